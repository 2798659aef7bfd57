using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Tests.Files;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.Actions;

public sealed class ActionTests : PortalTests
{
    [Fact]
    public async Task An_action_item_comes_of_a_thread_reaches_its_owner_and_is_finished_with_evidence()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);
        var (official, owner) = (Portal.As(scene.Official), Portal.As(scene.Heads[1]));
        var thread = (await official.FillAndPostAsync($"{scene.Address}/komunikasi/baru", new Dictionary<string, string> { ["Title"] = "Meteran", ["Body"] = "Siapa?" })).Location!.OriginalString;
        var link = (await official.GetAsync(thread)).Page.QuerySelector("a[href*='/tugas/baru']")!.GetAttribute("href")!;
        var form = Browser.Form(await official.GetAsync(link));
        var typed = new Dictionary<string, string> { ["What"] = "Pasang <b>meteran</b>", ["Owner"] = scene.Villages[1].Code, ["Due"] = Scene.Today.AddDays(3).Iso() };
        var added = await official.PostAsync(form, typed, link);
        Assert.Equal(added.Location, (await official.PostAsync(form, typed, link)).Location);
        var item = added.Location!.OriginalString;
        Assert.Equal(1, await Portal.WithDbAsync(db => db.ActionItems.CountAsync(a => a.CooperationId == scene.CooperationId)));

        Assert.Contains("Pasang <b>meteran</b>", (await owner.GetAsync("/")).Words, StringComparison.Ordinal);
        Assert.Contains("Pasang <b>meteran</b>", (await owner.GetAsync("/tugas")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("meteran", (await Portal.As(scene.Heads[2]).GetAsync("/tugas")).Words, StringComparison.Ordinal);
        Assert.Contains("meteran", (await Portal.As(scene.Heads[2]).GetAsync("/tugas?lingkup=semua")).Words, StringComparison.Ordinal);
        Assert.Equal(thread, (await owner.GetAsync(item)).Page.QuerySelector($"dd a[href='{thread}']")!.GetAttribute("href"));

        await owner.FillAndPostAsync(item, new Dictionary<string, string>(), "/mulai");
        var open = await owner.GetAsync(item);
        var empty = await owner.PostAsync(Browser.Form(open, "/selesai"), new Dictionary<string, string>(), item);
        Assert.NotEqual("", empty.Page.QuerySelector("#ClosingNote-galat")!.TextContent.Trim());
        var refused = await owner.SendFilesAsync(Browser.Form(open, "/selesai"), new Dictionary<string, string> { ["ClosingNote"] = "Terpasang" }, "Evidence", [("<script>"u8.ToArray(), "a.jpg")], $"{item}/selesai");
        Assert.NotEqual("", refused.Page.QuerySelector("#Evidence-galat")!.TextContent.Trim());
        Assert.Equal("Terpasang", refused.Page.QuerySelector("#ClosingNote")!.TextContent.Trim());
        await owner.SendFilesAsync(Browser.Form(open, "/selesai"), new Dictionary<string, string> { ["ClosingNote"] = "Terpasang" }, "Evidence", [(Uploads.Picture(40, 40), "a.jpg")], $"{item}/selesai");
        var done = await ItemAsync(item);
        Assert.Equal((ActionState.Done, "Terpasang"), (done.State, done.ClosingNote));
        Assert.Equal(HttpStatusCode.OK, (await official.GetAsync($"/berkas/{done.EvidenceFileId}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync($"/berkas/{done.EvidenceFileId}")).Status);
        Assert.DoesNotContain("meteran", (await owner.GetAsync("/")).Words, StringComparison.Ordinal);
        Assert.Contains("Tugas;Kerja sama", (await owner.GetAsync("/tugas?keadaan=selesai&unduh=csv")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stays_undone_reaches_the_chair_and_then_the_facilitator()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var item = await AddAsync(scene, scene.Heads[1].AccountId.ToString());
        Assert.DoesNotContain("Beli lem", (await Portal.As(scene.Chair).GetAsync("/")).Words, StringComparison.Ordinal);
        await DueAsync(item, -3);
        Assert.Contains($"Ingatkan {scene.Heads[1].Name}, lewat 3 hari: Beli lem", (await Portal.As(scene.Chair).GetAsync("/")).Words, StringComparison.Ordinal);
        Assert.Contains("Beli lem", (await Portal.As(scene.Heads[1]).GetAsync("/")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("tugas tim lewat", (await Portal.As(scene.Facilitator).GetAsync("/")).Words, StringComparison.Ordinal);
        await DueAsync(item, -7);
        var facilitator = Portal.As(scene.Facilitator);
        var line = (await facilitator.GetAsync("/")).Page.QuerySelectorAll(".todo a").Single(a => a.TextContent.Contains("1 tugas tim lewat 7 hari", StringComparison.Ordinal));
        Assert.Contains("Beli lem", (await facilitator.GetAsync(line.GetAttribute("href")!)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_owner_who_asked_and_who_leads_say_how_it_goes()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var other = await Scene.InAsync(Portal, Stage.Implementation);
        var item = await AddAsync(scene, scene.Villages[1].Code);
        var words = new Dictionary<string, string> { ["ClosingNote"] = "x" };
        Assert.Equal(HttpStatusCode.OK, (await Portal.As(scene.Monitor).GetAsync(item)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Monitor).PostHostileAsync($"{item}/selesai", words)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Administrator).PostHostileAsync($"{item}/batal", words)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(other.Chair).GetAsync(item)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(other.Chair).PostHostileAsync($"{other.Address}/komunikasi/tugas/{item.Split('/')[^1]}/selesai", words)).Status);
        Assert.Equal(ActionState.Open, (await ItemAsync(item)).State);
        Assert.Equal(HttpStatusCode.OK, (await Portal.As(scene.Official).PostHostileAsync($"{scene.Address}/komunikasi/tugas/baru", new Dictionary<string, string>
        {
            ["ActionId"] = Guid.CreateVersion7().ToString(),
            ["What"] = "x",
            ["Owner"] = other.Villages[0].Code,
            ["Due"] = Scene.Today.Iso(),
        })).Status);

        // The secretary sits for the second village, which sees to it.
        await Portal.As(scene.Secretary).FillAndPostAsync(item, new Dictionary<string, string> { ["ClosingNote"] = "Sudah dibeli" }, "/selesai");
        Assert.Equal(ActionState.Done, (await ItemAsync(item)).State);
        await Portal.As(scene.Chair).FillAndPostAsync(item, new Dictionary<string, string>(), "/buka");
        Assert.Equal(ActionState.InProgress, (await ItemAsync(item)).State);
    }

    [Fact]
    public async Task Two_who_change_one_item_are_told_of_each_other()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var item = await AddAsync(scene, scene.Villages[1].Code);
        var (chair, head) = (Portal.As(scene.Chair), Portal.As(scene.Head));
        var form = Browser.Form(await chair.GetAsync($"{item}/ubah"));
        await head.FillAndPostAsync($"{item}/ubah", new Dictionary<string, string> { ["What"] = "Beli lem pipa" });
        var lost = await chair.PostAsync(form, new Dictionary<string, string> { ["What"] = "Beli kuas" }, $"{item}/ubah");
        Assert.Equal(HttpStatusCode.Conflict, lost.Status);
        Assert.Contains("Beli kuas", lost.Words, StringComparison.Ordinal);
        Assert.Equal("Beli lem pipa", (await ItemAsync(item)).What);
    }

    private async Task<string> AddAsync(Scene scene, string owner)
    {
        var added = await Portal.As(scene.Official).FillAndPostAsync(
            $"{scene.Address}/komunikasi/tugas/baru", new Dictionary<string, string> { ["What"] = "Beli lem", ["Owner"] = owner, ["Due"] = Scene.Today.AddDays(30).Iso() });
        Assert.True(added.Status == HttpStatusCode.Redirect, added.Words);
        return added.Location!.OriginalString;
    }

    private Task<int> DueAsync(string item, int days) => Portal.WithDbAsync(db =>
        db.ActionItems.Where(a => a.Id == IdOf(item)).ExecuteUpdateAsync(s => s.SetProperty(a => a.Due, Scene.Today.AddDays(days))));

    private Task<ActionItem> ItemAsync(string item) => Portal.WithDbAsync(db => db.ActionItems.AsNoTracking().SingleAsync(a => a.Id == IdOf(item)));

    private static Guid IdOf(string address) => Guid.Parse(address.Split('/')[^1]);
}
