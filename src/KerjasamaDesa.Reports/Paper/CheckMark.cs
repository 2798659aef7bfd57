using System.Globalization;
using System.Text;
using KerjasamaDesa.Reports.Engine;
using QRCoder;

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
            row.ConstantItem(Size).Height(Size).SemanticImage($"Kode QR untuk memeriksa dokumen ini: {check.Url}").Svg(Drawing(check.Url)).FitArea();
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

    /// <summary>The code as a drawing: one path of the dark modules, a module being one unit, with the white margin readers need.</summary>
    internal static string Drawing(string content)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Length; x++)
            {
                if (!rows[y][x])
                {
                    continue;
                }

                var run = 1;
                for (; x + run < rows[y].Length && rows[y][x + run]; run++)
                {
                }

                path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h{run}v1h-{run}z");
                x += run - 1;
            }
        }

        var size = rows.Count;
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{size}\" height=\"{size}\" viewBox=\"0 0 {size} {size}\"><path d=\"{path}\" fill=\"#000000\"/></svg>";
    }
}
