using KerjasamaDesa.Reports.Charts;
using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports.Plans;

/// <summary>VII Jadwal dan Risiko: the schedule on pages on their side, the curve and the risks upright.</summary>
internal static class TimeChapter
{
    /// <summary>Activities that fit on a page on its side together with their headings.</summary>
    private const int RowsOnPage = 9;

    internal static void Draw(ColumnDescriptor column, PlanReport report) => column.Chapter(PlanOutline.Time, chapter =>
    {
        chapter.Part(PlanOutline.Schedule, part =>
        {
            var rows = report.Programs.SelectMany(p => p.Activities.Select(a => new ScheduleRow(a.Title, a.Start, a.End, null, p.Title, a.IsCritical, a.MayEnd))).ToList();
            if (rows.Count == 0)
            {
                part.Written(null);
            }

            var start = report.TermStart ?? rows.Select(r => r.Start).DefaultIfEmpty().Min();
            var end = report.TermEnd ?? rows.Select(r => r.End).DefaultIfEmpty().Max();
            foreach (var chunk in rows.Chunk(RowsOnPage))
            {
                part.Item().SemanticFigure("Jadwal batang kegiatan; tanggalnya ada pada tabel program dan kegiatan.")
                    .Svg(ScheduleChart.Svg(chunk, Earliest(rows, start), Latest(rows, end), "Jadwal pelaksanaan")).FitWidth();
            }
        }, report.Activities.Any() ? 260 : 60);
    });

    internal static void DrawCurve(ColumnDescriptor column, PlanReport report) => column.Part(PlanOutline.Curve, part =>
    {
        part.Rows(report.Curve,
        [
            new("Akhir periode", 70, p => ChartWords.Period(p.PeriodEnd)),
            new("Tanggal", 100, p => Look.Day(p.PeriodEnd)),
            new("Kemajuan fisik kumulatif", 100, p => Look.Number(p.PlannedPercent) + "%", Figures: true),
            new("Belanja kumulatif", 110, p => Look.Money(p.PlannedSpending), Figures: true),
        ]);
        if (report.Curve.Count > 0)
        {
            part.Item().AlignCenter().Height(Look.ChartHeight).SemanticFigure("Kurva S rencana kemajuan fisik; angkanya ada pada tabel di atas.")
                .Svg(CurveChart.Svg(report.Curve, "Rencana kemajuan fisik")).FitArea();
            part.Captioned("Belanja kumulatif", box => box.Item().AlignCenter().Height(Look.ChartHeight).SemanticFigure("Kurva S rencana belanja; angkanya ada pada tabel di atas.")
                .Svg(CurveChart.MoneySvg(report.Curve, "Rencana belanja")).FitArea(), 200);
        }
    });

    internal static void DrawRisks(ColumnDescriptor column, PlanReport report) => column.Part(PlanOutline.Risks, part =>
    {
        if (report.Risks.Count > 0)
        {
            part.Item().AlignCenter().Height(Look.ChartHeight).SemanticFigure("Peta risiko; angkanya ialah nomor pada tabel di bawah.")
                .Svg(RiskMapChart.Svg([.. report.Risks.Select((r, i) => new RiskMark(i + 1, r.Likelihood, r.Impact))], "Peta risiko")).FitArea();
        }

        part.Rows([.. report.Risks.Select((risk, i) => (Number: i + 1, Risk: risk))],
        [
            new("No.", 24, r => Look.Number(r.Number), Figures: true),
            new("Risiko", 130, r => r.Risk.Title),
            new("Kemungkinan", 62, r => Look.Number(r.Risk.Likelihood), Figures: true),
            new("Dampak", 44, r => Look.Number(r.Risk.Impact), Figures: true),
            new("Nilai", 70, r => $"{r.Risk.Likelihood * r.Risk.Impact} ({Level(r.Risk.Likelihood * r.Risk.Impact)})", Figures: true),
            new("Penanganan", 126, r => r.Risk.Mitigation ?? Look.NotFilled),
            new("Penanggung jawab", 70, r => r.Risk.Owner ?? "–"),
        ]);
        part.Note("Kemungkinan dan dampak dinilai 1 sampai 5; nilai adalah hasil kalinya: rendah sampai 7, sedang 8 sampai 14, tinggi dari 15.");
    }, report.Risks.Count > 0 ? 300 : 160);

    private static string Level(int score) => RiskMapChart.Grade(score).ToLowerInvariant();

    private static DateOnly Earliest(List<ScheduleRow> rows, DateOnly start) => rows.Select(r => r.Start).Append(start).Min();

    private static DateOnly Latest(List<ScheduleRow> rows, DateOnly end) => rows.Select(r => r.End).Append(end).Max();
}
