using KerjasamaDesa.Reports.Engine;

namespace KerjasamaDesa.Reports.Paper;

/// <summary>The QR code of a paper with its address and code in words, for who has no camera.</summary>
internal static class CheckMark
{
    private const float Size = 62;

    /// <summary>
    /// What a list is of, with its mark at the right: below a list the mark might be all that is left for a page of its own, and a list
    /// needs its rows.
    /// </summary>
    internal static void CheckedBeside(this ColumnDescriptor column, PaperCheck? check, Action<ColumnDescriptor> facts) => column.Item().Row(row =>
    {
        row.Spacing(12);
        row.RelativeItem().Column(left =>
        {
            facts(left);
            if (check is not null)
            {
                left.Item().PaddingTop(4).Text(text =>
                {
                    text.DefaultTextStyle(Pages.Small);
                    text.Hyperlink($"Periksa: {check.Url}", check.Url);
                    text.Span($"  ·  kode {check.Code}");
                });
            }
        });
        if (check is not null)
        {
            row.ConstantItem(Size).Height(Size).SemanticImage($"Kode QR untuk memeriksa dokumen ini: {check.Url}").Svg(QrDrawing.Svg(check.Url)).FitArea();
        }
    });

    /// <summary>Draws it; nothing when there is nothing to check yet.</summary>
    internal static void Checked(this ColumnDescriptor column, PaperCheck? check)
    {
        if (check is null)
        {
            return;
        }

        column.Item().PaddingTop(10).ShowEntire().Row(row =>
        {
            row.Spacing(10);
            row.ConstantItem(Size).Height(Size).SemanticImage($"Kode QR untuk memeriksa dokumen ini: {check.Url}").Svg(QrDrawing.Svg(check.Url)).FitArea();
            row.RelativeItem().AlignMiddle().Column(words =>
            {
                words.Item().Text("Periksa keaslian dokumen ini").FontFamily(ReportFonts.Sans).FontSize(9).SemiBold();
                words.Item().Text(text =>
                {
                    text.DefaultTextStyle(Pages.Small);
                    text.Hyperlink(check.Url, check.Url);
                    text.Span($"  ·  kode {check.Code}");
                });
                words.Item().Text(check.Says).FontFamily(ReportFonts.Sans).FontSize(8.5f).FontColor(Look.Muted).LineHeight(1.2f);
            });
        });
    }
}
