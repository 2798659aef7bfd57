using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Record;

/// <summary>What verified entries say of a cooperation, asked in sets. Entries that wait or were sent back count nowhere.</summary>
public static class EntryFacts
{
    // Translated once: the first page of every cooperation under way asks it.
    private static readonly Func<PortalDb, Guid, IAsyncEnumerable<VerifiedProgress>> VerifiedOf = EF.CompileAsyncQuery((PortalDb db, Guid id) =>
        db.MonitoringEntries.Where(e => e.CooperationId == id && e.State == EntryState.Verified)
            .Select(e => new VerifiedProgress(e.ActivityId, e.Day, e.RecordedAt, e.Progress, e.Spending.Sum(s => s.Amount), e.CountsOn)));

    /// <summary>All verified entries, as far as figures need them.</summary>
    public static async Task<IReadOnlyList<VerifiedProgress>> VerifiedProgressAsync(this PortalDb db, Guid cooperationId) =>
        await VerifiedOf(db, cooperationId).ToListAsync();

    /// <summary>The latest verified entry of each activity, of those that count by a day.</summary>
    public static async Task<IReadOnlyDictionary<Guid, LatestEntry>> LatestEntriesAsync(this PortalDb db, Guid cooperationId, DateOnly? through = null) =>
        await db.MonitoringEntries.Verified(cooperationId, through)
            .GroupBy(e => e.ActivityId)
            .Select(g => g.OrderByDescending(e => e.Day).ThenByDescending(e => e.RecordedAt)
                .Select(e => new LatestEntry(e.ActivityId, e.Day, e.Progress, e.OutputToDate)).First())
            .ToDictionaryAsync(e => e.ActivityId);

    /// <summary>Verified rupiah by activity and source, of what counts by a day.</summary>
    public static async Task<IReadOnlyList<SpentFrom>> SpentAsync(this PortalDb db, Guid cooperationId, DateOnly? through = null) =>
        await db.MonitoringEntries.Verified(cooperationId, through)
            .SelectMany(e => e.Spending, (e, s) => new { e.ActivityId, s.Source, s.Amount })
            .GroupBy(x => new { x.ActivityId, x.Source })
            .Select(g => new SpentFrom(g.Key.ActivityId, g.Key.Source, g.Sum(x => x.Amount)))
            .ToListAsync();

    /// <summary>Measured values in the order in which they were received.</summary>
    public static async Task<IReadOnlyList<(Guid IndicatorId, DateOnly Day, decimal Value)>> MeasuredAsync(this PortalDb db, Guid cooperationId) =>
        [.. (await db.Measurements.Where(m => m.CooperationId == cooperationId)
            .OrderBy(m => m.RecordedAt).ThenBy(m => m.Id)
            .Select(m => new { m.IndicatorId, m.Day, m.Value })
            .ToListAsync()).Select(m => (m.IndicatorId, m.Day, m.Value))];

    private static IQueryable<MonitoringEntry> Verified(this IQueryable<MonitoringEntry> all, Guid cooperationId, DateOnly? through) =>
        all.AsNoTracking().Where(e => e.CooperationId == cooperationId && e.State == EntryState.Verified && (through == null || e.CountsOn <= through));
}

/// <summary>Verified rupiah of an activity from one source.</summary>
public sealed record SpentFrom(Guid ActivityId, FundingSource Source, decimal Amount);
