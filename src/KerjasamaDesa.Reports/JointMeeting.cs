using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Reports.Meetings;
using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports;

/// <summary>A village at a Musyawarah Antar Desa.</summary>
/// <param name="Name">"Desa Candirejo".</param>
/// <param name="HeadOffice">"Kepala Desa Candirejo".</param>
/// <param name="HeadName">Who heads it on that day.</param>
/// <param name="Present">People present, once held.</param>
/// <param name="Attendees">Those whose names are noted, with their office.</param>
public sealed record JointVillage(string Name, string HeadOffice, string? HeadName, int? Present, IReadOnlyList<(string Name, string? Office)> Attendees);

/// <summary>A question of the agenda with its decision.</summary>
public sealed record JointQuestion(string Question, ItemDecision? Decision, string? Note);

/// <summary>A Musyawarah Antar Desa as its invitation, attendance list and berita acara print it; what is null is filled in by hand.</summary>
/// <param name="Head">Paper of the proposing village, which calls it.</param>
/// <param name="Cooperation">Title of the cooperation.</param>
/// <param name="Day">The day.</param>
/// <param name="Clock">"09.00 WIB"; null when only recorded afterwards.</param>
/// <param name="Place">Where.</param>
/// <param name="Agenda">What it is about.</param>
/// <param name="InvitationNumber">Number of the invitation.</param>
/// <param name="InvitationDay">Its date.</param>
/// <param name="MinutesNumber">Number of the berita acara.</param>
/// <param name="ChairName">Who led it.</param>
/// <param name="NoteTakerName">Notulis.</param>
/// <param name="Quorum">People that must come from each village.</param>
/// <param name="IsHeld">Whether its result is on record.</param>
/// <param name="IsAgreed">Whether the plan was agreed; null before.</param>
/// <param name="Decisions">What was agreed, in words.</param>
/// <param name="Villages">The parties.</param>
/// <param name="Questions">The agenda's questions.</param>
/// <param name="IsDemo">Invented.</param>
/// <param name="PrintedAt">When the paper is made.</param>
/// <param name="Check">Where it is checked.</param>
public sealed record JointMeeting(
    Letterhead Head, string Cooperation, DateOnly Day, string? Clock, string Place, string Agenda, string? InvitationNumber, DateOnly InvitationDay, string? MinutesNumber,
    string? ChairName, string? NoteTakerName, int Quorum, bool IsHeld, bool? IsAgreed, string Decisions, IReadOnlyList<JointVillage> Villages,
    IReadOnlyList<JointQuestion> Questions, bool IsDemo, DateTimeOffset PrintedAt, PaperCheck? Check);

/// <summary>The three papers of a Musyawarah Antar Desa; the same record gives the same bytes.</summary>
public static class JointMeetingDocuments
{
    /// <summary>The invitation to the villages.</summary>
    public static byte[] Invitation(JointMeeting m) => Letters.Make(Frame(m, "Undangan Musyawarah Antar Desa"), column => JointPapers.Invitation(column, m));

    /// <summary>The attendance list by village, with room to sign.</summary>
    public static byte[] AttendanceList(JointMeeting m) => Letters.Make(Frame(m, "Daftar Hadir Musyawarah Antar Desa"), column => JointPapers.Attendance(column, m));

    /// <summary>The berita acara.</summary>
    public static byte[] Minutes(JointMeeting m) => Letters.Make(Frame(m, "Berita Acara Musyawarah Antar Desa"), column => JointPapers.Minutes(column, m));

    private static LetterFrame Frame(JointMeeting m, string title) => new(m.Head, $"{title}: {m.Cooperation}, {IndonesianDate.Format(m.Day)}", m.Agenda, m.IsDemo, m.PrintedAt);
}
