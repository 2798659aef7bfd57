namespace KerjasamaDesa.Typesetting;

/// <summary>The size of a sheet in points.</summary>
public sealed class PageSize
{
    /// <summary>Makes a size; both sides must be above zero.</summary>
    public PageSize(float width, float height, Unit unit = Unit.Point)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        Width = width.ToPoints(unit);
        Height = height.ToPoints(unit);
    }

    /// <summary>Width in points.</summary>
    public float Width { get; }

    /// <summary>Height in points.</summary>
    public float Height { get; }

    /// <summary>The same sheet with its long side across.</summary>
    public PageSize Landscape()
    {
        return new PageSize(Math.Max(Width, Height), Math.Min(Width, Height));
    }

    /// <summary>The same sheet with its long side down.</summary>
    public PageSize Portrait()
    {
        return new PageSize(Math.Min(Width, Height), Math.Max(Width, Height));
    }
}

/// <summary>The sheets offices use, all portrait.</summary>
public static class PageSizes
{
    /// <summary>297 × 420 mm.</summary>
    public static PageSize A3 { get; } = new(841.89f, 1190.55f);

    /// <summary>210 × 297 mm.</summary>
    public static PageSize A4 { get; } = new(595.28f, 841.89f);

    /// <summary>148 × 210 mm.</summary>
    public static PageSize A5 { get; } = new(419.53f, 595.28f);

    /// <summary>8.5 × 11 inches.</summary>
    public static PageSize Letter { get; } = new(612, 792);

    /// <summary>8.5 × 14 inches.</summary>
    public static PageSize Legal { get; } = new(612, 1008);
}
