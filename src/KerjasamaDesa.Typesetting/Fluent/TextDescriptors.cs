using System.Globalization;
using KerjasamaDesa.Typesetting.Layout;
using KerjasamaDesa.Typesetting.Text;

namespace KerjasamaDesa.Typesetting;

/// <summary>Writes a page number, which is missing when its section is.</summary>
public delegate string PageNumberFormatter(int? pageNumber);

/// <summary>A piece of text, whose style can be said.</summary>
public class TextSpanDescriptor
{
    internal TextSpanDescriptor(string? text, TextStyle style)
    {
        Text = text ?? "";
        Style = style;
    }

    internal string Text { get; }

    internal TextStyle Style { get; set; }

    internal LinkTarget? Link { get; init; }

    internal virtual Inline Build(TextStyle inherited)
    {
        return new Inline(Text, InkStyle.Of(Style.Over(inherited)), null, Link);
    }
}

/// <summary>A page number within text. Room for three digits is kept for it.</summary>
public sealed class TextPageNumberDescriptor : TextSpanDescriptor
{
    private const string Room = "888";

    private readonly Func<PageNumbers, int?> number;
    private PageNumberFormatter formatter = value => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    internal TextPageNumberDescriptor(Func<PageNumbers, int?> number)
        : base(Room, TextStyle.Default)
    {
        this.number = number;
    }

    /// <summary>Writes the number in another way, for example in Roman figures.</summary>
    public TextPageNumberDescriptor Format(PageNumberFormatter formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        this.formatter = formatter;
        return this;
    }

    internal override Inline Build(TextStyle inherited)
    {
        PageNumberFormatter format = formatter;
        return base.Build(inherited) with { Words = pages => format(number(pages)) };
    }
}

/// <summary>A text in one style.</summary>
public sealed class TextBlockDescriptor : TextSpanDescriptor
{
    internal TextBlockDescriptor(string? text)
        : base(text, TextStyle.Default)
    {
    }

    internal TextSetting Setting { get; private set; } = new();

    internal TextAlignment? Alignment { get; private set; }

    /// <summary>Lines begin at the left.</summary>
    public TextBlockDescriptor AlignLeft()
    {
        return Align(TextAlignment.Left);
    }

    /// <summary>Lines are centred.</summary>
    public TextBlockDescriptor AlignCenter()
    {
        return Align(TextAlignment.Center);
    }

    /// <summary>Lines end at the right.</summary>
    public TextBlockDescriptor AlignRight()
    {
        return Align(TextAlignment.Right);
    }

    /// <summary>Lines fill the width, the last of a paragraph excepted.</summary>
    public TextBlockDescriptor Justify()
    {
        return Align(TextAlignment.Justify);
    }

    /// <summary>The room between paragraphs, which are parted by line ends.</summary>
    public TextBlockDescriptor ParagraphSpacing(float value, Unit unit = Unit.Point)
    {
        Setting = Setting with { ParagraphSpacing = value.ToPoints(unit) };
        return this;
    }

    /// <summary>How far the first line of a paragraph is moved in.</summary>
    public TextBlockDescriptor ParagraphFirstLineIndentation(float value, Unit unit = Unit.Point)
    {
        Setting = Setting with { FirstLineIndent = value.ToPoints(unit) };
        return this;
    }

    private TextBlockDescriptor Align(TextAlignment alignment)
    {
        Alignment = alignment;
        return this;
    }
}

/// <summary>Fills a text with pieces of different styles, page numbers and links.</summary>
public sealed class TextDescriptor
{
    private readonly List<TextSpanDescriptor> spans = [];
    private TextStyle style = TextStyle.Default;
    private TextSetting setting = new();
    private TextAlignment? alignment;

    internal TextDescriptor()
    {
    }

    /// <summary>The style of all pieces, as far as they say nothing else.</summary>
    public void DefaultTextStyle(Func<TextStyle, TextStyle> style)
    {
        ArgumentNullException.ThrowIfNull(style);
        this.style = style(this.style);
    }

    /// <summary>Lines begin at the left.</summary>
    public void AlignLeft()
    {
        alignment = TextAlignment.Left;
    }

    /// <summary>Lines are centred.</summary>
    public void AlignCenter()
    {
        alignment = TextAlignment.Center;
    }

    /// <summary>Lines end at the right.</summary>
    public void AlignRight()
    {
        alignment = TextAlignment.Right;
    }

    /// <summary>Lines fill the width, the last of a paragraph excepted.</summary>
    public void Justify()
    {
        alignment = TextAlignment.Justify;
    }

    /// <summary>The room between paragraphs.</summary>
    public void ParagraphSpacing(float value, Unit unit = Unit.Point)
    {
        setting = setting with { ParagraphSpacing = value.ToPoints(unit) };
    }

    /// <summary>How far the first line of a paragraph is moved in.</summary>
    public void ParagraphFirstLineIndentation(float value, Unit unit = Unit.Point)
    {
        setting = setting with { FirstLineIndent = value.ToPoints(unit) };
    }

    /// <summary>A piece of text.</summary>
    public TextSpanDescriptor Span(string? text)
    {
        return Add(new TextSpanDescriptor(text, TextStyle.Default));
    }

    /// <summary>A piece of text that ends its paragraph.</summary>
    public TextSpanDescriptor Line(string? text)
    {
        return Span(text + "\n");
    }

    /// <summary>An empty line.</summary>
    public TextSpanDescriptor EmptyLine()
    {
        return Span("\n");
    }

    /// <summary>A piece of text that leads to an address outside.</summary>
    public TextSpanDescriptor Hyperlink(string? text, string url)
    {
        ArgumentException.ThrowIfNullOrEmpty(url);
        return Add(new TextSpanDescriptor(text, TextStyle.Default) { Link = new LinkTarget(url, null) });
    }

    /// <summary>A piece of text that leads to a section.</summary>
    public TextSpanDescriptor SectionLink(string? text, string sectionName)
    {
        ArgumentException.ThrowIfNullOrEmpty(sectionName);
        return Add(new TextSpanDescriptor(text, TextStyle.Default) { Link = new LinkTarget(null, sectionName) });
    }

    /// <summary>The number of the page this text stands on.</summary>
    public TextPageNumberDescriptor CurrentPageNumber()
    {
        return Number(pages => pages.Current);
    }

    /// <summary>The number of pages of the document.</summary>
    public TextPageNumberDescriptor TotalPages()
    {
        return Number(pages => pages.Total);
    }

    /// <summary>The number of the page on which a section begins.</summary>
    public TextPageNumberDescriptor BeginPageNumberOfSection(string sectionName)
    {
        return Number(pages => pages.Sections.TryGetValue(sectionName, out (int First, int Last) section) ? section.First : null);
    }

    /// <summary>The number of the page on which a section ends.</summary>
    public TextPageNumberDescriptor EndPageNumberOfSection(string sectionName)
    {
        return Number(pages => pages.Sections.TryGetValue(sectionName, out (int First, int Last) section) ? section.Last : null);
    }

    /// <summary>The number of the page this text stands on, counted from the beginning of a section.</summary>
    public TextPageNumberDescriptor PageNumberWithinSection(string sectionName)
    {
        return Number(pages =>
            pages.Sections.TryGetValue(sectionName, out (int First, int Last) section) ? pages.Current - section.First + 1 : null);
    }

    /// <summary>The number of pages a section covers.</summary>
    public TextPageNumberDescriptor TotalPagesWithinSection(string sectionName)
    {
        return Number(pages =>
            pages.Sections.TryGetValue(sectionName, out (int First, int Last) section) ? section.Last - section.First + 1 : null);
    }

    internal Node Build(ComposeScope scope)
    {
        TextStyle inherited = style.Over(scope.Style);
        return TextExtensions.Build(spans, inherited, setting, alignment, scope);
    }

    private TextPageNumberDescriptor Number(Func<PageNumbers, int?> number)
    {
        return Add(new TextPageNumberDescriptor(number));
    }

    private T Add<T>(T span)
        where T : TextSpanDescriptor
    {
        spans.Add(span);
        return span;
    }
}
