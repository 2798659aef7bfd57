using NpgsqlTypes;

namespace KerjasamaDesa.Web.Data;

/// <summary>What sort of thing a text belongs to; a search may ask for one sort alone.</summary>
public enum SearchKind
{
    Cooperation,
    Plan,
    Discussion,
    Meeting,
    Task,
    Field,
    Document,
    Potential,
    Need,
}

/// <summary>Who may find a text; each is one of the access rules, as a query.</summary>
public enum SearchAudience
{
    /// <summary>Everybody who is signed in: data of villages.</summary>
    Everyone,

    /// <summary>Who may view the cooperation, or everybody once it is published.</summary>
    Summary,

    /// <summary>Who may see its details.</summary>
    Details,

    /// <summary>Who may read what its people say to each other.</summary>
    Talk,
}

/// <summary>
/// A text that can be searched. The database writes these rows itself, in the transaction that changes what they are taken from (see
/// <see cref="SearchTriggers"/>); the portal only reads them.
/// </summary>
public sealed class SearchText
{
    /// <summary>Identity of the thing the text is of.</summary>
    public Guid Id { get; init; }

    /// <summary>Table of the thing, which says where it is shown.</summary>
    public string Source { get; init; } = "";

    public SearchKind Kind { get; init; }

    public SearchAudience Audience { get; init; }

    /// <summary>The cooperation; null for data of a village.</summary>
    public Guid? CooperationId { get; init; }

    /// <summary>The thread of a message, the plan section's number and the like: what an address needs besides the identity.</summary>
    public string? Within { get; init; }

    /// <summary>The village of data of a village.</summary>
    public string? VillageCode { get; init; }

    public string RegencyCode { get; init; } = "";

    public string Title { get; init; } = "";

    public string Body { get; init; } = "";

    public DateTimeOffset At { get; init; }

    /// <summary>The Indonesian word stems of title and body, made by the database.</summary>
    public NpgsqlTsVector Words { get; init; } = null!;
}
