namespace KerjasamaDesa.Web.Data;

/// <summary>
/// Who has a page of a plan open for writing. A page says so every twenty seconds; what is older than a minute counts for
/// nothing. It lives in the database, since another web process must see it, and is no part of the plan's history.
/// </summary>
public sealed class PlanPresence
{
    /// <summary>Longest address.</summary>
    public const int PageMaxLength = 200;

    public required Guid CooperationId { get; init; }

    /// <summary>Address of the form below the plan, the same for the page of its own and for the one in place.</summary>
    public required string Page { get; init; }

    public required Guid AccountId { get; init; }

    public required string Name { get; init; }

    public required string Capacity { get; init; }

    public required DateTimeOffset SeenAt { get; init; }
}
