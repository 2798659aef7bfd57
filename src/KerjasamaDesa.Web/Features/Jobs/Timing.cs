using KerjasamaDesa.Web.Access;

namespace KerjasamaDesa.Web.Features.Jobs;

/// <summary>When a job runs: every so often, or once a day at a time of western Indonesia.</summary>
public sealed record Timing
{
    private readonly TimeSpan every;
    private readonly TimeOnly? at;

    private Timing(TimeSpan every, TimeOnly? at) => (this.every, this.at) = (every, at);

    public static Timing Every(TimeSpan every) => new(every, null);

    public static Timing Daily(TimeOnly at) => new(TimeSpan.FromDays(1), at);

    /// <summary>The time of a daily job.</summary>
    public TimeOnly? At => at;

    /// <summary>The distance of one that runs again and again.</summary>
    public TimeSpan Distance => every;

    /// <summary>The next time after this moment.</summary>
    public DateTimeOffset Next(DateTimeOffset now)
    {
        if (at is not { } time)
        {
            return now + every;
        }

        var today = PortalClock.MomentOf(PortalClock.DayOf(now), time);
        return today > now ? today : PortalClock.MomentOf(PortalClock.DayOf(now).AddDays(1), time);
    }
}
