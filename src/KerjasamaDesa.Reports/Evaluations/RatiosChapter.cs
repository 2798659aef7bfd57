using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports.Evaluations;

/// <summary>IV Efektivitas dan Efisiensi.</summary>
internal static class RatiosChapter
{
    internal static void Draw(ColumnDescriptor column, EvaluationReport report) => column.Chapter(EvaluationOutline.Ratios, chapter =>
    {
        var figures = report.Figures;
        chapter.Part(EvaluationOutline.Formulas, part =>
        {
            part.Say($"Efektivitas dinilai dengan indikator utama “{figures.IndicatorName}”; efisiensi membandingkan serapan anggaran "
                + "dengan capaian itu.");
            part.Rows(RatioWords.Of(figures),
            [
                new("Ukuran", 74, r => r.Name),
                new("Rumus", 112, r => r.Formula),
                new("Perhitungan", 150, r => r.Numbers),
                new("Hasil", 58, r => r.Result, Figures: true),
                new("Penilaian", 74, r => r.Verdict),
            ]);
            part.Item().ShowEntire().Background(Look.Group).BorderLeft(3).BorderColor("#C98A1B").PaddingVertical(6).PaddingHorizontal(10)
                .Text(RatioWords.Trap).FontFamily(Engine.ReportFonts.Sans).FontSize(9.2f).LineHeight(1.35f);
        });
        chapter.Part(EvaluationOutline.Criteria, part =>
        {
            part.Item().ShowEntire().Row(row =>
            {
                row.Spacing(14);
                row.RelativeItem().Column(c => Bands(c, "Efektivitas", RatioWords.Effectiveness, figures.Effectiveness is { } e ? (int)Domain.Implementation.Bands.Effectiveness(e) : -1));
                row.RelativeItem().Column(c => Bands(c, "Efisiensi", RatioWords.Efficiency, figures.Efficiency is { } f ? (int)Domain.Implementation.Bands.Efficiency(f) : -1));
            });
            part.Note(RatioWords.Origin + " Tanda → menunjukkan hasil evaluasi ini.");
            part.Rows(
            [
                (Name: "Relevansi", Score: report.Judgement.Relevance, Words: report.Judgement.RelevanceWords),
                (Name: "Keberlanjutan", Score: report.Judgement.Sustainability, Words: report.Judgement.SustainabilityWords),
            ],
            [
                new("Penilaian tim", 90, r => r.Name),
                new("Nilai", 60, r => $"{r.Score} dari 5"),
                new("Alasan", 300, r => r.Words ?? Look.NotFilled),
            ]);
        });
    });

    private static void Bands(ColumnDescriptor column, string name, IReadOnlyList<(string Range, string Word)> bands, int result) =>
        column.Rows([.. bands.Select((b, i) => (b.Range, b.Word, IsResult: i == result))],
        [
            new(name, 110, b => b.Range),
            new("Penilaian", 100, b => b.IsResult ? $"→ {b.Word}" : b.Word),
        ]);
}
