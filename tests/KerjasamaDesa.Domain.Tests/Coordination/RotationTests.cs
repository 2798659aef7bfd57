using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Tests.Implementation;

namespace KerjasamaDesa.Domain.Tests.Coordination;

public sealed class RotationTests
{
    private const string First = "33.10.21.2005";
    private const string Second = "33.10.21.2006";
    private static readonly DateOnly Day = Fieldwork.Today;
    private readonly CoordinationTeam team = new Fieldwork(100).Cooperation.Team;

    [Fact]
    public void Turns_never_share_a_day()
    {
        var turn = team.PlanTurn(new TurnDetails(Day, Day.AddDays(99), First, null));
        var next = team.PlanTurn(new TurnDetails(Day.AddDays(100), Day.AddDays(199), Second, null));

        Assert.Equal("From", Assert.Throws<RuleBroken>(() => team.PlanTurn(new TurnDetails(Day.AddDays(99), Day.AddDays(120), Second, null))).Field);
        Assert.Equal("From", Assert.Throws<RuleBroken>(() => team.Change(next, new TurnDetails(Day.AddDays(50), Day.AddDays(199), Second, null))).Field);
        Assert.Equal("To", Assert.Throws<RuleBroken>(() => team.Change(turn, new TurnDetails(Day, Day.AddDays(-1), First, null))).Field);
        Assert.Equal([(Day, Day.AddDays(99)), (Day.AddDays(100), Day.AddDays(199))], team.Turns.Select(t => (t.From, t.To)));
    }

    [Fact]
    public void The_turn_that_runs_is_due_while_another_village_chairs_and_the_next_thirty_days_ahead()
    {
        team.Seat(Chair("Sukamto", First));
        var running = team.PlanTurn(new TurnDetails(Day.AddDays(-1), Day.AddDays(60), First, null));
        var next = team.PlanTurn(new TurnDetails(Day.AddDays(61), Day.AddDays(160), Second, "Ani"));

        Assert.Null(team.DueTurn(Day));
        Assert.Same(next, team.NextTurn(Day));
        Assert.Same(next, team.DueTurn(Day.AddDays(61 - CoordinationTeam.RotationNoticeDays)));
        Assert.Same(next, team.DueTurn(Day.AddDays(70)));
        team.Change(running, new TurnDetails(Day.AddDays(-1), Day.AddDays(60), Second, null));
        Assert.Same(running, team.DueTurn(Day));
    }

    [Fact]
    public void Taking_a_turn_ends_the_chair_before_and_seats_the_next()
    {
        var before = team.Seat(Chair("Sukamto", First));
        var turn = team.PlanTurn(new TurnDetails(Day, Day.AddDays(99), Second, "Ani"));

        var seated = team.TakeTurn(turn, Chair("Ani", Second) with { From = Day });

        Assert.Equal((Day.AddDays(-1), true, false), (before.To, seated.IsCurrent(Day), before.IsCurrent(Day)));
        Assert.Null(team.DueTurn(Day));
        Assert.Equal(2, team.Members.Count);
    }

    [Fact]
    public void A_turn_is_taken_by_its_own_village_within_its_days()
    {
        team.Seat(Chair("Sukamto", First));
        var turn = team.PlanTurn(new TurnDetails(Day, Day.AddDays(99), Second, null));

        Assert.Equal("VillageCode", Assert.Throws<RuleBroken>(() => team.TakeTurn(turn, Chair("Ani", First) with { From = Day })).Field);
        Assert.Equal("From", Assert.Throws<RuleBroken>(() => team.TakeTurn(turn, Chair("Ani", Second) with { From = Day.AddDays(-1) })).Field);
        Assert.Null(team.Members.Single().To);
    }

    [Fact]
    public void A_turn_that_has_begun_stays_in_the_plan()
    {
        var begun = team.PlanTurn(new TurnDetails(Day, Day.AddDays(9), First, null));
        var ahead = team.PlanTurn(new TurnDetails(Day.AddDays(10), Day.AddDays(20), Second, null));

        Assert.Throws<RuleBroken>(() => team.Drop(begun, Day));
        team.Drop(ahead, Day);
        Assert.Equal([begun], team.Turns);
    }

    private static MemberDetails Chair(string name, string village) =>
        new(name, village, Element.CommunityFigure, TeamRole.Chair, Day.AddDays(-20), null, null);
}
