using System.Globalization;

namespace KerjasamaDesa.Domain.Formats;

/// <summary>The years of a cooperation in short.</summary>
public static class YearSpan
{
    /// <summary>"2026–2028", and "2026" when it is one year.</summary>
    public static string Format(int first, int last) =>
        first == last ? first.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{first}–{last}");
}
