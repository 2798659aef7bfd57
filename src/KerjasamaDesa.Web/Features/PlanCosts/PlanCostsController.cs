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

/// <summary>The cost estimate (RAB) of an activity: all lines at once, or a single one where it stands in the tree.</summary>
[Route("kerjasama/{id:guid}/rencana/program/kegiatan/{activityId:guid}/biaya")]
public sealed class PlanCostsController(Door door, PlanDesk desk, PlanFrames frames, PortalDb db, IStringLocalizer<Text> t) : PlanPartController(desk, t, "program")
{
    private string Draft => $"biaya-{Request.Path}";

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

        return await Desk.SaveAsync() ? Saved(c, activity) : Changed(form, CostsForm.Of(ActivityOf(await door.ShowAsync(id, Act.EditPlan, Load.Plan), activityId)));
    }

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
            if (!TryEditLine(c.Plan, form, line => c.Plan.AddCost(activity, line.Description, line.Volume, line.Unit, line.UnitPrice, line.AccountCode, form.FreshId)))
            {
                return await FormAsync(c, activity, form);
            }

            await Desk.SaveAsync();
        }

        return SavedLine(c, activity);
    }

    [HttpGet("{costId:guid}")]
    public async Task<IActionResult> EditLine(Guid id, Guid activityId, Guid costId)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        var activity = ActivityOf(c, activityId);
        var cost = CostOf(activity, costId);
        return Frozen(c.Plan, id) ?? await FormAsync(c, activity, CostItemForm.Of(cost));
    }

    [HttpPost("{costId:guid}")]
    public async Task<IActionResult> SaveLine(Guid id, Guid activityId, Guid costId, CostItemForm form)
    {
        var c = await Desk.OpenAsync(id);
        var activity = ActivityOf(c, activityId);
        var cost = CostOf(activity, costId);
        db.Expect(cost, form.Version);
        if (!TryEditLine(c.Plan, form, line => c.Plan.Change(cost, line.Description, line.Volume, line.Unit, line.UnitPrice, line.AccountCode)))
        {
            return await FormAsync(c, activity, form);
        }

        return await Desk.SaveAsync() ? SavedLine(c, activity) : Changed(form, CostItemForm.Of(CostOf(ActivityOf(await door.ShowAsync(id, Act.EditPlan, Load.Plan), activityId), costId)));
    }

    private static Activity ActivityOf(Cooperation c, Guid activityId) => c.Plan.Activities.FirstOrDefault(a => a.Id == activityId) ?? throw new NotThereException();

    private static CostItem CostOf(Activity activity, Guid costId) => activity.Costs.FirstOrDefault(x => x.Id == costId) ?? throw new NotThereException();

    /// <summary>Changes the plan by a single line; a rule it breaks is told beside the box of the line.</summary>
    private bool TryEditLine(Plan plan, CostItemForm form, Action<CostLine> edit) => TryEdit(plan, () => edit(form.Line.ToLine()), nameof(form.Line));

    private RedirectResult Saved(Cooperation c, Activity activity)
    {
        this.Flash(T["Rincian biaya disimpan."], draft: Draft);
        return Redirect($"{PageOf(c)}/kegiatan/{activity.Id}");
    }

    /// <summary>In place the activity stays open, for the next line.</summary>
    private RedirectResult SavedLine(Cooperation c, Activity activity)
    {
        Reopened = activity.Id;
        return Saved(c, activity);
    }

    /// <summary>Both texts, where somebody else was faster; the form is sent again to where it was.</summary>
    private ViewResult Changed<TForm>(TForm form, TForm theirs)
        where TForm : PlanForm => this.DataChanged(T["Rincian biaya"], Request.Path, form, theirs);

    private async Task<ViewResult> FormAsync(Cooperation c, Activity activity, CostsForm form)
    {
        (form.Frame, form.Activity, form.Draft) = (await frames.OfAsync(c, "program"), activity, Draft);
        form.AddSpareRows();
        return View("Edit", form);
    }

    private async Task<ViewResult> FormAsync(Cooperation c, Activity activity, CostItemForm form)
    {
        (form.Frame, form.Activity, form.Draft) = (await frames.OfAsync(c, "program"), activity, Draft);
        return View("Item", form);
    }
}
