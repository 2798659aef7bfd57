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

/// <summary>What the activities in a village's charge cost and have spent.</summary>
public sealed record VillageRow(string VillageCode, string Village, MoneyLine Money);

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

    /// <summary>The period the page looks back to; null for today.</summary>
    public ReportingPeriod? Period { get; init; }

    /// <summary>Periods one may look back to, latest first.</summary>
    public required IReadOnlyList<ReportingPeriod> Periods { get; init; }

    /// <summary>Absorption by the village in charge.</summary>
    public required IReadOnlyList<VillageRow> Villages { get; init; }

    /// <summary>End and cost at the present pace.</summary>
    public required Forecast? Forecast { get; init; }

    /// <summary>Activities under way of which nothing was verified since the last ended period began, longest silent first.</summary>
    public required IReadOnlyList<ActivityRow> Silent { get; init; }

    /// <summary>The schedule with progress.</summary>
    public required IReadOnlyList<ScheduleRow> Schedule { get; init; }

    public required DateOnly TermStart { get; init; }

    public required DateOnly TermEnd { get; init; }

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
        DateOnly today,
        ReportingPeriod? period = null)
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
        var rows = activities.Concat(baseline.FormerActivities.Where(a => recorded.Contains(a.Id))).Select(a => new ActivityRow(
            a, villages.GetValueOrDefault(a.VillageCode, ""), latest.GetValueOrDefault(a.Id),
            new MoneyLine(weights.ContainsKey(a.Id) ? a.Cost : 0, byActivity[a.Id].Sum()), !weights.ContainsKey(a.Id))).ToList();
        var (start, end) = (plan.TermStart ?? new DateOnly(c.StartYear, 1, 1), plan.TermEnd ?? new DateOnly(c.EndYear, 12, 31));
        var actual = ProgressCurve.PhysicalOn(today, weights, entries);
        var lastEnded = ReportingPeriod.Of(ReportingPeriod.Of(today, c.ReportingCycle).Start.AddDays(-1), c.ReportingCycle);
        return new ImplementationPage(
            frame,
            c.Stage,
            waiting,
            constraints,
            mayRecord,
            mayJudge,
            mayRaise,
            today,
            actual,
            plan.ProgressTargets.Where(t => t.PeriodEnd <= today).MaxBy(t => t.PeriodEnd)?.PhysicalPercent,
            new MoneyLine(plan.Cost, spent.Sum(s => s.Amount)),
            [.. ProgressCurve.Points(plan.ProgressTargets, weights, entries).Select(p => new PeriodRow(
                IndonesianDate.Period(p.PeriodEnd), p, p.PeriodEnd < today, original.FirstOrDefault(o => o.PeriodEnd == p.PeriodEnd)))],
            rows,
            [.. planned.Select(g => g.Key).Union(bySource.Select(g => g.Key)).Order().Select(s => new SourceRow(s, new MoneyLine(planned[s].Sum(), bySource[s].Sum())))],
            baseline.Version,
            baseline.Since,
            [.. original.Select(o => new CurvePlan(o.PeriodEnd, o.PhysicalPercent))])
        {
            Period = period,
            Periods = [.. ReportingPeriod.Between(start, today < end ? today : end, c.ReportingCycle).Reverse()],
            Villages = [.. rows.GroupBy(r => r.Activity.VillageCode).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new VillageRow(g.Key, g.First().Village, new MoneyLine(g.Sum(r => r.Money.Planned), g.Sum(r => r.Money.Spent))))],
            Forecast = rows.Max(r => r.Latest?.Day) is { } measured ? Forecast.Of(start, measured, actual, spent.Sum(s => s.Amount)) : null,
            Silent = c.Stage != Stage.Implementation ? [] :
            [
                .. rows.Where(r => !r.IsFormer && r.Activity.Start <= lastEnded.End && r.Latest?.Progress is not >= 100 && !(r.Latest?.Day >= lastEnded.Start))
                    .OrderBy(r => r.Latest?.Day ?? DateOnly.MinValue),
            ],
            Schedule = [.. activities.Select(a => new ScheduleRow(
                a.Title, a.Start, a.End, latest.GetValueOrDefault(a.Id)?.Progress, plan.Programs.First(p => p.Id == a.ProgramId).Title))],
            TermStart = start,
            TermEnd = end,
        };
    }
}
