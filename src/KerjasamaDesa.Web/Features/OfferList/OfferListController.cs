using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Cooperations;
using KerjasamaDesa.Web.Features.Offers;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.OfferList;

/// <summary>The list of offers: a facilitator's pipeline, a village's letters in and out.</summary>
/// <param name="Filter">What narrows it.</param>
/// <param name="Who">The reader.</param>
/// <param name="Today">The day it is.</param>
/// <param name="OverdueDays">Days after which an unanswered letter counts as long unanswered.</param>
/// <param name="Counts">How many stand where, over the whole area; only standings with any.</param>
/// <param name="Districts">Districts of a regency's facilitator.</param>
/// <param name="List">The rows.</param>
public sealed record OfferListPage(
    OfferFilter Filter, Actor Who, DateOnly Today, int OverdueDays, IReadOnlyList<(Standing Standing, int Count)> Counts, IReadOnlyList<SelectListItem> Districts, KeysetPage<OfferRow> List)
{
    /// <summary>Whether the row has a button to remind.</summary>
    public bool MayRemind(OfferRow row) =>
        row.StateOn(Today) == OfferState.Sent && row.Reminded != Today && row.Contact is not null && AccessRules.MayRemind(Who, row.Stage, row.FromCode, row.ToCode);
}

/// <summary>All offers one may see, by standing and age.</summary>
public sealed class OfferListController(PortalDb db, Door door, PortalClock clock, OfferTimes times, ListChoices choices, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("/penawaran")]
    public async Task<IActionResult> Index([FromQuery] OfferFilter filter, CancellationToken stop)
    {
        var (me, today) = (door.Me, clock.Today);
        var seen = db.Offers.AsNoTracking().VisibleTo(me);
        var narrowed = OfferFilter.Of(seen, filter.Standing, today, today.AddDays(-times.OverdueDays));
        if (filter.District is { } district)
        {
            narrowed = narrowed.Where(o => o.DistrictCode == district);
        }

        var rows = filter.Narrow(OfferRow.Of(narrowed, db, today));
        return Download.For(filter, "penawaran", OfferRow.Sorts.Order(rows, filter), Columns(today))
            ?? View(new OfferListPage(
                filter,
                me,
                today,
                times.OverdueDays,
                await CountsAsync(seen, today, stop),
                (await choices.ForAsync(me)).Districts,
                await OfferRow.Sorts.PageAsync(rows, filter, stop)));
    }

    private async Task<IReadOnlyList<(Standing Standing, int Count)>> CountsAsync(IQueryable<Offer> seen, DateOnly today, CancellationToken stop)
    {
        // Grouped in the database by what standings depend on, then told apart by the same conditions that narrow the list.
        var late = today.AddDays(-times.OverdueDays);
        var groups = await seen
            .GroupBy(o => new { o.State, o.Decision, IsOver = o.AnswerBy < today, IsLate = o.Day <= late })
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(stop);
        int Of(Func<OfferState, bool> state, Func<bool, bool, bool>? days = null, Domain.Identification.DeliberationDecision? decision = null) => groups
            .Where(g => state(g.Key.State) && (days is null || days(g.Key.IsOver, g.Key.IsLate)) && (decision is null || g.Key.Decision == decision)).Sum(g => g.Count);
        int[] counts =
        [
            Of(s => s == OfferState.Draft),
            Of(s => s == OfferState.Sent, (over, _) => !over),
            Of(s => s == OfferState.Sent, (over, late) => !over && late),
            Of(s => s == OfferState.Expired) + Of(s => s == OfferState.Sent, (over, _) => over),
            Of(_ => true, decision: Domain.Identification.DeliberationDecision.Agreed),
            Of(_ => true, decision: Domain.Identification.DeliberationDecision.Declined),
            Of(s => s == OfferState.Withdrawn),
        ];
        return [.. Standing.All.Zip(counts).Where(pair => pair.Second > 0)];
    }

    private IReadOnlyList<Column<OfferRow>> Columns(DateOnly today) =>
    [
        new(t["Kerja sama"], r => r.Title),
        new(t["Dari"], r => r.From),
        new(t["Kepada"], r => r.To),
        new(t["Kecamatan"], r => r.District),
        new(t["Nomor surat"], r => r.Number),
        new(t["Tanggal surat"], r => r.Day),
        new(t["Batas jawaban"], r => r.AnswerBy),
        new(t["Umur (hari)"], r => r.AgeOn(today)),
        new(t["Keadaan"], r => t[OfferTones.Words(r.StateOn(today), r.Decision)].Value),
        new(t["Terakhir diingatkan"], r => r.Reminded),
        new(t["Kontak"], r => r.Contact),
    ];
}
