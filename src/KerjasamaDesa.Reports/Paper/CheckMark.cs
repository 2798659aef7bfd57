using KerjasamaDesa.Reports.Engine;

namespace KerjasamaDesa.Reports.Paper;

/// <summary>The QR code of a paper with its address and code in words, for who has no camera.</summary>
internal static class CheckMark
{
    private const float Size = 62;

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
