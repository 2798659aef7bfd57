using KerjasamaDesa.Web.Data;

namespace KerjasamaDesa.Web.Features.History;

/// <summary>The trail's entities and acts in words; keys of their translation.</summary>
internal static class HistoryWords
{
    private static readonly Dictionary<string, string> Entities = new()
    {
        ["Cooperation"] = "Data kerja sama",
        ["Party"] = "Pihak",
        ["LinkedNeed"] = "Kaitan kebutuhan",
        ["LinkedPotential"] = "Kaitan potensi",
        ["Need"] = "Kebutuhan",
        ["Potential"] = "Potensi",
        ["StageEvent"] = "Tahap",
        ["Plan"] = "Rencana",
        ["PlanText"] = "Naskah rencana",
        ["PlanVersion"] = "Versi rencana",
        ["Goal"] = "Tujuan",
        ["Objective"] = "Sasaran",
        ["Indicator"] = "Indikator",
        ["Strategy"] = "Strategi",
        ["WorkProgram"] = "Program kerja",
        ["Activity"] = "Kegiatan",
        ["CostItem"] = "Rincian biaya",
        ["Allocation"] = "Alokasi",
        ["CostSharingRule"] = "Pembagian biaya",
        ["Risk"] = "Risiko",
        ["Review"] = "Telaah",
        ["Comment"] = "Komentar",
        ["InterVillageDeliberation"] = "Musyawarah Antar Desa",
        ["CoordinationTeam"] = "Tim koordinasi",
        ["TeamMember"] = "Anggota tim",
        ["MonitoringEntry"] = "Catatan pemantauan",
        ["IndicatorMeasurement"] = "Pengukuran indikator",
        ["Evaluation"] = "Evaluasi",
        ["Recommendation"] = "Rekomendasi",
        ["StoredFile"] = "Berkas",
    };

    public static string Entity(AuditEntry line) => Entities.GetValueOrDefault(line.Entity, "Data lain");

    public static string Action(AuditAction action) => action switch
    {
        AuditAction.Created => "dicatat",
        AuditAction.Changed => "diubah",
        AuditAction.Removed => "dihapus",
        _ => "terjadi",
    };
}
