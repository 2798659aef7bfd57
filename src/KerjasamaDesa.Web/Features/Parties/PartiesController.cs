using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Parties;

/// <summary>Who is asked to join: invitations, the letters that ask, and invitations taken back.</summary>
[Route("/kerjasama/{id:guid}/pihak")]
public sealed class PartiesController(PortalDb db, Door door, PortalClock clock, CooperationFrames frames, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id) => await FormAsync(await door.ShowAsync(id, Act.Invite), new InvitationForm());

    [HttpPost("")]
    public async Task<IActionResult> Invite(Guid id, InvitationForm form)
    {
        var cooperation = await door.OpenAsync(id, Act.Invite);
        if (!ModelState.IsValid)
        {
            return await FormAsync(cooperation, form);
        }

        // Asked already is what a second press means: there is nothing left to do for such a village.
        var codes = form.Parties.Where(code => !cooperation.IsParty(code, PartyState.Invited)).Distinct().ToList();
        var villages = await db.Villages.Include(v => v.District).Where(v => codes.Contains(v.Code)).OrderBy(v => v.Code).ToListAsync();
        if (!this.Try(() => villages.ForEach(village => cooperation.Invite(village, clock.Now))))
        {
            return await FormAsync(await door.ShowAsync(id, Act.Invite), form);
        }

        await db.SaveChangesAsync();
        this.Flash(t["Undangan tercatat."]);
        return Redirect($"/kerjasama/{id}/pihak");
    }

    [HttpPost("{code}/tarik")]
    public async Task<IActionResult> Withdraw(Guid id, string code)
    {
        var cooperation = await door.OpenAsync(id, Act.Invite, Load.Offers);
        _ = cooperation.IsParty(code) ? code : throw new NotThereException();
        if (this.TryOrFlash(() => cooperation.WithdrawInvitation(code, clock.Now)))
        {
            await db.SaveChangesAsync();
            this.Flash(t["Undangan ditarik."]);
        }

        return Redirect($"/kerjasama/{id}/pihak");
    }

    private async Task<ViewResult> FormAsync(Cooperation cooperation, InvitationForm form)
    {
        (form.Frame, form.Cooperation) = (await frames.OfAsync(cooperation, ""), cooperation);
        return View("Index", form);
    }
}
