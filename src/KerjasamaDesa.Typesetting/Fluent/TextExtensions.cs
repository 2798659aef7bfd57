using KerjasamaDesa.Typesetting.Layout;
using KerjasamaDesa.Typesetting.Text;

namespace KerjasamaDesa.Typesetting;

/// <summary>Puts text into containers.</summary>
public static class TextExtensions
{
    /// <summary>A text in one style; line ends part its paragraphs.</summary>
    public static TextBlockDescriptor Text(this IContainer container, string? text)
    {
        TextBlockDescriptor block = new(text);
        Slot.Of(container).Fill(scope => Build([block], scope.Style, block.Setting, block.Alignment, scope));
        return block;
    }

    /// <summary>A text of pieces in different styles.</summary>
    public static void Text(this IContainer container, Action<TextDescriptor> content)
    {
        ArgumentNullException.ThrowIfNull(content);
        TextDescriptor text = new();
        content(text);
        Slot.Of(container).Fill(text.Build);
    }

    internal static Node Build(
        IReadOnlyList<TextSpanDescriptor> spans,
        TextStyle inherited,
        TextSetting setting,
        TextAlignment? alignment,
        ComposeScope scope)
    {
        Inline[] inlines = [.. spans.Select(span => span.Build(inherited))];
        InkStyle style = inlines.Length > 0 ? inlines[^1].Style : InkStyle.Of(inherited);
        TextSetting complete = setting with
        {
            Alignment = alignment ?? scope.Alignment ?? TextAlignment.Left,
            Hyphenate = scope.Hyphenate,
        };
        return new TextNode(inlines, style, complete);
    }
}

/// <summary>The words a piece of text is styled with.</summary>
public static class TextSpanExtensions
{
    /// <summary>Takes over what another style says.</summary>
    public static T Style<T>(this T descriptor, TextStyle style)
        where T : TextSpanDescriptor
    {
        return descriptor.Restyle(style.Over);
    }

    /// <summary>The families to draw with; a later one serves characters the earlier ones lack.</summary>
    public static T FontFamily<T>(this T descriptor, params string[] values)
        where T : TextSpanDescriptor
    {
        return descriptor.Restyle(style => style.FontFamily(values));
    }

    /// <summary>The size of the letters; zero and less is refused.</summary>
    public static T FontSize<T>(this T descriptor, float value, Unit unit = Unit.Point)
        where T : TextSpanDescriptor
    {
        return descriptor.Restyle(style => style.FontSize(value, unit));
    }

    /// <summary>The colour of the letters.</summary>
    public static T FontColor<T>(this T descriptor, Color color)
        where T : TextSpanDescriptor
    {
        return descriptor.Restyle(style => style.FontColor(color));
    }

    /// <summary>A colour behind the letters.</summary>
    public static T BackgroundColor<T>(this T descriptor, Color color)
        where T : TextSpanDescriptor
    {
        return descriptor.Restyle(style => style.BackgroundColor(color));
    }

    /// <summary>The distance of lines as a multiple of the font size; <c>null</c> takes the font's own.</summary>
    public static T LineHeight<T>(this T descriptor, float? factor)
        where T : TextSpanDescriptor
    {
        return descriptor.Restyle(style => style.LineHeight(factor));
    }

    /// <summary>Weight 400.</summary>
    public static T NormalWeight<T>(this T descriptor)
        where T : TextSpanDescriptor
    {
        return descriptor.Restyle(style => style.NormalWeight());
    }

    /// <summary>Weight 600, or the nearest the family has.</summary>
    public static T SemiBold<T>(this T descriptor)
        where T : TextSpanDescriptor
    {
        return descriptor.Restyle(style => style.SemiBold());
    }

    /// <summary>Weight 700, or the nearest the family has.</summary>
    public static T Bold<T>(this T descriptor)
        where T : TextSpanDescriptor
    {
        return descriptor.Restyle(style => style.Bold());
    }

    /// <summary>Slanted letters.</summary>
    public static T Italic<T>(this T descriptor, bool value = true)
        where T : TextSpanDescriptor
    {
        return descriptor.Restyle(style => style.Italic(value));
    }

    /// <summary>A line under the letters.</summary>
    public static T Underline<T>(this T descriptor, bool value = true)
        where T : TextSpanDescriptor
    {
        return descriptor.Restyle(style => style.Underline(value));
    }

    /// <summary>A line through the letters.</summary>
    public static T Strikethrough<T>(this T descriptor, bool value = true)
        where T : TextSpanDescriptor
    {
        return descriptor.Restyle(style => style.Strikethrough(value));
    }

    private static T Restyle<T>(this T descriptor, Func<TextStyle, TextStyle> change)
        where T : TextSpanDescriptor
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        descriptor.Style = change(descriptor.Style);
        return descriptor;
    }
}
