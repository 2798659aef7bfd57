namespace KerjasamaDesa.Domain.Planning;

/// <summary>The eighteen SDGs Desa.</summary>
public static class SdgsDesa
{
    private static readonly string[] Names =
    [
        "Desa Tanpa Kemiskinan",
        "Desa Tanpa Kelaparan",
        "Desa Sehat dan Sejahtera",
        "Pendidikan Desa Berkualitas",
        "Keterlibatan Perempuan Desa",
        "Desa Layak Air Bersih dan Sanitasi",
        "Desa Berenergi Bersih dan Terbarukan",
        "Pertumbuhan Ekonomi Desa Merata",
        "Infrastruktur dan Inovasi Desa Sesuai Kebutuhan",
        "Desa Tanpa Kesenjangan",
        "Kawasan Permukiman Desa Aman dan Nyaman",
        "Konsumsi dan Produksi Desa Sadar Lingkungan",
        "Desa Tanggap Perubahan Iklim",
        "Desa Peduli Lingkungan Laut",
        "Desa Peduli Lingkungan Darat",
        "Desa Damai Berkeadilan",
        "Kemitraan untuk Pembangunan Desa",
        "Kelembagaan Desa Dinamis dan Budaya Desa Adaptif",
    ];

    /// <summary>The numbers, 1 to 18.</summary>
    public static IEnumerable<int> Numbers => Enumerable.Range(1, Names.Length);

    /// <summary>Name of a goal; null beyond 1–18.</summary>
    public static string? Of(int number) => number >= 1 && number <= Names.Length ? Names[number - 1] : null;
}
