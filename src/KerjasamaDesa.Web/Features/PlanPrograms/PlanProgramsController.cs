using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PlanPrograms;

/// <summary>The work programs; their activities are listed here and written next door.</summary>
[Route("kerjasama/{id:guid}/rencana/program")]
public sealed class PlanProgramsController(Door door, PlanDesk desk, PlanFrames frames, PortalDb db, IStringLocalizer<Text> t) : PlanPartController(desk, t, "program")
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        var goals = c.Plan.Goals.ToDictionary(g => g.Id, g => g.Title);
        var villages = c.Parties.ToDictionary(p => p.VillageCode, p => p.Village!.Name);
        var programs = c.Plan.Programs.OrderBy(p => p.Order).Select(p => new ProgramRow(
            p,
            p.GoalId is { } goal ? goals.GetValueOrDefault(goal) : null,
            p.Activities.Sum(a => a.Cost),
            [.. p.Activities.OrderBy(a => a.Order).Select(a => new ActivityRow(a, villages.GetValueOrDefault(a.VillageCode, a.VillageCode), c.Plan.IsOutsideTerm(a)))]));
        return View(new ProgramsPage(await frames.OfAsync(c, "program", PlanPart.Programs), [.. programs], c.Plan.Activities.Sum(a => a.Weight), c.Plan.Cost,
            c.AcceptedParties.OrderBy(p => p.VillageCode).ToDictionary(p => p.VillageCode, p => p.Village!.Name)));
    }

    [HttpGet("baru")]
    public async Task<IActionResult> New(Guid id)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        return Frozen(c.Plan, id) ?? await FormAsync(c, new ProgramForm { NewId = Guid.CreateVersion7() });
    }

    [HttpPost("baru")]
    public async Task<IActionResult> Create(Guid id, ProgramForm form)
    {
        var c = await Desk.OpenAsync(id);
        if (c.Plan.Programs.All(p => p.Id != form.NewId))
        {
            if (!TryEdit(c.Plan, () => c.Plan.AddProgram(form.Title!, GoalOf(c, form.GoalId), form.FreshId)))
            {
                return await FormAsync(c, form);
            }

            await Desk.SaveAsync();
        }

        return Done(c, "Program disimpan.", DraftOf());
    }

    [HttpGet("{programId:guid}")]
    public async Task<IActionResult> Edit(Guid id, Guid programId)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        var program = ProgramOf(c, programId);
        return Frozen(c.Plan, id) ?? await FormAsync(c, ProgramForm.Of(program));
    }

    [HttpPost("{programId:guid}")]
    public async Task<IActionResult> Save(Guid id, Guid programId, ProgramForm form)
    {
        var c = await Desk.OpenAsync(id);
        var program = ProgramOf(c, programId);
        form.ProgramId = programId;
        db.Expect(program, form.Version);
        if (!TryEdit(c.Plan, () => program.Change(form.Title!, GoalOf(c, form.GoalId))))
        {
            return await FormAsync(c, form);
        }

        if (await Desk.SaveAsync())
        {
            return Done(c, "Program disimpan.", DraftOf());
        }

        var theirs = ProgramOf(await door.ShowAsync(id, Act.EditPlan, Load.Plan), programId);
        return this.DataChanged(T["Program"], $"{PageOf(c)}/{programId}", form, ProgramForm.Of(theirs), c.Plan.Goals.ToDictionary(g => g.Id.ToString(), g => g.Title));
    }

    [HttpPost("{programId:guid}/hapus")]
    public async Task<IActionResult> Remove(Guid id, Guid programId)
    {
        var c = await Desk.OpenAsync(id);
        var program = ProgramOf(c, programId);
        return await RemoveAsync(c, PlanItem.Program, program.Id, "Program dihapus.");
    }

    private static WorkProgram ProgramOf(Cooperation c, Guid programId) => c.Plan.Programs.FirstOrDefault(p => p.Id == programId) ?? throw new NotThereException();

    /// <summary>A goal of this plan; any other is as if none had been chosen.</summary>
    private static Guid? GoalOf(Cooperation c, Guid? goalId) => c.Plan.Goals.FirstOrDefault(g => g.Id == goalId)?.Id;

    private string DraftOf() => $"program-{Request.Path}";

    private async Task<IActionResult> FormAsync(Cooperation c, ProgramForm form)
    {
        (form.Frame, form.Draft) = (await frames.OfAsync(c, "program"), DraftOf());
        form.Goals = Choices.Of(c.Plan.Goals.OrderBy(g => g.Order), g => g.Id, g => g.Title);
        return View("Form", form);
    }
}
