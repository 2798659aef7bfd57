using System.Globalization;
using System.Xml.Linq;
using KerjasamaDesa.Typesetting.Text;

namespace KerjasamaDesa.Typesetting.Svg;

/// <summary>The presentation attributes of an SVG element, with what it inherits.</summary>
internal sealed record SvgStyle
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["black"] = "#000000",
        ["white"] = "#FFFFFF",
        ["red"] = "#FF0000",
        ["green"] = "#008000",
        ["blue"] = "#0000FF",
        ["gray"] = "#808080",
        ["grey"] = "#808080",
        ["currentColor"] = "#000000",
    };

    public required TextStyle Text { get; init; }

    public Color? Fill { get; init; } = Color.Black;

    public Color? Stroke { get; init; }

    public float StrokeWidth { get; init; } = 1;

    public float[] Dashes { get; init; } = [];

    public int LineCap { get; init; }

    public int LineJoin { get; init; }

    public bool EvenOdd { get; init; }

    public float Opacity { get; init; } = 1;

    public float FillOpacity { get; init; } = 1;

    public float StrokeOpacity { get; init; } = 1;

    public TextAlignment Anchor { get; init; }

    /// <summary>True when text is centred on its y instead of standing on it.</summary>
    public bool Middle { get; init; }

    public SvgStyle Read(XElement element)
    {
        SvgStyle style = this;
        foreach (XAttribute attribute in element.Attributes())
        {
            style = style.With(attribute.Name.LocalName, attribute.Value.Trim());
        }

        return style;
    }

    private SvgStyle With(string name, string value)
    {
        return name switch
        {
            "fill" => this with { Fill = Paint(value) },
            "stroke" => this with { Stroke = Paint(value) },
            "stroke-width" => this with { StrokeWidth = SvgNumbers.Length(value) },
            "stroke-dasharray" => this with { Dashes = value == "none" ? [] : [.. SvgNumbers.List(value)] },
            "stroke-linecap" => this with { LineCap = value switch { "round" => 1, "square" => 2, _ => 0 } },
            "stroke-linejoin" => this with { LineJoin = value switch { "round" => 1, "bevel" => 2, _ => 0 } },
            "fill-rule" => this with { EvenOdd = value == "evenodd" },
            "opacity" => this with { Opacity = Opacity * SvgNumbers.Length(value) },
            "fill-opacity" => this with { FillOpacity = SvgNumbers.Length(value) },
            "stroke-opacity" => this with { StrokeOpacity = SvgNumbers.Length(value) },
            "font-size" => this with { Text = Text.FontSize(SvgNumbers.Length(value)) },
            "font-family" => this with { Text = Text.FontFamily(Families(value)) },
            "font-weight" => this with { Text = Text with { Weight = Weight(value) } },
            "font-style" => this with { Text = Text.Italic(value is "italic" or "oblique") },
            "text-anchor" => this with { Anchor = AnchorOf(value) },
            "style" => throw new FormatException("SVG is styled by attributes, not by 'style'."),
            "dominant-baseline" => this with { Middle = value is "middle" or "central" },
            _ => this,
        };
    }

    private string[] Families(string value)
    {
        IEnumerable<string> wanted = value.Split(',').Select(family => family.Trim(' ', '\'', '"'));
        return [.. wanted, .. Text.Families ?? []];
    }

    private static int Weight(string value)
    {
        return value switch
        {
            "bold" => 700,
            "normal" => 400,
            _ => int.TryParse(value, CultureInfo.InvariantCulture, out int weight) ? weight : 400,
        };
    }

    private static TextAlignment AnchorOf(string value)
    {
        return value switch
        {
            "middle" => TextAlignment.Center,
            "end" => TextAlignment.Right,
            _ => TextAlignment.Left,
        };
    }

    private static Color? Paint(string value)
    {
        if (value is "none" or "transparent")
        {
            return null;
        }

        try
        {
            return Color.FromHex(Names.GetValueOrDefault(value, value));
        }
        catch (ArgumentException wrong)
        {
            throw new FormatException(wrong.Message, wrong);
        }
    }
}
