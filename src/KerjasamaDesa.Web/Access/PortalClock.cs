namespace KerjasamaDesa.Web.Access;

/// <summary>Now, and the day it is in western Indonesia (WIB), by which mandates, terms and due dates count.</summary>
public sealed class PortalClock(TimeProvider time)
{
    private static readonly TimeZoneInfo WesternIndonesia = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    public DateTimeOffset Now => time.GetUtcNow();

    public DateOnly Today => DayOf(Now);

    /// <summary>The moment it is that time of western Indonesia on that day.</summary>
    public static DateTimeOffset MomentOf(DateOnly day, TimeOnly time) => new(TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(time), WesternIndonesia), TimeSpan.Zero);

    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, WesternIndonesia).DateTime);
}
