using KerjasamaDesa.Domain.Implementation;

namespace KerjasamaDesa.Domain.Tests.Implementation;

public sealed class ProgressCurveTests
{
    private static readonly DateOnly First = new(2026, 3, 31);
    private static readonly DateOnly Second = new(2026, 6, 30);
    private static readonly DateOnly Third = new(2026, 9, 30);
    private readonly Fieldwork work = new(60, 40);

    private IReadOnlyDictionary<Guid, decimal> Weights => work.Activities.ToDictionary(a => a.Id, a => a.Weight);

    [Fact]
    public void Progress_is_the_weighted_sum_of_the_latest_verified_entries()
    {
        VerifiedProgress[] entries =
        [
            work.Progress(new(2026, 2, 1), 30, 0), work.Progress(new(2026, 3, 1), 50, 0), work.Progress(new(2026, 3, 5), 25, 0, activity: 1),
        ];

        Assert.Equal(40m, ProgressCurve.PhysicalOn(First, Weights, entries));
        Assert.Equal(18m, ProgressCurve.PhysicalOn(new(2026, 2, 28), Weights, entries));
        Assert.Equal(0m, ProgressCurve.PhysicalOn(new(2026, 1, 31), Weights, entries));
    }

    [Fact]
    public void A_later_visit_that_corrects_downwards_counts() =>
        Assert.Equal(24m, ProgressCurve.PhysicalOn(First, Weights, [work.Progress(new(2026, 2, 1), 50, 0), work.Progress(new(2026, 3, 1), 40, 0)]));

    [Fact]
    public void Of_two_entries_for_one_day_the_later_received_counts() =>
        Assert.Equal(30m, ProgressCurve.PhysicalOn(First, Weights, [work.Progress(First, 50, 0, minute: 5), work.Progress(First, 10, 0, minute: 1)]));

    [Fact]
    public void A_period_without_an_entry_is_not_reported_rather_than_zero()
    {
        work.Plan.PlanProgress([(First, 20, 100), (Second, 50, 200), (Third, 80, 300)]);

        var points = ProgressCurve.Points(work.Plan.ProgressTargets, Weights, [work.Progress(First, 20, 90), work.Progress(Third, 60, 110)]);

        Assert.Equal([12m, null, 36m], points.Select(p => p.ActualPercent));
        Assert.Equal([90m, null, 200m], points.Select(p => p.ActualSpending));
        Assert.Equal([-8m, null, -44m], points.Select(p => p.Deviation));
        Assert.Equal([DeviationBand.Behind, null, DeviationBand.Critical], points.Select(p => p.Band));
    }

    [Fact]
    public void An_entry_on_the_last_day_belongs_to_the_period()
    {
        work.Plan.PlanProgress([(First, 20, 100), (Second, 50, 200)]);

        var points = ProgressCurve.Points(work.Plan.ProgressTargets, Weights, [work.Progress(First.AddDays(1), 100, 50)]);

        Assert.Equal([null, 60m], points.Select(p => p.ActualPercent));
    }

    [Fact]
    public void A_report_of_zero_is_a_report()
    {
        work.Plan.PlanProgress([(First, 20, 100)]);

        Assert.Equal(0m, Assert.Single(ProgressCurve.Points(work.Plan.ProgressTargets, Weights, [work.Progress(First, 0, 0)])).ActualPercent);
    }
}
