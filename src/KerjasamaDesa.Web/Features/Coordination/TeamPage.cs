using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Features.Shared;

namespace KerjasamaDesa.Web.Features.Coordination;

/// <summary>A seat as the team page lists it.</summary>
public sealed record MemberRow(TeamMember Member, string Village, string District, bool HasAccount);

/// <summary>The team: who sits in it today and who did, and what its gate still misses.</summary>
public sealed record TeamPage(
    CooperationFrame Frame,
    Vehicle Vehicle,
    CoordinationTeam Team,
    IReadOnlyList<MemberRow> Current,
    IReadOnlyList<MemberRow> Others,
    IReadOnlyList<TeamRole> Vacant,
    IReadOnlyList<string> Unseated,
    bool MayEdit,
    DateOnly Today)
{
    public string Address => $"{Frame.Address}/tim";

    public bool IsDecreed => Team.DecreeNumber is not null;

    public bool IsComplete => Vacant.Count == 0 && Unseated.Count == 0 && IsDecreed;

    public static TeamPage Of(CooperationFrame frame, Cooperation c, bool mayEdit, DateOnly today)
    {
        var villages = c.Parties.ToDictionary(p => p.VillageCode, p => p.Village!);
        var rows = c.Team.Members
            .OrderBy(m => m.Role).ThenByDescending(m => m.From).ThenBy(m => m.Name)
            .Select(m => new MemberRow(m, villages[m.VillageCode].Name, villages[m.VillageCode].District!.Name, m.AccountId is not null))
            .ToLookup(r => r.Member.IsCurrent(today));
        return new TeamPage(
            frame,
            c.Vehicle,
            c.Team,
            [.. rows[true]],
            [.. rows[false]],
            [.. c.Team.Vacant(today)],
            [.. c.AcceptedParties.Where(p => !c.Team.Seats(p.VillageCode, today)).OrderBy(p => p.VillageCode).Select(p => p.Village!.Name)],
            mayEdit,
            today);
    }
}
