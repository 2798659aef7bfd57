namespace KerjasamaDesa.Domain.Formats;

/// <summary>Sums of money as Indonesian official letters write them.</summary>
public static class Rupiah
{
    /// <summary>Whole rupiah without cents, <c>Rp1.234.567</c>; with cents only where there are some, <c>Rp1.234.567,50</c>; <c>-Rp5.000</c>.</summary>
    /// <param name="amount">Rupiah; anything finer than a hundredth is rounded half away from zero.</param>
    public static string Format(decimal amount)
    {
        var sum = decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
        var digits = decimal.Abs(sum).ToString(sum == decimal.Truncate(sum) ? "#,0" : "#,0.00", Indonesian.Culture);
        return sum < 0 ? "-Rp" + digits : "Rp" + digits;
    }
}
