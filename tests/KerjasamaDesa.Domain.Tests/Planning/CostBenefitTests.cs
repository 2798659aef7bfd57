using CsCheck;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Tests.Planning;

public sealed class CostBenefitTests
{
    private static readonly Gen<(CostBenefitDetails Assumed, decimal Investment, decimal Yearly, decimal Once)> Cases =
        from rate in Gen.Int[0, 5000].Select(n => n / 100m)
        from years in Gen.Int[1, 30]
        from sums in Gen.Long[0, 999_999_999].Select(n => (decimal)n).Array[5]
        select (new CostBenefitDetails(rate, years, sums[0], sums[1], null), sums[2], sums[3], sums[4]);

    [Fact]
    public void Known_figures_come_out()
    {
        var analysis = CostBenefit.Of(new CostBenefitDetails(10, 3, 100, 0, null), 1_000, 600, 0);
        Assert.Equal(243m, analysis.NetPresentValue);
        Assert.Equal(1.1949m, Math.Round(analysis.Ratio!.Value, 4));
        Assert.Equal(2m, analysis.Payback);
        Assert.Equal([-1_000m, 500m, 500m, 500m], analysis.Years.Select(y => y.Net));
    }

    [Fact]
    public void The_present_value_is_the_sum_of_the_discounted_years() => Cases.Sample(x =>
    {
        var analysis = CostBenefit.Of(x.Assumed, x.Investment, x.Yearly, x.Once);
        var expected = Enumerable.Range(1, x.Assumed.HorizonYears).Sum(year =>
            (double)(x.Yearly + x.Assumed.OtherYearlyBenefit + (year == 1 ? x.Once : 0) - x.Assumed.YearlyRunningCost) / Math.Pow(1 + (double)(x.Assumed.DiscountPercent / 100), year))
            - (double)x.Investment;
        return Math.Abs((double)analysis.NetPresentValue - expected) < 2;
    });

    [Fact]
    public void The_ratio_is_above_one_exactly_when_the_present_value_is_above_zero() => Cases.Sample(x =>
    {
        var analysis = CostBenefit.Of(x.Assumed, x.Investment, x.Yearly, x.Once);
        return analysis.Ratio is not { } ratio || Math.Abs(analysis.NetPresentValue) < 1 || ratio > 1 == analysis.NetPresentValue > 0;
    });

    [Fact]
    public void It_is_paid_back_in_the_first_year_whose_running_sum_is_not_negative() => Cases.Sample(x =>
    {
        var analysis = CostBenefit.Of(x.Assumed, x.Investment, x.Yearly, x.Once);
        var first = analysis.Years.FirstOrDefault(y => analysis.Years.Where(z => z.Year <= y.Year).Sum(z => z.Net) >= 0);
        return analysis.Payback is { } years ? first is not null && years <= first.Year && years >= first.Year - 1 : first is null;
    });

    [Fact]
    public void A_plan_counts_capital_as_investment_and_the_benefits_of_its_villages()
    {
        var plan = Plans.Filled();
        plan.AddBenefit(new BenefitDetails(Plans.First, BenefitKind.Income, "Hemat air tangki", null, 4_000_000, true, "Survei"));
        plan.AddBenefit(new BenefitDetails(Plans.Second, BenefitKind.Assets, "Bak", null, 500_000, false, null));
        plan.AddBenefit(new BenefitDetails(Plans.Second, BenefitKind.People, "Rumah tersambung", 120, null, true, null));
        plan.Assume(new CostBenefitDetails(0, 2, 1_000_000, 0, null));
        var analysis = CostBenefit.Of(plan);
        Assert.Equal(-5_650_005m + 4_500_000m + 4_000_000m - 2_000_000m, analysis.NetPresentValue);
        var second = GiveAndGet.Of(plan, [Plans.First, Plans.Second])[1];
        Assert.Equal((650_005m, 0m, 120, 0m, 500_000m), (second.Cash, second.Other, second.People, second.Yearly, second.Once));
    }

    [Fact]
    public void What_cannot_be_reckoned_with_is_refused()
    {
        var plan = Plans.Filled();
        Assert.Equal("DiscountPercent", Assert.Throws<RuleBroken>(() => plan.Assume(CostBenefitDetails.Usual with { DiscountPercent = 51 })).Field);
        Assert.Equal("HorizonYears", Assert.Throws<RuleBroken>(() => plan.Assume(CostBenefitDetails.Usual with { HorizonYears = 0 })).Field);
        Assert.Equal("People", Assert.Throws<RuleBroken>(() => plan.AddBenefit(new BenefitDetails(Plans.First, BenefitKind.People, "x", null, 5, true, null))).Field);
        Assert.Equal("Amount", Assert.Throws<RuleBroken>(() => plan.AddBenefit(new BenefitDetails(Plans.First, BenefitKind.Income, "x", 5, null, true, null))).Field);
    }

    [Fact]
    public void Weights_by_cost_sum_to_exactly_a_hundred() => Gen.Long[0, 9_999_999_999].Select(n => (decimal)n).Array[1, 200].Sample(costs =>
        WeightOffer.ByCost(costs) is var weights && weights.Sum() == 100 && weights.All(w => w >= 0 && w == Math.Round(w, 2)) && weights.Count == costs.Length);

    [Fact]
    public void The_curve_by_month_never_falls_and_ends_with_all_of_it() =>
        Gen.Select(Gen.Int[0, 700], Gen.Int[1, 400], Gen.Int[1, 999_999]).Array[1, 8].Sample(work =>
    {
        var plan = Plans.Filled();
        var program = plan.AddProgram("Acak", null);
        foreach (var (start, days, price) in work)
        {
            var activity = Plans.Add(plan, program, "Kerja", 0, new DateOnly(2026, 1, 1).AddDays(start), new DateOnly(2026, 1, 1).AddDays(start + days - 1));
            plan.AddCost(activity, "Biaya", 1, "paket", price);
        }

        plan.WeighByCost();
        var ends = ProgressSchedule.MonthEnds(plan.Activities.Min(a => a.Start), plan.Activities.Max(a => a.End));
        var curve = ProgressSchedule.Spread([.. plan.Activities], ends);
        plan.PlanProgress(curve.Select(p => (p.PeriodEnd, p.PhysicalPercent, p.Spending)));
        return curve[^1].PhysicalPercent == 100 && curve[^1].Spending == Math.Round(plan.Cost, MidpointRounding.AwayFromZero);
    });
}
