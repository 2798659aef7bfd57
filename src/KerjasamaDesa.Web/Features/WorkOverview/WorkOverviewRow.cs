using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.WorkOverview;

/// <summary>How the work of one cooperation of the area stands.</summary>
public sealed class WorkOverviewRow
{
    public static readonly SortKeys<WorkOverviewRow, Guid> Sorts = new SortKeys<WorkOverviewRow, Guid>(r => r.Id)
        .Add("lapor", r => r.LastDay)
        .Add("judul", r => r.Title);

    public Guid Id { get; init; }

    public string Title { get; init; } = "";

    public string Number { get; init; } = "";

    public string? Villages { get; init; }

    /// <summary>While an amendment is written, the plan in these figures may not be the signed one, so no deviation is told.</summary>
    public bool IsAmending { get; init; }

    /// <summary>Planned physical percent by today; null before the first period of the curve has ended.</summary>
    public decimal? Planned { get; init; }

    /// <summary>Verified physical percent.</summary>
    public decimal Actual { get; init; }

    public decimal Cost { get; init; }

    public decimal Spent { get; init; }

    /// <summary>Day of the latest verified visit; the first day of time when there is none, so that the silent come first.</summary>
    public DateOnly LastDay { get; init; }

    public int Waiting { get; init; }

    public string Address => $"/kerjasama/{Id}/pelaksanaan";

    public bool HasReported => LastDay > DateOnly.MinValue;

    public DeviationBand? Band => !IsAmending && HasReported && Planned is { } planned ? Bands.Deviation(planned, Actual) : null;

    /// <summary>Serapan as a ratio; null when nothing was planned.</summary>
    public decimal? Absorption => Ratios.Absorption(Spent, Cost) / 100;

    /// <summary>
    /// The cooperations under way among these: one query, one row each. Entries are found through the indexes on cooperation, state and day, and on
    /// the activity.
    /// </summary>
    public static IQueryable<WorkOverviewRow> Of(IQueryable<Cooperation> cooperations, PortalDb db, DateOnly today) =>
        from c in cooperations
        join n in db.PartyNames on c.Id equals n.CooperationId
        where c.Stage == Stage.Implementation
        select new WorkOverviewRow
        {
            Id = c.Id,
            Title = c.Title,
            Number = c.Number,
            Villages = n.Names,
            IsAmending = c.IsAmending,
            Planned = c.Plan.ProgressTargets.Where(t => t.PeriodEnd < today).OrderByDescending(t => t.PeriodEnd).Select(t => (decimal?)t.PhysicalPercent).FirstOrDefault(),
            Actual = Math.Round(
                c.Plan.Programs.SelectMany(p => p.Activities).Sum(a => a.Weight * (db.MonitoringEntries
                    .Where(e => e.ActivityId == a.Id && e.State == EntryState.Verified)
                    .OrderByDescending(e => e.Day).ThenByDescending(e => e.RecordedAt).Select(e => (decimal?)e.Progress).FirstOrDefault() ?? 0)) / 100,
                2),
            Cost = c.Plan.Programs.SelectMany(p => p.Activities).SelectMany(a => a.Costs).Sum(x => x.Volume * x.UnitPrice),
            Spent = db.MonitoringEntries.Where(e => e.CooperationId == c.Id && e.State == EntryState.Verified).SelectMany(e => e.Spending).Sum(s => s.Amount),
            LastDay = db.MonitoringEntries.Where(e => e.CooperationId == c.Id && e.State == EntryState.Verified).Max(e => (DateOnly?)e.Day) ?? DateOnly.MinValue,
            Waiting = db.MonitoringEntries.Count(e => e.CooperationId == c.Id && e.State == EntryState.Recorded),
        };
}

/// <summary>What one asks of the work of an area.</summary>
/// <param name="Slug">In the address.</param>
/// <param name="Text">The localizer's key.</param>
public sealed record WorkState(string Slug, string Text)
{
    public static readonly IReadOnlyList<WorkState> All =
    [
        new("belum-lapor", "Belum melapor"),
        new("kritis", "Deviasi kritis"),
        new("menunggu", "Catatan menunggu"),
    ];
}

/// <summary>What narrows the overview.</summary>
public sealed class WorkOverviewFilter : ListFilter
{
    /// <summary>Part of the cooperation's title.</summary>
    [FromQuery(Name = "cari")]
    public string? Search { get; set; }

    /// <summary>A <see cref="WorkState"/>.</summary>
    [FromQuery(Name = "keadaan")]
    public string? State { get; set; }

    [FromQuery(Name = "kecamatan")]
    public string? District { get; set; }

    public bool IsNarrowed => Search is not null || State is not null || District is not null;

    /// <summary>The first day of the last reporting quarter that has ended: who has nothing since has not reported.</summary>
    public static DateOnly SilentBefore(DateOnly today) => ReportingPeriod.Of(ReportingPeriod.Of(today, ReportingCycle.Quarterly).Start.AddDays(-1), ReportingCycle.Quarterly).Start;

    /// <summary>The rows of which this is true on that day. The bands are those of <see cref="Bands.Deviation"/>.</summary>
    public static IQueryable<WorkOverviewRow> In(IQueryable<WorkOverviewRow> rows, string? state, DateOnly today)
    {
        var silent = SilentBefore(today);
        return state switch
        {
            "belum-lapor" => rows.Where(r => r.LastDay < silent),
            "kritis" => rows.Where(r => !r.IsAmending && r.LastDay > DateOnly.MinValue && r.Planned - r.Actual > (r.Planned < Bands.NearTheEnd ? Bands.CriticalLag : Bands.Lag)),
            "menunggu" => rows.Where(r => r.Waiting > 0),
            _ => rows,
        };
    }

    public IQueryable<WorkOverviewRow> Narrow(IQueryable<WorkOverviewRow> rows, DateOnly today)
    {
        rows = In(rows, State, today);
        if (Search is { Length: > 0 } typed)
        {
            var pattern = Like.Containing(typed);
            rows = rows.Where(r => EF.Functions.ILike(r.Title, pattern));
        }

        return rows;
    }
}
