using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Contributions;
using KerjasamaDesa.Web.Features.Implementation;
using KerjasamaDesa.Web.Features.Notices;
using KerjasamaDesa.Web.Features.Periods;
using KerjasamaDesa.Web.Features.Record;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Entries;

/// <summary>Monitoring entries: the list, one beside the one before it, verifying, sending back and mending.</summary>
[Route("/kerjasama/{id:guid}/pelaksanaan/catatan")]
public sealed class EntriesController(
    PortalDb db, Door door, CurrentActor current, PortalClock clock, CooperationFrames frames, EntryDesk desk, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, [FromQuery] EntryFilter filter)
    {
        var cooperation = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        var baseline = await db.BaselineAsync(cooperation);
        filter.Cycle = cooperation.ReportingCycle;
        filter.InCharge = [.. baseline.KnownActivities.Where(a => a.VillageCode == filter.VillageCode).Select(a => a.Id)];
        var all = db.MonitoringEntries.AsNoTracking().Where(e => e.CooperationId == id);
        var rows = EntryListPage.RowsOf(filter.Of(all));
        if (Download.For(filter, "catatan-pemantauan", EntryListPage.Sorts.Order(rows, filter), EntryListPage.Columns(t)) is { } file)
        {
            return file;
        }

        var reporters = await all.Select(e => new { e.ReporterId, e.ReporterName }).Distinct().OrderBy(r => r.ReporterName).ToListAsync();
        var periods = ReportingPeriod.Between(await db.FirstDayAsync(cooperation, baseline.Plan), clock.Today, cooperation.ReportingCycle).Reverse();
        return View(new EntryListPage(
            await frames.OfAsync(cooperation, "pelaksanaan"),
            filter,
            await EntryListPage.Sorts.PageAsync(rows, filter),
            Choices.Of(Enum.GetValues<EntryState>(), s => t[Words.Of(s)]),
            Choices.Of(baseline.KnownActivities, a => a.Id, a => a.Title),
            Choices.Of(reporters, r => r.ReporterId, r => r.ReporterName),
            Choices.Of(periods, p => p.Slug, p => p.Name),
            Choices.Of(cooperation.AcceptedParties.OrderBy(p => p.VillageCode), p => p.VillageCode, p => p.Village!.Name),
            Choices.Of(baseline.KnownActivities.SelectMany(a => a.Allocations).Select(a => a.Source).Distinct().Order(), s => s, s => $"{s} – {t[Words.Of(s)].Value}"),
            door.Allows(Act.RecordMonitoring, cooperation)));
    }

    [HttpGet("{entryId:guid}")]
    public async Task<IActionResult> Show(Guid id, Guid entryId)
    {
        var cooperation = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        return await ShowAsync(cooperation, await EntryOf(id, entryId, db.MonitoringEntries.AsNoTracking()), new ReturnForm());
    }

    [HttpPost("{entryId:guid}/verifikasi")]
    public async Task<IActionResult> Verify(Guid id, Guid entryId, uint version, [FromForm(Name = "kembali")] string? back)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await door.OpenAsync(id, Act.VerifyMonitoring);

        // No period is closed between looking and saving.
        await db.HoldAsync(id);
        var entry = await EntryOf(id, entryId, db.MonitoringEntries);
        var closedThrough = await db.ClosedThroughAsync(id);
        if (!this.TryOrFlash(() => entry.Verify(door.Me, clock.Now, closedThrough)))
        {
            return Redirect(AddressOf(entry));
        }

        var done = await SaveAsync(entry, version, entry.IsLate
            ? t["Catatan terverifikasi. Masanya sudah ditutup, jadi dihitung mulai {0} dengan tanda terlambat.", IndonesianDate.Format(entry.CountsOn!.Value)]
            : t["Catatan terverifikasi dan ikut dihitung."]);
        await transaction.CommitAsync();
        return back is null ? done : Redirect(this.Local(back));
    }

    [HttpPost("{entryId:guid}/kembalikan")]
    public async Task<IActionResult> Return(Guid id, Guid entryId, ReturnForm form, [FromServices] WorkNews news)
    {
        await door.OpenAsync(id, Act.VerifyMonitoring);
        var entry = await EntryOf(id, entryId, db.MonitoringEntries);
        if (!ModelState.IsValid)
        {
            return await ShowAsync(await door.ShowAsync(id, Act.VerifyMonitoring, Load.Plan), entry, form);
        }

        if (!this.TryOrFlash(() => entry.Return(form.ReturnReason!, door.Me, clock.Now)))
        {
            return Redirect(AddressOf(entry));
        }

        news.Returned(entry, door.Me.Name);
        return await SaveAsync(entry, form.Version, t["Catatan dikembalikan kepada {0}.", entry.ReporterName]);
    }

    [HttpGet("{entryId:guid}/perbaiki")]
    public async Task<IActionResult> Mend(Guid id, Guid entryId)
    {
        var cooperation = await door.ShowAsync(id, Act.RecordMonitoring, Load.Plan);
        var entry = await ReturnedAsync(id, entryId, db.MonitoringEntries.AsNoTracking());
        return await MendAsync(cooperation, EntryForm.Of(entry, await desk.ActivityAsync(cooperation, entry)), entry);
    }

    [HttpPost("{entryId:guid}/perbaiki")]
    [RequestSizeLimit(EntryForm.LargestSend)]
    [RequestFormLimits(MultipartBodyLengthLimit = EntryForm.LargestSend)]
    public async Task<IActionResult> SendMended(Guid id, Guid entryId, EntryForm form, [FromServices] WorkNews news, CancellationToken stop)
    {
        var cooperation = await door.OpenAsync(id, Act.RecordMonitoring, Load.Plan);
        var entry = await EntryOf(id, entryId, db.MonitoringEntries);
        (form.EntryId, form.ActivityId) = (entry.Id, entry.ActivityId);
        if (IsMendedAlready(entry, form))
        {
            return Redirect(AddressOf(entry));
        }

        MustBeReturned(entry);
        if (!ModelState.IsValid || !await this.TryAsync(async () => entry.Mend(form.Details(), await desk.KeepAsync(form, cooperation, stop), door.Me, clock.Today)))
        {
            return await MendAsync(cooperation, form, entry);
        }

        await news.RecordedAsync(entry, entry.ActivityTitle, door.Me.Name);
        return await SaveAsync(entry, form.Version, t["Perbaikan terkirim dan menunggu verifikasi."], draft: $"perbaiki-{entryId}");
    }

    private static string AddressOf(MonitoringEntry entry) => $"/kerjasama/{entry.CooperationId}/pelaksanaan/catatan/{entry.Id}";

    private static async Task<MonitoringEntry> EntryOf(Guid id, Guid entryId, IQueryable<MonitoringEntry> entries) =>
        await entries.SingleOrDefaultAsync(e => e.Id == entryId && e.CooperationId == id) ?? throw new NotThereException();

    private async Task<MonitoringEntry> ReturnedAsync(Guid id, Guid entryId, IQueryable<MonitoringEntry> entries)
    {
        var entry = await EntryOf(id, entryId, entries);
        MustBeReturned(entry);
        return entry;
    }

    /// <summary>Only its reporter mends an entry, and only while it is sent back.</summary>
    private void MustBeReturned(MonitoringEntry entry)
    {
        if (entry.State != EntryState.Returned || entry.ReporterId != door.Me.AccountId)
        {
            throw new NotAllowedException();
        }
    }

    /// <summary>A mended entry sent once more, word for word, has arrived already.</summary>
    private bool IsMendedAlready(MonitoringEntry entry, EntryForm form) =>
        ModelState.IsValid && entry.State == EntryState.Recorded && entry.SaysTheSame(form.ActivityId, door.Me.AccountId, form.Details());

    private async Task<ViewResult> ShowAsync(Cooperation cooperation, MonitoringEntry entry, ReturnForm form)
    {
        var before = await db.MonitoringEntries.AsNoTracking()
            .Where(e => e.CooperationId == cooperation.Id && e.ActivityId == entry.ActivityId && e.Id != entry.Id
                && (e.State == EntryState.Recorded || e.State == EntryState.Verified))
            .Where(e => e.Day < entry.Day || (e.Day == entry.Day && e.RecordedAt < entry.RecordedAt))
            .OrderByDescending(e => e.Day).ThenByDescending(e => e.RecordedAt)
            .FirstOrDefaultAsync();
        var isOwn = entry.ReporterId == current.AccountId;
        var judges = door.Allows(Act.VerifyMonitoring, cooperation);
        form.Page = new EntryPage(
            await frames.OfAsync(cooperation, "pelaksanaan"),
            entry,
            await desk.KnownActivityAsync(cooperation, entry),
            before,
            judges && entry.State == EntryState.Recorded,
            isOwn,
            isOwn && entry.State == EntryState.Returned && door.Allows(Act.RecordMonitoring, cooperation))
        {
            SameVisit = await SameVisitAsync(entry),
            Decidable = judges && entry.State == EntryState.Proposed ? Choices.Of((await db.BaselineAsync(cooperation)).Plan.InOrder, a => a.Id, a => a.Title) : [],
        };
        return View("Show", form);
    }

    private async Task<IReadOnlyList<VisitedToo>> SameVisitAsync(MonitoringEntry entry) => entry.VisitId is not { } visit ? [] : await db.MonitoringEntries.AsNoTracking()
        .Where(e => e.VisitId == visit && e.CooperationId == entry.CooperationId && e.Id != entry.Id)
        .OrderBy(e => e.RecordedAt).Take(20)
        .Select(e => new VisitedToo(e.Id, e.ActivityTitle, e.Progress)).ToListAsync();

    private async Task<ViewResult> MendAsync(Cooperation cooperation, EntryForm form, MonitoringEntry entry)
    {
        form.Page = await desk.PageAsync(cooperation, await desk.ActivityAsync(cooperation, entry), form, entry);
        return View("Mend", form);
    }

    private async Task<IActionResult> SaveAsync(MonitoringEntry entry, uint version, string done, string? draft = null)
    {
        try
        {
            db.Expect(entry, version);
            await db.SaveChangesAsync();
            this.Flash(done, draft: draft);
        }
        catch (DbUpdateConcurrencyException)
        {
            this.Flash(t["Catatan ini berubah sesudah Anda membukanya. Baca lagi isinya, lalu putuskan."], Tone.Wait);
        }

        return Redirect(AddressOf(entry));
    }
}
