using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Resources;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Evaluation;

/// <summary>A ratio in percent with the formula that gave it, also written out with its numbers: "342 ÷ 360 × 100 = 95,00%". Null cannot be judged yet.</summary>
public sealed record RatioRow(string Name, string Formula, decimal? Percent, string? WrittenOut, string? Band);

/// <summary>The figures of an evaluation as pages show them, with what is missing in words.</summary>
public sealed record RatioBlock(EvaluationFigures? Figures, IReadOnlyList<RatioRow> Ratios, IReadOnlyList<IndicatorResult> Indicators, IReadOnlyList<string> Missing)
{
    /// <summary>The figures as they are computed now.</summary>
    public static RatioBlock Of(EvaluationBasis basis, EvaluationKind kind, IStringLocalizer<Text> t) =>
        new(basis.Figures, RowsOf(basis.Figures, t), basis.Indicators, [.. basis.Gaps.Select(gap => Sentence(gap, kind, t))]);

    /// <summary>The figures as they were frozen.</summary>
    public static RatioBlock Of(Domain.Implementation.Evaluation evaluation, IStringLocalizer<Text> t) =>
        new(evaluation.Figures, RowsOf(evaluation.Figures, t), [.. evaluation.Indicators], []);

    private static IReadOnlyList<RatioRow> RowsOf(EvaluationFigures? figures, IStringLocalizer<Text> t)
    {
        if (figures is null)
        {
            return [];
        }

        var (actual, target) = (IndonesianNumber.Format(figures.Actual, 4), IndonesianNumber.Format(figures.Target, 4));
        var (spent, ceiling) = (Rupiah.Format(figures.Spent), Rupiah.Format(figures.Ceiling));
        var isUp = figures.Direction == Direction.Up;
        var achievement = isUp ? $"{actual} ÷ {target} × 100" : $"(1 + ({target} − {actual}) ÷ {target}) × 100";
        return
        [
            new(
                t["Efektivitas"],
                isUp ? t["realisasi ÷ target × 100"] : t["(1 + (target − realisasi) ÷ target) × 100, karena makin rendah makin baik"],
                figures.Effectiveness,
                WrittenOut(achievement, figures.Effectiveness),
                figures.EffectivenessBand is { } effective ? t[Words.Of(effective)].Value : null),
            new(t["Serapan anggaran"], t["belanja ÷ pagu × 100"], figures.Absorption, WrittenOut($"{spent} ÷ {ceiling} × 100", figures.Absorption), null),
            new(
                t["Efisiensi"],
                t["serapan ÷ efektivitas × 100, makin rendah makin efisien"],
                figures.Efficiency,
                WrittenOut($"{Show(figures.Absorption)} ÷ {Show(figures.Effectiveness)} × 100", figures.Efficiency),
                figures.EfficiencyBand is { } efficient ? t[Words.Of(efficient)].Value : null),
        ];
    }

    private static string? WrittenOut(string formula, decimal? percent) => percent is null ? null : $"{formula} = {Show(percent)}";

    private static string Show(decimal? percent) => percent is { } known ? Percent.Format(known / 100) : "–";

    private static string Sentence(BasisGap gap, EvaluationKind kind, IStringLocalizer<Text> t) => gap switch
    {
        BasisGap.NoHeadlineIndicator => t["Rencana belum punya indikator utama, jadi efektivitas dan efisiensi belum dapat dinilai."],
        BasisGap.NoMeasurement => t["Indikator utama belum diukur sampai tanggal itu, jadi efektivitas dan efisiensi belum dapat dinilai."],
        BasisGap.NoCeiling => kind == EvaluationKind.Final
            ? t["Rencana belum punya biaya, jadi serapan dan efisiensi belum dapat dinilai."]
            : t["Rencana kemajuan belum menyebut belanja sampai tanggal itu, jadi serapan dan efisiensi belum dapat dinilai."],
        _ => t["Belum ada catatan terverifikasi sampai tanggal itu; kemajuan dan belanja terhitung nol."],
    };
}
