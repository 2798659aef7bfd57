using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports.Plans;

/// <summary>Who gives how much for which activity, on a page on its side.</summary>
internal static class FundingMatrix
{
    private const int MostGivers = 6;

    internal static void Draw(ColumnDescriptor column, PlanReport report) => column.Part(PlanOutline.Matrix, part =>
    {
        var rows = report.Programs.SelectMany((p, i) => p.Activities.Select(a => (Program: $"Program {i + 1}: {p.Title}", Activity: a))).ToList();
        var givers = report.Givers.Chunk(MostGivers).ToList();
        if (rows.Count == 0 || givers.Count == 0)
        {
            part.Written(null);
            return;
        }

        foreach (var (chunk, index) in givers.Select((chunk, index) => (chunk, index)))
        {
            List<Field<(string Program, ReportActivity Activity)>> fields =
            [
                new("Kegiatan", 150, r => r.Activity.Title),
                .. chunk.Select(giver => new Field<(string Program, ReportActivity Activity)>(report.Head.VillageName(giver), 84, r => Look.Given(Given(r.Activity, giver)), Figures: true)),
            ];
            List<string> total = ["Jumlah", .. chunk.Select(giver => Look.Money(report.Given(giver)))];
            if (index == givers.Count - 1)
            {
                fields.Add(new("Jumlah", 88, r => Look.Money(r.Activity.Allocated), Figures: true));
                fields.Add(new("Biaya", 88, r => Look.Money(r.Activity.Cost), Figures: true));
                total.AddRange([Look.Money(report.Allocated), Look.Money(report.Cost)]);
            }

            part.Rows(rows, fields, total, r => r.Program, size: 8.6f);
        }

        part.Note("Jumlah setiap baris dan kolom sama dengan alokasi pada matriks sumber dana. Kolom Bersama memuat dana yang tidak "
            + "membebani satu desa.");
    });

    private static decimal Given(ReportActivity activity, string? giver) => activity.Allocations.Where(a => a.VillageCode == giver).Sum(a => a.Amount);
}
