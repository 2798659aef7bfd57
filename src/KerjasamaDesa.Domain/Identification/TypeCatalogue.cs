using static KerjasamaDesa.Domain.Identification.PotentialCategory;

namespace KerjasamaDesa.Domain.Identification;

/// <summary>The types every portal starts with: Prodeskel groups for potentials, the usual fields of village need.</summary>
public static class TypeCatalogue
{
    /// <summary>All types, potentials first.</summary>
    public static IReadOnlyList<SubjectType> All { get; } =
    [
        Potential("SDA-TANI", Natural, "Pertanian", "ha", "pertanian"),
        Potential("SDA-KEBUN", Natural, "Perkebunan", "ha", "perkebunan"),
        Potential("SDA-HUTAN", Natural, "Kehutanan", "ha", "lingkungan"),
        Potential("SDA-TERNAK", Natural, "Peternakan", "ekor", "peternakan"),
        Potential("SDA-IKAN", Natural, "Perikanan", "ton/tahun", "perikanan"),
        Potential("SDA-GALI", Natural, "Bahan galian", "ton/tahun", "galian"),
        Potential("SDA-AIR", Natural, "Sumber daya air", "liter/detik", "air"),
        Potential("SDA-LINGKUNGAN", Natural, "Kualitas lingkungan", "ha", "lingkungan"),
        Potential("SDA-RUANG", Natural, "Ruang publik", "unit", "ruang"),
        Potential("SDA-WISATA", Natural, "Wisata", "lokasi", "wisata"),
        Potential("SDM-JUMLAH", Human, "Jumlah penduduk", "jiwa", "penduduk"),
        Potential("SDM-USIA", Human, "Kelompok usia", "jiwa", "penduduk"),
        Potential("SDM-DIDIK", Human, "Pendidikan", "jiwa", "pendidikan"),
        Potential("SDM-KERJA", Human, "Mata pencaharian", "jiwa", "keahlian"),
        Potential("SDM-TENAGA", Human, "Tenaga kerja dan keahlian", "jiwa", "keahlian"),
        Potential("LBG-PEMDES", Institutional, "Pemerintahan", "lembaga", "keahlian"),
        Potential("LBG-LKD", Institutional, "Lembaga kemasyarakatan", "lembaga", "kelembagaan"),
        Potential("LBG-EKONOMI", Institutional, "Lembaga ekonomi", "lembaga", "pemasaran"),
        Potential("LBG-DIDIK", Institutional, "Lembaga pendidikan", "lembaga", "pendidikan"),
        Potential("LBG-ADAT", Institutional, "Lembaga adat", "lembaga", "kelembagaan"),
        Potential("LBG-AMAN", Institutional, "Keamanan", "lembaga", "ketertiban"),
        Potential("SRN-JALAN", Infrastructure, "Transportasi", "km", "transportasi"),
        Potential("SRN-KOM", Infrastructure, "Komunikasi", "unit", "internet"),
        Potential("SRN-AIR", Infrastructure, "Air bersih dan sanitasi", "unit", "air"),
        Potential("SRN-IRIGASI", Infrastructure, "Irigasi", "km", "irigasi"),
        Potential("SRN-SEHAT", Infrastructure, "Kesehatan", "unit", "kesehatan"),
        Potential("SRN-DIDIK", Infrastructure, "Pendidikan", "unit", "pendidikan"),
        Potential("SRN-ENERGI", Infrastructure, "Energi", "kW", "energi"),
        Potential("SRN-SAMPAH", Infrastructure, "Persampahan", "unit", "persampahan"),
        Potential("EKO-BUMDES", Economic, "BUM Desa", "Rp/tahun", "pemasaran"),
        Potential("EKO-KOPERASI", Economic, "Koperasi", "Rp/tahun", "pemasaran"),
        Potential("EKO-UMKM", Economic, "UMKM", "usaha", "pemasaran"),
        Potential("EKO-PASAR", Economic, "Pasar", "unit", "pemasaran"),
        Potential("EKO-PRODUK", Economic, "Produk unggulan", "Rp/tahun", "pemasaran"),
        Potential("EKO-WISATA", Economic, "Usaha wisata", "unit", "wisata"),
        Need("BTH-AIR", "Air bersih dan sanitasi", "sambungan rumah", "air"),
        Need("BTH-SAMPAH", "Persampahan", "ton/hari", "persampahan"),
        Need("BTH-IRIGASI", "Irigasi dan pertanian", "ha", "irigasi"),
        Need("BTH-JALAN", "Jalan dan transportasi", "km", "transportasi"),
        Need("BTH-SEHAT", "Kesehatan", "unit", "kesehatan"),
        Need("BTH-DIDIK", "Pendidikan", "jiwa", "pendidikan"),
        Need("BTH-ENERGI", "Energi", "kW", "energi"),
        Need("BTH-INTERNET", "Internet", "titik", "internet"),
        Need("BTH-PASAR", "Pemasaran", "ton/tahun", "pemasaran"),
        Need("BTH-WISATA", "Pariwisata", "kunjungan/tahun", "wisata"),
        Need("BTH-SDM", "Kapasitas SDM", "jiwa", "keahlian"),
        Need("BTH-BENCANA", "Kebencanaan", "jiwa", "kebencanaan"),
        Need("BTH-TERTIB", "Ketertiban", "kejadian/tahun", "ketertiban"),
    ];

    private static SubjectType Potential(string code, PotentialCategory category, string name, string unit, string theme) =>
        new(code, SubjectKind.Potential, category, name, unit, theme);

    private static SubjectType Need(string code, string name, string unit, string theme) =>
        new(code, SubjectKind.Need, null, name, unit, theme);
}
