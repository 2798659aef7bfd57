using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Coordination;
using KerjasamaDesa.Web.Features.Offers;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.SeatInvitations;

/// <summary>A link that was just made; it is shown once, since only its hash is kept.</summary>
public sealed record InvitedPage(CooperationFrame Frame, TeamMember Seat, string Link, string Text, string? WhatsApp, DateTimeOffset ExpiresAt);

/// <summary>Invites the people of seats to make an account.</summary>
[Route("/kerjasama/{id:guid}/tim/{memberId:guid}/undang")]
public sealed class SeatInvitationsController(PortalDb db, Door door, PortalClock clock, CooperationFrames frames, PublicAddress address, IStringLocalizer<Text> t) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Invite(Guid id, Guid memberId)
    {
        var c = await door.OpenAsync(id, Act.EditTeam, Load.WholeTeam);
        var seat = CoordinationController.MemberOf(c, memberId);
        var secret = SeatInvitation.NewSecret();
        SeatInvitation? made = null;
        if (!this.TryOrFlash(() => made = c.Team.Invite(seat, secret, door.Me.Name, clock.Now, clock.Today)))
        {
            return Redirect(PageOf(id, memberId));
        }

        try
        {
            // Two invitations at once: the later one is told that the data changed, so that no link lives on unseen.
            db.Entry(c.Team).State = EntityState.Modified;
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            this.Flash(t["Orang lain baru saja mengubah tim ini. Muat ulang, lalu coba lagi."], TagHelpers.Tone.Bad);
            return Redirect(PageOf(id, memberId));
        }

        var link = address.Of($"/undangan/{secret}");
        var text = t["Yth. {0}, Anda diundang bergabung dalam portal sebagai {1} tim kerja sama {2}. Buka tautan ini untuk membuat akun, sebelum {3}: {4}",
            seat.Name, t[Words.Of(seat.Role, c.Vehicle)].Value, c.Title, IndonesianDate.Format(PortalClock.DayOf(made!.ExpiresAt)), link].Value;
        return View("Invited", new InvitedPage(await frames.OfAsync(c, "tim"), seat, link, text, OfferDesk.WhatsAppUrl(seat.ContactPhone, text), made.ExpiresAt));
    }

    [HttpPost("cabut")]
    public async Task<IActionResult> Revoke(Guid id, Guid memberId)
    {
        var c = await door.OpenAsync(id, Act.EditTeam, Load.WholeTeam);
        c.Team.Revoke(CoordinationController.MemberOf(c, memberId), clock.Now);
        await db.SaveChangesAsync();
        this.Flash(t["Undangan dicabut. Tautannya tidak berlaku lagi."]);
        return Redirect(PageOf(id, memberId));
    }

    private static string PageOf(Guid id, Guid memberId) => $"/kerjasama/{id}/tim/{memberId}";
}
