using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PlanBenefits;

/// <summary>The assumptions of the cost–benefit analysis.</summary>
[Route("kerjasama/{id:guid}/rencana/manfaat/asumsi")]
public sealed class PlanAnalysisController(Door door, PlanDesk desk, PlanFrames frames, PortalDb db, IStringLocalizer<Text> t) : PlanPartController(desk, t, "manfaat")
{
    private const string Form = "/Features/PlanBenefits/Analysis.cshtml";

    [HttpGet("")]
    public async Task<IActionResult> Edit(Guid id)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        return Frozen(c.Plan, id) ?? View(Form, await FramedAsync(c, FormOf(c.Plan)));
    }

    [HttpPost("")]
    public async Task<IActionResult> Save(Guid id, AnalysisForm form)
    {
        var c = await Desk.OpenAsync(id);
        var isFirst = c.Plan.CostBenefit is null;
        if (c.Plan.CostBenefit is { } known)
        {
            db.Expect(known, form.Version);
        }

        if (!TryEdit(c.Plan, () => c.Plan.Assume(form.Details())))
        {
            return View(Form, await FramedAsync(c, form));
        }

        if ((isFirst || form.Version != 0) && await Desk.SaveAsync())
        {
            return Done(c, "Asumsi disimpan.", $"asumsi-{c.Id}");
        }

        var theirs = FormOf((await door.ShowAsync(id, Act.EditPlan, Load.Plan)).Plan);
        return this.DataChanged(T["Asumsi"], $"{PageOf(c)}/asumsi", form, theirs);
    }

    private static AnalysisForm FormOf(Plan plan) => AnalysisForm.Of(plan.CostBenefit?.Details ?? CostBenefitDetails.Usual, plan.CostBenefit?.Version ?? 0);

    private async Task<AnalysisForm> FramedAsync(Cooperation c, AnalysisForm form)
    {
        (form.Frame, form.Draft) = (await frames.OfAsync(c, "manfaat"), $"asumsi-{c.Id}");
        return form;
    }
}
