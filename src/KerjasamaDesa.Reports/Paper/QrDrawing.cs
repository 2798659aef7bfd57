using System.Globalization;
using System.Text;
using QRCoder;

namespace KerjasamaDesa.Reports.Paper;

/// <summary>A QR code (ISO/IEC 18004) as a drawing, for papers and for pages.</summary>
public static class QrDrawing
{
    /// <summary>One path of the dark modules, a module being one unit, with the white margin readers need.</summary>
    /// <param name="content">What a reader of the code gets; refused by the library when it is longer than a code can hold.</param>
    public static string Svg(string content)
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

    /// <summary>The same as an address for an image of a page; nothing of it leaves the page.</summary>
    public static string DataAddress(string content) => "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(Svg(content)));
}
