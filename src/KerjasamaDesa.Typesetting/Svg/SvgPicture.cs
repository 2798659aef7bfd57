using System.Xml;
using System.Xml.Linq;
using KerjasamaDesa.Typesetting.Layout;

namespace KerjasamaDesa.Typesetting.Svg;

/// <summary>Something drawn in an SVG.</summary>
internal abstract record SvgItem(SvgStyle Style, IReadOnlyList<float[]> Transforms);

internal sealed record SvgGroup(SvgStyle Style, IReadOnlyList<float[]> Transforms, IReadOnlyList<SvgItem> Items)
    : SvgItem(Style, Transforms);

internal sealed record SvgShape(SvgStyle Style, IReadOnlyList<float[]> Transforms, SvgPath Path) : SvgItem(Style, Transforms);

internal sealed record SvgText(SvgStyle Style, IReadOnlyList<float[]> Transforms, float X, float Y, string Text)
    : SvgItem(Style, Transforms);

/// <summary>
/// The part of SVG that charts need: g, rect, line, polyline, polygon, circle, ellipse, path and text, styled by attributes.
/// Other elements are refused rather than left out, so that nothing vanishes from a chart. Title and description become the
/// text for those who cannot see it.
/// </summary>
internal sealed class SvgPicture
{
    private SvgPicture(XElement root, TextStyle text)
    {
        float[] view = [.. SvgNumbers.List((string?)root.Attribute("viewBox") ?? "")];
        float width = Size(root, "width", view.Length == 4 ? view[2] : 0);
        float height = Size(root, "height", view.Length == 4 ? view[3] : 0);
        View = view.Length == 4 ? new Box(view[0], view[1], view[2], view[3]) : new Box(0, 0, width, height);
        if (!(width > 0 && height > 0 && View.Width > 0 && View.Height > 0))
        {
            throw new FormatException("The SVG says neither its size nor its viewBox.");
        }

        (Width, Height) = (width, height);
        string[] words = [.. root.Elements().Where(child => child.Name.LocalName is "title" or "desc").Select(child => child.Value.Trim())];
        Alternative = words.Length > 0 ? string.Join(". ", words) : null;
        SvgStyle style = new SvgStyle { Text = text }.Read(root);
        Root = new SvgGroup(style, [], Items(root, style));
    }

    public float Width { get; }

    public float Height { get; }

    public Box View { get; }

    public string? Alternative { get; }

    public SvgGroup Root { get; }

    public static SvgPicture Parse(string svg, TextStyle text)
    {
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using StringReader characters = new(svg);
        using XmlReader reader = XmlReader.Create(characters, settings);
        XElement root = XDocument.Load(reader).Root!;
        return root.Name.LocalName == "svg" ? new SvgPicture(root, text) : throw new FormatException("The text is not an SVG.");
    }

    private static float Size(XElement root, string name, float missing)
    {
        string? value = (string?)root.Attribute(name);
        return value is null || value.EndsWith('%') ? missing : SvgNumbers.Length(value);
    }

    private static List<SvgItem> Items(XElement parent, SvgStyle inherited)
    {
        return [.. parent.Elements().Select(element => Item(element, inherited)).OfType<SvgItem>()];
    }

    private static SvgItem? Item(XElement element, SvgStyle inherited)
    {
        string name = element.Name.LocalName;
        if (name is "title" or "desc")
        {
            return null;
        }

        SvgStyle style = inherited.Read(element);
        IReadOnlyList<float[]> transforms = SvgTransform.Read((string?)element.Attribute("transform"));
        return name switch
        {
            "g" => new SvgGroup(style, transforms, Items(element, style)),
            "text" => new SvgText(
                style,
                transforms,
                Number(element, "x") + Number(element, "dx"),
                Number(element, "y") + Number(element, "dy"),
                element.Value.Trim()),
            _ => new SvgShape(style, transforms, Outline(element, name)),
        };
    }

    private static SvgPath Outline(XElement element, string name)
    {
        float cx = Number(element, "cx");
        float cy = Number(element, "cy");
        float rx = Number(element, name == "circle" ? "r" : "rx");
        float ry = Number(element, name == "circle" ? "r" : "ry");
        if (name == "rect")
        {
            rx = element.Attribute("rx") is null ? ry : rx;
            ry = element.Attribute("ry") is null ? rx : ry;
        }

        return name switch
        {
            "rect" => SvgPath.Rectangle(
                Number(element, "x"), Number(element, "y"), Number(element, "width"), Number(element, "height"), rx, ry),
            "circle" or "ellipse" => SvgPath.Rectangle(cx - rx, cy - ry, rx * 2, ry * 2, rx, ry),
            "line" => SvgPath.Polyline([Number(element, "x1"), Number(element, "y1"), Number(element, "x2"), Number(element, "y2")], false),
            "polyline" or "polygon" => SvgPath.Polyline(SvgNumbers.List((string?)element.Attribute("points") ?? ""), name == "polygon"),
            "path" => SvgPathReader.Read((string?)element.Attribute("d") ?? ""),
            _ => throw new FormatException($"The SVG element '{name}' is not supported."),
        };
    }

    private static float Number(XElement element, string name)
    {
        return SvgNumbers.Length((string?)element.Attribute(name));
    }
}
