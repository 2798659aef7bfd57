using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports.Plans;

/// <summary>The annexes of the Laporan Rencana.</summary>
internal static class PlanAnnexes
{
    internal static void Draw(ColumnDescriptor column, PlanReport report)
    {
        column.Item().PageBreak();
        column.Chapter(PlanOutline.Costs, chapter => Costs(chapter, report));
        column.Chapter(PlanOutline.Deliberations, chapter =>
        {
            foreach (var deliberation in report.Deliberations)
            {
                chapter.Item().EnsureSpace(120).Column(box => Deliberation(box, deliberation));
            }

            if (report.Deliberations.Count == 0)
            {
                chapter.Say("Belum ada Musyawarah Antar Desa yang dicatat.");
            }
        });
        column.Chapter(PlanOutline.VillageDecisions, chapter => chapter.Rows(report.Head.Villages,
        [
            new("Desa", 90, v => v.FullName),
            new("Tanggal", 80, v => v.Decision is { } d ? Look.Day(d.Day) : "belum diadakan"),
            new("Peserta", 44, v => Look.Number(v.Decision?.Attendance), Figures: true),
            new("Keputusan", 64, v => v.Decision is { } d ? d.Agreed ? "Menyetujui" : "Menolak" : "–"),
            new("Catatan", 150, v => v.Decision?.Notes ?? "–"),
        ]));
    }

    private static void Costs(ColumnDescriptor chapter, PlanReport report)
    {
        var rows = report.Programs
            .SelectMany((p, i) => p.Activities.Select((a, j) => (Number: $"{i + 1}.{j + 1}", Activity: a)))
            .SelectMany(r => r.Activity.Costs.Select(c => (Activity: $"{r.Number}  {(r.Activity.BudgetCode is { } code ? $"[{code}] " : "")}{r.Activity.Title}: {Look.Money(r.Activity.Cost)}", Cost: c)))
            .ToList();
        chapter.Rows(rows,
        [
            new("Kode", 46, r => r.Cost.AccountCode ?? "–"),
            new("Uraian", 150, r => r.Cost.PriceSource is { } source ? $"{r.Cost.Description}\nSumber harga: {source}" : r.Cost.Description),
            new("Volume", 56, r => Look.Number(r.Cost.Volume), Figures: true),
            new("Satuan", 56, r => r.Cost.Unit),
            new("Harga satuan", 84, r => Look.Money(r.Cost.UnitPrice), Figures: true),
            new("Jumlah", 90, r => Look.Money(r.Cost.Amount), Figures: true),
        ],
        ["", "Jumlah seluruhnya", "", "", "", Look.Money(report.Cost)],
        r => r.Activity);
        foreach (var activity in report.Activities.Where(a => a.Costs.Count == 0))
        {
            chapter.Note($"Rincian biaya kegiatan “{activity.Title}” belum diisi.");
        }
    }

    private static void Deliberation(ColumnDescriptor box, ReportDeliberation deliberation)
    {
        box.Spacing(4);
        box.Facts(
        [
            ("Nomor berita acara", deliberation.Number),
            ("Tanggal", Look.Day(deliberation.Day)),
            ("Tempat", deliberation.Place),
            ("Acara", deliberation.Agenda),
            ("Peserta", string.Join("; ", deliberation.Attendances.Select(a => $"{a.Village} {Look.Number(a.Present)} orang"))),
            ("Hasil", deliberation.Agreed ? "Menyetujui rencana" : "Menolak rencana"),
        ]);
        box.Item().Text("Keputusan").SemiBold();
        box.Written(deliberation.Decisions);
    }
}
