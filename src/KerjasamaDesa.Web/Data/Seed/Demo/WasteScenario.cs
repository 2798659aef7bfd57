using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using static KerjasamaDesa.Domain.Planning.FundingSource;

namespace KerjasamaDesa.Web.Data.Seed.Demo;

/// <summary>Scenario A: a shared waste plant in Kabupaten Malang, over two districts, 2025. Late machines, twice critical.</summary>
internal static class WasteScenario
{
    private static readonly DemoVillage[] Villages =
    [
        new("35.07.22.2008", "mulyoagung", "Suparno", 14_800, 4_200, 3.02m, -7.9146, 112.5792, VillageStatus.Mandiri, 4_200),
        new("35.07.22.2007", "landungsari", "Wiji Astuti", 10_900, 3_000, 4.83m, -7.9262, 112.5938, VillageStatus.Mandiri, 3_000),
        new("35.07.23.2001", "tegalgondo", "Mochamad Anwar", 6_900, 1_800, 3.41m, -7.9061, 112.6021, VillageStatus.Maju, 1_800),
    ];

    internal static readonly DemoScenario Story = new(
        "resik",
        "TPS3R Resik Bersama",
        "Satu tempat pengolahan sampah untuk tiga desa: dipilah dari rumah, diangkut terjadwal, dan diolah menjadi kompos serta bahan daur ulang.",
        CooperationField.Development,
        Vehicle.Bkad,
        2025,
        Villages,
        [
            new(0, "SRN-SAMPAH", "Hanggar TPS3R", 1, 1, "unit", "Hanggar dengan mesin lama, masih dapat diperluas ke sisi timur."),
            new(1, "SDM-JUMLAH", "Penghuni kos yang membayar iuran kebersihan", 12_000, 12_000, "jiwa", "Sumber iuran tetap dan sampah terpilah."),
            new(2, "SDA-TANI", "Permintaan kompos petani", 40, 40, "ton/bulan", "Kelompok tani siap menerima kompos setiap bulan."),
        ],
        [
            new(0, "BTH-SAMPAH", "Armada angkut sampah", 14_800, 5, 4, 4, 3, "unit", 135),
            new(1, "BTH-SAMPAH", "Sampah tidak terangkut", 10_900, 5, 5, 5, 9, "ton/hari", 480),
            new(2, "BTH-SAMPAH", "Lahan pengolahan sampah", 6_900, 4, 4, 3, 1, "unit", null),
        ],
        "Tiga desa yang berdampingan menghasilkan lebih banyak sampah daripada yang dapat diangkut sendiri. Mulyoagung punya hanggar, Landungsari punya pembayar iuran, Tegalgondo membutuhkan kompos. Bersama-sama biayanya lebih ringan dan pengolahannya lebih tuntas.",
        "Sampah rumah tangga tiga desa terkelola di satu fasilitas bersama",
        "Rumah terlayani naik dari 40 menjadi 85 persen",
        [
            new("Sampah terolah", IndicatorLevel.Output, "ton/bulan", 120, 360, Direction.Up, 342),
            new("Rumah terlayani", IndicatorLevel.Outcome, "persen", 40, 85, Direction.Up, 82),
        ],
        ["Satu fasilitas untuk tiga desa", "Pilah dari rumah lewat bank sampah", "Tarif iuran seragam"],
        [
            new("Perluasan hanggar dan mesin",
            [
                new("Perluasan hanggar", 0, 1, 9, 30, "hanggar diperluas", 600, "m²", [new(DDS, 250)], [("Bangunan hanggar", 600, "m²", 400_000), ("Pengawasan", 1, "paket", 10_000_000)]),
                new("Pengadaan mesin pencacah dan pengayak", 0, 4, 12, 25, "mesin terpasang", 4, "unit", [new(DDS, 50), new(PBK, 180)], [("Mesin pencacah", 2, "unit", 70_000_000), ("Mesin pengayak", 2, "unit", 45_000_000)]),
            ]),
            new("Armada", [new("Pembelian armada angkut", 1, 2, 9, 15, "armada", 3, "unit", [new(ADD, 135)], [("Motor roda tiga", 3, "unit", 45_000_000)])]),
            new("Pilah dan bank sampah", [new("Pelatihan pilah dan bank sampah", 2, 1, 12, 5, "bank sampah aktif", 15, "unit", [new(DDS, 45)], [("Pelatihan", 15, "kelompok", 2_000_000), ("Wadah pilah", 300, "set", 50_000)])]),
            new("Operasional", [new("Operasional pengangkutan dan pengolahan", 0, 1, 12, 25, "sampah terolah", 360, "ton/bulan", [new(SWD, 240)], [("Upah petugas", 12, "bulan", 16_000_000), ("Bahan bakar dan perawatan", 12, "bulan", 4_000_000)])]),
        ],
        [new(SharingBasis.Population, 100, "KK", "Profil desa", new DateOnly(2024, 12, 31), Villages.Select(v => new SharingWeight(v.Code, v.Weight)))],
        [("Mesin terlambat dikirim", 3, 4, "Pesan lebih awal, denda dalam kontrak"), ("Warga enggan memilah", 3, 3, "Kader bank sampah di tiap RW"), ("Iuran menunggak", 4, 3, "Penagihan bersama iuran kos")],
        [
            new("Hadi Santoso", 0, TeamRole.Chair, Element.CommunityFigure, "ketua.resik"),
            new("Rina Wulandari", 1, TeamRole.Secretary, Element.VillageGovernment, "sekretaris.resik", Gender: Gender.Female),
            new("Slamet Riyadi", 2, TeamRole.Treasurer, Element.VillageGovernment, "bendahara.resik"),
            new("Dewi Lestari", 1, TeamRole.MonitoringCoordinator, Element.CommunityInstitution, "monev.resik", Gender: Gender.Female),
        ],
        [
            new(3, 20, 180,
            [
                new(40, 240, "Pondasi dan rangka hanggar selesai.", new DemoMoney(DDS, 95)), null,
                new(10, 0, "Spesifikasi armada disepakati, uang muka dibayar.", new DemoMoney(ADD, 13)),
                new(20, 3, "Tiga bank sampah mulai berjalan.", new DemoMoney(DDS, 7)),
                new(10, 130, "Pengangkutan dengan armada lama.", new DemoMoney(SWD, 15)),
            ]),
            new(6, 50, 450,
            [
                new(80, 480, "Atap dan lantai hanggar terpasang.", new DemoMoney(DDS, 100)), null,
                new(40, 1, "Satu motor roda tiga diterima.", new DemoMoney(ADD, 41)),
                new(60, 9, "Sembilan bank sampah berjalan. Mesin belum dikirim: Musyawarah Antar Desa luar biasa diadakan.", new DemoMoney(DDS, 16)),
                new(20, 170, "Sampah terolah naik perlahan karena mesin belum datang.", new DemoMoney(SWD, 43)),
            ]),
            new(9, 80, 720,
            [
                new(100, 600, "Hanggar selesai dan diserahterimakan.", new DemoMoney(DDS, 55)),
                new(60, 2, "Dua mesin pencacah terpasang.", new DemoMoney(PBK, 140)),
                new(100, 3, "Semua armada diterima.", new DemoMoney(ADD, 62)),
                new(80, 12, "Dua belas bank sampah aktif.", new DemoMoney(DDS, 12)),
                new(40, 250, "Pengolahan dua gilir.", new DemoMoney(SWD, 41)),
            ]),
            new(12, 100, 900,
            [
                null, new(100, 4, "Mesin pengayak terpasang dan diuji.", new DemoMoney(DDS, 46), new DemoMoney(PBK, 40)),
                new(100, 3, "Perlengkapan armada dilunasi.", new DemoMoney(ADD, 17)),
                new(100, 15, "Lima belas bank sampah aktif.", new DemoMoney(DDS, 7)),
                new(92, 342, "Sampah terolah 342 ton sebulan.", new DemoMoney(SWD, 96)),
            ]),
        ],
        new DemoEvaluation(
            EvaluationKind.Final,
            12,
            new Judgement(
                "Fasilitas berdiri dan berjalan, meski mesin terlambat dua triwulan. Sampah terolah hampir mencapai sasaran dan iuran mulai menutup biaya operasi.",
                DemoScenario.Answers(
                    (5, "Sampah tetap masalah utama ketiga desa."),
                    (4, "Sejalan dengan strategi pengurangan sampah kabupaten."),
                    (4, "Sampah terolah hampir mencapai sasaran."),
                    (3, "Mesin yang terlambat membuat tenaga menunggu dua triwulan."),
                    (4, "Pembakaran sampah di pekarangan berkurang dan sungai lebih bersih."),
                    (4, "Iuran menutup sekitar empat perlima biaya operasi.")),
                "Pengadaan mesin perlu dimulai sebelum bangunan selesai.", Conclusion.ContinueImproved),
            [(5, "Hanggar tersedia di desa sendiri dan sampah terangkut setiap hari."), (5, "Sampah kos terangkut sesuai jadwal."), (4, "Kompos diterima kelompok tani dengan harga tetap.")],
            [
                ("Iuran belum menutup biaya operasi", "Tinjau tarif iuran bersama tiga desa", "Slamet Riyadi", FollowUpState.InProgress),
                ("Mesin terlambat dua triwulan", "Susun jadwal pengadaan sebelum tahun anggaran", "Hadi Santoso", FollowUpState.NotStarted),
            ]),
        Closes: true,
        Published: true);
}
