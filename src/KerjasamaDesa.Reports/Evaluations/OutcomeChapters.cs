using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports.Evaluations;

/// <summary>V Kontribusi dan Manfaat, VI Kendala dan Tindak Lanjut, VII Kesimpulan dan Rekomendasi.</summary>
internal static class OutcomeChapters
{
    internal static void Draw(ColumnDescriptor column, EvaluationReport report)
    {
        column.Chapter(EvaluationOutline.Villages, chapter =>
        {
            chapter.Rows(report.Villages,
            [
                new("Desa", 84, v => v.Village),
                new("Kontribusi menurut rencana", 92, v => Look.Money(v.Given), Figures: true),
                new("Manfaat", 56, v => v.Score is { } score ? $"{score} dari 5" : "–"),
                new("Manfaat yang dirasakan", 230, v => v.Words ?? Look.NotFilled),
            ],
            ["Jumlah", Look.Money(report.Villages.Sum(v => v.Given)), "", ""]);
            chapter.Note("Kontribusi memuat seluruh dana yang dialokasikan atas nama desa; dana bersama, seperti bantuan dan iuran, "
                + "tidak dibagi per desa.");
        });
        column.Chapter(EvaluationOutline.FollowUp, chapter =>
        {
            if (report.Recommendations.Count == 0)
            {
                chapter.Say("Tidak ada kendala yang dicatat.");
                return;
            }

            chapter.Rows(report.Recommendations,
            [
                new("Kendala atau temuan", 116, r => r.Finding),
                new("Rekomendasi", 126, r => r.Text),
                new("Tindak lanjut", 130, FollowUp),
                new("Tenggat", 62, r => r.Due is { } due ? IndonesianDate.Compact(due) : "–"),
                new("Keadaan", 56, r => r.State ?? (r.NoFollowUpReason is null ? "Belum" : "Dikesampingkan")),
            ]);
        });
        column.Chapter(EvaluationOutline.Conclusion, chapter =>
        {
            chapter.Item().Text(text =>
            {
                text.Span("Kesimpulan: ");
                text.Span(Words.Of(report.Judgement.Conclusion)).Bold();
            });
            chapter.Say($"Efektivitas {Look.Percent(report.Figures.Effectiveness)}, serapan {Look.Percent(report.Figures.Absorption)}, "
                + $"dan efisiensi {Look.Percent(report.Figures.Efficiency)}. Penilaian tim dari 5: "
                + $"{string.Join(", ", report.Judgement.Answers.OrderBy(a => a.Question).Select(a => $"{Words.Of(a.Question).ToLowerInvariant()} {a.Score}"))}.");
            if (report.Recommendations.Count > 0)
            {
                chapter.Say("Untuk itu direkomendasikan:");
                chapter.Numbered(report.Recommendations.Select(r => $"{r.Text.TrimEnd('.')}."));
            }

            if (!string.IsNullOrWhiteSpace(report.Judgement.Lessons))
            {
                chapter.Item().Text("Pelajaran").SemiBold();
                chapter.Written(report.Judgement.Lessons);
            }
        });
    }

    private static string FollowUp(ReportRecommendation r) => r switch
    {
        { NoFollowUpReason: { } reason } => $"Tidak ditindaklanjuti: {reason}",
        { Owner: { } owner } => $"{owner}{(r.Village is { } village ? $" ({village})" : "")}{(string.IsNullOrWhiteSpace(r.Note) ? "" : $": {r.Note}")}",
        _ => "belum ditetapkan",
    };
}
