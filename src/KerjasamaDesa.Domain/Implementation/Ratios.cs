using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Implementation;

/// <summary>
/// The ratios of an evaluation, in percent with two decimals. A ratio that has nothing to stand on is null: "belum dapat
/// dinilai".
/// </summary>
public static class Ratios
{
    /// <summary>Capaian: actual ÷ target × 100; for lower-is-better (1 + (target − actual) ÷ target) × 100, never below 0.</summary>
    public static decimal? Achievement(decimal actual, decimal target, Direction direction)
    {
        if (target == 0)
        {
            return null;
        }

        var ratio = direction == Direction.Up ? actual / target : 1 + ((target - actual) / target);
        return Percent(Math.Max(0, ratio));
    }

    /// <summary>Serapan: spent ÷ ceiling × 100; null when nothing was planned.</summary>
    public static decimal? Absorption(decimal spent, decimal ceiling) => ceiling == 0 ? null : Percent(spent / ceiling);

    /// <summary>
    /// Efisiensi: absorption ÷ output achievement × 100, lower is better; computed from the unrounded parts. Null when there
    /// is no output or nothing was planned.
    /// </summary>
    public static decimal? Efficiency(decimal spent, decimal ceiling, decimal actual, decimal target, Direction direction)
    {
        if (ceiling == 0 || target == 0)
        {
            return null;
        }

        var achieved = direction == Direction.Up ? actual / target : 1 + ((target - actual) / target);
        return achieved <= 0 ? null : Percent(spent / ceiling / achieved);
    }

    private static decimal Percent(decimal ratio) => Math.Round(ratio * 100, 2, MidpointRounding.AwayFromZero);
}

/// <summary>Verdict on effectiveness, best first.</summary>
public enum EffectivenessBand
{
    /// <summary>Sangat efektif, above 100 %.</summary>
    VeryEffective,

    /// <summary>Efektif, from 90 %.</summary>
    Effective,

    /// <summary>Cukup efektif, from 80 %.</summary>
    FairlyEffective,

    /// <summary>Kurang efektif, from 60 %.</summary>
    LessEffective,

    /// <summary>Tidak efektif, below 60 %.</summary>
    NotEffective,
}

/// <summary>Verdict on efficiency, best first.</summary>
public enum EfficiencyBand
{
    /// <summary>Sangat efisien, below 60 %.</summary>
    VeryEfficient,

    /// <summary>Efisien, up to 80 %.</summary>
    Efficient,

    /// <summary>Cukup efisien, up to 90 %.</summary>
    FairlyEfficient,

    /// <summary>Kurang efisien, up to 100 %.</summary>
    LessEfficient,

    /// <summary>Tidak efisien, above 100 %.</summary>
    NotEfficient,
}

/// <summary>How the work lags behind the planned curve.</summary>
public enum DeviationBand
{
    /// <summary>At most 5 points behind.</summary>
    OnTrack,

    /// <summary>More than 5 points behind, not yet critical.</summary>
    Behind,

    /// <summary>Critical: a show-cause meeting is due.</summary>
    Critical,
}

/// <summary>The bands of a deviation from the plan.</summary>
public static class Bands
{
    /// <summary>Planned percent from which a smaller lag is critical.</summary>
    public const decimal NearTheEnd = 70;

    /// <summary>Points of lag beyond which work is critical before <see cref="NearTheEnd"/>.</summary>
    public const decimal CriticalLag = 10;

    /// <summary>Points of lag beyond which work is behind, and critical from <see cref="NearTheEnd"/> on.</summary>
    public const decimal Lag = 5;

    /// <summary>
    /// The band of a deviation: critical when the plan stands below 70 % and the lag exceeds 10 points, or the plan stands
    /// at 70 % or more and the lag exceeds 5 points (contract practice for critical works).
    /// </summary>
    public static DeviationBand Deviation(decimal plannedPercent, decimal actualPercent)
    {
        var lag = plannedPercent - actualPercent;
        var limit = plannedPercent < NearTheEnd ? CriticalLag : Lag;
        return lag > limit ? DeviationBand.Critical : lag > Lag ? DeviationBand.Behind : DeviationBand.OnTrack;
    }
}
