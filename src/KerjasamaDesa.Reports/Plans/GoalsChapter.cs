using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports.Plans;

/// <summary>III Tujuan, Sasaran, dan Indikator.</summary>
internal static class GoalsChapter
{
    internal static void Draw(ColumnDescriptor column, PlanReport report) => column.Chapter(PlanOutline.Goals, chapter =>
    {
        if (report.Goals.Count == 0)
        {
            chapter.Written(null);
        }

        foreach (var (goal, index) in report.Goals.Select((goal, index) => (goal, index)))
        {
            chapter.Item().EnsureSpace(100).Column(box => Goal(box, goal, index + 1));
        }

        if (report.Goals.SelectMany(g => g.Objectives).Any(o => o.Indicators.Count > 0))
        {
            chapter.Note("Indikator utama, bertanda *, menjadi dasar penilaian efektivitas kerja sama.");
        }
    });

    private static void Goal(ColumnDescriptor box, ReportGoal goal, int number)
    {
        box.Spacing(5);
        box.Item().Text($"Tujuan {number}: {goal.Title}").SemiBold();
        if (goal.Description is { } description)
        {
            box.Written(description);
        }

        var rows = goal.Objectives.SelectMany(o => o.Indicators.Count == 0
            ? [(Objective: o.Title, Indicator: (ReportIndicator?)null)]
            : o.Indicators.Select(i => (Objective: o.Title, Indicator: (ReportIndicator?)i))).ToList();
        box.Rows(rows,
        [
            new("Indikator", 150, r => r.Indicator is { } i ? i.Name + (i.IsHeadline ? " *" : "") : "indikator belum diisi"),
            new("Tingkat", 54, r => r.Indicator is { } i ? Words.Of(i.Level) : ""),
            new("Nilai awal", 56, r => Look.Number(r.Indicator?.Baseline), Figures: true),
            new("Target", 56, r => Look.Number(r.Indicator?.Target), Figures: true),
            new("Satuan", 58, r => r.Indicator?.Unit ?? ""),
            new("Arah dan sumber", 96, r => r.Indicator is { } i ? About(i) : ""),
        ],
        group: r => $"Sasaran: {r.Objective}");
        Meanings(box, goal);
    }

    /// <summary>What counts and how it is measured, where somebody wrote it: without that, two villages count differently.</summary>
    private static void Meanings(ColumnDescriptor box, ReportGoal goal)
    {
        var explained = goal.Objectives.SelectMany(o => o.Indicators).Where(i => i.Definition is not null || i.Method is not null).ToList();
        if (explained.Count == 0)
        {
            return;
        }

        box.Item().PaddingTop(4).Text("Definisi dan cara ukur indikator").Italic();
        box.Rows(explained,
        [
            new("Indikator", 120, i => i.Name),
            new("Definisi", 180, i => i.Definition ?? "–"),
            new("Cara mengukur", 170, i => i.Method ?? "–"),
        ]);
    }

    private static string About(ReportIndicator indicator) => string.Join(
        "; ",
        new[] { Words.Of(indicator.Direction), indicator.Source }
            .Concat(indicator.Milestones.Select(m => $"target {IndonesianDate.Compact(m.Due)}: {Look.Number(m.Target)}"))
            .Where(words => !string.IsNullOrWhiteSpace(words)));
}
