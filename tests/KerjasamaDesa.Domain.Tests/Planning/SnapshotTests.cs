using System.Security.Cryptography;
using System.Text;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Tests.Planning;

public sealed class SnapshotTests
{
    [Fact]
    public void The_same_plan_gives_the_same_text_and_a_hash_of_it()
    {
        var plan = Plans.Filled();
        var version = plan.Submit(Plans.Head, Plans.Now);
        Assert.Equal(version.Snapshot, PlanSnapshot.Of(plan));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(version.Snapshot))), version.Hash);
    }

    [Fact]
    public void Zeros_that_a_column_adds_behind_the_comma_change_nothing()
    {
        var plan = Plans.Filled();
        var before = PlanSnapshot.Of(plan);
        var item = plan.Activities.First().Costs.Single();
        plan.Change(item, item.Description, 100.0000m, item.Unit, 50_000.00m);
        Assert.Equal(before, PlanSnapshot.Of(plan));
    }

    [Fact]
    public void The_order_in_which_allocations_were_typed_changes_nothing()
    {
        var plan = Plans.Filled();
        var activity = plan.Activities.First();
        AllocationLine[] lines = [new(Plans.First, FundingSource.DDS, 1), new(Plans.Second, FundingSource.ADD, 2), new(null, FundingSource.CSR, 3)];
        plan.SetAllocations(activity, lines);
        var before = PlanSnapshot.Of(plan);
        plan.SetAllocations(activity, []);
        plan.SetAllocations(activity, [.. lines.Reverse()]);
        Assert.Equal(before, PlanSnapshot.Of(plan));
    }

    [Fact]
    public void A_snapshot_is_read_back_as_it_was_frozen()
    {
        var plan = Plans.Filled();
        var read = PlanSnapshot.Read(PlanSnapshot.Of(plan));
        Assert.Equal(plan.Cost, read.Cost());
        Assert.Equal(plan.TermEnd, read.TermEnd);
        Assert.Equal("Isi Scope", read.Texts.Single(t => t.Section == PlanSection.Scope).Body);
        Assert.Null(read.Programs.Single().Activities[0].Allocations.Single(a => a.Source == FundingSource.PBK).VillageCode);
        Assert.Equal(SharingBasis.Equal, read.Sharing!.Single().Basis);
    }

    [Fact]
    public void What_the_villages_give_and_get_is_frozen_too()
    {
        var plan = Plans.Filled();
        var (pipes, tanks) = (plan.Activities.First(), plan.Activities.ElementAt(1));
        plan.Follow(tanks, [new Predecessor(pipes.Id, 3)]);
        plan.SetCosts(pipes, [new CostLine(null, "Pipa", 1, "m", 5, "5.3.8")]);
        plan.Programs.Single().Refer([6, 3], [new PlanningReference(Plans.First, "hlm. 41", null), new PlanningReference(Plans.Second, null, " ")]);
        plan.AddBenefit(new BenefitDetails(Plans.First, BenefitKind.People, "Sambungan", 400, null, true, null));
        plan.AddAsset("Reservoir", Plans.First, 100, ExitWay.Sold, null);
        plan.Assume(CostBenefitDetails.Usual);
        plan.ShareBy([new SharingComponent(SharingBasis.Custom, 100, null, null, null, [new(Plans.First, 1)])], SharingPurpose.Benefit, null, 10);
        plan.AddRisk("Longsor", 2, 5, null, owner: "Tim teknis");
        var read = PlanSnapshot.Read(PlanSnapshot.Of(plan));
        var activity = read.Programs.Single().Activities[1];
        Assert.Equal(new FrozenPredecessor(pipes.Id, 3), activity.Before!.Single());
        Assert.Equal("5.3.8", read.Programs.Single().Activities[0].Costs.Single().AccountCode);
        Assert.Equal([3, 6], read.Programs.Single().Sdgs!);
        Assert.Equal(new FrozenReference(Plans.First, "hlm. 41", null), read.Programs.Single().References!.Single());
        Assert.Equal(400, read.Fairness!.Benefits.Single().People);
        Assert.Equal(10m, read.Fairness.Assumptions!.DiscountPercent);
        Assert.Equal([SharingPurpose.Cost, SharingPurpose.Benefit], read.Rules().Select(r => r.Purpose));
        Assert.Equal("Tim teknis", read.Risks[1].Owner);
    }

    [Fact]
    public void A_snapshot_from_before_this_was_known_still_reads()
    {
        const string old = """
            {"texts":[],"goals":[],"strategies":[],"programs":[{"id":"0196a000-0000-7000-8000-000000000001","title":"Pipa","activities":[{"id":"0196a000-0000-7000-8000-000000000002",
            "title":"Pipa induk","villageCode":"33.10.21.2005","start":"2026-02-01","end":"2026-05-31","weight":60,"costs":[{"id":"0196a000-0000-7000-8000-000000000003",
            "description":"Pipa","volume":100,"unit":"m","unitPrice":50000,"amount":5000000}],"allocations":[]}]}],
            "sharing":[{"basis":"Equal","percent":100,"weights":[{"villageCode":"33.10.21.2005","weight":1}]}],"progress":[],
            "risks":[{"id":"0196a000-0000-7000-8000-000000000004","title":"Kemarau","likelihood":3,"impact":4}]}
            """;
        var read = PlanSnapshot.Read(old);
        Assert.Equal(5_000_000m, read.Cost());
        Assert.Null(read.Fairness);
        Assert.Equal(SharingPurpose.Cost, read.Rules().Single().Purpose);
        Assert.Null(read.Programs.Single().Activities.Single().Kind);
    }
}
