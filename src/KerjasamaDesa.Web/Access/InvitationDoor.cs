using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Access;

/// <summary>An invitation with the seat it is for.</summary>
public sealed record OpenedInvitation(Cooperation Cooperation, SeatInvitation Invitation, TeamMember Seat);

/// <summary>
/// The door for who holds a link to a seat. The secret in the link is the right: it opens what the invitation says, and nothing else
/// of the cooperation. What is unknown does not exist (404).
/// </summary>
public sealed class InvitationDoor(PortalDb db, AuditScope audit)
{
    public async Task<OpenedInvitation> OpenAsync(string secret)
    {
        var hash = SeatInvitation.Hash(secret);
        var found = await db.SeatInvitations.AsNoTracking().Where(i => i.TokenHash == hash).Select(i => new { i.Id, i.TeamId, i.MemberId }).SingleOrDefaultAsync()
            ?? throw new NotThereException();
        var cooperation = await db.Cooperations.With(Load.WholeTeam).SingleAsync(c => c.Team.Id == found.TeamId);
        audit.Enter(cooperation);
        return new OpenedInvitation(
            cooperation, cooperation.Team.Invitations.Single(i => i.Id == found.Id), cooperation.Team.Members.Single(m => m.Id == found.MemberId));
    }
}
