using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Implementation;
using KerjasamaDesa.Web.Features.Record;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.EntryQueue;

/// <summary>The entries that wait to be verified in all cooperations in which a person verifies, whichever mandate is the acting one.</summary>
public sealed class EntryQueueController(PortalDb db, CurrentActor current) : Controller
{
    /// <summary>So many are shown at once; the next come up as these are dealt with.</summary>
    private const int MostShown = 10;

    [HttpGet("/verifikasi")]
    public async Task<IActionResult> Index(CancellationToken stop)
    {
        var seats = current.Held.Where(h => h.Actor.Seat is { TeamRole: TeamRole.Chair or TeamRole.MonitoringCoordinator }).ToList();
        var ids = seats.Select(h => h.Actor.Seat!.CooperationId).Distinct().ToList();
        var waiting = db.MonitoringEntries.AsNoTracking().Where(e => ids.Contains(e.CooperationId) && e.State == EntryState.Recorded
            && db.Cooperations.Any(c => c.Id == e.CooperationId && c.Stage == Stage.Implementation));
        List<QueuedEntry> queue = [];
        foreach (var group in (await waiting.OrderBy(e => e.Day).ThenBy(e => e.Id).Take(MostShown).ToListAsync(stop)).GroupBy(e => e.CooperationId))
        {
            queue.AddRange(await QueuedAsync(group.Key, [.. group], seats, stop));
        }

        return View(new EntryQueuePage([.. queue.OrderBy(q => q.Entry.Day).ThenBy(q => q.Entry.Id)], await waiting.CountAsync(stop), seats.Count > 0));
    }

    private async Task<IEnumerable<QueuedEntry>> QueuedAsync(Guid id, List<MonitoringEntry> entries, List<HeldMandate> seats, CancellationToken stop)
    {
        var c = await db.Cooperations.AsNoTracking().With(Load.Plan).SingleAsync(x => x.Id == id, stop);
        var activities = (await db.BaselineAsync(c)).KnownActivities.ToDictionary(a => a.Id);
        var spent = (await db.SpentAsync(id)).ToLookup(s => s.ActivityId);
        var touched = entries.Select(e => e.ActivityId).Distinct().ToList();
        var earlier = await db.MonitoringEntries.AsNoTracking()
            .Where(e => e.CooperationId == id && touched.Contains(e.ActivityId) && (e.State == EntryState.Verified || e.State == EntryState.Recorded))
            .OrderByDescending(e => e.Day).ThenByDescending(e => e.RecordedAt).ToListAsync(stop);
        var seat = seats.Find(h => h.Actor.Seat!.CooperationId == id && h.Id == current.ActingId) is null ? seats.Find(h => h.Actor.Seat!.CooperationId == id)?.Id : null;
        return entries.Where(e => activities.ContainsKey(e.ActivityId)).Select(entry =>
        {
            var previous = earlier.Find(e => e.ActivityId == entry.ActivityId && e.Id != entry.Id && (e.Day < entry.Day || (e.Day == entry.Day && e.RecordedAt < entry.RecordedAt)));
            var activity = activities[entry.ActivityId];
            var village = c.Parties.FirstOrDefault(p => p.VillageCode == activity.VillageCode)?.Village;
            var point = MapPoint.Of(village?.Latitude, village?.Longitude);
            return new QueuedEntry(
                entry,
                activity,
                previous,
                Plausibility.Of(entry, previous, activity, spent[entry.ActivityId].ToDictionary(s => s.Source, s => s.Amount), PortalClock.DayOf(entry.RecordedAt), point),
                c.Title,
                entry.ReporterId == current.AccountId,
                point,
                seat);
        });
    }
}
