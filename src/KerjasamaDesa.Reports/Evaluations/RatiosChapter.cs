using KerjasamaDesa.Domain.Formats;
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
            if (CriteriaWords.TrapOf(figures.Criteria) is not { } trap)
            {
                return;
            }

            part.Item().ShowEntire().Background(Look.Group).BorderLeft(3).BorderColor("#C98A1B").PaddingVertical(6).PaddingHorizontal(10)
                .Text(trap).FontFamily(Engine.ReportFonts.Sans).FontSize(9.2f).LineHeight(1.35f);
        });
        chapter.Part(EvaluationOutline.Criteria, part =>
        {
            part.Item().ShowEntire().Row(row =>
            {
                row.Spacing(14);
                row.RelativeItem().Column(c => Bands(c, "Efektivitas", RatioWords.Effectiveness(figures.Criteria), (int?)figures.EffectivenessBand));
                row.RelativeItem().Column(c => Bands(c, "Efisiensi", RatioWords.Efficiency(figures.Criteria), (int?)figures.EfficiencyBand));
            });
            part.Note(CriteriaWords.OriginOf(figures.Criteria) + " Tanda → menunjukkan hasil evaluasi ini.");
        });
        chapter.Part(EvaluationOutline.Questions, part =>
        {
            part.Say("Tim menjawab enam pertanyaan evaluasi OECD-DAC dengan nilai 1 (sangat rendah) sampai 5 (sangat tinggi).");
            part.Rows([.. report.Judgement.Answers.OrderBy(a => a.Question)],
            [
                new("Pertanyaan", 150, a => $"{Words.Of(a.Question)}. {Words.Asked(a.Question)}"),
                new("Nilai", 52, a => $"{a.Score} dari 5"),
                new("Jawaban", 250, a => a.Words ?? Look.NotFilled),
            ]);
        });
    });

    private static void Bands(ColumnDescriptor column, string name, IReadOnlyList<(string Range, string Word)> bands, int? result) =>
        column.Rows([.. bands.Select((b, i) => (b.Range, b.Word, IsResult: i == result))],
        [
            new(name, 110, b => b.Range),
            new("Penilaian", 100, b => b.IsResult ? $"→ {b.Word}" : b.Word),
        ]);
}
