namespace KerjasamaDesa.Domain.Planning;

/// <content>Branches that come from elsewhere.</content>
public sealed partial class Plan
{
    /// <summary>
    /// Makes living parts of the plan out of a branch: under the identities it brings (putting back), or under new ones
    /// (copies). With new ones it brings neither weights nor a headline.
    /// </summary>
    private sealed class Graft
    {
        private readonly Plan _plan;
        private readonly bool _isFresh;
        private readonly Dictionary<Guid, Guid> _made = [];
        private Guid? _root;

        /// <summary>Puts back, under the identities brought.</summary>
        internal Graft(Plan plan) => _plan = plan;

        /// <summary>Copies, the root under the identity given, all below it under new ones.</summary>
        internal Graft(Plan plan, Guid? root)
        {
            (_plan, _root, _isFresh) = (plan, root, true);
        }

        /// <summary>Whether what is new keeps its weights: where the plan has none yet.</summary>
        internal bool KeepsWeights { get; init; }

        /// <summary>Whether what is new may bring a headline, where the plan has none yet.</summary>
        internal bool KeepsHeadline { get; init; }

        /// <summary>Brings all branches of a plan at once; goals before the programs that serve them, ties between activities last.</summary>
        internal IReadOnlyList<(PlanItem Kind, Guid Id)> All(FrozenPlan plan)
        {
            var goals = plan.Goals.Select(g => (PlanItem.Goal, Grow(g, []).Id)).ToList();
            var strategies = plan.Strategies.Select(s => (PlanItem.Strategy, _plan.AddStrategy(s.Title, s.Description, IdOf(s.Id)).Id)).ToList();
            var programs = plan.Programs.Select(p => (PlanItem.Program, Grow(p).Id)).ToList();
            var risks = plan.Risks.Select(r => (PlanItem.Risk, _plan.AddRisk(r.Title, r.Likelihood, r.Impact, r.Mitigation, IdOf(r.Id), r.Owner).Id)).ToList();
            foreach (var activity in plan.Programs.SelectMany(p => p.Activities))
            {
                Follow(activity);
            }

            return [.. goals, .. strategies, .. programs, .. risks];
        }

        internal IPlaced Onto(PlanBranch branch, Guid? parentId) => branch switch
        {
            { Goal: { } goal } => Grow(goal, branch.Serving),
            { Objective: { } objective } => Grow(objective, _plan._goals.First(g => g.Id == parentId)),
            { Indicator: { } indicator } => Grow(indicator, _plan._goals.SelectMany(g => g.Objectives).First(o => o.Id == parentId)),
            { Strategy: { } s } => _plan.AddStrategy(s.Title, s.Description, IdOf(s.Id)),
            { Program: { } program } => Grow(program),
            { Activity: { } activity } => Alone(activity, _plan._programs.First(p => p.Id == parentId)),
            { Cost: { } cost } => Grow(cost, _plan.Activities.First(a => a.Id == parentId)),
            { Risk: { } r } => _plan.AddRisk(r.Title, r.Likelihood, r.Impact, r.Mitigation, IdOf(r.Id), r.Owner),
            _ => throw new InvalidOperationException("The branch is empty."),
        };

        /// <summary>The identity it comes under: the root's is given, all others are made.</summary>
        private Guid IdOf(Guid brought)
        {
            if (!_isFresh)
            {
                return brought;
            }

            (_made[brought], _root) = (_root ?? Guid.CreateVersion7(), null);
            return _made[brought];
        }

        private Goal Grow(FrozenGoal frozen, IReadOnlyList<Guid> serving)
        {
            var goal = _plan.AddGoal(frozen.Title, frozen.Description, IdOf(frozen.Id));
            foreach (var objective in frozen.Objectives)
            {
                Grow(objective, goal);
            }

            foreach (var program in _plan._programs.Where(p => !_isFresh && p.GoalId is null && serving.Contains(p.Id)))
            {
                program.Change(program.Title, goal.Id);
            }

            return goal;
        }

        private Objective Grow(FrozenObjective frozen, Goal goal)
        {
            var objective = goal.AddObjective(frozen.Title, IdOf(frozen.Id));
            foreach (var indicator in frozen.Indicators)
            {
                Grow(indicator, objective);
            }

            return objective;
        }

        private Indicator Grow(FrozenIndicator i, Objective objective)
        {
            var isHeadline = i.IsHeadline && (!_isFresh || KeepsHeadline) && !_plan.Indicators.Any(other => other.IsHeadline);
            var indicator = objective.AddIndicator(new(i.Name, i.Level, i.Unit, i.Baseline, i.Target, i.Direction, isHeadline, i.Source, i.Definition, i.Method), IdOf(i.Id));
            indicator.SetMilestones([.. i.Milestones.Select(m => (m.Due, m.Target))]);
            return indicator;
        }

        private WorkProgram Grow(FrozenProgram frozen)
        {
            var served = frozen.GoalId is { } brought ? _made.GetValueOrDefault(brought, brought) : (Guid?)null;
            var goal = _plan._goals.Exists(g => g.Id == served) ? served : null;
            var program = _plan.AddProgram(frozen.Title, goal, IdOf(frozen.Id));
            foreach (var activity in frozen.Activities)
            {
                Grow(activity, program);
            }

            program.Refer(frozen.Sdgs ?? [], (frozen.References ?? []).Select(r => new PlanningReference(r.VillageCode, r.Rpjm, r.Rkp)));
            foreach (var activity in frozen.Activities)
            {
                Follow(activity);
            }

            return program;
        }

        private Activity Grow(FrozenActivity a, WorkProgram program)
        {
            var activity = program.Add(new Activity(
                IdOf(a.Id), program.Id, Next(program.Activities, x => x.Order),
                new(a.Title, a.VillageCode, a.Start, a.End, _isFresh && !KeepsWeights ? 0 : a.Weight, a.OutputName, a.OutputTarget, a.OutputUnit, a.Kind ?? CostKind.Capital, a.BudgetCode)));
            foreach (var cost in a.Costs)
            {
                Grow(cost, activity);
            }

            foreach (var line in a.Allocations)
            {
                activity.Allocate(line.VillageCode, line.Source, line.Amount);
            }

            return activity;
        }

        private Activity Alone(FrozenActivity frozen, WorkProgram program)
        {
            var activity = Grow(frozen, program);
            Follow(frozen);
            return activity;
        }

        /// <summary>Ties an activity to those before it, once all are there: one of them may stand further down.</summary>
        private void Follow(FrozenActivity frozen)
        {
            var activity = _plan.Activities.First(a => a.Id == _made.GetValueOrDefault(frozen.Id, frozen.Id));
            activity.Follow((frozen.Before ?? []).Select(p => new Predecessor(_made.GetValueOrDefault(p.ActivityId, p.ActivityId), p.LagDays)));
        }

        private CostItem Grow(FrozenCost c, Activity activity)
        {
            var item = new CostItem(activity.Id, Next(activity.Costs, x => x.Order), c.Description, c.Volume, c.Unit, c.UnitPrice, c.AccountCode, IdOf(c.Id));
            item.PricedAs(c.PriceSource);
            activity.Add(item);
            return item;
        }
    }
}
