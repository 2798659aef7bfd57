using System.Net;
using System.Text;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Tests.Files;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.Record;

public sealed class RecordTests : PortalTests
{
    [Fact]
    public async Task A_team_member_chooses_an_activity_and_logs_a_visit_with_photos()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var browser = Portal.As(scene.Secretary);
        var choice = (await browser.GetAsync("/catat")).Page.QuerySelector(".choices a")!.GetAttribute("href")!;
        Assert.Equal(AddressOf(scene), choice);

        var form = Browser.Form(await browser.GetAsync(choice));
        var sent = await browser.SendFilesAsync(form, Visit("35,5"), "Photos", [(Uploads.Picture(60, 40), "a.png"), (Uploads.Picture(50, 50), "b.png")], $"{scene.Address}/catat");

        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        var entry = Assert.Single(await EntriesAsync(scene));
        Assert.Equal((35.5m, 2170m, EntryState.Recorded, scene.Secretary.AccountId), (entry.Progress, entry.OutputToDate, entry.State, entry.ReporterId));
        Assert.Equal([(FundingSource.DDS, 1_500_000m)], entry.Spending.Select(s => (s.Source, s.Amount)));
        Assert.Equal(2, entry.Photos.Count);
        var shown = await browser.GetAsync(sent.Location!.ToString());
        Assert.Contains("Catatan diterima dan menunggu verifikasi.", shown.Words, StringComparison.Ordinal);
        Assert.Equal(2, shown.Page.QuerySelectorAll(".photos img").Length);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(shown.Page.QuerySelector(".photos img")!.GetAttribute("src")!)).Status);
    }

    [Fact]
    public async Task Sources_of_the_activity_come_first_with_what_is_left_of_them()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);

        var page = await Portal.As(scene.Secretary).GetAsync(AddressOf(scene));

        Assert.Equal(["DDS", "ADD", "PBK"], page.Page.QuerySelectorAll("input[type=hidden][name$='.Source']").Select(i => i.GetAttribute("value")));
        Assert.Contains("Sisa pagu Rp200.000.000.", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parallel_sends_of_one_form_make_one_entry_and_end_on_the_same_page()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var browser = Portal.As(scene.Secretary);
        var form = Browser.Form(await browser.GetAsync(AddressOf(scene)));

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ =>
            browser.SendFilesAsync(form, Visit("40"), "Photos", [(Uploads.Picture(60, 40), "a.png")], $"{scene.Address}/catat")));

        var entry = Assert.Single(await EntriesAsync(scene));
        Assert.Single(entry.Photos);
        Assert.All(answers, a => Assert.Equal($"{scene.Address}/pelaksanaan/catatan/{entry.Id}", a.Location?.ToString()));
    }

    [Fact]
    public async Task Another_content_under_the_same_identity_is_refused_and_kept_in_the_form()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var browser = Portal.As(scene.Secretary);
        var form = Browser.Form(await browser.GetAsync(AddressOf(scene)));
        await browser.PostAsync(form, Visit("40"), "");

        var refused = await browser.PostAsync(form, Visit("60"), "");

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("60", refused.Page.QuerySelector("#Progress")!.GetAttribute("value"));
        Assert.Equal(40, Assert.Single(await EntriesAsync(scene)).Progress);

        var again = await browser.PostAsync(Browser.Form(refused), new Dictionary<string, string>(), "");
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Equal([40m, 60m], (await EntriesAsync(scene)).Select(e => e.Progress).Order());
    }

    [Fact]
    public async Task Another_person_under_the_same_identity_learns_nothing_and_changes_nothing()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var mine = Portal.As(scene.Secretary);
        var form = Browser.Form(await mine.GetAsync(AddressOf(scene)));
        var secret = Visit("40");
        secret["Narrative"] = "Rahasia pelapor pertama";
        await mine.PostAsync(form, secret, "");

        var theirs = Portal.As(scene.Monitor);
        var own = Browser.Form(await theirs.GetAsync(AddressOf(scene)));
        var values = Visit("40");
        values["EntryId"] = form.Elements.First(e => e.GetAttribute("name") == "EntryId").GetAttribute("value")!;
        var refused = await theirs.PostAsync(own, values, "");

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.DoesNotContain("Rahasia", refused.Text, StringComparison.Ordinal);
        Assert.Equal(scene.Secretary.AccountId, Assert.Single(await EntriesAsync(scene)).ReporterId);
    }

    [Fact]
    public async Task An_empty_form_says_what_is_missing_and_keeps_what_was_typed()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var values = Visit("120");
        values["Narrative"] = "";
        values["Spending[0].Amount"] = "1.5";
        values["Spending[3].Amount"] = "2.000";

        var shown = await Portal.As(scene.Secretary).FillAndPostAsync(AddressOf(scene), values);

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        foreach (var field in new[] { "Progress", "Narrative", "Spending_0__Amount", "Spending_3__Source" })
        {
            Assert.NotEqual("", shown.Page.QuerySelector($"#{field}-galat")!.TextContent.Trim());
        }

        Assert.Equal("120", shown.Page.QuerySelector("#Progress")!.GetAttribute("value"));
        Assert.Equal("1.5", shown.Page.QuerySelector("#Spending_0__Amount")!.GetAttribute("value"));
        Assert.Empty(await EntriesAsync(scene));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "foto.svg")]
    [InlineData("<?php system($_GET['c']); ?>", "foto.jpg")]
    [InlineData("GIF89a", "foto.png")]
    public async Task What_is_no_photo_is_refused_beside_the_photos_and_no_row_is_written(string bytes, string name)
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var browser = Portal.As(scene.Secretary);
        var form = Browser.Form(await browser.GetAsync(AddressOf(scene)));

        var shown = await browser.SendFilesAsync(form, Visit("40"), "Photos", [(Uploads.Picture(60, 40), "baik.png"), (Encoding.UTF8.GetBytes(bytes), name)], $"{scene.Address}/catat");

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Contains("Foto harus berupa gambar JPG atau PNG.", shown.Words, StringComparison.Ordinal);
        Assert.Contains("foto harus dipilih sekali lagi", shown.Words, StringComparison.Ordinal);
        Assert.Equal("40", shown.Page.QuerySelector("#Progress")!.GetAttribute("value"));
        Assert.Empty(await EntriesAsync(scene));
    }

    [Fact]
    public async Task Script_in_a_story_is_shown_as_text()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var browser = Portal.As(scene.Secretary);
        var values = Visit("40");
        values["Narrative"] = "<script>alert(1)</script>";

        var sent = await browser.FillAndPostAsync(AddressOf(scene), values);
        var shown = await browser.GetAsync(sent.Location!.ToString());

        Assert.DoesNotContain("<script>alert(1)", shown.Text, StringComparison.Ordinal);
        Assert.Contains("<script>alert(1)</script>", shown.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_activity_of_another_cooperation_does_not_exist_here()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var other = await Scene.InAsync(Portal, Stage.Implementation);
        var browser = Portal.As(scene.Secretary);
        var values = Visit("40");
        values["ActivityId"] = other.ActivityId.ToString();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{scene.Address}/catat?kegiatan={other.ActivityId}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.FillAndPostAsync(AddressOf(scene), values)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(AddressOf(other))).Status);
    }

    [Fact]
    public async Task Who_sits_in_no_team_is_told_what_this_is_for_and_cannot_log()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);

        Assert.Contains("Catat dipakai anggota tim koordinasi", (await Portal.As(scene.Head).GetAsync("/catat")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Head).GetAsync(AddressOf(scene))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Facilitator).GetAsync(AddressOf(scene))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync(AddressOf(scene))).Status);
    }

    [Fact]
    public async Task After_closing_nothing_is_logged()
    {
        var scene = await Scene.InAsync(Portal, Stage.Closed);

        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Secretary).GetAsync(AddressOf(scene))).Status);
        Assert.Contains("Pencatatan dibuka selama tahap Pelaksanaan.", (await Portal.As(scene.Secretary).GetAsync("/catat")).Words, StringComparison.Ordinal);
    }

    internal static Dictionary<string, string> Visit(string progress) => new()
    {
        ["Day"] = Scene.Today.Iso(),
        ["Progress"] = progress,
        ["OutputToDate"] = "2.170",
        ["Spending[0].Amount"] = "1.500.000",
        ["Narrative"] = "Pipa terpasang sampai dusun atas.",
    };

    internal static string AddressOf(Scene scene) => $"{scene.Address}/catat?kegiatan={scene.ActivityId}";

    private Task<List<MonitoringEntry>> EntriesAsync(Scene scene) => Portal.WithDbAsync(db =>
        db.MonitoringEntries.AsNoTracking().Where(e => e.CooperationId == scene.CooperationId).ToListAsync());
}
