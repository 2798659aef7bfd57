using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Record;
using KerjasamaDesa.Web.Features.Reminders;
using KerjasamaDesa.Web.Features.TeamMeetings;
using KerjasamaDesa.Web.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Implementation;

/// <summary>
/// Calls a show-cause meeting by itself where the work lags critically behind the signed curve: as a draft with two times to choose from, once an
/// episode. Called off or held, it is not called again before the work has caught up.
/// </summary>
public sealed class ShowCauseCaller(PortalDb db, TeamMeetingDesk desk, PortalClock clock, IStringLocalizer<Text> t) : Reminder
{
    private const int Minutes = 120;

    public override async Task<int> RemindAsync(DateOnly today)
    {
        var underWay = await db.Cooperations.Where(c => c.Stage == Stage.Implementation && c.Plan.ProgressTargets.Any(p => p.PeriodEnd < today)).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync();
        var called = 0;
        foreach (var id in underWay)
        {
            var verified = await db.VerifiedProgressAsync(id);
            if (verified.Count == 0)
            {
                continue;
            }

            var c = await db.Cooperations.AsNoTracking().With(Load.Plan).SingleAsync(x => x.Id == id);
            var plan = (await db.BaselineAsync(c)).Plan;
            var points = ProgressCurve.Points(plan.ProgressTargets, plan.Activities.ToDictionary(a => a.Id, a => a.Weight), verified);
            if (ShowCause.Episode(points, today) is { } episode && !await db.TeamMeetings.AnyAsync(m => m.CooperationId == id && m.ShowCauseFor == episode))
            {
                var meeting = Call(c, points.Last(p => p.Band is not null && p.PeriodEnd < today), episode, today);
                db.Add(meeting);
                await desk.TellAsync(c, meeting);
                called++;
            }
        }

        return called;
    }

    private TeamMeeting Call(Cooperation c, CurvePoint last, DateOnly episode, DateOnly today) => TeamMeeting.CallShowCause(
        Guid.CreateVersion7(clock.Now),
        c.Id,
        TeamMeetingDesk.ZoneOf(c),
        new TeamMeetingDetails(
            t["Rapat pembuktian {0}", IndonesianDate.Period(last.PeriodEnd)],
            t["Balai Desa {0}", c.Parties.Single(p => p.VillageCode == c.InitiatingVillageCode).Village!.Name],
            Minutes,
            (c.AcceptedParties.Count() / 2) + 1,
            [
                t["Penjelasan penyebab deviasi {0} poin (rencana {1}%, realisasi {2}%)", IndonesianNumber.Format(last.Deviation!.Value), IndonesianNumber.Format(last.PlannedPercent), IndonesianNumber.Format(last.ActualPercent!.Value)],
                t["Kegiatan yang tertinggal dan kendalanya"],
                t["Rencana percepatan dan siapa mengerjakan apa"],
                t["Keputusan: lanjut, jadwal ulang, atau adendum"],
            ],
            null),
        Times(Weekday(today.AddDays(3))),
        episode,
        clock.Now);

    /// <summary>Two mornings, one after the other, on which offices are open.</summary>
    private static IReadOnlyList<MeetingTime> Times(DateOnly first) =>
        [new MeetingTime(first, new TimeOnly(9, 0)), new MeetingTime(Weekday(first.AddDays(1)), new TimeOnly(9, 0))];

    private static DateOnly Weekday(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? Weekday(day.AddDays(1)) : day;
}
