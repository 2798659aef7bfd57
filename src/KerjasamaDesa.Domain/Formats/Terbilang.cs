namespace KerjasamaDesa.Domain.Formats;

/// <summary>Numbers in Indonesian words, as sums are repeated in letters and decisions.</summary>
public static class Terbilang
{
    private static readonly string[] Digits =
        ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"];

    private static readonly (long Size, string Name)[] Groups =
    [
        (1_000_000_000_000_000, "kuadriliun"),
        (1_000_000_000_000, "triliun"),
        (1_000_000_000, "miliar"),
        (1_000_000, "juta"),
    ];

    /// <summary>
    /// A whole number in words: 1.100 is <c>seribu seratus</c>, 1.000.000 is <c>satu juta</c>.
    /// The short form "se-" stands for ten, eleven, a hundred and a thousand alone.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is 10^18 or more.</exception>
    public static string Of(long number)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, 1_000_000_000_000_000_000);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(number, -1_000_000_000_000_000_000);
        return number < 0 ? "minus " + Words(-number) : Words(number);
    }

    /// <summary>
    /// A sum in words, ending in <c>rupiah</c>; cents follow as <c>lima puluh sen</c>.
    /// </summary>
    /// <param name="amount">Rupiah, rounded to hundredths.</param>
    public static string Rupiah(decimal amount)
    {
        var sum = decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
        var size = decimal.Abs(sum);
        var whole = decimal.ToInt64(decimal.Truncate(size));
        var cents = (int)((size - whole) * 100);
        var words = Of(whole) + " rupiah" + (cents == 0 ? "" : $" {Words(cents)} sen");
        return sum < 0 ? "minus " + words : words;
    }

    private static string Words(long number)
    {
        if (number < Digits.Length) { return Digits[number]; }
        if (number < 20) { return Digits[number - 10] + " belas"; }
        if (number < 100) { return Join(Digits[number / 10] + " puluh", number % 10); }
        if (number < 200) { return Join("seratus", number - 100); }
        if (number < 1_000) { return Join(Digits[number / 100] + " ratus", number % 100); }
        if (number < 2_000) { return Join("seribu", number - 1_000); }
        if (number < 1_000_000) { return Join(Words(number / 1_000) + " ribu", number % 1_000); }

        var (size, name) = Groups.First(g => number >= g.Size);
        return Join($"{Words(number / size)} {name}", number % size);
    }

    private static string Join(string head, long rest) => rest == 0 ? head : $"{head} {Words(rest)}";
}
