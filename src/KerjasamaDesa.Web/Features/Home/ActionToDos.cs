using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Actions;
using KerjasamaDesa.Web.Features.Constraints;
using KerjasamaDesa.Web.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Home;

/// <summary>
/// Action items and constraints that are due: to who sees to them; when they are overdue, to the team's chair; when they stay so, to the
/// facilitator.
/// </summary>
public sealed class ActionToDos(PortalDb db, PortalClock clock, TeamTimes times, IStringLocalizer<Text> t)
{
    /// <summary>Days before its last day from which an item stands on the owner's first page.</summary>
    private const int AheadDays = 7;

    private const int Most = 10;

    /// <summary>What is told of one sort of item.</summary>
    private sealed record Wording(Func<string, string, LocalizedString> Own, Func<string, int, string, LocalizedString> Remind, Func<int, LocalizedString> InArea, Func<Guid, Guid, string> UrlOf, string List);

    private Wording Actions => new(
        (due, what) => t["Tugas sampai {0}: {1}", due, what], (who, days, what) => t["Ingatkan {0}, lewat {1} hari: {2}", who, days, what],
        count => t["{0} tugas tim lewat {1} hari atau lebih", count, times.FacilitatorDays], ActionPages.Of, $"/tugas?lingkup=semua&keadaan={ActionFilter.Late}&hari={times.FacilitatorDays}");

    private Wording Hindrances => new(
        (due, what) => t["Atasi kendala sampai {0}: {1}", due, what], (who, days, what) => t["Kendala {0} belum teratasi, lewat {1} hari: {2}", who, days, what],
        count => t["{0} kendala lewat {1} hari atau lebih", count, times.FacilitatorDays], ConstraintPages.Of, $"/kendala?keadaan={ActionFilter.Late}&hari={times.FacilitatorDays}");

    public async Task<IEnumerable<ToDo>> ForAsync(Actor who) =>
        [.. await ForAsync(db.ActionItems.AsNoTracking(), Actions, who), .. await ForAsync(db.Constraints.AsNoTracking(), Hindrances, who)];

    /// <summary>One line of each sort for everything of the facilitator's area that has been overdue too long.</summary>
    public async Task<IEnumerable<ToDo>> InAreaAsync(Actor who) =>
        [.. await InAreaAsync(db.ActionItems.AsNoTracking(), Actions, who), .. await InAreaAsync(db.Constraints.AsNoTracking(), Hindrances, who)];

    private async Task<IEnumerable<ToDo>> ForAsync<T>(IQueryable<T> all, Wording words, Actor who)
        where T : Entrusted
    {
        var (today, soon) = (clock.Today, clock.Today.AddDays(AheadDays));
        var mine = await all.Of(who, db).Open().Where(a => a.Due <= soon).OrderBy(a => a.Due).ThenBy(a => a.Id).Take(Most)
            .Join(db.Cooperations, a => a.CooperationId, c => c.Id, (a, c) => new { a.Id, a.CooperationId, a.What, a.Due, a.At, c.Title }).ToListAsync();
        var own = mine.Select(a => new ToDo(words.Own(IndonesianDate.Compact(a.Due), a.What), a.Title, a.At, words.UrlOf(a.CooperationId, a.Id), IsLate: a.Due < today));
        return who.Seat is { TeamRole: TeamRole.Chair, CooperationId: var team } ? [.. own, .. await OfTeamAsync(all, words, who, team)] : own;
    }

    private async Task<IEnumerable<ToDo>> InAreaAsync<T>(IQueryable<T> all, Wording words, Actor who)
        where T : Entrusted
    {
        var late = clock.Today.AddDays(-times.FacilitatorDays);
        var overdue = await all.ReadBy(who, db).Open().Where(a => a.Due <= late).GroupBy(a => 1).Select(g => new { Count = g.Count(), Oldest = g.Min(a => a.Due) }).SingleOrDefaultAsync();
        return overdue is null ? [] : [new ToDo(words.InArea(overdue.Count), t["Kerja sama di wilayah Anda"], Moment(overdue.Oldest), words.List, IsLate: true)];
    }

    /// <summary>What others of the team are late with; one's own stands there already.</summary>
    private async Task<IEnumerable<ToDo>> OfTeamAsync<T>(IQueryable<T> all, Wording words, Actor who, Guid team)
        where T : Entrusted
    {
        var late = clock.Today.AddDays(-times.ChairDays);
        var (me, village) = (who.AccountId, who.VillageCode);
        var overdue = await all.Where(a => a.CooperationId == team).Open().Where(a => a.Due <= late)
            .Where(a => a.OwnerAccountId != me && !(a.OwnerAccountId == null && a.OwnerVillageCode == village))
            .OrderBy(a => a.Due).ThenBy(a => a.Id).Take(Most)
            .Join(db.Cooperations, a => a.CooperationId, c => c.Id, (a, c) => new { a.Id, a.CooperationId, a.What, a.OwnerName, a.Due, c.Title }).ToListAsync();
        return overdue.Select(a => new ToDo(
            words.Remind(a.OwnerName, clock.Today.DayNumber - a.Due.DayNumber, a.What), a.Title, Moment(a.Due), words.UrlOf(a.CooperationId, a.Id), IsLate: true));
    }

    private static DateTimeOffset Moment(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.FromHours(7));
}
