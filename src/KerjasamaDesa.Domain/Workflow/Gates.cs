using KerjasamaDesa.Domain.Cooperations;

namespace KerjasamaDesa.Domain.Workflow;

/// <summary>
/// The four gates as data. The same list is the checklist on the page, the refusal of <see cref="Cooperation.Advance"/>,
/// and what the tests walk through. A missing document never blocks; a missing decision does.
/// </summary>
public static class Gates
{
    /// <summary>Number of legal headings a plan must fill (Permendagri 96/2017: contents of the joint regulation).</summary>
    public const int LegalHeadings = 8;

    /// <summary>The conditions to leave a stage; none once closed.</summary>
    public static IReadOnlyList<GateCondition> OutOf(Stage stage, GateFacts f) => stage switch
    {
        Stage.Identification =>
        [
            new("Paling sedikit dua desa menyetujui", f.AcceptedParties >= 2, MendingPlace.Summary, f.AcceptedParties, 2),
            new("Tiap desa punya hasil Musyawarah Desa yang menyetujui", f.AcceptedParties > 0 && f.AcceptedWithoutDeliberation == 0, MendingPlace.Summary),
            new("Bidang kerja sama dipilih", f.FieldChosen, MendingPlace.Summary),
            new("Paling sedikit satu kebutuhan dikaitkan", f.LinkedNeeds >= 1, MendingPlace.Subjects),
        ],
        Stage.Planning =>
        [
            new("Tujuan diisi", f.Goals >= 1, MendingPlace.Plan),
            new("Program kerja diisi", f.Programs >= 1, MendingPlace.Plan),
            new("Kegiatan diisi", f.Activities >= 1, MendingPlace.Plan),
            new("Delapan muatan wajib diisi", f.LegalHeadings >= LegalHeadings, MendingPlace.Plan, f.LegalHeadings, LegalHeadings),
            new("Alokasi menutup biaya setiap kegiatan", f.Activities >= 1 && f.UncoveredActivities == 0, MendingPlace.Allocations, f.Activities - f.UncoveredActivities, f.Activities),
            new("Musyawarah Antar Desa menyepakati, dihadiri setiap pihak", f.DeliberationAgreed, MendingPlace.Deliberations),
            new("Versi terakhir direkomendasikan pendamping", f.PlanRecommended, MendingPlace.Approval),
            new("Setiap pihak menandatangani dengan nomor peraturannya", f.AcceptedParties > 0 && f.Signatures == f.AcceptedParties, MendingPlace.Approval, f.Signatures, f.AcceptedParties),
        ],
        Stage.Coordination =>
        [
            new("Tim punya ketua", f.HasChair, MendingPlace.Team),
            new("Tim punya sekretaris", f.HasSecretary, MendingPlace.Team),
            new("Tim punya bendahara", f.HasTreasurer, MendingPlace.Team),
            new("Setiap pihak punya anggota tim yang aktif", f.AcceptedParties > 0 && f.SeatedParties == f.AcceptedParties, MendingPlace.Team, f.SeatedParties, f.AcceptedParties),
            new("Nomor dan tanggal keputusan (SK) tim dicatat", f.DecreeRecorded, MendingPlace.Team),
        ],
        Stage.Implementation =>
        [
            new("Evaluasi akhir disetujui ketua tim", f.FinalEvaluationApproved, MendingPlace.Evaluation),
            new("Setiap rekomendasi punya tindak lanjut atau alasan", f.FinalEvaluationApproved && f.UnansweredRecommendations == 0, MendingPlace.Evaluation),
        ],
        _ => [],
    };
}
