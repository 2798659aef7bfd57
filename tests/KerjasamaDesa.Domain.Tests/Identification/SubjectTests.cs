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

    [Fact]
    public void Priority_never_leaves_20_to_100() => Gen.Select(Gen.Int[1, 5], Gen.Int[1, 5], Gen.Int[1, 5])
        .Sample((u, s, g) => Assert.InRange(Need.PriorityOf(u, s, g), 20, 100));

    [Fact]
    public void A_retired_type_is_kept_by_its_records_and_given_to_no_other()
    {
        var orchids = new SubjectType("JNS-1", SubjectKind.Potential, PotentialCategory.Natural, "Anggrek", "pot", "lingkungan");
        var potential = PotentialWith(Source with { Type = orchids });
        orchids.Retire();

        potential.Change(Source with { Type = orchids, Title = "Kebun anggrek" }, Now);
        Assert.Equal("Kebun anggrek", potential.Title);
        Assert.Equal("TypeCode", Assert.Throws<RuleBroken>(() => PotentialWith(Source with { Type = orchids })).Field);

        orchids.BringBack();
        Assert.Equal("JNS-1", PotentialWith(Source with { Type = orchids }).TypeCode);
    }

    [Fact]
    public void A_type_has_a_group_exactly_when_it_is_of_potentials()
    {
        Assert.Throws<RuleBroken>(() => new SubjectType("A", SubjectKind.Potential, null, "Anggrek", "pot", "lingkungan"));
        Assert.Throws<RuleBroken>(() => new SubjectType("A", SubjectKind.Need, PotentialCategory.Human, "Anggrek", "pot", "lingkungan"));
        Assert.Equal("Name", Assert.Throws<RuleBroken>(() => new SubjectType("A", SubjectKind.Need, null, " ", "pot", "lingkungan")).Field);
    }

    [Fact]
    public void Data_want_to_be_looked_at_a_year_after_they_were_changed_or_confirmed()
    {
        var potential = PotentialWith(Source);
        Assert.Equal(new DateOnly(2027, 8, 12), potential.ReviewOn);
        Assert.False(potential.HasOwnReviewDay);

        potential.ConfirmStillRight(Now.AddDays(400));
        Assert.Equal(new DateOnly(2028, 9, 16), potential.ReviewOn);
        Assert.False(potential.HasOwnReviewDay);
        Assert.Equal(Now, potential.UpdatedAt);
    }

    [Fact]
    public void A_chosen_day_of_review_lies_ahead_but_not_beyond_five_years()
    {
        Assert.True(PotentialWith(Source with { ReviewOn = new DateOnly(2026, 12, 1) }).HasOwnReviewDay);
        Assert.Equal("ReviewOn", Assert.Throws<RuleBroken>(() => PotentialWith(Source with { ReviewOn = new DateOnly(2026, 8, 12) })).Field);
        Assert.Equal("ReviewOn", Assert.Throws<RuleBroken>(() => NeedWith(Shortage with { ReviewOn = new DateOnly(2031, 8, 13) })).Field);
    }

    [Theory]
    [InlineData(2025, NeedState.Open, 2026, true)]
    [InlineData(2026, NeedState.Open, 2026, false)]
    [InlineData(2027, NeedState.Open, 2027, false)]
    [InlineData(2025, NeedState.InCooperation, 2025, false)]
    [InlineData(2025, NeedState.Met, 2025, false)]
    [InlineData(null, NeedState.Open, null, false)]
    public void An_open_need_of_an_earlier_year_counts_for_this_one(int? planned, NeedState state, int? counts, bool rolledOver)
    {
        Assert.Equal(counts, Need.YearCountedIn(planned, state, 2026));
        Assert.Equal(rolledOver, Need.IsRolledOver(planned, state, 2026));
    }

    [Fact]
    public void The_query_for_a_year_finds_what_counts_for_it() =>
        Gen.Select(Gen.Int[2020, 2030], Gen.Enum<NeedState>(), Gen.Int[2020, 2030]).Sample((planned, state, asked) =>
        {
            var need = NeedWith(Shortage with { PlannedYear = planned });
            if (state == NeedState.InCooperation) { need.JoinCooperation(); }
            if (state == NeedState.Met) { need.MarkMet(); }

            Assert.Equal(Need.YearCountedIn(planned, state, 2026) == asked, Need.CountsIn(asked, 2026).Compile()(need));
        });

    [Fact]
    public void Photos_stand_in_the_order_the_village_gave_them_and_are_six_at_most()
    {
        var potential = PotentialWith(Source);
        for (var i = 0; i < 6; i++) { potential.AddPhoto(SubjectPhoto.IdOf(potential.Id, [(byte)i]), Guid.NewGuid()); }

        Assert.Throws<RuleBroken>(() => potential.AddPhoto(Guid.NewGuid(), Guid.NewGuid()));
        var third = potential.PhotosInOrder[2];
        potential.MovePhoto(third, towardsFront: true);
        Assert.Equal(third, potential.PhotosInOrder[1]);
        potential.MovePhoto(potential.PhotosInOrder[0], towardsFront: true);
        potential.MovePhoto(potential.PhotosInOrder[5], towardsFront: false);
        Assert.Equal(third, potential.PhotosInOrder[1]);

        potential.RemovePhoto(third);
        Assert.Equal(5, potential.Photos.Count);
        Assert.All(potential.Photos, photo => Assert.Equal((potential.Id, null), (photo.PotentialId, photo.NeedId)));
    }

    [Fact]
    public void The_same_picture_is_the_same_photo_of_one_record_and_another_of_the_next()
    {
        var record = Guid.NewGuid();
        Assert.Equal(SubjectPhoto.IdOf(record, [1, 2]), SubjectPhoto.IdOf(record, [1, 2]));
        Assert.NotEqual(SubjectPhoto.IdOf(record, [1, 2]), SubjectPhoto.IdOf(record, [1, 3]));
        Assert.NotEqual(SubjectPhoto.IdOf(record, [1, 2]), SubjectPhoto.IdOf(Guid.NewGuid(), [1, 2]));
    }

    [Fact]
    public void A_ranking_leaves_out_what_no_longer_waits_and_takes_new_needs_at_its_end()
    {
        Guid[] needs = [.. Enumerable.Range(0, 4).Select(_ => Guid.NewGuid())];
        var ranking = new NeedRanking("33.08.02.2001");
        Assert.Equal(needs, NeedRanking.InOrder(null, needs));

        ranking.Arrange([needs[2], needs[0], needs[1]], Now);
        Assert.Equal([needs[2], needs[1], needs[3]], NeedRanking.InOrder(ranking, [needs[1], needs[2], needs[3]]));
        Assert.Throws<RuleBroken>(() => ranking.Arrange([needs[0], needs[0]], Now));
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
