using System.Globalization;
using System.Text.RegularExpressions;

namespace KerjasamaDesa.Domain.Formats;

/// <summary>Why a typed number was refused.</summary>
public enum NumberFault
{
    /// <summary>It was not refused.</summary>
    None,

    /// <summary>It holds something other than digits, dots and one comma.</summary>
    NotANumber,

    /// <summary>Dots do not part thousands, or a comma seems to: <c>1.5</c>, <c>1,500,000</c>, <c>1500000.50</c>.</summary>
    Ambiguous,

    /// <summary>More digits behind the comma than the field holds.</summary>
    TooManyDecimals,

    /// <summary>Sixteen digits before the comma are the most a column holds.</summary>
    TooLarge,
}

/// <summary>
/// Numbers as typed and shown in Indonesia: dots part thousands, a comma starts the decimals. The framework's own parser
/// reads <c>1.5</c> as 15 under id-ID without a word, so what could be meant in two ways is refused here.
/// </summary>
public static partial class IndonesianNumber
{
    private const int MostWholeDigits = 16;

    /// <summary>Shows a number with dots and comma and no trailing zeros: <c>1.234,5</c>.</summary>
    /// <param name="number">The number.</param>
    /// <param name="decimals">The most digits behind the comma.</param>
    public static string Format(decimal number, int decimals = 2) =>
        number.ToString("#,0." + new string('#', decimals), Indonesian.Culture);

    /// <summary>Shows a number with its unit: <c>12,5 ha</c>; a unit of rupiah stands before it as its symbol must: <c>Rp250.000.000/tahun</c>.</summary>
    /// <param name="number">The number.</param>
    /// <param name="unit">Its unit, if it has one.</param>
    /// <param name="decimals">The most digits behind the comma.</param>
    public static string Format(decimal number, string? unit, int decimals = 2) =>
        unit is not null && (unit == "Rp" || unit.StartsWith("Rp/", StringComparison.Ordinal))
            ? $"Rp{Format(number, decimals)}{unit[2..]}"
            : $"{Format(number, decimals)} {unit}".TrimEnd();

    /// <summary>Reads a typed number; blanks around it are ignored.</summary>
    /// <param name="text">What was typed, without currency or unit.</param>
    /// <param name="decimals">The most digits behind the comma that are taken.</param>
    /// <param name="number">The number, or zero when refused.</param>
    public static NumberFault Parse(string text, int decimals, out decimal number)
    {
        ArgumentNullException.ThrowIfNull(text);
        number = 0;
        var typed = text.Trim();
        if (!Typed().IsMatch(typed)) { return NumberFault.NotANumber; }

        var parts = WellFormed().Match(typed);
        if (!parts.Success) { return NumberFault.Ambiguous; }

        var whole = parts.Groups["whole"].Value.Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        if (whole.Length > MostWholeDigits) { return NumberFault.TooLarge; }

        var fraction = parts.Groups["fraction"].Value;
        if (fraction.Length > decimals) { return NumberFault.TooManyDecimals; }

        var digits = $"{parts.Groups["sign"].Value}0{whole}" + (fraction.Length == 0 ? "" : "." + fraction);
        number = decimal.Parse(digits, NumberStyles.Number, CultureInfo.InvariantCulture);
        return NumberFault.None;
    }

    [GeneratedRegex(@"^-?[0-9][0-9.,]*\z")]
    private static partial Regex Typed();

    [GeneratedRegex(@"^(?<sign>-?)(?<whole>[0-9]+|[1-9][0-9]{0,2}(\.[0-9]{3})+)(,(?<fraction>[0-9]+))?\z")]
    private static partial Regex WellFormed();
}
