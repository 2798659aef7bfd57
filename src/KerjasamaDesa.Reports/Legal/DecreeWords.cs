using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;

namespace KerjasamaDesa.Reports.Legal;

/// <summary>
/// What the portal would write into each passage of the decree that forms a team. Every line is a paragraph or an item; whoever
/// knows better writes another text before printing.
/// </summary>
public static class DecreeWords
{
    /// <summary>The portal's own text of a passage.</summary>
    public static string Default(DecreePassage passage, TeamDecreeReport r) => string.Join('\n', passage switch
    {
        DecreePassage.Considerations => Considerations(r),
        DecreePassage.LegalBasis => LegalBasis(r),
        DecreePassage.Noting => Noting(r),
        DecreePassage.Establishment =>
        [
            r.Head.Vehicle == Vehicle.Bkad
                ? $"Membentuk Tim Koordinasi Badan Kerja Sama Antar Desa {r.Head.Title} dengan susunan keanggotaan sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini."
                : $"Menetapkan penasihat, pelaksana operasional, dan pengawas BUM Desa Bersama {r.Head.Title} sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.",
        ],
        DecreePassage.Duties => r.Head.Vehicle == Vehicle.Bkad ? TeamDuties : OrganDuties,
        DecreePassage.Costs => ["Segala biaya yang timbul akibat ditetapkannya Keputusan ini dibebankan pada Anggaran Pendapatan dan Belanja Desa masing-masing pihak serta sumber lain yang sah dan tidak mengikat."],
        DecreePassage.Force => ["Keputusan ini mulai berlaku pada tanggal ditetapkan, dan akan diperbaiki sebagaimana mestinya bila di kemudian hari terdapat kekeliruan."],
        _ => Copies(r),
    });

    private static readonly string[] TeamDuties =
    [
        "Tim Koordinasi sebagaimana dimaksud dalam diktum KESATU mempunyai tugas:",
        "- mengoordinasikan pelaksanaan kerja sama antar desa;",
        "- memantau dan mengevaluasi pelaksanaan program dan kegiatan;",
        "- memelihara komunikasi antar desa yang bekerja sama;",
        "- mengelola administrasi dan keuangan kerja sama; dan",
        "- melaporkan pelaksanaan tugas kepada para kepala desa secara berkala.",
    ];

    private static readonly string[] OrganDuties =
    [
        "Penasihat memberikan nasihat kepada pelaksana operasional dan menelaah rencana program kerja serta laporannya.",
        "Pelaksana operasional mengelola BUM Desa Bersama sesuai dengan anggaran dasar dan keputusan Musyawarah Antar Desa, serta mewakilinya di dalam dan di luar pengadilan.",
        "Pengawas mengawasi pengelolaan BUM Desa Bersama dan menyampaikan hasilnya kepada Musyawarah Antar Desa.",
    ];

    private static List<string> Considerations(TeamDecreeReport r)
    {
        var villages = LegalReport.Joined([.. r.Head.Villages.Select(v => v.FullName)]);
        List<string> reasons =
        [
            $"bahwa untuk melaksanakan kerja sama antar desa {r.Head.Title} antara {villages}, perlu {(r.Head.Vehicle == Vehicle.Bkad ? "dibentuk tim koordinasi dari wakil para pihak" : "ditetapkan organisasi BUM Desa Bersama")};",
            r.Head.Vehicle == Vehicle.Bkad
                ? "bahwa berdasarkan Pasal 92 ayat (3) Undang-Undang Nomor 6 Tahun 2014 tentang Desa, kerja sama antar-desa dilaksanakan oleh badan kerja sama antar-desa yang dibentuk melalui Peraturan Bersama Kepala Desa;"
                : "bahwa berdasarkan Peraturan Pemerintah Nomor 11 Tahun 2021 tentang Badan Usaha Milik Desa, perangkat organisasi BUM Desa Bersama terdiri atas Musyawarah Antar Desa, penasihat, pelaksana operasional, dan pengawas;",
            "bahwa nama-nama yang tercantum dalam Lampiran Keputusan ini dipandang mampu dan memenuhi syarat;",
        ];
        reasons.Add($"bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, huruf b, dan huruf c, perlu menetapkan {r.Kind} Kepala Desa tentang {r.About};");
        return reasons;
    }

    private static IEnumerable<string> LegalBasis(TeamDecreeReport r)
    {
        yield return "Undang-Undang Nomor 6 Tahun 2014 tentang Desa sebagaimana telah beberapa kali diubah, terakhir dengan Undang-Undang Nomor 3 Tahun 2024;";
        yield return "Peraturan Pemerintah Nomor 43 Tahun 2014 tentang Peraturan Pelaksanaan Undang-Undang Nomor 6 Tahun 2014 tentang Desa sebagaimana telah beberapa kali diubah, terakhir dengan Peraturan Pemerintah Nomor 11 Tahun 2019;";
        if (r.Head.Vehicle == Vehicle.JointVillageEnterprise)
        {
            yield return "Peraturan Pemerintah Nomor 11 Tahun 2021 tentang Badan Usaha Milik Desa;";
        }

        yield return "Peraturan Menteri Dalam Negeri Nomor 96 Tahun 2017 tentang Tata Cara Kerja Sama Desa di Bidang Pemerintahan Desa;";
        if (r.Grounds.Count > 0)
        {
            var numbers = LegalReport.Joined([.. r.Grounds.Select(g => $"Nomor {g.RegulationNumber} ({g.Village})")]);
            yield return $"Peraturan Bersama Kepala Desa {numbers} tentang Kerja Sama Antar Desa {r.Head.Title};";
        }
    }

    private static IEnumerable<string> Noting(TeamDecreeReport r)
    {
        yield return r.Deliberation is { } mad
            ? $"Berita Acara Musyawarah Antar Desa{(mad.Number is { } number ? $" Nomor {number}" : "")} tanggal {IndonesianDate.Format(mad.Day)} di {mad.Place}."
            : "Berita Acara Musyawarah Antar Desa tanggal ………………………";
    }

    private static IEnumerable<string> Copies(TeamDecreeReport r) =>
    [
        $"{(r.Head.Regency.StartsWith("Kota ", StringComparison.Ordinal) ? "Wali Kota" : "Bupati")} melalui Dinas Pemberdayaan Masyarakat dan Desa {r.Head.Regency};",
        $"Camat {LegalReport.Joined([.. r.Head.Villages.Select(v => v.District).Distinct()])};",
        $"Ketua BPD {LegalReport.Joined([.. r.Head.Villages.Select(v => v.FullName)])};",
        "Yang bersangkutan.",
    ];
}
