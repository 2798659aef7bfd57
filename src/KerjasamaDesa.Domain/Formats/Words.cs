using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Formats;

/// <summary>The Indonesian word of every state and kind, as pages and documents print it; the key of its translation.</summary>
public static class Words
{
    /// <summary>Role of a mandate.</summary>
    public static string Of(Role value) => value switch
    {
        Role.VillageOfficial => "Perangkat Desa",
        Role.VillageHead => "Kepala Desa",
        Role.VillageCouncil => "BPD",
        Role.TeamMember => "Anggota Tim",
        Role.Facilitator => "Pendamping",
        _ => "Administrator",
    };

    /// <summary>Kind of an area of the fourth level.</summary>
    public static string Of(VillageKind value) => value switch
    {
        VillageKind.Desa => "Desa",
        VillageKind.Kelurahan => "Kelurahan",
        _ => "Desa Adat",
    };

    /// <summary>Development status.</summary>
    public static string Of(VillageStatus value) => value == VillageStatus.SangatTertinggal ? "Sangat Tertinggal" : value.ToString();

    /// <summary>Potensi or Kebutuhan.</summary>
    public static string Of(SubjectKind kind) => kind == SubjectKind.Potential ? "Potensi" : "Kebutuhan";

    /// <summary>Group of a potential.</summary>
    public static string Of(PotentialCategory value) => value switch
    {
        PotentialCategory.Natural => "Sumber Daya Alam",
        PotentialCategory.Human => "Sumber Daya Manusia",
        PotentialCategory.Institutional => "Kelembagaan",
        PotentialCategory.Infrastructure => "Sarana dan Prasarana",
        _ => "Kegiatan Ekonomi",
    };

    /// <summary>Condition.</summary>
    public static string Of(Condition value) => value switch
    {
        Condition.Good => "Baik",
        Condition.Fair => "Sedang",
        _ => "Rusak",
    };

    /// <summary>State of a need.</summary>
    public static string Of(NeedState value) => value switch
    {
        NeedState.Open => "Terbuka",
        NeedState.InCooperation => "Dalam kerja sama",
        _ => "Terpenuhi",
    };

    /// <summary>Decision of a deliberation.</summary>
    public static string Of(DeliberationDecision value) => value == DeliberationDecision.Agreed ? "Menyetujui" : "Menolak";

    /// <summary>Decision on one thing a Musyawarah Desa discussed.</summary>
    public static string Of(ItemDecision value) => value switch
    {
        ItemDecision.Agreed => "Disepakati",
        ItemDecision.Declined => "Tidak disepakati",
        _ => "Ditunda",
    };

    /// <summary>State of a Musyawarah Desa.</summary>
    public static string Of(MeetingState value) => value switch
    {
        MeetingState.Planned => "Direncanakan",
        MeetingState.Held => "Sudah diadakan",
        _ => "Dibatalkan",
    };

    /// <summary>Gender.</summary>
    public static string Of(Gender value) => value == Gender.Female ? "Perempuan" : "Laki-laki";

    /// <summary>Office of a village.</summary>
    public static string Of(Office value) => value switch
    {
        Office.Head => "Kepala Desa",
        Office.ActingHead => "Penjabat Kepala Desa",
        Office.Secretary => "Sekretaris Desa",
        Office.CouncilChair => "Ketua BPD",
        Office.PlanningOfficer => "Kaur Perencanaan",
        Office.FinanceOfficer => "Kaur Keuangan",
        Office.GovernmentOfficer => "Kasi Pemerintahan",
        Office.WelfareOfficer => "Kasi Kesejahteraan dan Pembangunan",
        _ => "Kepala Dusun",
    };

    /// <summary>State of an offer letter.</summary>
    public static string Of(OfferState value) => value switch
    {
        OfferState.Draft => "Draf surat",
        OfferState.Sent => "Menunggu jawaban",
        OfferState.Answered => "Dijawab",
        OfferState.Withdrawn => "Ditarik",
        _ => "Lewat batas",
    };

    /// <summary>How urgent a letter calls itself.</summary>
    public static string Of(OfferNature value) => value switch
    {
        OfferNature.Ordinary => "Biasa",
        OfferNature.Important => "Penting",
        _ => "Segera",
    };

    /// <summary>Legal field.</summary>
    public static string Of(CooperationField value) => value switch
    {
        CooperationField.Government => "Penyelenggaraan Pemerintahan",
        CooperationField.Development => "Pelaksanaan Pembangunan",
        CooperationField.CommunityGuidance => "Pembinaan Kemasyarakatan",
        _ => "Pemberdayaan Masyarakat",
    };

    /// <summary>Body that carries a cooperation out.</summary>
    public static string Of(Vehicle value) => value == Vehicle.Bkad ? "Badan Kerja Sama Antar Desa (BKAD)" : "BUM Desa Bersama";

    /// <summary>Stage.</summary>
    public static string Of(Stage value) => value switch
    {
        Stage.Identification => "Identifikasi",
        Stage.Planning => "Perencanaan",
        Stage.Coordination => "Koordinasi",
        Stage.Implementation => "Pelaksanaan",
        _ => "Selesai",
    };

    /// <summary>State of a party.</summary>
    public static string Of(PartyState value) => value switch
    {
        PartyState.Invited => "Menunggu Musyawarah Desa",
        PartyState.Accepted => "Menyetujui",
        PartyState.Declined => "Menolak",
        PartyState.Left => "Keluar",
        _ => "Ditarik",
    };

    /// <summary>Where a village's leaving stands.</summary>
    public static string Of(WithdrawalState value) => value switch
    {
        WithdrawalState.Requested => "Menunggu musyawarah",
        WithdrawalState.Agreed => "Disetujui, menunggu penyelesaian",
        WithdrawalState.Declined => "Tidak disetujui",
        WithdrawalState.Cancelled => "Ditarik",
        _ => "Sudah keluar",
    };

    /// <summary>State of a plan.</summary>
    public static string Of(PlanState value) => value switch
    {
        PlanState.Draft => "Rancangan",
        PlanState.Submitted => "Menunggu telaah",
        PlanState.RevisionRequested => "Perlu perbaikan",
        _ => "Direkomendasikan",
    };

    /// <summary>Written section of a plan.</summary>
    public static string Of(PlanSection value) => value switch
    {
        PlanSection.Background => "Latar belakang",
        PlanSection.Scope => "Ruang lingkup",
        PlanSection.Field => "Bidang kerja sama",
        PlanSection.Procedures => "Tata cara dan ketentuan pelaksanaan",
        PlanSection.Term => "Jangka waktu",
        PlanSection.RightsAndDuties => "Hak dan kewajiban",
        PlanSection.Funding => "Pendanaan",
        PlanSection.Changes => "Tata cara perubahan, penundaan, dan pembatalan",
        _ => "Penyelesaian perselisihan",
    };

    /// <summary>Part of a plan.</summary>
    public static string Of(PlanPart value) => value switch
    {
        PlanPart.Texts => "Naskah dan muatan wajib",
        PlanPart.Goals => "Tujuan, sasaran, dan indikator",
        PlanPart.Strategies => "Strategi",
        PlanPart.Programs => "Program dan kegiatan",
        PlanPart.Funding => "Biaya dan alokasi",
        PlanPart.Sharing => "Pembagian biaya",
        PlanPart.Schedule => "Rencana kemajuan",
        _ => "Risiko",
    };

    /// <summary>Level of an indicator.</summary>
    public static string Of(IndicatorLevel value) => value switch
    {
        IndicatorLevel.Input => "Masukan",
        IndicatorLevel.Process => "Proses",
        IndicatorLevel.Output => "Keluaran",
        _ => "Hasil",
    };

    /// <summary>Direction of an indicator.</summary>
    public static string Of(Direction value) => value == Direction.Up ? "Makin tinggi makin baik" : "Makin rendah makin baik";

    /// <summary>Funding source in full; its code is its name.</summary>
    public static string Of(FundingSource value) => value switch
    {
        FundingSource.DDS => "Dana Desa",
        FundingSource.ADD => "Alokasi Dana Desa",
        FundingSource.PAD => "Pendapatan Asli Desa",
        FundingSource.PBH => "Bagi hasil pajak dan retribusi",
        FundingSource.PBP => "Bantuan keuangan provinsi",
        FundingSource.PBK => "Bantuan keuangan kabupaten/kota",
        FundingSource.SWD => "Swadaya masyarakat",
        FundingSource.CSR => "Tanggung jawab sosial perusahaan",
        FundingSource.HIBAH => "Hibah",
        FundingSource.BUMDESMA => "BUM Desa Bersama",
        FundingSource.INKIND => "Natura (barang dan tenaga)",
        _ => "Lain-lain",
    };

    /// <summary>Basis of sharing.</summary>
    public static string Of(SharingBasis value) => value switch
    {
        SharingBasis.Equal => "Sama rata",
        SharingBasis.Population => "Jumlah penduduk",
        SharingBasis.Area => "Luas wilayah",
        SharingBasis.Usage => "Pemakaian",
        _ => "Bobot kesepakatan",
    };

    /// <summary>What a sharing rule divides.</summary>
    public static string Of(SharingPurpose value) => value switch
    {
        SharingPurpose.Cost => "Pembagian biaya",
        SharingPurpose.Operation => "Pembagian biaya operasional",
        SharingPurpose.Benefit => "Pembagian hasil",
        _ => "Pembagian aset",
    };

    /// <summary>What a cost is for.</summary>
    public static string Of(CostKind value) => value == CostKind.Capital ? "Investasi" : "Operasional";

    /// <summary>Kind of a benefit.</summary>
    public static string Of(BenefitKind value) => value switch
    {
        BenefitKind.People => "Warga terlayani",
        BenefitKind.Income => "Pendapatan atau penghematan",
        _ => "Aset desa",
    };

    /// <summary>What becomes of a joint asset.</summary>
    public static string Of(ExitWay value) => value == ExitWay.Stays ? "Tetap pada desa tempatnya" : "Dijual, hasilnya dibagi";

    /// <summary>Verdict of a facilitator.</summary>
    public static string Of(BallotChoice value) => value switch
    {
        BallotChoice.Agree => "Setuju",
        BallotChoice.AgreeWithNote => "Setuju dengan catatan",
        BallotChoice.Abstain => "Abstain",
        _ => "Keberatan",
    };

    /// <summary>In Indonesian.</summary>
    public static string Of(BallotOutcome value) => value switch
    {
        BallotOutcome.Open => "Sedang berlangsung",
        BallotOutcome.Agreed => "Disetujui",
        BallotOutcome.Objected => "Ada keberatan",
        _ => "Suara setuju kurang",
    };

    /// <summary>In Indonesian.</summary>
    public static string Of(PaperBlock value) => value switch
    {
        PaperBlock.Considerations => "Menimbang",
        PaperBlock.LegalBasis => "Mengingat",
        PaperBlock.Definitions => "Pengertian tambahan",
        PaperBlock.Aims => "Maksud dan tujuan",
        PaperBlock.Body => "Badan Kerja Sama Antar Desa",
        PaperBlock.Benefits => "Pembagian hasil",
        PaperBlock.Reporting => "Pemantauan, evaluasi, dan pelaporan",
        PaperBlock.Ending => "Berakhirnya kerja sama",
        PaperBlock.Closing => "Ketentuan penutup",
        PaperBlock.Partner => "Hak dan kewajiban pihak ketiga",
        _ => "Keadaan kahar",
    };

    /// <summary>In Indonesian.</summary>
    public static string Of(ReviewDecision value) => value == ReviewDecision.Recommended ? "Direkomendasikan" : "Perlu perbaikan";

    /// <summary>Role in a team; the organs of a BUM Desa Bersama have names of their own.</summary>
    public static string Of(TeamRole value, Vehicle vehicle) => value switch
    {
        TeamRole.Patron => "Pembina",
        TeamRole.Adviser => "Penasihat",
        TeamRole.Chair => vehicle == Vehicle.JointVillageEnterprise ? "Direktur" : "Ketua",
        TeamRole.ViceChair => vehicle == Vehicle.JointVillageEnterprise ? "Wakil Direktur" : "Wakil Ketua",
        TeamRole.Secretary => "Sekretaris",
        TeamRole.Treasurer => "Bendahara",
        TeamRole.PlanningCoordinator => "Koordinator Perencanaan",
        TeamRole.ImplementationCoordinator => "Koordinator Pelaksanaan",
        TeamRole.MonitoringCoordinator => "Koordinator Pemantauan dan Evaluasi",
        TeamRole.PublicRelationsCoordinator => "Koordinator Hubungan Masyarakat",
        TeamRole.Member => "Anggota",
        _ => "Pengawas",
    };

    /// <summary>What a member stands for.</summary>
    public static string Of(Element value) => value switch
    {
        Element.VillageGovernment => "Pemerintah desa",
        Element.Council => "BPD",
        Element.CommunityInstitution => "Lembaga kemasyarakatan desa",
        _ => "Tokoh masyarakat",
    };

    /// <summary>An organ of a BUM Desa Bersama.</summary>
    public static string Of(Organ value) => value switch
    {
        Organ.Advisers => "Penasihat",
        Organ.Supervisors => "Pengawas",
        _ => "Pelaksana Operasional",
    };

    /// <summary>A passage of the decree that forms a team.</summary>
    public static string Of(DecreePassage value) => value switch
    {
        DecreePassage.Considerations => "Menimbang",
        DecreePassage.LegalBasis => "Mengingat",
        DecreePassage.Noting => "Memperhatikan",
        DecreePassage.Establishment => "KESATU: susunan tim",
        DecreePassage.Duties => "KEDUA: tugas",
        DecreePassage.Costs => "KETIGA: biaya",
        DecreePassage.Force => "KEEMPAT: mulai berlaku",
        _ => "Tembusan",
    };

    /// <summary>State of an invitation to a seat.</summary>
    public static string Of(InvitationState value) => value switch
    {
        InvitationState.Open => "Undangan dikirim",
        InvitationState.Used => "Undangan dipakai",
        InvitationState.Expired => "Undangan kedaluwarsa",
        _ => "Undangan dicabut",
    };

    /// <summary>State of a monitoring entry.</summary>
    public static string Of(EntryState value) => value switch
    {
        EntryState.Recorded => "Menunggu verifikasi",
        EntryState.Verified => "Terverifikasi",
        EntryState.Proposed => "Usulan",
        EntryState.Declined => "Usulan ditolak",
        _ => "Dikembalikan",
    };

    /// <summary>Why what was written in the field came as a proposal.</summary>
    public static string Of(ProposalReason value) => value switch
    {
        ProposalReason.MandateEnded => "Kursi pelapor di tim sudah berakhir ketika catatan ini tiba.",
        ProposalReason.OtherPerson => "Ditulis satu orang dan dikirim orang lain dari perangkat yang sama.",
        ProposalReason.NotUnderWay => "Kerja sama tidak lagi di tahap Pelaksanaan ketika catatan ini tiba.",
        ProposalReason.ActivityGone => "Kegiatannya tidak ada lagi dalam rencana yang berlaku.",
        _ => "Nama atau satuan kegiatannya berubah sesudah catatan ini ditulis.",
    };

    /// <summary>What became of a receipt: counted, taken off, or itself what takes another off.</summary>
    public static string OfReceipt(bool isReversed, bool isReversal) => (isReversed, isReversal) switch
    {
        (true, _) => "Sudah dikoreksi",
        (_, true) => "Koreksi",
        _ => "Diterima",
    };

    /// <summary>What makes an entry worth a second look.</summary>
    public static string Of(EntryWarning value) => value switch
    {
        EntryWarning.FallsBack => "Kemajuan mundur dari catatan sebelumnya",
        EntryWarning.Jumps => "Kemajuan melonjak lebih dari 30 poin",
        EntryWarning.OutputFallsBack => "Hasil berkurang dari catatan sebelumnya",
        EntryWarning.BeyondCeiling => "Belanja melebihi pagu sumber dananya",
        EntryWarning.SentLate => "Tiba lebih dari 14 hari sesudah kunjungan",
        EntryWarning.FarAway => "Dicatat jauh dari tempat kegiatannya",
        EntryWarning.OldPhoto => "Ada foto yang lebih lama dari kunjungannya",
        _ => "Kemajuan bertambah tanpa foto",
    };

    /// <summary>How often a cooperation reports.</summary>
    public static string Of(ReportingCycle value) => value switch
    {
        ReportingCycle.Monthly => "Bulanan",
        _ => "Triwulanan",
    };

    /// <summary>Band of effectiveness.</summary>
    public static string Of(EffectivenessBand value) => value switch
    {
        EffectivenessBand.VeryEffective => "Sangat Efektif",
        EffectivenessBand.Effective => "Efektif",
        EffectivenessBand.FairlyEffective => "Cukup Efektif",
        EffectivenessBand.LessEffective => "Kurang Efektif",
        _ => "Tidak Efektif",
    };

    /// <summary>Band of efficiency.</summary>
    public static string Of(EfficiencyBand value) => value switch
    {
        EfficiencyBand.VeryEfficient => "Sangat Efisien",
        EfficiencyBand.Efficient => "Efisien",
        EfficiencyBand.FairlyEfficient => "Cukup Efisien",
        EfficiencyBand.LessEfficient => "Kurang Efisien",
        _ => "Tidak Efisien",
    };

    /// <summary>Band of deviation.</summary>
    public static string Of(DeviationBand value) => value switch
    {
        DeviationBand.OnTrack => "Sesuai rencana",
        DeviationBand.Behind => "Terlambat",
        _ => "Kritis",
    };

    /// <summary>Kind of an evaluation.</summary>
    public static string Of(EvaluationKind value) => value == EvaluationKind.Final ? "Evaluasi akhir" : "Evaluasi tengah";

    /// <summary>Question of an evaluation.</summary>
    public static string Of(EvaluationQuestion value) => value switch
    {
        EvaluationQuestion.Relevance => "Relevansi",
        EvaluationQuestion.Coherence => "Koherensi",
        EvaluationQuestion.Effectiveness => "Efektivitas",
        EvaluationQuestion.Efficiency => "Efisiensi",
        EvaluationQuestion.Impact => "Dampak",
        _ => "Keberlanjutan",
    };

    /// <summary>Question of an evaluation, asked in full.</summary>
    public static string Asked(EvaluationQuestion value) => value switch
    {
        EvaluationQuestion.Relevance => "Seberapa tepat kerja sama ini menjawab kebutuhan desa dan warganya?",
        EvaluationQuestion.Coherence => "Seberapa selaras kerja sama ini dengan rencana tiap desa dan dengan program lain?",
        EvaluationQuestion.Effectiveness => "Seberapa jauh tujuan dan sasarannya tercapai?",
        EvaluationQuestion.Efficiency => "Seberapa baik dana, waktu, dan tenaga dipakai untuk hasil itu?",
        EvaluationQuestion.Impact => "Perubahan apa yang dirasakan warga, yang diharapkan maupun yang tidak?",
        _ => "Seberapa mungkin hasilnya bertahan setelah siklus ini?",
    };

    /// <summary>Conclusion of an evaluation.</summary>
    public static string Of(Conclusion value) => value switch
    {
        Conclusion.Continue => "Lanjut",
        Conclusion.ContinueImproved => "Lanjut dengan Perbaikan",
        Conclusion.Amend => "Ubah (Adendum)",
        _ => "Hentikan",
    };

    /// <summary>State of a follow-up.</summary>
    public static string Of(FollowUpState value) => value switch
    {
        FollowUpState.NotStarted => "Belum",
        FollowUpState.InProgress => "Proses",
        FollowUpState.Done => "Selesai",
        _ => "Tidak dapat ditindaklanjuti",
    };

    /// <summary>Kind of a notice.</summary>
    public static string Of(NoticeKind value) => value switch
    {
        NoticeKind.Offer => "Undangan dan penawaran",
        NoticeKind.Mention => "Sebutan nama Anda",
        NoticeKind.Thread => "Percakapan",
        NoticeKind.Announcement => "Pengumuman",
        NoticeKind.Plan => "Rencana dan telaahnya",
        NoticeKind.Signature => "Tanda tangan",
        NoticeKind.Ballot => "Pemungutan suara",
        NoticeKind.Deliberation => "Musyawarah",
        NoticeKind.Meeting => "Rapat tim",
        NoticeKind.ActionItem => "Tugas dan kendala",
        NoticeKind.Team => "Susunan tim",
        NoticeKind.Monitoring => "Catatan lapangan",
        NoticeKind.Evaluation => "Evaluasi",
        NoticeKind.Mandate => "Masa tugas",
        _ => "Tinjauan data desa",
    };

    /// <summary>How often mails come.</summary>
    public static string Of(MailFrequency value) => value switch
    {
        MailFrequency.Daily => "Sehari sekali",
        MailFrequency.Weekly => "Seminggu sekali, setiap Senin",
        _ => "Jangan kirim surel",
    };

    /// <summary>Kind of a mail.</summary>
    public static string Of(MailKind value) => value switch
    {
        MailKind.Digest => "Ringkasan",
        MailKind.Urgent => "Hal mendesak",
        MailKind.ConfirmAddress => "Konfirmasi alamat",
        _ => "Kata sandi baru",
    };

    /// <summary>Where a mail stands.</summary>
    public static string Of(MailState value) => value switch
    {
        MailState.Waiting => "Menunggu dikirim",
        MailState.Sent => "Terkirim",
        MailState.Dead => "Tertahan",
        _ => "Tidak dikirim",
    };
}
