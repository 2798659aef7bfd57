namespace KerjasamaDesa.Domain.Planning;

/// <summary>The moment a plan entered a state, from which the days in each state are counted.</summary>
public sealed class PlanStateChange
{
    private PlanStateChange()
    {
    }

    internal PlanStateChange(Guid planId, PlanState state, DateTimeOffset at) => (Id, PlanId, State, At) = (Guid.CreateVersion7(at), planId, state, at);

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The plan.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>What it became.</summary>
    public PlanState State { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}

/// <summary>How long a plan stood in a state, all its times together.</summary>
public sealed record TimeInState(PlanState State, TimeSpan Time)
{
    /// <summary>Whole days.</summary>
    public int Days => (int)Time.TotalDays;

    /// <summary>
    /// The time in each state up to <paramref name="until"/>, in the order of the states; what was never entered is not there. The
    /// last state entered still runs.
    /// </summary>
    public static IReadOnlyList<TimeInState> Of(IEnumerable<PlanStateChange> changes, DateTimeOffset until)
    {
        var entered = changes.OrderBy(c => c.At).ThenBy(c => c.Id).ToList();
        return
        [
            .. entered.Select((c, i) => (c.State, Time: (i + 1 < entered.Count ? entered[i + 1].At : until) - c.At))
                .GroupBy(x => x.State).OrderBy(g => g.Key).Select(g => new TimeInState(g.Key, g.Aggregate(TimeSpan.Zero, (sum, x) => sum + x.Time))),
        ];
    }
}
