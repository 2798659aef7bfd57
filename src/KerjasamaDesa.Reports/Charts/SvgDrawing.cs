using System.Globalization;
using System.Text;
using System.Xml;

namespace KerjasamaDesa.Reports.Charts;

/// <summary>
/// Collects the elements of a chart. Everything is said by attributes and the few elements the page-layout engine knows, so
/// that the same drawing serves the web page and the PDF; every text is encoded here and nowhere else.
/// </summary>
internal sealed class SvgDrawing
{
    private readonly StringBuilder svg = new();

    internal SvgDrawing(double width, double height, string title, string description)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{N(width)}\" height=\"{N(height)}\" ")
            .Append(CultureInfo.InvariantCulture, $"viewBox=\"0 0 {N(width)} {N(height)}\" role=\"img\" font-family=\"Source Sans 3, system-ui, sans-serif\" font-size=\"12\">")
            .Append("<title>").Append(Encoded(title)).Append("</title><desc>").Append(Encoded(description)).Append("</desc>");
        Rectangle(0, 0, width, height, Palette.Sheet);
    }

    internal void Rectangle(double x, double y, double width, double height, string fill, string? stroke = null, double corner = 0)
    {
        Open("rect", ("x", x), ("y", y), ("width", Math.Max(0, width)), ("height", Math.Max(0, height)));
        if (corner > 0)
        {
            Attribute("rx", N(corner));
        }

        Attribute("fill", fill);
        if (stroke is not null)
        {
            Attribute("stroke", stroke);
        }

        svg.Append("/>");
    }

    internal void Line(double x1, double y1, double x2, double y2, string stroke, double width = 1, string? dashes = null)
    {
        Open("line", ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2), ("stroke-width", width));
        Attribute("stroke", stroke);
        if (dashes is not null)
        {
            Attribute("stroke-dasharray", dashes);
        }

        svg.Append("/>");
    }

    internal void Polyline(IEnumerable<(double X, double Y)> points, string stroke, double width, string? dashes = null)
    {
        svg.Append("<polyline");
        Attribute("points", Points(points));
        Attribute("fill", "none");
        Attribute("stroke", stroke);
        Attribute("stroke-width", N(width));
        Attribute("stroke-linejoin", "round");
        if (dashes is not null)
        {
            Attribute("stroke-dasharray", dashes);
        }

        svg.Append("/>");
    }

    internal void Polygon(IEnumerable<(double X, double Y)> points, string fill)
    {
        svg.Append("<polygon");
        Attribute("points", Points(points));
        Attribute("fill", fill);
        svg.Append("/>");
    }

    internal void Circle(double x, double y, double radius, string fill, string? stroke = null)
    {
        Open("circle", ("cx", x), ("cy", y), ("r", radius));
        Attribute("fill", fill);
        if (stroke is not null)
        {
            Attribute("stroke", stroke);
            Attribute("stroke-width", "2");
        }

        svg.Append("/>");
    }

    internal void Text(double x, double y, string text, string fill, double size = 12, string anchor = "start", bool bold = false)
    {
        Open("text", ("x", x), ("y", y), ("font-size", size));
        Attribute("fill", fill);
        Attribute("text-anchor", anchor);
        if (bold)
        {
            Attribute("font-weight", "600");
        }

        svg.Append('>').Append(Encoded(text)).Append("</text>");
    }

    internal string Done() => svg.Append("</svg>").ToString();

    private static string N(double number) => Math.Round(number, 2).ToString(CultureInfo.InvariantCulture);

    private static string Points(IEnumerable<(double X, double Y)> points) => string.Join(' ', points.Select(p => $"{N(p.X)},{N(p.Y)}"));

    private void Open(string element, params ReadOnlySpan<(string Name, double Value)> attributes)
    {
        svg.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            Attribute(name, N(value));
        }
    }

    private void Attribute(string name, string value) => svg.Append(' ').Append(name).Append("=\"").Append(value).Append('"');

    /// <summary>Characters that XML cannot hold at all are left out; the rest is escaped.</summary>
    private static string Encoded(string text)
    {
        StringBuilder encoded = new(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                encoded.Append(text[i]).Append(text[++i]);
                continue;
            }

            _ = text[i] switch
            {
                '<' => encoded.Append("&lt;"),
                '>' => encoded.Append("&gt;"),
                '&' => encoded.Append("&amp;"),
                '"' => encoded.Append("&quot;"),
                '\'' => encoded.Append("&#39;"),
                var c when XmlConvert.IsXmlChar(c) => encoded.Append(c),
                _ => encoded,
            };
        }

        return encoded.ToString();
    }
}
