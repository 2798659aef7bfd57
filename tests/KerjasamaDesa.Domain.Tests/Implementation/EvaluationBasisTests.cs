using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using static KerjasamaDesa.Domain.Implementation.EfficiencyBand;
using static KerjasamaDesa.Domain.Implementation.EffectivenessBand;

namespace KerjasamaDesa.Domain.Tests.Implementation;

public sealed class EvaluationBasisTests
{
    private static readonly DateOnly YearEnd = new(2025, 12, 31);
    private static readonly DateOnly MidYear = new(2026, 6, 30);

    [Theory]
    [InlineData(900, 846, 360, 342, 95.00, 94.00, 98.95, Effective, LessEfficient)]
    [InlineData(520, 499.2, 12_000, 13_140, 109.50, 96.00, 87.67, VeryEffective, FairlyEfficient)]
    [InlineData(640, 512, 1_850, 1_388, 75.03, 80.00, 106.63, LessEffective, NotEfficient)]
    [InlineData(600, 570, 60, 57.6, 96.00, 95.00, 98.96, Effective, LessEfficient)]
    public void A_final_evaluation_holds_the_whole_plan_against_what_was_spent_and_measured(
        decimal millions, decimal spentMillions, decimal target, decimal actual, decimal effectiveness, decimal absorption, decimal efficiency,
        EffectivenessBand effective, EfficiencyBand efficient)
    {
        var work = new Fieldwork(100);
        work.Costs(millions * 1_000_000);
        work.Plan.PlanProgress([(YearEnd, 100, millions * 1_000_000)]);
        var indicator = work.Headline(target);

        var basis = EvaluationBasis.Of(
            work.Plan, EvaluationKind.Final, YearEnd, [work.Progress(YearEnd, 98, spentMillions * 1_000_000)], [(indicator.Id, YearEnd, actual)]);

        Assert.Equal(effectiveness, basis.Figures!.Effectiveness);
        Assert.Equal(absorption, basis.Figures.Absorption);
        Assert.Equal(efficiency, basis.Figures.Efficiency);
        Assert.Equal(effective, basis.Figures.EffectivenessBand);
        Assert.Equal(efficient, basis.Figures.EfficiencyBand);
        Assert.Equal((100m, 98m), (basis.Figures.PlannedPercent, basis.Figures.ActualPercent));
        Assert.Empty(basis.Gaps);
    }

    [Fact]
    public void A_mid_term_evaluation_holds_the_plan_up_to_its_last_day_against_what_happened_by_then()
    {
        var work = MidTerm(out var indicator);
        VerifiedProgress[] entries =
        [
            work.Progress(new DateOnly(2026, 3, 31), 22, 120_000_000),
            work.Progress(MidYear, 49, 245_000_000),
            work.Progress(MidYear.AddDays(1), 60, 100_000_000),
        ];

        var basis = EvaluationBasis.Of(
            work.Plan, EvaluationKind.MidTerm, MidYear, entries, [(indicator.Id, MidYear, 141), (indicator.Id, MidYear.AddDays(1), 200)]);

        var figures = basis.Figures!;
        Assert.Equal((150m, 141m, 390_000_000m, 365_000_000m), (figures.Target, figures.Actual, figures.Ceiling, figures.Spent));
        Assert.Equal((94.00m, 93.59m, 99.56m), (figures.Effectiveness, figures.Absorption, figures.Efficiency));
        Assert.Equal((50m, 49m), (figures.PlannedPercent, figures.ActualPercent));
        Assert.Equal(Effective, figures.EffectivenessBand);
        Assert.Equal(LessEfficient, figures.EfficiencyBand);
    }

    [Fact]
    public void The_later_of_two_measurements_on_a_day_counts()
    {
        var work = MidTerm(out var indicator);

        var basis = EvaluationBasis.Of(
            work.Plan, EvaluationKind.MidTerm, MidYear, [], [(indicator.Id, MidYear, 139), (indicator.Id, MidYear, 141), (indicator.Id, MidYear.AddDays(-9), 90)]);

        Assert.Equal(141, basis.Figures!.Actual);
    }

    [Fact]
    public void Every_indicator_is_in_the_result_and_an_unmeasured_one_has_no_value()
    {
        var work = new Fieldwork(100);
        work.Objective.AddIndicator(new IndicatorDetails("Kehilangan air", IndicatorLevel.Output, "%", 40, 10, Direction.Down));
        var headline = work.Headline(420);

        var results = EvaluationBasis.Of(work.Plan, EvaluationKind.MidTerm, MidYear, [], [(headline.Id, MidYear, 210)]).Indicators;

        Assert.Equal(["Ukuran utama", "Kehilangan air"], results.Select(r => r.Name));
        Assert.Equal([50m, null], results.Select(r => r.Achievement));
        Assert.Null(results[1].Actual);
    }

    [Fact]
    public void Without_a_headline_indicator_nothing_can_be_judged()
    {
        var work = new Fieldwork(100);

        var basis = EvaluationBasis.Of(work.Plan, EvaluationKind.Final, MidYear, [], []);

        Assert.Null(basis.Figures);
        Assert.Equal([BasisGap.NoHeadlineIndicator, BasisGap.NoCeiling, BasisGap.NothingVerified], basis.Gaps);
    }

    [Fact]
    public void A_measurement_after_the_last_day_is_no_measurement()
    {
        var work = MidTerm(out var indicator);

        var basis = EvaluationBasis.Of(work.Plan, EvaluationKind.MidTerm, MidYear, [], [(indicator.Id, MidYear.AddDays(1), 141)]);

        Assert.Null(basis.Figures);
        Assert.Contains(BasisGap.NoMeasurement, basis.Gaps);
    }

    [Fact]
    public void Before_the_first_planned_point_absorption_and_efficiency_stay_open()
    {
        var work = MidTerm(out var indicator);
        var day = new DateOnly(2026, 2, 1);

        var basis = EvaluationBasis.Of(work.Plan, EvaluationKind.MidTerm, day, [work.Progress(day, 5, 1_000_000)], [(indicator.Id, day, 42)]);

        Assert.Equal((10.00m, null, null), (basis.Figures!.Effectiveness, basis.Figures.Absorption, basis.Figures.Efficiency));
        Assert.Equal([BasisGap.NoCeiling], basis.Gaps);
    }

    private static Fieldwork MidTerm(out Indicator indicator)
    {
        var work = new Fieldwork(100);
        work.Costs(750_000_000);
        work.Plan.PlanProgress([(new DateOnly(2026, 3, 31), 20, 130_000_000), (MidYear, 50, 390_000_000), (new DateOnly(2026, 12, 31), 100, 750_000_000)]);
        indicator = work.Headline(420);
        indicator.SetMilestone(MidYear, 150);
        return work;
    }
}
