using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports.Plans;

/// <summary>The headings of the Laporan Rencana, for paper and page alike.</summary>
public static class PlanOutline
{
    internal static readonly Heading Approval = new("", "Lembar Pengesahan");
    internal static readonly Heading Background = new("A", "Latar Belakang", 2);
    internal static readonly Heading Law = new("B", "Dasar Hukum", 2);
    internal static readonly Heading Purpose = new("C", "Maksud dan Tujuan", 2);
    internal static readonly Heading Scope = new("D", "Ruang Lingkup, Bidang, dan Jangka Waktu", 2);
    internal static readonly Heading Profile = new("A", "Profil Desa", 2);
    internal static readonly Heading Potentials = new("B", "Potensi", 2);
    internal static readonly Heading Needs = new("C", "Kebutuhan", 2);
    internal static readonly Heading Strategies = new("A", "Strategi", 2);
    internal static readonly Heading Activities = new("B", "Program dan Kegiatan", 2);
    internal static readonly Heading Places = new("C", "SDGs Desa dan Rujukan Perencanaan Desa", 2);
    internal static readonly Heading Sources = new("A", "Sumber Pendanaan", 2);
    internal static readonly Heading Rule = new("B", "Pembagian Biaya Antar Desa", 2);
    internal static readonly Heading Matrix = new("C", "Matriks Kegiatan dan Desa", 2);
    internal static readonly Heading Benefits = new("D", "Manfaat Tiap Desa", 2);
    internal static readonly Heading Analysis = new("E", "Analisis Manfaat dan Biaya", 2);
    internal static readonly Heading Exit = new("F", "Pembagian Aset", 2);
    internal static readonly Heading Team = new("A", "Kelembagaan Pelaksana", 2);
    internal static readonly Heading Procedures = new("B", "Tata Cara dan Ketentuan Pelaksanaan", 2);
    internal static readonly Heading Duties = new("C", "Hak dan Kewajiban", 2);
    internal static readonly Heading Schedule = new("A", "Jadwal Pelaksanaan", 2);
    internal static readonly Heading Curve = new("B", "Rencana Kemajuan", 2);
    internal static readonly Heading Risks = new("C", "Risiko dan Penanganannya", 2);

    /// <summary>I Pendahuluan.</summary>
    public static readonly Heading Introduction = new("I", "Pendahuluan");

    /// <summary>II Profil, Potensi, dan Kebutuhan Desa.</summary>
    public static readonly Heading Villages = new("II", "Profil, Potensi, dan Kebutuhan Desa");

    /// <summary>III Tujuan, Sasaran, dan Indikator.</summary>
    public static readonly Heading Goals = new("III", "Tujuan, Sasaran, dan Indikator");

    /// <summary>IV Strategi dan Program Kerja.</summary>
    public static readonly Heading Programs = new("IV", "Strategi dan Program Kerja");

    /// <summary>V Pendanaan dan Pembagian Kontribusi.</summary>
    public static readonly Heading Funding = new("V", "Pendanaan dan Pembagian Kontribusi");

    /// <summary>VI Kelembagaan.</summary>
    public static readonly Heading Institution = new("VI", "Kelembagaan");

    /// <summary>VII Jadwal dan Risiko.</summary>
    public static readonly Heading Time = new("VII", "Jadwal dan Risiko");

    /// <summary>VIII Pemantauan dan Evaluasi.</summary>
    public static readonly Heading Monitoring = new("VIII", "Pemantauan dan Evaluasi");

    /// <summary>IX Penutup.</summary>
    public static readonly Heading Closing = new("IX", "Penutup");

    /// <summary>Lampiran 1: the cost estimate.</summary>
    public static readonly Heading Costs = new("Lampiran 1", "Rencana Anggaran Biaya");

    /// <summary>Lampiran 2: the Musyawarah Antar Desa.</summary>
    public static readonly Heading Deliberations = new("Lampiran 2", "Ringkasan Berita Acara Musyawarah Antar Desa");

    /// <summary>Lampiran 3: the Musyawarah Desa.</summary>
    public static readonly Heading VillageDecisions = new("Lampiran 3", "Hasil Musyawarah Desa");

    /// <summary>How the work is watched and judged, for paper and page alike.</summary>
    public static readonly IReadOnlyList<string> MonitoringWays =
    [
        "Anggota tim mencatat kunjungan lapangan: kemajuan fisik sampai hari itu, keluaran, belanja menurut sumber dana, kendala, dan foto.",
        "Setiap catatan diverifikasi ketua atau koordinator pemantauan dan evaluasi. Hanya catatan terverifikasi yang "
            + "dihitung, dan tidak seorang pun memverifikasi catatannya sendiri.",
        "Setiap triwulan kemajuan dibandingkan dengan rencana. Keterlambatan lebih dari 10 poin saat rencana di bawah 70 "
            + "persen, atau lebih dari 5 poin sesudahnya, adalah kritis dan dibahas dalam rapat pembuktian.",
        "Evaluasi menghitung efektivitas (realisasi keluaran ÷ target), serapan (belanja ÷ pagu), dan efisiensi (serapan ÷ "
            + "efektivitas), lalu menilai relevansi dan keberlanjutan.",
        "Setiap rekomendasi evaluasi mendapat penanggung jawab dan tenggat, dan yang belum selesai dibawa ke siklus berikutnya.",
    ];

    /// <summary>The laws a plan rests on.</summary>
    public static IReadOnlyList<string> Laws(PlanReport report) =>
        report.Head.Vehicle == Domain.Cooperations.Vehicle.JointVillageEnterprise ? [.. IntroductionChapter.Laws, IntroductionChapter.EnterpriseLaw] : IntroductionChapter.Laws;

    internal static readonly IReadOnlyList<Heading> All =
    [
        Approval,
        Introduction, Background, Law, Purpose, Scope,
        Villages, Profile, Potentials, Needs,
        Goals,
        Programs, Strategies, Activities, Places,
        Funding, Sources, Rule, Matrix, Benefits, Analysis, Exit,
        Institution, Team, Procedures, Duties,
        Time, Schedule, Curve, Risks,
        Monitoring,
        Closing,
        Costs, Deliberations, VillageDecisions,
    ];
}
