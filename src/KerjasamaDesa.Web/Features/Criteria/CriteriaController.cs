using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Criteria;

/// <summary>The bounds between the verdicts of evaluations. Evaluations that were saved keep theirs.</summary>
[Route("/acuan/kriteria")]
public sealed class CriteriaController(Door door, PortalDb db, IStringLocalizer<Text> t) : Controller
{
    private const string Address = "/acuan/kriteria";

    [HttpGet]
    public async Task<IActionResult> Edit([FromQuery(Name = "baku")] bool decree)
    {
        door.Demand(PortalAct.ManageReferences);
        var setting = await db.CriteriaSettings.AsNoTracking().SingleAsync();
        return View(CriteriaForm.Of(decree ? EvaluationCriteria.Decree : setting.Criteria, setting.Version));
    }

    [HttpPost]
    public async Task<IActionResult> Edit(CriteriaForm form)
    {
        door.Demand(PortalAct.ManageReferences);
        var setting = await db.CriteriaSettings.SingleAsync();
        if (!ModelState.IsValid || !this.Try(() => setting.Change(form.Criteria())))
        {
            return View(form);
        }

        db.Expect(setting, form.Version);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            var theirs = await db.CriteriaSettings.AsNoTracking().SingleAsync();
            return this.DataChanged(t["Kriteria evaluasi"], Address, form, CriteriaForm.Of(theirs.Criteria, theirs.Version));
        }

        this.Flash(t["Kriteria disimpan. Evaluasi yang sudah disimpan tetap memakai kriterianya sendiri."]);
        return Redirect(Address);
    }
}
