using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Implementation;

/// <summary>Why a ratio cannot be computed yet.</summary>
public enum BasisGap
{
    /// <summary>The plan has no indicator by which effectiveness is judged.</summary>
    NoHeadlineIndicator,

    /// <summary>That indicator was not measured up to the last day.</summary>
    NoMeasurement,

    /// <summary>The plan foresees no spending up to the last day.</summary>
    NoCeiling,

    /// <summary>No verified entry lies before or on the last day.</summary>
    NothingVerified,
}

/// <summary>
/// What an evaluation can rest on up to its last day: the figures, the result of every indicator, and what is missing. Pages,
/// demo data and reports all take it from here, so that they never compute differently.
/// </summary>
/// <param name="Figures">Null without a headline indicator or a measurement of it: nothing can be judged then.</param>
/// <param name="Indicators">All indicators of the plan, the headline first.</param>
/// <param name="Gaps">What is missing, gravest first.</param>
public sealed record EvaluationBasis(EvaluationFigures? Figures, IReadOnlyList<IndicatorResult> Indicators, IReadOnlyList<BasisGap> Gaps)
{
    /// <summary>
    /// Computes it. The target of a mid-term evaluation is the one that counts on that day, of a final one the final target; the actual value is the latest measured by then. The ceiling of
    /// a mid-term evaluation is the spending planned by then, of a final one the cost of the whole plan. Needs the whole plan loaded.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="kind">Mid-term or final.</param>
    /// <param name="periodEnd">Last day looked at.</param>
    /// <param name="entries">Verified entries.</param>
    /// <param name="measurements">Measured values; of two on a day the later in this order counts.</param>
    /// <param name="criteria">The bounds by which the ratios are judged; those of the decree when null.</param>
    public static EvaluationBasis Of(
        Plan plan,
        EvaluationKind kind,
        DateOnly periodEnd,
        IReadOnlyCollection<VerifiedProgress> entries,
        IEnumerable<(Guid IndicatorId, DateOnly Day, decimal Value)> measurements,
        EvaluationCriteria? criteria = null)
    {
        var latest = measurements.Where(m => m.Day <= periodEnd)
            .GroupBy(m => m.IndicatorId)
            .ToDictionary(g => g.Key, g => g.OrderBy(m => m.Day).Last().Value);
        var indicators = plan.Indicators.OrderByDescending(i => i.IsHeadline).ToList();
        var planned = plan.ProgressTargets.Where(t => t.PeriodEnd <= periodEnd).OrderBy(t => t.PeriodEnd).LastOrDefault();

        // A final evaluation is held against the whole plan, also when a milestone was the last to fall due.
        decimal Target(Indicator indicator) => kind == EvaluationKind.Final ? indicator.Target : indicator.TargetOn(periodEnd);
        var ceiling = kind == EvaluationKind.Final ? plan.Cost : planned?.Spending ?? 0;
        var figures = indicators.Find(i => i.IsHeadline) is { } headline && latest.TryGetValue(headline.Id, out var actual)
            ? new EvaluationFigures(
                headline.Name,
                headline.Unit,
                Target(headline),
                actual,
                headline.Direction,
                ceiling,
                ProgressCurve.SpentBy(periodEnd, entries),
                planned?.PhysicalPercent ?? 0,
                ProgressCurve.PhysicalOn(periodEnd, plan.Activities.ToDictionary(a => a.Id, a => a.Weight), entries))
            { Criteria = criteria ?? EvaluationCriteria.Decree }
            : null;
        return new EvaluationBasis(
            figures,
            [.. indicators.Select(i => new IndicatorResult(
                i.Name, i.Unit, i.Baseline, Target(i), latest.TryGetValue(i.Id, out var value) ? value : null, i.Direction))],
            [.. Missing(indicators, figures, ceiling, entries.Any(e => e.CountsOn <= periodEnd))]);
    }

    private static IEnumerable<BasisGap> Missing(List<Indicator> indicators, EvaluationFigures? figures, decimal ceiling, bool isVerified)
    {
        if (!indicators.Exists(i => i.IsHeadline))
        {
            yield return BasisGap.NoHeadlineIndicator;
        }
        else if (figures is null)
        {
            yield return BasisGap.NoMeasurement;
        }

        if (ceiling == 0)
        {
            yield return BasisGap.NoCeiling;
        }

        if (!isVerified)
        {
            yield return BasisGap.NothingVerified;
        }
    }
}
