using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Features.Shared;

namespace KerjasamaDesa.Web.Features.Coordination;

/// <summary>A seat as the team page lists it.</summary>
/// <param name="Member">The person.</param>
/// <param name="Village">Village that sends the person.</param>
/// <param name="District">Its kecamatan.</param>
/// <param name="IsInvited">Whether a link to make an account waits.</param>
/// <param name="Substitute">Who replaces the person today.</param>
/// <param name="EndsSoon">Whether the mandate ends soon without anybody to follow.</param>
public sealed record MemberRow(TeamMember Member, string Village, string District, bool IsInvited, string? Substitute, bool EndsSoon);

/// <summary>How many stand for an element today.</summary>
public sealed record ElementCount(Element Element, int Count);

/// <summary>A turn of the chair with its village's name.</summary>
public sealed record TurnRow(RotationTurn Turn, string Village, bool IsHeld);

/// <summary>Open things of a village; of the whole team when it has no name.</summary>
public sealed record OpenGroup(string? Village, IReadOnlyList<OpenItem> Items, int Late);

/// <summary>Who serves, in figures: by element and by gender.</summary>
public sealed record TeamBalance(int Serving, int Women, int Men, IReadOnlyList<ElementCount> Elements)
{
    public int Unknown => Serving - Women - Men;

    public IEnumerable<Element> MissingElements => Elements.Where(e => e.Count == 0).Select(e => e.Element);

    public static TeamBalance Of(CoordinationTeam team, DateOnly today)
    {
        var serving = team.Members.Where(m => m.IsCurrent(today) && !m.IsSubstitute).ToList();
        return new TeamBalance(
            serving.Count,
            serving.Count(m => m.Gender == Gender.Female),
            serving.Count(m => m.Gender == Gender.Male),
            [.. Enum.GetValues<Element>().Select(e => new ElementCount(e, serving.Count(m => m.Element == e)))]);
    }
}

/// <summary>The team: who sits in it today and who did, what its gate still misses, and what will soon have to be done.</summary>
public sealed record TeamPage(
    CooperationFrame Frame,
    Vehicle Vehicle,
    CoordinationTeam Team,
    TeamBalance Balance,
    IReadOnlyList<MemberRow> Current,
    IReadOnlyList<MemberRow> Others,
    IReadOnlyList<Vacancy> Vacancies,
    IReadOnlyList<(string Code, string Name)> Unseated,
    TurnRow? Due,
    TurnRow? Next,
    IReadOnlyList<OpenGroup> Open,
    TeamActivity Activity,
    TeamTalk? Talk,
    bool IsClosed,
    bool MayEdit,
    DateOnly Today)
{
    public string Address => $"{Frame.Address}/tim";

    public bool IsDecreed => Team.DecreeNumber is not null;

    /// <summary>The offices without which the gate stays closed.</summary>
    public IEnumerable<Vacancy> RequiredVacancies => Vacancies.Where(v => TeamRoles.Required.Contains(v.Role));

    /// <summary>Other roles that somebody held before.</summary>
    public IEnumerable<Vacancy> OtherVacancies => Vacancies.Where(v => !TeamRoles.Required.Contains(v.Role));

    public bool IsComplete => !RequiredVacancies.Any() && Unseated.Count == 0 && IsDecreed;

    public IEnumerable<MemberRow> EndingSoon => Current.Where(r => r.EndsSoon).OrderBy(r => r.Member.To);

    public static TeamPage Of(
        CooperationFrame frame, Cooperation c, IReadOnlyList<OpenItem> open, TeamActivity activity, TeamTalk? talk, bool mayEdit, DateTimeOffset now, DateOnly today)
    {
        var team = c.Team;
        var villages = c.Parties.ToDictionary(p => p.VillageCode, p => p.Village!);
        var expiring = team.Expiring(today).ToHashSet();
        var rows = team.Members
            .OrderBy(m => m.Role).ThenBy(m => m.IsSubstitute).ThenByDescending(m => m.From).ThenBy(m => m.Name)
            .Select(m => new MemberRow(
                m, villages[m.VillageCode].Name, villages[m.VillageCode].District!.Name, team.OpenInvitation(m, now) is not null, team.SubstituteOf(m, today)?.Name, expiring.Contains(m)))
            .ToLookup(r => r.Member.IsCurrent(today));
        TurnRow? Row(RotationTurn? turn) => turn is null ? null : new(turn, villages[turn.VillageCode].Name, turn.IsHeldBy(team.Holder(TeamRole.Chair, today)));
        return new TeamPage(
            frame,
            c.Vehicle,
            team,
            TeamBalance.Of(team, today),
            [.. rows[true]],
            [.. rows[false].OrderByDescending(r => r.Member.To ?? DateOnly.MaxValue)],
            team.Vacancies(today),
            [.. c.AcceptedParties.Where(p => !team.Seats(p.VillageCode, today)).OrderBy(p => p.VillageCode).Select(p => (p.VillageCode, p.Village!.Name))],
            Row(team.DueTurn(today)),
            Row(team.NextTurn(today)),
            [.. open.GroupBy(i => i.VillageCode).OrderBy(g => g.Key is null).ThenBy(g => g.Key)
                .Select(g => new OpenGroup(g.Key is { } code ? villages.GetValueOrDefault(code)?.Name : null, [.. g], g.Count(i => i.IsLateOn(today))))],
            activity,
            talk,
            c.Stage == Stage.Closed,
            mayEdit,
            today);
    }
}
