using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports.Evaluations;

/// <summary>Who answers for the evaluation: the team's chair and secretary, and the heads who take note of it.</summary>
internal static class EvaluationSignatures
{
    internal static void Draw(ColumnDescriptor column, EvaluationReport report) => column.Item().PaddingTop(12).EnsureSpace(400).Column(block =>
    {
        block.Spacing(Look.Gap);
        block.Say(report.IsDraft ? "Rancangan laporan ini menunggu persetujuan ketua tim." : "Laporan ini disusun tim koordinasi dan disampaikan kepada para kepala desa.");
        var approval = report.Approved is { } day ? $"Disetujui melalui portal\npada {Look.Day(day)}" : null;
        block.Signed(
        [
            new($"{report.ChairRole} tim koordinasi", report.ApprovedByName ?? report.ChairName, [], approval),
            new("Sekretaris tim koordinasi", report.SecretaryName, []),
        ]);
        block.Item().PaddingTop(8).Text("Mengetahui:").SemiBold();
        block.Signed([.. report.Head.Villages.Select(v => new Signatory(v.HeadOffice, v.Head?.Name, []))]);
        block.Checked(report.Head.Check);
    });
}
