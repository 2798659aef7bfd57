using System.Net;
using System.Text;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;

namespace KerjasamaDesa.Web.Tests.Features.TeamMeetings;

public sealed class TeamMeetingTests : PortalTests
{
    [Fact]
    public async Task Several_times_are_proposed_voted_upon_and_one_is_set()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);
        var (head, second) = (Portal.As(scene.Head), Portal.As(scene.Heads[1]));
        var added = await head.FillAndPostAsync($"{scene.Address}/komunikasi/rapat/baru", new Dictionary<string, string>
        {
            ["Title"] = "Rapat <b>iuran</b>",
            ["Day"] = Scene.Today.AddDays(5).Iso(),
            ["Place"] = "Balai Desa",
            ["Others[0].Day"] = Scene.Today.AddDays(6).Iso(),
            ["Others[0].Time"] = "13:00",
        });
        Assert.True(added.Status == HttpStatusCode.Redirect, added.Words);
        var meeting = added.Location!.OriginalString;
        Assert.Equal(TeamMeetingState.Polling, (await ReadAsync(meeting)).State);

        var later = (await ReadAsync(meeting)).Options[1].Id;
        await Task.WhenAll(new[] { scene.Head, scene.Heads[1], scene.Heads[2], scene.Facilitator }
            .Select(p => Portal.As(p).PostHostileAsync($"{meeting}/suara", new Dictionary<string, string> { ["Suits"] = later.ToString() })));
        await second.PostHostileAsync($"{meeting}/suara", new Dictionary<string, string> { ["Suits"] = later.ToString() });
        Assert.Contains("cocok bagi 4 dari 4", (await second.GetAsync(meeting)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Official).PostHostileAsync($"{meeting}/pilih", new Dictionary<string, string> { ["option"] = later.ToString() })).Status);
        await head.PostHostileAsync($"{meeting}/pilih", new Dictionary<string, string> { ["option"] = later.ToString() });
        var set = await ReadAsync(meeting);
        Assert.Equal((TeamMeetingState.Planned, Scene.Today.AddDays(6), new TimeOnly(13, 0)), (set.State, set.Day, set.Time));
        Assert.DoesNotContain("<b>iuran</b>", (await second.GetAsync(meeting)).Text, StringComparison.Ordinal);
        Assert.Contains("13.00 WI", (await second.GetAsync(meeting)).Page.QuerySelector("#teks")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agenda_begins_with_what_is_open()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);
        await Portal.As(scene.Official).FillAndPostAsync($"{scene.Address}/komunikasi/baru", new Dictionary<string, string> { ["Title"] = "Siapa menjaga bak?", ["Body"] = "Belum ada." });
        await Portal.As(scene.Official).FillAndPostAsync(
            $"{scene.Address}/komunikasi/tugas/baru", new Dictionary<string, string> { ["What"] = "Beli lem", ["Owner"] = scene.Villages[1].Code, ["Due"] = Scene.Today.AddDays(3).Iso() });
        var agenda = (await Portal.As(scene.Head).GetAsync($"{scene.Address}/komunikasi/rapat/baru")).Page.QuerySelector("#Agenda")!.TextContent;
        Assert.Contains("Tugas terbuka: Beli lem", agenda, StringComparison.Ordinal);
        Assert.Contains("Diskusi belum dijawab: Siapa menjaga bak?", agenda, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_are_saved_while_one_types_and_two_writers_are_told_of_each_other()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var meeting = await PlanAsync(scene, Scene.Today);
        var (chair, secretary) = (Portal.As(scene.Chair), Portal.As(scene.Secretary));
        var mine = Browser.Form(await chair.GetAsync($"{meeting}/notulen"));
        var saved = await AutosaveAsync(secretary, Browser.Form(await secretary.GetAsync($"{meeting}/notulen")), $"{meeting}/notulen", "Iuran <script>naik</script>");
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.StartsWith("{\"version\":", saved.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await AutosaveAsync(chair, mine, $"{meeting}/notulen", "Iuran tetap")).Status);
        var shown = await chair.PostAsync(mine, new Dictionary<string, string> { ["Notes"] = "Iuran tetap" }, $"{meeting}/notulen");
        Assert.Equal(HttpStatusCode.Conflict, shown.Status);
        Assert.Contains("Iuran <script>naik</script>", shown.Words, StringComparison.Ordinal);
        Assert.Contains("Iuran tetap", shown.Words, StringComparison.Ordinal);
        Assert.Equal("Iuran <script>naik</script>", (await ReadAsync(meeting)).Notes);
    }

    [Fact]
    public async Task A_meeting_is_closed_its_decisions_become_action_items_and_its_papers_say_so()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var meeting = await PlanAsync(scene, Scene.Today);
        var chair = Portal.As(scene.Chair);
        var values = new Dictionary<string, string>
        {
            ["Presences[0].Present"] = "2",
            ["Presences[0].Names"] = "Sri\nBudi",
            ["Presences[1].Present"] = "1",
            ["ChairName"] = "Sri",
            ["NoteTakerName"] = "Budi",
            ["Notes"] = "Dibahas iuran.",
            ["Decisions"] = "Iuran naik menjadi Rp7.500\nBak dikuras tiap bulan",
        };
        var tooMany = await chair.FillAndPostAsync($"{meeting}/tutup", new Dictionary<string, string>(values) { ["Presences[0].Present"] = "1" });
        Assert.Contains("lebih banyak dari jumlah peserta", tooMany.Words, StringComparison.Ordinal);
        Assert.Equal("Dibahas iuran.", tooMany.Page.QuerySelector("#Notes")!.TextContent.Trim());
        var closed = await chair.FillAndPostAsync($"{meeting}/tutup", values);
        Assert.True(closed.Status == HttpStatusCode.Redirect, closed.Words);
        Assert.Contains("tercapai, hadir 2 desa", (await chair.GetAsync(meeting)).Words, StringComparison.Ordinal);

        var assign = Browser.Form(await chair.GetAsync(meeting), "/tugas");
        var given = new Dictionary<string, string> { ["owner"] = scene.Villages[1].Code };
        await chair.PostAsync(assign, given, meeting);
        await chair.PostAsync(assign, given, meeting);
        var item = await Portal.WithDbAsync(db => db.ActionItems.SingleAsync(a => a.CooperationId == scene.CooperationId));
        Assert.Equal(("Iuran naik menjadi Rp7.500", ActionSource.Meeting), (item.What, item.SourceKind));

        // Closed again to mend it, a decision that stands keeps its action item.
        await chair.FillAndPostAsync($"{meeting}/tutup", new Dictionary<string, string>(values) { ["MinutesNumber"] = "03/NOT/2026" });
        Assert.Equal(item.Id, (await ReadAsync(meeting)).Decisions[0].ActionId);

        foreach (var (paper, words) in new[] { ("undangan.pdf", "Undangan"), ("daftar-hadir.pdf", "DAFTAR HADIR"), ("notulen.pdf", "Iuran naik menjadi Rp7.500") })
        {
            var bytes = await chair.BytesAsync($"{meeting}/{paper}");
            Assert.Equal("%PDF", Encoding.ASCII.GetString(bytes[..4]));
            using var pdf = PdfDocument.Open(bytes);
            var text = string.Join(' ', pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
            Assert.Contains(words, text, StringComparison.Ordinal);
        }

        var code = (await ReadAsync(meeting)).Code;
        Assert.Contains("Rapat ini sudah diadakan", (await Portal.As(null).GetAsync($"/periksa/{code}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_is_moved_and_called_off_with_a_trace()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var meeting = await PlanAsync(scene, Scene.Today.AddDays(4));
        var (chair, head) = (Portal.As(scene.Chair), Portal.As(scene.Head));
        var stale = Browser.Form(await head.GetAsync($"{meeting}/ubah"));
        var silent = await chair.FillAndPostAsync($"{meeting}/ubah", new Dictionary<string, string> { ["Day"] = Scene.Today.AddDays(8).Iso() });
        Assert.NotEqual("", silent.Page.QuerySelector("#Reason-galat")!.TextContent.Trim());
        await chair.FillAndPostAsync($"{meeting}/ubah", new Dictionary<string, string> { ["Day"] = Scene.Today.AddDays(8).Iso(), ["Reason"] = "Panen" });
        Assert.Equal(HttpStatusCode.Conflict, (await head.PostAsync(stale, new Dictionary<string, string> { ["Place"] = "Sanggar", ["Reason"] = "Atap bocor" }, $"{meeting}/ubah")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Monitor).PostHostileAsync($"{meeting}/batalkan", new Dictionary<string, string> { ["reason"] = "x" })).Status);
        await chair.FillAndPostAsync(meeting, new Dictionary<string, string> { ["reason"] = "Hujan" }, "/batalkan");
        var shown = await Portal.As(scene.Monitor).GetAsync(meeting);
        Assert.Contains("Hujan", shown.Words, StringComparison.Ordinal);
        Assert.Contains("Panen", shown.Words, StringComparison.Ordinal);
        Assert.Equal((TeamMeetingState.Cancelled, 2), ((await ReadAsync(meeting)).State, (await ReadAsync(meeting)).Sequence));
    }

    private async Task<string> PlanAsync(Scene scene, DateOnly day)
    {
        var added = await Portal.As(scene.Chair).FillAndPostAsync(
            $"{scene.Address}/komunikasi/rapat/baru", new Dictionary<string, string> { ["Title"] = "Rapat iuran", ["Day"] = day.Iso(), ["Place"] = "Balai Desa" });
        Assert.True(added.Status == HttpStatusCode.Redirect, added.Words);
        return added.Location!.OriginalString;
    }

    private static async Task<Answer> AutosaveAsync(Browser browser, AngleSharp.Html.Dom.IHtmlFormElement form, string address, string notes)
    {
        var fields = Browser.Fields(form).Where(f => f.Key != "Notes").Append(new("Notes", notes));
        using var content = new FormUrlEncodedContent(fields);
        return await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = content, Headers = { { "X-Autosave", "1" } } });
    }

    private Task<TeamMeeting> ReadAsync(string address)
    {
        var id = Guid.Parse(address.Split('/')[^1]);
        return Portal.WithDbAsync(db => db.TeamMeetings.AsNoTracking().SingleAsync(m => m.Id == id));
    }
}
