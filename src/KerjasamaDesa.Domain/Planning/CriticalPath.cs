namespace KerjasamaDesa.Domain.Planning;

/// <summary>An activity that has to end before another begins (finish to start).</summary>
public sealed class Predecessor
{
    /// <summary>Longest wait, and longest overlap, in days.</summary>
    public const int LargestLag = 730;

    private Predecessor()
    {
    }

    /// <summary>Records one; a lag beyond <see cref="LargestLag"/> days is refused.</summary>
    public Predecessor(Guid beforeId, int lagDays) => (BeforeId, LagDays) = Math.Abs(lagDays) <= LargestLag
        ? (beforeId, lagDays)
        : throw RuleBroken.At(nameof(LagDays), "Jeda paling banyak {0} hari.", LargestLag);

    /// <summary>The activity that goes before. (Not called ActivityId: a part of an activity has that name for its owner.)</summary>
    public Guid BeforeId { get; private set; }

    /// <summary>Days between its end and the beginning of the next; negative where they overlap.</summary>
    public int LagDays { get; private set; }
}

/// <summary>A task as the schedule sees it.</summary>
/// <param name="Id">The activity.</param>
/// <param name="Start">Planned first day: it does not begin earlier.</param>
/// <param name="End">Planned last day; with the first it gives the duration.</param>
/// <param name="After">What has to end before; tasks that are not there are passed over.</param>
public sealed record ScheduleTask(Guid Id, DateOnly Start, DateOnly End, IReadOnlyList<(Guid Id, int LagDays)> After);

/// <summary>When a task can and must be done so that the whole ends as early as it can.</summary>
/// <param name="Id">The activity.</param>
/// <param name="EarlyStart">First day it can begin.</param>
/// <param name="EarlyFinish">Day it then ends.</param>
/// <param name="LateStart">Last day it may begin without moving the end of the whole.</param>
/// <param name="LateFinish">Day it then ends.</param>
public sealed record TaskTimes(Guid Id, DateOnly EarlyStart, DateOnly EarlyFinish, DateOnly LateStart, DateOnly LateFinish)
{
    /// <summary>Days it can slip without moving the end of the whole.</summary>
    public int Slack => LateStart.DayNumber - EarlyStart.DayNumber;

    /// <summary>Whether every day of delay moves the end.</summary>
    public bool IsCritical => Slack == 0;
}

/// <summary>
/// The critical path method. Early days run forward: a task begins on its planned day, or after everything before it has
/// ended and its lag has passed, whichever is later. Late days run backward from the latest early finish.
/// </summary>
public static class CriticalPath
{
    /// <summary>The times of all tasks in the order given. Refused: tasks that wait for each other in a circle.</summary>
    public static IReadOnlyList<TaskTimes> Of(IReadOnlyList<ScheduleTask> tasks)
    {
        var known = tasks.ToDictionary(t => t.Id);
        var order = InOrder(tasks, known);
        Dictionary<Guid, int> early = [];
        foreach (var task in order)
        {
            early[task.Id] = task.After.Where(p => known.ContainsKey(p.Id))
                .Select(p => early[p.Id] + Days(known[p.Id]) + p.LagDays).Append(task.Start.DayNumber).Max();
        }

        var end = order.Select(t => early[t.Id] + Days(t)).DefaultIfEmpty().Max();
        var late = tasks.ToDictionary(t => t.Id, t => end - Days(t));
        foreach (var task in order.Reverse())
        {
            foreach (var (id, lag) in task.After.Where(p => known.ContainsKey(p.Id)))
            {
                late[id] = Math.Min(late[id], late[task.Id] - lag - Days(known[id]));
            }
        }

        return [.. tasks.Select(t => new TaskTimes(t.Id, Day(early[t.Id]), Day(early[t.Id] + Days(t) - 1), Day(late[t.Id]), Day(late[t.Id] + Days(t) - 1)))];
    }

    /// <summary>The times of a plan's activities. Needs activities loaded.</summary>
    public static IReadOnlyList<TaskTimes> Of(Plan plan) => Of([.. plan.InOrder.Select(a =>
        new ScheduleTask(a.Id, a.Start, a.End, [.. a.Predecessors.Select(p => (p.BeforeId, p.LagDays))]))]);

    /// <summary>A circle among what waits for what, first and last the same; null when there is none.</summary>
    public static IReadOnlyList<Guid>? Circle(IReadOnlyDictionary<Guid, IReadOnlyList<Guid>> after)
    {
        HashSet<Guid> done = [];
        foreach (var start in after.Keys)
        {
            List<Guid> path = [];
            if (Walk(start, after, path, done) is { } circle)
            {
                return circle;
            }
        }

        return null;
    }

    private static IReadOnlyList<Guid>? Walk(Guid id, IReadOnlyDictionary<Guid, IReadOnlyList<Guid>> after, List<Guid> path, HashSet<Guid> done)
    {
        if (path.IndexOf(id) is var seen and >= 0)
        {
            return [.. path[seen..].Append(id).Reverse()];
        }

        if (done.Contains(id) || !after.TryGetValue(id, out var before))
        {
            return null;
        }

        path.Add(id);
        foreach (var next in before)
        {
            if (Walk(next, after, path, done) is { } circle)
            {
                return circle;
            }
        }

        path.RemoveAt(path.Count - 1);
        done.Add(id);
        return null;
    }

    /// <summary>Every task after all that go before it.</summary>
    private static ScheduleTask[] InOrder(IReadOnlyList<ScheduleTask> tasks, Dictionary<Guid, ScheduleTask> known)
    {
        var waiting = tasks.ToDictionary(t => t.Id, t => t.After.Count(p => known.ContainsKey(p.Id)));
        var followers = tasks.SelectMany(t => t.After, (t, p) => (Before: p.Id, Task: t)).ToLookup(x => x.Before, x => x.Task);
        Queue<ScheduleTask> free = new(tasks.Where(t => waiting[t.Id] == 0));
        List<ScheduleTask> order = [];
        while (free.TryDequeue(out var task))
        {
            order.Add(task);
            foreach (var next in followers[task.Id])
            {
                if (--waiting[next.Id] == 0)
                {
                    free.Enqueue(next);
                }
            }
        }

        return order.Count == tasks.Count ? [.. order] : throw new RuleBroken("Urutan kegiatan tidak boleh berputar.");
    }

    private static int Days(ScheduleTask task) => task.End.DayNumber - task.Start.DayNumber + 1;

    /// <summary>A late start may lie before the calendar begins only in absurd plans; it is then the first day there is.</summary>
    private static DateOnly Day(int number) => DateOnly.FromDayNumber(Math.Clamp(number, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
