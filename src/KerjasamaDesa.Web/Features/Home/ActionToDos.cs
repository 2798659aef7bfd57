using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Actions;
using KerjasamaDesa.Web.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Home;

/// <summary>
/// Action items that are due: to who sees to them; when they are overdue, to the team's chair; when they stay so, to the facilitator.
/// </summary>
public sealed class ActionToDos(PortalDb db, PortalClock clock, TeamTimes times, IStringLocalizer<Text> t)
{
    /// <summary>Days before its last day from which an item stands on the owner's first page.</summary>
    private const int AheadDays = 7;

    private const int Most = 10;

    public async Task<IEnumerable<ToDo>> ForAsync(Actor who)
    {
        var (today, soon) = (clock.Today, clock.Today.AddDays(AheadDays));
        var mine = await Open(db.ActionItems.AsNoTracking().Of(who, db)).Where(a => a.Due <= soon).OrderBy(a => a.Due).ThenBy(a => a.Id).Take(Most)
            .Join(db.Cooperations, a => a.CooperationId, c => c.Id, (a, c) => new { a.Id, a.CooperationId, a.What, a.Due, a.At, c.Title }).ToListAsync();
        var own = mine.Select(a => new ToDo(
            t["Tugas sampai {0}: {1}", IndonesianDate.Compact(a.Due), a.What], a.Title, a.At, ActionPages.Of(a.CooperationId, a.Id), IsLate: a.Due < today));
        return who.Seat is { TeamRole: TeamRole.Chair, CooperationId: var team } ? [.. own, .. await OfTeamAsync(who, team)] : own;
    }

    /// <summary>One line for everything of the facilitator's area that has been overdue too long.</summary>
    public async Task<IEnumerable<ToDo>> InAreaAsync(Actor who)
    {
        var late = clock.Today.AddDays(-times.FacilitatorDays);
        var overdue = await Open(db.ActionItems.AsNoTracking().ReadBy(who, db)).Where(a => a.Due <= late).GroupBy(a => 1)
            .Select(g => new { Count = g.Count(), Oldest = g.Min(a => a.Due) }).SingleOrDefaultAsync();
        return overdue is null
            ? []
            : [new ToDo(
                t["{0} tugas tim lewat {1} hari atau lebih", overdue.Count, times.FacilitatorDays], t["Kerja sama di wilayah Anda"], Moment(overdue.Oldest),
                $"/tugas?lingkup=semua&keadaan={ActionFilter.Late}&hari={times.FacilitatorDays}", IsLate: true)];
    }

    /// <summary>What others of the team are late with; one's own stands there already.</summary>
    private async Task<IEnumerable<ToDo>> OfTeamAsync(Actor who, Guid team)
    {
        var late = clock.Today.AddDays(-times.ChairDays);
        var (me, village) = (who.AccountId, who.VillageCode);
        var overdue = await Open(db.ActionItems.AsNoTracking().Where(a => a.CooperationId == team)).Where(a => a.Due <= late)
            .Where(a => a.OwnerAccountId != me && !(a.OwnerAccountId == null && a.OwnerVillageCode == village))
            .OrderBy(a => a.Due).ThenBy(a => a.Id).Take(Most)
            .Join(db.Cooperations, a => a.CooperationId, c => c.Id, (a, c) => new { a.Id, a.CooperationId, a.What, a.OwnerName, a.Due, c.Title }).ToListAsync();
        return overdue.Select(a => new ToDo(
            t["Ingatkan {0}, lewat {1} hari: {2}", a.OwnerName, clock.Today.DayNumber - a.Due.DayNumber, a.What], a.Title, Moment(a.Due), ActionPages.Of(a.CooperationId, a.Id), IsLate: true));
    }

    private static IQueryable<ActionItem> Open(IQueryable<ActionItem> all) => all.Where(a => a.State == ActionState.Open || a.State == ActionState.InProgress);

    private static DateTimeOffset Moment(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.FromHours(7));
}
