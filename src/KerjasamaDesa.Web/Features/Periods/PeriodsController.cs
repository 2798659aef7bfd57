using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Contributions;
using KerjasamaDesa.Web.Features.Implementation;
using KerjasamaDesa.Web.Features.Record;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Periods;

/// <summary>Reporting periods: how often is reported, which are closed, closing the next and reopening the last.</summary>
[Route("/kerjasama/{id:guid}/pelaksanaan/masa")]
public sealed class PeriodsController(PortalDb db, Door door, PortalClock clock, CooperationFrames frames, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        var plan = (await db.BaselineAsync(c)).Plan;
        var closings = await db.PeriodClosings.AsNoTracking().Where(p => p.CooperationId == id).OrderByDescending(p => p.ClosedAt).ToListAsync();
        var days = await db.MonitoringEntries.Where(e => e.CooperationId == id)
            .GroupBy(e => new { Day = e.CountsOn ?? e.Day, e.State, IsLate = e.CountsOn != null && e.CountsOn > e.Day })
            .Select(g => new DayCount(g.Key.Day, g.Key.State, g.Key.IsLate, g.Count())).ToListAsync();
        var closed = closings.Where(p => p.ReopenedAt is null).ToList();
        var through = closed.Select(p => (DateOnly?)p.End).Max();
        var next = ReportingPeriod.Next(await db.FirstDayAsync(c, plan), through, c.ReportingCycle);
        var open = Open(next, LastDay(plan), c.ReportingCycle);
        return View(new PeriodsPage(
            await frames.OfAsync(c, "pelaksanaan"),
            c.ReportingCycle,
            [.. closed.Select(p => LineOf(p.Period, p, days)).Concat(open.Select(p => LineOf(p, null, days))).OrderByDescending(l => l.Period.End)],
            next,
            days.Where(d => d.State == EntryState.Recorded && d.Day <= next.End).Sum(d => d.Count),
            [.. closings.Where(p => p.ReopenedAt is not null)],
            door.Allows(Act.ClosePeriods, c),
            clock.Today));
    }

    [HttpPost("siklus")]
    public async Task<IActionResult> Choose(Guid id, ReportingCycle? cycle)
    {
        var c = await door.OpenAsync(id, Act.ClosePeriods);
        if (cycle is { } chosen && Enum.IsDefined(chosen))
        {
            c.ReportEvery(chosen, clock.Now);
            await db.SaveChangesAsync();
            this.Flash(t["Siklus laporan disimpan; masa yang sudah ditutup tetap tertutup."]);
        }

        return Redirect(AddressOf(id));
    }

    /// <summary>Closes the next period. Nothing is verified into it meanwhile: both hold the cooperation.</summary>
    [HttpPost("tutup")]
    public async Task<IActionResult> Close(Guid id, Guid closingId, DateOnly? end)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var c = await door.OpenAsync(id, Act.ClosePeriods, Load.Plan);
        await db.HoldAsync(id);
        var plan = (await db.BaselineAsync(c)).Plan;
        var through = await db.ClosedThroughAsync(id);
        if (end is null || through >= end)
        {
            this.Flash(t["Masa laporan ini sudah ditutup."], Tone.Info);
            return Redirect(AddressOf(id));
        }

        var next = ReportingPeriod.Next(await db.FirstDayAsync(c, plan), through, c.ReportingCycle);
        var asked = end == next.End ? next : ReportingPeriod.Of(end.Value, c.ReportingCycle);
        var waiting = await db.MonitoringEntries.CountAsync(e => e.CooperationId == id && e.State == EntryState.Recorded && e.Day <= asked.End);
        var verified = await db.VerifiedProgressAsync(id);
        var figures = new ClosingFigures(
            ProgressCurve.PhysicalOn(asked.End, plan.Activities.ToDictionary(a => a.Id, a => a.Weight), verified), ProgressCurve.SpentBy(asked.End, verified));
        if (this.TryOrFlash(() => db.Add(PeriodClosing.Close(
            closingId == Guid.Empty ? Guid.CreateVersion7(clock.Now) : closingId, c, asked, next, waiting, figures, door.Me, clock.Now, clock.Today))))
        {
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            this.Flash(t["{0} ditutup; angkanya tidak berubah lagi.", asked.Name]);
        }

        return Redirect(AddressOf(id));
    }

    [HttpGet("{closingId:guid}/buka")]
    public async Task<IActionResult> Reopening(Guid id, Guid closingId)
    {
        var c = await door.ShowAsync(id, Act.ClosePeriods);
        var closing = await ClosingOf(id, closingId, db.PeriodClosings.AsNoTracking());
        return await FormAsync(c, closing, new ReopenForm { Version = closing.Version });
    }

    [HttpPost("{closingId:guid}/buka")]
    public async Task<IActionResult> Reopen(Guid id, Guid closingId, ReopenForm form)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var c = await door.OpenAsync(id, Act.ClosePeriods);
        await db.HoldAsync(id);
        var closing = await ClosingOf(id, closingId, db.PeriodClosings);
        if (!ModelState.IsValid)
        {
            return await FormAsync(c, closing, form);
        }

        var through = await db.ClosedThroughAsync(id);
        if (this.TryOrFlash(() => closing.Reopen(form.Reason, through, door.Me, clock.Now)))
        {
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            this.Flash(t["{0} dibuka kembali; alasannya tercatat di riwayat.", closing.Period.Name]);
        }

        return Redirect(AddressOf(id));
    }

    private static string AddressOf(Guid id) => $"/kerjasama/{id}/pelaksanaan/masa";

    private static async Task<PeriodClosing> ClosingOf(Guid id, Guid closingId, IQueryable<PeriodClosing> all) =>
        await all.SingleOrDefaultAsync(p => p.Id == closingId && p.CooperationId == id) ?? throw new NotThereException();

    /// <summary>The last day that wants a period: today, or the end of the term when that has passed.</summary>
    private DateOnly LastDay(Plan plan) => plan.TermEnd < clock.Today ? plan.TermEnd.Value : clock.Today;

    private static IEnumerable<ReportingPeriod> Open(ReportingPeriod next, DateOnly last, ReportingCycle cycle) =>
        next.Start > last ? [] : [next, .. ReportingPeriod.Between(next.End.AddDays(1), last, cycle)];

    private PeriodLine LineOf(ReportingPeriod period, PeriodClosing? closing, IReadOnlyCollection<DayCount> days)
    {
        var own = days.Where(d => d.Day >= period.Start && d.Day <= period.End).ToList();
        return new PeriodLine(
            period,
            closing,
            new PeriodCounts(
                own.Where(d => d.State == EntryState.Verified).Sum(d => d.Count),
                own.Where(d => d.State == EntryState.Verified && d.IsLate).Sum(d => d.Count),
                own.Where(d => d.State == EntryState.Recorded).Sum(d => d.Count)),
            period.End < clock.Today);
    }

    private async Task<ViewResult> FormAsync(Cooperation c, PeriodClosing closing, ReopenForm form)
    {
        form.Page = new ReopenPage(await frames.OfAsync(c, "pelaksanaan"), closing);
        return View("Reopen", form);
    }

    private sealed record DayCount(DateOnly Day, EntryState State, bool IsLate, int Count);
}
