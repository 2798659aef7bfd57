using System.Text.Json;
using KerjasamaDesa.Domain.Access;

namespace KerjasamaDesa.Domain.Planning;

/// <summary>Something that came into a plan from a source; of a written section also the words it brought.</summary>
public sealed record TakenItem(PlanItem Kind, Guid Id, string? Words = null);

/// <summary>That somebody took branches from a template or an earlier plan, kept so that it can be given back whole for some days.</summary>
public sealed class PlanTaking
{
    private PlanTaking()
    {
    }

    internal PlanTaking(Guid id, Guid planId, PlanSource source, IReadOnlyList<TakenItem> items, Actor who, DateTimeOffset now)
    {
        (Id, PlanId, SourceKey, Title) = (id, planId, source.Key, source.Title);
        Content = JsonSerializer.Serialize(items, PlanSnapshot.Format);
        (AccountId, Name, Capacity, At) = (who.AccountId, who.Name, who.Capacity, now);
    }

    /// <summary>Identity, made by the page so that a repeated send is recognised.</summary>
    public Guid Id { get; private set; }

    /// <summary>The plan that took.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>Key of the source, see <see cref="PlanSource"/>.</summary>
    public string SourceKey { get; private set; } = "";

    /// <summary>What the source was called.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What came, as text.</summary>
    public string Content { get; private set; } = "";

    /// <summary>Account that took it.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>Name of the person.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Under which mandate.</summary>
    public string Capacity { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who gave it back.</summary>
    public string? GivenBackBy { get; private set; }

    /// <summary>When it was given back; null while it is in the plan.</summary>
    public DateTimeOffset? GivenBackAt { get; private set; }

    /// <summary>Whether it can still be given back.</summary>
    public bool IsKept(DateTimeOffset now) => GivenBackAt is null && now < At.AddDays(RemovedBranch.KeptDays);

    internal IReadOnlyList<TakenItem> Items => JsonSerializer.Deserialize<List<TakenItem>>(Content, PlanSnapshot.Format)!;

    internal void MarkGivenBack(Actor who, DateTimeOffset now) => (GivenBackBy, GivenBackAt) = (who.Name, now);
}
