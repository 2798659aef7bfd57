using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Implementation;

/// <summary>A verified entry as far as figures need it.</summary>
/// <param name="ActivityId">The activity.</param>
/// <param name="Day">Day of the visit.</param>
/// <param name="RecordedAt">When it was received; of two on a day the later counts.</param>
/// <param name="Progress">Percent to date.</param>
/// <param name="Spent">Rupiah spent in it.</param>
/// <param name="LateDay">Day on which it counts when its reporting period was closed before; else null.</param>
public sealed record VerifiedProgress(Guid ActivityId, DateOnly Day, DateTimeOffset RecordedAt, decimal Progress, decimal Spent, DateOnly? LateDay = null)
{
    /// <summary>Day on which it counts.</summary>
    public DateOnly CountsOn => LateDay ?? Day;
}

/// <summary>Plan and realisation at the end of a period.</summary>
/// <param name="PeriodEnd">Last day of the period.</param>
/// <param name="PlannedPercent">Cumulative planned physical percent.</param>
/// <param name="ActualPercent">Cumulative verified physical percent, null when nothing was reported for the period.</param>
/// <param name="PlannedSpending">Cumulative planned rupiah.</param>
/// <param name="ActualSpending">Cumulative verified rupiah, null when nothing was reported for the period.</param>
public sealed record CurvePoint(DateOnly PeriodEnd, decimal PlannedPercent, decimal? ActualPercent, decimal PlannedSpending, decimal? ActualSpending)
{
    /// <summary>Realised minus planned, in points; null when nothing was reported.</summary>
    public decimal? Deviation => ActualPercent - PlannedPercent;

    /// <summary>The band of the deviation; null when nothing was reported.</summary>
    public DeviationBand? Band => ActualPercent is { } actual ? Bands.Deviation(PlannedPercent, actual) : null;
}

/// <summary>The S-curve: planned against verified progress.</summary>
public static class ProgressCurve
{
    /// <summary>
    /// Physical progress on a day: the sum over activities of weight × latest verified progress, divided by 100; percent
    /// with two decimals.
    /// </summary>
    public static decimal PhysicalOn(DateOnly day, IReadOnlyDictionary<Guid, decimal> weights, IEnumerable<VerifiedProgress> entries) =>
        Math.Round(
            entries.Where(e => e.CountsOn <= day)
                .GroupBy(e => e.ActivityId)
                .Select(g => g.OrderBy(e => e.Day).ThenBy(e => e.RecordedAt).Last())
                .Sum(e => weights.GetValueOrDefault(e.ActivityId) * e.Progress / 100),
            2,
            MidpointRounding.AwayFromZero);

    /// <summary>Rupiah verified as spent up to a day.</summary>
    public static decimal SpentBy(DateOnly day, IEnumerable<VerifiedProgress> entries) => entries.Where(e => e.CountsOn <= day).Sum(e => e.Spent);

    /// <summary>
    /// The points of the planned curve with what was realised. A period that has begun but without any verified entry in it
    /// has no realisation: it is not reported, not zero.
    /// </summary>
    public static IReadOnlyList<CurvePoint> Points(
        IEnumerable<ProgressTarget> targets, IReadOnlyDictionary<Guid, decimal> weights, IReadOnlyCollection<VerifiedProgress> entries)
    {
        List<CurvePoint> points = [];
        var periodStart = DateOnly.MinValue;
        foreach (var target in targets.OrderBy(t => t.PeriodEnd))
        {
            var reported = entries.Any(e => e.CountsOn > periodStart && e.CountsOn <= target.PeriodEnd);
            points.Add(new CurvePoint(
                target.PeriodEnd,
                target.PhysicalPercent,
                reported ? PhysicalOn(target.PeriodEnd, weights, entries) : null,
                target.Spending,
                reported ? SpentBy(target.PeriodEnd, entries) : null));
            periodStart = target.PeriodEnd;
        }

        return points;
    }
}
