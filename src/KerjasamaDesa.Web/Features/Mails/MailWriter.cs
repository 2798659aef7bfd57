using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Notices;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MimeKit;

namespace KerjasamaDesa.Web.Features.Mails;

/// <summary>
/// Puts a mail of the outbox into words at the moment it is sent. What people typed is encoded for the place it stands in: as text,
/// as HTML, as a header.
/// </summary>
public sealed class MailWriter(PortalDb db, MailSetup setup, PublicAddress address, SealedLinks links, PortalClock clock, IStringLocalizer<Text> t)
{
    /// <summary>A mail nobody can read to its end helps nobody: the rest is in the portal.</summary>
    public const int MostItems = 40;

    public static readonly TimeSpan ResetLife = TimeSpan.FromHours(2);
    public static readonly TimeSpan ConfirmLife = TimeSpan.FromDays(7);

    private static readonly HtmlEncoder Html = HtmlEncoder.Default;

    /// <summary>The mail, or null when nobody wants it any more: the account is closed, has no address of its own, or stopped mails.</summary>
    public async Task<MimeMessage?> WriteAsync(Mail mail)
    {
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == mail.AccountId);
        var settings = await db.MailSettings.AsNoTracking().SingleOrDefaultAsync(s => s.AccountId == mail.AccountId) ?? new MailSettings(mail.AccountId);
        var isNews = mail.Kind is MailKind.Digest or MailKind.Urgent;
        if (account.DeactivatedAt is not null || string.IsNullOrEmpty(account.Email)
            || (mail.Kind != MailKind.ConfirmAddress && !account.EmailConfirmed)
            || (isNews && settings.Frequency == MailFrequency.Never))
        {
            return null;
        }

        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(settings.IsInEnglish ? "en" : "id");
            var letter = isNews ? await NewsAsync(mail) : mail.Kind == MailKind.ConfirmAddress ? Confirm(account) : Reset(account);
            return letter is null ? null : Message(mail, account, letter, isNews);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private async Task<Letter?> NewsAsync(Mail mail)
    {
        var all = db.Notices.AsNoTracking().Where(n => n.MailId == mail.Id);
        var count = await all.CountAsync();
        var rows = await NoticeRow.Of(all.OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Take(MostItems), db).ToListAsync();
        if (rows.Count == 0)
        {
            return null;
        }

        var subject = rows is [var only] && count == 1
            ? NoticeWords.Of(only.Title, t)
            : mail.Kind == MailKind.Urgent ? t["{0} hal mendesak menunggu Anda", count].Value : t["{0} pemberitahuan baru", count].Value;
        var items = rows.ConvertAll(r => new Item(
            NoticeWords.Of(r.Title, t),
            r.Text is { } text ? NoticeWords.Of(text, t) : null,
            string.Join(" · ", new[] { t[Words.Of(r.Kind)].Value, r.Cooperation, Moment(r.At) }.OfType<string>()),
            address.Of(r.Address),
            t["Buka di portal"].Value));
        var more = count > rows.Count ? new Item(t["Masih ada {0} pemberitahuan lain.", count - rows.Count], null, null, address.Of("/pemberitahuan"), t["Lihat semua"]) : null;
        return new Letter(subject, mail.Kind == MailKind.Urgent ? t["Ini tidak dapat menunggu sampai besok:"] : t["Inilah yang baru bagi Anda di portal, yang terbaru lebih dulu:"], [.. items, .. more is null ? [] : new[] { more }]);
    }

    private Letter Confirm(Account account) => new(
        t["Konfirmasi alamat surel Anda"],
        t["Alamat ini dicantumkan pada akun {0} di portal kerja sama antar desa. Bila akun itu milik Anda, tekan tautan di bawah ini dalam tujuh hari. Bila bukan, abaikan surel ini.", account.FullName],
        [new Item(t["Konfirmasi alamat"], null, null, Link(LinkPurpose.ConfirmAddress, "/surel/konfirmasi?kunci=", new SealedLink(account.Id, SealedLinks.BoundTo(account.Email), clock.Now + ConfirmLife)), t["Ini alamat saya"])]);

    private Letter Reset(Account account) => new(
        t["Membuat kata sandi baru"],
        t["Ada yang meminta kata sandi baru untuk akun {0} ({1}). Tautan di bawah ini berlaku dua jam dan hanya sekali. Bila bukan Anda yang meminta, abaikan surel ini; kata sandi Anda tidak berubah.", account.FullName, account.UserName!],
        [new Item(t["Buat kata sandi baru"], null, null, Link(LinkPurpose.ResetPassword, "/masuk/lupa/baru?kunci=", new SealedLink(account.Id, SealedLinks.BoundTo(account.SecurityStamp), clock.Now + ResetLife)), t["Buat kata sandi baru"])]);

    private string Link(LinkPurpose purpose, string page, SealedLink link) => address.Of(page + links.Seal(purpose, link));

    private MimeMessage Message(Mail mail, Account account, Letter letter, bool isNews)
    {
        var stop = isNews ? Link(LinkPurpose.StopMail, "/surel/berhenti?kunci=", new SealedLink(account.Id, null, null)) : null;
        var message = new MimeMessage
        {
            Subject = letter.Subject,
            Date = mail.CreatedAt,
            // The same for every try, so that a mail that arrives twice is seen to be one.
            MessageId = $"{mail.Id:N}@{new Uri(address.Given!).Host}",
            Body = new MultipartAlternative { new TextPart("plain") { Text = Plain(account, letter, stop) }, new TextPart("html") { Text = Marked(account, letter, stop) } },
        };
        message.From.Add(new MailboxAddress(setup.Options.FromName, setup.Options.From!));
        message.To.Add(new MailboxAddress(account.FullName, account.Email!));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (stop is not null)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{stop}>");
            message.Headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click";
        }

        return message;
    }

    private string Plain(Account account, Letter letter, string? stop)
    {
        var text = new StringBuilder();
        text.AppendLine(t["Yth. {0},", account.FullName]).AppendLine().AppendLine(letter.Opening).AppendLine();
        foreach (var item in letter.Items)
        {
            text.Append("* ").AppendLine(item.Title);
            foreach (var line in new[] { item.Text, item.About, item.Url }.OfType<string>())
            {
                text.Append("  ").AppendLine(line);
            }

            text.AppendLine();
        }

        return text.AppendLine("-- ").Append(Footer(stop)).ToString();
    }

    private string Marked(Account account, Letter letter, string? stop)
    {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"").Append(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName)
            .Append("\"><body style=\"margin:0;padding:16px;background:#fbfaf6;color:#1c2a24;font-family:sans-serif;font-size:16px;line-height:1.5\"><div style=\"max-width:600px;margin:0 auto\">")
            .Append("<p>").Append(Html.Encode(t["Yth. {0},", account.FullName])).Append("</p><p>").Append(Html.Encode(letter.Opening)).Append("</p>");
        foreach (var item in letter.Items)
        {
            html.Append("<div style=\"margin:0 0 12px;padding:12px 16px;background:#ffffff;border:1px solid #d9d6cc;border-radius:8px\"><strong>").Append(Html.Encode(item.Title)).Append("</strong>");
            if (item.Text is { } text)
            {
                html.Append("<br>").Append(Html.Encode(text));
            }

            if (item.About is { } about)
            {
                html.Append("<br><span style=\"color:#55625b;font-size:14px\">").Append(Html.Encode(about)).Append("</span>");
            }

            html.Append("<br><a style=\"color:#1f6f4a;font-weight:bold\" href=\"").Append(Html.Encode(item.Url)).Append("\">").Append(Html.Encode(item.Press)).Append("</a></div>");
        }

        html.Append("<p style=\"color:#55625b;font-size:14px\">").Append(Html.Encode(t["Surel ini dikirim otomatis oleh portal kerja sama antar desa."]));
        if (stop is not null)
        {
            html.Append(" <a style=\"color:#1f6f4a\" href=\"").Append(Html.Encode(stop)).Append("\">").Append(Html.Encode(t["Berhenti menerima surel"])).Append("</a> · <a style=\"color:#1f6f4a\" href=\"")
                .Append(Html.Encode(address.Of("/pemberitahuan/surel"))).Append("\">").Append(Html.Encode(t["Atur surel"])).Append("</a>");
        }

        return html.Append("</p></div></body></html>").ToString();
    }

    private string Footer(string? stop)
    {
        var footer = t["Surel ini dikirim otomatis oleh portal kerja sama antar desa."].Value;
        return stop is null ? footer : $"{footer}\n{t["Berhenti menerima surel"].Value}: {stop}\n{t["Atur surel"].Value}: {address.Of("/pemberitahuan/surel")}\n";
    }

    private static string Moment(DateTimeOffset at) => IndonesianDate.Format(PortalClock.DayOf(at));

    private sealed record Letter(string Subject, string Opening, IReadOnlyList<Item> Items);

    private sealed record Item(string Title, string? Text, string? About, string Url, string Press);
}
