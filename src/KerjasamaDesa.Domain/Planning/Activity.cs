namespace KerjasamaDesa.Domain.Planning;

/// <summary>What a cost is for; the two may be shared by different rules.</summary>
public enum CostKind
{
    /// <summary>Investasi: what is built or bought to last.</summary>
    Capital,

    /// <summary>Operasional: what running it takes.</summary>
    Operation,
}

/// <summary>What is typed about an activity.</summary>
/// <param name="Title">Name.</param>
/// <param name="VillageCode">Village in charge; a party.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
/// <param name="Weight">Its share of the whole work in percent; over all activities 100.</param>
/// <param name="OutputName">What it produces.</param>
/// <param name="OutputTarget">How much of it.</param>
/// <param name="OutputUnit">Unit of the output.</param>
/// <param name="Kind">Whether it builds or runs something.</param>
/// <param name="BudgetCode">Its code in the village budget (bidang, sub-bidang, kegiatan).</param>
public sealed record ActivityDetails(
    string Title, string VillageCode, DateOnly Start, DateOnly End, decimal Weight, string? OutputName, decimal? OutputTarget, string? OutputUnit,
    CostKind Kind = CostKind.Capital, string? BudgetCode = null);

/// <summary>A line of the cost estimate as typed; <paramref name="Id"/> names the line it replaces, null adds one.</summary>
/// <param name="Id">The line it replaces.</param>
/// <param name="Description">What is bought or done.</param>
/// <param name="Volume">How much.</param>
/// <param name="Unit">Unit.</param>
/// <param name="UnitPrice">Rupiah per unit.</param>
/// <param name="AccountCode">Account in the village budget.</param>
public sealed record CostLine(Guid? Id, string Description, decimal Volume, string Unit, decimal UnitPrice, string? AccountCode = null);

/// <summary>What one village (null: no single one) gives from one source, in rupiah.</summary>
/// <param name="VillageCode">The village, or null.</param>
/// <param name="Source">The source.</param>
/// <param name="Amount">Rupiah; for gifts in kind their worth.</param>
public sealed record AllocationLine(string? VillageCode, FundingSource Source, decimal Amount);

/// <summary>A task with a village in charge, a time, a weight, costs and who pays for them.</summary>
public sealed class Activity : IPlaced
{
    private readonly List<CostItem> _costs = [];
    private readonly List<Allocation> _allocations = [];
    private readonly List<Predecessor> _predecessors = [];

    private Activity()
    {
    }

    internal Activity(Guid id, Guid programId, int order, ActivityDetails details)
    {
        (Id, ProgramId, Order) = (id, programId, order);
        Change(details);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The program.</summary>
    public Guid ProgramId { get; private set; }

    /// <summary>Place in the list.</summary>
    public int Order { get; private set; }

    /// <summary>Name.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Village in charge.</summary>
    public string VillageCode { get; private set; } = "";

    /// <summary>First day.</summary>
    public DateOnly Start { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly End { get; private set; }

    /// <summary>Share of the whole work, percent.</summary>
    public decimal Weight { get; private set; }

    /// <summary>What it produces.</summary>
    public string? OutputName { get; private set; }

    /// <summary>How much of it.</summary>
    public decimal? OutputTarget { get; private set; }

    /// <summary>Unit of the output.</summary>
    public string? OutputUnit { get; private set; }

    /// <summary>Whether it builds or runs something.</summary>
    public CostKind Kind { get; private set; }

    /// <summary>Its code in the village budget; null until known.</summary>
    public string? BudgetCode { get; private set; }

    /// <summary>What has to end before it begins.</summary>
    public IReadOnlyCollection<Predecessor> Predecessors => _predecessors;

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    void IPlaced.Place(int order) => Order = order;

    internal void MoveTo(Guid programId) => ProgramId = programId;

    /// <summary>What it costs, item by item.</summary>
    public IReadOnlyCollection<CostItem> Costs => _costs;

    /// <summary>Who pays for it, from which source.</summary>
    public IReadOnlyCollection<Allocation> Allocations => _allocations;

    /// <summary>Rupiah: the sum of its cost items.</summary>
    public decimal Cost => _costs.Sum(c => c.Amount);

    /// <summary>Rupiah: the sum of its allocations.</summary>
    public decimal Allocated => _allocations.Sum(a => a.Amount);

    internal void Change(ActivityDetails details)
    {
        if (details.End < details.Start)
        {
            throw RuleBroken.At(nameof(End), "Tanggal selesai tidak boleh sebelum tanggal mulai.");
        }

        Title = Guard.Text(details.Title, 300, nameof(Title), "Isi nama kegiatan.");
        Weight = Guard.Percent(details.Weight, nameof(Weight));
        OutputName = Guard.OptionalText(details.OutputName, 200, nameof(OutputName));
        OutputUnit = Guard.OptionalText(details.OutputUnit, 40, nameof(OutputUnit));
        OutputTarget = Guard.NotNegative(details.OutputTarget, nameof(OutputTarget));
        BudgetCode = AccountCodes.Checked(details.BudgetCode, nameof(BudgetCode));
        (VillageCode, Start, End, Kind) = (details.VillageCode, details.Start, details.End, details.Kind);
    }

    internal void Follow(IEnumerable<Predecessor> before)
    {
        var list = before.ToList();
        _predecessors.Clear();
        _predecessors.AddRange(list);
    }

    internal void Weigh(decimal weight) => Weight = Guard.Percent(weight, nameof(Weight));

    internal void Move(DateOnly start, DateOnly end) => (Start, End) = (start, end);

    internal void Rename(string title) => Title = Guard.Text(title, 300, nameof(Title), "Isi nama kegiatan.");

    internal CostItem AddCost(string description, decimal volume, string unit, decimal unitPrice, string? accountCode, Guid? id = null)
    {
        var item = new CostItem(Id, Plan.Next(_costs, c => c.Order), description, volume, unit, unitPrice, accountCode, id);
        _costs.Add(item);
        return item;
    }

    internal void Add(CostItem item) => _costs.Add(item);

    internal void Remove(CostItem item) => _costs.Remove(item);

    internal void SetCosts(IReadOnlyCollection<CostLine> lines)
    {
        _costs.RemoveAll(c => !lines.Any(line => line.Id == c.Id));
        foreach (var line in lines)
        {
            if (_costs.Find(c => c.Id == line.Id) is { } existing)
            {
                existing.Change(line.Description, line.Volume, line.Unit, line.UnitPrice, line.AccountCode);
            }
            else
            {
                AddCost(line.Description, line.Volume, line.Unit, line.UnitPrice, line.AccountCode);
            }
        }
    }

    internal void SetAllocations(IReadOnlyCollection<AllocationLine> lines)
    {
        _allocations.RemoveAll(a => !lines.Any(line => line.VillageCode == a.VillageCode && line.Source == a.Source));
        foreach (var line in lines)
        {
            Allocate(line.VillageCode, line.Source, line.Amount);
        }
    }

    /// <summary>Sets what a village pays from a source; 0 takes it away. A null village is money that burdens no single village.</summary>
    internal void Allocate(string? villageCode, FundingSource source, decimal amount)
    {
        Guard.NotNegative(amount, nameof(Allocation.Amount));
        var existing = _allocations.Find(a => a.VillageCode == villageCode && a.Source == source);
        if (amount == 0)
        {
            _allocations.RemoveAll(a => a == existing);
        }
        else if (existing is null)
        {
            _allocations.Add(new Allocation(Id, villageCode, source, amount));
        }
        else
        {
            existing.Change(amount);
        }
    }
}
