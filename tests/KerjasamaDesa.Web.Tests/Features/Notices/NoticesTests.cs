using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Notices;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KerjasamaDesa.Web.Tests.Features.Notices;

public sealed class NoticesTests : PortalTests
{
    private const string Script = "<script>alert('x')</script>";

    [Fact]
    public async Task A_notice_stands_in_the_list_and_in_the_count_and_following_it_reads_it()
    {
        var person = await Portal.PersonAsync(Role.VillageHead, (await Portal.FreshVillagesAsync(1))[0].Code);
        await TellAsync(person, Plan("Rencana air bersih"));
        var browser = Portal.As(person);

        var home = await browser.GetAsync("/");
        Assert.Equal("1", home.Page.QuerySelector("[data-bell] .bell-count")!.TextContent);
        var list = await browser.GetAsync("/pemberitahuan");
        Assert.Contains("menyebut Anda dalam diskusi tentang Rencana air bersih", list.Words, StringComparison.Ordinal);
        var followed = await browser.GetAsync(list.Page.QuerySelector(".notice-row a")!.GetAttribute("href")!);

        Assert.Equal((HttpStatusCode.Found, "/akun"), (followed.Status, followed.Location!.ToString()));
        Assert.True((await browser.GetAsync("/")).Page.QuerySelector("[data-bell] .bell-count")!.HasAttribute("hidden"));
        Assert.Contains("Tidak ada yang cocok", (await browser.GetAsync("/pemberitahuan?belum=true")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_notice_is_english_to_who_reads_english()
    {
        var person = await Portal.PersonAsync(Role.VillageHead, (await Portal.FreshVillagesAsync(1))[0].Code);
        await TellAsync(person, Plan("Iuran"));
        var browser = Portal.As(person);
        await browser.PostHostileAsync("/bahasa", new Dictionary<string, string> { ["pilihan"] = "en", ["kembali"] = "/" });

        Assert.Contains("Bu Sekdes called upon you in a discussion about Iuran", (await browser.GetAsync("/pemberitahuan")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_in_a_text_stays_text_on_the_page_and_in_what_is_passed_on()
    {
        var person = await Portal.PersonAsync(Role.VillageHead, (await Portal.FreshVillagesAsync(1))[0].Code);
        await TellAsync(person, Plan(Script));

        var page = (await Portal.As(person).GetAsync("/pemberitahuan")).Page;

        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.Contains(Script, page.QuerySelector(".notice-row a")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Script, page.QuerySelector(".notice-row textarea")!.TextContent, StringComparison.Ordinal);
        var share = new Uri(page.QuerySelector(".notice-row a[href^='https://wa.me/']")!.GetAttribute("href")!);
        Assert.Contains("http://localhost/akun", Uri.UnescapeDataString(share.Query), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_stood_there_is_marked_at_once_but_nothing_that_came_since()
    {
        var person = await Portal.PersonAsync(Role.VillageHead, (await Portal.FreshVillagesAsync(1))[0].Code);
        await TellAsync(person, Plan("Satu"), Plan("Dua"));
        var browser = Portal.As(person);
        var drawn = await browser.GetAsync("/pemberitahuan");
        await TellAsync(person, Plan("Tiga"));

        await browser.PostAsync(Browser.Form(drawn, "/pemberitahuan/dibaca"), new Dictionary<string, string>(), "/pemberitahuan");
        var left = await browser.GetAsync("/pemberitahuan?belum=true");

        Assert.Contains("Tiga", left.Words, StringComparison.Ordinal);
        Assert.Single(left.Page.QuerySelectorAll(".notice-row"));
    }

    [Fact]
    public async Task One_is_marked_without_following_it_and_one_comes_back_to_the_narrowed_list()
    {
        var person = await Portal.PersonAsync(Role.VillageHead, (await Portal.FreshVillagesAsync(1))[0].Code);
        await TellAsync(person, Plan("Satu"));
        var browser = Portal.As(person);

        var drawn = await browser.GetAsync("/pemberitahuan?belum=true");
        var one = drawn.Page.QuerySelectorAll(".notice-row form").OfType<AngleSharp.Html.Dom.IHtmlFormElement>().Single();
        var marked = await browser.PostAsync(one, new Dictionary<string, string>(), "/pemberitahuan");

        Assert.Equal("/pemberitahuan?belum=true", marked.Location!.ToString());
        Assert.Equal("0", (await browser.GetAsync("/pemberitahuan/jumlah")).Text);
    }

    [Fact]
    public async Task Another_persons_notice_does_not_exist()
    {
        var villages = await Portal.FreshVillagesAsync(2);
        var (owner, other) = (await Portal.PersonAsync(Role.VillageHead, villages[0].Code), await Portal.PersonAsync(Role.VillageHead, villages[1].Code));
        await TellAsync(owner, Plan("Rahasia"));
        var id = await Portal.WithDbAsync(db => db.Notices.Where(n => n.AccountId == owner.AccountId).Select(n => n.Id).SingleAsync());
        var stranger = Portal.As(other);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/pemberitahuan/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostHostileAsync($"/pemberitahuan/{id}/dibaca", new Dictionary<string, string>())).Status);
        await stranger.PostHostileAsync("/pemberitahuan/dibaca", new Dictionary<string, string> { ["sampai"] = id.ToString() });
        Assert.DoesNotContain("Rahasia", (await stranger.GetAsync("/pemberitahuan")).Text, StringComparison.Ordinal);
        Assert.Null(await Portal.WithDbAsync(db => db.Notices.Where(n => n.Id == id).Select(n => n.ReadAt).SingleAsync()));
    }

    [Fact]
    public async Task The_count_of_a_page_left_open_is_answered_with_nothing_while_it_stays()
    {
        var person = await Portal.PersonAsync(Role.VillageHead, (await Portal.FreshVillagesAsync(1))[0].Code);
        await TellAsync(person, Plan("Satu"));
        var browser = Portal.As(person);
        var first = await browser.GetAsync("/pemberitahuan/jumlah");

        Assert.Equal("1", first.Text);
        Assert.Equal(HttpStatusCode.NotModified, (await AskAgainAsync(browser, first)).Status);
        await TellAsync(person, Plan("Dua"));
        Assert.Equal("2", (await AskAgainAsync(browser, first)).Text);
    }

    [Fact]
    public async Task A_list_of_many_goes_on_from_page_to_page_and_comes_as_a_sheet()
    {
        var person = await Portal.PersonAsync(Role.VillageHead, (await Portal.FreshVillagesAsync(1))[0].Code);
        await TellAsync(person, [.. Enumerable.Range(1, 120).Select(i => Plan($"Butir {i}."))]);
        var browser = Portal.As(person);

        var first = await browser.GetAsync("/pemberitahuan");
        var second = await browser.GetAsync(first.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal("99+", first.Page.QuerySelector("[data-bell] .bell-count")!.TextContent);
        Assert.Contains("Butir 120.", first.Words, StringComparison.Ordinal);
        Assert.Contains("Butir 70.", second.Words, StringComparison.Ordinal);
        Assert.Equal(121, (await browser.GetAsync("/pemberitahuan?unduh=csv")).Text.Trim().Split('\n').Length);
    }

    [Fact]
    public async Task Who_is_called_upon_in_a_discussion_is_told_together_with_the_comment_and_once()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        var writer = Portal.As(scene.Head);
        var form = Browser.Form(await writer.GetAsync($"{scene.Address}/rencana/tujuan"), "/rencana/komentar");
        var values = new Dictionary<string, string> { ["Body"] = $"@{scene.Heads[1].Name} {Script} mengapa {{0}}?" };

        await writer.PostAsync(form, values, scene.Address);
        await writer.PostAsync(form, values, scene.Address);

        var list = await Portal.As(scene.Heads[1]).GetAsync("/pemberitahuan?jenis=Mention");
        Assert.Single(list.Page.QuerySelectorAll(".notice-row"));
        Assert.Contains($"{scene.Head.Name} menyebut Anda dalam diskusi rencana", list.Words, StringComparison.Ordinal);
        Assert.Contains("mengapa {0}?", list.Words, StringComparison.Ordinal);
        var followed = await Portal.As(scene.Heads[1]).GetAsync(list.Page.QuerySelector(".notice-row a")!.GetAttribute("href")!);
        Assert.StartsWith($"{scene.Address}/rencana/diskusi#d-", followed.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("0", (await writer.GetAsync("/pemberitahuan/jumlah")).Text);
    }

    [Fact]
    public async Task Addressees_are_those_who_hold_the_office_or_seat_today()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        await Portal.WithDbAsync(db => db.Users.Where(u => u.Id == scene.Official.AccountId).ExecuteUpdateAsync(set => set.SetProperty(u => u.DeactivatedAt, DateTimeOffset.UtcNow)));
        await using var scope = Portal.Services.CreateAsyncScope();
        var addressees = scope.ServiceProvider.GetRequiredService<Addressees>();
        var cooperation = await scene.ReadAsync(Portal);

        Assert.Equal([scene.Head.AccountId], await addressees.OfVillageAsync(scene.Villages[0].Code));
        Assert.Equal([scene.Council.AccountId], await addressees.OfVillageAsync(scene.Villages[1].Code, Role.VillageCouncil));
        Assert.Equal(Sorted(scene.Heads), Sorted(await addressees.OfPartiesAsync(cooperation)));
        Assert.Equal([scene.Chair.AccountId], await addressees.OfTeamAsync(scene.CooperationId, TeamRole.Chair));
        Assert.Equal(Sorted([scene.Chair, scene.Secretary, scene.Monitor]), Sorted(await addressees.OfTeamAsync(scene.CooperationId)));
        Assert.Contains(scene.Facilitator.AccountId, await addressees.FacilitatorsAsync(cooperation));
        Assert.DoesNotContain(scene.Stranger.AccountId, await addressees.FacilitatorsAsync(cooperation));
    }

    [Fact]
    public async Task What_is_told_once_is_told_once_to_each()
    {
        var villages = await Portal.FreshVillagesAsync(2);
        var (one, two) = (await Portal.PersonAsync(Role.VillageHead, villages[0].Code), await Portal.PersonAsync(Role.VillageHead, villages[1].Code));
        var content = Plan("Masa tugas") with { Once = $"mandat {one.ActingId}" };

        Assert.Equal(1, await TellOnceAsync([one.AccountId], content));
        Assert.Equal(1, await TellOnceAsync([one.AccountId, two.AccountId], content));
        Assert.Equal(0, await TellOnceAsync([one.AccountId, two.AccountId], content));
    }

    private static NoticeContent Plan(string about) => new(NoticeKind.Plan, "/akun", new NoticeText("{0} menyebut Anda dalam diskusi tentang {1}", "Bu Sekdes", about));

    private static IEnumerable<Guid> Sorted(IEnumerable<Person> people) => Sorted(people.Select(p => p.AccountId));

    private static IEnumerable<Guid> Sorted(IEnumerable<Guid> ids) => ids.Order();

    private Task<int> TellAsync(Person person, params NoticeContent[] contents) => WithDeskAsync((desk, _) =>
    {
        foreach (var content in contents) { desk.Tell([person.AccountId], content); }
        return Task.FromResult(0);
    });

    private Task<int> TellOnceAsync(IReadOnlyCollection<Guid> accounts, NoticeContent content) => WithDeskAsync((desk, _) => desk.TellOnceAsync(accounts, content));

    private async Task<int> WithDeskAsync(Func<NoticeDesk, PortalDb, Task<int>> work)
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var result = await work(scope.ServiceProvider.GetRequiredService<NoticeDesk>(), db);
        await db.SaveChangesAsync();
        return result;
    }

    private static Task<Answer> AskAgainAsync(Browser browser, Answer first)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/pemberitahuan/jumlah", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("If-None-Match", first.Message.Headers.ETag!.ToString());
        return browser.SendAsync(request);
    }
}
