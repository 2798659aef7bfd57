using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.MyAccount;

/// <summary>What a cookie is still worth after something happened to its account.</summary>
public sealed class SessionTests : PortalTests
{
    private const string NewPassword = "kuda-lumping-menari";

    private async Task<Person> HeadAsync() => await Portal.PersonAsync(Role.VillageHead, (await Portal.FreshVillagesAsync(1))[0].Code, "Pak Kades");

    private async Task<Browser> SignedInAsync(Person person)
    {
        var browser = Portal.As(null);
        var answer = await browser.FillAndPostAsync("/masuk", new Dictionary<string, string> { ["Name"] = person.UserName, ["Password"] = Portal.Password });
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        return browser;
    }

    private static async Task AssertOutAsync(Browser browser)
    {
        var answer = await browser.GetAsync("/akun");
        Assert.Equal((HttpStatusCode.Found, "/masuk?kembali=%2Fakun"), (answer.Status, answer.Location?.OriginalString));
    }

    [Fact]
    public async Task A_copy_of_the_cookie_is_dead_after_signing_out_but_the_phone_stays_signed_in()
    {
        var head = await HeadAsync();
        var phone = await SignedInAsync(head);
        var office = await SignedInAsync(head);
        var copy = (await office.FillAndPostAsync("/akun", new Dictionary<string, string>())).Message.RequestMessage!.Headers.GetValues("Cookie").Single();

        await office.PostHostileAsync("/keluar", new Dictionary<string, string>());

        using var replay = new HttpRequestMessage(HttpMethod.Get, "/akun");
        replay.Headers.Add("Cookie", copy);
        Assert.Equal(HttpStatusCode.Found, (await Portal.As(null).SendAsync(replay)).Status);
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync("/akun")).Status);
    }

    [Fact]
    public async Task A_changed_password_ends_all_sessions_but_this_one()
    {
        var head = await HeadAsync();
        var (here, elsewhere) = (await SignedInAsync(head), await SignedInAsync(head));

        var answer = await here.FillAndPostAsync("/akun/sandi", new Dictionary<string, string> { ["Current"] = Portal.Password, ["New"] = NewPassword, ["Again"] = NewPassword });

        Assert.Equal("/akun", answer.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/akun")).Status);
        await AssertOutAsync(elsewhere);
        var again = await Portal.As(null).FillAndPostAsync("/masuk", new Dictionary<string, string> { ["Name"] = head.UserName, ["Password"] = NewPassword });
        Assert.Equal(HttpStatusCode.Found, again.Status);
    }

    [Theory]
    [InlineData("salah-sekali-ini", NewPassword, NewPassword, "Kata sandi yang sekarang tidak cocok.")]
    [InlineData(Portal.Password, "pendek", "pendek", "10")]
    [InlineData(Portal.Password, "rahasia1234", "rahasia1234", "terlalu umum")]
    [InlineData(Portal.Password, "Indonesia2026", "Indonesia2026", "terlalu umum")]
    [InlineData(Portal.Password, "1234567890", "1234567890", "terlalu umum")]
    [InlineData(Portal.Password, Portal.Password, Portal.Password, "Pilih kata sandi yang lain")]
    [InlineData(Portal.Password, NewPassword, "kuda-lumping-tidur", "tidak sama")]
    public async Task A_password_that_is_wrong_short_frequent_or_the_old_one_is_refused_and_changes_nothing(string current, string typed, string again, string sentence)
    {
        var browser = Portal.As(await HeadAsync());

        var answer = await browser.FillAndPostAsync("/akun/sandi", new Dictionary<string, string> { ["Current"] = current, ["New"] = typed, ["Again"] = again });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(sentence, answer.Page.QuerySelector(".field-wrong .field-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/akun")).Status);
    }

    [Fact]
    public async Task A_password_must_not_hold_the_user_name()
    {
        var head = await HeadAsync();
        var password = "x-" + head.UserName;

        var answer = await Portal.As(head).FillAndPostAsync("/akun/sandi", new Dictionary<string, string> { ["Current"] = Portal.Password, ["New"] = password, ["Again"] = password });

        Assert.Contains("tidak boleh memuat nama pengguna", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deactivated_account_is_out_at_the_next_request()
    {
        var head = await HeadAsync();
        var browser = Portal.As(head);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/akun")).Status);

        await Portal.WithDbAsync(db => db.Users.Where(u => u.Id == head.AccountId).ExecuteUpdateAsync(s => s.SetProperty(u => u.DeactivatedAt, DateTimeOffset.UtcNow)));

        await AssertOutAsync(browser);
    }

    [Fact]
    public async Task An_ended_mandate_gives_nothing_at_the_next_request_and_a_page_explains_it()
    {
        var head = await HeadAsync();
        var browser = Portal.As(head);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/pengguna")).Status);

        await Portal.WithDbAsync(db => db.Mandates.Where(m => m.AccountId == head.AccountId)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.To, Scene.Today.AddDays(-1))));

        var answer = await browser.GetAsync("/pengguna");
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains("belum memegang mandat yang berlaku", answer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/akun")).Status);
    }

    [Fact]
    public async Task A_mandate_that_has_not_begun_gives_nothing_yet()
    {
        var person = await Portal.AccountAsync("Calon");
        var village = (await Portal.FreshVillagesAsync(1))[0];
        await Portal.WithDbAsync(async db =>
        {
            db.Add(Mandate.Grant(Guid.CreateVersion7(), person.AccountId, Role.VillageHead, village.Code, Scene.Today.AddDays(2), null));
            await db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(person).GetAsync("/pengguna")).Status);
    }

    [Fact]
    public async Task Who_must_change_the_password_gets_no_further_before()
    {
        var head = await HeadAsync();
        await Portal.WithDbAsync(db => db.Users.Where(u => u.Id == head.AccountId).ExecuteUpdateAsync(s => s.SetProperty(u => u.MustChangePassword, true)));
        var browser = Portal.As(head);

        foreach (var address in new[] { "/akun", "/pengguna" })
        {
            Assert.Equal("/akun/sandi", (await browser.GetAsync(address)).Location?.OriginalString);
        }

        Assert.Equal("/akun/sandi", (await browser.PostHostileAsync("/mandat", new Dictionary<string, string> { ["id"] = head.ActingId.ToString() })).Location?.OriginalString);
        await browser.FillAndPostAsync("/akun/sandi", new Dictionary<string, string> { ["Current"] = Portal.Password, ["New"] = NewPassword, ["Again"] = NewPassword });
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/pengguna")).Status);
    }

    [Fact]
    public async Task A_person_with_two_mandates_switches_and_the_deed_is_in_the_trail()
    {
        var head = await HeadAsync();
        var other = Guid.CreateVersion7();
        await Portal.WithDbAsync(async db =>
        {
            db.Add(Mandate.Grant(other, head.AccountId, Role.Administrator, "33.08", new DateOnly(2021, 1, 1), null));
            await db.SaveChangesAsync();
        });
        var browser = Portal.As(head);
        var refused = await browser.GetAsync("/audit");
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);

        var answer = await browser.PostAsync(Browser.Form(refused, "/mandat"), new Dictionary<string, string> { ["id"] = other.ToString() }, "/audit");

        Assert.Equal("/audit", answer.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/audit")).Status);
        Assert.Contains("Administrator Kabupaten Magelang", (await browser.GetAsync("/akun")).Words, StringComparison.Ordinal);
        Assert.True(await Portal.WithDbAsync(db => db.AuditTrail.AnyAsync(a => a.AccountId == head.AccountId && a.Capacity == "Administrator Kabupaten Magelang")));
    }

    [Fact]
    public async Task Nobody_acts_under_a_mandate_of_somebody_else()
    {
        var (head, other) = (await HeadAsync(), await HeadAsync());

        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(head).PostHostileAsync("/mandat", new Dictionary<string, string> { ["id"] = other.ActingId.ToString() })).Status);
        Assert.Contains("Pak Kades", (await Portal.As(head with { ActingId = other.ActingId }).GetAsync("/akun")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain((await Portal.As(head with { ActingId = other.ActingId }).GetAsync("/akun")).Page.QuerySelectorAll("form[action='/mandat']"), _ => true);
    }

    [Fact]
    public async Task One_keeps_the_own_e_mail_and_cannot_take_that_of_another()
    {
        var (head, other) = (await HeadAsync(), await HeadAsync());
        var mail = $"{head.UserName}@desa.example";

        var saved = await Portal.As(head).FillAndPostAsync("/akun", new Dictionary<string, string> { ["Form.Email"] = mail });
        var taken = await Portal.As(other).FillAndPostAsync("/akun", new Dictionary<string, string> { ["Form.Email"] = mail.ToUpperInvariant() });
        var wrong = await Portal.As(other).FillAndPostAsync("/akun", new Dictionary<string, string> { ["Form.Email"] = "bukan-surel" });

        Assert.Equal("/akun", saved.Location?.OriginalString);
        Assert.Contains("sudah dipakai", taken.Page.QuerySelector(".field-wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("bukan-surel", wrong.Page.QuerySelector(".field-wrong input")!.GetAttribute("value"));
    }
}
