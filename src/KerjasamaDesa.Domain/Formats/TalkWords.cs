using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Implementation;

namespace KerjasamaDesa.Domain.Formats;

/// <summary>Indonesian words of what villages say and agree to each other; the keys of their translations.</summary>
public static class TalkWords
{
    /// <summary>Kind of a thread.</summary>
    public static string Of(TalkKind kind) => kind == TalkKind.Announcement ? "Pengumuman" : "Diskusi";

    /// <summary>Kind of the thing a thread is about.</summary>
    public static string Of(TalkSubject subject) => subject switch
    {
        TalkSubject.Activity => "Kegiatan",
        TalkSubject.Indicator => "Indikator",
        TalkSubject.Need => "Kebutuhan",
        TalkSubject.Potential => "Potensi",
        TalkSubject.Constraint => "Kendala",
        _ => "Catatan pelaksanaan",
    };

    /// <summary>State of an action item.</summary>
    public static string Of(ActionState state) => state switch
    {
        ActionState.Open => "Belum dimulai",
        ActionState.InProgress => "Dikerjakan",
        ActionState.Done => "Selesai",
        _ => "Tidak jadi",
    };

    /// <summary>State of a constraint.</summary>
    public static string OfConstraint(ActionState state) => state switch
    {
        ActionState.Open => "Belum ditangani",
        ActionState.InProgress => "Ditangani",
        ActionState.Done => "Teratasi",
        _ => "Tidak berlaku lagi",
    };

    /// <summary>How badly a constraint holds the work back.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Minor => "Ringan",
        Severity.Serious => "Sedang",
        _ => "Berat",
    };

    /// <summary>State of a team's meeting.</summary>
    public static string Of(TeamMeetingState state) => state switch
    {
        TeamMeetingState.Polling => "Memilih waktu",
        TeamMeetingState.Planned => "Dijadwalkan",
        TeamMeetingState.Held => "Sudah diadakan",
        _ => "Dibatalkan",
    };

    /// <summary>What happened to a team's meeting.</summary>
    public static string Of(MeetingChange change) => change switch
    {
        MeetingChange.Proposed => "Beberapa waktu diusulkan",
        MeetingChange.Called => "Waktu ditetapkan",
        MeetingChange.Moved => "Diubah, sebelumnya",
        MeetingChange.Cancelled => "Dibatalkan",
        _ => "Diadakan",
    };

    /// <summary>What an action item came of.</summary>
    public static string Of(ActionSource source) => source switch
    {
        ActionSource.Thread => "Diskusi",
        ActionSource.Meeting => "Rapat",
        _ => "Catatan pelaksanaan",
    };

    /// <summary>What happened to a thread; {0} is who did it.</summary>
    public static string Of(TalkChange change) => change switch
    {
        TalkChange.Pinned => "Disematkan oleh {0}",
        TalkChange.Unpinned => "Sematan dilepas oleh {0}",
        TalkChange.Closed => "Ditutup oleh {0}",
        _ => "Dibuka kembali oleh {0}",
    };
}
