using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Actions;
using KerjasamaDesa.Web.Features.TeamMeetings;
using KerjasamaDesa.Web.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Calendars;

/// <summary>What stands in the calendar of a key: meetings, and the last days of the person's action items, by the rights held at this moment.</summary>
public sealed class CalendarFeed(PortalDb db, ActorQuery actors, PortalClock clock, IStringLocalizer<Text> t)
{
    private const int Most = 500;
    private const int DaysBack = 180;

    /// <summary>The calendar, or null for a secret that opens nothing (any more).</summary>
    /// <param name="secret">As it stands in the address.</param>
    /// <param name="origin">Scheme and host of the portal.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<string?> ReadAsync(string secret, string origin, CancellationToken stop)
    {
        var hash = CalendarKey.HashOf(secret);
        var key = await db.CalendarKeys.AsNoTracking().SingleOrDefaultAsync(k => k.SecretHash == hash && k.RevokedAt == null, stop);
        if (key is null || await actors.FindAsync(key.AccountId, null, clock.Today, stop) is not { IsActive: true } account)
        {
            return null;
        }

        var entries = new Dictionary<string, CalendarEntry>();
        string? title = null;
        foreach (var who in account.Held.Select(h => h.Actor))
        {
            var readable = db.Cooperations.AsNoTracking().TalkedInWith(who);
            if (key.CooperationId is { } only)
            {
                readable = readable.Where(c => c.Id == only);
                title ??= await readable.Select(c => c.Title).SingleOrDefaultAsync(stop);
            }

            foreach (var entry in (await MeetingsAsync(readable, origin, stop)).Concat(await DuesAsync(who, key.CooperationId, origin, stop)))
            {
                entries[entry.Uid] = entry;
            }
        }

        return CalendarText.Write(title ?? t["Kerja sama desa: {0}", account.Name], entries.Values.OrderBy(e => e.Uid, StringComparer.Ordinal));
    }

    private async Task<IEnumerable<CalendarEntry>> MeetingsAsync(IQueryable<Cooperation> readable, string origin, CancellationToken stop)
    {
        var from = clock.Today.AddDays(-DaysBack);
        var meetings = await db.TeamMeetings.AsNoTracking().Where(m => m.Day >= from && m.State != TeamMeetingState.Polling)
            .Join(readable, m => m.CooperationId, c => c.Id, (m, c) => new { Meeting = m, c.Title }).OrderByDescending(x => x.Meeting.Day).Take(Most).ToListAsync(stop);
        return meetings.Select(x => new CalendarEntry(
            $"rapat-{x.Meeting.Id}@kerjasamadesa", x.Meeting.Sequence, x.Meeting.ChangedAt, x.Meeting.Begins, x.Meeting.Ends, null, $"{x.Meeting.Title}: {x.Title}", x.Meeting.Place,
            string.Join('\n', x.Meeting.Agenda), origin + MeetingAddresses.Of(x.Meeting.CooperationId, x.Meeting.Id), x.Meeting.State == TeamMeetingState.Cancelled));
    }

    private async Task<IEnumerable<CalendarEntry>> DuesAsync(Actor who, Guid? only, string origin, CancellationToken stop)
    {
        var from = clock.Today.AddDays(-DaysBack);
        var items = await db.ActionItems.AsNoTracking().Of(who, db).Where(a => a.Due >= from && (only == null || a.CooperationId == only)).OrderBy(a => a.Due).Take(Most).ToListAsync(stop);
        return items.Select(a => new CalendarEntry(
            $"tugas-{a.Id}@kerjasamadesa", a.Steps.Count, a.Steps.Count > 0 ? a.Steps[^1].At : a.At, null, null, a.Due, t["Tenggat: {0}", a.What], null, a.Detail, origin + ActionPages.Of(a.CooperationId, a.Id),
            IsCancelled: !a.IsOpen));
    }
}
