using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Tests.Implementation;

public sealed class FieldEntryTests
{
    private static readonly string Hash = new('a', 64);

    private readonly Fieldwork work = new(100);
    private readonly Actor reporter = Fieldwork.Person("Ani");
    private readonly Actor checker = Fieldwork.Person("Dewi");

    [Fact]
    public void A_repeated_send_is_recognised_whatever_became_of_the_entry()
    {
        var entry = HandedIn();
        entry.Return("Foto kabur", checker, Fieldwork.Now);
        entry.Mend(Said(50), [], reporter, Fieldwork.Today);

        Assert.True(entry.IsSentAgain(work.Activities[0].Id, reporter.AccountId, Said(40), Note()));
        Assert.False(entry.IsSentAgain(work.Activities[0].Id, reporter.AccountId, Said(50), Note()));
        Assert.False(entry.IsSentAgain(work.Activities[0].Id, checker.AccountId, Said(40), Note()));
        Assert.False(entry.IsSentAgain(work.Activities[0].Id, reporter.AccountId, Said(40), Note() with { Photos = [] }));
        Assert.False(entry.IsSentAgain(work.Activities[0].Id, reporter.AccountId, Said(40) with { Place = null }, Note()));
    }

    [Fact]
    public void The_device_s_clock_and_the_way_a_number_is_written_make_no_other_content()
    {
        var entry = HandedIn();

        Assert.True(entry.IsSentAgain(
            work.Activities[0].Id, reporter.AccountId, Said(40.00m) with { Narrative = " Pipa terpasang. ", Spending = [new EntrySpending(FundingSource.PBK, 2.0m), new EntrySpending(FundingSource.DDS, 1)] },
            Note() with { WrittenAt = Fieldwork.Now }));
    }

    [Fact]
    public void A_photo_is_awaited_until_it_is_received()
    {
        var entry = HandedIn();
        Assert.Equal(5, entry.AwaitedOf(Hash)!.Size);

        entry.Receive(new EntryPhoto(Guid.CreateVersion7(), null, Hash));

        Assert.True(entry.HasReceived(Hash));
        Assert.Null(entry.AwaitedOf(Hash));
        Assert.Empty(entry.Awaited);
    }

    [Theory]
    [InlineData("", 5)]
    [InlineData("ABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCD", 5)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 0)]
    public void A_photo_that_cannot_be_known_again_is_not_announced(string hash, int size) =>
        Assert.Throws<RuleBroken>(() => new AwaitedPhoto(hash, size));

    [Fact]
    public void A_proposal_is_accepted_for_an_activity_of_the_plan_and_then_verified_like_any_other()
    {
        var entry = Proposed();
        Assert.Throws<RuleBroken>(() => entry.Verify(checker, Fieldwork.Now));

        entry.Accept(work.Activities[0], checker, Fieldwork.Now);
        Assert.Equal((EntryState.Recorded, work.Activities[0].Title, ProposalReason.ActivityGone), (entry.State, entry.ActivityTitle, entry.Proposal));
        entry.Verify(checker, Fieldwork.Now);

        Assert.Equal(EntryState.Verified, entry.State);
    }

    [Fact]
    public void A_proposal_is_decided_once_by_another_person_and_refused_only_with_a_reason()
    {
        var entry = Proposed();
        Assert.Throws<RuleBroken>(() => entry.Accept(work.Activities[0], reporter, Fieldwork.Now));
        Assert.Equal("ReturnReason", Assert.Throws<RuleBroken>(() => entry.Decline(" ", checker, Fieldwork.Now)).Field);

        entry.Decline("Kegiatan lain.", checker, Fieldwork.Now);

        Assert.Equal((EntryState.Declined, "Kegiatan lain."), (entry.State, entry.ReturnReason));
        Assert.Throws<RuleBroken>(() => entry.Accept(work.Activities[0], checker, Fieldwork.Now));
    }

    [Fact]
    public void What_fitted_is_no_proposal_to_decide_on()
    {
        var entry = HandedIn();

        Assert.Throws<RuleBroken>(() => entry.Accept(work.Activities[0], checker, Fieldwork.Now));
        Assert.Throws<RuleBroken>(() => entry.Decline("Tidak", checker, Fieldwork.Now));
    }

    [Fact]
    public void A_place_outside_the_country_is_refused() =>
        Assert.Equal("Point", Assert.Throws<RuleBroken>(() => MonitoringEntry.HandIn(
            Guid.CreateVersion7(), work.Cooperation, work.Activities[0], Said(40) with { Place = new MapPoint(51.5, -0.1) }, Note(), reporter, Fieldwork.Now, Fieldwork.Today)).Field);

    private static EntryDetails Said(decimal progress) => new(
        Fieldwork.Today, progress, 12, "Pipa terpasang.", [new EntrySpending(FundingSource.DDS, 1), new EntrySpending(FundingSource.PBK, 2)], "Hujan.", new MapPoint(-7.6, 110.2));

    private static FieldNote Note() => new(null, Fieldwork.Now.AddHours(-2), [new AwaitedPhoto(Hash, 5)]);

    private MonitoringEntry HandedIn() =>
        MonitoringEntry.HandIn(Guid.CreateVersion7(), work.Cooperation, work.Activities[0], Said(40), Note(), reporter, Fieldwork.Now, Fieldwork.Today);

    private MonitoringEntry Proposed() => MonitoringEntry.Propose(
        Guid.CreateVersion7(), work.Cooperation, new KnownActivity(Guid.CreateVersion7(), "Pasang pipa lama", "m"), Said(40), Note(), ProposalReason.ActivityGone,
        (reporter.AccountId, reporter.Name), null, Fieldwork.Now, Fieldwork.Today);
}
