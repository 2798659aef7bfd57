using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Tests.Planning;

public sealed class ArrangeTests
{
    [Fact]
    public void What_is_taken_out_and_put_back_leaves_the_plan_as_it_was_to_the_letter()
    {
        foreach (var seed in Enumerable.Range(1, 60))
        {
            var random = new Random(seed);
            var plan = Grown(random);
            foreach (var (kind, id) in Things(plan).OrderBy(_ => random.Next()).Take(6))
            {
                var before = PlanSnapshot.Of(plan);
                var (cost, allocated) = (plan.Cost, plan.Allocated);
                var removed = plan.TakeOut(kind, id, Plans.Head, Plans.Now);
                Assert.Null(plan.WordsOf(kind, id));
                Assert.NotEqual(before, PlanSnapshot.Of(plan));
                plan.PutBack(removed, Plans.Head, Plans.Now.AddDays(RemovedBranch.KeptDays - 1));
                Assert.Equal(before, PlanSnapshot.Of(plan));
                Assert.Equal((cost, allocated), (plan.Cost, plan.Allocated));
                Assert.Throws<RuleBroken>(() => plan.PutBack(removed, Plans.Head, Plans.Now));
            }
        }
    }

    [Fact]
    public void A_copy_adds_exactly_what_it_copies_and_no_weight_and_no_second_headline()
    {
        foreach (var seed in Enumerable.Range(1, 60))
        {
            var random = new Random(seed);
            var plan = Grown(random);
            foreach (var (kind, id) in Things(plan).OrderBy(_ => random.Next()).Take(4))
            {
                var (cost, allocated, weight, headlines) = (plan.Cost, plan.Allocated, plan.Activities.Sum(a => a.Weight), plan.Indicators.Count(i => i.IsHeadline));
                var (ownCost, ownAllocated) = MoneyOf(plan, kind, id);
                var copy = Guid.NewGuid();
                plan.Copy(kind, id, copy);
                var once = PlanSnapshot.Of(plan);
                plan.Copy(kind, id, copy);
                Assert.Equal(once, PlanSnapshot.Of(plan));
                Assert.Equal(plan.WordsOf(kind, id), plan.WordsOf(kind, copy));
                Assert.Equal((cost + ownCost, allocated + ownAllocated), (plan.Cost, plan.Allocated));
                Assert.Equal((weight, headlines), (plan.Activities.Sum(a => a.Weight), plan.Indicators.Count(i => i.IsHeadline)));
                Assert.Distinct(Things(plan).Select(t => t.Id));
            }
        }
    }

    [Fact]
    public void Moving_keeps_every_sum_and_numbers_siblings_without_gaps()
    {
        var plan = Grown(new Random(7));
        var (cost, allocated) = (plan.Cost, plan.Allocated);
        var (from, to) = (plan.Programs.First(), plan.Programs.Last());
        var activity = from.Activities.OrderBy(a => a.Order).First();
        plan.MoveUnder(PlanItem.Activity, activity.Id, to.Id);
        Assert.Equal((to.Id, true, false), (activity.ProgramId, to.Activities.Contains(activity), from.Activities.Contains(activity)));
        Assert.Same(activity, to.Activities.MaxBy(a => a.Order));
        plan.Move(PlanItem.Activity, activity.Id, -1);
        Assert.Equal(Enumerable.Range(1, to.Activities.Count), to.Activities.Select(a => a.Order).Order());
        plan.Move(PlanItem.Activity, activity.Id, -100);
        Assert.Equal(1, activity.Order);
        Assert.Equal((cost, allocated), (plan.Cost, plan.Allocated));
        Assert.Throws<RuleBroken>(() => plan.MoveUnder(PlanItem.Activity, activity.Id, plan.Goals.First().Id));
        Assert.Throws<RuleBroken>(() => plan.MoveUnder(PlanItem.Goal, plan.Goals.First().Id, to.Id));
    }

    [Fact]
    public void A_goal_that_comes_back_is_served_again_by_its_programs()
    {
        var plan = Grown(new Random(3));
        var goal = plan.Goals.First();
        plan.Programs.First().Change("Program", goal.Id);
        var removed = plan.TakeOut(PlanItem.Goal, goal.Id, Plans.Head, Plans.Now);
        Assert.Null(plan.Programs.First().GoalId);
        plan.PutBack(removed, Plans.Head, Plans.Now);
        Assert.Equal(goal.Id, plan.Programs.First().GoalId);
    }

    [Fact]
    public void What_cannot_come_back_whole_does_not_come_back()
    {
        var plan = Grown(new Random(5));
        var program = plan.Programs.First(p => p.Activities.Count > 0);
        var activity = program.Activities.First();
        var removed = plan.TakeOut(PlanItem.Activity, activity.Id, Plans.Head, Plans.Now);
        Assert.Throws<RuleBroken>(() => plan.PutBack(removed, Plans.Head, Plans.Now.AddDays(RemovedBranch.KeptDays)));
        var above = plan.TakeOut(PlanItem.Program, program.Id, Plans.Head, Plans.Now);
        Assert.StartsWith("Induk", Assert.Throws<RuleBroken>(() => plan.PutBack(removed, Plans.Head, Plans.Now)).Message, StringComparison.Ordinal);
        plan.PutBack(above, Plans.Head, Plans.Now);
        Plans.Add(plan, plan.Programs.First(), "Pengisi", 100 - plan.Activities.Sum(a => a.Weight));
        Assert.Contains("melebihi 100%", Assert.Throws<RuleBroken>(() => plan.PutBack(removed, Plans.Head, Plans.Now)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_proposal_is_taken_once_and_only_while_the_text_is_the_one_it_was_written_against()
    {
        var plan = Grown(new Random(2));
        var goal = plan.Goals.First();
        var subject = new CommentSubject(PlanPart.Goals, PlanItem.Goal, goal.Id, goal.Title);
        Comment Propose(string text) => new(Guid.NewGuid(), Guid.NewGuid(), subject, null, Plans.Head, Plans.Now, new Proposal(PlanItem.Goal, goal.Title, text));
        var (first, second) = (Propose("Tujuan yang lebih jelas"), Propose("Tujuan lain"));
        Assert.Throws<RuleBroken>(() => first.Resolve(Plans.Head, Plans.Now));
        first.Accept(plan, Plans.Head, Plans.Now);
        Assert.Equal(("Tujuan yang lebih jelas", ProposalState.Accepted, false), (goal.Title, first.Proposal!.State, first.IsOpen));
        Assert.Throws<RuleBroken>(() => first.Accept(plan, Plans.Head, Plans.Now));
        Assert.Contains("sudah berubah", Assert.Throws<RuleBroken>(() => second.Accept(plan, Plans.Head, Plans.Now)).Message, StringComparison.Ordinal);
        second.Decline(Plans.Head, Plans.Now);
        Assert.Throws<RuleBroken>(() => second.Reopen(Plans.Head, Plans.Now));
        Assert.Throws<RuleBroken>(() => Propose(goal.Title));
    }

    [Fact]
    public void A_thread_is_resolved_and_reopened_with_a_trace()
    {
        var thread = new Comment(Guid.NewGuid(), Guid.NewGuid(), PlanPart.Risks, "Siapa menjaga mesin?", Plans.Head, Plans.Now);
        var answer = thread.Reply(Guid.NewGuid(), "BUM Desa.", Plans.Head, Plans.Now);
        Assert.Equal((thread.Id, false), (answer.ThreadId, answer.IsOpen));
        Assert.Equal(thread.Id, answer.Reply(Guid.NewGuid(), "Baik.", Plans.Head, Plans.Now).ThreadId);
        Assert.Throws<RuleBroken>(() => thread.Reopen(Plans.Head, Plans.Now));
        thread.Resolve(Plans.Head, Plans.Now);
        Assert.Throws<RuleBroken>(() => thread.Resolve(Plans.Head, Plans.Now));
        thread.Reopen(Plans.Head, Plans.Now);
        Assert.True(thread.IsOpen);
        Assert.Equal([true, false], thread.Steps.Select(s => s.Resolved));
        Assert.Throws<RuleBroken>(() => answer.Resolve(Plans.Head, Plans.Now));
    }

    /// <summary>A plan with everything a branch can carry, out of chance.</summary>
    private static Plan Grown(Random random)
    {
        var plan = Plan.Empty(Guid.NewGuid(), Plans.Now);
        for (var g = 0; g < random.Next(2, 4); g++)
        {
            var goal = plan.AddGoal($"Tujuan {g}", "Uraian");
            for (var o = 0; o < random.Next(1, 3); o++)
            {
                var objective = goal.AddObjective($"Sasaran {g}.{o}");
                for (var i = 0; i < random.Next(1, 3); i++)
                {
                    objective.AddIndicator(new($"Indikator {g}.{o}.{i}", IndicatorLevel.Output, "unit", 1, 9.5m, Direction.Up, (g, o, i) == (0, 0, 0), "Buku desa"))
                        .SetMilestone(new(2027, 6, 30), 4.25m);
                }
            }
        }

        plan.AddStrategy("Strategi satu", null);
        plan.AddStrategy("Strategi dua", "Uraian");
        plan.AddRisk("Risiko", 2, 3, "Cegah", owner: "Kepala desa");
        for (var p = 0; p < random.Next(2, 5); p++)
        {
            var program = plan.AddProgram($"Program {p}", plan.Goals.First().Id);
            program.Refer([6, 11], [new PlanningReference(Plans.First, "Bidang 2", null)]);
            Activity? before = null;
            for (var a = 0; a < random.Next(1, 4); a++)
            {
                var activity = plan.AddActivity(program, Guid.NewGuid(), new(
                    $"Kegiatan {p}.{a}", Plans.First, new(2027, 1, 1), new(2027, 3, 1), random.Next(0, 5), "Pipa", 12.5m, "meter", CostKind.Operation));
                plan.AddCost(activity, "Pipa", random.Next(1, 9) + 0.25m, "batang", random.Next(1, 90_000));
                plan.AddCost(activity, "Upah", 3, "orang", 100_000);
                plan.Allocate(activity, Plans.First, FundingSource.DDS, random.Next(1, 1_000_000));
                activity.Follow(before is null ? [] : [new Predecessor(before.Id, 2)]);
                before = activity;
            }
        }

        return plan;
    }

    private static List<(PlanItem Kind, Guid Id)> Things(Plan plan) =>
    [
        .. plan.Goals.Select(g => (PlanItem.Goal, g.Id)), .. plan.Goals.SelectMany(g => g.Objectives).Select(o => (PlanItem.Objective, o.Id)),
        .. plan.Indicators.Select(i => (PlanItem.Indicator, i.Id)), .. plan.Strategies.Select(s => (PlanItem.Strategy, s.Id)),
        .. plan.Programs.Select(p => (PlanItem.Program, p.Id)), .. plan.Activities.Select(a => (PlanItem.Activity, a.Id)),
        .. plan.Activities.SelectMany(a => a.Costs).Select(c => (PlanItem.Cost, c.Id)), .. plan.Risks.Select(r => (PlanItem.Risk, r.Id)),
    ];

    private static (decimal Cost, decimal Allocated) MoneyOf(Plan plan, PlanItem kind, Guid id) => kind switch
    {
        PlanItem.Program => (plan.Programs.First(p => p.Id == id).Activities.Sum(a => a.Cost), plan.Programs.First(p => p.Id == id).Activities.Sum(a => a.Allocated)),
        PlanItem.Activity => (plan.Activities.First(a => a.Id == id).Cost, plan.Activities.First(a => a.Id == id).Allocated),
        PlanItem.Cost => (plan.Activities.SelectMany(a => a.Costs).First(c => c.Id == id).Amount, 0),
        _ => (0, 0),
    };
}
