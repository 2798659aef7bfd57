using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Tests.Features.Record;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.Entries;

public sealed class EntriesTests : PortalTests
{
    [Fact]
    public async Task A_verified_entry_counts_and_a_waiting_one_does_not()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var address = await LogAsync(scene, scene.Secretary, "40");
        var before = await Portal.As(scene.Head).GetAsync($"{scene.Address}/pelaksanaan");
        Assert.Contains("1 catatan menunggu verifikasi", before.Words, StringComparison.Ordinal);
        Assert.Contains("Belum ada catatan terverifikasi.", before.Words, StringComparison.Ordinal);

        var verified = await Portal.As(scene.Monitor).FillAndPostAsync(address, new Dictionary<string, string>(), "/verifikasi");

        Assert.Equal(HttpStatusCode.Redirect, verified.Status);
        Assert.Equal((EntryState.Verified, scene.Monitor.AccountId), await StateAsync(address));
        var after = await Portal.As(scene.Head).GetAsync($"{scene.Address}/pelaksanaan");
        Assert.Equal("40,00%", after.Page.QuerySelector(".headline-figure")!.TextContent.Trim());
        Assert.DoesNotContain("menunggu verifikasi", after.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Own_entries_are_for_others_to_verify()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var address = await LogAsync(scene, scene.Monitor, "40");
        var browser = Portal.As(scene.Monitor);
        var page = await browser.GetAsync(address);
        Assert.Contains("Catatan sendiri harus diperiksa orang lain", page.Words, StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("form[action$='/verifikasi']"));

        await browser.PostHostileAsync($"{address}/verifikasi", new Dictionary<string, string> { ["version"] = "1" });

        Assert.Contains("Catatan sendiri harus diperiksa orang lain.", (await browser.GetAsync(address)).Page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(EntryState.Recorded, (await StateAsync(address)).State);
    }

    [Fact]
    public async Task A_returned_entry_is_mended_by_its_reporter_and_waits_again()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var address = await LogAsync(scene, scene.Secretary, "40");
        var checker = Portal.As(scene.Chair);

        var empty = await checker.FillAndPostAsync(address, new Dictionary<string, string>(), "/kembalikan");
        Assert.NotEqual("", empty.Page.QuerySelector("#ReturnReason-galat")!.TextContent.Trim());
        await checker.FillAndPostAsync(address, new Dictionary<string, string> { ["ReturnReason"] = "Foto <b>kabur</b>" }, "/kembalikan");

        var reporter = Portal.As(scene.Secretary);
        Assert.Contains("Foto <b>kabur</b>", (await reporter.GetAsync(address)).Words, StringComparison.Ordinal);
        Assert.Contains("dikembalikan untuk diperbaiki", (await reporter.GetAsync("/catat")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Monitor).GetAsync($"{address}/perbaiki")).Status);
        var mended = await reporter.FillAndPostAsync($"{address}/perbaiki", new Dictionary<string, string> { ["Progress"] = "38" });

        Assert.Equal(HttpStatusCode.Redirect, mended.Status);
        Assert.Equal(EntryState.Recorded, (await StateAsync(address)).State);
        Assert.Contains("38,00%", (await reporter.GetAsync(address)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await reporter.GetAsync($"{address}/perbaiki")).Status);
    }

    [Fact]
    public async Task Of_two_judgements_at_once_one_counts()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var address = await LogAsync(scene, scene.Secretary, "40");
        var (first, second) = (Portal.As(scene.Chair), Portal.As(scene.Monitor));
        var (verify, back) = (Browser.Form(await first.GetAsync(address), "/verifikasi"), Browser.Form(await second.GetAsync(address), "/kembalikan"));

        await Task.WhenAll(
            first.PostAsync(verify, new Dictionary<string, string>(), address),
            second.PostAsync(back, new Dictionary<string, string> { ["ReturnReason"] = "Periksa lagi" }, address));

        var (state, judge) = await StateAsync(address);
        Assert.Contains((state, judge), new[] { (EntryState.Verified, (Guid?)scene.Chair.AccountId), (EntryState.Returned, scene.Monitor.AccountId) });
    }

    [Fact]
    public async Task The_entry_before_stands_beside_the_new_one()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        await LogAsync(scene, scene.Secretary, "21");

        var page = await Portal.As(scene.Chair).GetAsync(await LogAsync(scene, scene.Secretary, "40"));

        Assert.Contains("21,00%", page.Page.QuerySelector("[aria-labelledby=isi-sebelumnya]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("40,00%", page.Page.QuerySelector("[aria-labelledby=isi-catatan]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_narrowed_by_state_and_reporter_and_downloaded()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        await LogAsync(scene, scene.Secretary, "21");
        var address = await LogAsync(scene, scene.Chair, "40");
        await Portal.As(scene.Monitor).FillAndPostAsync(address, new Dictionary<string, string>(), "/verifikasi");
        var browser = Portal.As(scene.Head);
        var list = $"{scene.Address}/pelaksanaan/catatan";

        Assert.Equal(2, Rows(await browser.GetAsync(list)));
        Assert.Equal(1, Rows(await browser.GetAsync($"{list}?keadaan=Verified")));
        Assert.Equal(1, Rows(await browser.GetAsync($"{list}?pelapor={scene.Secretary.AccountId}")));
        Assert.Equal(0, Rows(await browser.GetAsync($"{list}?sampai={Scene.Today.AddDays(-3):yyyy-MM-dd}")));
        Assert.Equal(0, Rows(await browser.GetAsync($"{list}?kegiatan={Guid.NewGuid()}")));
        Assert.Contains("Pasang pipa", (await browser.GetAsync($"{list}?unduh=csv")).Text, StringComparison.Ordinal);

        static int Rows(Answer page) => page.Page.QuerySelectorAll("tbody tr").Length;
    }

    [Fact]
    public async Task Strangers_see_nothing_and_others_may_not_judge()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var other = await Scene.InAsync(Portal, Stage.Implementation);
        var address = await LogAsync(scene, scene.Secretary, "40");
        var foreign = address.Replace(scene.Address, other.Address, StringComparison.Ordinal);
        var nothing = new Dictionary<string, string> { ["version"] = "1", ["ReturnReason"] = "x" };

        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(other.Monitor).GetAsync(foreign)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(other.Monitor).PostHostileAsync($"{foreign}/verifikasi", nothing)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(other.Monitor).PostHostileAsync($"{address}/verifikasi", nothing)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Head).PostHostileAsync($"{address}/verifikasi", nothing)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Facilitator).PostHostileAsync($"{address}/kembalikan", nothing)).Status);
        Assert.Equal(EntryState.Recorded, (await StateAsync(address)).State);
    }

    private async Task<string> LogAsync(Scene scene, Person person, string progress)
    {
        var sent = await Portal.As(person).FillAndPostAsync(RecordTests.AddressOf(scene), RecordTests.Visit(progress));
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        return sent.Location!.ToString();
    }

    private Task<(EntryState State, Guid? Judge)> StateAsync(string address) => Portal.WithDbAsync(async db =>
    {
        var id = Guid.Parse(address[^36..]);
        var entry = await db.MonitoringEntries.AsNoTracking().SingleAsync(e => e.Id == id);
        return (entry.State, entry.JudgedById);
    });
}
