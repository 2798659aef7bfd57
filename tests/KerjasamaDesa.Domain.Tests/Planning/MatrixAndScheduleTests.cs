using CsCheck;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Tests.Planning;

public sealed class MatrixAndScheduleTests
{
    [Fact]
    public void Rows_and_columns_of_both_tables_add_up()
    {
        var matrix = AllocationMatrix.Of(Plans.Filled(), [Plans.First, Plans.Second]);
        Assert.Equal([3_000_000m, 650_005m, 2_000_000m], matrix.VillageTotals);
        Assert.Equal(matrix.Allocated, matrix.VillageTotals.Sum());
        Assert.Equal(matrix.Allocated, matrix.SourceTotals.Sum());
        Assert.Equal(matrix.Allocated, matrix.BySource.Sum(r => r.Total));
        Assert.Equal([0m, 0m], matrix.Rows.Select(r => r.Gap));
        Assert.Equal([FundingSource.DDS, FundingSource.ADD, FundingSource.PBK], matrix.Sources);
    }

    [Fact]
    public void A_village_that_is_not_named_still_counts() =>
        Assert.Equal(5_650_005m, AllocationMatrix.Of(Plans.Filled(), []).VillageTotals.Sum());

    [Fact]
    public void Nothing_given_is_not_the_same_as_zero() =>
        Assert.Null(AllocationMatrix.Of(Plans.Filled(), [Plans.First, Plans.Second]).Rows[0].ByVillage[1]);

    [Fact]
    public void Quarters_end_within_the_term_and_with_it() => Assert.Equal(
        [new DateOnly(2026, 3, 31), new DateOnly(2026, 6, 30), new DateOnly(2026, 9, 30), new DateOnly(2026, 12, 20)],
        ProgressSchedule.QuarterEnds(new DateOnly(2026, 1, 15), new DateOnly(2026, 12, 20)));

    [Fact]
    public void A_term_that_ends_with_a_quarter_ends_once() =>
        Assert.Equal([new DateOnly(2026, 3, 31)], ProgressSchedule.QuarterEnds(new DateOnly(2026, 3, 31), new DateOnly(2026, 3, 31)));

    [Fact]
    public void Weights_and_costs_are_spread_evenly_over_the_days()
    {
        var plan = Plans.Filled();
        var curve = ProgressSchedule.Spread([.. plan.Activities], [new DateOnly(2026, 1, 31), new DateOnly(2026, 3, 31), new DateOnly(2026, 5, 31), new DateOnly(2026, 12, 20)]);
        Assert.Equal([0m, 29.5m, 60m, 100m], curve.Select(p => p.PhysicalPercent));
        Assert.Equal([0m, 2_458_333m, 5_000_000m, 5_650_005m], curve.Select(p => p.Spending));
    }

    [Fact]
    public void An_offered_curve_is_always_taken() => Gen.Int[0, 800].Array[1, 6].Sample(days =>
    {
        var plan = Plans.Filled();
        var ends = days.Distinct().Order().Select(d => new DateOnly(2025, 12, 1).AddDays(d));
        plan.PlanProgress(ProgressSchedule.Spread([.. plan.Activities], ends).Select(p => (p.PeriodEnd, p.PhysicalPercent, p.Spending)));
        return plan.ProgressTargets.Count == days.Distinct().Count();
    });
}
