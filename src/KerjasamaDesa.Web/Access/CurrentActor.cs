using KerjasamaDesa.Domain.Access;

namespace KerjasamaDesa.Web.Access;

/// <summary>A mandate or team seat a person holds today, one of which is the acting one.</summary>
/// <param name="Id">Mandate or team member.</param>
/// <param name="Actor">The person acting under it.</param>
public sealed record HeldMandate(Guid Id, Actor Actor);

/// <summary>
/// Who is signed in, and under which mandate. Filled once a request by <see cref="ActorMiddleware"/> from the database, so
/// that an ended mandate, a changed password or a deactivated account counts from the very next request.
/// </summary>
public sealed class CurrentActor
{
    /// <summary>Null for a visitor, and for a person without any current mandate.</summary>
    public Actor? Actor { get; private set; }

    /// <summary>The signed-in account, also when it holds no mandate.</summary>
    public Guid? AccountId { get; private set; }

    public string? Name { get; private set; }

    public bool MustChangePassword { get; private set; }

    public Guid? ActingId { get; private set; }

    public IReadOnlyList<HeldMandate> Held { get; private set; } = [];

    internal void Become(Guid accountId, string name, bool mustChangePassword, IReadOnlyList<HeldMandate> held, Guid? actingId)
    {
        (AccountId, Name, MustChangePassword, Held) = (accountId, name, mustChangePassword, held);
        var acting = held.FirstOrDefault(h => h.Id == actingId) ?? (held.Count > 0 ? held[0] : null);
        (Actor, ActingId) = (acting?.Actor, acting?.Id);
    }
}
