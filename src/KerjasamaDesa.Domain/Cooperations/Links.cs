using KerjasamaDesa.Domain.Identification;

namespace KerjasamaDesa.Domain.Cooperations;

/// <summary>A need the cooperation answers.</summary>
public sealed class LinkedNeed
{
    private LinkedNeed()
    {
    }

    internal LinkedNeed(Guid cooperationId, Need need) => (CooperationId, NeedId, Need) = (cooperationId, need.Id, need);

    /// <summary>The cooperation.</summary>
    public Guid CooperationId { get; private set; }

    /// <summary>The need.</summary>
    public Guid NeedId { get; private set; }

    /// <summary>The need.</summary>
    public Need? Need { get; private set; }
}

/// <summary>A potential the cooperation draws on.</summary>
public sealed class LinkedPotential
{
    private LinkedPotential()
    {
    }

    internal LinkedPotential(Guid cooperationId, Potential potential) =>
        (CooperationId, PotentialId, Potential) = (cooperationId, potential.Id, potential);

    /// <summary>The cooperation.</summary>
    public Guid CooperationId { get; private set; }

    /// <summary>The potential.</summary>
    public Guid PotentialId { get; private set; }

    /// <summary>The potential.</summary>
    public Potential? Potential { get; private set; }
}

/// <summary>A move between stages, forward or back, as it stays in the history.</summary>
public sealed class StageEvent
{
    private StageEvent()
    {
    }

    internal StageEvent(Guid cooperationId, Stage from, Stage to, Access.Actor who, string? reason, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        (CooperationId, From, To, Reason, At) = (cooperationId, from, to, reason, at);
        (AccountId, Name, Capacity) = (who.AccountId, who.Name, who.Capacity);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The cooperation.</summary>
    public Guid CooperationId { get; private set; }

    /// <summary>Stage it left.</summary>
    public Stage From { get; private set; }

    /// <summary>Stage it entered.</summary>
    public Stage To { get; private set; }

    /// <summary>Why, when it moved back.</summary>
    public string? Reason { get; private set; }

    /// <summary>Account that moved it.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>Name of the person.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Under which mandate.</summary>
    public string Capacity { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}
