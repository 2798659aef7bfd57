using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports.Plans;

/// <summary>VIII Pemantauan dan Evaluasi, IX Penutup.</summary>
internal static class ClosingChapters
{
    internal static void Draw(ColumnDescriptor column, PlanReport report)
    {
        column.Chapter(PlanOutline.Monitoring, chapter =>
        {
            chapter.Say("Kemajuan dipantau dan dinilai dengan cara berikut:");
            chapter.Numbered(PlanOutline.MonitoringWays);
        });
        column.Chapter(PlanOutline.Closing, chapter =>
        {
            chapter.Item().Text("Perubahan, penundaan, dan pembatalan").SemiBold();
            chapter.Written(report.Text(PlanSection.Changes));
            chapter.Item().Text("Penyelesaian perselisihan").SemiBold();
            chapter.Written(report.Text(PlanSection.DisputeSettlement));
            chapter.Say("Rencana ini menjadi pegangan para pihak dalam melaksanakan kerja sama. Hal yang belum diatur diputuskan "
                + "bersama dalam Musyawarah Antar Desa.");
        });
    }
}
