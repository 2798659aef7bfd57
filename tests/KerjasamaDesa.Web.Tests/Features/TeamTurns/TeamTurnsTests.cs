using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Tests.Infrastructure;

namespace KerjasamaDesa.Web.Tests.Features.TeamTurns;

public sealed class TeamTurnsTests : PortalTests
{
    [Fact]
    public async Task The_chair_whose_turn_it_is_is_seated_and_the_one_before_ends()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var browser = Portal.As(scene.Heads[1]);
        await browser.FillAndPostAsync($"{scene.Address}/tim/giliran/baru", Turn(scene, 1, -1, 300, "Ani Rahayu"));
        var turn = (await scene.ReadAsync(Portal)).Team.Turns.Single();
        Assert.Contains("Menunggu pergantian ketua", (await browser.GetAsync($"{scene.Address}/tim/giliran")).Words, StringComparison.Ordinal);

        var seated = await browser.FillAndPostAsync($"{scene.Address}/tim/baru?giliran={turn.Id}", new Dictionary<string, string> { ["Element"] = nameof(Element.CommunityFigure) });

        Assert.Equal(HttpStatusCode.Redirect, seated.Status);
        var team = (await scene.ReadAsync(Portal)).Team;
        Assert.Equal("Ani Rahayu", team.Holder(TeamRole.Chair, Scene.Today)!.Name);
        Assert.Equal(Scene.Today.AddDays(-1), team.Members.Single(m => m.Name == "Ketua Tim").To);
        Assert.Contains("Berjalan", (await browser.GetAsync($"{scene.Address}/tim/giliran")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_form_and_overlapping_days_are_answered_beside_the_fields()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var browser = Portal.As(scene.Head);
        var empty = await browser.FillAndPostAsync($"{scene.Address}/tim/giliran/baru", new Dictionary<string, string> { ["From"] = "", ["To"] = "" });
        foreach (var field in new[] { "From", "To", "VillageCode" })
        {
            Assert.NotEqual("", empty.Page.QuerySelector($"#{field}-galat")!.TextContent.Trim());
        }

        await browser.FillAndPostAsync($"{scene.Address}/tim/giliran/baru", Turn(scene, 0, 0, 100));
        var overlapping = await browser.FillAndPostAsync($"{scene.Address}/tim/giliran/baru", Turn(scene, 1, 100, 200, "<script>alert(1)</script>"));

        Assert.Contains("bertumpang tindih", overlapping.Page.QuerySelector("#From-galat")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("<script>alert(1)</script>", overlapping.Page.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.Single((await scene.ReadAsync(Portal)).Team.Turns);
    }

    [Fact]
    public async Task A_turn_sent_twice_is_planned_once_and_of_two_at_once_that_share_days_one_stays()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var address = $"{scene.Address}/tim/giliran/baru";
        var browser = Portal.As(scene.Head);
        var form = Browser.Form(await browser.GetAsync(address));
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync(form, Turn(scene, 0, 0, 10), address)).Status);
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Portal.As(scene.Heads[i % 3]).FillAndPostAsync(address, Turn(scene, i % 3, 20, 40))));

        Assert.Equal(2, (await scene.ReadAsync(Portal)).Team.Turns.Count);
    }

    [Fact]
    public async Task Two_editors_of_a_turn_see_both_texts()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        await scene.ChangeAsync(Portal, c => c.Team.PlanTurn(new TurnDetails(Scene.Today.AddDays(5), Scene.Today.AddDays(50), scene.Villages[1].Code, null)));
        var address = $"{scene.Address}/tim/giliran/{(await scene.ReadAsync(Portal)).Team.Turns.Single().Id}/ubah";
        var (first, second) = (Portal.As(scene.Head), Portal.As(scene.Heads[1]));
        var (mine, theirs) = (Browser.Form(await first.GetAsync(address)), Browser.Form(await second.GetAsync(address)));

        Assert.Equal(HttpStatusCode.Redirect, (await second.PostAsync(theirs, new Dictionary<string, string> { ["Name"] = "Calon Kedua" }, address)).Status);
        var lost = await first.PostAsync(mine, new Dictionary<string, string> { ["Name"] = "Calon Pertama" }, address);

        Assert.Equal(HttpStatusCode.Conflict, lost.Status);
        Assert.Contains("Calon Pertama", lost.Words, StringComparison.Ordinal);
        Assert.Contains("Calon Kedua", lost.Words, StringComparison.Ordinal);
        Assert.Equal("Calon Kedua", (await scene.ReadAsync(Portal)).Team.Turns.Single().Name);
    }

    [Fact]
    public async Task Only_a_turn_ahead_is_removed_and_others_are_refused()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        await scene.ChangeAsync(Portal, c =>
        {
            c.Team.PlanTurn(new TurnDetails(Scene.Today.AddDays(-5), Scene.Today, scene.Villages[0].Code, null));
            c.Team.PlanTurn(new TurnDetails(Scene.Today.AddDays(5), Scene.Today.AddDays(50), scene.Villages[1].Code, null));
        });
        var turns = (await scene.ReadAsync(Portal)).Team.Turns.OrderBy(t => t.From).ToList();
        var browser = Portal.As(scene.Head);

        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Facilitator).PostHostileAsync($"{scene.Address}/tim/giliran/{turns[1].Id}/hapus", new Dictionary<string, string>())).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync($"{scene.Address}/tim/giliran")).Status);
        await browser.PostHostileAsync($"{scene.Address}/tim/giliran/{turns[0].Id}/hapus", new Dictionary<string, string>());
        await browser.FillAndPostAsync($"{scene.Address}/tim/giliran", new Dictionary<string, string>(), $"{turns[1].Id}/hapus");

        Assert.Equal([turns[0].Id], (await scene.ReadAsync(Portal)).Team.Turns.Select(t => t.Id));
    }

    private static Dictionary<string, string> Turn(Scene scene, int village, int from, int to, string name = "") => new()
    {
        ["VillageCode"] = scene.Villages[village].Code,
        ["From"] = Scene.Today.AddDays(from).Iso(),
        ["To"] = Scene.Today.AddDays(to).Iso(),
        ["Name"] = name,
    };
}
