namespace KerjasamaDesa.Domain.Planning;

/// <summary>What a village gets out of the cooperation.</summary>
public enum BenefitKind
{
    /// <summary>People served.</summary>
    People,

    /// <summary>Income, or expense that is no longer needed.</summary>
    Income,

    /// <summary>Things that the village owns afterwards.</summary>
    Assets,
}

/// <summary>What is typed about a benefit.</summary>
/// <param name="VillageCode">The village; a party.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Description">What it is.</param>
/// <param name="People">People served; only for that kind.</param>
/// <param name="Amount">Rupiah that it is worth, a year or once; needed for income and assets.</param>
/// <param name="IsYearly">Whether it comes every year; else once.</param>
/// <param name="Source">Where the figure comes from.</param>
public sealed record BenefitDetails(string VillageCode, BenefitKind Kind, string Description, int? People, decimal? Amount, bool IsYearly, string? Source);

/// <summary>A benefit expected for one village.</summary>
public sealed class Benefit
{
    private Benefit()
    {
    }

    internal Benefit(Guid id, Guid planId, int order, BenefitDetails details)
    {
        (Id, PlanId, Order) = (id, planId, order);
        Change(details);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The plan.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>Place in the list.</summary>
    public int Order { get; private set; }

    /// <summary>The village that gets it.</summary>
    public string VillageCode { get; private set; } = "";

    /// <summary>Its kind.</summary>
    public BenefitKind Kind { get; private set; }

    /// <summary>What it is.</summary>
    public string Description { get; private set; } = "";

    /// <summary>People served.</summary>
    public int? People { get; private set; }

    /// <summary>Rupiah that it is worth, a year or once.</summary>
    public decimal? Amount { get; private set; }

    /// <summary>Whether it comes every year; else once.</summary>
    public bool IsYearly { get; private set; }

    /// <summary>Where the figure comes from.</summary>
    public string? Source { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    internal void Rename(string description) => Description = Guard.Text(description, 300, nameof(Description), "Isi manfaatnya.");

    internal void Change(BenefitDetails details)
    {
        if (details.Kind == BenefitKind.People && details.People is null or < 1)
        {
            throw RuleBroken.At(nameof(People), "Isi jumlah warga yang terlayani.");
        }

        if (details.Kind != BenefitKind.People && details.Amount is null)
        {
            throw RuleBroken.At(nameof(Amount), "Isi nilai rupiahnya.");
        }

        if (details.Amount > Money.Largest)
        {
            throw RuleBroken.At(nameof(Amount), "Jumlah ini terlalu besar.");
        }

        Rename(details.Description);
        Source = Guard.OptionalText(details.Source, 200, nameof(Source));
        Amount = Guard.NotNegative(details.Amount, nameof(Amount));
        (VillageCode, Kind, IsYearly) = (details.VillageCode, details.Kind, details.IsYearly);
        People = details.Kind == BenefitKind.People ? details.People : null;
    }
}

/// <summary>What one village gives and gets, side by side.</summary>
/// <param name="VillageCode">The village.</param>
/// <param name="Cash">Rupiah out of its own budget.</param>
/// <param name="Other">Rupiah it gives from other sources or in kind.</param>
/// <param name="People">People served; counted as they stand, the same person may be counted in two benefits.</param>
/// <param name="Yearly">Rupiah a year.</param>
/// <param name="Once">Rupiah once.</param>
public sealed record GiveAndGet(string VillageCode, decimal Cash, decimal Other, int People, decimal Yearly, decimal Once)
{
    /// <summary>All it gives.</summary>
    public decimal Given => Cash + Other;

    /// <summary>What it gets over some years.</summary>
    public decimal Over(int years) => Once + (Yearly * years);

    /// <summary>One row per village, in the order given. Needs activities and benefits loaded.</summary>
    public static IReadOnlyList<GiveAndGet> Of(Plan plan, IEnumerable<string> villageCodes)
    {
        var given = plan.Activities.SelectMany(a => a.Allocations).ToLookup(a => a.VillageCode);
        var got = plan.Benefits.ToLookup(b => b.VillageCode);
        return [.. villageCodes.Select(v => new GiveAndGet(
            v,
            given[v].Where(a => a.Source.IsVillageCash()).Sum(a => a.Amount),
            given[v].Where(a => !a.Source.IsVillageCash()).Sum(a => a.Amount),
            got[v].Sum(b => b.People ?? 0),
            got[v].Where(b => b.IsYearly).Sum(b => b.Amount ?? 0),
            got[v].Where(b => !b.IsYearly).Sum(b => b.Amount ?? 0)))];
    }
}
