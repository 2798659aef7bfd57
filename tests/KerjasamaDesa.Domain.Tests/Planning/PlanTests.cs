using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Tests.Planning;

public sealed class PlanTests
{
    [Fact]
    public void A_plan_goes_from_draft_over_revision_to_recommendation_and_each_submission_is_a_version()
    {
        var plan = Plans.Filled();
        Assert.Equal(PlanState.Draft, plan.State);
        plan.Submit(Plans.Head, Plans.Now);
        plan.Review(Plans.Verdict(ReviewDecision.RevisionRequested, PlanPart.Goals));
        Assert.Equal((PlanState.RevisionRequested, true), (plan.State, plan.IsOpen));
        plan.Submit(Plans.Head, Plans.Now);
        plan.Review(Plans.Verdict(ReviewDecision.Recommended));
        Assert.Equal((PlanState.Recommended, false), (plan.State, plan.IsOpen));
        Assert.Equal([1, 2], plan.Versions.Select(v => v.Number));
        Assert.Equal(2, plan.LatestVersionNumber);
    }

    [Fact]
    public void What_is_out_of_order_is_refused()
    {
        var plan = Plans.Filled();
        Assert.Throws<RuleBroken>(() => plan.Review(Plans.Verdict(ReviewDecision.Recommended)));
        plan.Submit(Plans.Head, Plans.Now);
        Assert.Throws<RuleBroken>(() => plan.Submit(Plans.Head, Plans.Now));
        plan.Review(Plans.Verdict(ReviewDecision.Recommended));
        Assert.Throws<RuleBroken>(() => plan.Review(Plans.Verdict(ReviewDecision.Recommended)));
    }

    [Fact]
    public void An_empty_plan_is_not_submitted() =>
        Assert.Throws<RuleBroken>(() => Plan.Empty(Guid.NewGuid(), Plans.Now).Submit(Plans.Head, Plans.Now));

    [Fact]
    public void A_frozen_plan_refuses_every_verb()
    {
        var plan = Plans.Filled();
        var (activity, program) = (plan.Activities.First(), plan.Programs.Single());
        plan.Submit(Plans.Head, Plans.Now);
        Action[] verbs =
        [
            () => plan.Write(PlanSection.Scope, "x", Plans.Head, Plans.Now), () => plan.SetTerm(new(2026, 1, 1), new(2026, 2, 1)), () => plan.AddGoal("x", null),
            () => plan.Remove(plan.Goals.Single()), () => plan.AddStrategy("x", null), () => plan.AddRisk("x", 1, 1, null), () => plan.AddProgram("x", null),
            () => plan.Remove(program), () => Plans.Add(plan, program, "x", 0), () => plan.SetCosts(activity, []), () => plan.SetAllocations(activity, []),
            () => plan.AddCost(activity, "x", 1, "m", 1), () => plan.Allocate(activity, Plans.First, FundingSource.DDS, 1), () => plan.ShareBy([]),
            () => plan.PlanProgress([]), () => plan.MakeHeadline(plan.Indicators.Single(), new("x", IndicatorLevel.Input, "x", 0, 1, Direction.Up)),
        ];
        Assert.All(verbs, verb => Assert.StartsWith("Rencana ini sudah diajukan", Assert.Throws<RuleBroken>(verb).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_verdict_agrees_with_its_parts()
    {
        Assert.Throws<RuleBroken>(() => Plans.Verdict(ReviewDecision.Recommended, PlanPart.Risks));
        Assert.Throws<RuleBroken>(() => Plans.Verdict(ReviewDecision.RevisionRequested));
        Assert.Throws<RuleBroken>(() => new PartReview(PlanPart.Goals, false, " "));
    }

    [Fact]
    public void Weights_stop_at_a_hundred_percent_but_an_activity_may_be_changed_within_its_own()
    {
        var plan = Plans.Filled();
        var program = plan.Programs.Single();
        Assert.Equal("Weight", Assert.Throws<RuleBroken>(() => Plans.Add(plan, program, "Lagi", 0.0001m)).Field);
        var pipes = plan.Activities.First();
        plan.Change(pipes, new ActivityDetails("Pipa", Plans.First, pipes.Start, pipes.End, 60, null, null, null));
        Assert.Throws<RuleBroken>(() => plan.Change(pipes, new ActivityDetails("Pipa", Plans.First, pipes.Start, pipes.End, 60.01m, null, null, null)));
    }

    [Fact]
    public void Allocations_are_replaced_as_a_whole()
    {
        var plan = Plans.Filled();
        var activity = plan.Activities.First();
        plan.SetAllocations(activity, [new AllocationLine(First, FundingSource.DDS, 1), new AllocationLine(Second, FundingSource.DDS, 2)]);
        Assert.Equal([(First, 1m), (Second, 2m)], activity.Allocations.Select(a => (a.VillageCode!, a.Amount)));
        Assert.Throws<RuleBroken>(() => plan.SetAllocations(activity, [new AllocationLine(null, FundingSource.PAD, 1)]));
        Assert.Throws<RuleBroken>(() => plan.SetAllocations(activity, [new AllocationLine(First, FundingSource.CSR, 1), new AllocationLine(First, FundingSource.CSR, 1)]));
        Assert.Throws<RuleBroken>(() => plan.SetAllocations(activity, [new AllocationLine(First, FundingSource.CSR, -1)]));
    }

    [Fact]
    public void A_falling_curve_and_two_points_on_one_day_are_refused()
    {
        var plan = Plans.Filled();
        var (june, december) = (new DateOnly(2026, 6, 30), new DateOnly(2026, 12, 31));
        Assert.Throws<RuleBroken>(() => plan.PlanProgress([(june, 60, 10), (december, 50, 20)]));
        Assert.Throws<RuleBroken>(() => plan.PlanProgress([(june, 60, 30), (december, 70, 20)]));
        Assert.Throws<RuleBroken>(() => plan.PlanProgress([(june, 60, 30), (june, 70, 40)]));
        plan.PlanProgress([(december, 100, 20), (june, 60, 20)]);
        Assert.Equal([june, december], plan.ProgressTargets.OrderBy(t => t.PeriodEnd).Select(t => t.PeriodEnd));
    }

    [Fact]
    public void A_place_in_a_list_is_not_given_twice_after_a_removal()
    {
        var plan = Plans.Filled();
        var first = plan.AddRisk("B", 1, 1, null);
        plan.AddRisk("C", 1, 1, null);
        plan.Remove(first);
        plan.AddRisk("D", 1, 1, null);
        Assert.Equal(plan.Risks.Count, plan.Risks.Select(r => r.Order).Distinct().Count());
    }

    [Fact]
    public void One_indicator_is_the_headline()
    {
        var plan = Plans.Filled();
        var other = plan.Goals.Single().Objectives.Single().AddIndicator(new("Debit", IndicatorLevel.Outcome, "l/dt", 6, 4, Direction.Down));
        plan.MakeHeadline(other, new("Debit", IndicatorLevel.Outcome, "l/dt", 6, 4, Direction.Down, IsHeadline: true));
        Assert.Equal(other, plan.Indicators.Single(i => i.IsHeadline));
    }

    [Fact]
    public void A_filled_plan_is_complete_in_every_part_and_an_empty_one_in_none()
    {
        Assert.All(PlanCompleteness.Of(Plans.Filled()), part => Assert.True(part.IsComplete, part.Sentence));
        Assert.All(PlanCompleteness.Of(Plan.Empty(Guid.NewGuid(), Plans.Now)), part => Assert.False(part.IsComplete, part.Sentence));
    }

    private const string First = Plans.First;
    private const string Second = Plans.Second;
}
