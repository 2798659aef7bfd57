using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Jobs;
using KerjasamaDesa.Web.Access;

namespace KerjasamaDesa.Web.Features.Reminders;

/// <summary>
/// Reminds people of one sort of thing. It looks each day at what is still to be done and counts from that thing's own date, so it
/// stops by itself when the thing is done, and a thing that is moved is reminded of anew.
/// </summary>
public abstract class Reminder
{
    /// <summary>Adds the notices that are due on that day to the context; the answer is how many.</summary>
    public abstract Task<int> RemindAsync(DateOnly today);

    /// <summary>
    /// The step that has been reached with so many days left: the last one that is not further away. A day on which no job ran is
    /// made up for on the next.
    /// </summary>
    /// <param name="daysLeft">Days until the date.</param>
    /// <param name="steps">Days before the date on which to remind.</param>
    protected static int? Reached(int daysLeft, params ReadOnlySpan<int> steps)
    {
        int? reached = null;
        foreach (var step in steps)
        {
            if (daysLeft >= 0 && daysLeft <= step && !(reached < step))
            {
                reached = step;
            }
        }

        return reached;
    }
}

/// <summary>All reminders of a day.</summary>
public sealed class RemindJob(IEnumerable<Reminder> reminders, PortalDb db, PortalClock clock) : Job
{
    public override string Name => "pengingat";

    public override string Title => "Ingatkan yang jatuh tempo";

    /// <summary>Before the mails of the day are gathered.</summary>
    public override Timing Timing => Timing.Daily(new TimeOnly(5, 0));

    public override async Task<int> RunAsync(CancellationToken stop)
    {
        var told = 0;
        foreach (var reminder in reminders)
        {
            stop.ThrowIfCancellationRequested();
            told += await reminder.RemindAsync(clock.Today);
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
        }

        return told;
    }
}
