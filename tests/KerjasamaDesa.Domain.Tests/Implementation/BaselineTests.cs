using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Domain.Tests.Planning;

namespace KerjasamaDesa.Domain.Tests.Implementation;

public sealed class BaselineTests
{
    private static readonly DateOnly March = new(2026, 3, 31);
    private static readonly DateOnly June = new(2026, 6, 30);
    private static readonly DateOnly September = new(2026, 9, 30);

    [Fact]
    public void A_plan_that_was_never_amended_is_its_own_baseline()
    {
        var plan = Plans.Filled();
        var baseline = Baseline.Of(plan);
        Assert.Same(plan, baseline.Plan);
        Assert.Null(baseline.Original);
    }

    [Fact]
    public void What_is_written_in_an_amendment_does_not_count_before_it_is_signed()
    {
        var plan = Plans.Filled();
        var signed = new SignedPlan(1, FrozenPlan.Of(plan), March);
        Plans.Add(plan, plan.Programs.Single(), "Tambahan", 0);
        plan.AddCost(plan.Activities.First(), "Tambahan", 1, "paket", 1_000_000);
        var baseline = Baseline.Of(plan, [signed]);
        Assert.Equal((2, signed.Plan.Cost()), (baseline.Plan.Activities.Count(), baseline.Plan.Cost));
        Assert.Null(baseline.Original);
        Assert.Equal(signed.Plan.Progress.Select(p => p.PhysicalPercent), baseline.Plan.ProgressTargets.Select(p => p.PhysicalPercent));
    }

    [Fact]
    public void A_new_version_counts_from_its_day_and_the_periods_before_keep_what_was_planned_for_them()
    {
        var plan = Plans.Filled();
        var first = FrozenPlan.Of(plan) with { Progress = [new(March, 30, 3), new(June, 70, 7), new(September, 100, 10)] };
        var second = first with { Progress = [new(March, 10, 1), new(June, 40, 4), new(September, 80, 8)] };
        var baseline = Baseline.Of(plan, [new SignedPlan(1, first, new DateOnly(2026, 1, 5)), new SignedPlan(2, second, new DateOnly(2026, 5, 5))]);
        Assert.Equal([(March, 30m), (June, 40m), (September, 80m)], baseline.Plan.ProgressTargets.OrderBy(p => p.PeriodEnd).Select(p => (p.PeriodEnd, p.PhysicalPercent)));
        Assert.Same(first, baseline.Original);
        Assert.Equal((2, new DateOnly(2026, 5, 5)), (baseline.Version, baseline.Since));
    }

    [Fact]
    public void What_a_signed_amendment_took_out_is_still_known()
    {
        var plan = Plans.Filled();
        var first = FrozenPlan.Of(plan);
        var gone = first.Programs[0].Activities[0];
        var second = first with { Goals = [], Programs = [first.Programs[0] with { Activities = [first.Programs[0].Activities[1]] }] };
        var baseline = Baseline.Of(plan, [new SignedPlan(1, first, March), new SignedPlan(2, second, June)]);
        Assert.Equal(gone.Id, baseline.FormerActivities.Single().Id);
        Assert.Equal([first.Programs[0].Activities[1].Id, gone.Id], baseline.KnownActivities.Select(a => a.Id));
        Assert.Equal(first.Goals[0].Objectives[0].Indicators[0].Id, baseline.FormerIndicators.Single().Id);
    }
}
