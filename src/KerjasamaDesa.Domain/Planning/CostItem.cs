namespace KerjasamaDesa.Domain.Planning;

/// <summary>A line of the cost estimate (RAB).</summary>
public sealed class CostItem : IPlaced
{
    private CostItem()
    {
    }

    internal CostItem(Guid activityId, int order, string description, decimal volume, string unit, decimal unitPrice, string? accountCode, Guid? id = null)
    {
        (Id, ActivityId, Order) = (id ?? Guid.CreateVersion7(), activityId, order);
        Change(description, volume, unit, unitPrice, accountCode);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The activity.</summary>
    public Guid ActivityId { get; private set; }

    /// <summary>Place in the list.</summary>
    public int Order { get; private set; }

    /// <summary>What is bought or done.</summary>
    public string Description { get; private set; } = "";

    /// <summary>How much.</summary>
    public decimal Volume { get; private set; }

    /// <summary>Unit.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>Rupiah per unit.</summary>
    public decimal UnitPrice { get; private set; }

    /// <summary>Account in the village budget (APB Desa); null until known.</summary>
    public string? AccountCode { get; private set; }

    /// <summary>Longest note on a price.</summary>
    public const int PriceSourceMaxLength = 150;

    /// <summary>Plan and year a price was taken over from; forgotten once another price is typed.</summary>
    public string? PriceSource { get; private set; }

    /// <summary>Whether nobody has said yet what a unit costs.</summary>
    public bool LacksPrice => UnitPrice == 0;

    /// <summary>Rupiah: volume × unit price, rounded to the sen.</summary>
    public decimal Amount { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    void IPlaced.Place(int order) => Order = order;

    internal void Rename(string description) => Description = Guard.Text(description, 200, nameof(Description), "Isi uraian biaya.");

    internal void PricedAs(string? source) => PriceSource = Guard.OptionalText(source, PriceSourceMaxLength, nameof(PriceSource));

    internal void Change(string description, decimal volume, string unit, decimal unitPrice, string? accountCode)
    {
        Description = Guard.Text(description, 200, nameof(Description), "Isi uraian biaya.");
        Unit = Guard.Text(unit, 40, nameof(Unit), "Isi satuan.");
        AccountCode = AccountCodes.Checked(accountCode, nameof(AccountCode));
        Volume = Guard.NotNegative(volume, nameof(Volume));
        PriceSource = unitPrice == UnitPrice ? PriceSource : null;
        UnitPrice = Guard.NotNegative(unitPrice, nameof(UnitPrice));
        Amount = Math.Round(Volume * UnitPrice, 2, MidpointRounding.AwayFromZero);
        if (Amount > Money.Largest)
        {
            throw RuleBroken.At(nameof(UnitPrice), "Jumlah ini terlalu besar.");
        }
    }
}

/// <summary>Money, or its worth in kind, that a village (or nobody alone) gives to an activity from one source.</summary>
public sealed class Allocation
{
    private Allocation()
    {
    }

    internal Allocation(Guid activityId, string? villageCode, FundingSource source, decimal amount)
    {
        (Id, ActivityId, VillageCode, Source) = (Guid.CreateVersion7(), activityId, villageCode, source);
        Change(amount);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The activity.</summary>
    public Guid ActivityId { get; private set; }

    /// <summary>Village that gives; null for money that burdens no single village (aid, CSR, fees).</summary>
    public string? VillageCode { get; private set; }

    /// <summary>Source.</summary>
    public FundingSource Source { get; private set; }

    /// <summary>Rupiah; for gifts in kind their worth.</summary>
    public decimal Amount { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    internal void Change(decimal amount) => Amount = amount <= Money.Largest
        ? amount
        : throw RuleBroken.At(nameof(Amount), "Jumlah ini terlalu besar.");
}
