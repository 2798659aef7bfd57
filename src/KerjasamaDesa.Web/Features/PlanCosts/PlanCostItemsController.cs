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

/// <summary>Single lines of a cost estimate, written where they stand in the tree.</summary>
[Route("kerjasama/{id:guid}/rencana/program/kegiatan/{activityId:guid}/biaya")]
public sealed class PlanCostItemsController(Door door, PlanDesk desk, PlanFrames frames, PortalDb db, IStringLocalizer<Text> t) : PlanPartController(desk, t, "program")
{
    [HttpGet("baru")]
    public async Task<IActionResult> New(Guid id, Guid activityId)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        var activity = ActivityOf(c, activityId);
        return Frozen(c.Plan, id) ?? await FormAsync(c, activity, new CostItemForm { NewId = Guid.CreateVersion7() });
    }

    [HttpPost("baru")]
    public async Task<IActionResult> Create(Guid id, Guid activityId, CostItemForm form)
    {
        var c = await Desk.OpenAsync(id);
        var activity = ActivityOf(c, activityId);
        if (activity.Costs.All(x => x.Id != form.NewId))
        {
            if (!TryEdit(c.Plan, () => c.Plan.AddCost(activity, form.Description!, form.Volume!.Value, form.Unit!, form.UnitPrice!.Value, form.AccountCode, form.FreshId)))
            {
                return await FormAsync(c, activity, form);
            }

            await Desk.SaveAsync();
        }

        return Saved(c, activity);
    }

    [HttpGet("{costId:guid}")]
    public async Task<IActionResult> Edit(Guid id, Guid activityId, Guid costId)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        var activity = ActivityOf(c, activityId);
        var cost = CostOf(activity, costId);
        return Frozen(c.Plan, id) ?? await FormAsync(c, activity, CostItemForm.Of(cost));
    }

    [HttpPost("{costId:guid}")]
    public async Task<IActionResult> Save(Guid id, Guid activityId, Guid costId, CostItemForm form)
    {
        var c = await Desk.OpenAsync(id);
        var activity = ActivityOf(c, activityId);
        var cost = CostOf(activity, costId);
        db.Expect(cost, form.Version);
        if (!TryEdit(c.Plan, () => c.Plan.Change(cost, form.Description!, form.Volume!.Value, form.Unit!, form.UnitPrice!.Value, form.AccountCode)))
        {
            return await FormAsync(c, activity, form);
        }

        if (await Desk.SaveAsync())
        {
            return Saved(c, activity);
        }

        var theirs = CostOf(ActivityOf(await door.ShowAsync(id, Act.EditPlan, Load.Plan), activityId), costId);
        return this.DataChanged(T["Rincian biaya"], $"{PageOf(c)}/kegiatan/{activityId}/biaya/{costId}", form, CostItemForm.Of(theirs));
    }

    private static Activity ActivityOf(Cooperation c, Guid activityId) => c.Plan.Activities.FirstOrDefault(a => a.Id == activityId) ?? throw new NotThereException();

    private static CostItem CostOf(Activity activity, Guid costId) => activity.Costs.FirstOrDefault(x => x.Id == costId) ?? throw new NotThereException();

    private string DraftOf() => $"biaya-{Request.Path}";

    /// <summary>In place the activity stays open, for the next line.</summary>
    private RedirectResult Saved(Cooperation c, Activity activity)
    {
        Reopened = activity.Id;
        this.Flash(T["Rincian biaya disimpan."], draft: DraftOf());
        return Redirect($"{PageOf(c)}/kegiatan/{activity.Id}");
    }

    private async Task<IActionResult> FormAsync(Cooperation c, Activity activity, CostItemForm form)
    {
        (form.Frame, form.Activity, form.Draft) = (await frames.OfAsync(c, "program"), activity, DraftOf());
        return View("/Features/PlanCosts/Item.cshtml", form);
    }
}
