using System.Text.Json;

namespace KerjasamaDesa.Domain.Planning;

/// <summary>
/// One thing of a plan with all below it, apart from the plan: what copying, taking out and putting back, templates and
/// earlier plans have in common. Of the properties exactly one is set, that of <paramref name="Kind"/>.
/// </summary>
/// <param name="Kind">Kind of its root.</param>
public sealed record PlanBranch(PlanItem Kind)
{
    /// <summary>A goal with aims and indicators.</summary>
    public FrozenGoal? Goal { get; init; }

    /// <summary>Programs that served the goal when it was taken out.</summary>
    public IReadOnlyList<Guid> Serving { get; init; } = [];

    /// <summary>An aim with its indicators.</summary>
    public FrozenObjective? Objective { get; init; }

    /// <summary>An indicator.</summary>
    public FrozenIndicator? Indicator { get; init; }

    /// <summary>A strategy.</summary>
    public FrozenStrategy? Strategy { get; init; }

    /// <summary>A program with activities, costs and allocations.</summary>
    public FrozenProgram? Program { get; init; }

    /// <summary>An activity with costs and allocations.</summary>
    public FrozenActivity? Activity { get; init; }

    /// <summary>A cost item.</summary>
    public FrozenCost? Cost { get; init; }

    /// <summary>A risk.</summary>
    public FrozenRisk? Risk { get; init; }

    /// <summary>A branch as it was written.</summary>
    public static PlanBranch Read(string json) => JsonSerializer.Deserialize<PlanBranch>(json, PlanSnapshot.Format)!;

    /// <summary>The branch as text.</summary>
    public string Write() => JsonSerializer.Serialize(this, PlanSnapshot.Format);

    internal static PlanBranch Of(Plan plan, object item) => item switch
    {
        Goal goal => new(PlanItem.Goal) { Goal = FrozenPlan.Of(goal), Serving = [.. plan.Programs.Where(p => p.GoalId == goal.Id).Select(p => p.Id)] },
        Objective objective => new(PlanItem.Objective) { Objective = FrozenPlan.Of(objective) },
        Indicator indicator => new(PlanItem.Indicator) { Indicator = FrozenPlan.Of(indicator) },
        Strategy strategy => new(PlanItem.Strategy) { Strategy = FrozenPlan.Of(strategy) },
        WorkProgram program => new(PlanItem.Program) { Program = FrozenPlan.Of(program, plan) },
        Activity activity => new(PlanItem.Activity) { Activity = FrozenPlan.Of(activity, [.. plan.Activities.Select(a => a.Id)]) },
        CostItem cost => new(PlanItem.Cost) { Cost = FrozenPlan.Of(cost) },
        Risk risk => new(PlanItem.Risk) { Risk = FrozenPlan.Of(risk) },
        _ => throw new InvalidOperationException($"{item.GetType().Name} is no branch of a plan."),
    };
}
