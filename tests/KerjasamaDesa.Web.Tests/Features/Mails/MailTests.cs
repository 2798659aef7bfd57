using System.Net;
using System.Text.RegularExpressions;
using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Web.Features.Mails;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KerjasamaDesa.Web.Tests.Features.Mails;

[Collection(nameof(PostOffice))]
public sealed partial class MailTests
{
    private const string Script = "<script>alert('x')</script>";
    private readonly PostOffice post;

    public MailTests(PostOffice post)
    {
        this.post = post;
        post.Time.Now = DateTimeOffset.UtcNow;
    }

    [Fact]
    public async Task Five_hundred_events_become_one_mail_with_the_newest_first_and_one_link_each()
    {
        var (person, email) = await post.PersonAsync();
        await post.TellAsync(person, "Butir", times: 500);

        await post.MailDigestsAsync();
        await post.MailDigestsAsync();

        var mail = Assert.Single(post.MailsTo(email));
        Assert.Equal("500 pemberitahuan baru", mail.Subject);
        Assert.Equal(MailWriter.MostItems, Regex.Count(mail.TextBody!, $"{PostOffice.Address}/pemberitahuan/[0-9a-f-]{{36}}"));
        Assert.True(mail.TextBody!.IndexOf("Butir 500.", StringComparison.Ordinal) < mail.TextBody.IndexOf("Butir 499.", StringComparison.Ordinal));
        Assert.Contains("Masih ada 460 pemberitahuan lain.", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_after_the_mail_of_the_day_waits_for_the_next_day_and_what_was_read_is_not_mailed()
    {
        var (person, email) = await post.PersonAsync();
        await post.TellAsync(person, "Pagi");
        await post.MailDigestsAsync();
        await post.TellAsync(person, "Siang");
        await post.TellAsync(person, "Sudah dibaca");
        await post.Portal.WithDbAsync(db => db.Notices.Where(n => n.AccountId == person.AccountId && n.Title.Parts[0] == "Sudah dibaca").ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, DateTimeOffset.UtcNow)));

        await post.MailDigestsAsync();
        Assert.Single(post.MailsTo(email));
        post.Time.Move(TimeSpan.FromDays(1));
        await post.MailDigestsAsync();

        Assert.Equal(2, post.MailsTo(email).Count);
        Assert.Contains("Siang", post.MailsTo(email)[1].TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Sudah dibaca", post.MailsTo(email)[1].TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Pagi", post.MailsTo(email)[1].TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_urgent_comes_at_once_and_at_most_once_an_hour()
    {
        var (person, email) = await post.PersonAsync();
        await post.TellAsync(person, "Biasa");
        await post.TellAsync(person, "Mendesak", isUrgent: true);
        await post.RunAsync("surel-mendesak");
        await post.TellAsync(person, "Mendesak juga", isUrgent: true, times: 3);
        await post.RunAsync("surel-mendesak");
        await post.RunAsync("kirim-surel");

        var first = Assert.Single(post.MailsTo(email));
        Assert.Equal("Rencana “Mendesak” menunggu telaah", first.Subject);
        Assert.DoesNotContain("Biasa", first.TextBody, StringComparison.Ordinal);
        post.Time.Move(TimeSpan.FromMinutes(61));
        await post.RunAsync("surel-mendesak");
        await post.RunAsync("kirim-surel");
        Assert.Equal("3 hal mendesak menunggu Anda", post.MailsTo(email)[1].Subject);
    }

    [Fact]
    public async Task A_kind_that_is_switched_off_is_not_mailed_but_stands_in_the_portal()
    {
        var (person, email) = await post.PersonAsync();
        var browser = post.Portal.As(person, post.Host);
        var form = Browser.Form(await browser.GetAsync("/pemberitahuan/surel"), "/pemberitahuan/surel");
        var fields = Browser.Fields(form).Where(f => f.Value != nameof(NoticeKind.Plan)).ToList();
        Assert.Equal(HttpStatusCode.Found, (await browser.PostRawAsync("/pemberitahuan/surel", fields)).Status);
        await post.TellAsync(person, "Rencana");

        await post.MailDigestsAsync();
        Assert.Empty(post.MailsTo(email));
        await post.TellAsync(person, "Suara", NoticeKind.Ballot);
        await post.MailDigestsAsync();

        Assert.Contains("Suara", Assert.Single(post.MailsTo(email)).TextBody, StringComparison.Ordinal);
        Assert.Contains("“Rencana” menunggu telaah", (await browser.GetAsync("/pemberitahuan")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Weekly_means_mondays()
    {
        var settings = new MailSettings(Guid.NewGuid());
        settings.Choose(MailFrequency.Weekly, true, Enum.GetValues<NoticeKind>(), false);
        var monday = new DateOnly(2026, 11, 30);

        Assert.True(settings.IsDue(monday, monday.AddDays(-7)));
        Assert.False(settings.IsDue(monday.AddDays(6), monday));
        Assert.True(settings.IsDue(monday.AddDays(8), monday));
        Assert.False(settings.IsDue(monday.AddDays(3), monday.AddDays(1)));
    }

    [Fact]
    public async Task A_mail_in_english_is_written_in_english()
    {
        var (person, email) = await post.PersonAsync();
        var browser = post.Portal.As(person, post.Host);
        await browser.FillAndPostAsync("/pemberitahuan/surel", new Dictionary<string, string> { ["Form.Language"] = "en" }, "/pemberitahuan/surel");
        await post.TellAsync(person, "Iuran", times: 2);

        await post.MailDigestsAsync();

        var mail = Assert.Single(post.MailsTo(email));
        Assert.Equal("2 new notices", mail.Subject);
        Assert.Contains("The plan “Iuran 2.” waits for review", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_lost_while_the_mail_server_is_down()
    {
        var (person, email) = await post.PersonAsync();
        await post.StopServerAsync();
        await post.TellAsync(person, "Selama mati");

        await post.MailDigestsAsync();
        var waiting = await MailOfAsync(person);
        Assert.Equal((MailState.Waiting, 0), (waiting.State, waiting.Attempts));
        Assert.NotNull(waiting.LastError);
        await post.RestartServerAsync();
        post.Time.Move(TimeSpan.FromMinutes(6));
        await post.RunAsync("kirim-surel");
        await post.RunAsync("kirim-surel");

        Assert.Single(post.MailsTo(email));
        Assert.Equal(MailState.Sent, (await MailOfAsync(person)).State);
    }

    [Fact]
    public async Task An_address_the_server_does_not_know_is_held_back_and_an_administrator_retries_or_discards_it()
    {
        var (person, email) = await post.PersonAsync();
        var (other, unknown) = await post.PersonAsync();
        (post.Server.Unknown[email], post.Server.Unknown[unknown]) = (true, true);
        await post.TellAsync(person, "Salah alamat");
        await post.TellAsync(other, "Salah alamat juga");
        await post.MailDigestsAsync();
        var (held, gone) = (await MailOfAsync(person), await MailOfAsync(other));
        Assert.Equal((MailState.Dead, 1), (held.State, held.Attempts));
        var administrator = post.Portal.As(await post.Portal.PersonAsync(Domain.Access.Role.Administrator, ""), post.Host);

        var page = await administrator.GetAsync("/pekerjaan/surel?keadaan=Dead");
        Assert.Contains(email, page.Words, StringComparison.Ordinal);
        Assert.Contains("550", page.Words, StringComparison.Ordinal);
        post.Server.Unknown.Clear();
        await administrator.PostAsync(Browser.Form(page, $"/pekerjaan/surel/{held.Id}/ulangi"), new Dictionary<string, string>(), "/pekerjaan/surel");
        await administrator.PostAsync(Browser.Form(page, $"/pekerjaan/surel/{gone.Id}/buang"), new Dictionary<string, string>(), "/pekerjaan/surel");
        await administrator.PostAsync(Browser.Form(page, $"/pekerjaan/surel/{gone.Id}/buang"), new Dictionary<string, string>(), "/pekerjaan/surel");
        await post.RunAsync("kirim-surel");

        Assert.Single(post.MailsTo(email));
        Assert.Empty(post.MailsTo(unknown));
        Assert.Contains("Mencoba lagi surel yang tertahan", (await administrator.GetAsync("/audit?tindakan=Happened")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_refused_for_now_is_tried_ever_later_and_in_the_end_held_back()
    {
        var mail = new Mail(Guid.NewGuid(), Guid.NewGuid(), MailKind.Digest, post.Time.Now);
        var (now, waits) = (post.Time.Now, new List<TimeSpan>());
        for (var i = 1; i < Mail.MostAttempts; i++)
        {
            mail.Failed("451 nanti", isFinal: false, now);
            Assert.Equal(MailState.Waiting, mail.State);
            waits.Add(mail.NextTryAt - now);
        }

        mail.Failed("451 nanti", isFinal: false, now);

        Assert.Equal(MailState.Dead, mail.State);
        Assert.Equal(waits.Order(), waits);
        Assert.True(waits.Sum(w => w.TotalHours) is > 48 and < 96);
    }

    [Fact]
    public async Task Script_stays_text_and_no_line_of_a_name_becomes_a_header()
    {
        var (person, email) = await post.PersonAsync(name: "Kades\r\nBcc: semua@desa.example");
        await post.TellAsync(person, $"{Script}\r\nBcc: semua@desa.example\r\n\r\nisi lain");

        await post.MailDigestsAsync();

        var mail = Assert.Single(post.MailsTo(email));
        Assert.Equal([email], mail.GetRecipients().Select(r => r.Address));
        Assert.Null(mail.Headers["Bcc"]);
        Assert.DoesNotContain('\n', mail.Subject!);
        Assert.DoesNotContain("<script", mail.HtmlBody, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Script, mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mails_are_stopped_by_their_link_without_signing_in_and_by_one_click_of_a_mail_program()
    {
        var (person, email) = await post.PersonAsync();
        await post.TellAsync(person, "Satu");
        await post.MailDigestsAsync();
        var mail = post.MailsTo(email)[0];
        var link = new Uri(Angle().Match(mail.Headers["List-Unsubscribe"]!).Groups[1].Value);
        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers["List-Unsubscribe-Post"]);
        var visitor = post.Portal.As(null, post.Host);

        var opened = await visitor.GetAsync(link.PathAndQuery);
        Assert.Contains("akan dihentikan", opened.Words, StringComparison.Ordinal);
        Assert.Null(await SettingsOfAsync(person));
        var stopped = await visitor.PostRawAsync(link.PathAndQuery, [new("List-Unsubscribe", "One-Click")]);
        Assert.Equal(HttpStatusCode.OK, stopped.Status);
        Assert.Equal(MailFrequency.Never, (await SettingsOfAsync(person))!.Frequency);
        await post.TellAsync(person, "Dua");
        post.Time.Move(TimeSpan.FromDays(1));
        await post.MailDigestsAsync();
        Assert.Single(post.MailsTo(email));

        await visitor.PostAsync(Browser.Form(stopped, null), new Dictionary<string, string>(), link.PathAndQuery);
        Assert.Equal(MailFrequency.Daily, (await SettingsOfAsync(person))!.Frequency);
    }

    [Fact]
    public async Task A_forged_link_and_one_for_another_purpose_open_nothing()
    {
        var (person, _) = await post.PersonAsync();
        var key = await post.InScopeAsync(services => Task.FromResult(services.GetRequiredService<SealedLinks>().Seal(LinkPurpose.StopMail, new SealedLink(person.AccountId, null, null))));
        var visitor = post.Portal.As(null, post.Host);

        foreach (var forged in new[] { "", "x", key[..^2], key + "A", $"{key[..20]}{(key[20] == 'A' ? 'B' : 'A')}{key[21..]}", "%00" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/surel/berhenti?kunci={forged}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.PostRawAsync($"/surel/berhenti?kunci={forged}", [])).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/surel/konfirmasi?kunci={key}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/masuk/lupa/baru?kunci={key}")).Status);
        Assert.Null(await SettingsOfAsync(person));
    }

    private Task<Mail> MailOfAsync(Person person) => post.Portal.WithDbAsync(db => db.Mails.AsNoTracking().SingleAsync(m => m.AccountId == person.AccountId));

    private Task<MailSettings?> SettingsOfAsync(Person person) => post.Portal.WithDbAsync(db => db.MailSettings.AsNoTracking().SingleOrDefaultAsync(s => s.AccountId == person.AccountId));

    [GeneratedRegex("<([^>]+)>")]
    private static partial Regex Angle();
}
