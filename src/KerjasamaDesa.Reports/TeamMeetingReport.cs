using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Reports.Meetings;
using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports;

/// <summary>A village at a team's meeting.</summary>
/// <param name="Name">"Desa Candirejo".</param>
/// <param name="Present">People present, once held.</param>
/// <param name="People">Those whose names are noted.</param>
public sealed record TeamVillage(string Name, int? Present, IReadOnlyList<string> People);

/// <summary>Something decided, with who sees to it and until when, once that is settled.</summary>
public sealed record ReportDecision(string Text, string? Owner, DateOnly? Due);

/// <summary>A meeting of a coordination team as its invitation, attendance list and minutes print it; what is null is filled in by hand.</summary>
/// <param name="Head">Paper of the proposing village.</param>
/// <param name="Cooperation">Title of the cooperation.</param>
/// <param name="Title">What the meeting is called.</param>
/// <param name="Day">The day; null while it is voted upon.</param>
/// <param name="Clock">"09.00 WIB".</param>
/// <param name="Place">Where.</param>
/// <param name="Agenda">Points to be discussed.</param>
/// <param name="InvitationNumber">Number of the invitation.</param>
/// <param name="InvitationDay">Its date.</param>
/// <param name="MinutesNumber">Number of the minutes.</param>
/// <param name="ChairName">Who leads it.</param>
/// <param name="NoteTakerName">Notulis.</param>
/// <param name="Quorum">Villages that must be there.</param>
/// <param name="IsHeld">Whether it was held.</param>
/// <param name="Villages">The parties.</param>
/// <param name="Notes">What was said.</param>
/// <param name="Decisions">What was decided.</param>
/// <param name="IsDemo">Invented.</param>
/// <param name="PrintedAt">When the paper is made.</param>
/// <param name="Check">Where it is checked.</param>
public sealed record TeamMeetingReport(
    Letterhead Head, string Cooperation, string Title, DateOnly? Day, string? Clock, string Place, IReadOnlyList<string> Agenda, string? InvitationNumber, DateOnly InvitationDay,
    string? MinutesNumber, string? ChairName, string? NoteTakerName, int Quorum, bool IsHeld, IReadOnlyList<TeamVillage> Villages, string Notes,
    IReadOnlyList<ReportDecision> Decisions, bool IsDemo, DateTimeOffset PrintedAt, PaperCheck Check);

/// <summary>The three papers of a team's meeting; the same record gives the same bytes.</summary>
public static class TeamMeetingDocuments
{
    /// <summary>The invitation to the team and the villages.</summary>
    public static byte[] Invitation(TeamMeetingReport m) => Letters.Make(Frame(m, "Undangan"), column => TeamPapers.Invitation(column, m));

    /// <summary>The attendance list by village, with room to sign.</summary>
    public static byte[] AttendanceList(TeamMeetingReport m) => Letters.Make(Frame(m, "Daftar Hadir"), column => TeamPapers.Attendance(column, m));

    /// <summary>The minutes.</summary>
    public static byte[] Minutes(TeamMeetingReport m) => Letters.Make(Frame(m, "Notulen"), column => TeamPapers.Minutes(column, m));

    private static LetterFrame Frame(TeamMeetingReport m, string title) =>
        new(m.Head, $"{title} {m.Title}: {m.Cooperation}{(m.Day is { } day ? $", {IndonesianDate.Format(day)}" : "")}", m.Title, m.IsDemo, m.PrintedAt);
}
