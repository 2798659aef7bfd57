using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Reports.Legal;

/// <summary>
/// What the portal would write into each text of the papers. Every line is a paragraph or an item; whoever knows better writes
/// another text before printing.
/// </summary>
public static class PaperWords
{
    /// <summary>The portal's own text of a block.</summary>
    public static string Default(PaperBlock block, LegalReport r) => string.Join('\n', block switch
    {
        PaperBlock.Considerations => Considerations(r),
        PaperBlock.LegalBasis => LegalBasis(r),
        PaperBlock.Definitions => [],
        PaperBlock.Aims => ["Kerja sama ini dimaksudkan untuk menyatukan potensi dan sumber daya para pihak guna memenuhi kebutuhan bersama masyarakat desa."],
        PaperBlock.Body => Body(r),
        PaperBlock.Benefits =>
        [
            "Hasil kerja sama dibagi sebanding dengan kontribusi tiap desa, kecuali Musyawarah Antar Desa menetapkan lain.",
            "Bagian hasil yang menjadi hak desa disetorkan ke rekening kas desa dan dicatat sebagai pendapatan desa.",
        ],
        PaperBlock.Reporting =>
        [
            $"{r.Head.Body} memantau pelaksanaan kerja sama dan melaporkannya kepada para kepala desa setiap triwulan.",
            "Evaluasi dilakukan paling sedikit satu kali dalam setahun terhadap capaian, biaya, dan manfaat bagi tiap desa.",
            "Para kepala desa melaporkan hasil pelaksanaan kerja sama kepada Badan Permusyawaratan Desa masing-masing, dan kepada Bupati/Wali Kota melalui Camat.",
        ],
        PaperBlock.Ending => Ending,
        PaperBlock.Closing => Closing(r),
        PaperBlock.Partner =>
        [
            "PIHAK KEDUA berhak:",
            "- memperoleh data dan izin yang diperlukan untuk melaksanakan kerja sama; dan",
            "- memperoleh manfaat sebagaimana disepakati para pihak.",
            "PIHAK KEDUA berkewajiban:",
            "- melaksanakan bagian pekerjaannya sesuai mutu dan waktu yang disepakati; dan",
            "- menyampaikan laporan kepada PIHAK KESATU setiap triwulan.",
        ],
        _ =>
        [
            "Keadaan kahar adalah keadaan di luar kemampuan para pihak, antara lain bencana alam, bencana nonalam, dan perubahan peraturan perundang-undangan.",
            "Pihak yang mengalami keadaan kahar memberitahukannya secara tertulis kepada pihak lain paling lambat 14 (empat belas) hari sejak terjadinya.",
            "Hak dan kewajiban yang tertunda karena keadaan kahar dibicarakan kembali secara musyawarah.",
        ],
    });

    /// <summary>Whether a block belongs to the Perjanjian Bersama alone.</summary>
    public static bool IsOfAgreement(PaperBlock block) => block is PaperBlock.Partner or PaperBlock.ForceMajeure;

    private static readonly IReadOnlyList<string> Ending =
    [
        "Kerja sama berakhir apabila:",
        "- jangka waktunya habis dan tidak diperpanjang;",
        "- tujuannya telah tercapai;",
        "- terdapat keadaan luar biasa yang mengakibatkan kerja sama tidak dapat dilanjutkan;",
        "- salah satu pihak tidak melaksanakan atau melanggar kesepakatan;",
        "- dibuat kesepakatan baru yang menggantikannya;",
        "- bertentangan dengan peraturan perundang-undangan;",
        "- objek kerja sama hilang; atau",
        "- terdapat hal yang merugikan kepentingan masyarakat desa, daerah, atau nasional.",
        "Berakhirnya kerja sama diputuskan dalam Musyawarah Antar Desa dan tidak menghapus kewajiban yang belum diselesaikan.",
        "Aset yang diperoleh dari kerja sama dihitung bersama, lalu dibagi sebanding dengan kontribusi tiap desa atau dihibahkan kepada desa tempat aset itu berada dengan penggantian yang disepakati.",
    ];

    private static List<string> Considerations(LegalReport r)
    {
        var aims = r.Plan.Goals.Count == 0 ? "memenuhi kebutuhan bersama masyarakat desa" : $"mewujudkan {LegalReport.Joined([.. r.Plan.Goals.Select(g => Lower(g.Title))])}";
        List<string> reasons =
        [
            $"bahwa untuk {aims}, perlu dilakukan kerja sama antara {LegalReport.Joined([.. r.Head.Villages.Select(v => v.FullName)])};",
            "bahwa berdasarkan Pasal 92 ayat (2) Undang-Undang Nomor 6 Tahun 2014 tentang Desa, kerja sama antar-desa dituangkan dalam Peraturan Bersama Kepala Desa melalui kesepakatan Musyawarah Antar Desa;",
        ];
        if (r.Deliberation is { } mad)
        {
            reasons.Add($"bahwa Musyawarah Antar Desa pada tanggal {IndonesianDate.Format(mad.Day)} di {mad.Place} telah menyepakati rencana kerja sama tersebut;");
        }

        var letters = reasons.Select((_, i) => $"huruf {LegalNumbering.Letter(i + 1)}").ToList();
        reasons.Add($"bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam {LegalReport.Joined(letters)}, perlu menetapkan Peraturan Bersama Kepala Desa tentang {r.About};");
        return reasons;
    }

    private static IEnumerable<string> LegalBasis(LegalReport r)
    {
        yield return "Undang-Undang Nomor 6 Tahun 2014 tentang Desa sebagaimana telah beberapa kali diubah, terakhir dengan Undang-Undang Nomor 3 Tahun 2024;";
        yield return "Peraturan Pemerintah Nomor 43 Tahun 2014 tentang Peraturan Pelaksanaan Undang-Undang Nomor 6 Tahun 2014 tentang Desa sebagaimana telah beberapa kali diubah, terakhir dengan Peraturan Pemerintah Nomor 11 Tahun 2019;";
        if (r.Head.Vehicle == Vehicle.JointVillageEnterprise)
        {
            yield return "Peraturan Pemerintah Nomor 11 Tahun 2021 tentang Badan Usaha Milik Desa;";
        }

        yield return "Peraturan Menteri Dalam Negeri Nomor 111 Tahun 2014 tentang Pedoman Teknis Peraturan di Desa;";
        yield return "Peraturan Menteri Dalam Negeri Nomor 96 Tahun 2017 tentang Tata Cara Kerja Sama Desa di Bidang Pemerintahan Desa;";
    }

    private static IReadOnlyList<string> Body(LegalReport r) => r.Head.Vehicle == Vehicle.Bkad
        ?
        [
            "Pelaksanaan kerja sama dilakukan oleh Badan Kerja Sama Antar Desa yang dibentuk para kepala desa dan bertanggung jawab kepada para kepala desa.",
            "Badan Kerja Sama Antar Desa terdiri atas wakil tiap desa dari unsur pemerintah desa, anggota Badan Permusyawaratan Desa, lembaga kemasyarakatan desa, dan tokoh masyarakat dengan memperhatikan keterwakilan perempuan.",
            "Susunan, tugas, dan masa kerja Badan Kerja Sama Antar Desa ditetapkan dengan Keputusan Bersama Kepala Desa.",
        ]
        :
        [
            "Pelaksanaan kerja sama dilakukan melalui BUM Desa Bersama yang didirikan para pihak.",
            "Pendirian, anggaran dasar, dan anggaran rumah tangga BUM Desa Bersama ditetapkan dalam Musyawarah Antar Desa sesuai ketentuan peraturan perundang-undangan.",
        ];

    private static IReadOnlyList<string> Closing(LegalReport r) =>
    [
        .. r.Replaces is { } earlier
            ? new[] { $"Pada saat Peraturan Bersama ini mulai berlaku, Peraturan Bersama Kepala Desa Nomor {LegalReport.Joined(earlier.Numbers)} dicabut dan dinyatakan tidak berlaku." }
            : [],
        "Hal yang belum diatur dalam Peraturan Bersama ini ditetapkan lebih lanjut melalui Musyawarah Antar Desa.",
    ];

    /// <summary>The first letter small, unless the word is an abbreviation.</summary>
    private static string Lower(string words) =>
        words.Length < 2 || char.IsUpper(words[1]) ? words : char.ToLower(words[0], Indonesian.Culture) + words[1..].TrimEnd('.');
}
