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

namespace KerjasamaDesa.Web.Features.PlanAllocations;

/// <summary>
/// The allocations of a program typed as a table: activities down, villages across, one source at a time. A program at a
/// time, so that a form of two hundred activities stays within what a browser and a server take.
/// </summary>
[Route("kerjasama/{id:guid}/rencana/alokasi/matriks")]
public sealed class AllocationMatrixController(Door door, PlanDesk desk, PlanFrames frames, PortalDb db, IStringLocalizer<Text> t) : PlanPartController(desk, t, "alokasi")
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(Guid id, Guid? program, FundingSource? sumber)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        return Frozen(c.Plan, id) ?? (c.Plan.Activities.Any()
            ? await FormAsync(c, new MatrixForm(), program, sumber)
            : Redirect(PageOf(c)));
    }

    [HttpPost("")]
    public async Task<IActionResult> Save(Guid id, Guid? program, FundingSource? sumber, MatrixForm form)
    {
        var c = await Desk.OpenAsync(id);
        Complete(c, form, program, sumber);
        var changed = form.Rows.Where(r => Cells(c, form, r.Activity).Zip(r.Cells).Any(pair => pair.First != (pair.Second.Amount ?? 0))).ToList();
        if (form.Count || !TryEdit(c.Plan, () => changed.ForEach(row => Allocate(c.Plan, form, row))))
        {
            return await FormAsync(c, form, program, sumber);
        }

        changed.ForEach(row => db.Expect(row.Activity, row.Version));
        if (await Desk.SaveAsync())
        {
            this.Flash(T["Alokasi disimpan."], draft: DraftOf(form));
            return Redirect(AddressOf(c, form));
        }

        var theirs = new MatrixForm();
        Complete(await door.ShowAsync(id, Act.EditPlan, Load.Plan), theirs, program, sumber);
        return this.DataChanged(T["Alokasi"], AddressOf(c, form), form, theirs);
    }

    private static void Allocate(Plan plan, MatrixForm form, MatrixFormRow row)
    {
        for (var i = 0; i < form.Columns.Count; i++)
        {
            plan.Allocate(row.Activity, form.Columns[i], form.Source, row.Cells[i].Amount ?? 0);
        }
    }

    private static string DraftOf(MatrixForm form) => $"matriks-{form.Program.Id}-{form.Source}";

    private static IEnumerable<decimal> Cells(Cooperation c, MatrixForm form, Activity activity) =>
        form.Columns.Select(v => activity.Allocations.Where(x => x.VillageCode == v && x.Source == form.Source).Sum(x => x.Amount));

    private string AddressOf(Cooperation c, MatrixForm form) => $"{PageOf(c)}/matriks?program={form.Program.Id}&sumber={form.Source}";

    /// <summary>One row per activity and one cell per column, whatever was sent; what was not sent is what stands.</summary>
    private void Complete(Cooperation c, MatrixForm form, Guid? program, FundingSource? source)
    {
        form.Programs = [.. c.Plan.Programs.Where(p => p.Activities.Count > 0).OrderBy(p => p.Order)];
        form.Program = form.Programs.FirstOrDefault(p => program is null || p.Id == program) ?? throw new NotThereException();
        form.Source = source is { } asked && Enum.IsDefined(asked) ? asked : FundingSource.DDS;
        var villages = c.PartiesAmong(form.Program.Activities.SelectMany(a => a.Allocations).Where(x => x.Source == form.Source).Select(x => x.VillageCode)).ToList();
        form.Columns = [.. villages.Select(p => p.VillageCode), .. form.Source.IsVillageCash() ? [] : new string?[] { null }];
        form.ColumnNames = [.. villages.Select(p => p.State == PartyState.Left ? T["{0} (sudah keluar)", p.Village!.Name].Value : p.Village!.Name), .. form.Source.IsVillageCash() ? [] : new[] { T["Bersama"].Value }];
        form.Rows = [.. form.Program.Activities.OrderBy(a => a.Order).Select(activity =>
        {
            var sent = form.Rows.Find(r => r.ActivityId == activity.Id && r.Cells.Count == form.Columns.Count)
                ?? new MatrixFormRow { ActivityId = activity.Id, Version = activity.Version, Cells = [.. Cells(c, form, activity).Select(x => new MatrixCell { Amount = x == 0 ? null : x })] };
            sent.Cells.Zip(form.ColumnNames).ToList().ForEach(pair => pair.First.Column = pair.Second);
            (sent.Activity, sent.Others) = (activity, activity.Allocations.Where(x => x.Source != form.Source).Sum(x => x.Amount));
            return sent;
        })];
    }

    private async Task<IActionResult> FormAsync(Cooperation c, MatrixForm form, Guid? program, FundingSource? source)
    {
        Complete(c, form, program, source);
        (form.Frame, form.Draft) = (await frames.OfAsync(c, "alokasi"), DraftOf(form));
        return View("/Features/PlanAllocations/Matrix.cshtml", form);
    }
}
