namespace KerjasamaDesa.Domain.Planning;

/// <summary>A point offered for the planned curve.</summary>
/// <param name="PeriodEnd">Last day of the period.</param>
/// <param name="PhysicalPercent">Cumulative percent by then, two decimals.</param>
/// <param name="Spending">Cumulative whole rupiah by then.</param>
public sealed record CurveOffer(DateOnly PeriodEnd, decimal PhysicalPercent, decimal Spending);

/// <summary>
/// Reads a planned curve out of the activities: each one's weight and cost are spread evenly over its days. It is an offer;
/// what the villages plan is what they write.
/// </summary>
public static class ProgressSchedule
{
    /// <summary>The ends of the calendar quarters within a term, and the end of the term itself.</summary>
    public static IReadOnlyList<DateOnly> QuarterEnds(DateOnly start, DateOnly end)
    {
        List<DateOnly> ends = [];
        for (var day = EndOfQuarter(start); day < end; day = EndOfQuarter(day.AddDays(1)))
        {
            ends.Add(day);
        }

        ends.Add(end);
        return ends;
    }

    /// <summary>The ends of the months within a term, and the end of the term itself.</summary>
    public static IReadOnlyList<DateOnly> MonthEnds(DateOnly start, DateOnly end)
    {
        List<DateOnly> ends = [];
        for (var day = EndOfMonth(start); day < end; day = EndOfMonth(day.AddDays(1)))
        {
            ends.Add(day);
        }

        ends.Add(end);
        return ends;
    }

    /// <summary>The curve at the given days. Needs activities with their costs loaded.</summary>
    public static IReadOnlyList<CurveOffer> Spread(IReadOnlyCollection<Activity> activities, IEnumerable<DateOnly> days) =>
        [.. days.Select(day => new CurveOffer(
            day,
            Math.Round(activities.Sum(a => a.Weight * DoneBy(day, a)), 2, MidpointRounding.AwayFromZero),
            Math.Round(activities.Sum(a => a.Cost * DoneBy(day, a)), 0, MidpointRounding.AwayFromZero)))];

    private static DateOnly EndOfMonth(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1);

    private static DateOnly EndOfQuarter(DateOnly day) => new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1).AddMonths(3).AddDays(-1);

    /// <summary>Which part of an activity's days has passed at the end of a day, 0 to 1.</summary>
    private static decimal DoneBy(DateOnly day, Activity activity)
    {
        var days = activity.End.DayNumber - activity.Start.DayNumber + 1;
        return Math.Clamp(day.DayNumber - activity.Start.DayNumber + 1, 0, days) / (decimal)days;
    }
}
