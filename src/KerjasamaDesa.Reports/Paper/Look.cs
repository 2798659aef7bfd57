using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Reports.Engine;

namespace KerjasamaDesa.Reports.Paper;

/// <summary>Sizes and colours of all reports.</summary>
internal static class Look
{
    internal const string Ink = "#1C2A24";
    internal const string Muted = "#55625B";
    internal const string Line = "#B9BEB9";
    internal const string Head = "#E7F1EA";
    internal const string Group = "#F4F2EA";
    internal const string Leaf = "#17543A";
    internal const string Alarm = "#8C1D17";
    internal const float Body = 10.5f;
    internal const float Cell = 8.8f;
    internal const string NotFilled = "belum diisi";

    /// <summary>Points; leaves room for the table beside the drawing.</summary>
    internal const float ChartHeight = 178;

    /// <summary>Points; bars say their sums beside them and need no full line.</summary>
    internal const float BarsWidth = 390;

    /// <summary>Points between blocks.</summary>
    internal const float Gap = 8;

    internal static TextStyle Sans(this TextStyle style) => style.FontFamily(ReportFonts.Sans);

    internal static TextStyle Serif(this TextStyle style) => style.FontFamily(ReportFonts.Serif);

    internal static string Number(decimal? number) => number is { } value ? IndonesianNumber.Format(value) : "–";

    internal static string Money(decimal? amount) => amount is { } value ? Rupiah.Format(value) : "–";

    /// <summary>Money in a matrix, where nothing given is a dash.</summary>
    internal static string Given(decimal amount) => amount == 0 ? "–" : Rupiah.Format(amount);

    internal static string Percent(decimal? percent) => percent is { } value ? Domain.Formats.Percent.Format(value / 100) : "belum dapat dinilai";

    /// <summary>A sum in words, or null when it is larger than there are words for.</summary>
    internal static string? InWords(decimal amount) => Math.Abs(amount) < 999_999_999_999_999_999m ? Terbilang.Rupiah(amount) : null;

    internal static string Day(DateOnly? day) => day is { } value ? IndonesianDate.Format(value) : NotFilled;
}
