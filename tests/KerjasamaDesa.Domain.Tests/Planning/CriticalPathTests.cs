using CsCheck;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Tests.Planning;

public sealed class CriticalPathTests
{
    private static readonly DateOnly First = new(2026, 1, 1);

    /// <summary>Small networks without circles: a task waits only for tasks of a lower number, but they are given in another order.</summary>
    private static readonly Gen<ScheduleTask[]> Networks =
        from count in Gen.Int[1, 7]
        from starts in Gen.Int[0, 60].Array[count]
        from lengths in Gen.Int[1, 30].Array[count]
        from links in Gen.Select(Gen.Int[0, 3], Gen.Int[-10, 15]).Array[count * count]
        from turn in Gen.Int[0, count - 1]
        select Turned([.. Enumerable.Range(0, count).Select(i => new ScheduleTask(
            Id(i), First.AddDays(starts[i]), First.AddDays(starts[i] + lengths[i] - 1),
            [.. Enumerable.Range(0, i).Where(j => links[(i * count) + j].Item1 == 0).Select(j => (Id(j), links[(i * count) + j].Item2))]))], turn);

    [Fact]
    public void Early_days_are_the_longest_of_all_chains_that_lead_to_a_task() => Networks.Sample(tasks =>
    {
        var times = CriticalPath.Of(tasks).ToDictionary(t => t.Id);
        return tasks.All(t => times[t.Id].EarlyStart.DayNumber == ChainsTo(tasks, t).Max());
    });

    [Fact]
    public void A_task_is_critical_exactly_when_a_day_more_of_it_moves_the_end() => Networks.Sample(tasks =>
    {
        var end = EndOf(tasks);
        return CriticalPath.Of(tasks).All(t => t.IsCritical == (EndOf(Late(tasks, t.Id, 1)) > end));
    });

    [Fact]
    public void A_task_may_slip_by_its_slack_and_not_by_a_day_more() => Networks.Sample(tasks =>
    {
        var end = EndOf(tasks);
        return CriticalPath.Of(tasks).All(t => EndOf(Late(tasks, t.Id, t.Slack)) == end && EndOf(Late(tasks, t.Id, t.Slack + 1)) == end + 1);
    });

    [Fact]
    public void Something_is_always_critical_and_no_slack_is_negative() =>
        Networks.Sample(tasks => CriticalPath.Of(tasks) is var times && times.Any(t => t.IsCritical) && times.All(t => t.Slack >= 0));

    [Fact]
    public void What_waits_for_something_that_is_gone_waits_for_nothing()
    {
        var times = CriticalPath.Of([new ScheduleTask(Id(1), First, First.AddDays(9), [(Id(2), 5)])]);
        Assert.Equal(First, times.Single().EarlyStart);
    }

    [Fact]
    public void A_circle_is_refused_with_the_names_of_its_activities()
    {
        var plan = Plans.Filled();
        var program = plan.Programs.Single();
        var third = Plans.Add(plan, program, "Meteran", 0);
        var (pipes, tanks) = (plan.Activities.First(), plan.Activities.ElementAt(1));
        plan.Follow(tanks, [new Predecessor(pipes.Id, 0)]);
        plan.Follow(third, [new Predecessor(tanks.Id, 2)]);
        var refused = Assert.Throws<RuleBroken>(() => plan.Follow(pipes, [new Predecessor(third.Id, 0)]));
        Assert.Equal("Pipa induk → Bak → Meteran → Pipa induk", Assert.Single(refused.Values));
        Assert.Empty(pipes.Predecessors);
    }

    [Fact]
    public void An_activity_does_not_wait_for_itself_for_one_twice_or_for_another_plan()
    {
        var plan = Plans.Filled();
        var (pipes, tanks) = (plan.Activities.First(), plan.Activities.ElementAt(1));
        Assert.Equal("Pipa induk → Pipa induk", Assert.Throws<RuleBroken>(() => plan.Follow(pipes, [new Predecessor(pipes.Id, 0)])).Values.Single());
        Assert.Throws<RuleBroken>(() => plan.Follow(tanks, [new Predecessor(pipes.Id, 0), new Predecessor(pipes.Id, 1)]));
        Assert.Throws<RuleBroken>(() => plan.Follow(tanks, [new Predecessor(Guid.NewGuid(), 0)]));
        Assert.Throws<RuleBroken>(() => new Predecessor(pipes.Id, 731));
    }

    [Fact]
    public void Straightening_moves_what_begins_too_early_and_keeps_its_length()
    {
        var plan = Plans.Filled();
        var (pipes, tanks) = (plan.Activities.First(), plan.Activities.ElementAt(1));
        plan.Follow(tanks, [new Predecessor(pipes.Id, 14)]);
        Assert.True(plan.Straighten());
        Assert.Equal((new DateOnly(2026, 6, 15), new DateOnly(2026, 11, 14)), (tanks.Start, tanks.End));
        Assert.False(plan.Straighten());
    }

    private static Guid Id(int i) => new(i + 1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    private static ScheduleTask[] Turned(ScheduleTask[] tasks, int by) => [.. tasks.Skip(by).Concat(tasks.Take(by))];

    private static int Days(ScheduleTask t) => t.End.DayNumber - t.Start.DayNumber + 1;

    /// <summary>Every chain of tasks that ends in this one, by brute force: where it makes the task begin.</summary>
    private static IEnumerable<int> ChainsTo(ScheduleTask[] tasks, ScheduleTask task) => task.After
        .SelectMany(p => tasks.Single(t => t.Id == p.Id) is var before ? ChainsTo(tasks, before).Select(start => start + Days(before) + p.LagDays) : [])
        .Append(task.Start.DayNumber);

    private static int EndOf(ScheduleTask[] tasks) => tasks.Max(t => ChainsTo(tasks, t).Max() + Days(t));

    /// <summary>The same network, one task beginning so many days after the earliest day it could.</summary>
    private static ScheduleTask[] Late(ScheduleTask[] tasks, Guid id, int days) => [.. tasks.Select(t =>
    {
        var start = DateOnly.FromDayNumber(ChainsTo(tasks, t).Max() + days);
        return t.Id == id ? t with { Start = start, End = start.AddDays(Days(t) - 1) } : t;
    })];
}
