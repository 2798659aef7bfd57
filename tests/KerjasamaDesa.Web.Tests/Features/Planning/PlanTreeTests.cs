using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Tests.Infrastructure;
using static KerjasamaDesa.Web.Tests.Features.Planning.PlanWritingTests;

namespace KerjasamaDesa.Web.Tests.Features.Planning;

public sealed class PlanTreeTests : PortalTests
{
    private const string Hostile = "<script>alert('pohon')</script>";

    [Fact]
    public async Task A_goal_is_copied_moved_taken_out_and_put_back_without_script()
    {
        var (scene, tree) = await OpenAsync();
        var browser = Portal.As(scene.Head);
        await AddGoalAsync(browser, scene, Hostile);
        var shown = await browser.GetAsync(tree);
        Assert.DoesNotContain(Hostile, shown.Text, StringComparison.Ordinal);
        var goals = Goals(shown);
        var node = $"{tree}/tujuan/{goals[^1].Id}";

        var form = Browser.Form(await browser.GetAsync(node), "/salin");
        await SavedAsync(browser.PostAsync(form, Values(), node));
        await SavedAsync(browser.PostAsync(form, Values(), node));
        Assert.Equal(goals.Count + 1, Goals(await browser.GetAsync(tree)).Count);

        await SavedAsync(browser.FillAndPostAsync(node, Values(), "/naik"));
        Assert.Equal(goals.Count - 2, Goals(await browser.GetAsync(tree)).FindIndex(g => g.Id == goals[^1].Id));

        await SavedAsync(browser.FillAndPostAsync(node, Values(), "/hapus"));
        Assert.DoesNotContain(Goals(await browser.GetAsync(tree)), g => g.Id == goals[^1].Id);
        var back = Browser.Form(await browser.GetAsync($"{tree}/terhapus"), "/kembalikan");
        await SavedAsync(browser.PostAsync(back, Values(), tree));
        Assert.Contains(Goals(await browser.GetAsync(tree)), g => g.Id == goals[^1].Id);
        Assert.Contains("sudah dikembalikan", (await browser.GetAsync((await browser.PostAsync(back, Values(), tree)).Location!.ToString())).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_place_only_the_touched_branch_is_answered()
    {
        var (scene, tree) = await OpenAsync();
        var browser = Portal.As(scene.Head);
        var goal = Goals(await browser.GetAsync(tree))[0].Id;
        using var ask = new HttpRequestMessage(HttpMethod.Get, $"{tree}/segar?i={goal}");
        ask.Headers.Add("HX-Request", "true");
        var answer = await browser.SendAsync(ask);
        Assert.Equal("none", answer.Message.Headers.GetValues("HX-Reswap").Single());
        Assert.Contains($"<li id=\"{goal}\" hx-swap-oob=\"true\">", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", answer.Text, StringComparison.Ordinal);
        using var form = new HttpRequestMessage(HttpMethod.Get, $"{scene.Address}/rencana/tujuan/{goal}");
        form.Headers.Add("HX-Request", "true");
        var editor = await browser.SendAsync(form);
        Assert.Contains($"action=\"{scene.Address}/rencana/tujuan/{goal}\"", editor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", editor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_writers_see_both_texts_and_the_second_may_choose_the_own()
    {
        var (scene, tree) = await OpenAsync();
        var (one, other) = (Portal.As(scene.Head), Portal.As(scene.Heads[1]));
        var edit = $"{scene.Address}/rencana/tujuan/{Goals(await one.GetAsync(tree))[0].Id}";
        var stale = Browser.Form(await other.GetAsync(edit));
        await SavedAsync(one.FillAndPostAsync(edit, Values(("Title", "Tujuan dari yang pertama"))));
        var conflict = await other.PostAsync(stale, Values(("Title", "Tujuan dari yang kedua")), edit);
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Tujuan dari yang pertama", conflict.Words, StringComparison.Ordinal);
        await SavedAsync(other.PostAsync(Browser.Form(conflict), Values(("__pilih-0", "isian")), edit));
        Assert.Contains("Tujuan dari yang kedua", (await one.GetAsync(tree)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_is_accepted_with_one_click_and_its_thread_ends()
    {
        var (scene, tree) = await OpenAsync();
        var goal = Goals(await Portal.As(scene.Head).GetAsync(tree))[0].Id;
        var node = $"{tree}/tujuan/{goal}";
        var council = Portal.As(scene.Council);
        await SavedAsync(council.FillAndPostAsync(node, Values(("Proposal", "Tujuan menurut BPD"), ("Body", Hostile)), "/komentar"));
        Assert.Contains("1 diskusi terbuka", (await council.GetAsync(tree)).Words, StringComparison.Ordinal);
        Assert.Contains("Tujuan menurut BPD", (await council.GetAsync($"{scene.Address}/rencana/diskusi")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain((await council.GetAsync(node)).Page.Forms, f => f.Action.EndsWith("/terima", StringComparison.Ordinal));
        var head = Portal.As(scene.Heads[1]);
        var shown = await head.GetAsync(node);
        Assert.DoesNotContain(Hostile, shown.Text, StringComparison.Ordinal);
        await SavedAsync(head.PostAsync(Browser.Form(shown, "/terima"), Values(), node));
        var after = await council.GetAsync(node);
        Assert.Contains("Usul", after.Words, StringComparison.Ordinal);
        Assert.Contains("diterima", after.Words, StringComparison.Ordinal);
        Assert.Contains("Tujuan menurut BPD", (await council.GetAsync(tree)).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("diskusi terbuka", (await council.GetAsync(tree)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thread_is_answered_resolved_and_opened_again()
    {
        var (scene, _) = await OpenAsync();
        var page = $"{scene.Address}/rencana/strategi";
        var facilitator = Portal.As(scene.Facilitator);
        await SavedAsync(facilitator.FillAndPostAsync(page, Values(("Body", "Mana dasar hitungnya?")), "/komentar"));
        var head = Portal.As(scene.Head);
        var opened = await head.GetAsync(page);
        await SavedAsync(head.PostAsync(Browser.Form(opened, "/komentar"), Values(("Body", "Dari data Puskesmas.")), page));
        Assert.Equal(2, (await head.GetAsync(page)).Page.QuerySelectorAll(".comments li").Length);
        await SavedAsync(head.FillAndPostAsync(page, Values(), "/selesai"));
        Assert.Contains("Diselesaikan oleh", (await head.GetAsync(page)).Words, StringComparison.Ordinal);
        await SavedAsync(facilitator.FillAndPostAsync(page, Values(), "/buka"));
        Assert.Contains("Dibuka kembali oleh", (await head.GetAsync(page)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_opens_the_same_form_is_named_to_the_other()
    {
        var (scene, tree) = await OpenAsync();
        var edit = $"{scene.Address}/rencana/tujuan/{Goals(await Portal.As(scene.Head).GetAsync(tree))[0].Id}";
        async Task<Answer> BeatAsync(Person person) => await Portal.As(person).FillAndPostAsync(edit, Values(), "/hadir");
        Assert.DoesNotContain("sedang menyunting", (await BeatAsync(scene.Head)).Text, StringComparison.Ordinal);
        var second = await BeatAsync(scene.Heads[1]);
        Assert.True(second.Status == HttpStatusCode.OK, $"{second.Status} {second.Words}");
        Assert.Contains("juga sedang menyunting", second.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("naik")]
    [InlineData("turun")]
    [InlineData("salin")]
    [InlineData("pindah")]
    [InlineData("hapus")]
    public async Task Who_does_not_draft_the_plan_arranges_nothing(string verb)
    {
        var (scene, tree) = await OpenAsync();
        var node = $"{tree}/tujuan/{Goals(await Portal.As(scene.Head).GetAsync(tree))[0].Id}/{verb}";
        var values = Values(("copyId", Guid.NewGuid().ToString()), ("target", Guid.NewGuid().ToString()));
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Council).PostHostileAsync(node, values)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Facilitator).PostHostileAsync(node, values)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).PostHostileAsync(node, values)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Head).PostHostileAsync($"{tree}/tujuan/{Guid.NewGuid()}/{verb}", values)).Status);
        var later = await Scene.InAsync(Portal, Stage.Coordination);
        var goal = Goals(await Portal.As(later.Head).GetAsync($"{later.Address}/rencana/susunan"))[0].Id;
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(later.Head).PostHostileAsync($"{later.Address}/rencana/susunan/tujuan/{goal}/{verb}", values)).Status);
    }

    private static List<(string Id, string Title)> Goals(Answer tree) =>
        [.. tree.Page.QuerySelectorAll("#bagian-tujuan > ul > li").Select(li => (li.Id!, li.QuerySelector("a")!.TextContent))];

    private static async Task AddGoalAsync(Browser browser, Scene scene, string title) =>
        await SavedAsync(browser.FillAndPostAsync($"{scene.Address}/rencana/tujuan/baru", Values(("Title", title))));

    private async Task<(Scene Scene, string Tree)> OpenAsync()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        await AddGoalAsync(Portal.As(scene.Head), scene, "Tujuan pertama");
        return (scene, $"{scene.Address}/rencana/susunan");
    }
}
