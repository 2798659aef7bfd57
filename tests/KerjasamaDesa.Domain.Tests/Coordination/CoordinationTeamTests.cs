using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Tests.Implementation;

namespace KerjasamaDesa.Domain.Tests.Coordination;

public sealed class CoordinationTeamTests
{
    private static readonly DateOnly Day = Fieldwork.Today;
    private readonly CoordinationTeam team = new Fieldwork(100).Cooperation.Team;

    [Theory]
    [InlineData(TeamRole.Chair)]
    [InlineData(TeamRole.Secretary)]
    [InlineData(TeamRole.Treasurer)]
    public void An_office_of_one_is_held_by_one_at_a_time(TeamRole role)
    {
        team.Seat(Member("Sukamto", role));

        Assert.Equal("Role", Assert.Throws<RuleBroken>(() => team.Seat(Member("Wagiman", role) with { From = Day.AddDays(30) })).Field);
        Assert.Single(team.Members);
    }

    [Fact]
    public void An_office_may_be_held_by_the_next_one_from_the_day_after()
    {
        var first = team.Seat(Member("Sukamto", TeamRole.Chair));
        team.End(first, Day);

        Assert.Throws<RuleBroken>(() => team.Seat(Member("Wagiman", TeamRole.Chair) with { From = Day }));
        team.Seat(Member("Wagiman", TeamRole.Chair) with { From = Day.AddDays(1) });

        Assert.Equal(2, team.Members.Count);
        Assert.Equal(["Wagiman"], team.Members.Where(m => m.IsCurrent(Day.AddDays(1))).Select(m => m.Name));
    }

    [Fact]
    public void Several_people_may_be_plain_members()
    {
        team.Seat(Member("Sukamto", TeamRole.Member));
        team.Seat(Member("Wagiman", TeamRole.Member));

        Assert.Equal(2, team.Members.Count);
    }

    [Fact]
    public void Changing_a_member_does_not_collide_with_itself_but_with_others()
    {
        var chair = team.Seat(Member("Sukamto", TeamRole.Chair));
        var member = team.Seat(Member("Wagiman", TeamRole.Member));

        team.Change(chair, Member("Sukamto, S.E.", TeamRole.Chair), Day);
        Assert.Throws<RuleBroken>(() => team.Change(member, Member("Wagiman", TeamRole.Chair), Day));

        Assert.Equal(("Sukamto, S.E.", TeamRole.Member), (chair.Name, member.Role));
    }

    [Fact]
    public void A_mandate_ended_before_it_began_never_counted()
    {
        var member = team.Seat(Member("Sukamto", TeamRole.Chair) with { From = Day });
        team.End(member, Day.AddDays(-10));

        Assert.False(member.IsCurrent(Day));
        Assert.Equal(TeamRole.Chair, team.Vacant(Day).First());
    }

    [Fact]
    public void Vacant_offices_and_seated_villages_are_those_of_the_day()
    {
        team.Seat(Member("Sukamto", TeamRole.Chair) with { To = Day });
        team.Seat(Member("Ani", TeamRole.Secretary) with { From = Day.AddDays(1) });

        Assert.Equal([TeamRole.Secretary, TeamRole.Treasurer], team.Vacant(Day));
        Assert.Equal([TeamRole.Chair, TeamRole.Treasurer], team.Vacant(Day.AddDays(1)));
        Assert.True(team.Seats("33.10.21.2005", Day));
        Assert.False(team.Seats("33.10.21.2006", Day));
    }

    [Fact]
    public void A_decree_lies_not_in_the_future()
    {
        Assert.Equal("DecreeDay", Assert.Throws<RuleBroken>(() => team.RecordDecree("188/15", Day.AddDays(1), Day)).Field);
        Assert.Null(team.DecreeNumber);
    }

    private static MemberDetails Member(string name, TeamRole role) =>
        new(name, "33.10.21.2005", Element.VillageGovernment, role, Day.AddDays(-20), null, null);
}
