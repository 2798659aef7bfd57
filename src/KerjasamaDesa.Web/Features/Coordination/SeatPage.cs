using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Features.Shared;

namespace KerjasamaDesa.Web.Features.Coordination;

/// <summary>One seat: the person, what the seat is for, who replaces the person, and how the person gets into the portal.</summary>
/// <param name="Frame">The cooperation.</param>
/// <param name="Vehicle">By which the role is called.</param>
/// <param name="Member">The person.</param>
/// <param name="Village">"Desa Candirejo, Borobudur".</param>
/// <param name="Replaced">Whom the person replaces.</param>
/// <param name="Substitutes">Who replaced the person, and when; the latest first.</param>
/// <param name="Duties">What the role is for, one duty a line.</param>
/// <param name="Groups">Working groups of the person.</param>
/// <param name="Invitation">The last link that was made, if any.</param>
/// <param name="JustEnded">Whether the seat was ended a moment ago, so that handing over is what comes next.</param>
/// <param name="MayEdit">Whether the reader may change the seat.</param>
/// <param name="Now">The moment.</param>
/// <param name="Today">The day.</param>
public sealed record SeatPage(
    CooperationFrame Frame, Vehicle Vehicle, TeamMember Member, string Village, TeamMember? Replaced, IReadOnlyList<TeamMember> Substitutes, IReadOnlyList<string> Duties,
    IReadOnlyList<WorkingGroup> Groups, SeatInvitation? Invitation, bool JustEnded, bool MayEdit, DateTimeOffset Now, DateOnly Today)
{
    public string TeamAddress => $"{Frame.Address}/tim";

    public string Address => $"{TeamAddress}/{Member.Id}";

    /// <summary>Whether the reader may see telephone and address.</summary>
    public bool SeesContacts => Frame.SeesContacts;

    public bool HasEnded => Member.HasEnded(Today);

    public bool MayInvite => MayEdit && Member.AccountId is null && !HasEnded;

    public bool MayBeReplaced => MayEdit && !Member.IsSubstitute && !HasEnded;

    public static SeatPage Of(CooperationFrame frame, Cooperation c, TeamMember member, bool justEnded, bool mayEdit, DateTimeOffset now, DateOnly today)
    {
        var village = c.PartyOf(member.VillageCode).Village!;
        return new SeatPage(
            frame,
            c.Vehicle,
            member,
            $"{village.FullName}, {village.District!.Name}",
            c.Team.Members.FirstOrDefault(m => m.Id == member.StandsInForId),
            [.. c.Team.Members.Where(m => m.StandsInForId == member.Id).OrderByDescending(m => m.From)],
            [.. JobDescriptions.Of(c.Team, member.Role, c.Vehicle).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            [.. c.Team.Groups.Where(g => g.MemberIds.Contains(member.Id)).OrderBy(g => g.Name)],
            c.Team.Invitations.Where(i => i.MemberId == member.Id).MaxBy(i => i.CreatedAt),
            justEnded,
            mayEdit,
            now,
            today);
    }
}
