using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using static KerjasamaDesa.Domain.Planning.FundingSource;

namespace KerjasamaDesa.Web.Data.Seed.Demo;

/// <summary>Scenario B: a tourism route in Kecamatan Borobudur, 2025. Ahead of plan all year.</summary>
internal static class TourismScenario
{
    private static readonly DemoVillage[] Villages =
    [
        new("33.08.02.2008", "candirejo", "Sugeng Hartono", 4_300, 1_250, 3.66m, -7.6247, 110.2264, VillageStatus.Mandiri),
        new("33.08.02.2010", "wanurejo", "Ratna Kusuma", 4_700, 1_400, 2.75m, -7.6118, 110.2173, VillageStatus.Mandiri),
        new("33.08.02.2011", "borobudur", "Joko Purnomo", 9_600, 2_900, 4.21m, -7.6079, 110.2038, VillageStatus.Mandiri),
    ];

    internal static readonly DemoScenario Story = new(
        "menoreh",
        "Rute Wisata Jelajah Menoreh",
        "Satu rute, satu paket, satu pemesanan: wisatawan candi diajak tinggal lebih lama di desa-desa sekitarnya.",
        CooperationField.Empowerment,
        Vehicle.Bkad,
        2025,
        Villages,
        [
            new(0, "EKO-WISATA", "Homestay warga", 85, 60, "unit"),
            new(0, "EKO-WISATA", "Andong wisata", 40, 30, "unit"),
            new(1, "EKO-PRODUK", "Kerajinan tangan", 32, 32, "usaha"),
            new(2, "SDA-WISATA", "Arus wisatawan candi", 1, 1, "lokasi", "Ribuan wisatawan melewati desa setiap hari."),
        ],
        [
            new(0, "BTH-WISATA", "Wisatawan tidak bermalam", 4_300, 4, 4, 3, 12_000, "kunjungan/tahun", 150),
            new(1, "BTH-WISATA", "Papan arah dan jalur belum ada", 4_700, 4, 3, 3, 18, "km", 210),
            new(2, "BTH-SDM", "Pemandu berlisensi kurang", 9_600, 4, 3, 3, 60, "jiwa", 75),
        ],
        "Wisatawan datang ke candi lalu pulang pada hari yang sama. Ketiga desa punya homestay, kerajinan, dan andong, tetapi menjualnya sendiri-sendiri. Dengan satu rute dan satu pemesanan, belanja wisatawan tinggal di desa.",
        "Wisatawan tinggal lebih lama dan berbelanja di desa",
        "12.000 kunjungan rute dalam setahun",
        [
            new("Kunjungan rute", IndicatorLevel.Output, "kunjungan", 0, 12_000, Direction.Up, 13_140),
            new("Lama tinggal rata-rata", IndicatorLevel.Outcome, "hari", 0.5m, 1.5m, Direction.Up, 1.4m),
        ],
        ["Paket tunggal tiga desa", "Pemesanan bersama di satu meja"],
        [
            new("Jalur dan papan arah", [new("Pembangunan jalur dan papan arah", 1, 1, 9, 40, "jalur", 18, "km", [new(PBK, 120), new(DDS, 90)], [("Perkerasan jalur", 18, "km", 10_000_000), ("Papan arah", 60, "unit", 500_000)])]),
            new("Pemandu", [new("Pelatihan 60 pemandu", 2, 2, 9, 15, "pemandu berlisensi", 60, "orang", [new(DDS, 75)], [("Pelatihan dan uji lisensi", 60, "orang", 1_250_000)])]),
            new("Reservasi dan promosi", [new("Meja reservasi dan promosi", 0, 1, 12, 20, "paket terjual", 3_000, "paket", [new(CSR, 85)], [("Perangkat reservasi", 1, "paket", 25_000_000), ("Promosi", 12, "bulan", 5_000_000)])]),
            new("Festival", [new("Festival Jelajah Menoreh", 0, 6, 12, 25, "festival", 1, "kali", [new(PBP, 100), new(INKIND, 50)], [("Penyelenggaraan", 1, "paket", 100_000_000), ("Tenaga dan konsumsi warga", 1, "paket", 50_000_000)])]),
        ],
        [new(SharingBasis.Equal, 100, null, null, null, Villages.Select(v => new SharingWeight(v.Code, 1)))],
        [("Kunjungan candi menurun", 2, 5, "Paket sekolah dan keluarga"), ("Hasil tiket dipersoalkan", 2, 4, "20 persen untuk kas bersama, 80 persen menurut kunjungan")],
        [
            new("Bambang Prakoso", 0, TeamRole.Chair, Element.CommunityFigure, "ketua.menoreh"),
            new("Siti Aminah", 1, TeamRole.Secretary, Element.VillageGovernment, "sekretaris.menoreh", Gender: Gender.Female),
            new("Yulianto", 2, TeamRole.Treasurer, Element.VillageGovernment, "bendahara.menoreh"),
        ],
        [
            new(3, 25, 130,
            [
                new(45, 8, "Delapan kilometer jalur diperkeras.", new DemoMoney(PBK, 60), new DemoMoney(DDS, 35)),
                new(40, 24, "Angkatan pertama pemandu lulus.", new DemoMoney(DDS, 30)),
                new(15, 300, "Meja reservasi dibuka.", new DemoMoney(CSR, 15)), null,
            ]),
            new(6, 55, 286,
            [
                new(80, 14, "Empat belas kilometer jalur, papan arah dipasang.", new DemoMoney(PBK, 40), new DemoMoney(DDS, 30)),
                new(80, 48, "Angkatan kedua pemandu lulus.", new DemoMoney(DDS, 30)),
                new(45, 1_200, "Penjualan paket di atas perkiraan.", new DemoMoney(CSR, 30)),
                new(12, 0, "Panitia festival terbentuk.", new DemoMoney(PBP, 30)),
            ]),
            new(9, 85, 442,
            [
                new(100, 18, "Semua jalur dan papan arah selesai.", new DemoMoney(PBK, 15), new DemoMoney(DDS, 20)),
                new(100, 60, "Enam puluh pemandu berlisensi.", new DemoMoney(DDS, 13)),
                new(90, 2_500, "Paket akhir pekan penuh.", new DemoMoney(CSR, 32)),
                new(60, 0, "Panggung dan stan disiapkan warga.", new DemoMoney(PBP, 45), new DemoMoney(INKIND, 30)),
            ]),
            new(12, 100, 520,
            [
                new(100, 18, "Masa pemeliharaan jalur selesai.", new DemoMoney(PBK, 4.2m)), null,
                new(100, 3_285, "Tahun pertama reservasi bersama ditutup.", new DemoMoney(CSR, 5)),
                new(100, 1, "Festival terlaksana.", new DemoMoney(PBP, 15), new DemoMoney(INKIND, 20)),
            ]),
        ],
        new DemoEvaluation(
            EvaluationKind.Final,
            12,
            new Judgement(
                "Kunjungan rute melampaui sasaran. Paket tunggal dan meja reservasi bersama terbukti mengalirkan belanja ke ketiga desa.",
                DemoScenario.Answers(
                    (5, "Kunjungan candi belum dinikmati desa sekitar."),
                    (4, "Rute disepakati dengan pengelola kawasan dan masuk rencana wisata kabupaten."),
                    (5, "Kunjungan rute melampaui sasaran."),
                    (4, "Sponsor menutup biaya promosi; festival tetap mahal."),
                    (4, "Pemandu dan perajin mendapat penghasilan tetap."),
                    (4, "Meja reservasi sudah dibiayai hasil penjualan.")),
                "Satu pintu pemesanan lebih menentukan daripada promosi.", Conclusion.Continue),
            [(5, "Homestay terisi rata-rata 14 malam sebulan."), (4, "Penjualan kerajinan naik."), (4, "Pemandu setempat mendapat pekerjaan tetap.")],
            [("Festival bergantung pada bantuan provinsi", "Cari sponsor tetap untuk festival", "Bambang Prakoso", FollowUpState.Done)]),
        Closes: true,
        Published: true);
}
