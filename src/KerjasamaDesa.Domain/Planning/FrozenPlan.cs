namespace KerjasamaDesa.Domain.Planning;

/// <summary>A plan as one version froze it: what the villages agree on, in the order it is read.</summary>
public sealed record FrozenPlan(
    DateOnly? TermStart,
    DateOnly? TermEnd,
    IReadOnlyList<FrozenText> Texts,
    IReadOnlyList<FrozenGoal> Goals,
    IReadOnlyList<FrozenStrategy> Strategies,
    IReadOnlyList<FrozenProgram> Programs,
    IReadOnlyList<FrozenSharing>? Sharing,
    IReadOnlyList<FrozenTarget> Progress,
    IReadOnlyList<FrozenRisk> Risks)
{
    /// <summary>What the villages give and get; null in older versions.</summary>
    public FrozenFairness? Fairness { get; init; }

    /// <summary>What was decided about its papers; null while nothing differs from the usual.</summary>
    public FrozenPapers? Papers { get; init; }

    /// <summary>The agreed rules, that of the cost first.</summary>
    public IReadOnlyList<FrozenRule> Rules()
    {
        var others = Fairness?.Rules ?? [];
        return Sharing is { } cost && !others.Any(r => r.Purpose == SharingPurpose.Cost)
            ? [new FrozenRule(SharingPurpose.Cost, cost, null, null), .. others]
            : others;
    }

    /// <summary>Rupiah: the cost of all activities.</summary>
    public decimal Cost() => Programs.SelectMany(p => p.Activities).Sum(a => a.Cost());

    /// <summary>The plan as it would be frozen now. Needs the whole plan loaded.</summary>
    public static FrozenPlan Of(Plan plan) => new(
        plan.TermStart,
        plan.TermEnd,
        [.. plan.Texts.OrderBy(t => t.Section).Select(t => new FrozenText(t.Section, t.Body))],
        [.. plan.Goals.OrderBy(g => g.Order).Select(Of)],
        [.. plan.Strategies.OrderBy(s => s.Order).Select(Of)],
        [.. plan.Programs.OrderBy(p => p.Order).Select(p => Of(p, plan))],
        plan.Sharing is null ? null : [.. plan.Sharing.Components.Select(FrozenSharing.Of)],
        [.. plan.ProgressTargets.OrderBy(t => t.PeriodEnd).Select(t => new FrozenTarget(t.PeriodEnd, t.PhysicalPercent, t.Spending))],
        [.. plan.Risks.OrderBy(r => r.Order).Select(Of)])
    {
        Fairness = FrozenFairness.Of(plan),
        Papers = FrozenPapers.Of(plan.Papers),
    };

    internal static FrozenProgram Of(WorkProgram p, Plan plan)
    {
        var known = plan.Activities.Select(a => a.Id).ToHashSet();
        return new FrozenProgram(p.Id, p.Title, p.GoalId, [.. p.Activities.OrderBy(a => a.Order).Select(a => Of(a, known))])
        {
            Sdgs = p.Sdgs.Count == 0 ? null : [.. p.Sdgs],
            References = p.References.Count == 0
                ? null
                : [.. p.References.OrderBy(r => r.VillageCode, StringComparer.Ordinal).Select(r => new FrozenReference(r.VillageCode, r.Rpjm, r.Rkp))],
        };
    }

    internal static FrozenGoal Of(Goal goal) => new(
        goal.Id,
        goal.Title,
        goal.Description,
        [.. goal.Objectives.OrderBy(o => o.Order).Select(Of)]);

    internal static FrozenObjective Of(Objective o) => new(o.Id, o.Title, [.. o.Indicators.OrderBy(i => i.Order).Select(Of)]);

    internal static FrozenStrategy Of(Strategy s) => new(s.Id, s.Title, s.Description);

    internal static FrozenRisk Of(Risk r) => new(r.Id, r.Title, r.Likelihood, r.Impact, r.Mitigation) { Owner = r.Owner };

    internal static FrozenCost Of(CostItem c) => new(c.Id, c.Description, c.Volume, c.Unit, c.UnitPrice, c.Amount)
    {
        AccountCode = c.AccountCode,
        PriceSource = c.PriceSource,
    };

    internal static FrozenIndicator Of(Indicator i) => new(
        i.Id, i.Name, i.Level, i.Unit, i.Baseline, i.Target, i.Direction, i.IsHeadline, i.Source,
        [.. i.Milestones.OrderBy(m => m.Due).Select(m => new FrozenMilestone(m.Due, m.Target))])
    {
        Definition = i.Definition,
        Method = i.Method,
    };

    internal static FrozenActivity Of(Activity a, HashSet<Guid> known)
    {
        List<FrozenPredecessor> before =
        [
            .. a.Predecessors.Where(p => known.Contains(p.BeforeId)).OrderBy(p => p.BeforeId).Select(p => new FrozenPredecessor(p.BeforeId, p.LagDays)),
        ];
        return new FrozenActivity(
            a.Id, a.Title, a.VillageCode, a.Start, a.End, a.Weight, a.OutputName, a.OutputTarget, a.OutputUnit,
            [.. a.Costs.OrderBy(c => c.Order).Select(Of)],
            [.. a.Allocations.OrderBy(x => x.VillageCode, StringComparer.Ordinal).ThenBy(x => x.Source).Select(x => new AllocationLine(x.VillageCode, x.Source, x.Amount))])
        {
            Kind = a.Kind == CostKind.Capital ? null : a.Kind,
            BudgetCode = a.BudgetCode,
            Before = before.Count == 0 ? null : before,
        };
    }
}

/// <summary>A written section.</summary>
public sealed record FrozenText(PlanSection Section, string Body);

/// <summary>A goal with its aims.</summary>
public sealed record FrozenGoal(Guid Id, string Title, string? Description, IReadOnlyList<FrozenObjective> Objectives);

/// <summary>An aim with its indicators.</summary>
public sealed record FrozenObjective(Guid Id, string Title, IReadOnlyList<FrozenIndicator> Indicators);

/// <summary>An indicator.</summary>
public sealed record FrozenIndicator(
    Guid Id, string Name, IndicatorLevel Level, string Unit, decimal Baseline, decimal Target, Direction Direction, bool IsHeadline, string? Source,
    IReadOnlyList<FrozenMilestone> Milestones)
{
    /// <summary>What counts and what does not.</summary>
    public string? Definition { get; init; }

    /// <summary>How it is measured.</summary>
    public string? Method { get; init; }
}

/// <summary>A target on the way.</summary>
public sealed record FrozenMilestone(DateOnly Due, decimal Target);

/// <summary>A strategy.</summary>
public sealed record FrozenStrategy(Guid Id, string Title, string? Description);

/// <summary>A program with its activities.</summary>
public sealed record FrozenProgram(Guid Id, string Title, Guid? GoalId, IReadOnlyList<FrozenActivity> Activities)
{
    /// <summary>SDGs Desa it serves; null when none is named.</summary>
    public IReadOnlyList<int>? Sdgs { get; init; }

    /// <summary>Where it stands in the villages' own plans; null when nowhere.</summary>
    public IReadOnlyList<FrozenReference>? References { get; init; }
}

/// <summary>A program's place in the RPJM and RKP Desa of a village.</summary>
public sealed record FrozenReference(string VillageCode, string? Rpjm, string? Rkp);

/// <summary>An activity with its costs and who pays for them.</summary>
public sealed record FrozenActivity(
    Guid Id, string Title, string VillageCode, DateOnly Start, DateOnly End, decimal Weight, string? OutputName, decimal? OutputTarget, string? OutputUnit,
    IReadOnlyList<FrozenCost> Costs, IReadOnlyList<AllocationLine> Allocations)
{
    /// <summary>What it is for; null stands for capital.</summary>
    public CostKind? Kind { get; init; }

    /// <summary>Its code in the village budget.</summary>
    public string? BudgetCode { get; init; }

    /// <summary>What has to end before it begins; null when nothing.</summary>
    public IReadOnlyList<FrozenPredecessor>? Before { get; init; }

    /// <summary>Rupiah: the sum of its cost items.</summary>
    public decimal Cost() => Costs.Sum(c => c.Amount);
}

/// <summary>What has to end before an activity begins, and the days between.</summary>
public sealed record FrozenPredecessor(Guid ActivityId, int LagDays);

/// <summary>A line of the cost estimate, rupiah.</summary>
public sealed record FrozenCost(Guid Id, string Description, decimal Volume, string Unit, decimal UnitPrice, decimal Amount)
{
    /// <summary>Its account in the village budget.</summary>
    public string? AccountCode { get; init; }

    /// <summary>Where its price was taken over from.</summary>
    public string? PriceSource { get; init; }
}

/// <summary>A part of the sharing rule.</summary>
public sealed record FrozenSharing(
    SharingBasis Basis, decimal Percent, string? Measure, string? Source, DateOnly? AsOf, IReadOnlyList<FrozenWeight> Weights)
{
    /// <summary>First day over which use was measured.</summary>
    public DateOnly? MeasuredFrom { get; init; }

    /// <summary>Last day over which use was measured.</summary>
    public DateOnly? MeasuredTo { get; init; }

    internal static FrozenSharing Of(SharingComponent c) => new(
        c.Basis, c.Percent, c.Measure, c.Source, c.AsOf,
        [.. c.Weights.OrderBy(w => w.VillageCode, StringComparer.Ordinal).Select(w => new FrozenWeight(w.VillageCode, w.Weight) { Source = w.Source, AsOf = w.AsOf })])
    {
        MeasuredFrom = c.MeasuredFrom,
        MeasuredTo = c.MeasuredTo,
    };
}

/// <summary>A village's weight.</summary>
public sealed record FrozenWeight(string VillageCode, decimal Weight)
{
    /// <summary>Where it comes from, when it is not the component's source.</summary>
    public string? Source { get; init; }

    /// <summary>Day it is of, when it is not the component's.</summary>
    public DateOnly? AsOf { get; init; }
}

/// <summary>A point of the planned curve: cumulative percent and rupiah.</summary>
public sealed record FrozenTarget(DateOnly PeriodEnd, decimal PhysicalPercent, decimal Spending);

/// <summary>A risk.</summary>
public sealed record FrozenRisk(Guid Id, string Title, int Likelihood, int Impact, string? Mitigation)
{
    /// <summary>Who watches it.</summary>
    public string? Owner { get; init; }
}
