using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Tests.Implementation;

namespace KerjasamaDesa.Domain.Tests.Coordination;

/// <summary>Who sat when is never rewritten, and what will be vacant is told before it is.</summary>
public sealed class SeatHistoryTests
{
    private static readonly DateOnly Day = Fieldwork.Today;
    private readonly CoordinationTeam team = new Fieldwork(100).Cooperation.Team;

    [Fact]
    public void An_ended_seat_keeps_its_role_village_and_days_but_a_misspelt_name_is_corrected()
    {
        var seat = team.Seat(Member("Sukamto", TeamRole.Chair) with { To = Day.AddDays(-1) });

        Assert.Throws<RuleBroken>(() => team.Change(seat, Member("Sukamto", TeamRole.Secretary) with { To = Day.AddDays(-1) }, Day));
        Assert.Throws<RuleBroken>(() => team.Change(seat, Member("Sukamto", TeamRole.Chair), Day));
        Assert.Throws<RuleBroken>(() => team.Change(seat, Member("Sukamto", TeamRole.Chair) with { To = Day.AddDays(-1), VillageCode = "33.10.21.2006" }, Day));
        team.Change(seat, Member("Sukamto, S.E.", TeamRole.Chair) with { To = Day.AddDays(-1), Gender = Gender.Male }, Day);

        Assert.Equal(("Sukamto, S.E.", TeamRole.Chair, Day.AddDays(-1)), (seat.Name, seat.Role, seat.To));
    }

    [Fact]
    public void Who_has_served_takes_another_role_by_a_new_seat_only()
    {
        var seat = team.Seat(Member("Wagiman", TeamRole.Member));

        Assert.Equal("Role", Assert.Throws<RuleBroken>(() => team.Change(seat, Member("Wagiman", TeamRole.Treasurer), Day)).Field);
        team.End(seat, Day.AddDays(-1));
        team.Seat(Member("Wagiman", TeamRole.Treasurer) with { From = Day });

        Assert.Equal([TeamRole.Member, TeamRole.Treasurer], team.Members.OrderBy(m => m.From).Select(m => m.Role));
    }

    [Fact]
    public void Ending_a_seat_never_prolongs_it()
    {
        var seat = team.Seat(Member("Sukamto", TeamRole.Chair) with { To = Day });

        Assert.Equal("To", Assert.Throws<RuleBroken>(() => team.End(seat, Day.AddDays(1))).Field);
        Assert.Equal(Day, seat.To);
    }

    [Fact]
    public void A_substitute_acts_with_the_role_while_named_and_ends_with_the_seat()
    {
        var chair = team.Seat(Member("Sukamto", TeamRole.Chair) with { To = Day.AddDays(90) });
        var substitute = team.NameSubstitute(chair, Member("Ani", TeamRole.Member) with { From = Day, To = Day.AddDays(30) });

        Assert.Equal((TeamRole.Chair, true), (substitute.Role, substitute.IsCurrent(Day)));
        Assert.Equal("Sukamto", team.Holder(TeamRole.Chair, Day)!.Name);
        Assert.Same(substitute, team.SubstituteOf(chair, Day));
        team.End(chair, Day.AddDays(5));

        Assert.Equal(Day.AddDays(5), substitute.To);
        Assert.Null(team.SubstituteOf(chair, Day.AddDays(6)));
    }

    [Fact]
    public void A_substitute_outside_the_seat_a_second_one_and_one_of_a_substitute_are_refused()
    {
        var chair = team.Seat(Member("Sukamto", TeamRole.Chair) with { To = Day.AddDays(30) });
        Assert.Equal("To", Assert.Throws<RuleBroken>(() => team.NameSubstitute(chair, Member("Ani", TeamRole.Chair) with { From = Day, To = Day.AddDays(31) })).Field);
        Assert.Equal("To", Assert.Throws<RuleBroken>(() => team.NameSubstitute(chair, Member("Ani", TeamRole.Chair) with { From = Day, To = null })).Field);
        var substitute = team.NameSubstitute(chair, Member("Ani", TeamRole.Chair) with { From = Day, To = Day.AddDays(10) });

        Assert.Equal("From", Assert.Throws<RuleBroken>(() => team.NameSubstitute(chair, Member("Wagiman", TeamRole.Chair) with { From = Day.AddDays(10), To = Day.AddDays(20) })).Field);
        Assert.Throws<RuleBroken>(() => team.NameSubstitute(substitute, Member("Wagiman", TeamRole.Chair) with { From = Day, To = Day }));
        Assert.Equal(2, team.Members.Count);
    }

    [Fact]
    public void What_was_held_and_is_held_no_longer_is_vacant_with_its_last_holder()
    {
        team.Seat(Member("Sukamto", TeamRole.Chair));
        team.Seat(Member("Ani", TeamRole.Secretary) with { To = Day.AddDays(-1) });
        team.Seat(Member("Dewi", TeamRole.MonitoringCoordinator) with { To = Day.AddDays(-3) });
        team.Seat(Member("Wagiman", TeamRole.Member) with { To = Day.AddDays(-3) });

        Assert.Equal(
            [new Vacancy(TeamRole.Secretary, "Ani", Day), new Vacancy(TeamRole.Treasurer, null, null), new Vacancy(TeamRole.MonitoringCoordinator, "Dewi", Day.AddDays(-2))],
            team.Vacancies(Day));
    }

    [Fact]
    public void A_mandate_that_ends_soon_is_told_until_somebody_is_seated_to_follow()
    {
        var chair = team.Seat(Member("Sukamto", TeamRole.Chair) with { To = Day.AddDays(CoordinationTeam.ExpiryNoticeDays) });
        team.Seat(Member("Ani", TeamRole.Secretary) with { To = Day.AddDays(CoordinationTeam.ExpiryNoticeDays + 1) });
        team.Seat(Member("Wagiman", TeamRole.Treasurer));

        Assert.Equal([chair], team.Expiring(Day));
        team.Seat(Member("Dewi", TeamRole.Chair) with { From = chair.To!.Value.AddDays(1) });
        Assert.Empty(team.Expiring(Day));
    }

    private static MemberDetails Member(string name, TeamRole role) =>
        new(name, "33.10.21.2005", Element.VillageGovernment, role, Day.AddDays(-20), null, null);
}
