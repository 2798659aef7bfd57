namespace KerjasamaDesa.Domain.Planning;

/// <summary>By what a sum is shared.</summary>
public enum SharingBasis
{
    /// <summary>In equal parts.</summary>
    Equal,

    /// <summary>By residents or heads of family.</summary>
    Population,

    /// <summary>By area.</summary>
    Area,

    /// <summary>By measured use (tonnes, m³, connections).</summary>
    Usage,

    /// <summary>By weights the villages agreed.</summary>
    Custom,
}

/// <summary>A village's weight within a basis; more weight, larger share.</summary>
public sealed class SharingWeight
{
    private SharingWeight()
    {
    }

    /// <summary>Largest weight: keeps total × weight within what a decimal holds.</summary>
    public const decimal Largest = 999_999_999m;

    /// <summary>
    /// Records one; not negative, at most <see cref="Largest"/>. Source and day are given where they differ from those of
    /// the component.
    /// </summary>
    public SharingWeight(string villageCode, decimal weight, string? source = null, DateOnly? asOf = null)
    {
        (VillageCode, AsOf) = (villageCode, asOf);
        Source = Guard.OptionalText(source, 200, nameof(Source));
        Weight = weight <= Largest
            ? Guard.NotNegative(weight, nameof(Weight))
            : throw RuleBroken.At(nameof(Weight), "Bobot ini terlalu besar.");
    }

    /// <summary>The village.</summary>
    public string VillageCode { get; private set; } = "";

    /// <summary>Its weight, in the basis' measure.</summary>
    public decimal Weight { get; private set; }

    /// <summary>Where this weight comes from, when it is not the component's source.</summary>
    public string? Source { get; private set; }

    /// <summary>Day this weight is of, when it is not the component's.</summary>
    public DateOnly? AsOf { get; private set; }
}

/// <summary>A part of the rule: so many percent of the sum, shared by one basis.</summary>
public sealed class SharingComponent
{
    private readonly List<SharingWeight> _weights = [];

    private SharingComponent()
    {
    }

    /// <summary>Records one. Refused: no village with weight, percent outside 0–100, a period that ends before it begins.</summary>
    public SharingComponent(
        SharingBasis basis, decimal percent, string? measure, string? source, DateOnly? asOf, IEnumerable<SharingWeight> weights, DateOnly? measuredFrom = null, DateOnly? measuredTo = null)
    {
        (Basis, AsOf, MeasuredFrom, MeasuredTo) = (basis, asOf, measuredFrom, measuredTo);
        Percent = Guard.Percent(percent, nameof(Percent));
        Measure = Guard.OptionalText(measure, 60, nameof(Measure));
        Source = Guard.OptionalText(source, 200, nameof(Source));
        if (measuredTo < measuredFrom)
        {
            throw RuleBroken.At(nameof(MeasuredTo), "Akhir masa pengukuran tidak boleh sebelum awalnya.");
        }

        _weights.AddRange(basis == SharingBasis.Equal ? weights.Select(w => new SharingWeight(w.VillageCode, 1)) : weights);
        if (_weights.Sum(w => w.Weight) == 0)
        {
            throw RuleBroken.At("Weights", "Isi bobot paling sedikit satu desa.");
        }
    }

    /// <summary>The basis.</summary>
    public SharingBasis Basis { get; private set; }

    /// <summary>How many percent of the sum are shared this way.</summary>
    public decimal Percent { get; private set; }

    /// <summary>What the weights count ("KK", "ha sawah").</summary>
    public string? Measure { get; private set; }

    /// <summary>Where the weights come from, unless a weight says otherwise.</summary>
    public string? Source { get; private set; }

    /// <summary>Day the weights are of, unless a weight says otherwise.</summary>
    public DateOnly? AsOf { get; private set; }

    /// <summary>First day of the time over which use was measured.</summary>
    public DateOnly? MeasuredFrom { get; private set; }

    /// <summary>Last day of the time over which use was measured.</summary>
    public DateOnly? MeasuredTo { get; private set; }

    /// <summary>Weights per village.</summary>
    public IReadOnlyCollection<SharingWeight> Weights => _weights;
}
