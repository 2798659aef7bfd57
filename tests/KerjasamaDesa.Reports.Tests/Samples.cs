using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Reports.Tests;

/// <summary>Invented reports for the tests, small and large.</summary>
internal static class Samples
{
    internal static readonly DateTimeOffset Now = new(2026, 8, 12, 2, 30, 0, TimeSpan.Zero);

    internal static CooperationHead Head(int villages = 3, bool isSigned = true, string title = "TPS3R Resik Bersama") => new(
        title,
        "KAD-35.07-2025-0001",
        "Satu tempat pengolahan sampah.",
        CooperationField.Development,
        Vehicle.Bkad,
        2025,
        2025,
        1,
        "Kabupaten Malang",
        "Jawa Timur",
        [.. Enumerable.Range(0, villages).Select(i => new ReportVillage(
            Code(i), $"Sumber{i + 1}", "Desa", "Kepala Desa", "Dau", 1000 + i, 300, 3.5m, "Maju (Indeks Desa 2025)", null,
            new VillageDecision(new DateOnly(2024, 10, 5), 42, true, "Menyetujui."),
            isSigned ? new HeadSignature($"{i + 4} Tahun 2024", new DateOnly(2024, 12, 6), 1, $"Kepala {i + 1}", new DateOnly(2024, 12, 6)) : null))],
        true,
        Now);

    internal static string Code(int village) => $"35.07.22.2{village + 1:000}";

    /// <summary>A whole plan: <paramref name="activities"/> activities of Rp90.000.000 each, in programs of four.</summary>
    internal static PlanReport Plan(int villages = 3, int activities = 10, int costLines = 3, bool isSigned = true, string title = "TPS3R Resik Bersama") => new(
        Head(villages, isSigned, title),
        PlanState.Recommended,
        new ReportVersion(1, new string('a', 64), new DateOnly(2024, 11, 24), "Pendamping Satu", "Pendamping", true, new DateOnly(2024, 12, 1), "Rencana lengkap."),
        new DateOnly(2025, 1, 1),
        new DateOnly(2025, 12, 31),
        Enum.GetValues<PlanSection>().ToDictionary(s => s, s => $"Isi bagian {s}.\n1. butir satu;\n2. butir dua."),
        [new("Sumber1", "Sumber Daya Alam", "Mata air", "6 l/dt", "4 l/dt", "Baik")],
        [new("Sumber2", "Sampah tidak terangkut", 420, "9 ton/hari", 480_000_000, 5, 5, 4, 93)],
        [new("Sampah terkelola", null, [new("Rumah terlayani", [new("Sampah terolah", IndicatorLevel.Output, "ton/bulan", 120, 360, Direction.Up, true, "Catatan tim", [(new DateOnly(2025, 6, 30), 200)]) { Definition = "Sampah yang masuk hanggar", Method = "Ditimbang setiap hari" }])])],
        [("Satu fasilitas", null), ("Pilah dari rumah", "Lewat bank sampah.")],
        [.. Enumerable.Range(0, activities).Chunk(4).Select((chunk, p) => new ReportProgram($"Program {p + 1}", "Sampah terkelola", [.. chunk.Select(i => Activity(i, villages, costLines, activities))]))],
        [new(SharingBasis.Population, 100, "KK", "Profil desa", new DateOnly(2024, 12, 31), [.. Enumerable.Range(0, villages).Select(i => (Code(i), 100m + i))])],
        CostSharing.Divide(60_000_000m * activities, [new SharingComponent(SharingBasis.Equal, 100, null, null, null, Enumerable.Range(0, villages).Select(i => new SharingWeight(Code(i), 1)))]),
        [new("Hadi Santoso", "Sumber1", "Tokoh masyarakat", "Ketua")],
        "188.4/23/2024",
        new DateOnly(2024, 12, 18),
        [new(new DateOnly(2025, 6, 30), 50, null, 450_000_000, null), new(new DateOnly(2025, 12, 31), 100, null, 900_000_000, null)],
        [new("Mesin terlambat", 3, 4, "Pesan lebih awal"), new("Iuran menunggak", 4, 4, null)],
        [new("002/MAD/2024", new DateOnly(2024, 11, 18), "Balai Desa", "Pembahasan rencana", "Menyepakati rencana.", true, [("Sumber1", 7)])],
        []);

    /// <summary>A plan of which nothing is written yet.</summary>
    internal static PlanReport Nothing() => new(
        Head(0, false) with { Field = null, Summary = null, IsDemo = false }, PlanState.Draft, null, null, null, new Dictionary<PlanSection, string>(),
        [], [], [], [], [], [], [], [], null, null, [], [], [], []);

    internal static EvaluationReport Evaluation(int entries = 12, bool isApproved = true) => new(
        Head(),
        EvaluationKind.Final,
        new DateOnly(2025, 12, 31),
        new EvaluationFigures("Sampah terolah", "ton/bulan", 360, 342, Direction.Up, 900_000_000, 846_000_000, 100, 98),
        new Judgement(
            "Fasilitas berdiri dan berjalan.", [.. Enum.GetValues<EvaluationQuestion>().Select((q, i) => new EvaluationAnswer(q, 5 - (i % 3), i == 0 ? "Masalah utama." : null))], "Pengadaan lebih awal.",
            Conclusion.ContinueImproved),
        [new("Sampah terolah", "ton/bulan", 120, 360, 342, Direction.Up), new("Rumah terlayani", "persen", 40, 85, null, Direction.Up)],
        [
            new(new DateOnly(2025, 3, 31), 20, 17, 180_000_000, 130_000_000),
            new(new DateOnly(2025, 6, 30), 50, 38, 450_000_000, 330_000_000),
            new(new DateOnly(2025, 9, 30), 80, null, 720_000_000, null),
            new(new DateOnly(2025, 12, 31), 100, 98, 900_000_000, 846_000_000),
        ],
        [new(FundingSource.DDS, 345_000_000, 338_000_000), new(FundingSource.SWD, 555_000_000, 508_000_000)],
        [new("Program 1", "Perluasan hanggar", "Sumber1", 30, 250_000_000, 250_000_000, 100, "hanggar", "m²", 600, 600), new("Program 1", "Operasional", "Sumber2", 70, 650_000_000, 596_000_000, null, null, null, null, null)],
        [new("Sumber1", 224_000_000, 5, "Sampah terangkut."), new("Sumber2", 160_000_000, null, null)],
        [new("Iuran rendah", "Tinjau tarif", "Bendahara", "Sumber1", new DateOnly(2026, 4, 21), "Proses", null, null), new("Jalan sempit", "Perlebar jalan", null, null, null, null, null, "Bukan wewenang desa")],
        [.. Enumerable.Range(0, entries).Select(i => new ReportEntry(new DateOnly(2025, 1, 1).AddDays(i), "Perluasan hanggar", 10, "60 m²", 70_500_000, $"Kunjungan ke-{i + 1}.", "Rina", "Dewi"))],
        [],
        "Dewi Lestari",
        new DateOnly(2026, 1, 15),
        isApproved ? "Hadi Santoso" : null,
        isApproved ? new DateOnly(2026, 1, 20) : null,
        "Ketua",
        "Hadi Santoso",
        "Rina Wulandari");

    private static ReportActivity Activity(int i, int villages, int costLines, int all) => new(
        $"Kegiatan nomor {i + 1}",
        $"Sumber{(i % villages) + 1}",
        new DateOnly(2025, 1 + (i % 6), 1),
        new DateOnly(2025, 7 + (i % 6), 28),
        Math.Round(100m / all, 2),
        "600 m² lantai",
        [.. Enumerable.Range(0, costLines).Select(j => new ReportCost($"Bahan {i + 1}-{j + 1}", 10, "unit", 9_000_000m / costLines, 90_000_000m / costLines) { PriceSource = "Survei toko 2024" })],
        [.. Enumerable.Range(0, villages).Select(v => new ReportAllocation(Code(v), FundingSource.DDS, 60_000_000m / villages)), new(null, FundingSource.PBK, 30_000_000)]);
}
