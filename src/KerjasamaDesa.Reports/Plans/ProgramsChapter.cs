using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports.Plans;

/// <summary>IV Strategi dan Program Kerja.</summary>
internal static class ProgramsChapter
{
    internal static void Draw(ColumnDescriptor column, PlanReport report) => column.Chapter(PlanOutline.Programs, chapter =>
    {
        chapter.Part(PlanOutline.Strategies, part =>
        {
            if (report.Strategies.Count == 0)
            {
                part.Written(null);
            }

            part.Numbered(report.Strategies.Select(s => string.IsNullOrWhiteSpace(s.Description) ? $"{s.Title.TrimEnd('.')}." : $"{s.Title.TrimEnd('.')}. {s.Description}"));
        });
        chapter.Part(PlanOutline.Activities, part =>
        {
            var rows = report.Programs.SelectMany((p, i) => p.Activities.Select(a => (Program: $"Program {i + 1}: {p.Title}", Activity: a))).ToList();
            part.Rows(rows,
            [
                new("Kegiatan", 116, r => r.Activity.Title),
                new("Penanggung jawab", 72, r => r.Activity.Village),
                new("Waktu", 70, r => $"{IndonesianDate.Compact(r.Activity.Start)} – {IndonesianDate.Compact(r.Activity.End)}"),
                new("Bobot", 36, r => Look.Number(r.Activity.Weight) + "%", Figures: true),
                new("Keluaran", 84, r => r.Activity.Output ?? Look.NotFilled),
                new("Biaya", 76, r => Look.Money(r.Activity.Cost), Figures: true),
            ],
            ["Jumlah", "", "", Look.Number(report.Activities.Sum(a => a.Weight)) + "%", "", Look.Money(report.Cost)],
            r => r.Program);
            foreach (var program in report.Programs.Where(p => p.Activities.Count == 0))
            {
                part.Note($"Program “{program.Title}” belum memiliki kegiatan.");
            }
        });
        PlacesPart.Draw(chapter, report);
    });
}
