using System.Net;
using System.Text;
using Ical.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Features.Calendars;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.Calendars;

public sealed class CalendarTests : PortalTests
{
    private const string Odd = "Rapat; iuran, \"pipa\" \\ bak: panjang sekali supaya barisnya harus dilipat – é 🌾 dan seterusnya sampai habis";

    [Fact]
    public void Another_parser_reads_back_what_was_written_whatever_stands_in_it()
    {
        var begins = new DateTimeOffset(2026, 8, 12, 9, 0, 0, TimeSpan.FromHours(9));
        var text = CalendarText.Write("Kerja sama; air, bersih",
        [
            new("a@kerjasamadesa", 3, begins, begins, begins.AddMinutes(90), null, Odd, "Balai Desa, lantai 2", "Satu\nDua; tiga\u0000", "https://desa.example/a", IsCancelled: true),
            new("b@kerjasamadesa", 0, begins, null, null, new DateOnly(2026, 12, 31), "Tenggat", null, null, "https://desa.example/b"),
        ]);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var events = Calendar.Load(text)!.Events.OrderBy(e => e.Uid, StringComparer.Ordinal).ToList();
        Assert.Equal((Odd, "Balai Desa, lantai 2", "Satu\nDua; tiga", 3, "CANCELLED"), (events[0].Summary, events[0].Location, events[0].Description, events[0].Sequence, events[0].Status));
        Assert.Equal(begins.UtcDateTime, events[0].DtStart!.AsUtc);
        Assert.Equal(begins.UtcDateTime.AddMinutes(90), events[0].DtEnd!.AsUtc);
        Assert.True(events[1].IsAllDay);
        Assert.Equal(new DateOnly(2026, 12, 31), events[1].DtStart!.Date);
    }

    [Fact]
    public async Task A_calendar_follows_its_meetings_until_its_address_is_taken_back()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var chair = Portal.As(scene.Chair);
        var meeting = (await chair.FillAndPostAsync(
            $"{scene.Address}/komunikasi/rapat/baru", new Dictionary<string, string> { ["Title"] = Odd, ["Day"] = Scene.Today.AddDays(4).Iso(), ["Time"] = "09:00", ["Place"] = "Balai Desa" })).Location!.OriginalString;
        var feed = await MakeAsync(chair, "/kalender");
        var planned = Assert.Single((await LoadAsync(feed)).Events);
        Assert.StartsWith(Odd, planned.Summary, StringComparison.Ordinal);
        Assert.Equal(0, planned.Sequence);

        await chair.FillAndPostAsync($"{meeting}/ubah", new Dictionary<string, string> { ["Time"] = "13:00", ["Reason"] = "Panen" });
        var moved = Assert.Single((await LoadAsync(feed)).Events);
        Assert.Equal((planned.Uid, 1, planned.DtStart!.AsUtc.AddHours(4)), (moved.Uid, moved.Sequence, moved.DtStart!.AsUtc));
        await chair.FillAndPostAsync(meeting, new Dictionary<string, string> { ["reason"] = "Hujan" }, "/batalkan");
        var cancelled = Assert.Single((await LoadAsync(feed)).Events);
        Assert.Equal((planned.Uid, "CANCELLED", 2), (cancelled.Uid, cancelled.Status, cancelled.Sequence));

        var fresh = await MakeAsync(chair, "/kalender");
        Assert.NotEqual(feed, fresh);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(null).GetAsync(feed)).Status);
        await chair.PostHostileAsync("/kalender/cabut", new Dictionary<string, string>());
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(null).GetAsync(fresh)).Status);
        var secret = fresh.Split('/')[^1].Replace(".ics", "", StringComparison.Ordinal);
        Assert.False(await Portal.WithDbAsync(db => db.CalendarKeys.AnyAsync(k => k.SecretHash == secret)));
    }

    [Fact]
    public async Task A_calendar_reads_with_the_rights_its_owner_has_now()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var monitor = Portal.As(scene.Monitor);
        await Portal.As(scene.Chair).FillAndPostAsync($"{scene.Address}/komunikasi/rapat/baru", new Dictionary<string, string> { ["Title"] = "Rapat", ["Day"] = Scene.Today.AddDays(4).Iso(), ["Place"] = "Balai" });
        var feed = await MakeAsync(monitor, $"{scene.Address}/komunikasi/kalender");
        Assert.Single((await LoadAsync(feed)).Events);
        await Portal.WithDbAsync(db => db.TeamMembers.Where(m => m.Id == scene.Monitor.ActingId).ExecuteUpdateAsync(s => s.SetProperty(m => m.To, Scene.Today.AddDays(-1))));
        Assert.Empty((await LoadAsync(feed)).Events);
        await Portal.WithDbAsync(db => db.Users.Where(a => a.Id == scene.Monitor.AccountId).ExecuteUpdateAsync(s => s.SetProperty(a => a.DeactivatedAt, DateTimeOffset.UtcNow)));
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(null).GetAsync(feed)).Status);
    }

    private static async Task<string> MakeAsync(Browser browser, string page)
    {
        await browser.PostHostileAsync(page, new Dictionary<string, string>());
        var told = await browser.GetAsync(page);
        var address = new Uri(told.Page.QuerySelector("#alamat")!.TextContent.Trim()).PathAndQuery;
        Assert.Null((await browser.GetAsync(page)).Page.QuerySelector("#alamat"));
        return address;
    }

    private async Task<Calendar> LoadAsync(string address)
    {
        var answer = await Portal.As(null).GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, "text/calendar"), (answer.Status, answer.Message.Content.Headers.ContentType!.MediaType));
        return Calendar.Load(answer.Text)!;
    }
}
