using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Reports;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Notices;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Offers;

/// <summary>Offer letters: written and sent by the proposing village, read by the asked one.</summary>
[Route("/kerjasama/{id:guid}/penawaran")]
public sealed class OffersController(PortalDb db, Door door, OfferDesk desk, PortalClock clock, CooperationFrames frames, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("{offerId:guid}")]
    public async Task<IActionResult> Show(Guid id, Guid offerId) => View(await PageAsync(await door.ShowOfferAsync(id, offerId, OfferAct.View)));

    /// <summary>The letter on paper.</summary>
    [HttpGet("{offerId:guid}/surat.pdf")]
    public async Task<IActionResult> Paper(Guid id, Guid offerId)
    {
        var opened = await door.ShowOfferAsync(id, offerId, OfferAct.View);
        return this.Paper(OfferDocument.Pdf(await desk.PaperAsync(opened)), $"Surat Penawaran {opened.Offer.Number} {opened.To.Village!.FullName}.pdf");
    }

    [HttpGet("{offerId:guid}/ubah")]
    public async Task<IActionResult> Edit(Guid id, Guid offerId)
    {
        var opened = await door.ShowOfferAsync(id, offerId, OfferAct.Edit);
        return await FormAsync(opened, OfferForm.Of(opened.Offer));
    }

    [HttpPost("{offerId:guid}/ubah")]
    public async Task<IActionResult> Edit(Guid id, Guid offerId, OfferForm form)
    {
        var opened = await door.OpenOfferAsync(id, offerId, OfferAct.Edit);
        var stored = OfferForm.Of(opened.Offer);
        if (!ModelState.IsValid || !this.Try(() => Write(opened, form)))
        {
            return await FormAsync(opened, form);
        }

        db.Expect(opened.Offer, form.Version);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.DataChanged(t["Surat penawaran"], Request.Path, form, stored);
        }

        this.Flash(t["Draf surat disimpan. Periksa isinya, lalu kirim."], draft: $"penawaran-{offerId}");
        return Redirect(opened.Address);
    }

    [HttpPost("{offerId:guid}/kirim")]
    public async Task<IActionResult> Send(Guid id, Guid offerId, [FromServices] OfferNews news)
    {
        var opened = await door.ShowOfferAsync(id, offerId, OfferAct.View);
        if (!opened.Offer.IsDraft && door.Me.Scope == opened.Offer.FromVillageCode)
        {
            return Redirect(opened.Address);
        }

        opened = await door.OpenOfferAsync(id, offerId, OfferAct.Send);
        var signer = await desk.SignerAsync(opened.Offer.FromVillageCode, opened.Offer.Day) ?? door.Me.Name;
        if (this.TryOrFlash(() => opened.Cooperation.Send(opened.Offer, signer, door.Me, clock.Now, clock.Today)))
        {
            await news.SentAsync(opened);
            await db.SaveChangesAsync();
            this.Flash(t["Penawaran dikirim ke {0}. Desa itu melihatnya di Beranda.", opened.To.Village!.FullName]);
        }

        return Redirect(opened.Address);
    }

    /// <summary>A new letter after one that ran out, was declined or taken back; the old one stays.</summary>
    [HttpPost("baru/{code}")]
    public async Task<IActionResult> Renew(Guid id, string code)
    {
        var cooperation = await door.OpenAsync(id, Act.Invite, Load.Offers | Load.Links);
        var party = cooperation.Parties.FirstOrDefault(p => p.VillageCode == code) ?? throw new NotThereException();
        if (cooperation.LatestOffer(code) is not { IsDraft: true } && this.TryOrFlash(() => desk.Draft(cooperation, [party.Village!])))
        {
            await db.SaveChangesAsync();
            this.Flash(t["Draf surat baru dibuat dari surat sebelumnya."]);
        }

        return Redirect(cooperation.LatestOffer(code) is { IsDraft: true } draft ? $"/kerjasama/{id}/penawaran/{draft.Id}/ubah" : $"/kerjasama/{id}/pihak");
    }

    private static void Write(OpenedOffer opened, OfferForm form)
    {
        opened.Offer.Write(form.Letter);
        foreach (var other in opened.Cooperation.Offers.Where(o => form.SameForAll && o.IsDraft && o.Id != opened.Offer.Id))
        {
            other.Write(form.Letter with { Number = other.Number, ContactName = other.ContactName, ContactPhone = other.ContactPhone });
        }
    }

    private async Task<OfferPage> PageAsync(OpenedOffer opened)
    {
        var (c, offer) = (opened.Cooperation, opened.Offer);
        var (mayRemind, mayInvite) = (door.Allows(OfferAct.Remind, opened), door.Allows(Act.Invite, c));
        var state = offer.StateOn(clock.Today);
        var contact = mayRemind ? await desk.ContactAsync(offer) : null;
        var isLatest = c.LatestOffer(offer.VillageCode)?.Id == offer.Id;
        return new OfferPage(
            await frames.OfAsync(c, "") with { Next = null },
            opened,
            state,
            clock.Today,
            offer.SignerName ?? await desk.SignerAsync(offer.FromVillageCode, offer.Day),
            contact,
            mayRemind && state == OfferState.Sent ? ShareText(opened, contact?.Name) : null,
            [.. c.Offers.Where(o => o.VillageCode == offer.VillageCode && o.Id != offer.Id && AccessRules.Allows(door.Me, OfferAct.View, c, o)).OrderByDescending(o => o.CreatedAt)],
            offer.Messages.Where(m => m.IsMendableBy(door.Me, clock.Now)).Select(m => m.Id).ToHashSet(),
            Guid.CreateVersion7(clock.Now),
            new OfferPermitted(
                door.Allows(OfferAct.Edit, opened),
                door.Allows(OfferAct.Send, opened),
                door.Allows(OfferAct.Ask, opened),
                mayRemind && state == OfferState.Sent && contact?.Name is not null && offer.Reminders.All(r => r.Day != clock.Today),
                mayInvite && isLatest && (offer.IsDraft || offer.IsWaiting),
                mayInvite && isLatest && (state is OfferState.Expired or OfferState.Withdrawn || offer.Decision == Domain.Identification.DeliberationDecision.Declined),
                isLatest && offer.IsWaiting && door.Me.Scope == offer.VillageCode && door.Allows(Act.Answer, c)));
    }

    /// <summary>Goes to a village's people, hence in Indonesian whatever language the page is read in.</summary>
    private string ShareText(OpenedOffer opened, string? name)
    {
        var (offer, from, to) = (opened.Offer, opened.From.Village!, opened.To.Village!);
        return $"Yth. {name ?? $"{to.HeadTerm} {to.Name}"}, {from.FullName} menawarkan kerja sama “{opened.Cooperation.Title}” kepada {to.FullName} "
            + $"dengan surat nomor {offer.Number} tanggal {IndonesianDate.Format(offer.Day)}. Mohon dimusyawarahkan dan dijawab paling lambat {IndonesianDate.Format(offer.AnswerBy)}. "
            + $"Suratnya dapat dibaca di {Request.Scheme}://{Request.Host}{opened.Address}";
    }

    private async Task<ViewResult> FormAsync(OpenedOffer opened, OfferForm form)
    {
        form.Frame = await frames.OfAsync(opened.Cooperation, "") with { Next = null };
        (form.To, form.Address) = (opened.To.Village!, opened.Address);
        form.OtherDrafts = opened.Cooperation.Offers.Count(o => o.IsDraft && o.Id != opened.Offer.Id);
        return View("Edit", form);
    }
}
