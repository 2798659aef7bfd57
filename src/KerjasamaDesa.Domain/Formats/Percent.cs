namespace KerjasamaDesa.Domain.Formats;

/// <summary>Shares of a whole in the form <c>95,00%</c>.</summary>
public static class Percent
{
    /// <summary>Writes a ratio, 0.95 as <c>95,00%</c>; the sign stands against the digits, as in official tables.</summary>
    /// <param name="ratio">A ratio, so 1 is the whole.</param>
    /// <param name="decimals">Digits behind the comma, two unless told.</param>
    public static string Format(decimal ratio, int decimals = 2) =>
        decimal.Round(ratio * 100, decimals, MidpointRounding.AwayFromZero).ToString("N" + decimals, Indonesian.Culture) + "%";
}
