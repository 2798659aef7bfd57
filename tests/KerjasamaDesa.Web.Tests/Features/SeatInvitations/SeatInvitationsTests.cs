using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Startup;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.SeatInvitations;

/// <summary>A link to a seat: made, sent, taken up once, run out, taken back.</summary>
public sealed class SeatInvitationsTests : PortalTests
{
    [Fact]
    public async Task A_link_makes_an_account_that_signs_in_and_holds_the_seat_and_works_no_second_time()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var (seat, link) = await InviteAsync(scene);
        var visitor = Portal.As(null);
        var userName = $"bendahara.{Guid.NewGuid():N}"[..30];

        var made = await visitor.FillAndPostAsync(link, Account(userName));

        Assert.Equal("/masuk", made.Location?.ToString());
        var account = await Portal.WithDbAsync(db => db.Users.SingleAsync(a => a.UserName == userName));
        Assert.Equal((seat.Name, false), (account.FullName, account.MustChangePassword));
        Assert.Equal(account.Id, (await scene.ReadAsync(Portal)).Team.Members.Single(m => m.Id == seat.Id).AccountId);
        var signedIn = await visitor.FillAndPostAsync("/masuk", new Dictionary<string, string> { ["Name"] = userName, ["Password"] = Portal.Password });
        Assert.Equal(HttpStatusCode.Redirect, signedIn.Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"{scene.Address}/tim")).Status);
        var again = await Portal.As(null).GetAsync(link);
        Assert.Equal(HttpStatusCode.Gone, again.Status);
        Assert.Contains("Undangan dipakai", again.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await Portal.As(null).PostHostileAsync(link, new Dictionary<string, string>(Account($"lain.{Guid.NewGuid():N}"[..30])) { ["NewId"] = $"{Guid.NewGuid()}" })).Status);
    }

    [Fact]
    public async Task Somebody_who_is_signed_in_brings_the_account_that_is_there()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var (seat, link) = await InviteAsync(scene);
        var account = await Portal.AccountAsync("Sudah Punya Akun");
        var browser = Portal.As(account);

        var joined = await browser.FillAndPostAsync(link, new Dictionary<string, string>(), "terima");

        Assert.Equal("/akun", joined.Location?.ToString());
        Assert.Equal(account.AccountId, (await scene.ReadAsync(Portal)).Team.Members.Single(m => m.Id == seat.Id).AccountId);
        Assert.Contains("Bendahara Tim", (await browser.GetAsync("/akun")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await Portal.As(await Portal.AccountAsync("Orang Kedua")).GetAsync(link)).Status);
    }

    [Fact]
    public async Task Of_two_who_use_one_link_at_once_one_gets_the_seat()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var (seat, link) = await InviteAsync(scene);
        var people = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Portal.AccountAsync($"Orang {i}")));

        var answers = await Task.WhenAll(people.Select(p => Portal.As(p).PostHostileAsync($"{link}/terima", new Dictionary<string, string>())));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        Assert.Single(answers, a => a.Location?.ToString() == "/akun");
        Assert.Contains((await scene.ReadAsync(Portal)).Team.Members.Single(m => m.Id == seat.Id).AccountId!.Value, people.Select(p => p.AccountId));
    }

    [Fact]
    public async Task A_link_that_ran_out_or_was_taken_back_says_so_and_takes_nothing()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var (seat, revoked) = await InviteAsync(scene);
        var browser = Portal.As(scene.Head);
        await browser.FillAndPostAsync($"{scene.Address}/tim/{seat.Id}", new Dictionary<string, string>(), "undang/cabut");
        Assert.Contains("Undangan dicabut", (await Portal.As(null).GetAsync(revoked)).Words, StringComparison.Ordinal);

        var (_, link) = await InviteAsync(scene, seat.Id);
        await Portal.WithDbAsync(db => db.SeatInvitations.Where(i => i.MemberId == seat.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.ExpiresAt, DateTimeOffset.UtcNow.AddMinutes(-1))));
        var expired = await Portal.As(null).GetAsync(link);
        await Portal.As(await Portal.AccountAsync("Terlambat")).PostHostileAsync($"{link}/terima", new Dictionary<string, string>());

        Assert.Equal(HttpStatusCode.Gone, expired.Status);
        Assert.Contains("Undangan kedaluwarsa", expired.Words, StringComparison.Ordinal);
        Assert.Null((await scene.ReadAsync(Portal)).Team.Members.Single(m => m.Id == seat.Id).AccountId);
    }

    [Fact]
    public async Task A_new_link_replaces_the_one_before_and_a_guessed_one_is_not_there()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var (seat, first) = await InviteAsync(scene);
        var (_, second) = await InviteAsync(scene, seat.Id);

        Assert.Equal(HttpStatusCode.Gone, (await Portal.As(null).GetAsync(first)).Status);
        var page = await Portal.As(null).GetAsync(second);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("noindex", page.Message.Headers.GetValues("X-Robots-Tag").Single());
        Assert.True(page.Message.Headers.CacheControl!.NoStore);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(null).GetAsync($"/undangan/{SeatInvitation.NewSecret()}")).Status);
    }

    [Fact]
    public async Task Neither_the_database_nor_the_trail_nor_the_log_holds_the_secret()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var (seat, link) = await InviteAsync(scene);
        var secret = link.Split('/')[^1];

        var trail = await Portal.WithDbAsync(db => db.AuditTrail.Where(a => a.CooperationId == scene.CooperationId).Select(a => a.Changes).ToListAsync());
        var kept = await Portal.WithDbAsync(db => db.SeatInvitations.SingleAsync(i => i.MemberId == seat.Id));

        Assert.DoesNotContain(trail, t => t.Contains(secret, StringComparison.Ordinal) || t.Contains(kept.TokenHash, StringComparison.Ordinal));
        Assert.NotEqual(secret, kept.TokenHash);
        Assert.Equal("/undangan/…", Logging.Shown(link));
    }

    [Fact]
    public async Task A_taken_name_a_weak_password_and_an_empty_form_are_answered_beside_the_fields_and_the_link_still_works()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var (_, link) = await InviteAsync(scene);
        var visitor = Portal.As(null);
        var empty = await visitor.FillAndPostAsync(link, new Dictionary<string, string>());
        var taken = await visitor.FillAndPostAsync(link, Account(scene.Head.UserName));
        var weak = await visitor.FillAndPostAsync(link, new Dictionary<string, string>(Account("nama.baru")) { ["New"] = "1234567890", ["Again"] = "1234567890" });

        string[] fields = ["UserName", "New", "Again"];
        Assert.All(fields, f => Assert.NotEqual("", empty.Page.QuerySelector($"#{f}-galat")!.TextContent.Trim()));
        Assert.NotEqual("", taken.Page.QuerySelector("#UserName-galat")!.TextContent.Trim());
        Assert.Equal(scene.Head.UserName, taken.Page.QuerySelector("#UserName")!.GetAttribute("value"));
        Assert.Contains("terlalu umum", weak.Page.QuerySelector("#New-galat")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(link)).Status);
    }

    [Fact]
    public async Task Only_those_who_seat_people_invite_and_only_while_the_team_works()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var (seat, _) = await InviteAsync(scene);
        var address = $"{scene.Address}/tim/{seat.Id}/undang";

        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Facilitator).PostHostileAsync(address, new Dictionary<string, string>())).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Secretary).PostHostileAsync(address, new Dictionary<string, string>())).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).PostHostileAsync(address, new Dictionary<string, string>())).Status);
        var taken = (await scene.ReadAsync(Portal)).Team.Members.First(m => m.AccountId is not null);
        var refused = await Portal.As(scene.Head).PostHostileAsync($"{scene.Address}/tim/{taken.Id}/undang", new Dictionary<string, string>());
        Assert.Equal($"{scene.Address}/tim/{taken.Id}", refused.Location?.ToString());
    }

    /// <summary>Makes a link to the treasurer's seat, which has no account, as the page shows it.</summary>
    private async Task<(TeamMember Seat, string Link)> InviteAsync(Scene scene, Guid? seatId = null)
    {
        var seat = (await scene.ReadAsync(Portal)).Team.Members.Single(m => seatId is null ? m.Role == TeamRole.Treasurer : m.Id == seatId);
        var shown = await Portal.As(scene.Head).FillAndPostAsync($"{scene.Address}/tim/{seat.Id}", new Dictionary<string, string>(), "/undang");
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        return (seat, new Uri(shown.Page.QuerySelector("#tautan")!.GetAttribute("value")!).AbsolutePath);
    }

    private static Dictionary<string, string> Account(string userName) => new() { ["UserName"] = userName, ["New"] = Portal.Password, ["Again"] = Portal.Password };
}
