using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Domain.Planning.Templates;

namespace KerjasamaDesa.Domain.Tests.Planning;

public sealed class TakeTests
{
    private static readonly DateOnly Start = new(2027, 1, 4);

    [Fact]
    public void A_bare_plan_takes_a_template_whole_and_gives_it_back_to_the_letter()
    {
        foreach (var source in PlanTemplates.All.Select(PlanSource.Of))
        {
            var plan = Plan.Empty(Guid.NewGuid(), Plans.Now);
            var bare = PlanSnapshot.Of(plan);
            var taking = plan.Take(source, All(source, ("", Plans.Second)), Guid.NewGuid(), Plans.Head, Plans.Now);

            Assert.Equal(source.Plan.Goals.Count, plan.Goals.Count);
            Assert.Equal(source.Activities.Count(), plan.Activities.Count());
            Assert.Equal(100, plan.Activities.Sum(a => a.Weight));
            Assert.Single(plan.Indicators, i => i.IsHeadline);
            Assert.All(plan.Indicators, i => Assert.True(i.Definition is not null && i.Method is not null));
            Assert.Equal(Start, plan.Activities.Min(a => a.Start));
            Assert.All(plan.Activities, a => Assert.Equal(Plans.Second, a.VillageCode));
            Assert.All(plan.Programs, p => Assert.Contains(plan.Goals, g => g.Id == p.GoalId));
            var ids = plan.Activities.Select(a => a.Id).ToHashSet();
            Assert.All(plan.Activities.SelectMany(a => a.Predecessors), p => Assert.Contains(p.BeforeId, ids));
            Assert.Equal(source.Activities.Sum(a => a.Before?.Count ?? 0), plan.Activities.Sum(a => a.Predecessors.Count));
            Assert.Contains("belum punya harga", PlanCompleteness.Of(plan).Single(p => p.Part == PlanPart.Funding).Sentence, StringComparison.Ordinal);

            var removed = plan.GiveBack(taking, Plans.Head, Plans.Now.AddDays(RemovedBranch.KeptDays - 1));
            Assert.Equal(bare, PlanSnapshot.Of(plan));
            Assert.Equal(plan.Goals.Count + source.Plan.Goals.Count + source.Plan.Strategies.Count + source.Plan.Programs.Count + source.Plan.Risks.Count, removed.Count);
            Assert.Throws<RuleBroken>(() => plan.GiveBack(taking, Plans.Head, Plans.Now));
        }
    }

    [Fact]
    public void What_is_there_stays_and_what_comes_brings_neither_weight_nor_headline_nor_text()
    {
        var plan = Plans.Filled();
        var (cost, first, texts) = (plan.Cost, plan.Goals.Single().Title, plan.Texts.OrderBy(t => t.Section).Select(t => t.Body).ToList());
        var source = PlanSource.Of(PlanTemplates.All[0]);
        plan.Take(source, All(source, ("", Plans.First)), Guid.NewGuid(), Plans.Head, Plans.Now);
        Assert.Equal((cost, 100m, 1), (plan.Cost, plan.Activities.Sum(a => a.Weight), plan.Indicators.Count(i => i.IsHeadline)));
        Assert.Equal(first, plan.Goals.MinBy(g => g.Order)!.Title);
        Assert.Equal(texts, plan.Texts.OrderBy(t => t.Section).Select(t => t.Body));
    }

    [Fact]
    public void An_earlier_plan_brings_its_prices_with_their_source_but_no_promises_of_money()
    {
        var earlier = Plans.Filled();
        var source = new PlanSource("x", "Air bersih", PlanSnapshot.Read(PlanSnapshot.Of(earlier)), "Harga 2026, KAD-33.10-2026-0001");
        var plan = Plan.Empty(Guid.NewGuid(), Plans.Now);
        plan.Take(source, All(source, (Plans.First, Plans.Second)), Guid.NewGuid(), Plans.Head, Plans.Now);
        Assert.Equal((earlier.Cost, 0m), (plan.Cost, plan.Allocated));
        Assert.All(plan.Activities.SelectMany(a => a.Costs), c => Assert.Equal("Harga 2026, KAD-33.10-2026-0001", c.PriceSource));
        Assert.Equal([Start, Start.AddDays(120)], plan.Activities.Select(a => a.Start).Order());
        var cost = plan.Activities.First().Costs.First();
        plan.Change(cost, cost.Description, cost.Volume + 1, cost.Unit, cost.UnitPrice);
        Assert.NotNull(cost.PriceSource);
        plan.Change(cost, cost.Description, cost.Volume, cost.Unit, cost.UnitPrice + 1);
        Assert.Null(cost.PriceSource);
    }

    [Fact]
    public void Of_chosen_branches_only_their_own_ties_come_and_the_first_begins_on_the_day_asked_for()
    {
        var source = PlanSource.Of(PlanTemplates.Find("air-bersih")!);
        var program = source.Plan.Programs[1];
        var plan = Plan.Empty(Guid.NewGuid(), Plans.Now);
        plan.Take(source, new TakeTerms(program.Activities.Select(a => a.Id).Append(program.Id).ToHashSet(), new HashSet<PlanSection>(), Start, new Dictionary<string, string> { [""] = Plans.First }), Guid.NewGuid(), Plans.Head, Plans.Now);
        Assert.Equal((1, 0, 0, Start), (plan.Programs.Count, plan.Goals.Count, plan.Risks.Count, plan.Activities.Min(a => a.Start)));
        Assert.Null(plan.Programs.Single().GoalId);
        var ids = plan.Activities.Select(a => a.Id).ToHashSet();
        Assert.All(plan.Activities.SelectMany(a => a.Predecessors), p => Assert.Contains(p.BeforeId, ids));
    }

    [Fact]
    public void Single_objectives_indicators_and_activities_are_taken_and_nothing_under_what_is_not()
    {
        var source = PlanSource.Of(PlanTemplates.Find("air-bersih")!);
        var (goal, program) = (source.Plan.Goals[0], source.Plan.Programs[0]);
        var (objective, left) = (goal.Objectives[0], goal.Objectives.Skip(1).Concat(source.Plan.Goals.Skip(1).SelectMany(g => g.Objectives)).First());
        var indicator = objective.Indicators[0];
        var activity = program.Activities[^1];
        HashSet<Guid> ticked = [goal.Id, objective.Id, indicator.Id, program.Id, activity.Id, left.Indicators[0].Id];
        var plan = Plan.Empty(Guid.NewGuid(), Plans.Now);
        plan.Take(source, new TakeTerms(ticked, new HashSet<PlanSection>(), Start, new Dictionary<string, string> { [""] = Plans.First }), Guid.NewGuid(), Plans.Head, Plans.Now);
        Assert.Equal(objective.Title, plan.Goals.Single().Objectives.Single().Title);
        Assert.Equal(indicator.Name, plan.Indicators.Single().Name);
        Assert.Equal((activity.Title, Start, 0), (plan.Activities.Single().Title, plan.Activities.Single().Start, plan.Activities.Single().Predecessors.Count));
    }

    [Fact]
    public void Nothing_chosen_no_village_a_closed_plan_and_late_regret_are_refused()
    {
        var source = PlanSource.Of(PlanTemplates.All[0]);
        var plan = Plan.Empty(Guid.NewGuid(), Plans.Now);
        var nothing = new TakeTerms(new HashSet<Guid> { Guid.NewGuid() }, new HashSet<PlanSection>(), Start, new Dictionary<string, string>());
        Assert.Throws<RuleBroken>(() => plan.Take(source, nothing, Guid.NewGuid(), Plans.Head, Plans.Now));
        Assert.Throws<RuleBroken>(() => plan.Take(source, All(source), Guid.NewGuid(), Plans.Head, Plans.Now));
        Assert.True(plan.IsBare);
        var taking = plan.Take(source, All(source, ("", Plans.First)), Guid.NewGuid(), Plans.Head, Plans.Now);
        Assert.Throws<RuleBroken>(() => plan.GiveBack(taking, Plans.Head, Plans.Now.AddDays(RemovedBranch.KeptDays)));
        plan.Submit(Plans.Head, Plans.Now);
        Assert.Throws<RuleBroken>(() => plan.GiveBack(taking, Plans.Head, Plans.Now));
        Assert.Throws<RuleBroken>(() => plan.Take(source, All(source, ("", Plans.First)), Guid.NewGuid(), Plans.Head, Plans.Now));
    }

    [Fact]
    public void Giving_back_keeps_texts_somebody_went_on_writing()
    {
        var source = PlanSource.Of(PlanTemplates.All[1]);
        var plan = Plan.Empty(Guid.NewGuid(), Plans.Now);
        var taking = plan.Take(source, All(source, ("", Plans.First)), Guid.NewGuid(), Plans.Head, Plans.Now);
        plan.Write(PlanSection.Background, "Latar kami sendiri", Plans.Head, Plans.Now);
        plan.GiveBack(taking, Plans.Head, Plans.Now);
        Assert.Equal("Latar kami sendiri", plan.Texts.Single(t => t.Section == PlanSection.Background).Body);
        Assert.Equal("", plan.Texts.Single(t => t.Section == PlanSection.Scope).Body);
    }

    private static TakeTerms All(PlanSource source, params (string From, string To)[] villages) => new(
        source.Branches.ToHashSet(), Enum.GetValues<PlanSection>().ToHashSet(), Start, villages.ToDictionary(v => v.From, v => v.To));
}
