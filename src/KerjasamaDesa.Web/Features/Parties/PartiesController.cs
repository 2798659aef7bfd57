using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Notices;
using KerjasamaDesa.Web.Features.Offers;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Parties;

/// <summary>Who is asked to join: invitations, the letters that ask, and invitations taken back.</summary>
[Route("/kerjasama/{id:guid}/pihak")]
public sealed class PartiesController(PortalDb db, Door door, OfferDesk desk, PortalClock clock, CooperationFrames frames, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id) => await FormAsync(await door.ShowAsync(id, Act.Invite, Load.Offers), new InvitationForm());

    [HttpPost("")]
    public async Task<IActionResult> Invite(Guid id, InvitationForm form)
    {
        var cooperation = await door.OpenAsync(id, Act.Invite, Load.Offers | Load.Links);
        if (!ModelState.IsValid)
        {
            return await FormAsync(cooperation, form);
        }

        // Asked already is what a second press means: there is nothing left to do for such a village.
        var codes = form.Parties.Where(code => !cooperation.IsParty(code, PartyState.Invited)).Distinct().ToList();
        var villages = await db.Villages.Include(v => v.District).Where(v => codes.Contains(v.Code)).OrderBy(v => v.Code).ToListAsync();
        if (!this.Try(() => desk.Draft(cooperation, villages)))
        {
            return await FormAsync(await door.ShowAsync(id, Act.Invite, Load.Offers), form);
        }

        await db.SaveChangesAsync();
        this.Flash(t["Draf surat penawaran dibuat. Lengkapi nomornya, lalu kirim."]);
        return Redirect($"/kerjasama/{id}/pihak");
    }

    [HttpPost("{code}/tarik")]
    public async Task<IActionResult> Withdraw(Guid id, string code, string? reason, [FromServices] OfferNews news)
    {
        var cooperation = await door.OpenAsync(id, Act.Invite, Load.Offers);
        _ = cooperation.IsParty(code) ? code : throw new NotThereException();
        var knew = !cooperation.PartyOf(code).AwaitsLetter;
        if (this.TryOrFlash(() => cooperation.WithdrawInvitation(code, clock.Now, reason)))
        {
            // A village that never got a letter does not know that it was to be asked.
            if (knew) { await news.WithdrawnAsync(cooperation, code, reason); }

            await db.SaveChangesAsync();
            this.Flash(t["Undangan ditarik; suratnya tetap tersimpan sebagai riwayat."]);
        }

        return Redirect($"/kerjasama/{id}/pihak");
    }

    private async Task<ViewResult> FormAsync(Cooperation cooperation, InvitationForm form)
    {
        (form.Frame, form.Cooperation, form.Today) = (await frames.OfAsync(cooperation, ""), cooperation, clock.Today);
        return View("Index", form);
    }
}
