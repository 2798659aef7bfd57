namespace KerjasamaDesa.Bench.Data;

/// <summary>A type of the portal's catalogue.</summary>
internal sealed record RecordType(string Code, string? Category, string Name, string Unit, string Theme);

/// <summary>Words of made-up records: few of them often and many of them seldom, as people write.</summary>
internal static class RecordWords
{
    private static readonly Dictionary<string, string[]> Things = new()
    {
        ["pertanian"] = ["Sawah irigasi", "Lahan jagung", "Kebun sayur", "Padi organik", "Lumbung padi", "Ladang ketela"],
        ["perkebunan"] = ["Kebun kopi", "Kebun kelapa", "Kebun karet", "Kebun cengkeh", "Kebun kakao"],
        ["lingkungan"] = ["Hutan rakyat", "Hutan mangrove", "Bibit sengon", "Lahan kritis"],
        ["peternakan"] = ["Sapi potong", "Kambing etawa", "Ayam petelur", "Kandang komunal"],
        ["perikanan"] = ["Kolam lele", "Tambak udang", "Keramba ikan nila", "Tempat pelelangan ikan"],
        ["air"] = ["Mata air", "Jaringan air bersih", "Sumur bor", "Bak penampungan air", "Pipa air minum", "Sanitasi sekolah"],
        ["irigasi"] = ["Saluran irigasi", "Bendung kecil", "Embung desa", "Pengairan sawah", "Pintu air"],
        ["wisata"] = ["Air terjun", "Desa wisata", "Pantai pasir putih", "Homestay warga", "Jalur pendakian"],
        ["persampahan"] = ["TPS 3R", "Bank sampah", "Pengangkutan sampah", "Pengolahan kompos"],
        ["transportasi"] = ["Jalan usaha tani", "Jembatan gantung", "Jalan poros desa", "Dermaga perahu"],
        ["kesehatan"] = ["Posyandu balita", "Ambulans desa", "Poskesdes", "Pencegahan tengkes"],
        ["pendidikan"] = ["PAUD desa", "Taman baca", "Kejar paket", "Beasiswa warga"],
        ["energi"] = ["Mikrohidro", "Panel surya", "Penerangan jalan", "Biogas ternak"],
        ["internet"] = ["Menara internet", "Jaringan serat optik", "Titik wifi publik"],
        ["pemasaran"] = ["Pemasaran hasil tani", "Pasar desa", "Toko BUM Desa", "Keripik singkong", "Koperasi simpan pinjam", "Kerajinan bambu"],
        ["keahlian"] = ["Pelatihan las", "Tukang bangunan", "Operator komputer", "Pelatihan menjahit"],
        ["kebencanaan"] = ["Longsor lereng", "Banjir tahunan", "Jalur evakuasi", "Tanggul sungai"],
        ["ketertiban"] = ["Pos ronda", "Linmas terlatih", "Penerangan dusun"],
    };

    private static readonly string[] Places = ["dusun barat", "dusun timur", "dusun krajan", "RW 02", "bagian hulu", "bagian hilir", "dekat balai desa", "tepi sungai"];

    private static readonly string[] Sentences =
    [
        "Dipakai warga setiap hari dan perlu dirawat bersama.", "Rusak sejak musim hujan tahun lalu.", "Dikelola kelompok tani dengan iuran bulanan.", "Belum menjangkau semua rumah tangga.",
        "Hasilnya dijual ke pasar kecamatan.", "Dibangun dengan Dana Desa dan swadaya warga.", "Pada musim kemarau debitnya berkurang.", "Dapat dipakai bersama desa sekitar.",
        "Perlu alat, pelatihan, dan modal.", "Jalannya sempit sehingga truk tidak dapat masuk.", "Pengurus berganti setiap tiga tahun.", "Sebagian dikelola BUM Desa.",
    ];

    /// <summary>A type, a few of them often: which ones differs from regency to regency.</summary>
    public static RecordType Chosen(List<RecordType> types, string regency, Random random)
    {
        var rank = (int)(types.Count * Math.Pow(random.NextDouble(), 2.2));
        var shift = ((regency[0] * 7) + (regency[1] * 5) + (regency[3] * 3) + regency[4]) % types.Count;
        return types[(rank + shift) % types.Count];
    }

    public static string Title(RecordType type, string village, Random random)
    {
        var things = Things.GetValueOrDefault(type.Theme) ?? [type.Name];
        var thing = things[Seldom(things.Length, random)];
        return random.Next(3) switch { 0 => thing, 1 => $"{thing} {Places[random.Next(Places.Length)]}", _ => $"{thing} {village}" };
    }

    public static string? Description(RecordType type, Random random) => random.Next(10) switch
    {
        < 3 => null,
        < 7 => $"{type.Name}. {Sentences[Seldom(Sentences.Length, random)]}",
        _ => $"{Sentences[Seldom(Sentences.Length, random)]} {Sentences[random.Next(Sentences.Length)]} {Sentences[random.Next(Sentences.Length)]}",
    };

    /// <summary>Mostly small, seldom large.</summary>
    public static decimal Quantity(Random random) => Math.Round((decimal)Math.Exp(random.NextDouble() * 7), 2);

    private static int Seldom(int count, Random random) => (int)(count * Math.Pow(random.NextDouble(), 1.6));
}
