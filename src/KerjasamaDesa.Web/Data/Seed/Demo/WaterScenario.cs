using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using static KerjasamaDesa.Domain.Planning.FundingSource;

namespace KerjasamaDesa.Web.Data.Seed.Demo;

/// <summary>Scenario D: clean water on the slope of Merapi, 2026, under way. The third quarter is not reported.</summary>
internal static class WaterScenario
{
    private static readonly DemoVillage[] Villages =
    [
        new("33.10.21.2006", "tegalmulyo", "Sutarto", 2_400, 740, 5.2m, -7.5795, 110.4790, VillageStatus.Maju, 150),
        new("33.10.21.2005", "sidorejo", "Jemakir", 3_600, 1_120, 6.9m, -7.5902, 110.4712, VillageStatus.Maju, 180),
        new("33.10.21.2007", "tlogowatu", "Suprapti", 2_900, 900, 5.7m, -7.6008, 110.4880, VillageStatus.Berkembang, 90),
    ];

    internal static readonly DemoScenario Story = new(
        "merapi",
        "Air Bersih Lereng Merapi",
        "Satu mata air, satu jaringan, 420 sambungan rumah untuk tiga desa yang setiap kemarau membeli air tangki.",
        CooperationField.Development,
        Vehicle.Bkad,
        2026,
        Villages,
        [
            new(0, "SDA-AIR", "Mata air", 6, 4, "liter/detik"),
            new(1, "SDA-RUANG", "Lahan reservoir", 3, 3, "lokasi"),
        ],
        [
            new(0, "BTH-AIR", "Beli air tangki empat bulan setahun", 2_400, 5, 4, 4, 150, "sambungan rumah", 250),
            new(1, "BTH-AIR", "Dusun atas tanpa air bersih", 3_600, 5, 5, 4, 180, "sambungan rumah", 320),
            new(2, "BTH-AIR", "Jaringan air lama rusak", 2_900, 4, 4, 4, 90, "sambungan rumah", 180),
        ],
        "Setiap kemarau warga tiga desa membeli air tangki empat bulan lamanya. Mata air Tegalmulyo cukup untuk semua, dan Sidorejo punya lahan di ketinggian yang tepat untuk reservoir.",
        "Warga lereng mendapat air bersih sepanjang tahun",
        "420 sambungan rumah berfungsi",
        [
            new("Sambungan rumah terpasang", IndicatorLevel.Output, "SR", 0, 420, Direction.Up, 141, (6, 150)),
            new("Pembelian air tangki", IndicatorLevel.Outcome, "bulan/tahun", 4, 1, Direction.Down, null),
        ],
        ["Satu jaringan gravitasi", "KPSPAMS gabungan dengan satu tarif"],
        [
            new("Broncaptering dan pipa", [new("Broncaptering dan pipa 6.200 m", 0, 1, 9, 50, "pipa", 6_200, "m", [new(PBK, 200), new(DDS, 230)], [("Broncaptering", 1, "unit", 58_000_000), ("Pipa dan aksesori", 6_200, "m", 60_000)])]),
            new("Reservoir", [new("Pembangunan tiga reservoir", 1, 2, 10, 25, "reservoir", 3, "unit", [new(DDS, 195)], [("Reservoir 50 m³", 3, "unit", 65_000_000)])]),
            new("Sambungan rumah", [new("Pemasangan 420 sambungan rumah", 2, 4, 12, 15, "sambungan", 420, "SR", [new(SWD, 84)], [("Sambungan dan meter air", 420, "SR", 200_000)])]),
            new("KPSPAMS dan tarif", [new("Pembentukan KPSPAMS dan tarif", 0, 1, 12, 10, "aturan tarif", 1, "dokumen", [new(ADD, 41)], [("Pelatihan dan pendampingan", 1, "paket", 41_000_000)])]),
        ],
        [new(SharingBasis.Usage, 100, "sambungan rumah", "Rencana sambungan", new DateOnly(2025, 11, 30), new[] { Villages[1], Villages[0], Villages[2] }.Select(v => new SharingWeight(v.Code, v.Weight)))],
        [("Erupsi atau lahar", 2, 5, "Pipa lentur di lintasan sungai"), ("Debit turun di kemarau", 3, 4, "Reservoir dan gilir malam")],
        [
            new("Sukamto", 0, TeamRole.Chair, Element.CommunityFigure, "ketua.merapi"),
            new("Ani Rahayu", 1, TeamRole.Secretary, Element.VillageGovernment, "sekretaris.merapi", Gender: Gender.Female),
            new("Wagiman", 2, TeamRole.Treasurer, Element.VillageGovernment, "bendahara.merapi"),
        ],
        [
            new(3, 20, 150,
            [
                new(30, 1_900, "Broncaptering selesai, pipa induk mulai digelar.", new DemoMoney(DDS, 60), new DemoMoney(PBK, 25)),
                new(16, 0, "Pondasi reservoir pertama.", new DemoMoney(DDS, 25)), null, new(30, 0, "Pengurus KPSPAMS terpilih.", new DemoMoney(ADD, 10)),
            ]),
            new(6, 50, 390,
            [
                new(56, 3_500, "Pipa mencapai Sidorejo.", new DemoMoney(DDS, 60), new DemoMoney(PBK, 90)),
                new(40, 1, "Satu reservoir selesai.", new DemoMoney(DDS, 60)), new(34, 141, "141 sambungan rumah terpasang.", new DemoMoney(SWD, 28)),
                new(59, 0, "Rancangan tarif dibahas warga.", new DemoMoney(ADD, 7)),
            ]),
            new(9, 80, 610, null),
            new(12, 100, 750, null),
        ],
        new DemoEvaluation(
            EvaluationKind.MidTerm,
            6,
            new Judgement(
                "Pekerjaan berjalan sesuai rencana. Sambungan rumah sedikit di bawah sasaran triwulan karena meter air terlambat.",
                DemoScenario.Answers(
                    (5, "Kemarau tahun ini kembali panjang."),
                    (4, "Kegiatan tercantum dalam RKP ketiga desa dan sejalan dengan program sanitasi kabupaten."),
                    (4, "Jaringan dan reservoir berjalan menurut rencana; sambungan rumah sedikit tertinggal."),
                    (4, "Harga pipa sesuai RAB dan gotong royong menghemat upah galian."),
                    (4, "Keluarga di dusun bawah tidak lagi membeli air tangki."),
                    (4, "KPSPAMS gabungan sudah terbentuk.")),
                null, Conclusion.Continue),
            [(4, "Dusun bawah sudah terlayani."), (4, "Sebagian dusun atas terlayani."), (3, "Jaringan baru mencapai batas desa.")],
            [("Meter air terlambat", "Pesan meter air sekaligus untuk sisa sambungan", "Wagiman", FollowUpState.InProgress)]),
        Closes: false,
        Published: true);
}
