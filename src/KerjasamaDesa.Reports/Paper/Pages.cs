using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Reports.Engine;

namespace KerjasamaDesa.Reports.Paper;

/// <summary>What stands on every page of a report.</summary>
/// <param name="Head">The cooperation.</param>
/// <param name="Kind">"Laporan Rencana".</param>
/// <param name="IsDraft">Marked as RANCANGAN.</param>
internal sealed record Frame(CooperationHead Head, string Kind, bool IsDraft);

/// <summary>The pages of a report: A4, its head and foot, upright or on its side.</summary>
internal static class Pages
{
    internal static byte[] Make(Frame frame, string subject, Action<IDocumentContainer> compose)
    {
        ReportFonts.Register();
        return Document.Create(compose).WithMetadata(Metadata(frame, subject)).GeneratePdf();
    }

    internal static void Upright(this IDocumentContainer document, Frame frame, Action<ColumnDescriptor> content) => Add(document, frame, PageSizes.A4, content);

    internal static void OnItsSide(this IDocumentContainer document, Frame frame, Action<ColumnDescriptor> content) =>
        Add(document, frame, PageSizes.A4.Landscape(), content);

    internal static void Cover(this IDocumentContainer document, Frame frame, Action<ColumnDescriptor> content) => document.Page(page =>
    {
        Ground(page, PageSizes.A4);
        page.MarginVertical(2.4f, Unit.Centimetre);
        page.Content().Column(content);
        page.Footer().Text(text =>
        {
            text.AlignCenter();
            text.DefaultTextStyle(style => style.Sans().FontSize(8.5f).FontColor(Look.Muted));
            text.Span($"Dicetak {Printed(frame)}");
        });
    });

    internal static string Printed(Frame frame) => IndonesianDate.Moment(frame.Head.PrintedAt);

    private static void Add(IDocumentContainer document, Frame frame, PageSize size, Action<ColumnDescriptor> content) => document.Page(page =>
    {
        Ground(page, size);
        page.MarginTop(1.6f, Unit.Centimetre);
        page.MarginBottom(1.4f, Unit.Centimetre);
        page.Header().PaddingBottom(12).Row(row => Head(row, frame));
        page.Content().Column(column =>
        {
            column.Spacing(Look.Gap);
            content(column);
        });
        page.Footer().PaddingTop(10).Row(row => Foot(row, frame));
    });

    internal static void Ground(PageDescriptor page, PageSize size)
    {
        page.Size(size);
        page.MarginLeft(2.5f, Unit.Centimetre);
        page.MarginRight(2, Unit.Centimetre);
        page.DefaultTextStyle(style => style.FontFamily(ReportFonts.Serif, ReportFonts.Sans).FontSize(Look.Body).FontColor(Look.Ink).LineHeight(1.4f));
    }

    private static void Head(RowDescriptor row, Frame frame)
    {
        row.Spacing(12);
        row.RelativeItem().BorderBottom(0.5f).BorderColor(Look.Line).PaddingBottom(3).Text(text =>
        {
            text.DefaultTextStyle(Small);
            text.Span(Short(frame.Head.Title)).SemiBold();
            text.Span($"  ·  {frame.Kind} {frame.Head.Years}");
        });
        if (frame.IsDraft)
        {
            row.ConstantItem(74).Border(1).BorderColor(Look.Alarm).PaddingVertical(1)
                .Text("RANCANGAN").FontFamily(ReportFonts.Sans).FontSize(9).Bold().FontColor(Look.Alarm).AlignCenter();
        }
    }

    private static void Foot(RowDescriptor row, Frame frame)
    {
        row.Spacing(12);
        row.RelativeItem().Text(text =>
        {
            text.DefaultTextStyle(Small);
            text.Span(frame.Head.IsDemo ? $"Data contoh, bukan data resmi  ·  Dicetak {Printed(frame)}" : $"{frame.Head.Number}  ·  Dicetak {Printed(frame)}");
        });
        row.PageNumber();
    }

    /// <summary>"Halaman 2 dari 9", at the right of a foot.</summary>
    internal static void PageNumber(this RowDescriptor row) => row.ConstantItem(110).Text(text =>
    {
        text.AlignRight();
        text.DefaultTextStyle(Small);
        text.Span("Halaman ");
        text.CurrentPageNumber();
        text.Span(" dari ");
        text.TotalPages();
    });

    internal static TextStyle Small(TextStyle style) => style.Sans().FontSize(8.5f).FontColor(Look.Muted).LineHeight(1.2f);

    private static string Short(string title) => title.Length <= 80 ? title : title[..79].TrimEnd() + "…";

    private static DocumentMetadata Metadata(Frame frame, string subject) => new()
    {
        Title = $"{frame.Kind}: {frame.Head.Title}",
        Author = string.Join(", ", frame.Head.Villages.Select(v => v.FullName)),
        Subject = subject,
        Keywords = $"kerja sama antar desa, {frame.Head.Regency}, {frame.Head.Number}",
        Creator = "KerjasamaDesa",
        Language = "id-ID",
        CreationDate = frame.Head.PrintedAt,
        ModifiedDate = frame.Head.PrintedAt,
    };
}
