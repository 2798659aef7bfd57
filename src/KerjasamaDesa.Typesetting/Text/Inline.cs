using KerjasamaDesa.Typesetting.Fonts;
using KerjasamaDesa.Typesetting.Layout;

namespace KerjasamaDesa.Typesetting.Text;

/// <summary>How the lines of a text stand in their column.</summary>
internal enum TextAlignment
{
    Left,
    Center,
    Right,
    Justify,
}

/// <summary>A style in which nothing is left unsaid.</summary>
internal sealed record InkStyle(
    IReadOnlyList<FontFace> Faces,
    float Size,
    Color Ink,
    Color? Paper,
    float? LineHeightFactor,
    bool Underlined,
    bool Struck)
{
    private const float DefaultSize = 12;

    public static InkStyle Of(TextStyle style)
    {
        return new InkStyle(
            FontManager.FacesFor(style.Families, style.Weight ?? 400, style.Slanted ?? false),
            style.Size ?? DefaultSize,
            style.Ink ?? Color.Black,
            style.Paper,
            style.LineHeightFactor,
            style.Underlined ?? false,
            style.Struck ?? false);
    }
}

/// <summary>Text in one style. Its words may depend on the page it stands on, and it may be a link.</summary>
internal sealed record Inline(string Text, InkStyle Style, Func<PageNumbers, string>? Words = null, LinkTarget? Link = null);

/// <summary>What page numbers are made of: the page, the number of pages, and the pages each section covers.</summary>
internal sealed record PageNumbers(int Current, int Total, IReadOnlyDictionary<string, (int First, int Last)> Sections);
