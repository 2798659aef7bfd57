namespace KerjasamaDesa.Domain.Planning;

/// <summary>A way of reaching the goals.</summary>
public sealed class Strategy : IPlaced
{
    private Strategy()
    {
    }

    internal Strategy(Guid id, Guid planId, int order, string title, string? description)
    {
        (Id, PlanId, Order) = (id, planId, order);
        Change(title, description);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The plan.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>Place in the list.</summary>
    public int Order { get; private set; }

    /// <summary>The strategy in a sentence.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Explanation.</summary>
    public string? Description { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    void IPlaced.Place(int order) => Order = order;

    /// <summary>Replaces the wording.</summary>
    public void Change(string title, string? description) =>
        (Title, Description) = (Guard.Text(title, 300, nameof(Title), "Isi strategi."), Guard.OptionalText(description, 2000, nameof(Description)));
}

/// <summary>Something that could go wrong.</summary>
public sealed class Risk : IPlaced
{
    private Risk()
    {
    }

    internal Risk(Guid id, Guid planId, int order, string title, int likelihood, int impact, string? mitigation, string? owner)
    {
        (Id, PlanId, Order) = (id, planId, order);
        Change(title, likelihood, impact, mitigation, owner);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The plan.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>Place in the list.</summary>
    public int Order { get; private set; }

    /// <summary>What could happen.</summary>
    public string Title { get; private set; } = "";

    /// <summary>1 (hardly) to 5 (almost certainly).</summary>
    public int Likelihood { get; private set; }

    /// <summary>1 (slight) to 5 (grave).</summary>
    public int Impact { get; private set; }

    /// <summary>What is done about it.</summary>
    public string? Mitigation { get; private set; }

    /// <summary>Who watches it and acts.</summary>
    public string? Owner { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    void IPlaced.Place(int order) => Order = order;

    /// <summary>Likelihood × impact, 1 to 25.</summary>
    public int Score => Likelihood * Impact;

    /// <summary>Replaces it.</summary>
    public void Change(string title, int likelihood, int impact, string? mitigation, string? owner = null)
    {
        Title = Guard.Text(title, 300, nameof(Title), "Isi risiko.");
        Likelihood = Guard.Scale(likelihood, nameof(Likelihood));
        Impact = Guard.Scale(impact, nameof(Impact));
        Mitigation = Guard.OptionalText(mitigation, 1000, nameof(Mitigation));
        Owner = Guard.OptionalText(owner, 200, nameof(Owner));
    }

    internal void Rename(string title) => Title = Guard.Text(title, 300, nameof(Title), "Isi risiko.");
}
