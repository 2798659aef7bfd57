using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Tests.Planning;

namespace KerjasamaDesa.Domain.Tests.Cooperations;

/// <summary>Deciding together: at a called meeting, or by ballot.</summary>
public sealed class DecidingTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);
    private static readonly Actor Head = Plans.Head;
    private static readonly Actor Other = new(Guid.NewGuid(), "Kepala Dua", Role.VillageHead, Plans.Second, "Kepala Desa Dua");
    private static readonly Actor Official = new(Guid.NewGuid(), "Sekdes Dua", Role.VillageOfficial, Plans.Second, "Sekretaris Desa Dua");

    [Fact]
    public void A_ballot_ends_when_all_have_spoken_and_agrees_by_more_than_half_without_objection()
    {
        var ballot = Open();
        ballot.Speak(BallotChoice.Agree, null, null, Head, Plans.Now, Today);
        Assert.Equal(BallotOutcome.Open, ballot.Outcome(Today));
        ballot.Speak(BallotChoice.AgreeWithNote, "Dengan syarat", null, Other, Plans.Now, Today);
        Assert.Equal(BallotOutcome.Agreed, ballot.Outcome(Today));
    }

    [Fact]
    public void One_objection_sends_the_question_to_a_meeting_and_silence_is_no_agreement()
    {
        var objected = Open();
        objected.Speak(BallotChoice.Objection, "Terlalu mahal", null, Head, Plans.Now, Today);
        Assert.Equal((BallotOutcome.Open, BallotOutcome.Objected), (objected.Outcome(Today), objected.Outcome(Today.AddDays(8))));
        var silent = Open();
        silent.Speak(BallotChoice.Agree, null, null, Head, Plans.Now, Today);
        Assert.Equal(BallotOutcome.TooFew, silent.Outcome(Today.AddDays(8)));
    }

    [Fact]
    public void A_village_speaks_once_in_time_with_a_reason_where_one_is_needed()
    {
        var ballot = Open();
        Assert.Equal("Note", Assert.Throws<RuleBroken>(() => ballot.Speak(BallotChoice.Objection, " ", null, Head, Plans.Now, Today)).Field);
        Assert.Throws<RuleBroken>(() => ballot.Speak(BallotChoice.Agree, null, null, Head with { Scope = "33.10.21.2009" }, Plans.Now, Today));
        Assert.Throws<RuleBroken>(() => ballot.Speak(BallotChoice.Agree, null, null, Head, Plans.Now, Today.AddDays(8)));
        ballot.Speak(BallotChoice.Agree, null, null, Head, Plans.Now, Today);
        Assert.Throws<RuleBroken>(() => ballot.Speak(BallotChoice.Abstain, null, null, Head, Plans.Now, Today));
        Assert.Single(ballot.Voices);
    }

    [Fact]
    public void A_proxy_speaks_only_by_a_recorded_mandate()
    {
        var ballot = Open();
        Assert.Equal("MandateNumber", Assert.Throws<RuleBroken>(() => ballot.Speak(BallotChoice.Agree, null, null, Official, Plans.Now, Today)).Field);
        Assert.Equal("MandateDay", Assert.Throws<RuleBroken>(() => ballot.Speak(BallotChoice.Agree, null, new ProxyMandate("1/SK", Today.AddDays(1)), Official, Plans.Now, Today)).Field);
        Assert.Equal("1/SK", ballot.Speak(BallotChoice.Agree, null, new ProxyMandate("1/SK", Today), Official, Plans.Now, Today).MandateNumber);
    }

    [Fact]
    public void A_called_meeting_agrees_only_with_the_quorum_of_every_village()
    {
        var meeting = Called(quorum: 3);
        Assert.Equal("Decision", Assert.Throws<RuleBroken>(() => meeting.RecordResult(Result(meeting, 5, 2), Villages, Today)).Field);
        Assert.Equal(MeetingState.Planned, meeting.State);
        meeting.RecordResult(Result(meeting, 5, 3), Villages, Today);
        Assert.Equal((MeetingState.Held, true), (meeting.State, meeting.HasQuorum(Villages)));
        Assert.Equal(ItemDecision.Agreed, meeting.Items.First().Decision);
    }

    [Fact]
    public void Every_question_needs_a_decision_and_no_list_is_longer_than_the_meeting()
    {
        var meeting = Called();
        Assert.Equal("Items", Assert.Throws<RuleBroken>(() => meeting.RecordResult(Result(meeting, 5, 5) with { Items = [] }, Villages, Today)).Field);
        var two = new[] { new JointAttendee(Plans.First, "Ani", "BPD"), new JointAttendee(Plans.First, "Budi", null) };
        Assert.Equal("Attendances", Assert.Throws<RuleBroken>(() => meeting.RecordResult(Result(meeting, 1, 5) with { Attendees = two }, Villages, Today)).Field);
        Assert.Throws<RuleBroken>(() => meeting.RecordResult(Result(meeting, 5, 5), Villages, Today.AddDays(-5)));
    }

    [Fact]
    public void A_call_keeps_questions_once_and_is_not_changed_after_it_was_held_or_cancelled()
    {
        var meeting = Called();
        var kept = meeting.Items.First().Id;
        meeting.Change(Details(1), ["Setuju?", "Setuju?", " ", "Iuran berapa?"]);
        Assert.Equal([kept], meeting.Items.Where(i => i.Question == "Setuju?").Select(i => i.Id));
        Assert.Equal(2, meeting.Items.Count);
        meeting.Cancel("Hujan");
        Assert.Throws<RuleBroken>(() => meeting.Change(Details(1), []));
        Assert.Throws<RuleBroken>(() => meeting.RecordResult(Result(meeting, 5, 5), Villages, Today));
    }

    private static string[] Villages => [Plans.First, Plans.Second];

    private static CallDetails Details(int quorum) => new(Today, new TimeOnly(9, 0), "Balai Desa", "Rencana kerja sama", "005/1/2026", quorum);

    private static Ballot Open() => Ballot.Open(Guid.NewGuid(), SigningTests.Cooperate(), "Setuju iuran Rp5.000?", null, Today.AddDays(7), Head, Plans.Now, Today);

    private static InterVillageDeliberation Called(int quorum = 1) =>
        InterVillageDeliberation.Call(Guid.NewGuid(), SigningTests.Cooperate(), Details(quorum), ["Setuju?"], Head, Plans.Now);

    private static DeliberationResult Result(InterVillageDeliberation meeting, int first, int second) => new(
        "001/MAD/2026", "Sukamto", "Ani", [new VillageAttendance(Plans.First, first), new VillageAttendance(Plans.Second, second)], [],
        [.. meeting.Items.Select(i => new ItemResult(i.Id, ItemDecision.Agreed, null))], DeliberationDecision.Agreed, "Menyepakati rencana.");
}
