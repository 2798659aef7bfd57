using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports.Evaluations;

/// <summary>A ratio with the formula and the numbers behind it, so that a reader can compute it again.</summary>
/// <param name="Name">"Efektivitas".</param>
/// <param name="Formula">The formula in words.</param>
/// <param name="Numbers">The formula with its numbers.</param>
/// <param name="Result">"95,00%" or that it cannot be judged yet.</param>
/// <param name="Verdict">"Efektif", or a dash where there are no bands.</param>
public sealed record RatioLine(string Name, string Formula, string Numbers, string Result, string Verdict);

/// <summary>The three ratios and their bands in words, for paper and page alike.</summary>
public static class RatioWords
{
    /// <summary>The bands of effectiveness by these bounds: range and word, best first.</summary>
    public static IReadOnlyList<(string Range, string Word)> Effectiveness(EvaluationCriteria by) =>
    [
        ($"di atas {Bound(by.VeryEffective)}", Words.Of(EffectivenessBand.VeryEffective)),
        ($"{Bound(by.Effective)} sampai {Bound(by.VeryEffective)}", Words.Of(EffectivenessBand.Effective)),
        ($"{Bound(by.FairlyEffective)} sampai di bawah {Bound(by.Effective)}", Words.Of(EffectivenessBand.FairlyEffective)),
        ($"{Bound(by.LessEffective)} sampai di bawah {Bound(by.FairlyEffective)}", Words.Of(EffectivenessBand.LessEffective)),
        ($"di bawah {Bound(by.LessEffective)}", Words.Of(EffectivenessBand.NotEffective)),
    ];

    /// <summary>The bands of efficiency by these bounds: range and word, best first.</summary>
    public static IReadOnlyList<(string Range, string Word)> Efficiency(EvaluationCriteria by) =>
    [
        ($"di bawah {Bound(by.VeryEfficient)}", Words.Of(EfficiencyBand.VeryEfficient)),
        ($"{Bound(by.VeryEfficient)} sampai {Bound(by.Efficient)}", Words.Of(EfficiencyBand.Efficient)),
        ($"di atas {Bound(by.Efficient)} sampai {Bound(by.FairlyEfficient)}", Words.Of(EfficiencyBand.FairlyEfficient)),
        ($"di atas {Bound(by.FairlyEfficient)} sampai {Bound(by.LessEfficient)}", Words.Of(EfficiencyBand.LessEfficient)),
        ($"di atas {Bound(by.LessEfficient)}", Words.Of(EfficiencyBand.NotEfficient)),
    ];

    private static string Bound(decimal percent) => $"{IndonesianNumber.Format(percent)}%";

    /// <summary>The three lines.</summary>
    public static IReadOnlyList<RatioLine> Of(EvaluationFigures figures)
    {
        var (actual, target) = ($"{Look.Number(figures.Actual)} {figures.Unit}", $"{Look.Number(figures.Target)} {figures.Unit}");
        var isUp = figures.Direction == Direction.Up;
        return
        [
            new(
                "Efektivitas",
                isUp ? "realisasi ÷ target × 100" : "(1 + (target − realisasi) ÷ target) × 100",
                isUp ? $"{actual} ÷ {target} × 100" : $"(1 + ({target} − {actual}) ÷ {target}) × 100",
                Look.Percent(figures.Effectiveness),
                figures.EffectivenessBand is { } effective ? Words.Of(effective) : "–"),
            new(
                "Serapan anggaran",
                "belanja terverifikasi ÷ pagu × 100",
                $"{Look.Money(figures.Spent)} ÷ {Look.Money(figures.Ceiling)} × 100",
                Look.Percent(figures.Absorption),
                "–"),
            new(
                "Efisiensi",
                "serapan ÷ efektivitas × 100",
                $"{Look.Percent(figures.Absorption)} ÷ {Look.Percent(figures.Effectiveness)} × 100",
                Look.Percent(figures.Efficiency),
                figures.EfficiencyBand is { } efficient ? Words.Of(efficient) : "–"),
        ];
    }
}
