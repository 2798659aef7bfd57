using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports.Evaluations;

/// <summary>I Pendahuluan.</summary>
internal static class OpeningChapter
{
    internal static void Draw(ColumnDescriptor column, EvaluationReport report) => column.Chapter(EvaluationOutline.Introduction, chapter =>
    {
        var head = report.Head;
        chapter.Say($"Laporan ini menilai kerja sama “{head.Title}” antara {head.VillagesInWords} sampai dengan "
            + $"{Look.Day(report.PeriodEnd)}: seberapa jauh pekerjaan terlaksana dibandingkan dengan rencana, apa yang dicapai, "
            + "berapa biayanya, dan apa yang perlu diperbaiki.");
        chapter.Say("Angka kemajuan dan belanja berasal dari catatan lapangan yang sudah diverifikasi; angka indikator berasal dari "
            + "pengukuran tim. Angka pada bab IV dibekukan saat evaluasi disusun.");
        chapter.Facts(
        [
            ("Jenis evaluasi", Words.Of(report.Kind)),
            ("Bidang", head.Field is { } field ? Words.Of(field) : null),
            ("Pelaksana", head.Body),
            ("Tahun pelaksanaan", head.Years),
            ("Disusun oleh", $"{report.AuthorName}, {Look.Day(report.Created)}"),
        ]);
        chapter.Item().Text("Ringkasan").SemiBold();
        chapter.Written(report.Judgement.Summary);
    });
}
