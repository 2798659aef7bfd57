using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using static KerjasamaDesa.Domain.Planning.FundingSource;

namespace KerjasamaDesa.Web.Data.Seed.Demo;

/// <summary>Scenario C: an irrigation channel in Kecamatan Batukliang Utara, 2025. A flood, twice critical, to be amended; not closed.</summary>
internal static class IrrigationScenario
{
    private static readonly DemoVillage[] Villages =
    [
        new("52.02.12.2006", "aikberik", "Lalu Mahsun", 5_800, 1_700, 44.1m, -8.5461, 116.3405, VillageStatus.Maju, 210),
        new("52.02.12.2004", "aikbukaq", "Lalu Rasidi", 4_900, 1_450, 11.6m, -8.5823, 116.3290, VillageStatus.Berkembang, 165),
        new("52.02.12.2005", "teratak", "Baiq Hasanah", 6_100, 1_820, 9.4m, -8.5907, 116.3447, VillageStatus.Maju, 125),
    ];

    internal static readonly DemoScenario Story = new(
        "aikbersama",
        "Irigasi Aik Bersama",
        "Saluran tersier, pintu air, dan aturan gilir bersama untuk 500 hektare sawah tiga desa di satu aliran.",
        CooperationField.Development,
        Vehicle.Bkad,
        2025,
        Villages,
        [
            new(0, "SDA-AIR", "Debit hulu", 220, 120, "liter/detik"),
            new(1, "SDA-TANI", "Sawah satu aliran", 500, 500, "ha"),
            new(2, "LBG-LKD", "Kelompok P3A", 6, 6, "lembaga"),
        ],
        [
            new(0, "BTH-IRIGASI", "Saluran bocor 40 persen", 5_800, 5, 4, 4, 1_850, "m", 455),
            new(1, "BTH-IRIGASI", "Konflik gilir air", 4_900, 5, 5, 4, 500, "ha", 96),
            new(2, "BTH-IRIGASI", "Sawah hilir kekurangan air", 6_100, 4, 5, 4, 125, "ha", null),
        ],
        "Air dari Aik Berik mengalir ke dua desa di hilir, tetapi empat dari sepuluh liter hilang di saluran yang bocor. Kekurangan air memicu sengketa gilir. Saluran, pintu, dan aturan gilir hanya masuk akal bila digarap bersama.",
        "Air irigasi cukup dan dibagi adil dari hulu ke hilir",
        "Indeks tanam naik dari 200 menjadi 250 persen",
        [
            new("Saluran tersier terbangun", IndicatorLevel.Output, "m", 0, 1_850, Direction.Up, 1_388),
            new("Indeks tanam", IndicatorLevel.Outcome, "persen", 200, 250, Direction.Up, 215),
        ],
        ["Bangun saluran dari hulu ke hilir", "Satu P3A gabungan yang mengatur gilir"],
        [
            new("Saluran tersier", [new("Pembangunan saluran tersier 1.850 m", 0, 1, 12, 60, "saluran", 1_850, "m", [new(DDS, 275), new(PBK, 180)], [("Pasangan batu dan plesteran", 1_850, "m", 240_000), ("Pengawasan", 1, "paket", 11_000_000)])]),
            new("Pintu dan papan debit", [new("Pemasangan 12 pintu dan papan debit", 1, 3, 12, 20, "pintu air", 12, "unit", [new(ADD, 96)], [("Pintu air baja", 12, "unit", 7_000_000), ("Papan debit", 12, "unit", 1_000_000)])]),
            new("P3A gabungan", [new("Pembentukan P3A gabungan", 2, 1, 12, 5, "aturan gilir", 1, "dokumen", [new(PAD, 29)], [("Rapat dan pelatihan", 1, "paket", 29_000_000)])]),
            new("Gotong royong", [new("Gotong royong galian", 0, 1, 12, 15, "hari kerja", 600, "HOK", [new(INKIND, 60)], [("Tenaga warga", 600, "HOK", 100_000)])]),
        ],
        [new(SharingBasis.Usage, 100, "ha sawah", "Data P3A", new DateOnly(2024, 11, 30), Villages.Select(v => new SharingWeight(v.Code, v.Weight)))],
        [("Banjir di musim hujan", 3, 5, "Kerjakan hulu lebih dahulu pada musim kering"), ("Sengketa gilir", 3, 4, "P3A gabungan dan papan debit terbuka")],
        [
            new("Lalu Suparman", 1, TeamRole.Chair, Element.CommunityFigure, "ketua.aikbersama"),
            new("Baiq Nuraini", 0, TeamRole.Secretary, Element.VillageGovernment, "sekretaris.aikbersama", Gender: Gender.Female),
            new("Amaq Sahdi", 2, TeamRole.MonitoringCoordinator, Element.CommunityInstitution, "monev.aikbersama"),
            new("Inaq Rahmah", 1, TeamRole.Treasurer, Element.VillageGovernment, Gender: Gender.Female),
        ],
        [
            new(3, 15, 96,
            [
                new(10, 185, "Galian hulu dimulai.", new DemoMoney(DDS, 45)), new(5, 0, "Pintu dipesan.", new DemoMoney(ADD, 5)),
                new(40, 0, "Enam P3A sepakat bergabung.", new DemoMoney(PAD, 5)), new(20, 120, "Gotong royong pekan pertama.", new DemoMoney(INKIND, 5)),
            ]),
            new(6, 45, 288,
            [
                new(30, 555, "Banjir merusak 120 m saluran yang baru jadi; diperbaiki kembali.", new DemoMoney(DDS, 60), new DemoMoney(PBK, 30)),
                new(20, 2, "Dua pintu terpasang.", new DemoMoney(ADD, 20)), new(60, 0, "Rancangan aturan gilir dibahas.", new DemoMoney(PAD, 8)),
                new(40, 240, "Gotong royong membersihkan lumpur.", new DemoMoney(INKIND, 12)),
            ]),
            new(9, 75, 480,
            [
                new(50, 925, "Saluran mencapai batas Aik Bukaq.", new DemoMoney(DDS, 40), new DemoMoney(PBK, 40)),
                new(45, 5, "Lima pintu terpasang.", new DemoMoney(ADD, 20)), new(80, 0, "Aturan gilir disepakati.", new DemoMoney(PAD, 6)),
                new(60, 360, "Gotong royong rutin.", new DemoMoney(INKIND, 14)),
            ]),
            new(12, 100, 640,
            [
                new(75, 1_388, "1.388 m saluran selesai; sisanya menunggu adendum.", new DemoMoney(DDS, 90), new DemoMoney(PBK, 60)),
                new(80, 10, "Sepuluh pintu terpasang.", new DemoMoney(ADD, 30)), new(100, 1, "P3A gabungan disahkan.", new DemoMoney(PAD, 7)),
                new(80, 480, "Gotong royong berlanjut.", new DemoMoney(INKIND, 15)),
            ]),
        ],
        new DemoEvaluation(
            EvaluationKind.Final,
            12,
            new Judgement(
                "Banjir menghentikan pekerjaan dua bulan. Tiga perempat saluran selesai; hilir belum merasakan seluruh manfaat. Waktu perlu ditambah enam bulan.",
                DemoScenario.Answers(
                    (5, "Air tetap kebutuhan utama petani tiga desa."),
                    (4, "Sejalan dengan rencana irigasi kabupaten; jadwal rehabilitasi bendung belum diselaraskan."),
                    (3, "Tiga perempat saluran selesai, hilir belum terlayani penuh."),
                    (2, "Pekerjaan yang diulang sesudah banjir menambah biaya."),
                    (3, "Gilir air di hulu lebih tertib, sengketa di hilir masih ada."),
                    (4, "P3A gabungan sudah berjalan dan memungut iuran.")),
                "Pekerjaan hulu harus selesai sebelum musim hujan.", Conclusion.Amend),
            [(4, "Saluran hulu tidak lagi bocor."), (3, "Gilir air lebih tertib, debit belum penuh."), (2, "Sawah hilir baru terlayani sebagian.")],
            [
                ("462 m saluran hilir belum terbangun", "Perpanjang waktu enam bulan dengan adendum", "Lalu Suparman", FollowUpState.InProgress),
                ("Sengketa gilir masih terjadi di hilir", "Pasang papan debit di tiga titik batas desa", null, FollowUpState.NotStarted),
            ]),
        Closes: false,
        Published: true);
}
