using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Domain.Tests.Areas;
using KerjasamaDesa.Domain.Tests.Planning;

namespace KerjasamaDesa.Domain.Tests.Cooperations;

/// <summary>Signing a version, taking it back, and amending it once it is in force.</summary>
public sealed class SigningTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);

    private static DateTimeOffset Now => Plans.Now;

    [Fact]
    public void The_last_signature_puts_the_version_in_force_and_each_keeps_its_hash()
    {
        var c = Recommended();
        Sign(c, Plans.First);
        Assert.Null(c.Plan.InForceVersion);
        Sign(c, Plans.Second);
        Assert.Equal(1, c.Plan.InForceVersion);
        Assert.Equal(2, c.Signatures.Count);
        Assert.All(c.Signatures, s => Assert.Equal(c.Plan.Versions.Single().Hash, s.PlanHash));
    }

    [Fact]
    public void Taking_the_plan_back_marks_the_signatures_as_withdrawn_and_keeps_them()
    {
        var c = Signed();
        c.ReopenPlan(Now);
        Assert.Null(c.Plan.InForceVersion);
        Assert.All(c.Signatures, s => Assert.NotNull(s.WithdrawnAt));
        Assert.All(c.Parties, p => Assert.Null(p.Signature));
    }

    [Fact]
    public void An_amendment_goes_the_same_way_while_the_old_version_counts()
    {
        var c = Signed();
        InStage(c, Stage.Implementation);
        c.Amend("Waktu bertambah", Now);
        Assert.True(c.IsAmending && c.IsPlanning && c.Plan.IsOpen);
        c.Plan.SetTerm(new DateOnly(2026, 1, 15), new DateOnly(2027, 6, 30));
        c.Plan.Submit(Plans.Head, Now);
        c.Plan.Review(Plans.Verdict(ReviewDecision.Recommended));
        Sign(c, Plans.First);
        Assert.Equal((1, true), (c.Plan.InForceVersion, c.IsAmending));
        Sign(c, Plans.Second);
        Assert.Equal((2, false), (c.Plan.InForceVersion, c.IsAmending));
        Assert.Equal(4, c.Signatures.Count(s => s.WithdrawnAt is null));
    }

    [Fact]
    public void An_amendment_is_given_up_only_while_nothing_differs()
    {
        var c = Signed();
        InStage(c, Stage.Coordination);
        c.Amend("Coba", Now);
        c.Plan.SetTerm(new DateOnly(2026, 1, 15), new DateOnly(2027, 6, 30));
        Assert.Throws<RuleBroken>(() => c.CancelAmendment(Now));
        c.Plan.SetTerm(new DateOnly(2026, 1, 15), new DateOnly(2026, 12, 20));
        c.CancelAmendment(Now);
        Assert.Equal((false, PlanState.Recommended, 1), (c.IsAmending, c.Plan.State, c.Plan.InForceVersion));
        Assert.All(c.AcceptedParties, p => Assert.Equal(1, p.Signature?.PlanVersion));
    }

    [Fact]
    public void Nothing_is_amended_before_it_is_in_force_nor_twice_at_once_nor_without_a_reason()
    {
        var c = Signed();
        Assert.Throws<RuleBroken>(() => c.Amend("Masih perencanaan", Now));
        InStage(c, Stage.Implementation);
        Assert.Throws<RuleBroken>(() => c.Amend(" ", Now));
        c.Amend("Waktu bertambah", Now);
        Assert.Throws<RuleBroken>(() => c.Amend("Lagi", Now));
        Assert.Throws<RuleBroken>(() => c.MoveBack(Plans.Head, "Mundur", Now));
        Assert.Throws<RuleBroken>(() => c.Advance(Plans.Head, Now, Today));
    }

    [Fact]
    public void The_days_in_each_state_are_counted_and_the_last_one_runs()
    {
        var c = Cooperate();
        c.Plan.Enter(PlanState.Draft, Now);
        c.Plan.Enter(PlanState.Submitted, Now.AddDays(3));
        c.Plan.Enter(PlanState.RevisionRequested, Now.AddDays(5));
        c.Plan.Enter(PlanState.Submitted, Now.AddDays(6));
        Assert.Equal(
            [(PlanState.Draft, 3), (PlanState.Submitted, 6), (PlanState.RevisionRequested, 1)],
            TimeInState.Of(c.Plan.StateChanges, Now.AddDays(10)).Select(t => (t.State, t.Days)));
    }

    [Fact]
    public void Texts_of_the_papers_are_frozen_with_the_version_and_absent_when_usual()
    {
        var plan = Plans.Filled();
        var before = PlanSnapshot.Of(plan);
        Assert.DoesNotContain("papers", before, StringComparison.Ordinal);
        plan.WritePaper(PaperBlock.Closing, "Ketentuan lain.");
        Assert.Equal("Ketentuan lain.", PlanSnapshot.Read(PlanSnapshot.Of(plan)).Papers?.Text(PaperBlock.Closing));
        plan.WritePaper(PaperBlock.Closing, " ");
        Assert.Equal(before, PlanSnapshot.Of(plan));
        plan.Submit(Plans.Head, Now);
        Assert.Throws<RuleBroken>(() => plan.WritePaper(PaperBlock.Closing, "Terlambat"));
    }

    [Theory]
    [InlineData("7kq4m-2xrta", "7KQ4M2XRTA")]
    [InlineData(" 7KQ4M 2XRTA ", "7KQ4M2XRTA")]
    [InlineData("7KQ4M", null)]
    [InlineData("0O1IL0O1IL", null)]
    [InlineData(null, null)]
    public void A_code_is_read_as_people_type_it(string? typed, string? code) => Assert.Equal(code, VerificationCode.Read(typed));

    private static void Sign(Cooperation c, string village) => c.Sign(
        village, "4 Tahun 2026", Today, Plans.Head with { Scope = village }, Now, Today);

    private static Cooperation Signed()
    {
        var c = Recommended();
        Sign(c, Plans.First);
        Sign(c, Plans.Second);
        return c;
    }

    private static Cooperation Recommended()
    {
        var c = Cooperate();
        InStage(c, Stage.Planning);
        typeof(Cooperation).GetProperty(nameof(Cooperation.Plan))!.SetValue(c, Plans.Filled());
        c.Plan.Submit(Plans.Head, Now);
        c.Plan.Review(Plans.Verdict(ReviewDecision.Recommended));
        return c;
    }

    internal static Cooperation Cooperate()
    {
        var c = Cooperation.Propose(
            Guid.CreateVersion7(), "KAD-33.10-2026-0001", AreaSamples.VillageOf(Plans.First), [AreaSamples.VillageOf(Plans.Second)],
            new CooperationBasics("Air bersih", null, CooperationField.Development, Vehicle.Bkad, 2026, 2027), Now);
        foreach (var village in new[] { Plans.First, Plans.Second })
        {
            c.Answer(village, new VillageDeliberation(Today, 40, DeliberationDecision.Agreed, null, null, Today), Now);
        }

        return c;
    }

    private static void InStage(Cooperation c, Stage stage) => typeof(Cooperation).GetProperty(nameof(Cooperation.Stage))!.SetValue(c, stage);
}
