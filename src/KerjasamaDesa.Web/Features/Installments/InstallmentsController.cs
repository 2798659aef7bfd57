using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Contributions;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Npgsql;

namespace KerjasamaDesa.Web.Features.Installments;

/// <summary>When what is due is to be paid, line by line of the ledger.</summary>
[Route("/kerjasama/{id:guid}/pelaksanaan/iuran/angsuran/{line}")]
public sealed class InstallmentsController(PortalDb db, Door door, PortalClock clock, CooperationFrames frames, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(Guid id, string line)
    {
        var c = await door.ShowAsync(id, Act.KeepLedger, Load.Plan);
        var row = await RowAsync(c, line);
        return await FormAsync(c, row, InstallmentsForm.Of(row.Line, await ScheduleAsync(id, row.Line.Key)));
    }

    [HttpPost("")]
    public async Task<IActionResult> Set(Guid id, string line, InstallmentsForm form)
    {
        var c = await door.OpenAsync(id, Act.KeepLedger, Load.Plan);
        var row = await RowAsync(c, line);
        var schedule = await ScheduleAsync(id, row.Line.Key);
        if (!ModelState.IsValid)
        {
            return await FormAsync(c, row, form);
        }

        var isNew = schedule is null;
        schedule ??= new ContributionSchedule(Guid.CreateVersion7(clock.Now), c, row.Line.Key);
        if (!this.Try(() => schedule.Set(form.Installments, row.Line.Due)))
        {
            return await FormAsync(c, row, form);
        }

        if (isNew)
        {
            db.Add(schedule);
        }
        else
        {
            db.Expect(schedule, form.Version);
        }

        try
        {
            await db.SaveChangesAsync();
        }
        catch (Exception error) when (error is DbUpdateConcurrencyException or DbUpdateException { InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } })
        {
            return await ConflictAsync(id, line, form);
        }

        this.Flash(t["Angsuran disimpan."], draft: $"angsuran-{id}-{line}");
        return Redirect($"/kerjasama/{id}/pelaksanaan/iuran");
    }

    private async Task<LedgerRow> RowAsync(Cooperation c, string line)
    {
        var key = ContributionFacts.KeyOf(line) ?? throw new NotThereException();
        return ContributionsPage.RowsOf(c, await db.LedgerAsync(c, clock.Today), t).SingleOrDefault(r => r.Line.Key == key && r.Line.Due > 0) ?? throw new NotThereException();
    }

    private Task<ContributionSchedule?> ScheduleAsync(Guid id, LedgerKey key)
    {
        var (village, source) = (key.VillageCode, key.Source);
        return db.ContributionSchedules.SingleOrDefaultAsync(s => s.CooperationId == id && s.VillageCode == village && s.Source == source);
    }

    private async Task<IActionResult> ConflictAsync(Guid id, string line, InstallmentsForm form)
    {
        db.ChangeTracker.Clear();
        var c = await door.ShowAsync(id, Act.KeepLedger, Load.Plan);
        var row = await RowAsync(c, line);
        return this.DataChanged(
            t["Angsuran"], $"/kerjasama/{id}/pelaksanaan/iuran/angsuran/{line}", form, InstallmentsForm.Of(row.Line, await ScheduleAsync(id, row.Line.Key)));
    }

    private async Task<ViewResult> FormAsync(Cooperation c, LedgerRow row, InstallmentsForm form)
    {
        form.WithSpareRows().Page = new InstallmentsPage(await frames.OfAsync(c, "pelaksanaan"), row);
        return View("Edit", form);
    }
}
