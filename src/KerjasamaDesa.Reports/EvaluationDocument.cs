using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Reports.Evaluations;
using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports;

/// <summary>The Laporan Evaluasi as a PDF.</summary>
public static class EvaluationDocument
{
    /// <summary>Sets it; the same record gives the same bytes.</summary>
    public static byte[] Pdf(EvaluationReport report)
    {
        var frame = FrameOf(report);
        return Pages.Make(frame, $"{Words.Of(report.Kind)} kerja sama antar desa {report.Head.VillagesInWords}", document => Compose(document, report, frame));
    }

    internal static Frame FrameOf(EvaluationReport report) => new(report.Head, "Laporan Evaluasi", report.IsDraft);

    internal static void Compose(IDocumentContainer document, EvaluationReport report, Frame frame)
    {
        document.Cover(frame, column => CoverSheet.Draw(
            column, frame, "LAPORAN EVALUASI\nKERJA SAMA ANTAR DESA", $"{Words.Of(report.Kind).ToUpper(Indonesian.Culture)}, SAMPAI DENGAN {Look.Day(report.PeriodEnd).ToUpper(Indonesian.Culture)}", Marks(report)));
        document.Upright(frame, column => column.Contents(EvaluationOutline.All));
        document.Upright(frame, column =>
        {
            OpeningChapter.Draw(column, report);
            RealisationChapter.Draw(column, report);
            IndicatorsChapter.Draw(column, report);
            RatiosChapter.Draw(column, report);
            OutcomeChapters.Draw(column, report);
            EvaluationSignatures.Draw(column, report);
        });
        var hasPhotos = EvaluationAnnexes.Pictures(report).Count > 0;
        document.OnItsSide(frame, column =>
        {
            EvaluationAnnexes.DrawEntries(column, report);
            if (!hasPhotos)
            {
                EvaluationAnnexes.DrawPhotos(column, report);
            }
        });
        if (hasPhotos)
        {
            document.Upright(frame, column => EvaluationAnnexes.DrawPhotos(column, report));
        }
    }

    private static IReadOnlyList<string> Marks(EvaluationReport report) =>
    [
        $"Nomor register {report.Head.Number}{(report.Head.Cycle > 1 ? $"  ·  Siklus ke-{report.Head.Cycle}" : "")}",
        report is { ApprovedByName: { } name, Approved: { } day } ? $"Disetujui {name} pada {Look.Day(day)}" : "Belum disetujui ketua tim",
    ];
}
