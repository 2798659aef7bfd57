using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Notices;
using KerjasamaDesa.Web.Features.Offers;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Contributions;

/// <summary>The ledger of contributions: what each party owes, what came, who is late and is reminded.</summary>
[Route("/kerjasama/{id:guid}/pelaksanaan/iuran")]
public sealed class ContributionsController(PortalDb db, Door door, PortalClock clock, CooperationFrames frames, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, [FromQuery] ListFilter filter)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        var ledger = await db.LedgerAsync(c, clock.Today);
        var rows = ContributionsPage.RowsOf(c, ledger, t);
        return Download.For(filter, "iuran", rows.ToAsyncEnumerable(), ContributionsPage.Columns(t))
            ?? View(new ContributionsPage(await frames.OfAsync(c, "pelaksanaan"), ledger, rows, door.Allows(Act.KeepLedger, c), clock.Today));
    }

    [HttpGet("penerimaan")]
    public async Task<IActionResult> Receipts(Guid id, [FromQuery] ReceiptFilter filter)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        var rows = ReceiptListPage.RowsOf(filter.Of(db.ContributionReceipts.AsNoTracking().Where(r => r.CooperationId == id)));
        if (Download.For(filter, "penerimaan-iuran", ReceiptListPage.Sorts.Order(rows, filter), ReceiptListPage.Columns(t, c)) is { } file)
        {
            return file;
        }

        var ledger = await db.LedgerAsync(c, clock.Today);
        return View(new ReceiptListPage(
            await frames.OfAsync(c, "pelaksanaan"),
            filter,
            await ReceiptListPage.Sorts.PageAsync(rows, filter),
            Choices.Of(ContributionsPage.RowsOf(c, ledger, t), r => r.Line.Key.Slug(), r => $"{r.Party} – {r.Source}"),
            village => c.PartyName(village, t),
            door.Allows(Act.KeepLedger, c)));
    }

    /// <summary>The reminder to one party, to be read before it goes out.</summary>
    [HttpGet("ingatkan/{village}")]
    public async Task<IActionResult> Reminder(Guid id, string village, [FromServices] PublicAddress address)
    {
        var c = await door.ShowAsync(id, Act.KeepLedger, Load.Plan | Load.Team);
        var (party, late) = await LateAsync(c, village);
        var link = address.Of($"/kerjasama/{id}/pelaksanaan/iuran");
        var text = ArrearsPage.Write(c, party, late, link);
        var contact = ContactOf(c, village);
        return View(new ArrearsPage(
            await frames.OfAsync(c, "pelaksanaan"), party, late, contact, text, OfferDesk.WhatsAppUrl(contact.Phone, text), OfferDesk.WhatsAppNumber(contact.Phone) is not null));
    }

    /// <summary>Tells head and officials of the party in the portal; once a day.</summary>
    [HttpPost("ingatkan/{village}")]
    public async Task<IActionResult> Remind(Guid id, string village, [FromServices] NoticeDesk desk, [FromServices] Addressees addressees)
    {
        var c = await door.OpenAsync(id, Act.KeepLedger, Load.Plan | Load.Team);
        var (party, _) = await LateAsync(c, village);
        var people = await addressees.OfVillageAsync(village);
        var told = await desk.TellOnceAsync(people, new NoticeContent(
            NoticeKind.Monitoring, $"/kerjasama/{id}/pelaksanaan/iuran", new NoticeText("Iuran desa Anda {0} sudah jatuh tempo", Rupiah.Format(party.Arrears)))
        {
            Text = new NoticeText("Dalam kerja sama {0}.", c.Title),
            CooperationId = id,
            VillageCode = village,
            Once = $"iuran {id} {village} {clock.Today:yyyy-MM-dd}",
        });
        await db.SaveChangesAsync();
        this.Flash(
            people.Count == 0 ? t["Desa ini belum punya akun; sampaikan lewat WhatsApp."] : told == 0 ? t["Desa ini sudah diingatkan hari ini."] : t["{0} diingatkan di portal.", party.Party],
            told == 0 ? Tone.Info : Tone.Good);
        return Redirect($"/kerjasama/{id}/pelaksanaan/iuran");
    }

    private async Task<(PartyRow Party, IReadOnlyList<LedgerRow> Late)> LateAsync(Cooperation c, string village)
    {
        var rows = ContributionsPage.RowsOf(c, await db.LedgerAsync(c, clock.Today), t).Where(r => r.Line.Key.VillageCode == village).ToList();
        var party = ContributionsPage.PartiesOf(rows).SingleOrDefault();
        return party is { Arrears: > 0 } ? (party, [.. rows.Where(r => r.Line.Arrears > 0)]) : throw new NotThereException();
    }

    /// <summary>Who sits for the village and can be reached, the treasurer of the team first.</summary>
    private ArrearsContact ContactOf(Cooperation c, string village)
    {
        var today = clock.Today;
        var member = c.Team.Members.Where(m => m.VillageCode == village && m.From <= today && (m.To is null || m.To >= today))
            .OrderBy(m => m.ContactPhone is null).ThenBy(m => m.Role != TeamRole.Treasurer).ThenBy(m => m.Role).FirstOrDefault();
        return new ArrearsContact(member?.Name, member?.ContactPhone);
    }
}
