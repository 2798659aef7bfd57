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
    /// <summary>What perfect delivery comes to, explained beside the label.</summary>
    public const string Trap =
        "Cara baca: efisiensi yang lebih kecil lebih baik. Menurut kriteria ini, pekerjaan yang selesai 100 persen dengan belanja "
            + "tepat 100 persen dari pagu "
        + "berada pada 100,00% dan disebut “Kurang Efisien”, walaupun tidak ada yang terbuang. Karena itu label dibaca bersama "
            + "angkanya dan bersama capaian keluaran.";

    /// <summary>Where the bands come from.</summary>
    public const string Origin =
        "Kriteria mengikuti pembagian yang lazim dikutip dari Kepmendagri Nomor 690.900-327 Tahun 1996.";

    /// <summary>Bands of effectiveness: range and word.</summary>
    public static IReadOnlyList<(string Range, string Word)> Effectiveness { get; } =
    [
        ("di atas 100%", Words.Of(EffectivenessBand.VeryEffective)),
        ("90% sampai 100%", Words.Of(EffectivenessBand.Effective)),
        ("80% sampai di bawah 90%", Words.Of(EffectivenessBand.FairlyEffective)),
        ("60% sampai di bawah 80%", Words.Of(EffectivenessBand.LessEffective)),
        ("di bawah 60%", Words.Of(EffectivenessBand.NotEffective)),
    ];

    /// <summary>Bands of efficiency: range and word.</summary>
    public static IReadOnlyList<(string Range, string Word)> Efficiency { get; } =
    [
        ("di bawah 60%", Words.Of(EfficiencyBand.VeryEfficient)),
        ("60% sampai 80%", Words.Of(EfficiencyBand.Efficient)),
        ("di atas 80% sampai 90%", Words.Of(EfficiencyBand.FairlyEfficient)),
        ("di atas 90% sampai 100%", Words.Of(EfficiencyBand.LessEfficient)),
        ("di atas 100%", Words.Of(EfficiencyBand.NotEfficient)),
    ];

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
                figures.Effectiveness is { } e ? Words.Of(Bands.Effectiveness(e)) : "–"),
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
                figures.Efficiency is { } f ? Words.Of(Bands.Efficiency(f)) : "–"),
        ];
    }
}
