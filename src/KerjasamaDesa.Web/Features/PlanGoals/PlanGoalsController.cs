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

namespace KerjasamaDesa.Web.Features.PlanGoals;

/// <summary>The goals of the plan; their aims and indicators are shown here and written next door.</summary>
[Route("kerjasama/{id:guid}/rencana/tujuan")]
public sealed class PlanGoalsController(Door door, PlanDesk desk, PlanFrames frames, PortalDb db, IStringLocalizer<Text> t) : PlanPartController(desk, t, "tujuan")
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        return View(new GoalsPage(await frames.OfAsync(c, "tujuan", PlanPart.Goals), [.. c.Plan.Goals.OrderBy(g => g.Order)]));
    }

    [HttpGet("baru")]
    public async Task<IActionResult> New(Guid id)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        return Frozen(c.Plan, id) ?? await FormAsync(c, new GoalForm { NewId = Guid.CreateVersion7() });
    }

    [HttpPost("baru")]
    public async Task<IActionResult> Create(Guid id, GoalForm form)
    {
        var c = await Desk.OpenAsync(id);
        if (c.Plan.Goals.All(g => g.Id != form.NewId))
        {
            if (!TryEdit(c.Plan, () => c.Plan.AddGoal(form.Title!, form.Description, form.FreshId)))
            {
                return await FormAsync(c, form);
            }

            await Desk.SaveAsync();
        }

        return Done(c, "Tujuan disimpan.", DraftOf());
    }

    [HttpGet("{goalId:guid}")]
    public async Task<IActionResult> Edit(Guid id, Guid goalId)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        var goal = GoalOf(c, goalId);
        return Frozen(c.Plan, id) ?? await FormAsync(c, GoalForm.Of(goal));
    }

    [HttpPost("{goalId:guid}")]
    public async Task<IActionResult> Save(Guid id, Guid goalId, GoalForm form)
    {
        var c = await Desk.OpenAsync(id);
        var goal = GoalOf(c, goalId);
        db.Expect(goal, form.Version);
        if (!TryEdit(c.Plan, () => goal.Change(form.Title!, form.Description)))
        {
            return await FormAsync(c, form);
        }

        if (await Desk.SaveAsync())
        {
            return Done(c, "Tujuan disimpan.", DraftOf());
        }

        var theirs = GoalOf(await door.ShowAsync(id, Act.EditPlan, Load.Plan), goalId);
        return this.DataChanged(T["Tujuan"], $"{PageOf(c)}/{goalId}", form, GoalForm.Of(theirs));
    }

    [HttpPost("{goalId:guid}/hapus")]
    public async Task<IActionResult> Remove(Guid id, Guid goalId)
    {
        var c = await Desk.OpenAsync(id);
        var goal = GoalOf(c, goalId);
        return await RemoveAsync(c, PlanItem.Goal, goal.Id, "Tujuan dihapus.");
    }

    private static Goal GoalOf(Cooperation c, Guid goalId) => c.Plan.Goals.FirstOrDefault(g => g.Id == goalId) ?? throw new NotThereException();

    private string DraftOf() => $"tujuan-{Request.Path}";

    private async Task<IActionResult> FormAsync(Cooperation c, GoalForm form)
    {
        (form.Frame, form.Draft) = (await frames.OfAsync(c, "tujuan"), DraftOf());
        return View("Form", form);
    }
}
