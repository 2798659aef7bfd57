using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Web.Features.Planning;

/// <summary>A thread: its first comment, the answers, and what the reader may do with it.</summary>
/// <param name="First">The comment that opened it.</param>
/// <param name="Replies">Answers in their order.</param>
/// <param name="Village">Village for which it was opened.</param>
/// <param name="MayResolve">Whether the reader may resolve and reopen it.</param>
/// <param name="MayDecide">Whether the reader may take or decline its proposal.</param>
public sealed record ThreadRow(Comment First, IReadOnlyList<Comment> Replies, string? Village, bool MayResolve, bool MayDecide);

/// <summary>A person of the cooperation who can be called upon.</summary>
public sealed record PlanPerson(Guid AccountId, string Name);

/// <summary>What was said of a part or of one thing: the facilitator's latest verdict and the threads.</summary>
/// <param name="Part">The part.</param>
/// <param name="Kind">Kind of the thing; null for the part.</param>
/// <param name="ItemId">The thing.</param>
/// <param name="Verdict">The facilitator's latest verdict on the part.</param>
/// <param name="VerdictVersion">The version it is about.</param>
/// <param name="Threads">The threads, oldest first.</param>
/// <param name="MayComment">Whether the reader has a voice here.</param>
/// <param name="NewId">Identity of the reader's next comment.</param>
/// <param name="Words">Words of the thing, for which others can be proposed; null where nothing can be proposed.</param>
/// <param name="People">Whom one can call upon.</param>
public sealed record PartTalk(
    PlanPart Part, PlanItem? Kind, Guid? ItemId, PartReview? Verdict, int? VerdictVersion, IReadOnlyList<ThreadRow> Threads, bool MayComment, Guid NewId,
    string? Words, IReadOnlyList<PlanPerson> People)
{
    /// <summary>Tells apart the forms of several things on one page.</summary>
    public string Key => ItemId?.ToString() ?? Part.ToString();
}
