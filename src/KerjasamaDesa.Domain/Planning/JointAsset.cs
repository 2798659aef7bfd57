namespace KerjasamaDesa.Domain.Planning;

/// <summary>What becomes of a joint asset at the end.</summary>
public enum ExitWay
{
    /// <summary>It stays with the village it stands in, which pays the others their shares.</summary>
    Stays,

    /// <summary>It is sold and the proceeds are shared.</summary>
    Sold,
}

/// <summary>A thing bought or built together, and what is agreed for the day a village leaves or the cooperation ends.</summary>
public sealed class JointAsset
{
    private JointAsset()
    {
    }

    internal JointAsset(Guid id, Guid planId, int order, string name, string villageCode, decimal worth, ExitWay way, string? note)
    {
        (Id, PlanId, Order) = (id, planId, order);
        Change(name, villageCode, worth, way, note);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The plan.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>Place in the list.</summary>
    public int Order { get; private set; }

    /// <summary>What it is.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Village it stands in.</summary>
    public string VillageCode { get; private set; } = "";

    /// <summary>Expected worth at the end, rupiah.</summary>
    public decimal Worth { get; private set; }

    /// <summary>What becomes of it.</summary>
    public ExitWay Way { get; private set; }

    /// <summary>Condition or reason.</summary>
    public string? Note { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    internal void Rename(string name) => Name = Guard.Text(name, 200, nameof(Name), "Isi nama aset.");

    internal void Change(string name, string villageCode, decimal worth, ExitWay way, string? note)
    {
        Rename(name);
        Note = Guard.OptionalText(note, 500, nameof(Note));
        Worth = Guard.NotNegative(worth, nameof(Worth)) <= Money.Largest ? worth : throw RuleBroken.At(nameof(Worth), "Jumlah ini terlalu besar.");
        (VillageCode, Way) = (villageCode, way);
    }
}

/// <summary>What one village is due when the cooperation ends; rupiah.</summary>
/// <param name="VillageCode">The village.</param>
/// <param name="Share">Its share of the worth of all assets.</param>
/// <param name="Keeps">Worth of the assets that stay with it.</param>
public sealed record ExitRow(string VillageCode, decimal Share, decimal Keeps)
{
    /// <summary>What it still receives; negative for what it pays to the others.</summary>
    public decimal Receives => Share - Keeps;
}

/// <summary>The division of the joint assets on exit.</summary>
/// <param name="Rows">One row per village. What they receive sums to the proceeds of what is sold.</param>
/// <param name="Worth">All assets together.</param>
/// <param name="Proceeds">Those that are sold.</param>
/// <param name="IsByContribution">Whether, for want of a rule, what each village gave decides.</param>
public sealed record AssetDivision(IReadOnlyList<ExitRow> Rows, decimal Worth, decimal Proceeds, bool IsByContribution)
{
    /// <summary>
    /// Divides the worth of each asset by the plan's rule for assets; without one, by what each village gives to the plan
    /// from all sources, or in equal parts while nobody gives anything. Needs the plan loaded.
    /// </summary>
    public static AssetDivision Of(Plan plan, IReadOnlyList<string> villageCodes)
    {
        var assets = plan.Assets.OrderBy(a => a.Order).ToList();
        var rule = plan.RuleFor(SharingPurpose.Assets);
        if (assets.Count == 0)
        {
            return new AssetDivision([.. villageCodes.Select(v => new ExitRow(v, 0, 0))], 0, 0, rule is null);
        }

        var parts = PartsOf(plan, villageCodes);
        var shares = assets.SelectMany(a => CostSharing.Divide(a.Worth, parts)).ToLookup(s => s.VillageCode, s => s.Amount);
        var everybody = villageCodes.Concat(parts.SelectMany(p => p.Weights).Select(w => w.VillageCode)).Concat(assets.Select(a => a.VillageCode)).Distinct();
        return new AssetDivision(
            [.. everybody.Select(v => new ExitRow(v, shares[v].Sum(), assets.Where(a => a.VillageCode == v && a.Way == ExitWay.Stays).Sum(a => a.Worth)))],
            assets.Sum(a => a.Worth),
            assets.Where(a => a.Way == ExitWay.Sold).Sum(a => a.Worth),
            rule is null);
    }

    /// <summary>By what assets are divided: the plan's rule for them, else what each village gives.</summary>
    internal static IReadOnlyCollection<SharingComponent> PartsOf(Plan plan, IReadOnlyList<string> villageCodes) =>
        plan.RuleFor(SharingPurpose.Assets)?.Components ?? ByContribution(plan, villageCodes);

    private static IReadOnlyCollection<SharingComponent> ByContribution(Plan plan, IReadOnlyList<string> villageCodes)
    {
        var given = plan.Activities.SelectMany(a => a.Allocations).Where(a => a.VillageCode is not null).ToLookup(a => a.VillageCode, a => a.Amount);
        // In millions: weights are bounded, sums of money are not.
        var weights = villageCodes.Select(v => new SharingWeight(v, Math.Min(given[v].Sum() / 1_000_000, SharingWeight.Largest))).ToList();
        return weights.Sum(w => w.Weight) == 0
            ? [new SharingComponent(SharingBasis.Equal, 100, null, null, null, villageCodes.Select(v => new SharingWeight(v, 1)))]
            : [new SharingComponent(SharingBasis.Custom, 100, null, null, null, weights)];
    }
}
