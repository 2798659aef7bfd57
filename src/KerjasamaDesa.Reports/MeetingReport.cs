using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Identification;

namespace KerjasamaDesa.Reports;

/// <summary>One thing on the table of a Musyawarah Desa.</summary>
/// <param name="Title">Its name then.</param>
/// <param name="Kind">"Potensi", "Kebutuhan" or null for anything else.</param>
/// <param name="Decision">What was decided; null before the meeting.</param>
/// <param name="Note">Condition, reason, task.</param>
public sealed record ReportItem(string Title, string? Kind, ItemDecision? Decision, string? Note);

/// <summary>Somebody on the attendance list.</summary>
public sealed record ReportAttendee(string Name, Element? Element, Gender? Gender);

/// <summary>
/// A Musyawarah Desa as its invitation, attendance list and berita acara print it. What is null is not known yet and is left to be
/// filled in by hand.
/// </summary>
/// <param name="Head">The village's own paper; the attendance list and the berita acara are set on it.</param>
/// <param name="CouncilHead">The BPD's paper, for the invitation: the BPD convenes the Musyawarah Desa.</param>
/// <param name="Day">The day.</param>
/// <param name="Time">When it begins.</param>
/// <param name="Zone">"WIB", "WITA" or "WIT".</param>
/// <param name="Place">Where.</param>
/// <param name="Agenda">What it is about.</param>
/// <param name="InvitationNumber">Number of the invitation.</param>
/// <param name="InvitationDay">Date of the invitation.</param>
/// <param name="MinutesNumber">Number of the berita acara.</param>
/// <param name="ChairName">Who leads it.</param>
/// <param name="NoteTakerName">Notulis.</param>
/// <param name="HeadTitle">Title of the village's head on that day, "Penjabat Kepala Desa" included.</param>
/// <param name="HeadName">Who headed the village on that day.</param>
/// <param name="CouncilChairName">Who chaired the BPD on that day.</param>
/// <param name="IsHeld">Whether its result is on record.</param>
/// <param name="Attendance">People present, once held.</param>
/// <param name="Attendees">Those whose names are noted.</param>
/// <param name="Items">What was on the table.</param>
/// <param name="Conclusion">What was agreed as a whole.</param>
/// <param name="IsDemo">Invented.</param>
/// <param name="PrintedAt">When the paper is made; also the file's date.</param>
public sealed record MeetingReport(
    Letterhead Head,
    Letterhead CouncilHead,
    DateOnly Day,
    TimeOnly Time,
    string Zone,
    string Place,
    string Agenda,
    string? InvitationNumber,
    DateOnly InvitationDay,
    string? MinutesNumber,
    string? ChairName,
    string? NoteTakerName,
    string HeadTitle,
    string? HeadName,
    string? CouncilChairName,
    bool IsHeld,
    int? Attendance,
    IReadOnlyList<ReportAttendee> Attendees,
    IReadOnlyList<ReportItem> Items,
    string? Conclusion,
    bool IsDemo,
    DateTimeOffset PrintedAt)
{
    /// <summary>Where the paper is checked; null leaves the mark out.</summary>
    public PaperCheck? Check { get; init; }

    /// <summary>"Desa Sidorejo".</summary>
    public string Village => $"{Head.VillageTerm} {Head.Village}";

    /// <summary>"09.00 WIB".</summary>
    public string Clock => $"{Time:HH'.'mm} {Zone}";
}
