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

namespace KerjasamaDesa.Web.Features.PlanObjectives;

/// <summary>The measurable aims under the goals.</summary>
[Route("kerjasama/{id:guid}/rencana/tujuan")]
public sealed class PlanObjectivesController(Door door, PlanDesk desk, PlanFrames frames, PortalDb db, IStringLocalizer<Text> t) : PlanPartController(desk, t, "tujuan")
{
    [HttpGet("{goalId:guid}/sasaran/baru")]
    public async Task<IActionResult> New(Guid id, Guid goalId)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        return Frozen(c.Plan, id) ?? await FormAsync(c, GoalOf(c, goalId), new ObjectiveForm { NewId = Guid.CreateVersion7() });
    }

    [HttpPost("{goalId:guid}/sasaran/baru")]
    public async Task<IActionResult> Create(Guid id, Guid goalId, ObjectiveForm form)
    {
        var c = await Desk.OpenAsync(id);
        var goal = GoalOf(c, goalId);
        if (goal.Objectives.All(o => o.Id != form.NewId))
        {
            if (!TryEdit(c.Plan, () => goal.AddObjective(form.Title!, form.FreshId)))
            {
                return await FormAsync(c, goal, form);
            }

            await Desk.SaveAsync();
        }

        return Done(c, "Sasaran disimpan.", DraftOf());
    }

    [HttpGet("sasaran/{objectiveId:guid}")]
    public async Task<IActionResult> Edit(Guid id, Guid objectiveId)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        var (goal, objective) = ObjectiveOf(c, objectiveId);
        return Frozen(c.Plan, id) ?? await FormAsync(c, goal, ObjectiveForm.Of(objective));
    }

    [HttpPost("sasaran/{objectiveId:guid}")]
    public async Task<IActionResult> Save(Guid id, Guid objectiveId, ObjectiveForm form)
    {
        var c = await Desk.OpenAsync(id);
        var (goal, objective) = ObjectiveOf(c, objectiveId);
        form.ObjectiveId = objectiveId;
        db.Expect(objective, form.Version);
        if (!TryEdit(c.Plan, () => objective.Change(form.Title!)))
        {
            return await FormAsync(c, goal, form);
        }

        if (await Desk.SaveAsync())
        {
            return Done(c, "Sasaran disimpan.", DraftOf());
        }

        var theirs = ObjectiveOf(await door.ShowAsync(id, Act.EditPlan, Load.Plan), objectiveId).Objective;
        return this.DataChanged(T["Sasaran"], $"{PageOf(c)}/sasaran/{objectiveId}", form, ObjectiveForm.Of(theirs));
    }

    [HttpPost("sasaran/{objectiveId:guid}/hapus")]
    public async Task<IActionResult> Remove(Guid id, Guid objectiveId)
    {
        var c = await Desk.OpenAsync(id);
        var (goal, objective) = ObjectiveOf(c, objectiveId);
        return await RemoveAsync(c, PlanItem.Objective, objective.Id, "Sasaran dihapus.");
    }

    private static Goal GoalOf(Cooperation c, Guid goalId) => c.Plan.Goals.FirstOrDefault(g => g.Id == goalId) ?? throw new NotThereException();

    private static (Goal Goal, Objective Objective) ObjectiveOf(Cooperation c, Guid objectiveId)
    {
        var goal = c.Plan.Goals.FirstOrDefault(g => g.Objectives.Any(o => o.Id == objectiveId)) ?? throw new NotThereException();
        return (goal, goal.Objectives.First(o => o.Id == objectiveId));
    }

    private string DraftOf() => $"sasaran-{Request.Path}";

    private async Task<IActionResult> FormAsync(Cooperation c, Goal goal, ObjectiveForm form)
    {
        (form.Frame, form.Goal, form.Draft) = (await frames.OfAsync(c, "tujuan"), goal.Title, DraftOf());
        return View("Form", form);
    }
}
