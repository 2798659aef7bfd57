namespace KerjasamaDesa.Domain.Planning;

/// <content>The work and its money: activities, what they cost, who pays, how they are measured and when they are to be done.</content>
public sealed partial class Plan
{
    /// <summary>Adds an activity to a program; weights over the plan may not exceed 100 percent.</summary>
    public Activity AddActivity(WorkProgram program, Guid id, ActivityDetails details)
    {
        MustBeOpen();
        WeightsWithin(details.Weight, null);
        return program.Add(new Activity(id, program.Id, Next(program.Activities, a => a.Order), details));
    }

    /// <summary>Replaces what is known of an activity.</summary>
    public void Change(Activity activity, ActivityDetails details)
    {
        MustBeOpen();
        WeightsWithin(details.Weight, activity);
        activity.Change(details);
    }

    /// <summary>Adds a cost item to an activity. Rupiah per unit.</summary>
    public CostItem AddCost(Activity activity, string description, decimal volume, string unit, decimal unitPrice, string? accountCode = null, Guid? id = null)
    {
        MustBeOpen();
        return activity.AddCost(description, volume, unit, unitPrice, accountCode, id);
    }

    /// <summary>Replaces a cost item.</summary>
    public void Change(CostItem item, string description, decimal volume, string unit, decimal unitPrice, string? accountCode = null)
    {
        MustBeOpen();
        item.Change(description, volume, unit, unitPrice, accountCode);
    }

    /// <summary>Removes a cost item.</summary>
    public void Remove(Activity activity, CostItem item)
    {
        MustBeOpen();
        activity.Remove(item);
    }

    /// <summary>Sets what a village (null: no single one) gives to an activity from a source, in rupiah; 0 takes it away.</summary>
    public void Allocate(Activity activity, string? villageCode, FundingSource source, decimal amount)
    {
        MustBeOpen();
        if (villageCode is null && source.IsVillageCash())
        {
            throw RuleBroken.At(nameof(Allocation.VillageCode), "Uang kas desa harus berasal dari salah satu desa.");
        }

        activity.Allocate(villageCode, source, amount);
    }

    /// <summary>Replaces the cost estimate of an activity: lines not named are taken away.</summary>
    public void SetCosts(Activity activity, IReadOnlyCollection<CostLine> lines)
    {
        MustBeOpen();
        activity.SetCosts(lines);
    }

    /// <summary>
    /// Replaces who pays for an activity. Refused: one village and source twice, village cash that comes out of no village's
    /// budget.
    /// </summary>
    public void SetAllocations(Activity activity, IReadOnlyCollection<AllocationLine> lines)
    {
        MustBeOpen();
        if (lines.Any(line => line.VillageCode is null && line.Source.IsVillageCash()))
        {
            throw RuleBroken.At(nameof(Allocation.VillageCode), "Uang kas desa harus berasal dari salah satu desa.");
        }

        if (lines.DistinctBy(line => (line.VillageCode, line.Source)).Count() < lines.Count)
        {
            throw new RuleBroken("Desa dan sumber dana yang sama tercantum dua kali. Jumlahkan dalam satu baris.");
        }

        activity.SetAllocations(lines);
    }

    /// <summary>Makes this the one indicator by which effectiveness is judged.</summary>
    public void MakeHeadline(Indicator indicator, IndicatorDetails details)
    {
        MustBeOpen();
        if (details.IsHeadline)
        {
            foreach (var other in Indicators.Where(i => i != indicator))
            {
                other.StepDown();
            }
        }

        indicator.Change(details);
    }

    /// <summary>
    /// Replaces the planned curve: cumulative percent and rupiah at the end of each period. Refused: a curve that falls, two
    /// points on one day.
    /// </summary>
    public void PlanProgress(IEnumerable<(DateOnly PeriodEnd, decimal PhysicalPercent, decimal Spending)> points)
    {
        MustBeOpen();
        var curve = points.OrderBy(p => p.PeriodEnd).ToList();
        if (curve.Zip(curve.Skip(1)).Any(pair => pair.First.PeriodEnd == pair.Second.PeriodEnd
            || pair.First.PhysicalPercent > pair.Second.PhysicalPercent || pair.First.Spending > pair.Second.Spending))
        {
            throw RuleBroken.At(nameof(ProgressTargets), "Rencana kemajuan kumulatif tidak boleh menurun.");
        }

        _progressTargets.RemoveAll(t => !curve.Exists(p => p.PeriodEnd == t.PeriodEnd));
        foreach (var (day, percent, spending) in curve)
        {
            if (_progressTargets.Find(t => t.PeriodEnd == day) is { } existing)
            {
                existing.Change(percent, spending);
            }
            else
            {
                _progressTargets.Add(new ProgressTarget(Id, day, percent, spending));
            }
        }
    }

    private void WeightsWithin(decimal weight, Activity? replaced)
    {
        if (Activities.Where(a => a != replaced).Sum(a => a.Weight) + weight > 100)
        {
            throw RuleBroken.At(nameof(Activity.Weight), "Jumlah bobot semua kegiatan melebihi 100%.");
        }
    }
}
