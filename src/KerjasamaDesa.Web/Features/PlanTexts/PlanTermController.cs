using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PlanTexts;

/// <summary>The agreed term of the plan.</summary>
[Route("kerjasama/{id:guid}/rencana/naskah/jangka-waktu-tanggal")]
public sealed class PlanTermController(Door door, PlanDesk desk, PlanFrames frames, PortalDb db, IStringLocalizer<Text> t) : PlanPartController(desk, t, "naskah")
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(Guid id)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        return Frozen(c.Plan, id) ?? await FormAsync(c, TermForm.Of(c.Plan));
    }

    [HttpPost("")]
    public async Task<IActionResult> Save(Guid id, TermForm form)
    {
        var c = await Desk.OpenAsync(id);
        db.Expect(c.Plan, form.Version);
        if (!TryEdit(c.Plan, () => c.Plan.SetTerm(form.TermStart!.Value, form.TermEnd!.Value)))
        {
            return await FormAsync(c, form);
        }

        if (await Desk.SaveAsync())
        {
            return Done(c, "Jangka waktu disimpan.", DraftOf(c));
        }

        var theirs = (await door.ShowAsync(id, Act.EditPlan, Load.Plan)).Plan;
        return this.DataChanged(T["Jangka waktu"], $"{PageOf(c)}/jangka-waktu-tanggal", form, TermForm.Of(theirs));
    }

    private static string DraftOf(Cooperation c) => $"jangka-{c.Id}";

    private async Task<IActionResult> FormAsync(Cooperation c, TermForm form)
    {
        (form.Frame, form.Draft) = (await frames.OfAsync(c, "naskah"), DraftOf(c));
        return View("/Features/PlanTexts/Term.cshtml", form);
    }
}
