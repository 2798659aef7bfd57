namespace KerjasamaDesa.Domain.Formats;

/// <summary>The three time zones of Indonesia; none of them has summer time.</summary>
public enum IndonesianZone
{
    /// <summary>Waktu Indonesia Barat, UTC+7.</summary>
    Wib,

    /// <summary>Waktu Indonesia Tengah, UTC+8.</summary>
    Wita,

    /// <summary>Waktu Indonesia Timur, UTC+9.</summary>
    Wit,
}

/// <summary>Days and moments as people and official letters write them.</summary>
public static class IndonesianDate
{
    private static readonly string[] RomanMonths = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    /// <summary><c>12 Agustus 2026</c>.</summary>
    public static string Format(DateOnly day) => day.ToString("d MMMM yyyy", Indonesian.Culture);

    /// <summary><c>12 Agu 2026</c>, for narrow columns.</summary>
    public static string Compact(DateOnly day) => day.ToString("d MMM yyyy", Indonesian.Culture);

    /// <summary><c>Rabu, 12 Agustus 2026</c>.</summary>
    public static string WithWeekday(DateOnly day) => day.ToString("dddd, d MMMM yyyy", Indonesian.Culture);

    /// <summary>A reporting period by its last day: <c>Triwulan II 2026</c> where a quarter ends, else <c>s.d. 12 Agu 2026</c>.</summary>
    public static string Period(DateOnly lastDay) => lastDay.Month % 3 == 0 && lastDay.AddDays(1).Day == 1
        ? $"Triwulan {RomanMonth(lastDay.Month / 3)} {lastDay.Year}"
        : $"s.d. {Compact(lastDay)}";

    /// <summary><c>12 Agustus 2026 pukul 14.05 WIB</c>.</summary>
    /// <param name="moment">Any offset; it is turned to the zone.</param>
    /// <param name="zone">The zone whose clock is shown and named.</param>
    public static string Moment(DateTimeOffset moment, IndonesianZone zone = IndonesianZone.Wib) =>
        $"{Format(DayIn(moment, zone))} pukul {Clock(moment, zone)} {Name(zone)}";

    /// <summary><c>14.05</c>.</summary>
    public static string Clock(DateTimeOffset moment, IndonesianZone zone = IndonesianZone.Wib) =>
        moment.ToOffset(Offset(zone)).ToString("HH'.'mm", Indonesian.Culture);

    /// <summary>The day it is in a zone at a moment; a day entered in Papua begins two hours before the same day in Java.</summary>
    public static DateOnly DayIn(DateTimeOffset moment, IndonesianZone zone = IndonesianZone.Wib) =>
        DateOnly.FromDateTime(moment.ToOffset(Offset(zone)).DateTime);

    /// <summary>The month as letter numbers carry it: 8 gives <c>VIII</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The month is not 1 to 12.</exception>
    public static string RomanMonth(int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        return RomanMonths[month - 1];
    }

    /// <summary>The zone of an area by the province its Kemendagri code begins with (Keppres 41/1987).</summary>
    public static IndonesianZone ZoneOf(string areaCode) => areaCode[..2] switch
    {
        "51" or "52" or "53" or "63" or "64" or "65" or "71" or "72" or "73" or "74" or "75" or "76" => IndonesianZone.Wita,
        "81" or "82" or "91" or "92" or "93" or "94" or "95" or "96" or "97" => IndonesianZone.Wit,
        _ => IndonesianZone.Wib,
    };

    private static TimeSpan Offset(IndonesianZone zone) => TimeSpan.FromHours(7 + (int)zone);

    /// <summary><c>WIB</c>, <c>WITA</c> or <c>WIT</c>.</summary>
    public static string Name(IndonesianZone zone) => zone switch
    {
        IndonesianZone.Wita => "WITA",
        IndonesianZone.Wit => "WIT",
        _ => "WIB",
    };
}
