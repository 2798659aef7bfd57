using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports.Evaluations;

/// <summary>The headings of the Laporan Evaluasi, for paper and page alike.</summary>
public static class EvaluationOutline
{
    internal static readonly Heading Physical = new("A", "Realisasi Fisik", 2);
    internal static readonly Heading Money = new("B", "Realisasi Keuangan", 2);
    internal static readonly Heading Activities = new("C", "Realisasi per Kegiatan", 2);
    internal static readonly Heading Formulas = new("A", "Perhitungan", 2);
    internal static readonly Heading Criteria = new("B", "Kriteria Penilaian", 2);
    internal static readonly Heading Questions = new("C", "Penilaian Tim", 2);

    /// <summary>I Pendahuluan.</summary>
    public static readonly Heading Introduction = new("I", "Pendahuluan");

    /// <summary>II Realisasi Fisik dan Keuangan.</summary>
    public static readonly Heading Realisation = new("II", "Realisasi Fisik dan Keuangan");

    /// <summary>III Capaian Indikator.</summary>
    public static readonly Heading Indicators = new("III", "Capaian Indikator");

    /// <summary>IV Efektivitas dan Efisiensi.</summary>
    public static readonly Heading Ratios = new("IV", "Efektivitas dan Efisiensi");

    /// <summary>V Kontribusi dan Manfaat per Desa.</summary>
    public static readonly Heading Villages = new("V", "Kontribusi dan Manfaat per Desa");

    /// <summary>VI Kendala dan Tindak Lanjut.</summary>
    public static readonly Heading FollowUp = new("VI", "Kendala dan Tindak Lanjut");

    /// <summary>VII Kesimpulan dan Rekomendasi.</summary>
    public static readonly Heading Conclusion = new("VII", "Kesimpulan dan Rekomendasi");

    /// <summary>Lampiran 1: the verified entries.</summary>
    public static readonly Heading Entries = new("Lampiran 1", "Catatan Pemantauan Terverifikasi");

    /// <summary>Lampiran 2: their photos.</summary>
    public static readonly Heading Photos = new("Lampiran 2", "Dokumentasi Foto");

    internal static readonly IReadOnlyList<Heading> All =
        [Introduction, Realisation, Physical, Money, Activities, Indicators, Ratios, Formulas, Criteria, Questions, Villages, FollowUp, Conclusion, Entries, Photos];
}
