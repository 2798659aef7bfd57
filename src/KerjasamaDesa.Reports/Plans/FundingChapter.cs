using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Reports.Charts;
using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports.Plans;

/// <summary>V Pendanaan dan Pembagian Kontribusi, up to the matrix of activities.</summary>
internal static class FundingChapter
{
    private const int MostSources = 5;

    internal static void Draw(ColumnDescriptor column, PlanReport report) => column.Chapter(PlanOutline.Funding, chapter =>
    {
        chapter.Written(report.Text(PlanSection.Funding));
        chapter.Part(PlanOutline.Sources, part => Sources(part, report));
        chapter.Part(PlanOutline.Rule, part => Rule(part, report));
    });

    private static void Sources(ColumnDescriptor part, PlanReport report)
    {
        part.Say($"Biaya seluruh kegiatan {Look.Money(report.Cost)}{(Look.InWords(report.Cost) is { } words ? $" ({words})" : "")}; yang sudah dialokasikan {Look.Money(report.Allocated)}."
            + (report.Cost > report.Allocated ? $" Selisih {Look.Money(report.Cost - report.Allocated)} belum tertutup alokasi."
                : report.Cost < report.Allocated ? $" Alokasi melebihi biaya sebesar {Look.Money(report.Allocated - report.Cost)}."
                : ""));
        var sources = report.Sources.Chunk(MostSources).ToList();
        foreach (var (chunk, index) in sources.Select((chunk, index) => (chunk, index)))
        {
            part.Captioned("Alokasi menurut desa dan sumber dana", box => Matrix(box, report, chunk, withTotal: index == sources.Count - 1));
        }

        if (sources.Count == 0)
        {
            part.Written(null);
            return;
        }

        part.Note(string.Join("; ", report.Sources.Select(s => $"{s}: {Words.Of(s)}")) + ". Baris Bersama memuat dana yang tidak membebani satu desa.");
        part.Captioned("Kontribusi menurut sumber dana", box => box.Item().AlignCenter().Width(Look.BarsWidth).SemanticFigure("Diagram batang dana menurut sumber; angkanya ada pada tabel di atas.")
            .Svg(BarsChart.Svg([.. report.Sources.Select(s => new Bar(Words.Of(s), report.Allocations.Where(a => a.Source == s).Sum(a => a.Amount)))], "Dana menurut sumber")).FitWidth(), 150);
    }

    private static void Matrix(ColumnDescriptor box, PlanReport report, FundingSource[] sources, bool withTotal)
    {
        List<Field<string?>> fields =
        [
            new("Pemberi", 80, report.Head.VillageName),
            .. sources.Select(s => new Field<string?>(s.ToString(), 72, giver => Look.Given(report.Given(giver, s)), Figures: true)),
        ];
        List<string> total = ["Jumlah", .. sources.Select(s => Look.Money(report.Allocations.Where(a => a.Source == s).Sum(a => a.Amount)))];
        if (withTotal)
        {
            fields.Add(new("Jumlah", 78, giver => Look.Money(report.Given(giver)), Figures: true));
            total.Add(Look.Money(report.Allocated));
        }

        box.Rows(report.Givers, fields, total, size: sources.Length > 4 ? 7.8f : 8.4f);
    }

    private static void Rule(ColumnDescriptor part, PlanReport report)
    {
        if (report.Sharing.Count == 0)
        {
            part.Say("Aturan pembagian biaya belum disepakati.");
            return;
        }

        if (report.Fairness is { Rules.Count: > 0 } fairness)
        {
            part.Say($"Bagian biaya yang ditanggung kas desa sebesar {Look.Money(report.VillageCash)} dibagi menurut aturan berikut.");
            foreach (var rule in fairness.Rules)
            {
                part.Captioned(rule.Title, box => box.Numbered(rule.Sentences), 60);
            }

            Shares(part, report);
            return;
        }

        part.Say($"Bagian biaya yang ditanggung kas desa sebesar {Look.Money(report.VillageCash)} dibagi {InWords(report.Sharing)}. "
            + "Pembulatan ke rupiah mengikuti sisa terbesar, sehingga jumlah bagian selalu sama dengan yang dibagi.");
        foreach (var component in report.Sharing.Where(c => c.Basis != SharingBasis.Equal))
        {
            part.Note($"Bobot {Words.Of(component.Basis).ToLower(Indonesian.Culture)}: "
                + string.Join("; ", component.Weights.Select(w => $"{report.Head.VillageName(w.VillageCode)} {Look.Number(w.Weight)} {component.Measure}".TrimEnd()))
                + $". Sumber: {component.Source ?? Look.NotFilled}{(component.AsOf is { } day ? $", per {IndonesianDate.Format(day)}" : "")}.");
        }

        Shares(part, report);
    }

    private static void Shares(ColumnDescriptor part, PlanReport report)
    {
        if (Look.InWords(report.VillageCash) is { } words)
        {
            part.Note($"Terbilang: {words}.");
        }

        part.Rows(report.Shares,
        [
            new("Desa", 110, s => report.Head.VillageName(s.VillageCode)),
            new("Bagian menurut aturan", 110, s => Look.Money(s.Amount), Figures: true),
            new("Persentase", 70, s => report.VillageCash == 0 ? "–" : Percent.Format(s.Amount / report.VillageCash), Figures: true),
            new("Dialokasikan dari kas desa", 110, s => Look.Money(Cash(report, s.VillageCode)), Figures: true),
        ],
        ["Jumlah", Look.Money(report.Shares.Sum(s => s.Amount)), "100,00%", Look.Money(report.VillageCash)]);
    }

    private static decimal Cash(PlanReport report, string village) =>
        report.Allocations.Where(a => a.VillageCode == village && a.Source.IsVillageCash()).Sum(a => a.Amount);

    private static string InWords(IReadOnlyList<ReportSharing> sharing) => string.Join(" dan ", sharing.Select(c =>
        (sharing.Count == 1 ? "" : $"{Look.Number(c.Percent)}% ")
        + (c.Basis == SharingBasis.Equal ? "sama rata" : $"menurut {Words.Of(c.Basis).ToLower(Indonesian.Culture)}{(c.Measure is { } measure ? $" ({measure})" : "")}")));
}
