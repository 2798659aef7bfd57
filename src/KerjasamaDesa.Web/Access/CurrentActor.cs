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
    /// <summary>Nobody counts further: the frame says "99+".</summary>
    public const int MostUnread = 100;

    /// <summary>Null for a visitor, and for a person without any current mandate.</summary>
    public Actor? Actor { get; private set; }

    /// <summary>The signed-in account, also when it holds no mandate.</summary>
    public Guid? AccountId { get; private set; }

    public string? Name { get; private set; }

    public bool MustChangePassword { get; private set; }

    public Guid? ActingId { get; private set; }

    public IReadOnlyList<HeldMandate> Held { get; private set; } = [];

    /// <summary>How many notices wait, at most <see cref="MostUnread"/>.</summary>
    public int Unread { get; private set; }

    /// <summary>Nobody acts any longer.</summary>
    internal void Leave() => (AccountId, Name, MustChangePassword, Held, Actor, ActingId, Unread) = (null, null, false, [], null, null, 0);

    internal void Become(Guid accountId, string name, bool mustChangePassword, IReadOnlyList<HeldMandate> held, Guid? actingId, int unread = 0)
    {
        (AccountId, Name, MustChangePassword, Held, Unread) = (accountId, name, mustChangePassword, held, unread);
        var acting = held.FirstOrDefault(h => h.Id == actingId) ?? (held.Count > 0 ? held[0] : null);
        (Actor, ActingId) = (acting?.Actor, acting?.Id);
    }
}
