using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Features.Audit;

namespace KerjasamaDesa.Web.Features.VillageRecords;

/// <summary>What the page of a potential and that of a need have in common.</summary>
/// <param name="Village">Whose it is.</param>
/// <param name="Subject">The record with its photos.</param>
/// <param name="MayEdit">Whether the reader keeps the village's data.</param>
/// <param name="IsDue">Whether it wants to be looked at again.</param>
/// <param name="Cooperations">Those it is linked to, of the ones the reader may see.</param>
/// <param name="Decisions">The Musyawarah Desa it was on the table of, latest first.</param>
/// <param name="History">Its latest changes; null for who may not see who did what.</param>
public sealed record SubjectFrame(
    Village Village, Subject Subject, bool MayEdit, bool IsDue, IReadOnlyList<LinkedTo> Cooperations, IReadOnlyList<DiscussedAt> Decisions, IReadOnlyList<AuditLine>? History)
{
    public string List => ListOf(Village.Code, Subject);

    public string Address => $"{List}/{Subject.Id}";

    public static string ListOf(string code, Subject subject) => $"/desa/{code}/{(subject is Potential ? "potensi" : "kebutuhan")}";
}

/// <summary>A cooperation that draws on a potential or answers a need.</summary>
public sealed record LinkedTo(Guid Id, string Title, Stage Stage);

/// <summary>A Musyawarah Desa that had the record on its table, and what it decided on it.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Day">Its day.</param>
/// <param name="State">Where the meeting stands.</param>
/// <param name="Decision">What was decided; null until then.</param>
/// <param name="Note">Condition, reason, task.</param>
public sealed record DiscussedAt(Guid MeetingId, DateOnly Day, MeetingState State, ItemDecision? Decision, string? Note);
