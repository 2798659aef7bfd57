using System.Globalization;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Reports;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Features.Verification;
using KerjasamaDesa.Web.Files;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Offers;

/// <summary>The one person who is reminded of an offer: the asked village's head, else whom the letter names.</summary>
public sealed record OfferContact(Guid? AccountId, string? Name, string? Phone);

/// <summary>What offer letters need from the database: drafts, who signs, whom to remind, the paper.</summary>
public sealed class OfferDesk(PortalDb db, FileStore files, PortalClock clock, OfferTimes times, PaperChecks checks)
{
    /// <summary>Begins a letter to each of these villages; the cooperation comes with its offers and links.</summary>
    public void Draft(Cooperation c, IEnumerable<Village> villages)
    {
        foreach (var village in villages)
        {
            c.DraftOffer(Guid.CreateVersion7(clock.Now), village, clock.Today, times.AnswerDays, clock.Now);
        }
    }

    /// <summary>Who signs for a village on a day: the head on record, else who acts as its head in the portal.</summary>
    public async Task<string?> SignerAsync(string villageCode, DateOnly day) =>
        (await db.OfficeHolders.OnAsync(villageCode, Office.Head, day))?.Name ?? (await HeadAccountAsync(villageCode))?.Name;

    /// <summary>Whom to remind.</summary>
    public async Task<OfferContact> ContactAsync(Offer offer)
    {
        var head = await HeadAccountAsync(offer.VillageCode);
        return head is null ? new OfferContact(null, offer.ContactName, offer.ContactPhone) : head with { Phone = offer.ContactPhone };
    }

    /// <summary>The letter as it is printed. A sent letter keeps the name it was signed with.</summary>
    public async Task<OfferPaper> PaperAsync(OpenedOffer opened)
    {
        var (c, offer) = (opened.Cooperation, opened.Offer);
        var from = await db.Villages.AsNoTracking().Include(v => v.District).Include(v => v.Regency).SingleAsync(v => v.Code == offer.FromVillageCode);
        var to = opened.To.Village!;
        var holder = await db.OfficeHolders.OnAsync(from.Code, Office.Head, offer.Day);
        return new OfferPaper(
            Letterheads.Of(from, await files.CrestAsync(db, from)),
            offer.Number,
            offer.Day,
            Words.Of(offer.Nature),
            c.Title,
            Of(from) with { HeadOffice = $"{(holder is { Office: Office.ActingHead } ? "Penjabat " : "")}{from.HeadTerm} {from.Name}" },
            Of(to),
            [.. offer.Content.Headings.Select(h => (h.Heading, h.Text))],
            offer.Content.Reasons,
            offer.AnswerBy,
            offer.SignerName ?? await SignerAsync(from.Code, offer.Day),
            offer.SentAt is { } at ? $"Dikirim melalui portal\npada {IndonesianDate.Format(PortalClock.DayOf(at))}" : null,
            [.. new[] { from.District!.Name, to.District!.Name }.Distinct().Select(district => $"Camat {district}"), $"BPD {from.FullName}", $"BPD {to.FullName}"],
            offer.IsDraft,
            c.IsDemo,
            clock.Now)
        {
            Check = checks.Of(offer.Code, $"Surat penawaran {offer.Number ?? "tanpa nomor"} tanggal {IndonesianDate.Format(offer.Day)}", offer.ContentMark()),
        };
    }

    /// <summary>A telephone as wa.me wants it: digits with the country's code; null when it is none.</summary>
    public static string? WhatsAppNumber(string? phone)
    {
        var digits = string.Concat((phone ?? "").Where(char.IsAsciiDigit));
        return digits switch
        {
            { Length: < 8 } => null,
            ['0', ..] => "62" + digits[1..],
            _ => digits,
        };
    }

    /// <summary>The address that opens WhatsApp with a text ready to send; without a number the sender chooses to whom.</summary>
    public static string WhatsAppUrl(string? phone, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"https://wa.me/{WhatsAppNumber(phone)}?text={Uri.EscapeDataString(text)}");

    private static OfferVillage Of(Village v) => new(v.FullName, $"{v.HeadTerm} {v.Name}", v.District!.Name);

    private Task<OfferContact?> HeadAccountAsync(string villageCode)
    {
        var today = clock.Today;
        return db.Mandates.AsNoTracking()
            .Where(m => m.Role == Role.VillageHead && m.Scope == villageCode && m.From <= today && (m.To == null || m.To >= today))
            .Join(db.Users.Where(u => u.DeactivatedAt == null), m => m.AccountId, u => u.Id, (m, u) => new { m.From, u.Id, u.FullName })
            .OrderByDescending(x => x.From).ThenBy(x => x.Id)
            .Select(x => new OfferContact(x.Id, x.FullName, null))
            .FirstOrDefaultAsync()!;
    }
}
