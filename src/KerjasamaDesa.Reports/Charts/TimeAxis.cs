using KerjasamaDesa.Domain.Formats;

namespace KerjasamaDesa.Reports.Charts;

/// <summary>Whole months from left to right, marked by month, quarter or year so that marks stay readable.</summary>
internal sealed class TimeAxis
{
    private readonly double left;
    private readonly double perDay;
    private readonly DateOnly afterLast;

    private TimeAxis(DateOnly start, DateOnly afterLast, double left, double right)
    {
        (Start, this.afterLast, this.left) = (start, afterLast, left);
        perDay = (right - left) / (afterLast.DayNumber - start.DayNumber);
    }

    internal DateOnly Start { get; }

    internal DateOnly End => afterLast.AddDays(-1);

    internal static TimeAxis Of(DateOnly first, DateOnly last, double left, double right)
    {
        var until = last < first ? first : last;
        return new TimeAxis(new DateOnly(first.Year, first.Month, 1), new DateOnly(until.Year, until.Month, 1).AddMonths(1), left, right);
    }

    internal double At(DateOnly day) => left + (perDay * (day.DayNumber - Start.DayNumber));

    /// <summary>The years; a name only where there is room for it.</summary>
    internal IEnumerable<(string Name, double From, double To)> Years => Spans(day => new DateOnly(day.Year, 1, 1).AddYears(1))
        .Select(s => (s.To - s.From < 30 ? "" : $"{s.First.Year}", s.From, s.To));

    internal IEnumerable<(string Name, double From, double To)> Steps
    {
        get
        {
            var months = ((afterLast.Year - Start.Year) * 12) + afterLast.Month - Start.Month;
            return months switch
            {
                <= 18 => Spans(Month).Select(s => (s.First.ToString("MMM", Indonesian.Culture), s.From, s.To)),
                <= 48 => Spans(Quarter).Select(s => (s.To - s.From < 22 ? "" : IndonesianDate.RomanMonth((s.First.Month + 2) / 3), s.From, s.To)),
                _ => Spans(day => new DateOnly(day.Year, 1, 1).AddYears(1)).Select(s => ("", s.From, s.To)),
            };
        }
    }

    private static DateOnly Month(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddMonths(1);

    private static DateOnly Quarter(DateOnly day) => new DateOnly(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1).AddMonths(3);

    private IEnumerable<(DateOnly First, double From, double To)> Spans(Func<DateOnly, DateOnly> next)
    {
        for (var day = Start; day < afterLast; day = next(day))
        {
            var end = next(day) < afterLast ? next(day) : afterLast;
            yield return (day, At(day), At(end));
        }
    }
}
