using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PlanActivities;

/// <summary>The activities of the programs.</summary>
[Route("kerjasama/{id:guid}/rencana/program")]
public sealed class PlanActivitiesController(Door door, PlanDesk desk, PlanFrames frames, PortalDb db, IStringLocalizer<Text> t) : PlanPartController(desk, t, "program")
{
    [HttpGet("kegiatan/{activityId:guid}")]
    public async Task<IActionResult> Show(Guid id, Guid activityId)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        var (program, activity) = ActivityOf(c, activityId);
        var villages = c.Parties.ToDictionary(p => p.VillageCode, p => p.Village!.Name);
        return View(new ActivityPage(
            await frames.OfAsync(c, "program", withThings: true), program, activity, villages.GetValueOrDefault(activity.VillageCode, activity.VillageCode), c.Plan.IsOutsideTerm(activity), villages));
    }

    [HttpGet("{programId:guid}/kegiatan/baru")]
    public async Task<IActionResult> New(Guid id, Guid programId)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        var form = new ActivityForm { NewId = Guid.CreateVersion7(), VillageCode = door.Me.VillageCode };
        return Frozen(c.Plan, id) ?? await FormAsync(c, ProgramOf(c, programId), form);
    }

    [HttpPost("{programId:guid}/kegiatan/baru")]
    public async Task<IActionResult> Create(Guid id, Guid programId, ActivityForm form)
    {
        var c = await Desk.OpenAsync(id);
        var program = ProgramOf(c, programId);
        form.NewId = form.FreshId;
        if (program.Activities.All(a => a.Id != form.NewId))
        {
            if (!TryEdit(c.Plan, () => c.Plan.AddActivity(program, form.NewId, form.Details() with { VillageCode = InParty(c, form.VillageCode) })))
            {
                return await FormAsync(c, program, form);
            }

            await Desk.SaveAsync();
        }

        this.Flash(T["Kegiatan disimpan. Lanjutkan dengan rincian biayanya."], draft: DraftOf());
        return Redirect($"{PageOf(c)}/kegiatan/{form.NewId}");
    }

    [HttpGet("kegiatan/{activityId:guid}/ubah")]
    public async Task<IActionResult> Edit(Guid id, Guid activityId)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        var (program, activity) = ActivityOf(c, activityId);
        return Frozen(c.Plan, id) ?? await FormAsync(c, program, ActivityForm.Of(activity), activity);
    }

    [HttpPost("kegiatan/{activityId:guid}/ubah")]
    public async Task<IActionResult> Save(Guid id, Guid activityId, ActivityForm form)
    {
        var c = await Desk.OpenAsync(id);
        var (program, activity) = ActivityOf(c, activityId);
        db.Expect(activity, form.Version);
        if (!TryEdit(c.Plan, () => c.Plan.Change(activity, form.Details() with { VillageCode = InParty(c, form.VillageCode) })))
        {
            return await FormAsync(c, program, form, activity);
        }

        if (await Desk.SaveAsync())
        {
            this.Flash(T["Kegiatan disimpan."], draft: DraftOf());
            return Redirect($"{PageOf(c)}/kegiatan/{activityId}");
        }

        var theirs = ActivityOf(await door.ShowAsync(id, Act.EditPlan, Load.Plan), activityId).Activity;
        return this.DataChanged(T["Kegiatan"], $"{PageOf(c)}/kegiatan/{activityId}/ubah", form, ActivityForm.Of(theirs), VillageNames(c));
    }

    [HttpPost("kegiatan/{activityId:guid}/hapus")]
    public async Task<IActionResult> Remove(Guid id, Guid activityId)
    {
        var c = await Desk.OpenAsync(id);
        var (program, activity) = ActivityOf(c, activityId);
        return await RemoveAsync(c, PlanItem.Activity, activity.Id, "Kegiatan dihapus.");
    }

    private static WorkProgram ProgramOf(Cooperation c, Guid programId) => c.Plan.Programs.FirstOrDefault(p => p.Id == programId) ?? throw new NotThereException();

    private static (WorkProgram Program, Activity Activity) ActivityOf(Cooperation c, Guid activityId)
    {
        var program = c.Plan.Programs.FirstOrDefault(p => p.Activities.Any(a => a.Id == activityId)) ?? throw new NotThereException();
        return (program, program.Activities.First(a => a.Id == activityId));
    }

    private string DraftOf() => $"kegiatan-{Request.Path}";

    private async Task<IActionResult> FormAsync(Cooperation c, WorkProgram program, ActivityForm form, Activity? own = null)
    {
        (form.Frame, form.Program, form.Draft) = (await frames.OfAsync(c, "program"), program.Title, DraftOf());
        form.WeightLeft = 100 - c.Plan.Activities.Where(a => a.Id != own?.Id && a.Id != form.NewId).Sum(a => a.Weight);
        (form.TermStart, form.TermEnd) = (c.Plan.TermStart, c.Plan.TermEnd);
        form.Kinds = Choices.Of(Enum.GetValues<CostKind>(), kind => T[Words.Of(kind)]);
        form.Villages = Choices.Of(c.AcceptedParties.OrderBy(p => p.VillageCode), p => p.VillageCode, p => $"{p.Village!.Name}, {p.Village.District!.Name}");
        return View("Form", form);
    }
}
