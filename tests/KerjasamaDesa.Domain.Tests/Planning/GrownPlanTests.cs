using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Tests.Planning;

public sealed class GrownPlanTests
{
    [Fact]
    public void A_plan_grown_from_a_version_freezes_to_the_same_text_under_the_same_identities()
    {
        var plan = Rich();
        var snapshot = PlanSnapshot.Of(plan);
        var grown = plan.As(PlanSnapshot.Read(snapshot));
        Assert.Equal(snapshot, PlanSnapshot.Of(grown));
        Assert.Equal(plan.Activities.Select(a => a.Id), grown.Activities.Select(a => a.Id));
    }

    [Fact]
    public void A_grown_plan_stays_as_it_was_when_the_plan_is_written_on_and_cannot_be_written_itself()
    {
        var plan = Rich();
        var grown = plan.As(FrozenPlan.Of(plan));
        plan.AddCost(plan.Activities.First(), "Tambahan", 1, "paket", 1_000_000);
        Assert.Equal(plan.Cost - 1_000_000, grown.Cost);
        Assert.Throws<RuleBroken>(() => grown.AddStrategy("Lain", null));
    }

    private static Plan Rich()
    {
        var plan = Plans.Filled();
        var (pipes, tanks) = (plan.Activities.First(), plan.Activities.ElementAt(1));
        var second = plan.AddProgram("Rawat", plan.Goals.Single().Id);
        var care = Plans.Add(plan, second, "Perawatan", 0);
        plan.Change(care, new ActivityDetails("Perawatan", Plans.Second, new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 1), 0, "kunjungan", 12, "kali", CostKind.Operation));
        plan.Follow(pipes, [new Predecessor(care.Id, -200)]);
        plan.Follow(tanks, [new Predecessor(pipes.Id, 3)]);
        plan.SetCosts(pipes, [new CostLine(null, "Pipa", 1.5m, "m", 5, "5.3.8"), new CostLine(null, "Upah", 2, "HOK", 90_000)]);
        plan.Programs.First().Refer([6, 3], [new PlanningReference(Plans.First, "hlm. 41", null)]);
        pipes.Costs.First().PricedAs("Harga 2024, KAD-33.10-2024-0002");
        plan.Indicators.Single().Change(new IndicatorDetails("SR", IndicatorLevel.Output, "SR", 0, 420, Direction.Up, true, "Register", "Yang mengalir", "Dihitung"));
        plan.Indicators.Single().SetMilestones([(new DateOnly(2026, 6, 30), 200)]);
        plan.AddBenefit(new BenefitDetails(Plans.First, BenefitKind.People, "Sambungan", 400, null, true, "Sensus"));
        plan.AddAsset("Reservoir", Plans.First, 100, ExitWay.Sold, "dua buah");
        plan.Assume(new CostBenefitDetails(8, 12, 1_000, 2_000, "Musyawarah"));
        plan.ShareBy([Weighted()], SharingPurpose.Cost, new HostCredit(Plans.First, HostCreditKind.Percent, 10));
        plan.ShareBy([Weighted()], SharingPurpose.Operation);
        plan.ShareBy([Weighted()], SharingPurpose.Benefit, null, 10);
        plan.AddRisk("Longsor", 2, 5, null, owner: "Tim teknis");
        plan.WritePaper(PaperBlock.Closing, "Berlaku sejak diundangkan.");
        plan.ArrangePapers("Klaten", "Lembaran Desa", new PartnerDetails("PT Air", "Sri", null, null));
        return plan;
    }

    private static SharingComponent Weighted() => new(
        SharingBasis.Usage, 100, "m³", "Meter", new DateOnly(2026, 1, 31),
        [new SharingWeight(Plans.First, 2.5m, "Buku catat", new DateOnly(2026, 2, 1)), new SharingWeight(Plans.Second, 1)], new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31));
}
