using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.PaperEntries;

public sealed class PaperEntriesTests : PortalTests
{
    [Fact]
    public async Task Many_lines_are_taken_in_together_and_blank_ones_passed_over()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);

        var sent = await Portal.As(scene.Secretary).FillAndPostAsync(Address(scene), Lines(scene, ("30", "Galian selesai."), ("45", "Pipa dipasang.")), "/banyak");

        Assert.Equal($"{scene.Address}/pelaksanaan/catatan", sent.Location!.ToString());
        Assert.Equal([30m, 45m], (await EntriesAsync(scene)).Select(e => e.Progress).Order());
    }

    [Fact]
    public async Task One_line_that_is_wrong_keeps_all_out_and_the_error_stands_beside_its_field()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var lines = Lines(scene, ("30", "Galian selesai."), ("145", ""));
        lines["Rows[0].Amount"] = "2.000.000";

        var shown = await Portal.As(scene.Secretary).FillAndPostAsync(Address(scene), lines, "/banyak");

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        foreach (var field in new[] { "Rows_1__Progress", "Rows_1__Narrative", "Rows_0__Source" })
        {
            Assert.NotEqual("", shown.Page.QuerySelector($"#{field}-galat")!.TextContent.Trim());
        }

        Assert.Equal("145", shown.Page.QuerySelector("#Rows_1__Progress")!.GetAttribute("value"));
        Assert.Empty(await EntriesAsync(scene));
    }

    [Fact]
    public async Task A_day_to_come_is_refused_beside_its_line_and_nothing_is_written()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var lines = Lines(scene, ("30", "Galian selesai."), ("45", "Pipa dipasang."));
        lines["Rows[1].Day"] = Scene.Today.AddDays(2).Iso();

        var shown = await Portal.As(scene.Secretary).FillAndPostAsync(Address(scene), lines, "/banyak");

        Assert.Contains("masa depan", shown.Page.QuerySelector("#Rows_1__Day-galat")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await EntriesAsync(scene));
    }

    [Fact]
    public async Task An_empty_form_says_that_a_line_is_needed()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);

        var shown = await Portal.As(scene.Secretary).FillAndPostAsync(Address(scene), new Dictionary<string, string>(), "/banyak");

        Assert.Contains("Isi sedikitnya satu baris.", shown.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_twice_they_come_once_and_with_other_words_they_are_refused()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var browser = Portal.As(scene.Secretary);
        var form = Browser.Form(await browser.GetAsync(Address(scene)), "/banyak");
        var lines = Lines(scene, ("30", "Galian selesai."));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => browser.PostAsync(form, lines, "")));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        lines["Rows[0].Progress"] = "60";
        var other = await browser.PostAsync(form, lines, "");

        Assert.Equal(HttpStatusCode.Conflict, other.Status);
        Assert.Equal("60", other.Page.QuerySelector("#Rows_0__Progress")!.GetAttribute("value"));
        Assert.Equal(30, Assert.Single(await EntriesAsync(scene)).Progress);
    }

    [Fact]
    public async Task Only_the_team_copies_and_prints_and_an_activity_from_elsewhere_does_not_exist()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var other = await Scene.InAsync(Portal, Stage.Implementation);
        var lines = Lines(scene, ("30", "Galian selesai."));
        lines["Rows[0].ActivityId"] = other.ActivityId.ToString();
        lines["Rows[0].EntryId"] = Guid.CreateVersion7().ToString();

        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Head).GetAsync(Address(scene))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync($"{scene.Address}/catat/kertas")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Secretary).PostHostileAsync(Address(scene), lines)).Status);
        var paper = await Portal.As(scene.Secretary).GetAsync($"{scene.Address}/catat/kertas");
        Assert.Contains("Pasang pipa", paper.Words, StringComparison.Ordinal);
    }

    private static string Address(Scene scene) => $"{scene.Address}/catat/banyak";

    private static Dictionary<string, string> Lines(Scene scene, params (string Progress, string Narrative)[] lines) => lines.SelectMany((line, i) => new[]
    {
        KeyValuePair.Create($"Rows[{i}].ActivityId", scene.ActivityId.ToString()),
        KeyValuePair.Create($"Rows[{i}].Day", Scene.Today.Iso()),
        KeyValuePair.Create($"Rows[{i}].Progress", line.Progress),
        KeyValuePair.Create($"Rows[{i}].Narrative", line.Narrative),
    }).ToDictionary();

    private Task<List<MonitoringEntry>> EntriesAsync(Scene scene) => Portal.WithDbAsync(db =>
        db.MonitoringEntries.AsNoTracking().Where(e => e.CooperationId == scene.CooperationId).ToListAsync());
}
