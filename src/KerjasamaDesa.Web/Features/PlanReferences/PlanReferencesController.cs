using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PlanReferences;

/// <summary>Where a program stands in the SDGs Desa and in the villages' own plans, and the lines it gives to their RKP Desa.</summary>
[Route("kerjasama/{id:guid}/rencana")]
public sealed class PlanReferencesController(Door door, PlanDesk desk, PlanFrames frames, PortalDb db, IStringLocalizer<Text> t) : PlanPartController(desk, t, "program")
{
    [HttpGet("program/{programId:guid}/rujukan")]
    public async Task<IActionResult> Edit(Guid id, Guid programId)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        var program = ProgramOf(c, programId);
        return Frozen(c.Plan, id) ?? await FormAsync(c, program, ReferenceForm.Of(program));
    }

    [HttpPost("program/{programId:guid}/rujukan")]
    public async Task<IActionResult> Save(Guid id, Guid programId, ReferenceForm form)
    {
        var c = await Desk.OpenAsync(id);
        var program = ProgramOf(c, programId);
        Complete(c, form);
        db.Expect(program, form.Version);
        if (!TryEdit(c.Plan, () => program.Refer(form.Sdgs, form.References())))
        {
            return await FormAsync(c, program, form);
        }

        if (await Desk.SaveAsync())
        {
            return Done(c, "Rujukan disimpan.", DraftOf(program));
        }

        var theirs = ReferenceForm.Of(ProgramOf(await door.ShowAsync(id, Act.EditPlan, Load.Plan), programId));
        Complete(c, theirs);
        return this.DataChanged(
            T["Rujukan"], $"{PageOf(c)}/{programId}/rujukan", form, theirs, SdgsDesa.Numbers.ToDictionary(n => $"{n}", n => $"{n}. {SdgsDesa.Of(n)}"));
    }

    /// <summary>The lines of a village's RKP Desa, as a sheet. Only what the village gives is its own burden.</summary>
    [HttpGet("rkp/{code}")]
    public async Task<IActionResult> AnnualPlan(Guid id, string code)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        var village = c.AcceptedParties.FirstOrDefault(p => p.VillageCode == code)?.Village ?? throw new NotThereException();
        return Download.Xlsx($"rkp-kerja-sama-{village.Code}", AnnualPlanLine.Of(c, code).ToAsyncEnumerable(), AnnualPlanLine.Columns(T));
    }

    private static WorkProgram ProgramOf(Cooperation c, Guid programId) => c.Plan.Programs.FirstOrDefault(p => p.Id == programId) ?? throw new NotThereException();

    private static string DraftOf(WorkProgram program) => $"rujukan-{program.Id}";

    private static void Complete(Cooperation c, ReferenceForm form) => form.Rows =
    [
        .. c.AcceptedParties.OrderBy(p => p.VillageCode).Select(p =>
        {
            var row = form.Rows.Find(r => r.VillageCode == p.VillageCode) ?? new ReferenceRow { VillageCode = p.VillageCode };
            row.Village = p.Village!.Name;
            return row;
        }),
    ];

    private async Task<IActionResult> FormAsync(Cooperation c, WorkProgram program, ReferenceForm form)
    {
        Complete(c, form);
        (form.Frame, form.Program, form.Draft) = (await frames.OfAsync(c, "program"), program, DraftOf(program));
        form.AllSdgs = Choices.Of(SdgsDesa.Numbers, n => n, n => $"{n}. {SdgsDesa.Of(n)}");
        return View("Edit", form);
    }
}
