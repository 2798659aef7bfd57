using KerjasamaDesa.Domain.Access;

namespace KerjasamaDesa.Domain.Planning;

/// <summary>A branch somebody took out of a plan, kept for some days so that it can be put back whole.</summary>
public sealed class RemovedBranch
{
    /// <summary>Days for which it can be put back.</summary>
    public const int KeptDays = 14;

    private RemovedBranch()
    {
    }

    internal RemovedBranch(Guid planId, PlanBranch branch, PlanSpot spot, string title, Actor who, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        (PlanId, Kind, Title, Content) = (planId, branch.Kind, title, branch.Write());
        (ItemId, ParentId, Order) = (spot.Item.Id, spot.ParentId, spot.Item.Order);
        (AccountId, Name, Capacity, At) = (who.AccountId, who.Name, who.Capacity, now);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The plan.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>Kind of its root.</summary>
    public PlanItem Kind { get; private set; }

    /// <summary>The identity the root had.</summary>
    public Guid ItemId { get; private set; }

    /// <summary>What it hung under; null for what hangs under the plan itself.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>Its place among its siblings.</summary>
    public int Order { get; private set; }

    /// <summary>What it was called.</summary>
    public string Title { get; private set; } = "";

    /// <summary>All of it as text, see <see cref="PlanBranch"/>.</summary>
    public string Content { get; private set; } = "";

    /// <summary>Account that took it out.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>Name of the person.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Under which mandate.</summary>
    public string Capacity { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who put it back.</summary>
    public string? PutBackBy { get; private set; }

    /// <summary>When it was put back; null while it is out.</summary>
    public DateTimeOffset? PutBackAt { get; private set; }

    /// <summary>Whether it can still be put back.</summary>
    public bool IsKept(DateTimeOffset now) => PutBackAt is null && now < At.AddDays(KeptDays);

    internal void MarkPutBack(Actor who, DateTimeOffset now) => (PutBackBy, PutBackAt) = (who.Name, now);
}

/// <summary>Where something stands in a plan.</summary>
/// <param name="Item">The thing itself.</param>
/// <param name="ParentId">What it hangs under; null for the plan.</param>
/// <param name="Siblings">All that hang there, in their order, itself included.</param>
internal sealed record PlanSpot(IPlaced Item, Guid? ParentId, IReadOnlyList<IPlaced> Siblings);
