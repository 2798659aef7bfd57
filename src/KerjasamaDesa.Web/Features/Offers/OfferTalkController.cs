using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Notices;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Npgsql;

namespace KerjasamaDesa.Web.Features.Offers;

/// <summary>What is asked and replied about an offer, and who was reminded of it.</summary>
[Route("/kerjasama/{id:guid}/penawaran/{offerId:guid}")]
public sealed class OfferTalkController(PortalDb db, Door door, OfferDesk desk, PortalClock clock, IStringLocalizer<Text> t) : Controller
{
    [HttpPost("pertanyaan")]
    public async Task<IActionResult> Say(Guid id, Guid offerId, MessageForm form, [FromServices] OfferNews news)
    {
        var opened = await door.OpenOfferAsync(id, offerId, OfferAct.Ask);
        var isNew = opened.Offer.Messages.All(m => m.Id != form.MessageId);
        if (!ModelState.IsValid)
        {
            this.Flash(t["Tulis pertanyaan atau jawaban Anda."], Tone.Bad);
        }
        else if (this.TryOrFlash(() => opened.Offer.Say(form.MessageId, form.Body!, door.Me, clock.Now)))
        {
            if (isNew) { await news.SaidAsync(opened, door.Me, form.Body!); }

            await db.SaveOnceAsync();
            this.Flash(t["Pesan dikirim."], draft: $"tanya-{offerId}");
        }

        return Redirect($"{opened.Address}#tanya-jawab");
    }

    [HttpPost("pertanyaan/{messageId:guid}")]
    public async Task<IActionResult> Mend(Guid id, Guid offerId, Guid messageId, string? body)
    {
        var opened = await door.OpenOfferAsync(id, offerId, OfferAct.Ask);
        var message = opened.Offer.Messages.FirstOrDefault(m => m.Id == messageId) ?? throw new NotThereException();
        if (this.TryOrFlash(() => message.Mend(body ?? "", door.Me, clock.Now)))
        {
            await db.SaveChangesAsync();
            this.Flash(t["Pesan diperbaiki."]);
        }

        return Redirect($"{opened.Address}#tanya-jawab");
    }

    /// <summary>Reminds the one named contact, who sees it on the first page; once a day.</summary>
    [HttpPost("ingatkan")]
    public async Task<IActionResult> Remind(Guid id, Guid offerId, [FromForm(Name = "kembali")] string? back, [FromServices] OfferNews news)
    {
        var opened = await door.OpenOfferAsync(id, offerId, OfferAct.Remind);
        var contact = await desk.ContactAsync(opened.Offer);
        if (this.TryOrFlash(() => opened.Offer.Remind(Guid.CreateVersion7(clock.Now), contact.AccountId, contact.Name, door.Me, clock.Now, clock.Today)))
        {
            news.Reminded(opened, contact.AccountId, door.Me);
            try
            {
                await db.SaveChangesAsync();
                this.Flash(contact.AccountId is null
                    ? t["Pengingat untuk {0} dicatat. Sampaikan juga lewat WhatsApp: desa ini belum punya akun kepala desa.", contact.Name!]
                    : t["{0} diingatkan; pengingatnya tampil di Beranda.", contact.Name!]);
            }
            catch (DbUpdateException error) when (error.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
            {
                this.Flash(t["Desa ini sudah diingatkan hari ini."], Tone.Info);
            }
        }

        return Redirect(back is null ? opened.Address : this.Local(back));
    }
}
