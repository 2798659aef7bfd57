using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Tests.Implementation;

public sealed class RatiosTests
{
    [Theory]
    [InlineData(342, 360, Direction.Up, 95.00)]
    [InlineData(13_140, 12_000, Direction.Up, 109.50)]
    [InlineData(0, 360, Direction.Up, 0)]
    [InlineData(-5, 360, Direction.Up, 0)]
    [InlineData(10, 10, Direction.Down, 100)]
    [InlineData(8, 10, Direction.Down, 120)]
    [InlineData(12, 10, Direction.Down, 80)]
    [InlineData(25, 10, Direction.Down, 0)]
    public void Achievement_holds_the_actual_value_against_the_target(decimal actual, decimal target, Direction direction, decimal percent) =>
        Assert.Equal(percent, Ratios.Achievement(actual, target, direction));

    [Theory]
    [InlineData(Direction.Up)]
    [InlineData(Direction.Down)]
    public void Nothing_can_be_held_against_a_target_of_zero(Direction direction)
    {
        Assert.Null(Ratios.Achievement(3, 0, direction));
        Assert.Null(Ratios.Efficiency(1, 1, 3, 0, direction));
    }

    [Fact]
    public void Nothing_planned_leaves_absorption_and_efficiency_open()
    {
        Assert.Null(Ratios.Absorption(5, 0));
        Assert.Null(Ratios.Efficiency(5, 0, 1, 1, Direction.Up));
    }

    [Fact]
    public void Nothing_spent_is_zero_and_not_unknown()
    {
        Assert.Equal(0, Ratios.Absorption(0, 100));
        Assert.Equal(0, Ratios.Efficiency(0, 100, 50, 100, Direction.Up));
    }

    [Fact]
    public void Spending_beyond_the_ceiling_is_above_one_hundred() => Assert.Equal(112.5m, Ratios.Absorption(112.5m, 100));

    [Fact]
    public void Efficiency_is_open_while_there_is_no_output()
    {
        Assert.Null(Ratios.Efficiency(50, 100, 0, 100, Direction.Up));
        Assert.Null(Ratios.Efficiency(50, 100, 20, 10, Direction.Down));
    }

    [Fact]
    public void Efficiency_is_computed_from_unrounded_parts() => Assert.Equal(100.00m, Ratios.Efficiency(1, 3, 1, 3, Direction.Up));

    [Theory]
    [InlineData(100.01, EffectivenessBand.VeryEffective)]
    [InlineData(100, EffectivenessBand.Effective)]
    [InlineData(90, EffectivenessBand.Effective)]
    [InlineData(89.99, EffectivenessBand.FairlyEffective)]
    [InlineData(80, EffectivenessBand.FairlyEffective)]
    [InlineData(79.99, EffectivenessBand.LessEffective)]
    [InlineData(60, EffectivenessBand.LessEffective)]
    [InlineData(59.99, EffectivenessBand.NotEffective)]
    public void Effectiveness_falls_into_its_band_at_the_border(decimal percent, EffectivenessBand band) => Assert.Equal(band, EvaluationCriteria.Decree.OnEffectiveness(percent));

    [Theory]
    [InlineData(59.99, EfficiencyBand.VeryEfficient)]
    [InlineData(60, EfficiencyBand.Efficient)]
    [InlineData(80, EfficiencyBand.Efficient)]
    [InlineData(80.01, EfficiencyBand.FairlyEfficient)]
    [InlineData(90, EfficiencyBand.FairlyEfficient)]
    [InlineData(90.01, EfficiencyBand.LessEfficient)]
    [InlineData(100, EfficiencyBand.LessEfficient)]
    [InlineData(100.01, EfficiencyBand.NotEfficient)]
    public void Efficiency_falls_into_its_band_at_the_border(decimal percent, EfficiencyBand band) => Assert.Equal(band, EvaluationCriteria.Decree.OnEfficiency(percent));

    [Theory]
    [InlineData(50, 51, DeviationBand.OnTrack)]
    [InlineData(50, 45, DeviationBand.OnTrack)]
    [InlineData(50, 44.99, DeviationBand.Behind)]
    [InlineData(50, 40, DeviationBand.Behind)]
    [InlineData(50, 39.99, DeviationBand.Critical)]
    [InlineData(69.99, 60, DeviationBand.Behind)]
    [InlineData(70, 65, DeviationBand.OnTrack)]
    [InlineData(70, 64.99, DeviationBand.Critical)]
    [InlineData(80, 74, DeviationBand.Critical)]
    public void A_lag_is_critical_sooner_once_the_plan_passes_seventy(decimal planned, decimal actual, DeviationBand band) =>
        Assert.Equal(band, Bands.Deviation(planned, actual));
}
