namespace KerjasamaDesa.Domain.Planning;

/// <summary>What the villages assume for weighing benefits against costs; the figures of the plan itself are not repeated here.</summary>
/// <param name="DiscountPercent">Percent a year by which later money counts less, 0–50.</param>
/// <param name="HorizonYears">Years looked at after the investment, 1–50.</param>
/// <param name="YearlyRunningCost">Rupiah a year for running it.</param>
/// <param name="OtherYearlyBenefit">Rupiah a year for all that no single village gets.</param>
/// <param name="Basis">Where the assumptions come from.</param>
public sealed record CostBenefitDetails(decimal DiscountPercent, int HorizonYears, decimal YearlyRunningCost, decimal OtherYearlyBenefit, string? Basis)
{
    /// <summary>What is assumed until the villages say otherwise.</summary>
    public static CostBenefitDetails Usual { get; } = new(10, 10, 0, 0, null);
}

/// <summary>The assumptions kept with a plan.</summary>
public sealed class CostBenefitAssumptions
{
    private CostBenefitAssumptions()
    {
    }

    internal CostBenefitAssumptions(Guid planId, CostBenefitDetails details)
    {
        (Id, PlanId) = (Guid.CreateVersion7(), planId);
        Change(details);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The plan.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>Percent a year by which later money counts less.</summary>
    public decimal DiscountPercent { get; private set; }

    /// <summary>Years looked at after the investment.</summary>
    public int HorizonYears { get; private set; }

    /// <summary>Rupiah a year for running it.</summary>
    public decimal YearlyRunningCost { get; private set; }

    /// <summary>Rupiah a year for all that no single village gets.</summary>
    public decimal OtherYearlyBenefit { get; private set; }

    /// <summary>Where the assumptions come from.</summary>
    public string? Basis { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>The assumptions as typed.</summary>
    public CostBenefitDetails Details => new(DiscountPercent, HorizonYears, YearlyRunningCost, OtherYearlyBenefit, Basis);

    internal void Change(CostBenefitDetails details)
    {
        DiscountPercent = details.DiscountPercent is >= 0 and <= 50
            ? details.DiscountPercent
            : throw RuleBroken.At(nameof(DiscountPercent), "Isi tingkat diskonto 0 sampai 50 persen.");
        HorizonYears = details.HorizonYears is >= 1 and <= 50
            ? details.HorizonYears
            : throw RuleBroken.At(nameof(HorizonYears), "Isi masa 1 sampai 50 tahun.");
        YearlyRunningCost = Sum(details.YearlyRunningCost, nameof(YearlyRunningCost));
        OtherYearlyBenefit = Sum(details.OtherYearlyBenefit, nameof(OtherYearlyBenefit));
        Basis = Guard.OptionalText(details.Basis, 500, nameof(Basis));
    }

    private static decimal Sum(decimal amount, string field) => Guard.NotNegative(amount, field) <= Money.Largest
        ? amount
        : throw RuleBroken.At(field, "Jumlah ini terlalu besar.");
}

/// <summary>A year of the analysis; rupiah.</summary>
/// <param name="Year">0 for the investment, then 1, 2, …</param>
/// <param name="Cost">What is spent in it.</param>
/// <param name="Benefit">What is gained in it.</param>
/// <param name="Factor">1 ÷ (1 + r)^year.</param>
public sealed record CostBenefitYear(int Year, decimal Cost, decimal Benefit, decimal Factor)
{
    /// <summary>Gain less expense.</summary>
    public decimal Net => Benefit - Cost;

    /// <summary>The net of the year in money of today.</summary>
    public decimal PresentNet => Net * Factor;
}

/// <summary>
/// A simple cost–benefit analysis: the investment in year 0; in year 1 what comes once; every year what comes yearly, less
/// what running it costs.
/// </summary>
public sealed class CostBenefit
{
    private CostBenefit(CostBenefitDetails assumptions, IReadOnlyList<CostBenefitYear> years) => (Assumptions, Years) = (assumptions, years);

    /// <summary>By what it was reckoned.</summary>
    public CostBenefitDetails Assumptions { get; }

    /// <summary>Year by year, beginning with 0.</summary>
    public IReadOnlyList<CostBenefitYear> Years { get; }

    /// <summary>Rupiah of today: all costs.</summary>
    public decimal PresentCost => Years.Sum(y => y.Cost * y.Factor);

    /// <summary>Rupiah of today: all benefits.</summary>
    public decimal PresentBenefit => Years.Sum(y => y.Benefit * y.Factor);

    /// <summary>Net present value: benefits less costs, both in rupiah of today; whole rupiah.</summary>
    public decimal NetPresentValue => Math.Round(PresentBenefit - PresentCost, 0, MidpointRounding.AwayFromZero);

    /// <summary>Benefit–cost ratio, both in rupiah of today; null without any cost.</summary>
    public decimal? Ratio => PresentCost == 0 ? null : PresentBenefit / PresentCost;

    /// <summary>
    /// Years until the benefits have paid the investment back, not discounted, the last year in proportion; null when that
    /// is not so within the years looked at.
    /// </summary>
    public decimal? Payback
    {
        get
        {
            var sum = 0m;
            foreach (var year in Years)
            {
                if (sum + year.Net >= 0)
                {
                    return year.Year == 0 ? 0 : year.Year - 1 + (-sum / year.Net);
                }

                sum += year.Net;
            }

            return null;
        }
    }

    /// <summary>Reckons it.</summary>
    /// <param name="assumptions">Rate, years and yearly sums.</param>
    /// <param name="investment">Rupiah in year 0.</param>
    /// <param name="yearlyBenefit">Rupiah a year.</param>
    /// <param name="benefitOnce">Rupiah in year 1.</param>
    public static CostBenefit Of(CostBenefitDetails assumptions, decimal investment, decimal yearlyBenefit, decimal benefitOnce)
    {
        List<CostBenefitYear> years = [new(0, investment, 0, 1)];
        var factor = 1m;
        for (var year = 1; year <= assumptions.HorizonYears; year++)
        {
            factor /= 1 + (assumptions.DiscountPercent / 100);
            var benefit = yearlyBenefit + assumptions.OtherYearlyBenefit + (year == 1 ? benefitOnce : 0);
            years.Add(new CostBenefitYear(year, assumptions.YearlyRunningCost, benefit, factor));
        }

        return new CostBenefit(assumptions, years);
    }

    /// <summary>
    /// That of a plan: the investment is what its capital activities cost; benefits are those of the villages. Needs
    /// activities, benefits and assumptions loaded.
    /// </summary>
    public static CostBenefit Of(Plan plan) => Of(
        plan.CostBenefit?.Details ?? CostBenefitDetails.Usual,
        plan.CostOf(CostKind.Capital),
        plan.Benefits.Where(b => b.IsYearly).Sum(b => b.Amount ?? 0),
        plan.Benefits.Where(b => !b.IsYearly).Sum(b => b.Amount ?? 0));
}
