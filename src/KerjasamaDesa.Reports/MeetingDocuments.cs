using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Reports.Meetings;
using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports;

/// <summary>The three papers of a Musyawarah Desa; the same record gives the same bytes.</summary>
public static class MeetingDocuments
{
    /// <summary>The invitation, on the paper of the BPD.</summary>
    public static byte[] Invitation(MeetingReport meeting) =>
        Letters.Make(Frame(meeting, "Undangan Musyawarah Desa", meeting.CouncilHead), column => InvitationLetter.Draw(column, meeting));

    /// <summary>The attendance list, with room for signatures: named rows where names are known, empty ones to fill by hand.</summary>
    public static byte[] AttendanceList(MeetingReport meeting) =>
        Letters.Make(Frame(meeting, "Daftar Hadir Musyawarah Desa", meeting.Head), column => AttendanceSheet.Draw(column, meeting));

    /// <summary>The berita acara, with a decision on each thing.</summary>
    public static byte[] Minutes(MeetingReport meeting) =>
        Letters.Make(Frame(meeting, "Berita Acara Musyawarah Desa", meeting.Head), column => MinutesRecord.Draw(column, meeting));

    private static LetterFrame Frame(MeetingReport meeting, string title, Letterhead head) =>
        new(head, $"{title}: {meeting.Village}, {IndonesianDate.Format(meeting.Day)}", meeting.Agenda, meeting.IsDemo, meeting.PrintedAt);
}
