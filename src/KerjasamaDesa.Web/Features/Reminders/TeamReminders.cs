using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Actions;
using KerjasamaDesa.Web.Features.Constraints;
using KerjasamaDesa.Web.Features.Notices;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Reminders;

/// <summary>
/// Action items and constraints: told to who sees to them three days before the last day, the day before it and when it is over; when they stay
/// overdue, once to the team's chair and once to the facilitator. What is done is not found any more.
/// </summary>
public sealed class EntrustedReminder(PortalDb db, NoticeDesk desk, Addressees addressees, TeamTimes times) : Reminder
{
    /// <summary>Days for which something overdue is looked at; longer ago than this everybody has been told.</summary>
    private const int MostDaysLate = 60;

    public override async Task<int> RemindAsync(DateOnly today) =>
        await RemindAsync(db.ActionItems.AsNoTracking(), today, "tugas", ActionPages.Of, what => new NoticeText("Tugas belum selesai: {0}", what))
        + await RemindAsync(db.Constraints.AsNoTracking(), today, "kendala", ConstraintPages.Of, what => new NoticeText("Kendala belum teratasi: {0}", what));

    private async Task<int> RemindAsync<T>(IQueryable<T> all, DateOnly today, string sort, Func<Guid, Guid, string> urlOf, Func<string, NoticeText> title)
        where T : Entrusted
    {
        var (from, to) = (today.AddDays(-MostDaysLate), today.AddDays(3));
        var open = await all.Open().Where(a => a.Due >= from && a.Due <= to)
            .Join(db.Cooperations, a => a.CooperationId, c => c.Id, (a, c) => new { Item = a, Villages = c.Parties.Select(p => p.VillageCode).ToList() }).ToListAsync();
        var told = 0;
        foreach (var one in open)
        {
            var (item, late) = (one.Item, today.DayNumber - one.Item.Due.DayNumber);
            var step = late > 0 ? -1 : Reached(-late, 3, 1);
            NoticeContent Content(string whom) => new(NoticeKind.ActionItem, urlOf(item.CooperationId, item.Id), title(item.What))
            {
                Text = late > 0 ? new NoticeText("Tenggatnya {0} sudah lewat; penanggung jawab: {1}.", IndonesianDate.Format(item.Due), item.OwnerName) : new NoticeText("Tenggatnya {0}.", IndonesianDate.Format(item.Due)),
                CooperationId = item.CooperationId,
                IsUrgent = late is 0 or -1,
                Once = $"{sort} {item.Id} {item.Due:yyyy-MM-dd} {whom}",
            };
            told += await desk.TellOnceAsync(await OwnersAsync(item), Content($"{step}"));
            if (late >= times.ChairDays)
            {
                told += await desk.TellOnceAsync(await addressees.OfTeamAsync(item.CooperationId, TeamRole.Chair), Content("ketua"));
            }

            if (late >= times.FacilitatorDays)
            {
                told += await desk.TellOnceAsync(await addressees.FacilitatorsAsync(one.Villages), Content("pendamping"));
            }
        }

        return told;
    }

    private async Task<IReadOnlyCollection<Guid>> OwnersAsync(Entrusted item) =>
        item.OwnerAccountId is { } owner ? [owner] : item.OwnerVillageCode is { } village ? await addressees.OfVillageAsync(village) : [];
}

/// <summary>
/// The chair goes round: told to the village whose turn it is and to who chairs now, a month before and a week before, until the next chair is
/// seated. A seat ends without anybody to follow: told to who sits on it and to the village that sends somebody.
/// </summary>
public sealed class SeatReminder(PortalDb db, NoticeDesk desk, Addressees addressees) : Reminder
{
    public override async Task<int> RemindAsync(DateOnly today)
    {
        var (turns, ends) = (today.AddDays(CoordinationTeam.RotationNoticeDays), today.AddDays(30));
        var teams = await db.Teams.AsNoTracking().AsSplitQuery().Include(team => team.Members).Include(team => team.Turns)
            .Where(team => team.Turns.Any(turn => turn.From >= today && turn.From <= turns) || team.Members.Any(m => m.To >= today && m.To <= ends))
            .Join(db.Cooperations.Where(c => c.Stage == Stage.Coordination || c.Stage == Stage.Implementation), team => team.CooperationId, c => c.Id, (team, c) => new { Team = team, c.Title, c.Vehicle })
            .ToListAsync();
        var told = 0;
        foreach (var one in teams)
        {
            told += await TurnAsync(one.Team, one.Title, today);
            foreach (var seat in one.Team.Expiring(today).Where(seat => seat.To <= ends))
            {
                told += await SeatAsync(one.Team, seat, one.Title, one.Vehicle, today);
            }
        }

        return told;
    }

    private async Task<int> TurnAsync(CoordinationTeam team, string title, DateOnly today)
    {
        if (team.DueTurn(today) is not { } turn || Reached(turn.From.DayNumber - today.DayNumber, 30, 7) is not { } step)
        {
            return 0;
        }

        var accounts = await addressees.OfVillageAsync(turn.VillageCode);
        return await desk.TellOnceAsync(
            team.Holder(TeamRole.Chair, today)?.AccountId is { } chair ? [.. accounts, chair] : accounts,
            new NoticeContent(NoticeKind.Team, $"/kerjasama/{team.CooperationId}/tim/giliran", new NoticeText("Giliran ketua tim “{0}” mulai {1}", title, IndonesianDate.Format(turn.From)))
            {
                Text = new NoticeText("Dudukkan ketua berikutnya sebelum hari itu."),
                CooperationId = team.CooperationId,
                Once = $"giliran {turn.Id} {turn.From:yyyy-MM-dd} {step}",
            });
    }

    private async Task<int> SeatAsync(CoordinationTeam team, TeamMember seat, string title, Vehicle vehicle, DateOnly today)
    {
        if (Reached(seat.To!.Value.DayNumber - today.DayNumber, 30, 7) is not { } step)
        {
            return 0;
        }

        var accounts = await addressees.OfVillageAsync(seat.VillageCode);
        return await desk.TellOnceAsync(
            seat.AccountId is { } holder ? [.. accounts, holder] : accounts,
            new NoticeContent(
                NoticeKind.Mandate, $"/kerjasama/{team.CooperationId}/tim/{seat.Id}",
                new NoticeText("Masa tugas {0} ({1}) dalam tim “{2}” berakhir {3}", seat.Name, Words.Of(seat.Role, vehicle), title, IndonesianDate.Format(seat.To.Value)))
            {
                Text = new NoticeText("Perpanjang masa tugasnya atau dudukkan pengganti sebelum hari itu."),
                CooperationId = team.CooperationId,
                VillageCode = seat.VillageCode,
                Once = $"kursi {seat.Id} {seat.To:yyyy-MM-dd} {step}",
            });
    }
}
