namespace KerjasamaDesa.Web.Data;

/// <summary>
/// One line of the audit trail: who, when, under which mandate, which entity, and before and after of every changed field.
/// Append-only: the portal's own database role may insert and read, nothing else.
/// </summary>
public sealed class AuditEntry
{
    public long Id { get; private set; }

    public required DateTimeOffset At { get; init; }

    public Guid? AccountId { get; init; }

    public required string Name { get; init; }

    public required string Capacity { get; init; }

    /// <summary>Type of the entity, in the glossary's English ("Potential").</summary>
    public required string Entity { get; init; }

    public required string EntityId { get; init; }

    public required AuditAction Action { get; init; }

    /// <summary>The cooperation it belongs to, by which its Riwayat tab finds it.</summary>
    public Guid? CooperationId { get; init; }

    /// <summary>Regency by which an administrator's view is narrowed.</summary>
    public string? RegencyCode { get; init; }

    /// <summary>JSON object: field → [before, after].</summary>
    public required string Changes { get; init; }
}

public enum AuditAction
{
    Created,
    Changed,
    Removed,
    Happened,
}
