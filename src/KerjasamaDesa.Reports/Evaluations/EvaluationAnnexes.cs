using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports.Evaluations;

/// <summary>The annexes of the Laporan Evaluasi: the record behind the figures.</summary>
internal static class EvaluationAnnexes
{
    internal static void DrawEntries(ColumnDescriptor column, EvaluationReport report) => column.Chapter(EvaluationOutline.Entries, chapter =>
    {
        chapter.Rows(report.Entries,
        [
            new("Tanggal", 64, e => IndonesianDate.Compact(e.Day)),
            new("Kegiatan", 130, e => e.Activity),
            new("Kemajuan", 56, e => Look.Number(e.Progress) + "%", Figures: true),
            new("Keluaran", 80, e => e.Output ?? "–"),
            new("Belanja", 78, e => Look.Given(e.Spent), Figures: true),
            new("Uraian", 200, e => e.Narrative),
            new("Pencatat / verifikator", 140, e => $"{e.Reporter} / {e.Verifier ?? "–"}"),
        ],
        ["Jumlah", "", "", "", Look.Money(report.Entries.Sum(e => e.Spent)), "", ""]);
    });

    internal static void DrawPhotos(ColumnDescriptor column, EvaluationReport report) => column.Chapter(EvaluationOutline.Photos, chapter =>
    {
        var photos = Pictures(report);
        if (photos.Count == 0)
        {
            chapter.Say("Tidak ada foto pada catatan terverifikasi.");
        }
        else if (photos.Count < report.Photos.Count)
        {
            chapter.Note($"Dimuat {photos.Count} dari {report.Photos.Count} foto; selebihnya ada di portal.");
        }

        foreach (var pair in photos.Chunk(2))
        {
            chapter.Item().ShowEntire().Row(row =>
            {
                row.Spacing(14);
                foreach (var photo in pair)
                {
                    row.RelativeItem().Column(box => Photo(box, photo));
                }

                if (pair.Length == 1)
                {
                    row.RelativeItem();
                }
            });
        }
    });

    /// <summary>The photos there are bytes of.</summary>
    internal static IReadOnlyList<ReportPhoto> Pictures(EvaluationReport report) => [.. report.Photos.Where(p => p.Picture is not null)];

    private static void Photo(ColumnDescriptor box, ReportPhoto photo)
    {
        box.Spacing(3);
        box.Item().Height(170).AlignCenter().SemanticImage(photo.Caption).Image(photo.Picture!).FitArea();
        box.Item().Text(photo.Caption).FontFamily(Engine.ReportFonts.Sans).FontSize(8.8f).AlignCenter();
    }
}
