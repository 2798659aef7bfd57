using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Home;

/// <summary>
/// What the teams wait for: offices nobody holds, mandates that run out, the next turn of the chair. Told to those who may seat
/// people: officials and heads of the parties, and the chair.
/// </summary>
public sealed class TeamAlertToDos(PortalDb db, PortalClock clock, IStringLocalizer<Text> t)
{
    public async Task<IEnumerable<ToDo>> ForAsync(Actor who, IReadOnlyList<Worked> worked)
    {
        var formed = worked.Where(w => w.Stage is Stage.Coordination or Stage.Implementation && Seats(who, w)).ToDictionary(w => w.Id);
        if (formed.Count == 0)
        {
            return [];
        }

        var teams = await db.Teams.AsNoTracking().AsSplitQuery().Include(x => x.Members).Include(x => x.Turns).Where(x => formed.Keys.Contains(x.CooperationId)).ToListAsync();
        return teams.SelectMany(team => Of(team, formed[team.CooperationId]));
    }

    private static bool Seats(Actor who, Worked w) =>
        who is { Seat.TeamRole: TeamRole.Chair } || (who.Role is Role.VillageOfficial or Role.VillageHead && w.Party == PartyState.Accepted);

    private IEnumerable<ToDo> Of(CoordinationTeam team, Worked w)
    {
        var today = clock.Today;
        var page = $"{w.Address}/tim";
        if (team.Vacancies(today) is { Count: > 0 } vacancies)
        {
            var roles = string.Join(", ", vacancies.Select(v => t[Words.Of(v.Role, w.Vehicle)].Value));
            var since = vacancies.Min(v => v.Since);
            yield return new ToDo(t["Isi jabatan tim yang kosong: {0}", roles], w.Title, since is { } day ? TeamToDos.Moment(day) : w.Entered ?? w.Changed, page);
        }

        foreach (var seat in team.Expiring(today))
        {
            yield return new ToDo(
                t["Masa tugas {0} ({1}) berakhir {2}", seat.Name, t[Words.Of(seat.Role, w.Vehicle)].Value, IndonesianDate.Format(seat.To!.Value)],
                w.Title, TeamToDos.Moment(seat.To.Value.AddDays(-CoordinationTeam.ExpiryNoticeDays)), $"{page}/{seat.Id}");
        }

        if (team.DueTurn(today) is { } turn)
        {
            var isLate = turn.From <= today;
            yield return new ToDo(
                isLate ? t["Ketua tim belum digilir, gilirannya mulai {0}", IndonesianDate.Format(turn.From)] : t["Siapkan giliran ketua tim mulai {0}", IndonesianDate.Format(turn.From)],
                w.Title, TeamToDos.Moment(isLate ? turn.From : turn.From.AddDays(-CoordinationTeam.RotationNoticeDays)), $"{page}/giliran", IsLate: isLate);
        }
    }
}
