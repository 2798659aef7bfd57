using System.Globalization;

namespace KerjasamaDesa.Typesetting;

/// <summary>A colour with transparency, written as <c>#RGB</c>, <c>#RRGGBB</c> or <c>#AARRGGBB</c>.</summary>
public readonly record struct Color
{
    /// <summary>Makes a colour from its number <c>0xAARRGGBB</c>.</summary>
    public Color(uint argb)
    {
        Argb = argb;
    }

    /// <summary>The colour as the number <c>0xAARRGGBB</c>.</summary>
    public uint Argb { get; }

    internal float Alpha => (Argb >> 24) / 255f;

    internal float Red => ((Argb >> 16) & 255) / 255f;

    internal float Green => ((Argb >> 8) & 255) / 255f;

    internal float Blue => (Argb & 255) / 255f;

    internal static Color Black { get; } = new(0xFF000000);

    /// <summary>Reads a colour; anything but three, six or eight hexadecimal digits is refused.</summary>
    public static Color FromHex(string hex)
    {
        ArgumentNullException.ThrowIfNull(hex);
        string digits = hex.TrimStart('#');
        if (digits.Length == 3)
        {
            digits = string.Concat(digits.Select(digit => new string(digit, 2)));
        }

        if (digits.Length == 6)
        {
            digits = "FF" + digits;
        }

        if (digits.Length != 8 || !uint.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out uint argb))
        {
            throw new ArgumentException($"'{hex}' is not a colour such as #1A2B3C.", nameof(hex));
        }

        return new Color(argb);
    }

    /// <summary>Lets a colour be written as its hexadecimal text.</summary>
    public static implicit operator Color(string hex)
    {
        return FromHex(hex);
    }

    internal Color WithOpacity(float opacity)
    {
        uint alpha = (uint)Math.Round(Math.Clamp(opacity, 0, 1) * (Argb >> 24));
        return new Color((Argb & 0x00FFFFFF) | (alpha << 24));
    }
}
