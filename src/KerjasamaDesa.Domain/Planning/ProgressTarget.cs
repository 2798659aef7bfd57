namespace KerjasamaDesa.Domain.Planning;

/// <summary>The planned curve: how far the work and the money should be by a day.</summary>
public sealed class ProgressTarget
{
    private ProgressTarget()
    {
    }

    internal ProgressTarget(Guid planId, DateOnly periodEnd, decimal physicalPercent, decimal spending)
    {
        (Id, PlanId, PeriodEnd) = (Guid.CreateVersion7(), planId, periodEnd);
        Change(physicalPercent, spending);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The plan.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>Last day of the period, usually of a quarter.</summary>
    public DateOnly PeriodEnd { get; private set; }

    /// <summary>Planned physical progress by then, cumulative percent.</summary>
    public decimal PhysicalPercent { get; private set; }

    /// <summary>Planned spending by then, cumulative rupiah.</summary>
    public decimal Spending { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    internal void Change(decimal physicalPercent, decimal spending) =>
        (PhysicalPercent, Spending) = (Guard.Percent(physicalPercent, nameof(PhysicalPercent)), Guard.NotNegative(spending, nameof(Spending)));
}
