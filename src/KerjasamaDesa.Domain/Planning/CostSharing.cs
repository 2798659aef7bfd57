namespace KerjasamaDesa.Domain.Planning;

/// <summary>By what a cost is shared.</summary>
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

    /// <summary>Records one; not negative, at most <see cref="Largest"/>.</summary>
    public SharingWeight(string villageCode, decimal weight) => (VillageCode, Weight) = weight <= Largest
        ? (villageCode, Guard.NotNegative(weight, nameof(Weight)))
        : throw RuleBroken.At(nameof(Weight), "Bobot ini terlalu besar.");

    /// <summary>The village.</summary>
    public string VillageCode { get; private set; } = "";

    /// <summary>Its weight, in the basis' measure.</summary>
    public decimal Weight { get; private set; }
}

/// <summary>A part of the rule: so many percent of the cost, shared by one basis.</summary>
public sealed class SharingComponent
{
    private readonly List<SharingWeight> _weights = [];

    private SharingComponent()
    {
    }

    /// <summary>Records one. Refused: no village with weight, percent outside 0–100.</summary>
    public SharingComponent(SharingBasis basis, decimal percent, string? measure, string? source, DateOnly? asOf, IEnumerable<SharingWeight> weights)
    {
        (Basis, AsOf) = (basis, asOf);
        Percent = Guard.Percent(percent, nameof(Percent));
        Measure = Guard.OptionalText(measure, 60, nameof(Measure));
        Source = Guard.OptionalText(source, 200, nameof(Source));
        _weights.AddRange(basis == SharingBasis.Equal ? weights.Select(w => new SharingWeight(w.VillageCode, 1)) : weights);
        if (_weights.Sum(w => w.Weight) == 0)
        {
            throw RuleBroken.At("Weights", "Isi bobot paling sedikit satu desa.");
        }
    }

    /// <summary>The basis.</summary>
    public SharingBasis Basis { get; private set; }

    /// <summary>How many percent of the cost are shared this way.</summary>
    public decimal Percent { get; private set; }

    /// <summary>What the weights count ("KK", "ha sawah").</summary>
    public string? Measure { get; private set; }

    /// <summary>Where the weights come from.</summary>
    public string? Source { get; private set; }

    /// <summary>Day the weights are of.</summary>
    public DateOnly? AsOf { get; private set; }

    /// <summary>Weights per village.</summary>
    public IReadOnlyCollection<SharingWeight> Weights => _weights;
}

/// <summary>A village's share of a sum, in whole rupiah.</summary>
public sealed record Share(string VillageCode, decimal Amount);

/// <summary>Dividing money so that the parts always add up to the whole.</summary>
public static class CostSharing
{
    /// <summary>
    /// Divides a sum by a rule of components (their percents must sum to 100). Whole rupiah by the largest remainder, so
    /// that the shares sum exactly to the total; what the total has below a rupiah goes to the first share. Equal
    /// remainders go to the earlier village of the list.
    /// </summary>
    public static IReadOnlyList<Share> Divide(decimal total, IReadOnlyCollection<SharingComponent> components)
    {
        if (components.Sum(c => c.Percent) != 100)
        {
            throw RuleBroken.At("Percent", "Jumlah persentase harus 100.");
        }

        Guard.NotNegative(total, "Total");
        var villages = components.SelectMany(c => c.Weights).Select(w => w.VillageCode).Distinct().ToList();
        var exact = villages.ConvertAll(village => components.Sum(c => ExactShare(total, c, village)));
        return [.. villages.Zip(RoundToTotal(exact, total), (village, amount) => new Share(village, amount))];
    }

    /// <summary>
    /// Rounds exact parts to whole rupiah such that they sum to the total (largest remainder, Hare–Niemeyer). A fraction of
    /// a rupiah in the total stays with the first part.
    /// </summary>
    public static IReadOnlyList<decimal> RoundToTotal(IReadOnlyList<decimal> exact, decimal total)
    {
        var floors = exact.Select(Math.Floor).ToArray();
        var whole = Math.Floor(total);
        var left = (int)(whole - floors.Sum());
        foreach (var index in Enumerable.Range(0, floors.Length).OrderByDescending(i => exact[i] - floors[i]).ThenBy(i => i).Take(Math.Max(left, 0)))
        {
            floors[index] += 1;
        }

        if (floors.Length > 0)
        {
            floors[0] += total - floors.Sum();
        }

        return floors;
    }

    private static decimal ExactShare(decimal total, SharingComponent component, string village)
    {
        var sum = component.Weights.Sum(w => w.Weight);
        var own = component.Weights.Where(w => w.VillageCode == village).Sum(w => w.Weight);
        return total * component.Percent / 100 * own / sum;
    }
}

/// <summary>The agreed rule by which the villages share the cash cost.</summary>
public sealed class CostSharingRule
{
    private readonly List<SharingComponent> _components = [];

    private CostSharingRule()
    {
    }

    internal CostSharingRule(Guid planId, IEnumerable<SharingComponent> components)
    {
        (Id, PlanId) = (Guid.CreateVersion7(), planId);
        Replace(components);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The plan.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>Its parts; percents sum to 100.</summary>
    public IReadOnlyCollection<SharingComponent> Components => _components;

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>What each village owes of a sum.</summary>
    public IReadOnlyList<Share> Divide(decimal total) => CostSharing.Divide(total, _components);

    internal void Replace(IEnumerable<SharingComponent> components)
    {
        var parts = components.ToList();
        if (parts.Sum(c => c.Percent) != 100)
        {
            throw RuleBroken.At("Percent", "Jumlah persentase harus 100.");
        }

        _components.Clear();
        _components.AddRange(parts);
    }
}
