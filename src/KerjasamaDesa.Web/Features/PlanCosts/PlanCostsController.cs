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

namespace KerjasamaDesa.Web.Features.PlanCosts;

/// <summary>The cost estimate (RAB) of an activity.</summary>
[Route("kerjasama/{id:guid}/rencana/program/kegiatan/{activityId:guid}/biaya")]
public sealed class PlanCostsController(Door door, PlanDesk desk, PlanFrames frames, PortalDb db, IStringLocalizer<Text> t) : PlanPartController(desk, t, "program")
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(Guid id, Guid activityId)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        var activity = ActivityOf(c, activityId);
        return Frozen(c.Plan, id) ?? await FormAsync(c, activity, CostsForm.Of(activity));
    }

    [HttpPost("")]
    public async Task<IActionResult> Save(Guid id, Guid activityId, CostsForm form)
    {
        var c = await Desk.OpenAsync(id);
        var activity = ActivityOf(c, activityId);
        db.Expect(activity, form.Version);
        if (!TryEdit(c.Plan, () => c.Plan.SetCosts(activity, form.Lines())))
        {
            return await FormAsync(c, activity, form);
        }

        if (await Desk.SaveAsync())
        {
            this.Flash(T["Rincian biaya disimpan."], draft: DraftOf(activity));
            return Redirect($"{PageOf(c)}/kegiatan/{activityId}");
        }

        var theirs = ActivityOf(await door.ShowAsync(id, Act.EditPlan, Load.Plan), activityId);
        return this.DataChanged(T["Rincian biaya"], $"{PageOf(c)}/kegiatan/{activityId}/biaya", form, CostsForm.Of(theirs));
    }

    private static Activity ActivityOf(Cooperation c, Guid activityId) => c.Plan.Activities.FirstOrDefault(a => a.Id == activityId) ?? throw new NotThereException();

    private static string DraftOf(Activity activity) => $"biaya-{activity.Id}";

    private async Task<IActionResult> FormAsync(Cooperation c, Activity activity, CostsForm form)
    {
        (form.Frame, form.Activity, form.Draft) = (await frames.OfAsync(c, "program"), activity, DraftOf(activity));
        form.AddSpareRows();
        return View("Edit", form);
    }
}
