using KerjasamaDesa.Typesetting.Layout;
using KerjasamaDesa.Typesetting.Text;

namespace KerjasamaDesa.Typesetting;

/// <summary>What can be done with a container: room, borders, place, size, and how it behaves at the end of a page.</summary>
public static partial class ContainerExtensions
{
    /// <summary>Empty room on all four sides.</summary>
    public static IContainer Padding(this IContainer container, float value, Unit unit = Unit.Point)
    {
        return container.Pad(value, value, value, value, unit);
    }

    /// <summary>Empty room left and right.</summary>
    public static IContainer PaddingHorizontal(this IContainer container, float value, Unit unit = Unit.Point)
    {
        return container.Pad(value, 0, value, 0, unit);
    }

    /// <summary>Empty room above and below.</summary>
    public static IContainer PaddingVertical(this IContainer container, float value, Unit unit = Unit.Point)
    {
        return container.Pad(0, value, 0, value, unit);
    }

    /// <summary>Empty room above.</summary>
    public static IContainer PaddingTop(this IContainer container, float value, Unit unit = Unit.Point)
    {
        return container.Pad(0, value, 0, 0, unit);
    }

    /// <summary>Empty room below.</summary>
    public static IContainer PaddingBottom(this IContainer container, float value, Unit unit = Unit.Point)
    {
        return container.Pad(0, 0, 0, value, unit);
    }

    /// <summary>Empty room on the left.</summary>
    public static IContainer PaddingLeft(this IContainer container, float value, Unit unit = Unit.Point)
    {
        return container.Pad(value, 0, 0, 0, unit);
    }

    /// <summary>Empty room on the right.</summary>
    public static IContainer PaddingRight(this IContainer container, float value, Unit unit = Unit.Point)
    {
        return container.Pad(0, 0, value, 0, unit);
    }

    /// <summary>A border on all four sides, centred on the edges so that those of neighbours coincide.</summary>
    public static IContainer Border(this IContainer container, float value, Unit unit = Unit.Point)
    {
        float width = value.ToPoints(unit);
        return Slot.Of(container).Box(look => look with { Left = width, Top = width, Right = width, Bottom = width });
    }

    /// <summary>A border above.</summary>
    public static IContainer BorderTop(this IContainer container, float value, Unit unit = Unit.Point)
    {
        return Slot.Of(container).Box(look => look with { Top = value.ToPoints(unit) });
    }

    /// <summary>A border below.</summary>
    public static IContainer BorderBottom(this IContainer container, float value, Unit unit = Unit.Point)
    {
        return Slot.Of(container).Box(look => look with { Bottom = value.ToPoints(unit) });
    }

    /// <summary>A border on the left.</summary>
    public static IContainer BorderLeft(this IContainer container, float value, Unit unit = Unit.Point)
    {
        return Slot.Of(container).Box(look => look with { Left = value.ToPoints(unit) });
    }

    /// <summary>A border on the right.</summary>
    public static IContainer BorderRight(this IContainer container, float value, Unit unit = Unit.Point)
    {
        return Slot.Of(container).Box(look => look with { Right = value.ToPoints(unit) });
    }

    /// <summary>Borders above and below.</summary>
    public static IContainer BorderHorizontal(this IContainer container, float value, Unit unit = Unit.Point)
    {
        return Slot.Of(container).Box(look => look with { Top = value.ToPoints(unit), Bottom = value.ToPoints(unit) });
    }

    /// <summary>Borders left and right.</summary>
    public static IContainer BorderVertical(this IContainer container, float value, Unit unit = Unit.Point)
    {
        return Slot.Of(container).Box(look => look with { Left = value.ToPoints(unit), Right = value.ToPoints(unit) });
    }

    /// <summary>The colour of the borders next to which it is said.</summary>
    public static IContainer BorderColor(this IContainer container, Color color)
    {
        return Slot.Of(container).Box(look => look with { Color = color });
    }

    /// <summary>A colour behind the content.</summary>
    public static IContainer Background(this IContainer container, Color color)
    {
        return Slot.Of(container).Box(look => look with { Background = color });
    }

    /// <summary>Exactly this wide.</summary>
    public static IContainer Width(this IContainer container, float value, Unit unit = Unit.Point)
    {
        return container.Limit(new SizeLimits { MinWidth = value.ToPoints(unit), MaxWidth = value.ToPoints(unit) });
    }

    /// <summary>At least this wide.</summary>
    public static IContainer MinWidth(this IContainer container, float value, Unit unit = Unit.Point)
    {
        return container.Limit(new SizeLimits { MinWidth = value.ToPoints(unit) });
    }

    /// <summary>At most this wide.</summary>
    public static IContainer MaxWidth(this IContainer container, float value, Unit unit = Unit.Point)
    {
        return container.Limit(new SizeLimits { MaxWidth = value.ToPoints(unit) });
    }

    /// <summary>Exactly this high; content that needs more goes on in another box as high.</summary>
    public static IContainer Height(this IContainer container, float value, Unit unit = Unit.Point)
    {
        return container.Limit(new SizeLimits { MinHeight = value.ToPoints(unit), MaxHeight = value.ToPoints(unit) });
    }

    /// <summary>At least this high.</summary>
    public static IContainer MinHeight(this IContainer container, float value, Unit unit = Unit.Point)
    {
        return container.Limit(new SizeLimits { MinHeight = value.ToPoints(unit) });
    }

    /// <summary>At most this high; content that needs more goes on in another box as high.</summary>
    public static IContainer MaxHeight(this IContainer container, float value, Unit unit = Unit.Point)
    {
        return container.Limit(new SizeLimits { MaxHeight = value.ToPoints(unit) });
    }

    /// <summary>All the room there is, across and down.</summary>
    public static IContainer Extend(this IContainer container)
    {
        return Slot.Of(container).Wrap(child => new ExtendNode(child, true, true));
    }

    /// <summary>All the width there is.</summary>
    public static IContainer ExtendHorizontal(this IContainer container)
    {
        return Slot.Of(container).Wrap(child => new ExtendNode(child, true, false));
    }

    /// <summary>All the height that is left on the page.</summary>
    public static IContainer ExtendVertical(this IContainer container)
    {
        return Slot.Of(container).Wrap(child => new ExtendNode(child, false, true));
    }

    /// <summary>On the left; text within is left-aligned.</summary>
    public static IContainer AlignLeft(this IContainer container)
    {
        return container.Across(0, TextAlignment.Left);
    }

    /// <summary>In the middle across; text within is centred.</summary>
    public static IContainer AlignCenter(this IContainer container)
    {
        return container.Across(0.5f, TextAlignment.Center);
    }

    /// <summary>On the right; text within is right-aligned.</summary>
    public static IContainer AlignRight(this IContainer container)
    {
        return container.Across(1, TextAlignment.Right);
    }

    /// <summary>At the top.</summary>
    public static IContainer AlignTop(this IContainer container)
    {
        return Slot.Of(container).Wrap(child => new AlignNode(child, null, 0));
    }

    /// <summary>In the middle between top and bottom.</summary>
    public static IContainer AlignMiddle(this IContainer container)
    {
        return Slot.Of(container).Wrap(child => new AlignNode(child, null, 0.5f));
    }

    /// <summary>At the bottom.</summary>
    public static IContainer AlignBottom(this IContainer container)
    {
        return Slot.Of(container).Wrap(child => new AlignNode(child, null, 1));
    }

    /// <summary>Moves the content to the next page when it does not fit whole; what is taller than a page is split.</summary>
    public static IContainer ShowEntire(this IContainer container)
    {
        return Slot.Of(container).Wrap(child => new KeepTogetherNode(child));
    }

    /// <summary>Avoids a page break within the content where a page can hold it whole.</summary>
    public static IContainer PreventPageBreak(this IContainer container)
    {
        return Slot.Of(container).Wrap(child => new KeepTogetherNode(child));
    }

    /// <summary>
    /// Moves the content to the next page when it does not fit and less than this height, in points, is left. It must be
    /// around a heading together with what follows; around a heading alone it does nothing.
    /// </summary>
    public static IContainer EnsureSpace(this IContainer container, float minHeight = 150)
    {
        float height = minHeight.ToPoints(Unit.Point);
        return Slot.Of(container).Wrap(child => new EnsureSpaceNode(child, height));
    }

    /// <summary>Leaves the content out when the condition is false.</summary>
    public static IContainer ShowIf(this IContainer container, bool condition)
    {
        if (condition)
        {
            return container;
        }

        Slot.Of(container).Fill(_ => EmptyNode.Instance);
        return new Slot();
    }

    /// <summary>The style of all text within, as far as it says nothing else.</summary>
    public static IContainer DefaultTextStyle(this IContainer container, Func<TextStyle, TextStyle> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        TextStyle style = handler(TextStyle.Default);
        return Slot.Of(container).Wrap(child => child, scope => scope with { Style = style.Over(scope.Style) });
    }

    /// <summary>The style of all text within, as far as it says nothing else.</summary>
    public static IContainer DefaultTextStyle(this IContainer container, TextStyle style)
    {
        return container.DefaultTextStyle(style.Over);
    }

    /// <summary>Hands the container to a function that dresses it, so that a look can be named and used again.</summary>
    public static IContainer Element(this IContainer container, Func<IContainer, IContainer> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return handler(container);
    }

    /// <summary>Hands the container to a function that fills it.</summary>
    public static void Element(this IContainer container, Action<IContainer> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        handler(container);
    }

    private static Slot Pad(this IContainer container, float left, float top, float right, float bottom, Unit unit)
    {
        (float l, float t, float r, float b) = (left.ToPoints(unit), top.ToPoints(unit), right.ToPoints(unit), bottom.ToPoints(unit));
        return Slot.Of(container).Wrap(child => new PaddingNode(child, l, t, r, b));
    }

    private static Slot Limit(this IContainer container, SizeLimits limits)
    {
        return Slot.Of(container).Wrap(child => new SizeNode(child, limits));
    }

    private static Slot Across(this IContainer container, float place, TextAlignment alignment)
    {
        return Slot.Of(container).Wrap(child => new AlignNode(child, place, null), scope => scope with { Alignment = alignment });
    }
}
