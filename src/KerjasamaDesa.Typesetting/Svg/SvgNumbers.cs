using System.Globalization;

namespace KerjasamaDesa.Typesetting.Svg;

/// <summary>Reads the numbers in SVG attributes.</summary>
internal static class SvgNumbers
{
    /// <summary>A single number; a "px" or "pt" after it is ignored, anything else is refused.</summary>
    public static float Length(string? text, float missing = 0)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return missing;
        }

        ReadOnlySpan<char> digits = text.AsSpan().Trim();
        if (digits.EndsWith("px") || digits.EndsWith("pt"))
        {
            digits = digits[..^2];
        }

        bool isNumber = float.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out float value);
        return isNumber && float.IsFinite(value) ? value : throw new FormatException($"'{text}' is not a number in SVG.");
    }

    /// <summary>Numbers parted by spaces or commas, or, as paths may have them, only by their signs.</summary>
    public static List<float> List(string text)
    {
        List<float> numbers = [];
        int at = 0;
        while (Skip(text, ref at))
        {
            numbers.Add(Next(text, ref at));
        }

        return numbers;
    }

    /// <summary>Moves past spaces and commas; false at the end.</summary>
    public static bool Skip(string text, ref int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == ','))
        {
            at++;
        }

        return at < text.Length;
    }

    /// <summary>Reads the number at a position and moves past it.</summary>
    public static float Next(string text, ref int at)
    {
        int start = at;
        bool point = false;
        bool exponent = false;
        for (; at < text.Length; at++)
        {
            char letter = text[at];
            bool sign = letter is '-' or '+' && (at == start || text[at - 1] is 'e' or 'E');
            bool isPoint = letter == '.' && !point && !exponent;
            bool isExponent = letter is 'e' or 'E' && !exponent && at > start;
            if (!char.IsAsciiDigit(letter) && !sign && !isPoint && !isExponent)
            {
                break;
            }

            point |= isPoint;
            exponent |= isExponent;
        }

        return at > start ? Length(text[start..at]) : throw new FormatException($"A number is missing in '{text}'.");
    }
}
