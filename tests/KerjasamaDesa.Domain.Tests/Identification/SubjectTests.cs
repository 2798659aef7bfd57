using System.Reflection;
using CsCheck;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;

namespace KerjasamaDesa.Domain.Tests.Identification;

public sealed class SubjectTests
{
    private static readonly DateTimeOffset Now = new(2026, 8, 12, 3, 0, 0, TimeSpan.Zero);
    private static readonly SubjectType Spring = TypeCatalogue.All.Single(t => t.Code == "SDA-AIR");
    private static readonly SubjectType Water = TypeCatalogue.All.Single(t => t.Code == "BTH-AIR");
    private static readonly PotentialDetails Source = new(Spring, "Mata air", null, 6, 4, "liter/detik", Condition.Good, 2026, null, null);
    private static readonly NeedDetails Shortage = new(Water, "Air bersih", null, 400, 5, 4, 3, 1_000_000, 100, "SR", null, null);

    [Theory]
    [InlineData(1, 1, 1, 20)]
    [InlineData(5, 5, 5, 100)]
    [InlineData(5, 4, 4, 87)]
    [InlineData(3, 3, 3, 60)]
    public void Priority_is_the_share_of_the_highest_three_scores(int urgency, int seriousness, int growth, int priority) =>
        Assert.Equal(priority, Need.PriorityOf(urgency, seriousness, growth));

    [Fact]
    public void Priority_rises_with_every_score_and_favours_none() => Gen.Select(Gen.Int[1, 5], Gen.Int[1, 5], Gen.Int[1, 4]).Sample((u, s, g) =>
    {
        Assert.True(Need.PriorityOf(u, s, g + 1) > Need.PriorityOf(u, s, g));
        Assert.Equal(Need.PriorityOf(u, s, g), Need.PriorityOf(g, u, s));
    });

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void A_score_outside_1_to_5_is_refused(int score) =>
        Assert.Equal("Growth", Assert.Throws<RuleBroken>(() => NeedWith(Shortage with { Growth = score })).Field);

    [Fact]
    public void A_kelurahan_has_neither_potentials_nor_needs()
    {
        var ward = VillageOf(VillageKind.Kelurahan);

        Assert.Throws<RuleBroken>(() => Potential.Record(Guid.NewGuid(), ward, Source, Now));
        Assert.Throws<RuleBroken>(() => Need.Record(Guid.NewGuid(), ward, Shortage, Now));
    }

    [Fact]
    public void A_type_of_the_other_list_is_refused()
    {
        Assert.Equal("TypeCode", Assert.Throws<RuleBroken>(() => PotentialWith(Source with { Type = Water })).Field);
        Assert.Equal("TypeCode", Assert.Throws<RuleBroken>(() => NeedWith(Shortage with { Type = Spring })).Field);
    }

    [Fact]
    public void No_more_is_shared_than_there_is()
    {
        Assert.Equal("ShareableQuantity", Assert.Throws<RuleBroken>(() => PotentialWith(Source with { ShareableQuantity = 7 })).Field);
        Assert.Equal("ShareableQuantity", Assert.Throws<RuleBroken>(() => PotentialWith(Source with { Quantity = null })).Field);
        Assert.Null(PotentialWith(Source with { Quantity = null, ShareableQuantity = null }).ShareableQuantity);
    }

    [Fact]
    public void A_point_is_whole_and_within_Indonesia()
    {
        Assert.Throws<RuleBroken>(() => PotentialWith(Source with { Latitude = -7 }));
        Assert.Throws<RuleBroken>(() => PotentialWith(Source with { Latitude = 48, Longitude = 9 }));
        Assert.Equal(-7, PotentialWith(Source with { Latitude = -7, Longitude = 110 }).Latitude);
    }

    [Fact]
    public void Archiving_can_be_undone_and_keeps_its_first_day()
    {
        var potential = PotentialWith(Source);
        potential.Archive(Now);
        potential.Archive(Now.AddDays(1));
        Assert.Equal(Now, potential.ArchivedAt);

        potential.Restore();
        Assert.Null(potential.ArchivedAt);
    }

    [Fact]
    public void A_need_that_a_cooperation_works_on_is_neither_archived_nor_reopened()
    {
        var need = NeedWith(Shortage);
        need.JoinCooperation();

        Assert.Throws<RuleBroken>(() => need.Archive(Now));
        Assert.Throws<RuleBroken>(need.Reopen);
        need.LeaveCooperation();
        Assert.Equal(NeedState.Open, need.State);
    }

    [Fact]
    public void What_is_met_stays_met_until_the_village_says_otherwise()
    {
        var need = NeedWith(Shortage);
        need.JoinCooperation();
        need.MarkMet();
        need.LeaveCooperation();
        Assert.Equal(NeedState.Met, need.State);
        Assert.Throws<RuleBroken>(need.JoinCooperation);

        need.Reopen();
        Assert.Equal(NeedState.Open, need.State);
    }

    private static Potential PotentialWith(PotentialDetails details) => Potential.Record(Guid.NewGuid(), VillageOf(VillageKind.Desa), details, Now);

    private static Need NeedWith(NeedDetails details) => Need.Record(Guid.NewGuid(), VillageOf(VillageKind.Desa), details, Now);

    /// <summary>Villages come from the area data only, so the domain has no way to make one.</summary>
    private static Village VillageOf(VillageKind kind)
    {
        var village = (Village)Activator.CreateInstance(typeof(Village), nonPublic: true)!;
        typeof(Village).GetProperty(nameof(Village.Kind))!.SetValue(village, kind, BindingFlags.NonPublic | BindingFlags.Instance, null, null, null);
        return village;
    }
}
