using System.Net;
using System.Text.RegularExpressions;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.Mails;

[Collection(nameof(PostOffice))]
public sealed partial class PasswordByMailTests
{
    private const string NewPassword = "padi-menguning-di-kaki-gunung";
    private readonly PostOffice post;

    public PasswordByMailTests(PostOffice post)
    {
        this.post = post;
        post.Time.Now = DateTimeOffset.UtcNow;
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_by_a_link_that_works_once_and_ends_other_sessions()
    {
        var (person, email) = await post.PersonAsync();
        var visitor = post.Portal.As(null, post.Host);
        Assert.Equal("/masuk/lupa", (await visitor.GetAsync("/masuk")).Page.QuerySelector("main a[href='/masuk/lupa']")!.GetAttribute("href"));
        await AskAsync(visitor, email);
        await post.RunAsync("kirim-surel");
        var link = LinkIn(Assert.Single(post.MailsTo(email)).TextBody);

        var empty = await visitor.FillAndPostAsync(link, new Dictionary<string, string>());
        Assert.Equal(HttpStatusCode.OK, empty.Status);
        Assert.NotEmpty(empty.Page.QuerySelectorAll(".error-summary"));
        var changed = await visitor.FillAndPostAsync(link, new Dictionary<string, string> { ["New"] = NewPassword, ["Again"] = NewPassword });

        Assert.Equal("/masuk", changed.Location!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(link)).Status);
        Assert.Equal(HttpStatusCode.Found, (await post.Portal.As(person, post.Host).GetAsync("/akun")).Status);
        var welcomed = await visitor.FillAndPostAsync("/masuk", new Dictionary<string, string> { ["Name"] = email, ["Password"] = NewPassword });
        Assert.Equal("/", welcomed.Location!.ToString());
    }

    [Fact]
    public async Task A_link_holds_for_two_hours()
    {
        var (_, email) = await post.PersonAsync();
        var visitor = post.Portal.As(null, post.Host);
        await AskAsync(visitor, email);
        await post.RunAsync("kirim-surel");
        var link = LinkIn(post.MailsTo(email)[0].TextBody);

        post.Time.Move(TimeSpan.FromMinutes(121));

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(link)).Status);
    }

    [Fact]
    public async Task Whoever_asks_for_whatever_account_reads_the_same_and_only_a_confirmed_address_gets_a_mail()
    {
        var (known, email) = await post.PersonAsync();
        var (unconfirmed, other) = await post.PersonAsync();
        await post.Portal.WithDbAsync(db => db.Users.Where(u => u.Id == unconfirmed.AccountId).ExecuteUpdateAsync(set => set.SetProperty(u => u.EmailConfirmed, false)));
        var visitor = post.Portal.As(null, post.Host);

        var answers = new List<string>();
        foreach (var name in new[] { email, known.UserName, other, "tidak.ada@desa.example", "'; drop table mails; --" })
        {
            answers.Add((await AskAsync(visitor, name)).Words);
        }

        await post.RunAsync("kirim-surel");
        Assert.Single(answers.Distinct());
        Assert.Single(post.MailsTo(email));
        Assert.Empty(post.MailsTo(other));
        Assert.Equal(HttpStatusCode.OK, (await visitor.FillAndPostAsync("/masuk/lupa", new Dictionary<string, string>())).Status);
    }

    [Fact]
    public async Task A_new_address_gets_nothing_before_its_owner_confirms_it()
    {
        var (person, _) = await post.PersonAsync();
        var browser = post.Portal.As(person, post.Host);
        var email = $"baru-{person.UserName}@desa.example";
        await browser.FillAndPostAsync("/akun", new Dictionary<string, string> { ["Form.Email"] = email }, "/akun");
        await post.TellAsync(person, "Rahasia desa");
        await post.MailDigestsAsync();

        var asked = Assert.Single(post.MailsTo(email));
        Assert.DoesNotContain("Rahasia desa", asked.TextBody, StringComparison.Ordinal);
        var link = LinkIn(asked.TextBody);
        var visitor = post.Portal.As(null, post.Host);
        var opened = await visitor.GetAsync(link);
        Assert.Contains("belum dikonfirmasi", (await browser.GetAsync("/pemberitahuan/surel")).Words, StringComparison.Ordinal);
        await visitor.PostAsync(Browser.Form(opened), new Dictionary<string, string>(), link);

        Assert.Contains($"Surel dikirim ke {email}", (await browser.GetAsync("/pemberitahuan/surel")).Words, StringComparison.Ordinal);
        await browser.FillAndPostAsync("/akun", new Dictionary<string, string> { ["Form.Email"] = $"lain-{person.UserName}@desa.example" }, "/akun");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(link)).Status);
    }

    [Fact]
    public async Task Without_a_mail_server_nothing_is_offered_by_mail_and_the_portal_works()
    {
        var visitor = post.Portal.As(null);

        Assert.Null((await visitor.GetAsync("/masuk")).Page.QuerySelector("a[href='/masuk/lupa']"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/masuk/lupa")).Status);
        var (person, _) = await post.PersonAsync();
        Assert.Contains("belum mengirim surel", (await post.Portal.As(person).GetAsync("/pemberitahuan/surel")).Words, StringComparison.Ordinal);
    }

    private static Task<Answer> AskAsync(Browser visitor, string name) => visitor.FillAndPostAsync("/masuk/lupa", new Dictionary<string, string> { ["Name"] = name });

    private static string LinkIn(string? text) => new Uri(Address().Match(text!).Value).PathAndQuery;

    [GeneratedRegex(@"https://kerjasama\.example\.id/(?:masuk|surel)/\S+")]
    private static partial Regex Address();
}
