using System.Text.Json;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Web.Access;

namespace KerjasamaDesa.Web.Data;

/// <summary>What is kept in the trail although no field of an entity changed.</summary>
public enum Happening
{
    SignedIn,
    SignInFailed,
    LockedOut,
    SignedOut,
    PasswordChanged,
    PasswordReset,
    SecondFactorOn,
    SecondFactorOff,
    MandateSwitched,
    NeedsRanked,
    JobAskedFor,
    MailRetried,
    MailDiscarded,
}

/// <summary>Whose deed a line tells of, where it is not the signed-in person's.</summary>
public sealed record Doer(Guid? AccountId, string Name, string Capacity, string? RegencyCode)
{
    /// <summary>Somebody at the door: nothing is kept of them but the account they asked for, when there is one.</summary>
    public static Doer Visitor(Guid? accountId) => new(accountId, "Pengunjung", "", null);

    public static Doer Of(Guid accountId, string name, Actor? actor) => new(accountId, name, actor?.Capacity ?? "", RegencyOf(actor));

    /// <summary>Regency whose administrator reads of the deed.</summary>
    internal static string? RegencyOf(Actor? actor) => actor switch
    {
        { Seat: { } seat } => AreaCode.Regency(seat.VillageCode),
        { Scope.Length: >= 5 } => AreaCode.Regency(actor.Scope),
        _ => null,
    };
}

/// <summary>
/// Writes what happened into the trail; changes of entities write themselves (<see cref="AuditInterceptor"/>). The line is
/// kept with the next save, together with what it tells of.
/// </summary>
public sealed class AuditTrail(PortalDb db, CurrentActor current, PortalClock clock)
{
    public const string EventField = "Happening";
    public const string DetailField = "Detail";

    /// <summary>Something happened to an account.</summary>
    public void Happened(Happening what, Guid? accountId, Doer? by = null, string? detail = null) =>
        Happened(what, nameof(Account), accountId?.ToString() ?? "", by, detail);

    /// <summary>Something happened to an entity.</summary>
    public void Happened(Happening what, string entity, string entityId, Doer? by = null, string? detail = null)
    {
        by ??= current.AccountId is { } id ? Doer.Of(id, current.Name!, current.Actor) : Doer.Visitor(null);
        var facts = new SortedDictionary<string, string?[]>(StringComparer.Ordinal) { [EventField] = [null, what.ToString()] };
        if (detail is not null)
        {
            facts[DetailField] = [null, detail];
        }

        db.AuditTrail.Add(new AuditEntry
        {
            At = clock.Now,
            AccountId = by.AccountId,
            Name = by.Name,
            Capacity = by.Capacity,
            Entity = entity,
            EntityId = entityId,
            Action = AuditAction.Happened,
            RegencyCode = by.RegencyCode,
            Changes = JsonSerializer.Serialize(facts),
        });
    }
}
