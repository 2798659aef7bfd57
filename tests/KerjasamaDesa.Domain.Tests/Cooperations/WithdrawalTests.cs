using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Domain.Tests.Areas;
using KerjasamaDesa.Domain.Tests.Planning;

namespace KerjasamaDesa.Domain.Tests.Cooperations;

/// <summary>One village leaving a signed cooperation before its term.</summary>
public sealed class WithdrawalTests
{
    private const string Third = "33.10.21.2007";

    private static readonly DateOnly Today = new(2026, 3, 1);
    private static readonly DateOnly LastDay = new(2026, 6, 30);

    private static DateTimeOffset Now => Plans.Now;

    [Fact]
    public void Its_share_of_the_assets_is_reckoned_by_the_agreed_rule_and_the_others_pay_exactly_that()
    {
        var c = Signed();
        var w = Asked(c);
        // 10,000,000 and 1,000,001 by 1 : 1 : 1; the pump in the second village stays there.
        Assert.Equal([3_333_333m, 333_334m], w.Assets.Select(a => a.Share));
        Assert.Equal(1_000_001, w.Keeps);
        Assert.Equal(3_666_667 - 1_000_001, w.Receives);
        Assert.Equal(w.Receives, w.Payments.Sum(p => p.Amount));
        Assert.Equal([Plans.First, Third], w.Payments.Select(p => p.VillageCode));
        Assert.Equal(650_005, w.Due);
    }

    [Fact]
    public void Shares_and_payments_sum_exactly_whatever_the_worth_and_the_rule()
    {
        var random = new Random(11);
        for (var i = 0; i < 200; i++)
        {
            string[] villages = [Plans.First, Plans.Second, Third];
            var plan = Plans.Filled();
            var weights = villages.Select(v => new SharingWeight(v, random.Next(0, 50))).ToList();
            plan.ShareBy(
                [
                    new SharingComponent(SharingBasis.Equal, 40, null, null, null, villages.Select(v => new SharingWeight(v, 1))),
                    new SharingComponent(SharingBasis.Custom, 60, null, null, null, weights.Sum(w => w.Weight) == 0 ? [new SharingWeight(Plans.Second, 1)] : weights),
                ],
                SharingPurpose.Assets);
            for (var a = 0; a < 4; a++)
            {
                plan.AddAsset($"Aset {a}", villages[random.Next(3)], random.Next(0, 2_000_000_000), random.Next(2) == 0 ? ExitWay.Stays : ExitWay.Sold, null);
            }

            var division = LeavingDivision.Of(plan, Plans.Second, villages, new Dictionary<Guid, decimal>());
            var receives = division.Assets.Sum(x => x.Share) - division.Assets.Where(x => x.IsKept).Sum(x => x.Worth);
            Assert.Equal(receives, division.Payments.Sum(p => p.Amount));
            Assert.All(division.Payments, p => Assert.Equal(Math.Floor(p.Amount), p.Amount));
            var whole = villages.Sum(v => LeavingDivision.Of(plan, v, villages, new Dictionary<Guid, decimal>()).Assets.Sum(x => x.Share));
            Assert.Equal(plan.Assets.Sum(x => x.Worth), whole);
        }
    }

    [Fact]
    public void Worths_of_the_day_replace_those_of_the_plan_until_the_others_decide()
    {
        var c = Signed();
        var w = Asked(c);
        w.Reckon(c, c.Plan, new Dictionary<Guid, decimal> { [w.Assets.First().AssetId] = 6_000_000 }, 700_000, "Buku kas");
        Assert.Equal((2_000_000m, -49_995m), (w.Assets.First().Share, w.Arrears));
        Assert.Equal(w.Receives + 49_995, w.Net);
        Decide(c, w);
        Assert.Throws<RuleBroken>(() => w.Reckon(c, c.Plan, new Dictionary<Guid, decimal>(), 0, "Lagi"));
    }

    [Fact]
    public void Only_a_party_of_a_plan_in_force_asks_and_never_one_of_two()
    {
        var c = Signed();
        Assert.Throws<RuleBroken>(() => Ask(c, Plans.Head with { Scope = "33.10.21.2999" }));
        Assert.Throws<RuleBroken>(() => Ask(c, By(Plans.Second), last: Today.AddDays(-1)));
        Assert.Throws<RuleBroken>(() => Ask(c, By(Plans.Second), last: new DateOnly(2026, 12, 20)));
        Assert.Throws<RuleBroken>(() => Ask(c, By(Plans.Second), reason: " "));
        Assert.Throws<RuleBroken>(() => Ask(c, By(Plans.Second), decision: DeliberationDecision.Declined));
        InStage(c, Stage.Planning);
        Assert.Throws<RuleBroken>(() => Ask(c, By(Plans.Second)));
        var two = Signed(villages: 2);
        Assert.Throws<RuleBroken>(() => Ask(two, By(Plans.Second)));
    }

    [Fact]
    public void The_others_decide_in_a_meeting_after_the_request_with_everybody_who_stays()
    {
        var c = Signed();
        var w = Asked(c);
        Assert.Throws<RuleBroken>(() => Decide(c, w));
        w.Reckon(c, c.Plan, new Dictionary<Guid, decimal>(), 650_005, "Buku kas");
        Assert.Throws<RuleBroken>(() => Decide(c, w, by: Plans.Second));
        Assert.Throws<RuleBroken>(() => Decide(c, w, meeting: Meeting(c, Today, absent: Third)));
        Assert.Throws<RuleBroken>(() => Decide(c, w, meeting: Meeting(c, Today.AddDays(-1))));
        Assert.Throws<RuleBroken>(() => w.Decide(c, Meeting(c, Today), new WithdrawalDecision(false, null, null, null), By(Plans.First)));
        Decide(c, w, meeting: Meeting(c, Today, absent: Plans.Second));
        Assert.Equal(WithdrawalState.Agreed, w.State);
        Assert.Throws<RuleBroken>(() => w.Cancel(null, By(Plans.Second)));
    }

    [Fact]
    public void The_village_leaves_after_its_last_day_when_all_is_paid_and_an_amendment_begins()
    {
        var c = Signed();
        c.Team.Seat(new MemberDetails("Bendahara", Plans.Second, Element.Council, TeamRole.Treasurer, Today, null, null));
        c.Team.Seat(new MemberDetails("Ketua", Plans.First, Element.Council, TeamRole.Chair, Today, null, null));
        var w = Agreed(c);
        Assert.Throws<RuleBroken>(() => Complete(c, w, LastDay));
        Assert.Throws<RuleBroken>(() => Complete(c, w, LastDay.AddDays(1), proof: null));
        Assert.Throws<RuleBroken>(() => Complete(c, w, LastDay.AddDays(1), by: Plans.Second));
        Complete(c, w, LastDay.AddDays(1));

        Assert.Equal((PartyState.Left, LastDay), (c.PartyOf(Plans.Second).State, c.PartyOf(Plans.Second).LeftOn));
        Assert.Equal([Plans.First, Third], c.AcceptedParties.Select(p => p.VillageCode).Order());
        Assert.Equal([LastDay, null], c.Team.Members.Select(m => m.To));
        Assert.Equal((true, 1, PlanState.Draft), (c.IsAmending, c.Plan.InForceVersion, c.Plan.State));
        Assert.Contains("Pengunduran diri", c.AmendmentReason, StringComparison.Ordinal);
        Assert.Equal(3, c.PartiesOf(1).Count());
        Assert.Throws<RuleBroken>(() => Complete(c, w, LastDay.AddDays(2)));

        c.Plan.Submit(Plans.Head, Now);
        c.Plan.Review(Plans.Verdict(ReviewDecision.Recommended));
        Assert.Throws<RuleBroken>(() => Sign(c, Plans.Second));
        Sign(c, Plans.First);
        Sign(c, Third);
        Assert.Equal((2, false), (c.Plan.InForceVersion, c.IsAmending));
        Assert.Equal(2, c.PartiesOf(2).Count());
    }

    [Fact]
    public void In_open_ballots_it_has_no_voice_any_more_and_ended_ones_stay_as_they_ended()
    {
        var c = Signed();
        var w = Agreed(c);
        var after = LastDay.AddDays(1);
        var (ended, objected, waiting) = (Opened(c, LastDay), Opened(c, after.AddDays(7)), Opened(c, after.AddDays(7)));
        foreach (var ballot in new[] { ended, objected })
        {
            ballot.Speak(BallotChoice.Objection, "Terlalu mahal", null, By(Plans.Second), Now, LastDay);
            ballot.Speak(BallotChoice.Agree, null, null, By(Plans.First), Now, LastDay);
        }

        waiting.Speak(BallotChoice.Agree, null, null, By(Plans.First), Now, LastDay);
        waiting.Speak(BallotChoice.Agree, null, null, By(Third), Now, LastDay);
        Assert.Equal(BallotOutcome.Open, waiting.Outcome(after));
        w.Complete(c, [ended, objected, waiting], after, "Kuitansi 7", By(Plans.First), Now, after);

        Assert.Equal((BallotOutcome.Objected, 3), (ended.Outcome(after), ended.Villages.Count));
        Assert.Equal(BallotOutcome.Agreed, waiting.Outcome(after));
        Assert.Equal((BallotOutcome.Open, 2, 2), (objected.Outcome(after), objected.Villages.Count, objected.Voices.Count));
        Assert.Throws<RuleBroken>(() => waiting.Speak(BallotChoice.Agree, null, null, By(Plans.Second), Now, after));
        objected.Speak(BallotChoice.Agree, null, null, By(Third), Now, after);
        Assert.Equal(BallotOutcome.Agreed, objected.Outcome(after));
    }

    [Fact]
    public void A_change_that_was_submitted_comes_back_to_its_writers()
    {
        var c = Signed();
        var w = Agreed(c);
        c.Amend("Waktu bertambah", Now);
        c.Plan.Submit(Plans.Head, Now);
        Complete(c, w, LastDay.AddDays(1));
        Assert.Equal((PlanState.Draft, "Waktu bertambah", 1), (c.Plan.State, c.AmendmentReason, c.Plan.InForceVersion));
    }

    [Fact]
    public void When_the_proposing_village_leaves_another_one_leads()
    {
        var c = Signed();
        var w = Ask(c, By(Plans.First));
        w.Reckon(c, c.Plan, new Dictionary<Guid, decimal>(), w.Due, "Buku kas");
        Assert.Throws<RuleBroken>(() => Decide(c, w, by: Third));
        w.Decide(c, Meeting(c, Today), new WithdrawalDecision(true, null, "4/BA", Third), By(Third));
        Complete(c, w, LastDay.AddDays(1), by: Third);
        Assert.Equal(Third, c.InitiatingVillageCode);
    }

    [Fact]
    public void A_declined_or_withdrawn_request_changes_nothing()
    {
        var c = Signed();
        var declined = Asked(c);
        declined.Decide(c, Meeting(c, Today), new WithdrawalDecision(false, "Tunggu musim kering", null, null), By(Plans.First));
        var taken = Asked(c);
        Assert.Throws<RuleBroken>(() => taken.Cancel(null, By(Plans.First)));
        taken.Cancel("Berubah pikiran", By(Plans.Second));
        Assert.Equal((WithdrawalState.Declined, WithdrawalState.Cancelled, 3), (declined.State, taken.State, c.AcceptedParties.Count()));
        Assert.Throws<RuleBroken>(() => Complete(c, declined, LastDay.AddDays(1)));
    }

    private static Actor By(string village) => Plans.Head with { Scope = village };

    private static Withdrawal Ask(Cooperation c, Actor who, DateOnly? last = null, string reason = "Air sudah cukup", DeliberationDecision decision = DeliberationDecision.Agreed) => Withdrawal.Request(
        Guid.CreateVersion7(), c, c.Plan, new WithdrawalRequest("141/7", last ?? LastDay, reason, new VillageDeliberation(Today, 30, decision, null, null, Today)), who, Today);

    private static Withdrawal Asked(Cooperation c) => Ask(c, By(Plans.Second));

    private static Withdrawal Agreed(Cooperation c)
    {
        var w = Asked(c);
        w.Reckon(c, c.Plan, new Dictionary<Guid, decimal>(), 500_000, "Buku kas");
        Decide(c, w);
        return w;
    }

    private static void Decide(Cooperation c, Withdrawal w, InterVillageDeliberation? meeting = null, string by = Plans.First) =>
        w.Decide(c, meeting ?? Meeting(c, Today), new WithdrawalDecision(true, "Pompa tetap", "4/BA/2026", null), By(by));

    private static void Complete(Cooperation c, Withdrawal w, DateOnly today, string? proof = "Kuitansi 7", string by = Plans.First) =>
        w.Complete(c, [], today, proof, By(by), Now, today);

    private static InterVillageDeliberation Meeting(Cooperation c, DateOnly day, string? absent = null) => new(
        Guid.CreateVersion7(), c.Id, "003/MAD", day, "Balai", "Pengunduran diri", "Disetujui", DeliberationDecision.Agreed,
        c.AcceptedParties.Select(p => new VillageAttendance(p.VillageCode, p.VillageCode == absent ? 0 : 4)), day);

    private static Ballot Opened(Cooperation c, DateOnly lastDay) => Ballot.Open(Guid.CreateVersion7(), c, "Iuran naik?", null, lastDay, By(Plans.First), Now, Today);

    private static void Sign(Cooperation c, string village) => c.Sign(village, "4 Tahun 2026", Today, By(village), Now, Today);

    private static Cooperation Signed(int villages = 3)
    {
        List<string> codes = [.. new[] { Plans.First, Plans.Second, Third }.Take(villages)];
        var c = Cooperation.Propose(
            Guid.CreateVersion7(), "KAD-33.10-2026-0001", AreaSamples.VillageOf(codes[0]), codes.Skip(1).Select(v => AreaSamples.VillageOf(v)),
            new CooperationBasics("Air bersih", null, CooperationField.Development, Vehicle.Bkad, 2026, 2027), Now);
        codes.ForEach(v => c.Answer(v, new VillageDeliberation(Today, 40, DeliberationDecision.Agreed, null, null, Today), Now));
        var plan = Plans.Filled();
        plan.ShareBy([new SharingComponent(SharingBasis.Equal, 100, null, null, null, codes.Select(v => new SharingWeight(v, 1)))], SharingPurpose.Assets);
        plan.AddAsset("Bak", Plans.First, 10_000_000, ExitWay.Stays, null);
        plan.AddAsset("Pompa", Plans.Second, 1_000_001, ExitWay.Stays, null);
        typeof(Cooperation).GetProperty(nameof(Cooperation.Plan))!.SetValue(c, plan);
        InStage(c, Stage.Planning);
        plan.Submit(Plans.Head, Now);
        plan.Review(Plans.Verdict(ReviewDecision.Recommended));
        codes.ForEach(v => Sign(c, v));
        InStage(c, Stage.Implementation);
        return c;
    }

    private static void InStage(Cooperation c, Stage stage) => typeof(Cooperation).GetProperty(nameof(Cooperation.Stage))!.SetValue(c, stage);
}
