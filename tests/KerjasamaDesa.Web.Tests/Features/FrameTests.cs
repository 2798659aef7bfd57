using System.Net;
using KerjasamaDesa.Web.Tests.Infrastructure;

namespace KerjasamaDesa.Web.Tests.Features;

/// <summary>What every answer carries, whoever asks.</summary>
public class FrameTests : PortalTests
{
    private const string NotHere = "/galat";

    [Fact]
    public async Task A_browser_is_told_to_run_nothing_but_our_own_files()
    {
        var answer = await Portal.As(null).GetAsync(NotHere);
        var policy = answer.Message.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Message.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Message.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("DENY", answer.Message.Headers.GetValues("X-Frame-Options").Single());
        Assert.NotEmpty(answer.Message.Headers.GetValues("Permissions-Policy"));
        Assert.Empty(answer.Page.QuerySelectorAll("[style],style,script:not([src]),[onclick],[onload],[onsubmit]"));
    }

    [Fact]
    public async Task Style_and_script_keep_their_address_until_they_change_and_are_public()
    {
        var browser = Portal.As(null);
        var page = (await browser.GetAsync(NotHere)).Page;
        var files = page.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href"))
            .Concat(page.QuerySelectorAll("script[src]").Select(s => s.GetAttribute("src"))).ToList();
        Assert.Equal(4, files.Count);
        foreach (var file in files)
        {
            var answer = await browser.GetAsync(file!);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Contains("immutable", answer.Message.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_missing_page_says_what_to_do_next()
    {
        var answer = await Portal.As(await Portal.AccountAsync("Sri Wahyuni")).GetAsync("/tidak/ada");
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Contains("Halaman tidak ditemukan", answer.Words, StringComparison.Ordinal);
        Assert.NotNull(answer.Page.QuerySelector("main a[href='/']"));
        Assert.True(answer.Message.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task An_old_form_gets_a_readable_page()
    {
        var answer = await Portal.As(null).PostRawAsync("/bahasa", [new("pilihan", "en")]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Formulir ini sudah kedaluwarsa", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Indonesian_comes_first_whatever_the_browser_prefers()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, NotHere);
        request.Headers.Add("Accept-Language", "en-GB,en;q=0.9");
        var answer = await Portal.As(null).SendAsync(request);
        Assert.Equal("id", answer.Page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Halaman tidak ditemukan", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task English_is_one_press_away_and_stays()
    {
        var browser = Portal.As(null);
        var page = await browser.GetAsync(NotHere);
        var token = page.Page.QuerySelector("form[action='/bahasa'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var chosen = await browser.PostRawAsync("/bahasa", [new("pilihan", "en"), new("kembali", NotHere), new("__RequestVerificationToken", token)]);
        Assert.Equal(HttpStatusCode.Found, chosen.Status);
        Assert.Equal("en", (await browser.GetAsync(NotHere)).Page.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("https://jahat.example/")]
    [InlineData("//jahat.example/")]
    [InlineData("/\\jahat.example/")]
    public async Task The_language_switch_leads_nowhere_else(string address)
    {
        var browser = Portal.As(null);
        var page = await browser.GetAsync(NotHere);
        var token = page.Page.QuerySelector("form[action='/bahasa'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var chosen = await browser.PostRawAsync("/bahasa", [new("pilihan", "id"), new("kembali", address), new("__RequestVerificationToken", token)]);
        Assert.Equal("/", chosen.Location!.ToString());
    }

    [Fact]
    public async Task Cookies_are_kept_from_script_and_other_sites()
    {
        var answer = await Portal.As(null).GetAsync(NotHere);
        var cookies = answer.Message.Headers.GetValues("Set-Cookie").ToList();
        Assert.NotEmpty(cookies);
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task Being_alive_is_told_to_anyone()
    {
        var answer = await Portal.As(null).GetAsync("/sehat");
        Assert.Equal((HttpStatusCode.OK, "sehat"), (answer.Status, answer.Text));
    }
}
