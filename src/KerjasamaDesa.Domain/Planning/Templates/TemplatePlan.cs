namespace KerjasamaDesa.Domain.Planning.Templates;

/// <summary>Makes a plan out of a template: identities by counting, days by what goes before what.</summary>
internal sealed class TemplatePlan(PlanTemplate template)
{
    private readonly Dictionary<string, (Guid Id, DateOnly End)> _activities = [];
    private int _count;

    internal FrozenPlan Frozen()
    {
        List<FrozenGoal> goals = [.. template.Goals.Select(Of)];
        return new FrozenPlan(
            null,
            null,
            template.Texts,
            goals,
            [.. template.Strategies.Select(s => new FrozenStrategy(Next(), s.Title, s.Description))],
            [.. template.Programs.Select(p => Of(p, goals[p.Goal - 1].Id))],
            null,
            [],
            [.. template.Risks.Select(r => new FrozenRisk(Next(), r.Title, r.Likelihood, r.Impact, r.Mitigation) { Owner = r.Owner })]);
    }

    private Guid Next() => new(++_count, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private FrozenGoal Of(TemplateGoal goal) => new(Next(), goal.Title, goal.Description, [.. goal.Objectives.Select(Of)]);

    private FrozenObjective Of(TemplateObjective objective) => new(Next(), objective.Title, [.. objective.Indicators.Select(Of)]);

    private FrozenIndicator Of(TemplateIndicator example)
    {
        var known = IndicatorCatalogue.With(example.Code);
        return new FrozenIndicator(Next(), known.Name, known.Level, known.Unit, example.Baseline, example.Target, known.Direction, example.IsHeadline, known.Reference, [])
        {
            Definition = known.Definition,
            Method = known.Method,
        };
    }

    private FrozenProgram Of(TemplateProgram program, Guid goal) =>
        new(Next(), program.Title, goal, [.. program.Activities.Select(Of)]) { Sdgs = program.Sdgs };

    private FrozenActivity Of(TemplateActivity activity)
    {
        var before = activity.After.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => _activities[code]).ToList();
        var start = before.Select(b => b.End.AddDays(1)).Append(PlanTemplate.FirstDay).Max();
        var (id, end) = (Next(), start.AddDays(activity.Days - 1));
        _activities.Add(activity.Code, (id, end));
        return new FrozenActivity(
            id, activity.Title, "", start, end, activity.Weight, activity.Output.Name, activity.Output.Amount, activity.Output.Unit,
            [.. activity.Costs.Select(c => new FrozenCost(Next(), c.Description, c.Volume, c.Unit, 0, 0) { AccountCode = c.Account })],
            [])
        {
            Kind = activity.Kind == CostKind.Capital ? null : activity.Kind,
            BudgetCode = activity.Budget,
            Before = before.Count == 0 ? null : [.. before.Select(b => new FrozenPredecessor(b.Id, 0))],
        };
    }
}
