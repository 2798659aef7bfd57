namespace KerjasamaDesa.Domain.Planning;

/// <summary>A work program: a package of activities.</summary>
public sealed class WorkProgram : IPlaced
{
    private readonly List<Activity> _activities = [];
    private readonly List<int> _sdgs = [];
    private readonly List<PlanningReference> _references = [];

    private WorkProgram()
    {
    }

    internal WorkProgram(Guid id, Guid planId, int order, string title, Guid? goalId)
    {
        (Id, PlanId, Order) = (id, planId, order);
        Change(title, goalId);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The plan.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>Place in the list.</summary>
    public int Order { get; private set; }

    /// <summary>Name.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The goal it serves, when one is named.</summary>
    public Guid? GoalId { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    void IPlaced.Place(int order) => Order = order;

    /// <summary>Numbers of the SDGs Desa it serves, 1–18, ascending.</summary>
    public IReadOnlyCollection<int> Sdgs => _sdgs;

    /// <summary>Where it stands in the villages' own plans.</summary>
    public IReadOnlyCollection<PlanningReference> References => _references;

    /// <summary>Its activities.</summary>
    public IReadOnlyCollection<Activity> Activities => _activities;

    /// <summary>Replaces name and goal.</summary>
    public void Change(string title, Guid? goalId) => (Title, GoalId) = (Guard.Text(title, 300, nameof(Title), "Isi nama program."), goalId);

    /// <summary>
    /// Says which SDGs Desa it serves and where it stands in the RPJM and RKP Desa of each village; a village that says
    /// nothing is left out. Refused: a number beyond 1–18, a village twice.
    /// </summary>
    public void Refer(IEnumerable<int> sdgs, IEnumerable<PlanningReference> references)
    {
        var numbers = sdgs.Distinct().Order().ToList();
        var said = references.Where(r => !r.IsEmpty).ToList();
        if (numbers.Exists(n => SdgsDesa.Of(n) is null))
        {
            throw RuleBroken.At(nameof(Sdgs), "Pilih tujuan SDGs Desa 1 sampai 18.");
        }

        if (said.DistinctBy(r => r.VillageCode).Count() < said.Count)
        {
            throw RuleBroken.At(nameof(References), "Desa yang sama tercantum dua kali.");
        }

        _sdgs.Clear();
        _sdgs.AddRange(numbers);
        _references.Clear();
        _references.AddRange(said);
    }

    internal Activity Add(Activity activity)
    {
        _activities.Add(activity);
        return activity;
    }

    /// <summary>Removes an activity with its costs and allocations.</summary>
    public void Remove(Activity activity) => _activities.Remove(activity);
}

/// <summary>Where a program stands in the plans of one village.</summary>
public sealed class PlanningReference
{
    private PlanningReference()
    {
    }

    /// <summary>Records one.</summary>
    public PlanningReference(string villageCode, string? rpjm, string? rkp)
    {
        VillageCode = villageCode;
        Rpjm = Guard.OptionalText(rpjm, 200, nameof(Rpjm));
        Rkp = Guard.OptionalText(rkp, 200, nameof(Rkp));
    }

    /// <summary>The village.</summary>
    public string VillageCode { get; private set; } = "";

    /// <summary>Place in its medium-term plan (RPJM Desa).</summary>
    public string? Rpjm { get; private set; }

    /// <summary>Place in its annual plan (RKP Desa).</summary>
    public string? Rkp { get; private set; }

    /// <summary>Whether nothing is said.</summary>
    public bool IsEmpty => Rpjm is null && Rkp is null;
}
