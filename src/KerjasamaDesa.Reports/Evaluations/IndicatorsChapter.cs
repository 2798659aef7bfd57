using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports.Evaluations;

/// <summary>III Capaian Indikator.</summary>
internal static class IndicatorsChapter
{
    internal static void Draw(ColumnDescriptor column, EvaluationReport report) => column.Chapter(EvaluationOutline.Indicators, chapter =>
    {
        chapter.Rows(report.Indicators,
        [
            new("Indikator", 150, i => i.Name),
            new("Satuan", 60, i => i.Unit),
            new("Nilai awal", 56, i => Look.Number(i.Baseline), Figures: true),
            new("Target", 56, i => Look.Number(i.Target), Figures: true),
            new("Realisasi", 62, i => i.Actual is { } a ? Look.Number(a) : "belum diukur", Figures: true),
            new("Capaian", 62, i => Look.Percent(i.Achievement), Figures: true),
        ]);
        chapter.Note("Capaian = realisasi ÷ target × 100."
            + (report.Indicators.Any(i => i.Direction == Direction.Down) ? " Untuk indikator yang makin rendah makin baik: (1 + (target − realisasi) ÷ target) × 100." : "")
            + " Indikator utama berada pada baris pertama.");
    });
}
