using System.Net;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Tests.Files;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.Meetings;

public sealed class MeetingAsAnswerTests : PortalTests
{
    [Fact]
    public async Task A_village_answers_with_a_meeting_it_has_on_record_and_both_pages_link_to_each_other()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var village = scene.Villages[1];
        var head = Portal.As(scene.Heads[1]);
        var meeting = await MeetingAsync(village, isHeld: true);

        var answer = await head.FillAndPostAsync($"{scene.Address}/jawab", new Dictionary<string, string> { ["MeetingId"] = meeting.ToString(), ["Decision"] = "Agreed", ["Notes"] = "Iuran dibahas lagi" });

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        var told = (await scene.ReadAsync(Portal)).PartyOf(village.Code).Deliberation!;
        Assert.Equal((meeting, Scene.Today.AddDays(-2), 43), (told.MeetingId, told.Day, told.Attendance));
        Assert.Contains((await head.GetAsync(scene.Address)).Page.QuerySelectorAll("main a"), a => a.GetAttribute("href") == $"/desa/{village.Code}/musyawarah/{meeting}");
        var page = await head.GetAsync($"/desa/{village.Code}/musyawarah/{meeting}");
        Assert.Contains("Dipakai sebagai jawaban dalam", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Dipakai sebagai jawaban dalam", (await Portal.As(scene.Stranger).GetAsync($"/desa/{village.Code}/musyawarah/{meeting}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_minutes_stay_the_villages_own_unless_it_hands_them_on()
    {
        foreach (var isShared in new[] { false, true })
        {
            var scene = await Scene.InAsync(Portal, Stage.Identification);
            var village = scene.Villages[1];
            var head = Portal.As(scene.Heads[1]);
            var meeting = await MeetingAsync(village, isHeld: false);
            await SendResultAsync(head, village, meeting);
            var own = await Portal.WithDbAsync(db => db.VillageMeetings.Where(m => m.Id == meeting).Select(m => m.MinutesFileId).SingleAsync());
            Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Head).GetAsync($"/berkas/{own}")).Status);

            var values = new Dictionary<string, string> { ["MeetingId"] = meeting.ToString(), ["Decision"] = "Agreed" };
            if (isShared) { values["SharesMinutes"] = "true"; }
            await head.FillAndPostAsync($"{scene.Address}/jawab", values);

            var file = (await scene.ReadAsync(Portal)).PartyOf(village.Code).Deliberation!.MinutesFileId;
            Assert.Equal(isShared, file is not null);
            Assert.NotEqual(own, file);
            if (file is { } id)
            {
                Assert.Equal(Uploads.Pdf, await Portal.As(scene.Head).BytesAsync($"/berkas/{id}"));
                Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync($"/berkas/{id}")).Status);
            }
        }
    }

    [Fact]
    public async Task A_meeting_of_another_village_is_not_there_and_one_to_come_gives_no_answer()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var head = Portal.As(scene.Heads[1]);
        var (foreign, planned) = (await MeetingAsync(scene.Villages[2], isHeld: true), await MeetingAsync(scene.Villages[1], isHeld: false));

        var stolen = await head.PostHostileAsync($"{scene.Address}/jawab", new Dictionary<string, string> { ["MeetingId"] = foreign.ToString(), ["Decision"] = "Agreed" });
        var early = await head.PostHostileAsync($"{scene.Address}/jawab", new Dictionary<string, string> { ["MeetingId"] = planned.ToString(), ["Decision"] = "Agreed" });

        Assert.Equal(HttpStatusCode.NotFound, stolen.Status);
        Assert.Contains("belum dicatat hasilnya", early.Words, StringComparison.Ordinal);
        Assert.Equal(PartyState.Invited, (await scene.ReadAsync(Portal)).PartyOf(scene.Villages[1].Code).State);
    }

    private static async Task SendResultAsync(Browser head, Village village, Guid meeting)
    {
        var address = $"/desa/{village.Code}/musyawarah/{meeting}/hasil";
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Browser.Fields(Browser.Form(await head.GetAsync(address))).Where(f => f.Key is not ("Attendance" or "ChairName" or "NoteTakerName")))
        {
            content.Add(new StringContent(value), name);
        }

        content.Add(new StringContent("43"), "Attendance");
        content.Add(new StringContent("Suharno"), "ChairName");
        content.Add(new StringContent("Nur"), "NoteTakerName");
        content.Add(new ByteArrayContent(Uploads.Pdf), "Minutes", "ba.pdf");
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        var answer = await head.SendAsync(request);
        Assert.True(answer.Status == HttpStatusCode.Found, answer.Words);
    }

    private Task<Guid> MeetingAsync(Village village, bool isHeld) => Portal.WithDbAsync(async db =>
    {
        var day = Scene.Today.AddDays(-2);
        var meeting = VillageMeeting.Call(Guid.CreateVersion7(), village, new MeetingDetails(day, new TimeOnly(9, 0), "Balai Desa", "Kerja sama", null, null, null), [], DateTimeOffset.UtcNow);
        if (isHeld)
        {
            meeting.RecordResult(new MeetingResult(43, [], [], "Mufakat.", null, "Suharno", "Nur"), day, DateTimeOffset.UtcNow);
        }

        db.Add(meeting);
        await db.SaveChangesAsync();
        return meeting.Id;
    });
}
