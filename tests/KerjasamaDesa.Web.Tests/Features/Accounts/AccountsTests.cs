using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.Accounts;

public sealed class AccountsTests : PortalTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    private async Task<(Person Head, Person Official, Village Village)> VillageAsync()
    {
        var village = (await Portal.FreshVillagesAsync(1))[0];
        return (
            await Portal.PersonAsync(Role.VillageHead, village.Code, "Ibu Kades"), await Portal.PersonAsync(Role.VillageOfficial, village.Code, "Pak Carik"), village);
    }

    private static string NewName() => $"sekdes.{Guid.NewGuid():N}"[..20];

    [Fact]
    public async Task A_head_creates_an_official_who_signs_in_with_the_shown_password_and_must_change_it()
    {
        var (head, _, village) = await VillageAsync();
        var name = NewName();

        var issued = await Portal.As(head).FillAndPostAsync("/pengguna/baru", new Dictionary<string, string> { ["Form.FullName"] = "Siti Aminah", ["Form.UserName"] = name });

        Assert.Equal(HttpStatusCode.OK, issued.Status);
        var password = issued.Page.QuerySelectorAll(".once")[1].TextContent;
        var browser = Portal.As(null);
        await browser.FillAndPostAsync("/masuk", new Dictionary<string, string> { ["Name"] = name, ["Password"] = password });
        Assert.Equal("/akun/sandi", (await browser.GetAsync("/akun")).Location?.OriginalString);
        var mandate = await Portal.WithDbAsync(db => db.Mandates.SingleAsync(m => db.Users.Any(u => u.Id == m.AccountId && u.UserName == name)));
        Assert.Equal((Role.VillageOfficial, village.Code), (mandate.Role, mandate.Scope));
        var trail = await Portal.WithDbAsync(db => db.AuditTrail.Where(a => a.AccountId == head.AccountId).Select(a => a.Changes).ToListAsync());
        Assert.NotEmpty(trail);
        Assert.DoesNotContain(trail, line => line.Contains(password, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_account_and_does_not_show_the_password_again()
    {
        var (head, _, _) = await VillageAsync();
        var browser = Portal.As(head);
        var form = Browser.Form(await browser.GetAsync("/pengguna/baru"));
        var typed = new Dictionary<string, string> { ["Form.FullName"] = "Siti Aminah", ["Form.UserName"] = NewName() };

        await browser.PostAsync(form, typed, "/pengguna/baru");
        var second = await browser.PostAsync(form, typed, "/pengguna/baru");

        Assert.Equal(HttpStatusCode.Found, second.Status);
        Assert.Equal(1, await Portal.WithDbAsync(db => db.Users.CountAsync(u => u.UserName == typed["Form.UserName"])));
    }

    [Fact]
    public async Task An_empty_form_keeps_what_was_typed_and_says_what_is_missing_beside_the_fields()
    {
        var (head, _, _) = await VillageAsync();

        var answer = await Portal.As(head).FillAndPostAsync("/pengguna/baru", new Dictionary<string, string> { ["Form.FullName"] = "<script>alert(1)</script>", ["Form.UserName"] = "Nama Pakai Spasi" });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("tanpa spasi", answer.Words, StringComparison.Ordinal);
        Assert.Equal("<script>alert(1)</script>", answer.Page.QuerySelector("[name='Form.FullName']")!.GetAttribute("value"));
        Assert.DoesNotContain("<script>alert", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_user_name_is_refused_beside_its_field()
    {
        var (head, official, _) = await VillageAsync();

        var answer = await Portal.As(head).FillAndPostAsync("/pengguna/baru", new Dictionary<string, string> { ["Form.FullName"] = "Kembar", ["Form.UserName"] = official.UserName });

        Assert.Contains("sudah dipakai", answer.Page.QuerySelector(".field-wrong")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("VillageHead", null)]
    [InlineData("VillageCouncil", null)]
    [InlineData("VillageOfficial", "33.08.02.2011")]
    [InlineData("Administrator", null)]
    [InlineData("TeamMember", null)]
    public async Task A_head_who_swaps_the_hidden_role_or_village_is_refused_and_nothing_is_created(string role, string? village)
    {
        var (head, _, own) = await VillageAsync();
        var typed = new Dictionary<string, string> { ["Form.FullName"] = "Penyusup", ["Form.UserName"] = NewName(), ["Form.Role"] = role, ["Form.Village"] = village ?? own.Code };

        var answer = await Portal.As(head).FillAndPostAsync("/pengguna/baru", typed);

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.False(await Portal.WithDbAsync(db => db.Users.AnyAsync(u => u.UserName == typed["Form.UserName"])));
    }

    [Fact]
    public async Task A_regencys_administrator_gives_mandates_in_the_own_regency_alone()
    {
        var (_, official, village) = await VillageAsync();
        var administrator = await Portal.PersonAsync(Role.Administrator, village.RegencyCode);
        var browser = Portal.As(administrator);
        var address = $"/pengguna/{official.AccountId}/mandat";

        var inside = await browser.FillAndPostAsync(address, new Dictionary<string, string> { ["Form.Role"] = "Facilitator", ["Form.Area"] = village.DistrictCode });
        var outside = await browser.FillAndPostAsync(address, new Dictionary<string, string> { ["Form.Role"] = "Facilitator", ["Form.Area"] = village.RegencyCode == "33.08" ? "33.10" : "33.08" });
        var nowhere = await browser.FillAndPostAsync(address, new Dictionary<string, string> { ["Form.Role"] = "Facilitator", ["Form.Area"] = village.RegencyCode + ".99" });
        var above = await browser.FillAndPostAsync(address, new Dictionary<string, string> { ["Form.Role"] = "Administrator", ["Form.Area"] = village.RegencyCode });

        Assert.Equal([HttpStatusCode.Found, HttpStatusCode.Forbidden, HttpStatusCode.OK, HttpStatusCode.Forbidden], [inside.Status, outside.Status, nowhere.Status, above.Status]);
        Assert.Equal(2, await Portal.WithDbAsync(db => db.Mandates.CountAsync(m => m.AccountId == official.AccountId)));
    }

    [Fact]
    public async Task The_same_mandate_twice_is_refused()
    {
        var (head, official, _) = await VillageAsync();

        var answer = await Portal.As(head).FillAndPostAsync($"/pengguna/{official.AccountId}/mandat", Nothing);

        Assert.Contains("sudah memegang mandat yang sama", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mandate_ended_yesterday_gives_nothing_any_more()
    {
        var (head, official, _) = await VillageAsync();
        var officials = Portal.As(official);

        var answer = await Portal.As(head).FillAndPostAsync(
            $"/pengguna/{official.AccountId}", new Dictionary<string, string> { ["LastDay"] = $"{Scene.Today.AddDays(-1):yyyy-MM-dd}" }, $"{official.ActingId}/akhiri");

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Contains("Belum ada mandat yang berlaku", (await officials.GetAsync("/akun")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mandate_of_another_account_is_not_there_under_this_one()
    {
        var (head, official, _) = await VillageAsync();
        var (_, stranger, _) = await VillageAsync();

        var answer = await Portal.As(head).PostHostileAsync(
            $"/pengguna/{official.AccountId}/mandat/{stranger.ActingId}/akhiri", new Dictionary<string, string> { ["LastDay"] = "2026-01-01" });

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Fact]
    public async Task A_reset_shows_a_new_password_once_ends_the_sessions_and_lifts_the_lock()
    {
        var (head, official, _) = await VillageAsync();
        var sessions = Portal.As(official);
        await Portal.WithDbAsync(db => db.Users.Where(u => u.Id == official.AccountId).ExecuteUpdateAsync(s => s.SetProperty(u => u.LockoutEnd, DateTimeOffset.UtcNow.AddHours(1))));

        var issued = await Portal.As(head).FillAndPostAsync($"/pengguna/{official.AccountId}", Nothing, "/sandi");

        var password = issued.Page.QuerySelectorAll(".once")[1].TextContent;
        Assert.Equal(HttpStatusCode.Found, (await sessions.GetAsync("/akun")).Status);
        var signedIn = await Portal.As(null).FillAndPostAsync("/masuk", new Dictionary<string, string> { ["Name"] = official.UserName, ["Password"] = password });
        Assert.Equal(HttpStatusCode.Found, signedIn.Status);
    }

    [Fact]
    public async Task A_deactivated_official_is_out_and_comes_back_when_reactivated()
    {
        var (head, official, _) = await VillageAsync();
        var sessions = Portal.As(official);
        var address = $"/pengguna/{official.AccountId}";

        await Portal.As(head).FillAndPostAsync(address, Nothing, "/nonaktif");
        Assert.Equal(HttpStatusCode.Found, (await sessions.GetAsync("/akun")).Status);

        await Portal.As(head).FillAndPostAsync(address, Nothing, "/aktif");
        var again = await Portal.As(null).FillAndPostAsync("/masuk", new Dictionary<string, string> { ["Name"] = official.UserName, ["Password"] = Portal.Password });
        Assert.Equal(HttpStatusCode.Found, again.Status);
    }

    [Theory]
    [InlineData("sandi")]
    [InlineData("nonaktif")]
    [InlineData("aktif")]
    public async Task Whom_one_sees_but_does_not_govern_one_cannot_reset_or_deactivate(string verb)
    {
        var (head, official, village) = await VillageAsync();
        await Portal.WithDbAsync(async db =>
        {
            db.Add(Mandate.Grant(Guid.CreateVersion7(), official.AccountId, Role.VillageCouncil, village.Code, new DateOnly(2020, 1, 1), null));
            await db.SaveChangesAsync();
        });
        var before = await StampAsync(official);
        var browser = Portal.As(head);

        var page = await browser.GetAsync($"/pengguna/{official.AccountId}");
        var answer = await browser.PostHostileAsync($"/pengguna/{official.AccountId}/{verb}", Nothing);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Page.QuerySelectorAll($"main form[action$='/{verb}']"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal(before, await StampAsync(official));
    }

    [Fact]
    public async Task Accounts_of_another_village_are_not_there()
    {
        var (head, official, _) = await VillageAsync();
        var (_, stranger, _) = await VillageAsync();
        var browser = Portal.As(head);

        var list = await browser.GetAsync("/pengguna");
        Assert.Contains($"/pengguna/{official.AccountId}", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"/pengguna/{stranger.AccountId}", list.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/pengguna/{stranger.AccountId}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostHostileAsync($"/pengguna/{stranger.AccountId}/sandi", Nothing)).Status);
    }

    [Fact]
    public async Task The_list_is_searched_filtered_and_downloaded_within_the_own_area()
    {
        var (_, official, village) = await VillageAsync();
        var elsewhere = await Portal.PersonAsync(Role.VillageOfficial, village.RegencyCode == "33.08" ? "33.10.01.2001" : "33.08.02.2011");
        var administrator = Portal.As(await Portal.PersonAsync(Role.Administrator, village.RegencyCode));

        Assert.Contains("Pak Carik", (await administrator.GetAsync($"/pengguna?cari=CARIK&peran=VillageOfficial&wilayah={village.Code}&keadaan=Active")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Pak Carik", (await administrator.GetAsync($"/pengguna?wilayah={village.Code}&keadaan=Deactivated")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Pak Carik", (await administrator.GetAsync("/pengguna?cari=100%25_")).Words, StringComparison.Ordinal);
        var sheet = (await administrator.GetAsync("/pengguna?unduh=csv")).Text;
        Assert.Contains(official.UserName, sheet, StringComparison.Ordinal);
        Assert.DoesNotContain(elsewhere.UserName, sheet, StringComparison.Ordinal);
    }

    private Task<string?> StampAsync(Person person) => Portal.WithDbAsync(db => db.Users.Where(u => u.Id == person.AccountId).Select(u => u.SecurityStamp + u.PasswordHash + u.DeactivatedAt).SingleAsync())!;
}
