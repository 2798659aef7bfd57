using System.Text.RegularExpressions;

namespace KerjasamaDesa.Domain.Planning;

/// <summary>A code of the village budget with its name.</summary>
public sealed record AccountCode(string Code, string Name);

/// <summary>
/// Codes of the village budget after the chart of Permendagri 20/2018, down to the level that a plan needs. Regencies refine
/// them, so that the lists offer and do not limit; only the form of a code is checked.
/// </summary>
public static partial class AccountCodes
{
    /// <summary>Longest code.</summary>
    public const int MaxLength = 20;

    /// <summary>Pattern of a code: figures in groups of one or two, divided by points.</summary>
    public const string Pattern = @"^[1-9](\.[0-9]{1,2}){1,5}$";

    /// <summary>Bidang, sub-bidang, and some kegiatan that cooperations often use: what an activity is booked under.</summary>
    public static IReadOnlyList<AccountCode> Activities { get; } =
    [
        new("1.2", "Sarana dan prasarana pemerintahan desa"),
        new("1.4", "Tata praja pemerintahan, perencanaan, keuangan, dan pelaporan"),
        new("1.4.08", "Koordinasi dan kerja sama desa"),
        new("2.1", "Pendidikan"),
        new("2.2", "Kesehatan"),
        new("2.3", "Pekerjaan umum dan penataan ruang"),
        new("2.4", "Kawasan permukiman"),
        new("2.4.11", "Sarana air bersih"),
        new("2.4.12", "Sambungan air bersih ke rumah tangga"),
        new("2.4.15", "Pengelolaan sampah desa"),
        new("2.5", "Kehutanan dan lingkungan hidup"),
        new("2.6", "Perhubungan, komunikasi, dan informatika"),
        new("2.7", "Energi dan sumber daya mineral"),
        new("2.8", "Pariwisata"),
        new("2.8.03", "Pengembangan pariwisata desa"),
        new("3.1", "Ketenteraman, ketertiban umum, dan pelindungan masyarakat"),
        new("3.2", "Kebudayaan dan keagamaan"),
        new("3.3", "Kepemudaan dan olah raga"),
        new("3.4", "Kelembagaan masyarakat"),
        new("4.1", "Kelautan dan perikanan"),
        new("4.2", "Pertanian dan peternakan"),
        new("4.2.04", "Irigasi tersier"),
        new("4.3", "Peningkatan kapasitas aparatur desa"),
        new("4.4", "Pemberdayaan perempuan, pelindungan anak, dan keluarga"),
        new("4.5", "Koperasi, usaha mikro, kecil, dan menengah"),
        new("4.6", "Dukungan penanaman modal"),
        new("4.7", "Perdagangan dan perindustrian"),
        new("5.1", "Penanggulangan bencana"),
        new("5.2", "Keadaan darurat"),
        new("5.3", "Keadaan mendesak"),
    ];

    /// <summary>Kinds of expense: what a cost item is booked under.</summary>
    public static IReadOnlyList<AccountCode> Expenses { get; } =
    [
        new("5.1", "Belanja pegawai"),
        new("5.2.1", "Belanja barang perlengkapan"),
        new("5.2.2", "Belanja jasa honorarium"),
        new("5.2.3", "Belanja perjalanan dinas"),
        new("5.2.4", "Belanja jasa sewa"),
        new("5.2.5", "Belanja operasional perkantoran"),
        new("5.2.6", "Belanja pemeliharaan"),
        new("5.2.7", "Belanja barang dan jasa yang diserahkan kepada masyarakat"),
        new("5.3.1", "Belanja modal tanah"),
        new("5.3.2", "Belanja modal peralatan, mesin, dan alat berat"),
        new("5.3.3", "Belanja modal kendaraan"),
        new("5.3.4", "Belanja modal gedung, bangunan, dan taman"),
        new("5.3.5", "Belanja modal jalan"),
        new("5.3.6", "Belanja modal jembatan"),
        new("5.3.7", "Belanja modal irigasi, embung, dan drainase"),
        new("5.3.8", "Belanja modal jaringan dan instalasi"),
        new("5.3.9", "Belanja modal lainnya"),
        new("5.4", "Belanja tak terduga"),
        new("6.2.2", "Penyertaan modal desa"),
    ];

    /// <summary>The five bidang by the first figure of a code.</summary>
    public static string? Field(string? code) => code?[0] switch
    {
        '1' => "Penyelenggaraan Pemerintahan Desa",
        '2' => "Pelaksanaan Pembangunan Desa",
        '3' => "Pembinaan Kemasyarakatan",
        '4' => "Pemberdayaan Masyarakat",
        '5' => "Penanggulangan Bencana, Keadaan Darurat, dan Mendesak",
        _ => null,
    };

    /// <summary>A code without spaces, or null for none; another form is refused.</summary>
    internal static string? Checked(string? code, string field)
    {
        var text = Guard.OptionalText(code, MaxLength, field);
        return text is null || Form().IsMatch(text) ? text : throw RuleBroken.At(field, "Tulis kode seperti 5.3.8 atau 2.4.15.");
    }

    [GeneratedRegex(Pattern)]
    private static partial Regex Form();
}
