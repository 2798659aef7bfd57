using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;

namespace KerjasamaDesa.Web.Features.Record;

/// <summary>An activity one can log about.</summary>
public sealed record ActivityChoice(Activity Activity, string Village, LatestEntry? Latest);

/// <summary>
/// Catat: the activities of the acting seat's cooperation (null when the acting mandate is no seat), own entries that were sent back, and the
/// other seats one holds.
/// </summary>
public sealed record RecordPage(
    Cooperation? Cooperation,
    bool MayRecord,
    IReadOnlyList<ActivityChoice> Choices,
    IReadOnlyList<ReturnedEntry> Returned,
    IReadOnlyList<HeldMandate> OtherSeats)
{
    /// <summary>What the address of a form carries when another activity of the same visit is logged.</summary>
    public string Visit { get; init; } = "";
}

/// <summary>An own entry that was sent back.</summary>
public sealed record ReturnedEntry(Guid Id, DateOnly Day, string Activity, string? Reason);
