namespace KerjasamaDesa.Domain.Identification;

/// <summary>What a deliberation decided.</summary>
public enum DeliberationDecision
{
    /// <summary>Menyetujui.</summary>
    Agreed,

    /// <summary>Menolak.</summary>
    Declined,
}

/// <summary>
/// The result of a Musyawarah Desa on joining a cooperation (Permendagri 96/2017 art. 13, preparation): convened by the
/// BPD, it agrees or declines. The minutes file may follow later; the decision may not be missing.
/// </summary>
public sealed class VillageDeliberation
{
    private VillageDeliberation()
    {
    }

    /// <summary>Records one. Refused: a day in the future, nobody present.</summary>
    public VillageDeliberation(DateOnly day, int attendance, DeliberationDecision decision, string? notes, Guid? minutesFileId, DateOnly today)
    {
        if (day > today)
        {
            throw RuleBroken.At(nameof(Day), "Tanggal musyawarah tidak boleh di masa depan.");
        }

        if (attendance < 1)
        {
            throw RuleBroken.At(nameof(Attendance), "Isi jumlah peserta musyawarah.");
        }

        (Day, Attendance, Decision, MinutesFileId) = (day, attendance, decision, minutesFileId);
        Notes = Guard.OptionalText(notes, 2000, nameof(Notes));
    }

    /// <summary>Day it was held.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>People present.</summary>
    public int Attendance { get; private set; }

    /// <summary>What it decided.</summary>
    public DeliberationDecision Decision { get; private set; }

    /// <summary>Notes on the decision.</summary>
    public string? Notes { get; private set; }

    /// <summary>The signed minutes, when uploaded.</summary>
    public Guid? MinutesFileId { get; private set; }

    /// <summary>The village's own record of the meeting, when the answer rests on one.</summary>
    public Guid? MeetingId { get; private set; }

    /// <summary>
    /// The answer a held meeting gives: its day and attendance, with the decision on this cooperation. Refused: a meeting that was
    /// not held.
    /// </summary>
    /// <param name="meeting">The village's record.</param>
    /// <param name="decision">What it decided on the cooperation.</param>
    /// <param name="notes">Notes on that decision.</param>
    /// <param name="minutesFileId">Minutes the other parties may read; the village's own file is not theirs.</param>
    /// <param name="today">Today.</param>
    public static VillageDeliberation At(VillageMeeting meeting, DeliberationDecision decision, string? notes, Guid? minutesFileId, DateOnly today) =>
        meeting is { State: MeetingState.Held, Attendance: { } present }
            ? new VillageDeliberation(meeting.Day, present, decision, notes, minutesFileId, today) { MeetingId = meeting.Id }
            : throw RuleBroken.At(nameof(MeetingId), "Musyawarah itu belum dicatat hasilnya.");

    /// <summary>Adds the minutes later.</summary>
    public void AttachMinutes(Guid fileId) => MinutesFileId = fileId;
}
