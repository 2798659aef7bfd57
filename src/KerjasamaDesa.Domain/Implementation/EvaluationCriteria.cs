using KerjasamaDesa.Domain.Formats;

namespace KerjasamaDesa.Domain.Implementation;

/// <summary>
/// The bounds, in percent, between the verdicts on effectiveness and on efficiency. Each evaluation keeps those it was judged by, so that a later
/// change rewrites no result.
/// </summary>
/// <param name="VeryEffective">Above this it is very effective.</param>
/// <param name="Effective">From here it is effective.</param>
/// <param name="FairlyEffective">From here it is fairly effective.</param>
/// <param name="LessEffective">From here it is less effective, below not at all.</param>
/// <param name="VeryEfficient">Below this it is very efficient.</param>
/// <param name="Efficient">Up to here it is efficient.</param>
/// <param name="FairlyEfficient">Up to here it is fairly efficient.</param>
/// <param name="LessEfficient">Up to here it is less efficient, above not at all.</param>
public sealed record EvaluationCriteria(
    decimal VeryEffective,
    decimal Effective,
    decimal FairlyEffective,
    decimal LessEffective,
    decimal VeryEfficient,
    decimal Efficient,
    decimal FairlyEfficient,
    decimal LessEfficient)
{
    /// <summary>The largest bound that makes sense, percent.</summary>
    public const decimal Largest = 1000;

    /// <summary>
    /// As usually cited from Kepmendagri 690.900-327/1996; the decree itself was not at hand. Known trap: a perfect delivery, 100 % spent for 100 %
    /// done, is "kurang efisien"; pages and reports say so beside the label.
    /// </summary>
    public static EvaluationCriteria Decree { get; } = new(100, 90, 80, 60, 60, 80, 90, 100);

    /// <summary>The verdict on an effectiveness in percent.</summary>
    public EffectivenessBand OnEffectiveness(decimal percent) =>
        percent > VeryEffective ? EffectivenessBand.VeryEffective
        : percent >= Effective ? EffectivenessBand.Effective
        : percent >= FairlyEffective ? EffectivenessBand.FairlyEffective
        : percent >= LessEffective ? EffectivenessBand.LessEffective
        : EffectivenessBand.NotEffective;

    /// <summary>The verdict on an efficiency in percent.</summary>
    public EfficiencyBand OnEfficiency(decimal percent) =>
        percent < VeryEfficient ? EfficiencyBand.VeryEfficient
        : percent <= Efficient ? EfficiencyBand.Efficient
        : percent <= FairlyEfficient ? EfficiencyBand.FairlyEfficient
        : percent <= LessEfficient ? EfficiencyBand.LessEfficient
        : EfficiencyBand.NotEfficient;

    /// <summary>Refuses bounds outside 0 to 1,000 percent, and bounds that do not follow each other.</summary>
    public EvaluationCriteria Checked()
    {
        (string Field, decimal Value, string Words)[] falling =
        [
            (nameof(VeryEffective), VeryEffective, Words.Of(EffectivenessBand.VeryEffective)), (nameof(Effective), Effective, Words.Of(EffectivenessBand.Effective)),
            (nameof(FairlyEffective), FairlyEffective, Words.Of(EffectivenessBand.FairlyEffective)), (nameof(LessEffective), LessEffective, Words.Of(EffectivenessBand.LessEffective)),
        ];
        (string Field, decimal Value, string Words)[] rising =
        [
            (nameof(VeryEfficient), VeryEfficient, Words.Of(EfficiencyBand.VeryEfficient)), (nameof(Efficient), Efficient, Words.Of(EfficiencyBand.Efficient)),
            (nameof(FairlyEfficient), FairlyEfficient, Words.Of(EfficiencyBand.FairlyEfficient)), (nameof(LessEfficient), LessEfficient, Words.Of(EfficiencyBand.LessEfficient)),
        ];
        foreach (var (field, value, _) in falling.Concat(rising))
        {
            if (value is <= 0 or > Largest)
            {
                throw RuleBroken.At(field, "Isi batas di atas 0 sampai 1.000 persen.");
            }
        }

        foreach (var (above, below) in falling.Zip(falling[1..]))
        {
            if (below.Value >= above.Value)
            {
                throw RuleBroken.At(below.Field, "Batas {0} harus lebih rendah daripada batas {1}.", below.Words, above.Words);
            }
        }

        foreach (var (below, above) in rising.Zip(rising[1..]))
        {
            if (above.Value <= below.Value)
            {
                throw RuleBroken.At(above.Field, "Batas {0} harus lebih tinggi daripada batas {1}.", above.Words, below.Words);
            }
        }

        return this;
    }
}

/// <summary>The criteria by which new evaluations are judged, as the administrators set them; one for the whole portal.</summary>
public sealed class CriteriaSetting
{
    /// <summary>The only row.</summary>
    public const int TheOne = 1;

    private CriteriaSetting()
    {
    }

    /// <summary>Sets them for the first time.</summary>
    public CriteriaSetting(EvaluationCriteria criteria) => (Id, Criteria) = (TheOne, criteria.Checked());

    /// <summary>Always <see cref="TheOne"/>.</summary>
    public int Id { get; private set; }

    /// <summary>The bounds.</summary>
    public EvaluationCriteria Criteria { get; private set; } = EvaluationCriteria.Decree;

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>Changes them for evaluations that are still being drawn up.</summary>
    public void Change(EvaluationCriteria criteria) => Criteria = criteria.Checked();
}
