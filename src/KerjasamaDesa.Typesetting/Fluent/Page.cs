using KerjasamaDesa.Typesetting.Layout;

namespace KerjasamaDesa.Typesetting;

/// <summary>Says how a series of pages looks and what stands on it. Without a size it is A4.</summary>
public sealed class PageDescriptor
{
    private readonly Slot header = new();
    private readonly Slot content = new();
    private readonly Slot footer = new();
    private readonly Slot background = new();
    private readonly Slot foreground = new();
    private PageSize size = PageSizes.A4;
    private Color? paper;
    private TextStyle style = TextStyle.Default;
    private float left;
    private float top;
    private float right;
    private float bottom;

    internal PageDescriptor()
    {
    }

    /// <summary>The size of the sheet.</summary>
    public void Size(PageSize pageSize)
    {
        ArgumentNullException.ThrowIfNull(pageSize);
        size = pageSize;
    }

    /// <summary>The size of the sheet.</summary>
    public void Size(float width, float height, Unit unit = Unit.Point)
    {
        size = new PageSize(width, height, unit);
    }

    /// <summary>Equal margins on all four sides.</summary>
    public void Margin(float value, Unit unit = Unit.Point)
    {
        MarginHorizontal(value, unit);
        MarginVertical(value, unit);
    }

    /// <summary>Margins left and right.</summary>
    public void MarginHorizontal(float value, Unit unit = Unit.Point)
    {
        MarginLeft(value, unit);
        MarginRight(value, unit);
    }

    /// <summary>Margins above and below.</summary>
    public void MarginVertical(float value, Unit unit = Unit.Point)
    {
        MarginTop(value, unit);
        MarginBottom(value, unit);
    }

    /// <summary>The left margin.</summary>
    public void MarginLeft(float value, Unit unit = Unit.Point)
    {
        left = value.ToPoints(unit);
    }

    /// <summary>The right margin.</summary>
    public void MarginRight(float value, Unit unit = Unit.Point)
    {
        right = value.ToPoints(unit);
    }

    /// <summary>The upper margin.</summary>
    public void MarginTop(float value, Unit unit = Unit.Point)
    {
        top = value.ToPoints(unit);
    }

    /// <summary>The lower margin.</summary>
    public void MarginBottom(float value, Unit unit = Unit.Point)
    {
        bottom = value.ToPoints(unit);
    }

    /// <summary>The style of all text, as far as it says nothing else.</summary>
    public void DefaultTextStyle(Func<TextStyle, TextStyle> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        style = handler(TextStyle.Default);
    }

    /// <summary>The colour of the whole sheet.</summary>
    public void PageColor(Color color)
    {
        paper = color;
    }

    /// <summary>What stands at the head of every page.</summary>
    public IContainer Header()
    {
        return header;
    }

    /// <summary>What flows from page to page.</summary>
    public IContainer Content()
    {
        return content;
    }

    /// <summary>What stands at the foot of every page.</summary>
    public IContainer Footer()
    {
        return footer;
    }

    /// <summary>What lies behind everything, over the whole sheet.</summary>
    public IContainer Background()
    {
        return background;
    }

    /// <summary>What lies over everything, on the whole sheet.</summary>
    public IContainer Foreground()
    {
        return foreground;
    }

    internal PageTemplate Build(ComposeScope scope)
    {
        ComposeScope inside = scope with { Style = style.Over(scope.Style) };
        return new PageTemplate(
            size,
            left,
            top,
            right,
            bottom,
            paper,
            background.Build(inside),
            header.Build(inside),
            content.Build(inside),
            footer.Build(inside),
            foreground.Build(inside));
    }
}

/// <summary>Adds pages to a document.</summary>
public static class PageExtensions
{
    /// <summary>A series of pages of one size and with one header and footer, as many as the content needs.</summary>
    public static IDocumentContainer Page(this IDocumentContainer document, Action<PageDescriptor> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        PageDescriptor page = new();
        handler(page);
        ((DocumentContainer)document).Add(page);
        return document;
    }
}
