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
}
