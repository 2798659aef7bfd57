using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Implementation;

/// <summary>A version that all parties signed.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Plan">What was agreed.</param>
/// <param name="Since">Day of the last signature, from which it counts.</param>
public sealed record SignedPlan(int Number, FrozenPlan Plan, DateOnly Since);

/// <summary>
/// What the work is measured against: the plan that was signed last, never one that is still being written. The planned curve
/// is that of each signed version for the periods that ended while it counted.
/// </summary>
/// <param name="Plan">The signed plan.</param>
/// <param name="Version">Its number; null while no amendment was ever begun, when the plan itself is the one signed.</param>
/// <param name="Since">From which day it counts.</param>
/// <param name="Original">The plan as it was signed first; null while nothing was amended.</param>
/// <param name="FormerActivities">Activities of earlier signed versions that the plan has no longer; what was recorded of them stays.</param>
/// <param name="FormerIndicators">Likewise indicators.</param>
public sealed record Baseline(
    Plan Plan, int? Version, DateOnly? Since, FrozenPlan? Original, IReadOnlyList<Activity> FormerActivities, IReadOnlyList<Indicator> FormerIndicators)
{
    /// <summary>All activities that entries may be of, those of the plan in their order first.</summary>
    public IEnumerable<Activity> KnownActivities => Plan.InOrder.Concat(FormerActivities);

    /// <summary>The baseline of a plan that was never amended: the plan itself.</summary>
    public static Baseline Of(Plan plan) => new(plan, null, null, null, [], []);

    /// <summary>The baseline of a plan that is or was amended.</summary>
    /// <param name="plan">The plan as it is being written.</param>
    /// <param name="versions">All versions ever signed, oldest first; the last one counts. At least one.</param>
    public static Baseline Of(Plan plan, IReadOnlyList<SignedPlan> versions)
    {
        var present = versions[^1];
        var baseline = plan.As(present.Plan with { Progress = Curve(versions) });
        var earlier = versions.Reverse().Skip(1).Select(s => plan.As(s.Plan)).ToList();
        return new Baseline(
            baseline,
            present.Number,
            present.Since,
            versions.Count > 1 ? versions[0].Plan : null,
            [.. earlier.SelectMany(p => p.InOrder).DistinctBy(a => a.Id).Where(a => baseline.Activities.All(x => x.Id != a.Id))],
            [.. earlier.SelectMany(p => p.Indicators).DistinctBy(i => i.Id).Where(i => baseline.Indicators.All(x => x.Id != i.Id))]);
    }

    private static List<FrozenTarget> Curve(IReadOnlyList<SignedPlan> versions) =>
    [
        .. versions.SelectMany((s, i) => s.Plan.Progress
            .Where(p => (i == 0 || p.PeriodEnd >= s.Since) && (i + 1 == versions.Count || p.PeriodEnd < versions[i + 1].Since))),
    ];
}
