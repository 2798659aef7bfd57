using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Reports.Engine;

namespace KerjasamaDesa.Reports.Paper;

/// <summary>What stands on every page of a letter or record of one village.</summary>
/// <param name="Head">Whose paper it is.</param>
/// <param name="Title">What it is called, also the file's title.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="IsDemo">People and events are invented.</param>
/// <param name="PrintedAt">When it is made; also the file's date.</param>
internal sealed record LetterFrame(Letterhead Head, string Title, string Subject, bool IsDemo, DateTimeOffset PrintedAt);

/// <summary>Letters and records of one village: A4, the letterhead on the first page, a small foot on every page.</summary>
internal static class Letters
{
    private const float CrestWidth = 62;
    private const float CrestHeight = 74;

    internal static byte[] Make(LetterFrame frame, Action<ColumnDescriptor> content)
    {
        ReportFonts.Register();
        return Document.Create(document => document.Page(page =>
        {
            Pages.Ground(page, PageSizes.A4);
            page.MarginTop(1.6f, Unit.Centimetre);
            page.MarginBottom(1.4f, Unit.Centimetre);
            page.Content().Column(column =>
            {
                column.Spacing(Look.Gap);
                column.Letterhead(frame.Head);
                content(column);
            });
            page.Footer().PaddingTop(10).Row(row => Foot(row, frame));
        })).WithMetadata(Metadata(frame)).GeneratePdf();
    }

    /// <summary>The head of a letter, closed by a thick and a thin line.</summary>
    internal static void Letterhead(this ColumnDescriptor column, Letterhead head) => column.Item().Column(block =>
    {
        block.Item().Row(row =>
        {
            // The same room at the right keeps the words in the middle of the page.
            row.Spacing(10);
            if (head.Crest is { } crest)
            {
                row.ConstantItem(CrestWidth).Height(CrestHeight).AlignMiddle().SemanticImage($"Lambang {head.Regency}").Image(crest).FitArea();
            }

            row.RelativeItem().AlignMiddle().Column(words => Words(words, head));
            if (head.Crest is not null)
            {
                row.ConstantItem(CrestWidth);
            }
        });
        block.Item().PaddingTop(6).LineHorizontal(2).LineColor(Look.Ink);
        block.Item().PaddingTop(1.5f).LineHorizontal(0.6f).LineColor(Look.Ink);
    });

    /// <summary>The title of a record with its number, in the middle.</summary>
    internal static void Titled(this ColumnDescriptor column, string title, string? number) => column.Item().PaddingTop(8).Column(block =>
    {
        block.Item().SemanticHeader1().Bookmark(title).Text(title.ToUpper(Indonesian.Culture)).FontFamily(ReportFonts.Sans).FontSize(13).Bold().AlignCenter();
        block.Item().Text($"Nomor: {number ?? ".................................."}").FontSize(10.5f).AlignCenter();
    });

    /// <summary>A part of a record under its letter: "A. Materi".</summary>
    internal static void Lettered(this ColumnDescriptor column, string mark, string title, Action<ColumnDescriptor> content) => column.Item().EnsureSpace(70).Column(part =>
    {
        part.Spacing(4);
        part.Item().PaddingTop(2).SemanticHeader2().Text($"{mark} {title}").FontFamily(ReportFonts.Sans).FontSize(11).Bold();
        content(part);
    });

    /// <summary>The mark on what does not count yet.</summary>
    internal static void Marked(this ColumnDescriptor column, string word) => column.Item().AlignRight().Width(84).Border(1).BorderColor(Look.Alarm).PaddingVertical(1)
        .Text(word).FontFamily(ReportFonts.Sans).FontSize(9).Bold().FontColor(Look.Alarm).AlignCenter();

    /// <summary>"Rabu, tanggal dua belas bulan Agustus tahun dua ribu dua puluh enam (12-08-2026)", as records begin.</summary>
    internal static string DayInWords(DateOnly day) =>
        $"{day.ToString("dddd", Indonesian.Culture)}, tanggal {Terbilang.Of(day.Day)} bulan {day.ToString("MMMM", Indonesian.Culture)} tahun {Terbilang.Of(day.Year)} ({day:dd-MM-yyyy})";

    private static void Words(ColumnDescriptor words, Letterhead head)
    {
        foreach (var (line, index) in head.Lines.Select((line, index) => (line.ToUpper(Indonesian.Culture), index)))
        {
            var isLast = index == head.Lines.Count - 1;
            words.Item().Text(line).FontFamily(ReportFonts.Sans).FontSize(isLast ? 17 : 13).Bold().LineHeight(1.15f).AlignCenter();
        }

        if (head.Reach is { } reach)
        {
            words.Item().PaddingTop(2).Text(reach).FontFamily(ReportFonts.Sans).FontSize(9).LineHeight(1.2f).AlignCenter();
        }
    }

    private static void Foot(RowDescriptor row, LetterFrame frame)
    {
        row.Spacing(12);
        row.RelativeItem().Text(text =>
        {
            text.DefaultTextStyle(Pages.Small);
            text.Span(frame.IsDemo ? "Data contoh, bukan dokumen resmi" : $"Disusun lewat KerjasamaDesa, {IndonesianDate.Moment(frame.PrintedAt)}");
        });
        row.PageNumber();
    }

    private static DocumentMetadata Metadata(LetterFrame frame) => new()
    {
        Title = frame.Title,
        Author = $"{frame.Head.VillageTerm} {frame.Head.Village}",
        Subject = frame.Subject,
        Keywords = $"{frame.Head.VillageTerm} {frame.Head.Village}, Kecamatan {frame.Head.District}, {frame.Head.Regency}",
        Creator = "KerjasamaDesa",
        Language = "id-ID",
        CreationDate = frame.PrintedAt,
        ModifiedDate = frame.PrintedAt,
    };
}
