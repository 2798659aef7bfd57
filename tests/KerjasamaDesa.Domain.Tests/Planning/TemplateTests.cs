using System.Text.RegularExpressions;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Domain.Planning.Templates;

namespace KerjasamaDesa.Domain.Tests.Planning;

public sealed class TemplateTests
{
    public static TheoryData<string> Keys => [.. PlanTemplates.All.Select(t => t.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_template_is_complete(string key)
    {
        var template = PlanTemplates.Find(key)!;
        var plan = template.Plan;
        var activities = plan.Programs.SelectMany(p => p.Activities).ToList();
        var indicators = plan.Goals.SelectMany(g => g.Objectives).SelectMany(o => o.Indicators).ToList();
        Assert.Contains(template.Theme, TypeCatalogue.All.Select(t => t.Theme));
        Assert.Equal(100, activities.Sum(a => a.Weight));
        Assert.All(plan.Goals, g => Assert.NotEmpty(g.Objectives));
        Assert.All(plan.Goals.SelectMany(g => g.Objectives), o => Assert.NotEmpty(o.Indicators));
        Assert.All(indicators, i => Assert.True(i.Baseline != i.Target && (i.Direction == Direction.Up) == (i.Target > i.Baseline), i.Name));
        Assert.Single(indicators, i => i.IsHeadline);
        Assert.All(activities, a => Assert.NotEmpty(a.Costs));
        Assert.All(activities, a => Assert.True(a.OutputName is not null && a.OutputTarget > 0 && a.OutputUnit is not null, a.Title));
        Assert.True(plan.Strategies.Count >= 3 && plan.Risks.Count >= 4 && plan.Programs.Count >= 3);
        Assert.All(plan.Goals, g => Assert.Contains(plan.Programs, p => p.GoalId == g.Id));
        Assert.Contains(activities, a => a.Kind == CostKind.Operation);
        Assert.Distinct(plan.Goals.Select(g => g.Id).Concat(plan.Strategies.Select(s => s.Id)).Concat(plan.Programs.Select(p => p.Id)).Concat(activities.Select(a => a.Id)).Concat(plan.Risks.Select(r => r.Id)));
        Assert.All(plan.Texts, t => Assert.True(t.Body.Length > 80 && t.Body.Count(c => c == '[') == t.Body.Count(c => c == ']'), $"{t.Section}"));
        Assert.Contains(plan.Texts, t => t.Section == PlanSection.Background);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_template_invents_no_price_and_its_critical_path_is_its_length(string key)
    {
        var source = PlanSource.Of(PlanTemplates.Find(key)!);
        Assert.All(source.Activities.SelectMany(a => a.Costs), c => Assert.Equal((0m, true), (c.UnitPrice, c.Volume > 0)));
        var times = CriticalPath.Of([.. source.Activities.Select(a => new ScheduleTask(a.Id, a.Start, a.End, [.. (a.Before ?? []).Select(b => (b.ActivityId, b.LagDays))]))]);
        Assert.All(times.Zip(source.Activities), pair => Assert.Equal(pair.Second.Start, pair.First.EarlyStart));
        Assert.Contains(source.Activities, a => a.Before is { Count: > 1 });
        Assert.InRange(source.Days, 300, 800);
        Assert.Equal([""], source.Villages);
    }

    [Fact]
    public void There_are_templates_for_all_common_cooperations_and_the_library_has_no_two_of_one_name()
    {
        Assert.True(PlanTemplates.All.Count >= 9);
        Assert.Distinct(PlanTemplates.All.Select(t => t.Key));
        Assert.All(PlanTemplates.All, t => Assert.Matches(new Regex("^[a-z0-9-]{3,40}$"), t.Key));
        Assert.Null(PlanTemplates.Find("tidak-ada"));
        Assert.Distinct(IndicatorCatalogue.All.Select(i => i.Code));
        Assert.Distinct(IndicatorCatalogue.All.Select(i => i.Name));
        Assert.All(IndicatorCatalogue.All, i => Assert.Contains(i.Theme, TypeCatalogue.All.Select(t => t.Theme)));
        Assert.All(IndicatorCatalogue.All, i => Assert.Matches(new Regex("^[A-Z0-9-]{3,20}$"), i.Code));
    }
}
