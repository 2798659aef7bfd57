using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Implementation;
using KerjasamaDesa.Web.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Home;

/// <summary>What waits for a member of a coordination team, by the seat acted from.</summary>
public sealed class TeamToDos(PortalDb db, PortalClock clock, IStringLocalizer<Text> t)
{
    private const int Most = 20;

    public async Task<IEnumerable<ToDo>> ForAsync(Actor who, IReadOnlyList<Worked> worked)
    {
        if (worked.SingleOrDefault() is not { } w)
        {
            return [];
        }

        var seat = who.Seat!.TeamRole;
        List<ToDo> all = [];
        if (w.Stage == Stage.Implementation)
        {
            all.AddRange(await EntriesAsync(who, w, judges: seat is TeamRole.Chair or TeamRole.MonitoringCoordinator));
            if (seat == TeamRole.Chair)
            {
                all.AddRange(await EvaluationsAsync(who, w));
            }

            if (seat is TeamRole.Secretary or TeamRole.MonitoringCoordinator)
            {
                all.AddRange(await UnreportedAsync(w));
            }
        }

        if (seat is TeamRole.Chair or TeamRole.Secretary or TeamRole.MonitoringCoordinator && w.Stage >= Stage.Implementation)
        {
            all.AddRange(await FollowUpsAsync(w));
        }

        if (seat == TeamRole.Chair && w is { Stage: Stage.Coordination or Stage.Implementation, Missing: 0 })
        {
            all.Add(new ToDo(
                w.Stage == Stage.Implementation ? t["Semua syarat terpenuhi: tutup siklus"] : t["Semua syarat terpenuhi: lanjutkan ke {0}", t[Words.Of(w.Stage + 1)].Value],
                w.Title, w.Changed, w.Address));
        }

        return all;
    }

    /// <summary>Entries to verify, for those who judge them, and the reader's own that were sent back.</summary>
    private async Task<IEnumerable<ToDo>> EntriesAsync(Actor who, Worked w, bool judges)
    {
        var entries = await db.MonitoringEntries.AsNoTracking()
            .Where(e => e.CooperationId == w.Id)
            .Where(e => (judges && (e.State == EntryState.Recorded || e.State == EntryState.Proposed) && e.ReporterId != who.AccountId)
                || (e.State == EntryState.Returned && e.ReporterId == who.AccountId))
            .OrderBy(e => e.RecordedAt)
            .Take(Most)
            .Select(e => new { e.Id, e.State, Activity = e.ActivityTitle, e.ReporterName, e.RecordedAt, e.JudgedAt })
            .ToListAsync();
        return entries.Select(e => e.State == EntryState.Returned
            ? new ToDo(t["Perbaiki catatan yang dikembalikan: {0}", e.Activity], w.Title, e.JudgedAt ?? e.RecordedAt, $"{w.Address}/pelaksanaan/catatan/{e.Id}")
            : e.State == EntryState.Proposed
                ? new ToDo(t["Putuskan usulan catatan {0}: {1}", e.ReporterName, e.Activity], w.Title, e.RecordedAt, $"{w.Address}/pelaksanaan/catatan/{e.Id}")
            : new ToDo(t["Periksa catatan {0}: {1}", e.ReporterName, e.Activity], w.Title, e.RecordedAt, $"{w.Address}/pelaksanaan/catatan/{e.Id}"));
    }

    private async Task<IEnumerable<ToDo>> EvaluationsAsync(Actor who, Worked w)
    {
        var waiting = await db.Evaluations.AsNoTracking()
            .Where(e => e.CooperationId == w.Id && e.ApprovedAt == null && e.AuthorId != who.AccountId)
            .Select(e => new { e.Id, e.Kind, e.CreatedAt })
            .ToListAsync();
        return waiting.Select(e => new ToDo(t["Setujui {0}", t[Words.Of(e.Kind)].Value], w.Title, e.CreatedAt, $"{w.Address}/evaluasi/{e.Id}"));
    }

    /// <summary>Periods of the planned curve that are over without a single verified entry: not reported, which is not zero.</summary>
    private async Task<IEnumerable<ToDo>> UnreportedAsync(Worked w)
    {
        var today = clock.Today;
        var ends = await PeriodsAsync(w.Id);
        ends.RemoveAll(end => end >= today);
        if (ends.Count == 0)
        {
            return [];
        }

        var days = await db.MonitoringEntries.Where(e => e.CooperationId == w.Id && e.State == EntryState.Verified).Select(e => e.Day).Distinct().ToListAsync();
        return ends
            .Select((end, i) => (From: i == 0 ? DateOnly.MinValue : ends[i - 1], End: end))
            .Where(period => !days.Exists(day => day > period.From && day <= period.End))
            .Select(period => new ToDo(
                t["Belum dilaporkan: periode sampai {0}", IndonesianDate.Format(period.End)], w.Title, Moment(period.End), $"{w.Address}/pelaksanaan", IsLate: true));
    }

    /// <summary>Ends of the periods of the signed plan.</summary>
    private async Task<List<DateOnly>> PeriodsAsync(Guid id)
    {
        var cooperation = await db.Cooperations.AsNoTracking().Include(c => c.Plan).ThenInclude(p => p.ProgressTargets).SingleAsync(c => c.Id == id);
        return [.. (await db.BaselineAsync(cooperation)).Plan.ProgressTargets.Select(p => p.PeriodEnd).Order()];
    }

    private async Task<IEnumerable<ToDo>> FollowUpsAsync(Worked w)
    {
        var today = clock.Today;
        var due = await db.Evaluations.AsNoTracking().Where(e => e.CooperationId == w.Id && e.ApprovedAt != null).SelectMany(e => e.Recommendations)
            .Where(r => r.FollowUp != null && r.FollowUp.Due <= today && (r.FollowUp.State == FollowUpState.NotStarted || r.FollowUp.State == FollowUpState.InProgress))
            .OrderBy(r => r.FollowUp!.Due)
            .Take(Most)
            .Select(r => new { r.Id, r.EvaluationId, r.Text, r.FollowUp!.Due })
            .ToListAsync();
        return due.Select(r => new ToDo(t["Tindak lanjut jatuh tempo: {0}", r.Text], w.Title, Moment(r.Due), $"{w.Address}/evaluasi/{r.EvaluationId}", IsLate: true));
    }

    /// <summary>The beginning of the day in western Indonesia.</summary>
    internal static DateTimeOffset Moment(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(7));
}
