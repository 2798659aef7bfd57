using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Tests.Implementation;

namespace KerjasamaDesa.Domain.Tests.Coordination;

/// <summary>Invitations, working groups, decrees and texts of a team.</summary>
public sealed class TeamWorkTests
{
    private static readonly DateOnly Day = Fieldwork.Today;
    private static readonly DateTimeOffset Now = new(Day.ToDateTime(new TimeOnly(3, 0)), TimeSpan.Zero);
    private readonly CoordinationTeam team = new Fieldwork(100).Cooperation.Team;

    [Fact]
    public void A_link_works_once_and_keeps_only_the_hash_of_its_secret()
    {
        var seat = team.Seat(Member("Ani"));
        var secret = SeatInvitation.NewSecret();
        var invitation = team.Invite(seat, secret, "Sukamto", Now, Day);
        var account = Guid.NewGuid();

        Assert.Equal(43, secret.Length);
        Assert.DoesNotContain(secret, invitation.TokenHash, StringComparison.Ordinal);
        Assert.Equal(SeatInvitation.Hash(secret), invitation.TokenHash);
        Assert.Same(seat, team.TakeUp(invitation, account, Now, Day));
        Assert.Equal((account, InvitationState.Used), (seat.AccountId, invitation.StateAt(Now)));
        Assert.Throws<RuleBroken>(() => team.TakeUp(invitation, Guid.NewGuid(), Now, Day));
        Assert.Equal(account, seat.AccountId);
    }

    [Fact]
    public void A_link_runs_out_is_taken_back_and_is_replaced_by_a_newer_one()
    {
        var seat = team.Seat(Member("Ani"));
        var first = team.Invite(seat, "a", "Sukamto", Now, Day);
        var second = team.Invite(seat, "b", "Sukamto", Now.AddMinutes(1), Day);

        Assert.Equal(InvitationState.Revoked, first.StateAt(Now.AddMinutes(1)));
        Assert.Equal(InvitationState.Open, second.StateAt(Now.AddDays(SeatInvitation.Days)));
        Assert.Equal(InvitationState.Expired, second.StateAt(second.ExpiresAt));
        Assert.Throws<RuleBroken>(() => team.TakeUp(first, Guid.NewGuid(), Now.AddMinutes(2), Day));
        Assert.Throws<RuleBroken>(() => team.TakeUp(second, Guid.NewGuid(), second.ExpiresAt, Day));
        team.Revoke(seat, Now.AddMinutes(3));
        Assert.Throws<RuleBroken>(() => team.TakeUp(second, Guid.NewGuid(), Now.AddMinutes(4), Day));
        Assert.Null(seat.AccountId);
    }

    [Fact]
    public void Nobody_is_invited_to_a_seat_that_has_an_account_or_has_ended()
    {
        var taken = team.Seat(Member("Ani") with { AccountId = Guid.NewGuid() });
        var ended = team.Seat(Member("Wagiman") with { To = Day.AddDays(-1) });
        var leaving = team.Seat(Member("Dewi") with { To = Day });
        var invitation = team.Invite(leaving, "a", "Sukamto", Now, Day);

        Assert.Throws<RuleBroken>(() => team.Invite(taken, "b", "Sukamto", Now, Day));
        Assert.Throws<RuleBroken>(() => team.Invite(ended, "c", "Sukamto", Now, Day));
        Assert.Throws<RuleBroken>(() => team.TakeUp(invitation, Guid.NewGuid(), Now.AddDays(1), Day.AddDays(1)));
    }

    [Fact]
    public void A_group_is_formed_of_the_team_is_led_by_one_of_its_own_and_has_a_name_of_its_own()
    {
        var (ani, dewi) = (team.Seat(Member("Ani")), team.Seat(Member("Dewi")));
        var group = team.Form(new GroupDetails("Pengadaan", "Menyiapkan pengadaan mesin.", [ani.Id, ani.Id], ani.Id));

        Assert.Equal([ani.Id], group.MemberIds);
        Assert.Equal("Name", Assert.Throws<RuleBroken>(() => team.Form(new GroupDetails("pengadaan", "Lain.", [dewi.Id], null))).Field);
        Assert.Equal("MemberIds", Assert.Throws<RuleBroken>(() => team.Form(new GroupDetails("Iuran", "Menagih.", [Guid.NewGuid()], null))).Field);
        Assert.Equal("MemberIds", Assert.Throws<RuleBroken>(() => team.Form(new GroupDetails("Iuran", "Menagih.", [], null))).Field);
        Assert.Equal("LeadId", Assert.Throws<RuleBroken>(() => team.Change(group, new GroupDetails("Pengadaan", "Sama.", [ani.Id], dewi.Id))).Field);
        team.Change(group, new GroupDetails("Pengadaan", "Sama.", [ani.Id, dewi.Id], dewi.Id));
        Assert.Equal(dewi.Id, group.LeadId);
        team.Dissolve(group);
        Assert.Empty(team.Groups);
    }

    [Fact]
    public void A_new_decree_keeps_the_one_before_and_a_correction_does_not()
    {
        team.RecordDecree("188/15/2026", Day.AddDays(-30), Day);
        var code = team.DecreeCode;
        team.AttachDecree(Guid.NewGuid());
        team.RecordDecree("188/16/2026", Day.AddDays(-30), Day);
        Assert.Empty(team.FormerDecrees);
        Assert.Equal("DecreeNumber", Assert.Throws<RuleBroken>(() => team.RecordDecree("188/16/2026", Day, Day, replaces: true)).Field);

        team.RecordDecree("188/40/2026", Day, Day, replaces: true);

        Assert.Equal("188/16/2026", Assert.Single(team.FormerDecrees).Number);
        Assert.Equal(("188/40/2026", (Guid?)null, code), (team.DecreeNumber, team.DecreeFileId, team.DecreeCode));
    }

    [Fact]
    public void A_text_stands_instead_of_the_portals_own_until_it_is_emptied()
    {
        Assert.Contains("Memimpin tim", JobDescriptions.Of(team, TeamRole.Chair, Vehicle.Bkad), StringComparison.Ordinal);
        team.Write(TeamRole.Chair, "Memimpin rapat tiap Senin.");
        team.Write(DecreePassage.Costs, "Biaya ditanggung APB Desa.");
        Assert.Equal(("Memimpin rapat tiap Senin.", "Biaya ditanggung APB Desa."), (JobDescriptions.Of(team, TeamRole.Chair, Vehicle.Bkad), team.Passage(DecreePassage.Costs)));
        team.Write(TeamRole.Chair, " ");

        Assert.Null(team.Duties(TeamRole.Chair));
        Assert.Single(team.Texts);
    }

    [Fact]
    public void Every_role_has_a_description_for_both_bodies_and_belongs_to_an_organ()
    {
        foreach (var role in Enum.GetValues<TeamRole>())
        {
            Assert.All(Enum.GetValues<Vehicle>(), vehicle => Assert.NotEmpty(JobDescriptions.Usual(role, vehicle)));
        }

        Assert.Equal([Organ.Advisers, Organ.Operations, Organ.Supervisors], Enum.GetValues<TeamRole>().Select(r => r.InOrgan()).Distinct().Order());
    }

    private static MemberDetails Member(string name) =>
        new(name, "33.10.21.2005", Element.VillageGovernment, TeamRole.Member, Day.AddDays(-20), null, null);
}
