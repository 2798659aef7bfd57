using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Reports;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Files;

namespace KerjasamaDesa.Web.Features.Meetings;

/// <summary>Fills the record of a meeting's papers; they name whoever held an office on the meeting's day.</summary>
public static class MeetingFacts
{
    private static readonly TimeSpan Notice = TimeSpan.FromDays(7);

    public static async Task<MeetingReport> MeetingReportAsync(this PortalDb db, FileStore files, VillageMeeting m, Village village, PortalClock clock)
    {
        var head = await db.OfficeHolders.OnAsync(village.Code, Office.Head, m.Day);
        var chair = await db.OfficeHolders.OnAsync(village.Code, Office.CouncilChair, m.Day);
        var crest = await files.CrestAsync(db, village);
        return new MeetingReport(
            Letterheads.Of(village, crest),
            Letterheads.Of(village, crest, isOfCouncil: true),
            m.Day,
            m.Time,
            IndonesianDate.Name(IndonesianDate.ZoneOf(village.Code)),
            m.Place,
            m.Agenda,
            m.InvitationNumber,
            InvitationDay(m, clock.Today),
            m.MinutesNumber,
            m.ChairName,
            m.NoteTakerName,
            (head?.Office ?? Office.Head).TitleIn(village),
            head?.Name,
            chair?.Name,
            m.State == MeetingState.Held,
            m.Attendance,
            [.. m.Attendees.Select(a => new ReportAttendee(a.Name, a.Element, a.Gender))],
            [.. m.Items.OrderBy(i => i.Order).Select(i => new ReportItem(i.Title, KindOf(i), i.Decision, i.Note))],
            m.Conclusion,
            m.IsDemo,
            clock.Now);
    }

    /// <summary>The word of what an item is about; null for anything but a potential or a need.</summary>
    public static string? KindOf(MeetingItem item) => item.PotentialId is not null ? "Potensi" : item.NeedId is not null ? "Kebutuhan" : null;

    /// <summary>An invitation printed beforehand is of today; one printed afterwards, for the file, of a week before the meeting.</summary>
    private static DateOnly InvitationDay(VillageMeeting m, DateOnly today) => today < m.Day ? today : m.Day.AddDays(-Notice.Days);
}
