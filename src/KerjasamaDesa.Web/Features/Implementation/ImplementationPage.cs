using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Reports.Charts;
using KerjasamaDesa.Web.Features.Constraints;
using KerjasamaDesa.Web.Features.Record;
using KerjasamaDesa.Web.Features.Shared;

namespace KerjasamaDesa.Web.Features.Implementation;

/// <summary>Money planned, verified as spent, and left.</summary>
public sealed record MoneyLine(decimal Planned, decimal Spent)
{
    public decimal Rest => Planned - Spent;

    /// <summary>Serapan as a ratio; null when nothing was planned.</summary>
    public decimal? Absorption => Ratios.Absorption(Spent, Planned) / 100;
}

/// <summary>An activity with how far it is; a former one is in the signed plan no longer, but money was spent on it.</summary>
public sealed record ActivityRow(Activity Activity, string Village, LatestEntry? Latest, MoneyLine Money, bool IsFormer)
{
    /// <summary>Output against its target as a ratio; null when unknown.</summary>
    public decimal? Output => Activity.OutputTarget is { } target && Latest?.OutputToDate is { } output
        ? Ratios.Achievement(output, target, Direction.Up) / 100
        : null;
}

/// <summary>A source of the plan with what was spent from it.</summary>
public sealed record SourceRow(FundingSource Source, MoneyLine Money);

/// <summary>
/// A point of the curve as the table shows it, with what was planned for it at first; once its last day is past, a missing
/// report is overdue.
/// </summary>
public sealed record PeriodRow(string Name, CurvePoint Point, bool IsPast, FrozenTarget? Original)
{
    public bool IsOverdue => IsPast && Point.ActualPercent is null;
}

/// <summary>How the work stands, from verified entries alone.</summary>
public sealed record ImplementationPage(
    CooperationFrame Frame,
    Stage Stage,
    int Waiting,
    IReadOnlyList<ConstraintRow> Constraints,
    bool MayRecord,
    bool MayJudge,
    bool MayRaise,
    DateOnly Today,
    decimal ActualPercent,
    decimal? PlannedPercent,
    MoneyLine Money,
    IReadOnlyList<PeriodRow> Curve,
    IReadOnlyList<ActivityRow> Activities,
    IReadOnlyList<SourceRow> Sources,
    int? Version,
    DateOnly? VersionSince,
    IReadOnlyList<CurvePlan> Original)
{
    /// <summary>Open constraints shown here; the rest stands in their list.</summary>
    public const int MostConstraints = 5;

    public string Address => $"{Frame.Address}/pelaksanaan";

    public DateOnly? LastEntry => Activities.Max(a => a.Latest?.Day);

    public DeviationBand? Band => PlannedPercent is { } planned && LastEntry is not null ? Bands.Deviation(planned, ActualPercent) : null;

    public IEnumerable<PeriodRow> Overdue => Curve.Where(p => p.IsOverdue);

    public static ImplementationPage Of(
        CooperationFrame frame,
        Cooperation c,
        Baseline baseline,
        IReadOnlyCollection<VerifiedProgress> entries,
        IReadOnlyDictionary<Guid, LatestEntry> latest,
        IReadOnlyCollection<SpentFrom> spent,
        int waiting,
        IReadOnlyList<ConstraintRow> constraints,
        bool mayRecord,
        bool mayJudge,
        bool mayRaise,
        DateOnly today)
    {
        var plan = baseline.Plan;
        var activities = plan.InOrder.ToList();
        var recorded = entries.Select(e => e.ActivityId).ToHashSet();
        var original = baseline.Original?.Progress ?? [];
        var weights = activities.ToDictionary(a => a.Id, a => a.Weight);
        var villages = c.Parties.ToDictionary(p => p.VillageCode, p => p.Village!.Name);
        var planned = activities.SelectMany(a => a.Allocations).ToLookup(a => a.Source, a => a.Amount);
        var bySource = spent.ToLookup(s => s.Source, s => s.Amount);
        var byActivity = spent.ToLookup(s => s.ActivityId, s => s.Amount);
        return new ImplementationPage(
            frame,
            c.Stage,
            waiting,
            constraints,
            mayRecord,
            mayJudge,
            mayRaise,
            today,
            ProgressCurve.PhysicalOn(today, weights, entries),
            plan.ProgressTargets.Where(t => t.PeriodEnd <= today).MaxBy(t => t.PeriodEnd)?.PhysicalPercent,
            new MoneyLine(plan.Cost, spent.Sum(s => s.Amount)),
            [.. ProgressCurve.Points(plan.ProgressTargets, weights, entries).Select(p => new PeriodRow(
                IndonesianDate.Period(p.PeriodEnd), p, p.PeriodEnd < today, original.FirstOrDefault(o => o.PeriodEnd == p.PeriodEnd)))],
            [.. activities.Concat(baseline.FormerActivities.Where(a => recorded.Contains(a.Id))).Select(a => new ActivityRow(
                a, villages.GetValueOrDefault(a.VillageCode, ""), latest.GetValueOrDefault(a.Id),
                new MoneyLine(weights.ContainsKey(a.Id) ? a.Cost : 0, byActivity[a.Id].Sum()), !weights.ContainsKey(a.Id)))],
            [.. planned.Select(g => g.Key).Union(bySource.Select(g => g.Key)).Order().Select(s => new SourceRow(s, new MoneyLine(planned[s].Sum(), bySource[s].Sum())))],
            baseline.Version,
            baseline.Since,
            [.. original.Select(o => new CurvePlan(o.PeriodEnd, o.PhysicalPercent))]);
    }
}
