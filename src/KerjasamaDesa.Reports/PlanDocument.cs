using KerjasamaDesa.Reports.Paper;
using KerjasamaDesa.Reports.Plans;

namespace KerjasamaDesa.Reports;

/// <summary>The Laporan Rencana as a PDF.</summary>
public static class PlanDocument
{
    /// <summary>Sets it; the same record gives the same bytes.</summary>
    public static byte[] Pdf(PlanReport report)
    {
        var frame = FrameOf(report);
        return Pages.Make(frame, $"Rencana kerja sama antar desa {report.Head.VillagesInWords}", document => Compose(document, report, frame));
    }

    internal static Frame FrameOf(PlanReport report) => new(report.Head, "Laporan Rencana", report.IsDraft);

    internal static void Compose(IDocumentContainer document, PlanReport report, Frame frame)
    {
        document.Cover(frame, column => CoverSheet.Draw(column, frame, "RENCANA KERJA SAMA\nANTAR DESA", $"TAHUN {report.Head.Years}", Marks(report)));
        document.Upright(frame, column => ApprovalSheet.Draw(column, report));
        document.Upright(frame, column => column.Contents(PlanOutline.All));
        document.Upright(frame, column =>
        {
            IntroductionChapter.Draw(column, report);
            VillagesChapter.Draw(column, report);
            GoalsChapter.Draw(column, report);
            ProgramsChapter.Draw(column, report);
            FundingChapter.Draw(column, report);
            if (!report.Activities.Any())
            {
                DrawWithoutActivities(column, report);
            }
        });
        if (!report.Activities.Any())
        {
            return;
        }

        document.OnItsSide(frame, column => FundingMatrix.Draw(column, report));
        document.Upright(frame, column =>
        {
            FairnessChapter.Draw(column, report);
            InstitutionChapter.Draw(column, report);
        });
        document.OnItsSide(frame, column => TimeChapter.Draw(column, report));
        document.Upright(frame, column => DrawRest(column, report));
    }

    /// <summary>Nothing needs a page on its side while there are no activities.</summary>
    private static void DrawWithoutActivities(ColumnDescriptor column, PlanReport report)
    {
        FundingMatrix.Draw(column, report);
        FairnessChapter.Draw(column, report);
        InstitutionChapter.Draw(column, report);
        TimeChapter.Draw(column, report);
        DrawRest(column, report);
    }

    private static void DrawRest(ColumnDescriptor column, PlanReport report)
    {
        TimeChapter.DrawCurve(column, report);
        TimeChapter.DrawRisks(column, report);
        ClosingChapters.Draw(column, report);
        PlanAnnexes.Draw(column, report);
    }

    private static IReadOnlyList<string> Marks(PlanReport report) =>
    [
        $"Nomor register {report.Head.Number}{(report.Head.Cycle > 1 ? $"  ·  Siklus ke-{report.Head.Cycle}" : "")}",
        .. report.Version is { } version
            ? new[] { $"Naskah versi {version.Number}, {Look.Day(version.Day)}", $"Sidik naskah (SHA-256) {version.Hash[..Math.Min(16, version.Hash.Length)]}…" }
            : ["Naskah belum diajukan"],
        .. report.Standing is { } standing ? [standing] : Array.Empty<string>(),
    ];
}
