using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Identification;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Data.Seed.Demo;

/// <summary>Musyawarah Desa of the demo villages: the one that agreed to each cooperation, and one that is still to come.</summary>
internal static class DemoMeetings
{
    private static readonly (string Name, Element Element, Gender Gender)[] People =
    [
        ("Sumarni", Element.CommunityInstitution, Gender.Female), ("Joko Purnomo", Element.CommunityFigure, Gender.Male), ("Yuliana", Element.CommunityInstitution, Gender.Female),
        ("Rahmat Hidayat", Element.CommunityFigure, Gender.Male), ("Sulastri", Element.CommunityFigure, Gender.Female), ("Bambang Irawan", Element.VillageGovernment, Gender.Male),
    ];

    internal static async Task<(List<Potential> Potentials, List<Need> Needs)> SubjectsAsync(PortalDb db, string code) =>
        (await db.Potentials.Where(p => p.VillageCode == code).ToListAsync(), await db.Needs.Where(n => n.VillageCode == code).ToListAsync());

    internal static VillageMeeting Held(
        Village village, string cooperation, DateOnly day, int attendance, string chair, string noteTaker, IEnumerable<Potential> potentials, IEnumerable<Need> needs, DateTimeOffset now)
    {
        var join = $"Ikut serta dalam kerja sama {cooperation}";
        var meeting = VillageMeeting.Call(
            Guid.CreateVersion7(now), village,
            new MeetingDetails(day, new TimeOnly(9, 0), $"Balai Desa {village.Name}", $"Penawaran kerja sama {cooperation}", $"005/{day.Day}/BPD/{day.Year}", chair, noteTaker),
            [MeetingSubject.Of(join), .. needs.Select(MeetingSubject.Of), .. potentials.Select(MeetingSubject.Of)], now);
        meeting.RecordResult(
            new MeetingResult(
                attendance,
                [new(chair, Element.Council, null), new(noteTaker, Element.VillageGovernment, null), .. People.Select(p => new Attendee(p.Name, p.Element, p.Gender))],
                [.. meeting.Items.Select(item => new ItemResult(item.Id, ItemDecision.Agreed, item.Title == join ? "Pembiayaannya dibahas dalam rencana." : null))],
                $"Menyepakati ikut serta dalam kerja sama {cooperation}.", $"{day.Day:00}/BA-MUSDES/{Domain.Formats.IndonesianDate.RomanMonth(day.Month)}/{day.Year}", chair, noteTaker),
            day, now);
        meeting.MarkAsDemo();
        return meeting;
    }

    /// <summary>A meeting ten days from now, so that its invitation and attendance list can be tried.</summary>
    internal static async Task PlanOneAsync(PortalDb db, DemoVillage demo, DemoPeople people, string cooperation)
    {
        var now = TimeProvider.System.GetUtcNow();
        var village = await db.Villages.SingleAsync(v => v.Code == demo.Code);
        var (potentials, needs) = await SubjectsAsync(db, demo.Code);
        var meeting = VillageMeeting.Call(
            Guid.CreateVersion7(now), village,
            new MeetingDetails(
                DateOnly.FromDateTime(now.Date).AddDays(10), new TimeOnly(9, 0), $"Balai Desa {village.Name}", $"Penawaran kerja sama {cooperation} dan prioritas kebutuhan desa", null,
                people.CouncilChairOf(demo), people.SecretaryOf(demo)),
            [MeetingSubject.Of($"Ikut serta dalam kerja sama {cooperation}"), .. needs.Select(MeetingSubject.Of), .. potentials.Select(MeetingSubject.Of)], now);
        meeting.MarkAsDemo();
        db.Add(meeting);
        await db.SaveChangesAsync();
    }
}
