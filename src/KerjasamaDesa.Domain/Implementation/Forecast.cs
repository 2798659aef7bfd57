namespace KerjasamaDesa.Domain.Implementation;

/// <summary>
/// Where the work ends when it goes on at its own pace. End = first day + days passed × 100 ÷ physical progress; cost = spent × 100 ÷ physical
/// progress. It is a straight line through what was verified, no promise.
/// </summary>
/// <param name="End">Last day at this pace.</param>
/// <param name="Cost">Rupiah at this rate of spending.</param>
public sealed record Forecast(DateOnly End, decimal Cost)
{
    private const int MostDays = 36_500;

    /// <summary>The forecast; null without progress, before the first day has passed, and when the work is done.</summary>
    /// <param name="start">First day of the work.</param>
    /// <param name="measuredOn">Day up to which progress and spending are verified.</param>
    /// <param name="progress">Physical progress by then, percent.</param>
    /// <param name="spent">Rupiah spent by then.</param>
    public static Forecast? Of(DateOnly start, DateOnly measuredOn, decimal progress, decimal spent)
    {
        var passed = measuredOn.DayNumber - start.DayNumber + 1;
        if (progress is <= 0 or >= 100 || passed <= 0)
        {
            return null;
        }

        var days = Math.Min(MostDays, Math.Ceiling(passed * 100 / progress));
        return new Forecast(start.AddDays((int)days - 1), Math.Round(spent * 100 / progress, 0, MidpointRounding.AwayFromZero));
    }
}
