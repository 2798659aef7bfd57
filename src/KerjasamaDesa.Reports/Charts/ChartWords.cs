using KerjasamaDesa.Domain.Formats;

namespace KerjasamaDesa.Reports.Charts;

/// <summary>Short names and figures for narrow places, the same in charts and in the tables beside them.</summary>
public static class ChartWords
{
    /// <summary>"TW II 2025" when the day ends a quarter, else the month: "Mei 2025".</summary>
    public static string Period(DateOnly end) => end.Month % 3 == 0 && end.AddDays(1).Day == 1
        ? $"TW {IndonesianDate.RomanMonth(end.Month / 3)} {end.Year}"
        : end.ToString("MMM yyyy", Indonesian.Culture);

    /// <summary>Points with a sign: "+2", "−12,5", "0"; a true minus, as wide as the plus.</summary>
    public static string WithSign(decimal points) => points switch
    {
        > 0 => "+" + IndonesianNumber.Format(points),
        < 0 => "−" + IndonesianNumber.Format(-points),
        _ => "0",
    };

    /// <summary>Rupiah in short: "Rp1,2 M", "Rp480 jt"; below a million in full.</summary>
    public static string ShortRupiah(decimal amount) => Math.Abs(amount) switch
    {
        >= 1_000_000_000_000 => $"Rp{IndonesianNumber.Format(amount / 1_000_000_000_000)} T",
        >= 1_000_000_000 => $"Rp{IndonesianNumber.Format(amount / 1_000_000_000)} M",
        >= 1_000_000 => $"Rp{IndonesianNumber.Format(amount / 1_000_000, 1)} jt",
        _ => Rupiah.Format(amount),
    };

    /// <summary>Breaks a label into at most <paramref name="lines"/> lines of about <paramref name="letters"/> letters; what is over ends in "…".</summary>
    internal static IReadOnlyList<string> Lines(string label, int letters, int lines)
    {
        List<string> broken = [];
        var rest = string.Join(' ', label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        while (rest.Length > letters && broken.Count < lines - 1)
        {
            var at = rest.LastIndexOf(' ', letters);
            at = at <= 0 ? letters : at;
            broken.Add(rest[..at].TrimEnd());
            rest = rest[at..].TrimStart();
        }

        broken.Add(rest.Length > letters ? rest[..(letters - 1)].TrimEnd() + "…" : rest);
        return broken;
    }
}
