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
            chapter.Numbered(
            [
                "Anggota tim mencatat kunjungan lapangan: kemajuan fisik sampai hari itu, keluaran, belanja menurut sumber dana, kendala, dan foto.",
                "Setiap catatan diverifikasi ketua atau koordinator pemantauan dan evaluasi. Hanya catatan terverifikasi yang "
                    + "dihitung, dan tidak seorang pun memverifikasi catatannya sendiri.",
                "Setiap triwulan kemajuan dibandingkan dengan rencana. Keterlambatan lebih dari 10 poin saat rencana di bawah 70 "
                    + "persen, atau lebih dari 5 poin sesudahnya, adalah kritis dan dibahas dalam rapat pembuktian.",
                "Evaluasi menghitung efektivitas (realisasi keluaran ÷ target), serapan (belanja ÷ pagu), dan efisiensi (serapan ÷ "
                    + "efektivitas), lalu menilai relevansi dan keberlanjutan.",
                "Setiap rekomendasi evaluasi mendapat penanggung jawab dan tenggat, dan yang belum selesai dibawa ke siklus berikutnya.",
            ]);
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
