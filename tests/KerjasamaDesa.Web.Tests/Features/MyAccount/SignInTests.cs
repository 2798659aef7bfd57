using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.MyAccount;

public sealed class SignInTests : PortalTests
{
    private const string Refusal = "Nama pengguna atau kata sandi tidak cocok.";

    private static Dictionary<string, string> Typed(string name, string password) => new() { ["Name"] = name, ["Password"] = password };

    private async Task<Person> HeadAsync() => await Portal.PersonAsync(Role.VillageHead, (await Portal.FreshVillagesAsync(1))[0].Code, "Bu Lurah");

    [Fact]
    public async Task One_signs_in_by_user_name_and_comes_back_to_the_page_one_wanted()
    {
        var head = await HeadAsync();
        var browser = Portal.As(null);

        var answer = await browser.FillAndPostAsync("/masuk?kembali=%2Fakun%2Fsandi", Typed(head.UserName, Portal.Password));

        Assert.Equal((HttpStatusCode.Found, "/akun/sandi"), (answer.Status, answer.Location?.OriginalString));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/akun/sandi")).Status);
    }

    [Fact]
    public async Task One_signs_in_by_e_mail_too()
    {
        var head = await HeadAsync();
        await Portal.WithDbAsync(db => db.Users.Where(u => u.Id == head.AccountId).ExecuteUpdateAsync(s => s
            .SetProperty(u => u.Email, $"{head.UserName}@desa.example").SetProperty(u => u.NormalizedEmail, $"{head.UserName}@desa.example".ToUpperInvariant())));

        var answer = await Portal.As(null).FillAndPostAsync("/masuk", Typed($"{head.UserName}@desa.example", Portal.Password));

        Assert.Equal("/", answer.Location?.OriginalString);
    }

    [Theory]
    [InlineData("https://jahat.example/")]
    [InlineData("//jahat.example")]
    [InlineData("/\\jahat.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_sent_to_another_site(string elsewhere)
    {
        var head = await HeadAsync();

        var answer = await Portal.As(null).FillAndPostAsync("/masuk?kembali=" + Uri.EscapeDataString(elsewhere), Typed(head.UserName, Portal.Password));
        Assert.Equal("/", answer.Location?.OriginalString);

        var inside = await Portal.As(head).GetAsync("/masuk?kembali=" + Uri.EscapeDataString(elsewhere));
        Assert.Equal("/", inside.Location?.OriginalString);
    }

    [Fact]
    public async Task An_empty_form_says_what_is_missing_beside_the_fields()
    {
        var answer = await Portal.As(null).FillAndPostAsync("/masuk", Typed("", ""));

        Assert.Equal(2, answer.Page.QuerySelectorAll(".field-wrong").Length);
    }

    [Fact]
    public async Task An_unknown_name_a_wrong_password_and_a_deactivated_account_read_the_same_and_never_return_the_password()
    {
        var head = await HeadAsync();
        var gone = await HeadAsync();
        await Portal.WithDbAsync(db => db.Users.Where(u => u.Id == gone.AccountId).ExecuteUpdateAsync(s => s.SetProperty(u => u.DeactivatedAt, DateTimeOffset.UtcNow)));

        foreach (var (name, password) in new[] { ("tidak-ada", Portal.Password), (head.UserName, "salah-sekali"), (gone.UserName, Portal.Password) })
        {
            var answer = await Portal.As(null).FillAndPostAsync("/masuk", Typed(name, password));
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Contains(Refusal, answer.Words, StringComparison.Ordinal);
            Assert.DoesNotContain(password, answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_account_is_locked_after_eight_wrong_passwords_even_for_the_right_one()
    {
        var head = await HeadAsync();
        for (var i = 0; i < 8; i++)
        {
            await Portal.As(null).FillAndPostAsync("/masuk", Typed(head.UserName, "salah-sekali"));
        }

        var answer = await Portal.As(null).FillAndPostAsync("/masuk", Typed(head.UserName, Portal.Password));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("dikunci sementara", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_try_is_in_the_trail_and_a_failure_names_nobody()
    {
        var head = await HeadAsync();
        var browser = Portal.As(null);
        await browser.FillAndPostAsync("/masuk", Typed(head.UserName, "salah-sekali"));
        await browser.FillAndPostAsync("/masuk", Typed(head.UserName, Portal.Password));
        await browser.PostHostileAsync("/keluar", new Dictionary<string, string>());

        var lines = await Portal.WithDbAsync(db => db.AuditTrail
            .Where(a => a.EntityId == head.AccountId.ToString() && a.Action == AuditAction.Happened).OrderBy(a => a.Id).ToListAsync());

        Assert.Equal(["SignInFailed", "SignedIn", "SignedOut"], lines.Select(l => System.Text.Json.JsonDocument.Parse(l.Changes).RootElement.GetProperty("Happening")[1].GetString()));
        Assert.Equal(["Pengunjung", "Bu Lurah", "Bu Lurah"], lines.Select(l => l.Name));
        Assert.All(lines, l => Assert.Equal(head.AccountId, l.AccountId));
    }

    [Fact]
    public async Task A_form_sent_after_the_session_ended_leads_back_to_its_page()
    {
        using var post = new HttpRequestMessage(HttpMethod.Post, "/akun/sandi");
        post.Headers.Referrer = new Uri("http://localhost/akun/sandi?dari=menu");

        var answer = await Portal.As(null).SendAsync(post);

        Assert.Equal("/masuk?kembali=%2Fakun%2Fsandi%3Fdari%3Dmenu", answer.Location?.OriginalString);
    }

    [Fact]
    public async Task A_form_that_came_from_another_site_leads_to_beranda()
    {
        using var post = new HttpRequestMessage(HttpMethod.Post, "/akun/sandi");
        post.Headers.Referrer = new Uri("http://jahat.example/akun/sandi");

        Assert.Equal("/masuk?kembali=%2F", (await Portal.As(null).SendAsync(post)).Location?.OriginalString);
    }

    [Fact]
    public async Task A_post_without_its_token_gets_a_page_that_says_so()
    {
        var answer = await Portal.As(await HeadAsync()).PostRawAsync("/keluar", []);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Formulir ini sudah kedaluwarsa", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_for_scripts_and_other_sites()
    {
        var head = await HeadAsync();

        var answer = await Portal.As(null).FillAndPostAsync("/masuk", Typed(head.UserName, Portal.Password));

        var cookie = answer.Message.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("masuk=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Over_https_the_cookie_is_secure_and_bound_to_the_host()
    {
        var head = await HeadAsync();
        await using var portal = Portal.WithWebHostBuilder(host => host.UseSetting("Portal:Https", "true"));
        var browser = new Browser(portal.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false }));

        var answer = await browser.FillAndPostAsync("/masuk", Typed(head.UserName, Portal.Password));

        var cookie = answer.Message.Headers.GetValues("Set-Cookie").Single(c => c.Contains("masuk=", StringComparison.Ordinal));
        Assert.StartsWith("__Host-masuk=", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task One_address_may_only_try_so_often_and_forwarded_headers_do_not_help_it()
    {
        await using var portal = Portal.WithWebHostBuilder(host => host.UseSetting("Portal:SignInsPerMinute", "3"));
        var browser = new Browser(portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));
        List<HttpStatusCode> answers = [];
        for (var i = 0; i < 4; i++)
        {
            using var post = new HttpRequestMessage(HttpMethod.Post, "/masuk") { Content = new FormUrlEncodedContent([]) };
            post.Headers.Add("X-Forwarded-For", $"203.0.113.{i}");
            var answer = await browser.SendAsync(post);
            answers.Add(answer.Status);
        }

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests], answers);
    }
}
