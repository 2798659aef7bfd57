using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Reports.Charts;
using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports.Evaluations;

/// <summary>II Realisasi Fisik dan Keuangan.</summary>
internal static class RealisationChapter
{
    /// <summary>Points that a table kept whole may need; a heading with less room than that would be left behind alone.</summary>
    private const float HeightOfShortTable = 330;

    private const string NotReported = "belum dilaporkan";

    internal static void Draw(ColumnDescriptor column, EvaluationReport report) => column.Chapter(EvaluationOutline.Realisation, chapter =>
    {
        chapter.Part(EvaluationOutline.Physical, part => Physical(part, report));
        chapter.Part(EvaluationOutline.Money, part => Money(part, report));
        chapter.Part(EvaluationOutline.Activities, part => part.Rows(report.Activities,
        [
            new("Kegiatan", 98, a => a.Title),
            new("Desa", 62, a => a.Village),
            new("Bobot", 34, a => Look.Number(a.Weight) + "%", Figures: true),
            new("Kemajuan", 56, a => a.Progress is { } p ? Look.Number(p) + "%" : "–", Figures: true),
            new("Keluaran (realisasi dari target)", 92, Output),
            new("Pagu", 70, a => Look.Money(a.Planned), Figures: true),
            new("Belanja", 70, a => Look.Money(a.Spent), Figures: true),
        ],
        ["Jumlah", "", Look.Number(report.Activities.Sum(a => a.Weight)) + "%", "", "", Look.Money(report.Activities.Sum(a => a.Planned)), Look.Money(report.Activities.Sum(a => a.Spent))],
        a => a.Program), HeightOfShortTable);
    });

    private static void Physical(ColumnDescriptor part, EvaluationReport report)
    {
        part.Say($"Sampai dengan {Look.Day(report.PeriodEnd)} kemajuan fisik mencapai {Look.Percent(report.Figures.ActualPercent)} "
            + $"dari rencana {Look.Percent(report.Figures.PlannedPercent)}, "
            + $"deviasi {ChartWords.WithSign(report.Figures.ActualPercent - report.Figures.PlannedPercent)} poin "
                + $"({Words.Of(Bands.Deviation(report.Figures.PlannedPercent, report.Figures.ActualPercent)).ToLower(Indonesian.Culture)}).");
        part.Rows(report.Curve,
        [
            new("Periode", 72, p => ChartWords.Period(p.PeriodEnd)),
            new("Rencana fisik", 66, p => Look.Number(p.PlannedPercent) + "%", Figures: true),
            new("Realisasi fisik", 86, p => p.ActualPercent is { } a ? Look.Number(a) + "%" : Missing(p, report), Figures: true),
            new("Deviasi (poin)", 56, p => p.Deviation is { } d ? ChartWords.WithSign(d) : "–", Figures: true),
            new("Keadaan", 76, p => p.Band is { } band ? Words.Of(band) : "–"),
            new("Rencana belanja", 82, p => Look.Money(p.PlannedSpending), Figures: true),
            new("Realisasi belanja", 82, p => p.ActualSpending is { } s ? Look.Money(s) : Missing(p, report), Figures: true),
        ]);
        part.Note("Kritis: tertinggal lebih dari 10 poin saat rencana di bawah 70 persen, atau lebih dari 5 poin sesudahnya. "
            + "Terlambat: tertinggal lebih dari 5 poin. Angka bersifat kumulatif.");
        part.Item().AlignCenter().Height(Look.ChartHeight).SemanticFigure("Kurva S: rencana dan realisasi fisik; angkanya ada pada tabel di atas.")
            .Svg(CurveChart.Svg(report.Curve, "Kurva S kemajuan fisik")).FitArea();
    }

    private static void Money(ColumnDescriptor part, EvaluationReport report)
    {
        part.Say($"Belanja terverifikasi {Look.Money(report.Figures.Spent)} dari pagu {Look.Money(report.Figures.Ceiling)}, serapan "
            + $"{Look.Percent(report.Figures.Absorption)}."
            + (Look.InWords(report.Figures.Spent) is { } words ? $" Terbilang: {words}." : ""));
        part.Rows(report.Sources,
        [
            new("Kode", 40, s => s.Source.ToString()),
            new("Sumber dana", 150, s => Words.Of(s.Source)),
            new("Rencana", 86, s => Look.Money(s.Planned), Figures: true),
            new("Realisasi", 86, s => Look.Money(s.Spent), Figures: true),
            new("Sisa", 86, s => Look.Money(s.Planned - s.Spent), Figures: true),
            new("Serapan", 50, s => s.Planned == 0 ? "–" : Percent.Format(s.Spent / s.Planned), Figures: true),
        ],
        ["Jumlah", "", Look.Money(report.Sources.Sum(s => s.Planned)), Look.Money(report.SpentNow), Look.Money(report.Sources.Sum(s => s.Planned - s.Spent)), ""]);
        if (report.Kind == EvaluationKind.MidTerm)
        {
            part.Note("Rencana menurut sumber berlaku untuk seluruh masa kerja sama; pagu evaluasi tengah adalah belanja yang "
                + "direncanakan sampai dengan tanggal evaluasi.");
        }

        if (report.RecordHasMovedOn)
        {
            part.Note("Catatan yang diverifikasi setelah evaluasi disusun membuat belanja tercatat sekarang "
                + $"{Look.Money(report.SpentNow)}; perhitungan evaluasi tetap memakai angka saat disusun, "
                + $"{Look.Money(report.Figures.Spent)}.");
        }

        if (report.Sources.Count > 0)
        {
            part.Item().AlignCenter().Width(Look.BarsWidth).SemanticFigure("Diagram batang rencana dan realisasi menurut sumber dana; angkanya ada pada tabel di atas.")
                .Svg(BarsChart.Svg([.. report.Sources.Select(s => new Bar(Words.Of(s.Source), s.Planned, s.Spent))], "Dana menurut sumber")).FitWidth();
        }
    }

    /// <summary>A period after the last day looked at is not due; one before it is a gap.</summary>
    private static string Missing(CurvePoint point, EvaluationReport report) => point.PeriodEnd > report.PeriodEnd ? "–" : NotReported;

    private static string Output(ActivityResult a) => a.OutputTarget is null && a.OutputToDate is null
        ? Look.NotFilled
        : $"{Look.Number(a.OutputToDate)} dari {Look.Number(a.OutputTarget)} {a.OutputUnit}{(a.OutputName is { } name ? $" ({name})" : "")}";
}
