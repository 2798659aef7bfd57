namespace KerjasamaDesa.Typesetting;

/// <summary>How text looks. What a style leaves unsaid is inherited from its surroundings.</summary>
public sealed record TextStyle
{
    /// <summary>The style that says nothing.</summary>
    public static TextStyle Default { get; } = new();

    internal IReadOnlyList<string>? Families { get; init; }

    internal float? Size { get; init; }

    internal Color? Ink { get; init; }

    internal Color? Paper { get; init; }

    internal float? LineHeightFactor { get; init; }

    internal int? Weight { get; init; }

    internal bool? Slanted { get; init; }

    internal bool? Underlined { get; init; }

    internal bool? Struck { get; init; }

    internal TextStyle Over(TextStyle inherited)
    {
        return new TextStyle
        {
            Families = Families ?? inherited.Families,
            Size = Size ?? inherited.Size,
            Ink = Ink ?? inherited.Ink,
            Paper = Paper ?? inherited.Paper,
            LineHeightFactor = LineHeightFactor ?? inherited.LineHeightFactor,
            Weight = Weight ?? inherited.Weight,
            Slanted = Slanted ?? inherited.Slanted,
            Underlined = Underlined ?? inherited.Underlined,
            Struck = Struck ?? inherited.Struck,
        };
    }
}

/// <summary>The words a <see cref="TextStyle"/> is said with.</summary>
public static class TextStyleExtensions
{
    /// <summary>The families to draw with; a later one serves characters the earlier ones lack.</summary>
    public static TextStyle FontFamily(this TextStyle style, params string[] values)
    {
        return Of(style) with { Families = values };
    }

    /// <summary>The size of the letters; zero and less is refused.</summary>
    public static TextStyle FontSize(this TextStyle style, float value, Unit unit = Unit.Point)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        return Of(style) with { Size = value.ToPoints(unit) };
    }

    /// <summary>The colour of the letters.</summary>
    public static TextStyle FontColor(this TextStyle style, Color color)
    {
        return Of(style) with { Ink = color };
    }

    /// <summary>A colour behind the letters.</summary>
    public static TextStyle BackgroundColor(this TextStyle style, Color color)
    {
        return Of(style) with { Paper = color };
    }

    /// <summary>The distance of lines as a multiple of the font size; <c>null</c> takes the font's own.</summary>
    public static TextStyle LineHeight(this TextStyle style, float? factor)
    {
        return Of(style) with { LineHeightFactor = factor };
    }

    /// <summary>Weight 400.</summary>
    public static TextStyle NormalWeight(this TextStyle style)
    {
        return Of(style) with { Weight = 400 };
    }

    /// <summary>Weight 600, or the nearest the family has.</summary>
    public static TextStyle SemiBold(this TextStyle style)
    {
        return Of(style) with { Weight = 600 };
    }

    /// <summary>Weight 700, or the nearest the family has.</summary>
    public static TextStyle Bold(this TextStyle style)
    {
        return Of(style) with { Weight = 700 };
    }

    /// <summary>Slanted letters.</summary>
    public static TextStyle Italic(this TextStyle style, bool value = true)
    {
        return Of(style) with { Slanted = value };
    }

    /// <summary>A line under the letters.</summary>
    public static TextStyle Underline(this TextStyle style, bool value = true)
    {
        return Of(style) with { Underlined = value };
    }

    /// <summary>A line through the letters.</summary>
    public static TextStyle Strikethrough(this TextStyle style, bool value = true)
    {
        return Of(style) with { Struck = value };
    }

    private static TextStyle Of(TextStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        return style;
    }
}
