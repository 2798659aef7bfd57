using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Planning;
using static KerjasamaDesa.Domain.Planning.FundingSource;

namespace KerjasamaDesa.Web.Data.Seed.Demo;

/// <summary>A small cooperation in Kecamatan Kemalang, 2026, which one of its three villages leaves in spring.</summary>
internal static class FodderScenario
{
    private static readonly DemoVillage[] Villages =
    [
        new("33.10.21.2003", "panggang", "Slamet Riyadi", 2_700, 820, 6.1m, -7.6105, 110.4865, VillageStatus.Maju, 420),
        new("33.10.21.2004", "balerante", "Sukono", 2_100, 640, 8.3m, -7.5990, 110.4650, VillageStatus.Berkembang, 380),
        new("33.10.21.2011", "dompol", "Wahyuni", 3_300, 990, 3.2m, -7.6500, 110.5090, VillageStatus.Maju, 300),
    ];

    internal static readonly DemoScenario Story = new(
        "pakan",
        "Bank Pakan Ternak Kemalang",
        "Satu gudang pakan dan mesin pencacah untuk peternak sapi tiga desa di musim kemarau.",
        CooperationField.Empowerment,
        Vehicle.Bkad,
        2026,
        Villages,
        [
            new(0, "SDA-TERNAK", "Sapi potong dan kandang kelompok", 420, 420, "ekor"),
            new(1, "SDA-TERNAK", "Kebun rumput gajah di lereng", 380, 200, "ekor"),
            new(2, "SDA-TERNAK", "Sapi perah rakyat", 300, 300, "ekor"),
        ],
        [
            new(0, "BTH-IRIGASI", "Pakan hijauan habis pada musim kemarau", 820, 4, 4, 3, 40, "ha", 120),
            new(1, "BTH-SDM", "Pelatihan mengolah pakan", 60, 3, 3, 3, 60, "jiwa", 30),
            new(2, "BTH-IRIGASI", "Pakan dibeli dari luar kecamatan", 990, 4, 3, 3, null, null, 60),
        ],
        "Setiap kemarau peternak membeli rumput dari luar kecamatan dengan harga dua kali lipat. Gudang dan mesin terlalu mahal bagi satu desa, tetapi terjangkau bila tiga desa menanggungnya bersama.",
        "Pakan ternak tersedia sepanjang tahun",
        "Empat puluh ton pakan olahan tersimpan sebelum kemarau",
        [new("Pakan olahan tersimpan", IndicatorLevel.Output, "ton", 0, 40, Direction.Up, null)],
        ["Satu gudang dengan catatan keluar-masuk yang terbuka", "Peternak dilatih mengolah pakan sendiri"],
        [
            new("Gudang dan mesin", [new("Gudang pakan dan mesin pencacah", 0, 1, 4, 60, "gudang", 1, "unit", [new(DDS, 120)], [("Gudang pakan 72 m²", 1, "unit", 78_000_000), ("Mesin pencacah", 3, "unit", 14_000_000)])]),
            new("Keterampilan peternak", [new("Pelatihan mengolah pakan", 1, 3, 12, 25, "peternak terlatih", 60, "orang", [new(ADD, 30)], [("Pelatihan dan praktik", 60, "orang", 500_000)])]),
            new("Cadangan kemarau", [new("Modal pakan musim kemarau", 2, 7, 10, 15, "pakan", 40, "ton", [new(DDS, 60)], [("Bahan pakan", 40, "ton", 1_500_000)])]),
        ],
        [new(SharingBasis.Usage, 100, "ekor sapi", "Pendataan ternak", new DateOnly(2025, 10, 31), Villages.Select(v => new SharingWeight(v.Code, v.Weight)))],
        [("Pakan rusak karena lembap", 3, 3, "Rak dan giliran keluar menurut tanggal masuk"), ("Iuran terlambat", 3, 4, "Penagihan oleh bendahara tiap triwulan")],
        [
            new("Joko Susanto", 0, TeamRole.Chair, Element.CommunityFigure, "ketua.pakan"),
            new("Rini Astuti", 1, TeamRole.Secretary, Element.VillageGovernment, Gender: Gender.Female),
            new("Mulyono", 2, TeamRole.Treasurer, Element.CommunityInstitution),
        ],
        [new(6, 60, 150, null), new(12, 100, 210, null)],
        null,
        Closes: false,
        Published: false);
}
