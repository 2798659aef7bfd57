using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Reports;

namespace KerjasamaDesa.Bench.Data;

/// <summary>Made-up records of a size that can be asked for, so that a report comes out as long as wanted.</summary>
internal static class LongRecords
{
    private const int Villages = 4;
    private static readonly DateOnly Start = new(2025, 1, 1);

    private static readonly CooperationHead Head = new(
        "Air bersih lereng utara (data buatan)", "KAD-33.08-2025-0001", Words(30), CooperationField.Development, Vehicle.Bkad, 2025, 2027, 1,
        "Kabupaten Magelang", "Jawa Tengah",
        [.. Enumerable.Range(0, Villages).Select(i => new ReportVillage(
            Code(i), Name(i), "Desa", "Kepala Desa", "Borobudur", 4000 + i, 1200 + i, 3.5m + i, "Maju, 0,78 (2024)", "Jalan Raya 1",
            new VillageDecision(Start, 40 + i, true, Words(20)), new HeadSignature($"{i + 3}/2025", Start, 1, "Nama Kepala", Start)))],
        IsDemo: true, new DateTimeOffset(2025, 12, 1, 0, 0, 0, TimeSpan.Zero));

    /// <summary>A plan with the given number of programs, each of three activities.</summary>
    public static PlanReport Plan(int programs) => new(
        Head, PlanState.Recommended, new ReportVersion(1, new string('a', 64), Start, "Nama Pendamping", "Pendamping Kecamatan Borobudur", true, Start, null),
        Start, Start.AddYears(2),
        Enum.GetValues<PlanSection>().ToDictionary(section => section, _ => $"{Words(90)}\n\n{Words(70)}"),
        [.. Enumerable.Range(0, 8).Select(i => new ReportPotential(Name(i), "Sumber daya alam", $"Mata air {i}", "6 liter/detik", "4 liter/detik", "Baik"))],
        [.. Enumerable.Range(0, 8).Select(i => new ReportNeed(Name(i), $"Air bersih dusun {i}", 420, "420 SR", 750_000_000, 5, 4, 4, 80))],
        [.. Enumerable.Range(0, 4).Select(i => new ReportGoal(
            $"Tujuan {i}", Words(25), [.. Enumerable.Range(0, 2).Select(o => new ReportObjective(
                $"Sasaran {i}.{o}", [new ReportIndicator($"Sambungan terpasang {i}.{o}", IndicatorLevel.Output, "SR", 0, 420, Direction.Up, i == 0, "Catatan tim", [(Start.AddMonths(6), 200)]) { Definition = Words(25), Method = Words(20) }]))]))],
        [.. Enumerable.Range(0, 5).Select(i => ($"Strategi {i}", (string?)Words(30)))],
        [.. Enumerable.Range(0, programs).Select(Program)],
        [new ReportSharing(SharingBasis.Equal, 100, null, null, null, [.. Enumerable.Range(0, Villages).Select(i => (Code(i), 1m))])],
        [.. Enumerable.Range(0, Villages).Select(i => new Share(Code(i), programs * 30_000_000m))],
        [.. Enumerable.Range(0, 12).Select(i => new ReportMember($"Anggota {i}", Name(i), "Tokoh masyarakat", "Anggota"))],
        "188/15/2025", Start, Curve(),
        [.. Enumerable.Range(0, 8).Select(i => new ReportRisk($"Risiko {i}", 3, 4, Words(15)))],
        [new ReportDeliberation("001/MAD/2025", Start, "Balai Desa", Words(20), Words(40), true, [.. Enumerable.Range(0, Villages).Select(i => (Name(i), 6))])],
        [.. Enumerable.Range(0, 4).Select(_ => new ReportCarried(Words(12), Words(15), Words(12)))])
    {
        Fairness = Fairness(),
    };

    /// <summary>A final evaluation of twelve activities with the given number of verified entries.</summary>
    public static EvaluationReport Evaluation(int entries) => new(
        Head, EvaluationKind.Final, Start.AddYears(1),
        new EvaluationFigures("Sambungan terpasang", "SR", 420, 400, Direction.Up, 360_000_000, 340_000_000, 100, 98),
        new Judgement(Words(80), [.. Enum.GetValues<EvaluationQuestion>().Select(q => new EvaluationAnswer(q, 4, Words(50)))], Words(60), Conclusion.ContinueImproved),
        [.. Enumerable.Range(0, 8).Select(i => new IndicatorResult($"Indikator {i}", "SR", 0, 420, 400 - i, Direction.Up))],
        Curve(),
        [new SourceResult(FundingSource.DDS, 240_000_000, 230_000_000), new SourceResult(FundingSource.ADD, 120_000_000, 110_000_000)],
        [.. Enumerable.Range(0, 12).Select(i => new ActivityResult($"Program {i / 3}", $"Kegiatan {i}", Name(i), 8, 30_000_000, 28_000_000, 98, "pipa", "m", 620, 600))],
        [.. Enumerable.Range(0, Villages).Select(i => new VillageResult(Name(i), 90_000_000, 4, Words(25)))],
        [.. Enumerable.Range(0, 8).Select(i => new ReportRecommendation(Words(15), Words(15), "Bendahara", Name(i), Start.AddYears(2), "Berjalan", Words(10), null))],
        [.. Enumerable.Range(0, entries).Select(i => new ReportEntry(
            Start.AddDays(i % 360), $"Kegiatan {i % 12}", i % 101, "600 m", 1_500_000, Words(35), "Nama Pelapor", "Nama Pemeriksa"))],
        [], "Nama Sekretaris", Start.AddYears(1), "Nama Ketua", Start.AddYears(1), "Ketua", "Nama Ketua", "Nama Sekretaris");

    private static ReportFairness Fairness() => new(
        [new ReportRule("Pembagian biaya", [Words(20), Words(30)]), new ReportRule("Pembagian hasil", [Words(20), Words(30)])],
        [.. Enumerable.Range(0, Villages).Select(i => new GiveAndGet(Code(i), 90_000_000, 10_000_000, 400, 40_000_000, 5_000_000))],
        [.. Enumerable.Range(0, 12).Select(i => new ReportBenefit(Name(i), "Pendapatan atau penghematan", Words(6), null, 12_000_000, true, "Survei"))],
        CostBenefit.Of(new CostBenefitDetails(10, 20, 30_000_000, 0, Words(10)), 400_000_000, 160_000_000, 20_000_000),
        [.. Enumerable.Range(0, 4).Select(i => new ReportAsset($"Aset {i}", Name(i), 50_000_000, "Dijual, hasilnya dibagi", null))],
        new AssetDivision([.. Enumerable.Range(0, Villages).Select(i => new ExitRow(Code(i), 50_000_000, 0))], 200_000_000, 200_000_000, false));

    private static ReportProgram Program(int index) => new(
        $"Program {index}", $"Tujuan {index % 4}",
        [.. Enumerable.Range(0, 3).Select(a => new ReportActivity(
            $"Kegiatan {index}.{a}: pemasangan jaringan pipa dan bak penampung", Name(a), Start.AddMonths(index % 12), Start.AddMonths((index % 12) + 3), 3, "620 m pipa",
            [.. Enumerable.Range(0, 4).Select(c => new ReportCost($"Bahan dan upah {c}", 100, "m", 100_000, 10_000_000) { PriceSource = "Survei tiga toko, Maret 2026" })],
            [.. Enumerable.Range(0, Villages).Select(v => new ReportAllocation(Code(v), v % 2 == 0 ? FundingSource.DDS : FundingSource.ADD, 10_000_000))])
        {
            BudgetCode = "2.4.12",
            IsCritical = a == 0,
            MayEnd = Start.AddMonths((index % 12) + 3 + a),
        })])
    {
        Sdgs = [3, 6],
    };

    private static List<CurvePoint> Curve() =>
        [.. Enumerable.Range(1, 8).Select(i => new CurvePoint(Start.AddMonths(i * 3).AddDays(-1), 12.5m * i, 12m * i, 45_000_000m * i, 42_000_000m * i))];

    private static string Code(int village) => $"33.08.02.{2001 + (village % Villages)}";

    private static string Name(int village) => ((string[])["Borobudur", "Wanurejo", "Candirejo", "Karangrejo"])[village % Villages];

    private static string Words(int count) => string.Join(
        ' ', Enumerable.Range(0, count).Select(i => ((string[])["desa", "bersama", "masyarakat", "pengelolaan", "air", "yang", "diselenggarakan", "untuk", "warga", "di", "dusun"])[i * 7 % 11])) + ".";
}
