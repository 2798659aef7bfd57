using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Data;

namespace KerjasamaDesa.Web.Features.Audit;

/// <summary>
/// Indonesian words, keys of their translations, for what the trail keeps in the code's English. What is not listed here is
/// shown under its English name, so a new field is never hidden.
/// </summary>
public static class AuditWords
{
    private static readonly Dictionary<string, string> Entities = new()
    {
        ["Account"] = "Akun",
        ["Activity"] = "Kegiatan",
        ["Allocation"] = "Alokasi biaya",
        ["CarriedRecommendation"] = "Rekomendasi siklus sebelumnya",
        ["Comment"] = "Komentar",
        ["Cooperation"] = "Kerja sama",
        ["CoordinationTeam"] = "Tim",
        ["CostItem"] = "Rincian biaya",
        ["CostSharingRule"] = "Aturan pembagian biaya",
        ["Evaluation"] = "Evaluasi",
        ["Goal"] = "Tujuan",
        ["Indicator"] = "Indikator",
        ["IndicatorMeasurement"] = "Pengukuran indikator",
        ["InterVillageDeliberation"] = "Musyawarah Antar Desa",
        ["LinkedNeed"] = "Kebutuhan terkait",
        ["LinkedPotential"] = "Potensi terkait",
        ["Mandate"] = "Mandat",
        ["MeetingItem"] = "Butir musyawarah",
        ["MonitoringEntry"] = "Catatan pelaksanaan",
        ["Need"] = "Kebutuhan",
        ["Objective"] = "Sasaran",
        ["OfficeHolder"] = "Pejabat desa",
        ["Party"] = "Desa peserta",
        ["Plan"] = "Rencana",
        ["PlanText"] = "Naskah rencana",
        ["PlanVersion"] = "Versi rencana",
        ["Potential"] = "Potensi",
        ["ProgressTarget"] = "Rencana kemajuan",
        ["Recommendation"] = "Rekomendasi",
        ["Review"] = "Telaah pendamping",
        ["Risk"] = "Risiko",
        ["SharingComponent"] = "Dasar pembagian biaya",
        ["SheetImport"] = "Impor lembar data",
        ["StageEvent"] = "Perpindahan tahap",
        ["StoredFile"] = "Berkas",
        ["Strategy"] = "Strategi",
        ["TeamMember"] = "Anggota tim",
        ["Village"] = "Profil desa",
        ["VillageMeeting"] = "Musyawarah Desa",
        ["WorkProgram"] = "Program kerja",
    };

    private static readonly Dictionary<string, string> Fields = new()
    {
        ["Actual"] = "Realisasi",
        ["Added"] = "Ditambahkan",
        ["AffectedPeople"] = "Warga terdampak",
        ["Agenda"] = "Acara",
        ["Amount"] = "Jumlah",
        ["AnsweredAt"] = "Dijawab",
        ["ApprovedAt"] = "Disetujui",
        ["ApprovedByName"] = "Disetujui oleh",
        ["ArchivedAt"] = "Diarsipkan",
        ["AreaKm2"] = "Luas (km²)",
        ["AsOf"] = "Keadaan per",
        ["Attendance"] = "Kehadiran",
        ["AuthorName"] = "Penulis",
        ["Baseline"] = "Nilai awal",
        ["Basis"] = "Dasar",
        ["Body"] = "Isi",
        ["Category"] = "Kategori",
        ["Changed"] = "Diubah",
        ["Conclusion"] = "Kesimpulan",
        ["Condition"] = "Kondisi",
        ["ContentType"] = "Jenis berkas",
        ["CreatedAt"] = "Dibuat",
        ["ChairName"] = "Pimpinan musyawarah",
        ["Cycle"] = "Siklus",
        ["Day"] = "Hari",
        ["DeactivatedAt"] = "Dinonaktifkan",
        ["Decision"] = "Keputusan",
        ["Decisions"] = "Hasil keputusan",
        ["DecreeDay"] = "Tanggal surat keputusan",
        ["DecreeNumber"] = "Nomor surat keputusan",
        ["Description"] = "Uraian",
        ["Detail"] = "Keterangan",
        ["Direction"] = "Arah",
        ["DoneAt"] = "Selesai diimpor",
        ["Due"] = "Tenggat",
        ["Element"] = "Unsur",
        ["Email"] = "Surel",
        ["End"] = "Selesai",
        ["EndYear"] = "Tahun selesai",
        ["EstimatedCost"] = "Perkiraan biaya",
        ["Field"] = "Bidang",
        ["FileName"] = "Nama berkas",
        ["Finding"] = "Temuan",
        ["From"] = "Berlaku mulai",
        ["FullName"] = "Nama lengkap",
        ["Growth"] = "Perkembangan",
        ["Happening"] = "Kejadian",
        ["HeadTerm"] = "Sebutan kepala desa",
        ["Households"] = "Rumah tangga",
        ["Impact"] = "Dampak",
        ["IndexName"] = "Indeks Desa",
        ["IndexStatus"] = "Status desa",
        ["IndexYear"] = "Tahun indeks",
        ["InvitationNumber"] = "Nomor undangan",
        ["IsDemo"] = "Data contoh",
        ["IsHeadline"] = "Indikator utama",
        ["IsPublished"] = "Terbuka untuk umum",
        ["Kind"] = "Jenis",
        ["Latitude"] = "Lintang",
        ["Lessons"] = "Pelajaran",
        ["Level"] = "Tingkat",
        ["Likelihood"] = "Kemungkinan",
        ["Longitude"] = "Bujur",
        ["Measure"] = "Ukuran",
        ["MinutesNumber"] = "Nomor berita acara",
        ["Mitigation"] = "Penanganan",
        ["MustChangePassword"] = "Wajib ganti kata sandi",
        ["Name"] = "Nama",
        ["Narrative"] = "Cerita",
        ["Nip"] = "NIP",
        ["NoFollowUpReason"] = "Alasan tanpa tindak lanjut",
        ["Note"] = "Catatan",
        ["NoteTakerName"] = "Notulis",
        ["Notes"] = "Catatan",
        ["Number"] = "Nomor",
        ["OfferDay"] = "Tanggal surat penawaran",
        ["OfferNumber"] = "Nomor surat penawaran",
        ["Office"] = "Jabatan",
        ["OfficeAddress"] = "Alamat kantor",
        ["OfficeEmail"] = "Surel kantor",
        ["OfficePhone"] = "Telepon kantor",
        ["Order"] = "Urutan",
        ["OutputName"] = "Keluaran",
        ["OutputTarget"] = "Target keluaran",
        ["OutputToDate"] = "Keluaran sampai kini",
        ["OutputUnit"] = "Satuan keluaran",
        ["Owner"] = "Penanggung jawab",
        ["Part"] = "Bagian",
        ["Percent"] = "Persen",
        ["PeriodEnd"] = "Akhir periode",
        ["Phone"] = "Telepon",
        ["PhysicalPercent"] = "Kemajuan fisik (%)",
        ["Place"] = "Tempat",
        ["Population"] = "Penduduk",
        ["Present"] = "Hadir",
        ["Priority"] = "Prioritas",
        ["Progress"] = "Kemajuan",
        ["Quantity"] = "Jumlah",
        ["Reason"] = "Alasan",
        ["RecordedAt"] = "Dicatat",
        ["RecorderName"] = "Pencatat",
        ["RegulationDay"] = "Tanggal peraturan",
        ["RegulationNumber"] = "Nomor peraturan",
        ["Relevance"] = "Relevansi",
        ["RelevanceWords"] = "Uraian relevansi",
        ["ReporterName"] = "Pelapor",
        ["Response"] = "Tanggapan",
        ["Retired"] = "Tidak dipakai lagi",
        ["ReturnReason"] = "Alasan dikembalikan",
        ["Role"] = "Peran",
        ["Same"] = "Tetap sama",
        ["Scope"] = "Kode wilayah",
        ["Score"] = "Nilai",
        ["Seat"] = "Kursi jabatan",
        ["Section"] = "Bagian",
        ["Seriousness"] = "Keseriusan",
        ["ShareableQuantity"] = "Jumlah yang dapat dibagi",
        ["SignerName"] = "Penanda tangan",
        ["Size"] = "Ukuran berkas",
        ["Source"] = "Sumber dana",
        ["Stage"] = "Tahap",
        ["Start"] = "Mulai",
        ["StartYear"] = "Tahun mulai",
        ["State"] = "Keadaan",
        ["Summary"] = "Ringkasan",
        ["Sustainability"] = "Keberlanjutan",
        ["SustainabilityWords"] = "Uraian keberlanjutan",
        ["Target"] = "Target",
        ["TermEnd"] = "Akhir jangka waktu",
        ["TermStart"] = "Awal jangka waktu",
        ["Text"] = "Isi",
        ["Theme"] = "Tema",
        ["Time"] = "Pukul",
        ["Title"] = "Judul",
        ["To"] = "Berlaku sampai",
        ["TypeCode"] = "Kode jenis",
        ["Unit"] = "Satuan",
        ["UnitPrice"] = "Harga satuan",
        ["UploadedByName"] = "Diunggah oleh",
        ["Urgency"] = "Mendesak",
        ["UserName"] = "Nama pengguna",
        ["Value"] = "Nilai",
        ["Vehicle"] = "Wadah",
        ["VillageCode"] = "Kode desa",
        ["VillageTerm"] = "Sebutan desa",
        ["Volume"] = "Volume",
        ["Weight"] = "Bobot",
        ["Words"] = "Uraian",
        ["Year"] = "Tahun",
    };

    /// <summary>Words of the states and kinds that stand in the trail by their English names.</summary>
    private static readonly Dictionary<string, Func<string, string?>> Values = new()
    {
        ["Mandate.Role"] = Of<Role>(Words.Of),
        ["TeamMember.Role"] = Of<TeamRole>(role => Words.Of(role, Vehicle.Bkad)),
        ["TeamMember.Element"] = Of<Element>(Words.Of),
        ["Village.Status"] = Of<VillageStatus>(Words.Of),
        ["Village.IndexStatus"] = Of<VillageStatus>(Words.Of),
        ["Potential.Category"] = Of<PotentialCategory>(Words.Of),
        ["Potential.Condition"] = Of<Condition>(Words.Of),
        ["Need.Category"] = Of<PotentialCategory>(Words.Of),
        ["Need.State"] = Of<NeedState>(Words.Of),
        ["Cooperation.Field"] = Of<CooperationField>(Words.Of),
        ["Cooperation.Vehicle"] = Of<Vehicle>(Words.Of),
        ["Cooperation.Stage"] = Of<Stage>(Words.Of),
        ["StageEvent.From"] = Of<Stage>(Words.Of),
        ["StageEvent.To"] = Of<Stage>(Words.Of),
        ["Party.State"] = Of<PartyState>(Words.Of),
        ["Party.Decision"] = Of<DeliberationDecision>(Words.Of),
        ["InterVillageDeliberation.Decision"] = Of<DeliberationDecision>(Words.Of),
        ["OfficeHolder.Office"] = Of<Office>(Words.Of),
        ["OfficeHolder.Seat"] = Of<Office>(Words.Of),
        ["VillageMeeting.State"] = Of<MeetingState>(Words.Of),
        ["MeetingItem.Decision"] = Of<ItemDecision>(Words.Of),
        ["Plan.State"] = Of<PlanState>(Words.Of),
        ["PlanText.Section"] = Of<PlanSection>(Words.Of),
        ["Comment.Part"] = Of<PlanPart>(Words.Of),
        ["Indicator.Level"] = Of<IndicatorLevel>(Words.Of),
        ["Indicator.Direction"] = Of<Direction>(Words.Of),
        ["Allocation.Source"] = Of<FundingSource>(Words.Of),
        ["SharingComponent.Basis"] = Of<SharingBasis>(Words.Of),
        ["Review.Decision"] = Of<ReviewDecision>(Words.Of),
        ["MonitoringEntry.State"] = Of<EntryState>(Words.Of),
        ["Evaluation.Kind"] = Of<EvaluationKind>(Words.Of),
        ["Evaluation.Conclusion"] = Of<Conclusion>(Words.Of),
        ["Recommendation.State"] = Of<FollowUpState>(Words.Of),
    };

    /// <summary>The entities a reader may filter by, with their words.</summary>
    public static IReadOnlyDictionary<string, string> AllEntities => Entities;

    public static string Entity(string name) => Entities.GetValueOrDefault(name, name);

    /// <summary>A part's field ("FollowUp.Owner") goes by the field's own word.</summary>
    public static string Field(string name) => Fields.GetValueOrDefault(Last(name), Last(name));

    public static string Action(AuditAction action) => action switch
    {
        AuditAction.Created => "Menambah",
        AuditAction.Changed => "Mengubah",
        AuditAction.Removed => "Menghapus",
        _ => "Kejadian",
    };

    public static string Happening(string? name) => Enum.TryParse<Happening>(name, out var what)
        ? what switch
        {
            Data.Happening.SignedIn => "Masuk ke portal",
            Data.Happening.SignInFailed => "Gagal masuk",
            Data.Happening.LockedOut => "Gagal masuk: akun terkunci",
            Data.Happening.SignedOut => "Keluar dari portal",
            Data.Happening.PasswordChanged => "Mengganti kata sandi sendiri",
            Data.Happening.PasswordReset => "Menyetel ulang kata sandi",
            _ => "Berganti mandat",
        }
        : name ?? "";

    /// <summary>The word of a state or kind, or null when the value stands for itself.</summary>
    public static string? Value(string entity, string field, string value) => Values.GetValueOrDefault($"{entity}.{Last(field)}")?.Invoke(value);

    private static string Last(string name) => name[(name.LastIndexOf('.') + 1)..];

    private static Func<string, string?> Of<T>(Func<T, string> words)
        where T : struct, Enum =>
        name => Enum.TryParse<T>(name, out var value) ? words(value) : null;
}
