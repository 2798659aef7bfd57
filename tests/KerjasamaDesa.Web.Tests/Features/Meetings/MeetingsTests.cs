using System.Globalization;
using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.Meetings;

public sealed class MeetingsTests : PortalTests
{
    private static readonly Dictionary<string, string> Past = new()
    {
        ["Day"] = Day(-3),
        ["Time"] = "9.30",
        ["Place"] = "Balai Desa",
        ["Agenda"] = "Kerja sama <script>alert(1)</script> air bersih",
        ["Others"] = "Ikut kerja sama air bersih\nIuran tahun pertama",
        ["ChairName"] = "Suharno",
    };

    private static readonly Dictionary<string, string> Result = new()
    {
        ["Lines[0].Decision"] = "Agreed",
        ["Lines[0].Note"] = "Debit dijaga",
        ["Lines[1].Decision"] = "Postponed",
        ["Attendance"] = "43",
        ["AttendeeLines"] = "Ani Rahayu; BPD; P\nBudi; perangkat; L",
        ["NoteTakerName"] = "Nur Hidayah",
        ["Conclusion"] = "Menyepakati ikut serta.",
    };

    [Fact]
    public async Task The_council_calls_a_meeting_and_records_what_was_decided()
    {
        var (village, council) = await PersonAsync(Role.VillageCouncil);

        var called = await council.FillAndPostAsync($"{List(village)}/baru", Past);
        Assert.EndsWith("/hasil", called.Location!.ToString(), StringComparison.Ordinal);
        var recorded = await council.FillAndPostAsync(called.Location.ToString(), Result);
        Assert.Equal(HttpStatusCode.Found, recorded.Status);

        var page = await council.GetAsync(recorded.Location!.ToString());
        Assert.Contains("pukul 09.30", page.Words, StringComparison.Ordinal);
        Assert.Contains("Ikut kerja sama air bersih Disepakati Debit dijaga", page.Words, StringComparison.Ordinal);
        Assert.Contains("Iuran tahun pertama Ditunda", page.Words, StringComparison.Ordinal);
        Assert.Contains("yang tercatat: 1 perempuan, 1 laki-laki", page.Words, StringComparison.Ordinal);
        Assert.Contains("<script>alert(1)</script>", page.Words, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("main script"));
        Assert.Contains("1 dari 2", (await council.GetAsync($"{List(village)}?keadaan=Held&urut=-peserta")).Words, StringComparison.Ordinal);
        Assert.Contains("Belum ada Musyawarah Desa", (await council.GetAsync($"{List(village)}?tahun=1999")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ani Rahayu", (await council.GetAsync($"{List(village)}?unduh=csv")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Needs_and_potentials_of_the_village_alone_come_on_the_table()
    {
        var (village, official) = await PersonAsync(Role.VillageOfficial);
        var (mine, foreign) = (await NeedAsync(village), await NeedAsync((await Portal.FreshVillagesAsync(1))[0]));
        var opened = await official.GetAsync($"{List(village)}/baru");
        Assert.Contains("Air bersih dusun atas (prioritas 87)", opened.Words, StringComparison.Ordinal);

        List<KeyValuePair<string, string>> fields = [.. Browser.Fields(Browser.Form(opened)).Where(f => !Past.ContainsKey(f.Key)), .. Past, new("Needs", mine.ToString()), new("Needs", foreign.ToString())];
        Assert.Equal(HttpStatusCode.Found, (await official.PostRawAsync($"{List(village)}/baru", fields)).Status);

        var items = await Portal.WithDbAsync(db => db.VillageMeetings.Where(m => m.VillageCode == village.Code).SelectMany(m => m.Items).OrderBy(i => i.Order).Select(i => new { i.Title, i.NeedId }).ToListAsync());
        Assert.Equal(["Air bersih dusun atas", "Ikut kerja sama air bersih", "Iuran tahun pertama"], items.Select(i => i.Title));
        Assert.Equal([mine], items.Where(i => i.NeedId is not null).Select(i => i.NeedId!.Value));
    }

    [Fact]
    public async Task A_need_tells_what_meetings_decided_on_it_and_leaves_cancelled_ones_out()
    {
        var (village, official) = await PersonAsync(Role.VillageOfficial);
        var need = await NeedAsync(village);
        var (held, cancelled) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await Portal.WithDbAsync(async db =>
        {
            var subject = MeetingSubject.Of(await db.Needs.SingleAsync(n => n.Id == need));
            var today = new DateOnly(2026, 8, 1);
            VillageMeeting Call(Guid id, int days) => VillageMeeting.Call(
                id, village, new MeetingDetails(today.AddDays(days), new TimeOnly(9, 0), "Balai", "Air", null, null, null), [subject], DateTimeOffset.UtcNow);
            var (first, second) = (Call(held, 0), Call(cancelled, 1));
            first.RecordResult(new MeetingResult(20, [], [new ItemResult(first.Items.Single().Id, ItemDecision.Postponed, "Tunggu <b>debit</b>")], null, null, "Ketua", "Notulis"), today, DateTimeOffset.UtcNow);
            second.Cancel("Hujan", DateTimeOffset.UtcNow);
            db.AddRange(first, second);
            db.Entry(village).State = EntityState.Unchanged;
            await db.SaveChangesAsync();
        });
        var page = await official.GetAsync($"/desa/{village.Code}/kebutuhan/{need}");
        var line = page.Page.QuerySelector($"li:has(a[href='{List(village)}/{held}'])")!.TextContent;
        foreach (var words in new[] { "Musyawarah Desa 1 Agustus 2026", "Tunggu <b>debit</b>", "Ditunda" })
        {
            Assert.Contains(words, line, StringComparison.Ordinal);
        }

        Assert.NotNull(page.Page.QuerySelector($"main a[href='{List(village)}/{held}']"));
        Assert.Null(page.Page.QuerySelector($"main a[href='{List(village)}/{cancelled}']"));
    }

    [Fact]
    public async Task Empty_forms_come_back_with_what_is_missing_beside_each_field()
    {
        var (village, official) = await PersonAsync(Role.VillageOfficial);

        var call = await official.FillAndPostAsync($"{List(village)}/baru", new Dictionary<string, string> { ["Time"] = "pagi", ["NoteTakerName"] = "Nur" });
        Assert.Equal(HttpStatusCode.OK, call.Status);
        Assert.Contains("belum diisi", Error(call, "Day"), StringComparison.Ordinal);
        Assert.Contains("Tulis jam dan menit", Error(call, "Time"), StringComparison.Ordinal);
        Assert.Contains("belum diisi", Error(call, "Agenda"), StringComparison.Ordinal);
        Assert.Equal("Nur", call.Page.QuerySelector("#NoteTakerName")!.GetAttribute("value"));

        var page = await CallAsync(official, village, Past);
        var result = await official.FillAndPostAsync($"{page}/hasil", new Dictionary<string, string> { ["Conclusion"] = "Mufakat", ["Lines[0].Decision"] = "Agreed" });
        Assert.Equal(HttpStatusCode.OK, result.Status);
        Assert.Contains("Pilih keputusannya", Error(result, "Lines_1__Decision"), StringComparison.Ordinal);
        Assert.Contains("belum diisi", Error(result, "Attendance"), StringComparison.Ordinal);
        Assert.Equal("Mufakat", result.Page.QuerySelector("#Conclusion")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_line_of_the_attendance_list_that_is_not_understood_is_named()
    {
        var (village, official) = await PersonAsync(Role.VillageOfficial);
        var page = await CallAsync(official, village, Past);

        var answer = await official.FillAndPostAsync($"{page}/hasil", new Dictionary<string, string>(Result) { ["AttendeeLines"] = "Ani; BPD\nBudi; kucing" });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Baris 2: “kucing” tidak dikenali.", Error(answer, "AttendeeLines"), StringComparison.Ordinal);
        Assert.Contains("Budi; kucing", answer.Page.QuerySelector("#AttendeeLines")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_to_come_has_its_papers_and_takes_no_result_yet()
    {
        var (village, official) = await PersonAsync(Role.VillageOfficial);
        var page = await CallAsync(official, village, new Dictionary<string, string>(Past) { ["Day"] = Day(10) });

        Assert.Contains("Direncanakan", (await official.GetAsync(page)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await official.GetAsync($"{page}/hasil")).Status);
        foreach (var paper in new[] { "undangan", "daftar-hadir", "berita-acara" })
        {
            var answer = await official.GetAsync($"{page}/{paper}.pdf");
            Assert.Equal("application/pdf", answer.Message.Content.Headers.ContentType!.MediaType);
            Assert.StartsWith("%PDF-", answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Names_and_papers_are_for_those_who_look_after_the_village()
    {
        var (village, official) = await PersonAsync(Role.VillageOfficial);
        var page = await CallAsync(official, village, Past);
        await official.FillAndPostAsync($"{page}/hasil", Result);
        var (_, stranger) = await PersonAsync(Role.VillageHead);
        var facilitator = Portal.As(await Portal.PersonAsync(Role.Facilitator, village.DistrictCode));

        var seen = await stranger.GetAsync(page);
        Assert.Contains("43", seen.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ani Rahayu", seen.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync($"{page}/daftar-hadir.pdf")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync($"{page}/hasil")).Status);
        Assert.Contains("Ani Rahayu", (await facilitator.GetAsync(page)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await facilitator.GetAsync($"{page}/daftar-hadir.pdf")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await facilitator.GetAsync($"{page}/ubah")).Status);
    }

    [Fact]
    public async Task A_meeting_of_another_village_is_not_there()
    {
        var (village, official) = await PersonAsync(Role.VillageOfficial);
        var page = await CallAsync(official, village, Past);
        var id = page[(page.LastIndexOf('/') + 1)..];
        var (other, stranger) = await PersonAsync(Role.VillageOfficial);

        foreach (var part in new[] { "", "/ubah", "/hasil", "/berita-acara.pdf" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{List(other)}/{id}{part}")).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostHostileAsync($"{List(other)}/{id}/batalkan", new Dictionary<string, string> { ["Reason"] = "Iseng" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostHostileAsync($"{List(other)}/baru", new Dictionary<string, string>(Past) { ["Id"] = id })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.PostHostileAsync($"{page}/hasil", Result)).Status);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_stored_once()
    {
        var (village, official) = await PersonAsync(Role.VillageOfficial);
        var address = $"{List(village)}/baru";
        var form = Browser.Form(await official.GetAsync(address));

        var answers = await Task.WhenAll(official.PostAsync(form, Past, address), official.PostAsync(form, Past, address));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Found, answer.Status));
        Assert.Equal(1, await Portal.WithDbAsync(db => db.VillageMeetings.CountAsync(m => m.VillageCode == village.Code)));
    }

    [Fact]
    public async Task The_second_of_two_editors_sees_both_texts()
    {
        var (village, official) = await PersonAsync(Role.VillageOfficial);
        var page = await CallAsync(official, village, Past);
        var (plan, result) = (Browser.Form(await official.GetAsync($"{page}/ubah")), Browser.Form(await official.GetAsync($"{page}/hasil")));
        await official.FillAndPostAsync($"{page}/hasil", Result);

        var planned = await official.PostAsync(plan, new Dictionary<string, string> { ["Place"] = "Gedung serbaguna" }, $"{page}/ubah");
        Assert.Equal(HttpStatusCode.Conflict, planned.Status);
        Assert.Contains("Gedung serbaguna", planned.Words, StringComparison.Ordinal);

        var decided = await official.PostAsync(result, new Dictionary<string, string>(Result) { ["Lines[0].Decision"] = "Declined" }, $"{page}/hasil");
        Assert.Equal(HttpStatusCode.Conflict, decided.Status);
        Assert.Contains("Tidak disepakati", decided.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_meeting_stays_on_the_list_with_its_reason()
    {
        var (village, official) = await PersonAsync(Role.VillageOfficial);
        var page = await CallAsync(official, village, new Dictionary<string, string>(Past) { ["Day"] = Day(5) });

        await official.FillAndPostAsync($"{page}/ubah", new Dictionary<string, string> { ["Reason"] = "Hujan lebat" }, "/batalkan");

        Assert.Contains("Hujan lebat", (await official.GetAsync(page)).Words, StringComparison.Ordinal);
        Assert.Contains("Dibatalkan", (await official.GetAsync(List(village))).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await official.GetAsync($"{page}/ubah")).Status);
    }

    [Fact]
    public async Task Something_added_to_a_held_meeting_asks_for_its_decision()
    {
        var (village, official) = await PersonAsync(Role.VillageOfficial);
        var page = await CallAsync(official, village, Past);
        await official.FillAndPostAsync($"{page}/hasil", Result);

        var answer = await official.FillAndPostAsync($"{page}/ubah", new Dictionary<string, string> { ["Others"] = "Ikut kerja sama air bersih\nIuran tahun pertama\nTarif air" });

        Assert.EndsWith("/hasil", answer.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("Ada hal yang belum diputuskan.", (await official.GetAsync(page)).Words, StringComparison.Ordinal);
        var id = Guid.Parse(page[(page.LastIndexOf('/') + 1)..]);
        var decisions = await Portal.WithDbAsync(db => db.MeetingItems.Where(i => i.MeetingId == id).OrderBy(i => i.Order).Select(i => i.Decision).ToListAsync());
        Assert.Equal([ItemDecision.Agreed, ItemDecision.Postponed, null], decisions);
    }

    private static string Day(int fromToday) => Scene.Today.AddDays(fromToday).ToString("O", CultureInfo.InvariantCulture);

    private static string List(Village village) => $"/desa/{village.Code}/musyawarah";

    private static string Error(Answer answer, string field) => answer.Page.QuerySelector($"#{field}-galat")!.TextContent;

    private static async Task<string> CallAsync(Browser person, Village village, IReadOnlyDictionary<string, string> values)
    {
        var answer = await person.FillAndPostAsync($"{List(village)}/baru", values);
        Assert.True(answer.Status == HttpStatusCode.Found, answer.Words);
        return answer.Location!.ToString().Replace("/hasil", "", StringComparison.Ordinal);
    }

    private async Task<(Village Village, Browser Person)> PersonAsync(Role role)
    {
        var village = (await Portal.FreshVillagesAsync(1))[0];
        return (village, Portal.As(await Portal.PersonAsync(role, village.Code)));
    }

    private Task<Guid> NeedAsync(Village village) => Portal.WithDbAsync(async db =>
    {
        var water = await db.SubjectTypes.SingleAsync(t => t.Code == "BTH-AIR");
        var need = Need.Record(Guid.CreateVersion7(), village, new NeedDetails(water, "Air bersih dusun atas", null, 420, 5, 4, 4, null, null, null, null, null), DateTimeOffset.UtcNow);
        db.Add(need);
        await db.SaveChangesAsync();
        return need.Id;
    });
}
