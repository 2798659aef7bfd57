using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Actions;
using KerjasamaDesa.Web.Features.Constraints;
using KerjasamaDesa.Web.Features.Implementation;
using KerjasamaDesa.Web.Features.Record;
using KerjasamaDesa.Web.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Coordination;

/// <summary>Something that waits to be done by the team or by a village.</summary>
/// <param name="VillageCode">Village it belongs to; null for the whole team.</param>
/// <param name="What">What it is.</param>
/// <param name="Due">By when, or null.</param>
/// <param name="Url">Where it is done.</param>
public sealed record OpenItem(string? VillageCode, string What, DateOnly? Due, string Url)
{
    public bool IsLateOn(DateOnly today) => Due < today;
}

/// <summary>How much a person of the team did in the portal lately.</summary>
/// <param name="SeatId">The seat.</param>
/// <param name="Name">Who.</param>
/// <param name="Role">As what.</param>
/// <param name="HasAccount">Without an account nothing can be seen of what one does.</param>
/// <param name="Deeds">Lines of the trail.</param>
/// <param name="Last">The latest of them.</param>
public sealed record MemberActivity(Guid SeatId, string Name, TeamRole Role, bool HasAccount, int Deeds, DateTimeOffset? Last);

/// <summary>What was done in a cooperation lately: by the people of the team, and by others.</summary>
public sealed record TeamActivity(IReadOnlyList<MemberActivity> Members, int ByOthers, int Entries, DateTimeOffset? Last)
{
    public int ByMembers => Members.Sum(m => m.Deeds);
}

/// <summary>A thread nobody but its opener has spoken in.</summary>
public sealed record UnansweredThread(Guid Id, string Title, string Name, DateTimeOffset At);

/// <summary>What a team says to each other, in short.</summary>
/// <param name="Next">The next meeting; null when none is called.</param>
/// <param name="Unanswered">Threads that wait for an answer, the oldest first.</param>
/// <param name="UnansweredCount">How many there are.</param>
public sealed record TeamTalk(TeamMeeting? Next, IReadOnlyList<UnansweredThread> Unanswered, int UnansweredCount)
{
    public const int Shown = 5;
}

/// <summary>
/// What a team has in hand: what is open, by village, and what was done in the last days. New kinds of work are added to
/// <see cref="OpenAsync"/>; page and handover file read it alike.
/// </summary>
public sealed class TeamWork(PortalDb db, Door door, PortalClock clock, IStringLocalizer<Text> t)
{
    /// <summary>How far back activity is counted, and after how many days a team counts as silent.</summary>
    public const int Days = 30;

    /// <summary>How far ahead activities that end are told.</summary>
    public const int AheadDays = 90;

    /// <summary>Of each kind; what is beyond stands on its own page.</summary>
    private const int Most = 50;

    /// <summary>What the cooperation must bring along.</summary>
    public const Load Needed = Load.WholeTeam | Load.Plan | Load.Evaluations;

    /// <summary>Open things of a cooperation, the next due first. Action items are told only to those who read what its people say to each other.</summary>
    public async Task<IReadOnlyList<OpenItem>> OpenAsync(Cooperation c)
    {
        var address = $"/kerjasama/{c.Id}";
        var actions = door.Allows(Act.ReadTalk, c) ? await EntrustedAsync(db.ActionItems, c.Id, what => t["Tugas: {0}", what], ActionPages.Of) : [];
        if (c.Stage < Stage.Implementation)
        {
            return [.. actions.OrderBy(item => item.Due)];
        }

        if (c.Stage == Stage.Closed)
        {
            // The work is over; what was advised may still wait.
            return [.. FollowUps(c, address).Concat(actions).OrderBy(item => item.Due ?? DateOnly.MaxValue)];
        }

        var constraints = await EntrustedAsync(db.Constraints, c.Id, what => t["Kendala: {0}", what], ConstraintPages.Of);

        var activities = (await db.BaselineAsync(c)).Plan.InOrder.ToDictionary(a => a.Id);
        return
        [
            .. (await EntriesAsync(c.Id, address, id => activities.GetValueOrDefault(id)?.VillageCode))
                .Concat(await ActivitiesAsync(c, address, activities))
                .Concat(FollowUps(c, address))
                .Concat(actions)
                .Concat(constraints)
                .OrderBy(item => item.Due ?? DateOnly.MaxValue),
        ];
    }

    /// <summary>Who did how much in the last <see cref="Days"/> days.</summary>
    public async Task<TeamActivity> ActivityAsync(Cooperation c)
    {
        var since = clock.Now.AddDays(-Days);
        var deeds = await db.AuditTrail.AsNoTracking().Where(a => a.CooperationId == c.Id && a.At >= since && a.AccountId != null)
            .GroupBy(a => a.AccountId!.Value).Select(g => new { g.Key, Count = g.Count(), Last = g.Max(a => a.At) }).ToDictionaryAsync(x => x.Key);
        var entries = await db.MonitoringEntries.CountAsync(e => e.CooperationId == c.Id && e.RecordedAt >= since);
        var members = c.Team.Members.Where(m => m.IsCurrent(clock.Today)).OrderBy(m => m.Role).ThenBy(m => m.Name)
            .Select(m => (Member: m, Done: m.AccountId is { } account ? deeds.GetValueOrDefault(account) : null)).ToList();
        var accounts = members.Select(m => m.Member.AccountId).OfType<Guid>().ToHashSet();
        return new TeamActivity(
            [.. members.Select(m => new MemberActivity(m.Member.Id, m.Member.Name, m.Member.Role, m.Member.AccountId is not null, m.Done?.Count ?? 0, m.Done?.Last))],
            deeds.Where(d => !accounts.Contains(d.Key)).Sum(d => d.Value.Count),
            entries,
            deeds.Count == 0 ? null : deeds.Values.Max(d => d.Last));
    }

    /// <summary>The next meeting, and the threads nobody has answered yet; nothing for who does not read what is said.</summary>
    public async Task<TeamTalk?> TalkAsync(Cooperation c)
    {
        if (!door.Allows(Act.ReadTalk, c))
        {
            return null;
        }

        var today = clock.Today;
        var next = await db.TeamMeetings.AsNoTracking().Where(m => m.CooperationId == c.Id && m.Day >= today && (m.State == TeamMeetingState.Planned || m.State == TeamMeetingState.Polling))
            .OrderBy(m => m.Day).ThenBy(m => m.Id).FirstOrDefaultAsync();
        var unanswered = db.TalkThreads.AsNoTracking().Where(x => x.CooperationId == c.Id && x.Kind == TalkKind.Discussion && x.IsUnanswered && x.ClosedAt == null);
        return new TeamTalk(
            next,
            await unanswered.OrderBy(x => x.LastAt).Take(TeamTalk.Shown).Select(x => new UnansweredThread(x.Id, x.Title, x.Name, x.At)).ToListAsync(),
            await unanswered.Take(Most).CountAsync());
    }

    private async Task<List<OpenItem>> EntrustedAsync<T>(IQueryable<T> all, Guid id, Func<string, LocalizedString> words, Func<Guid, Guid, string> urlOf)
        where T : Entrusted
    {
        var items = await all.AsNoTracking().Where(a => a.CooperationId == id).Open().OrderBy(a => a.Due).ThenBy(a => a.Id).Take(Most)
            .Select(a => new { a.Id, a.What, a.OwnerVillageCode, a.Due }).ToListAsync();
        return items.ConvertAll(a => new OpenItem(a.OwnerVillageCode, words(a.What), a.Due, urlOf(id, a.Id)));
    }

    private async Task<IEnumerable<OpenItem>> EntriesAsync(Guid id, string address, Func<Guid, string?> villageOf)
    {
        var entries = await db.MonitoringEntries.AsNoTracking()
            .Where(e => e.CooperationId == id && (e.State == EntryState.Recorded || e.State == EntryState.Returned))
            .OrderBy(e => e.RecordedAt).Take(Most)
            .Select(e => new { e.Id, e.ActivityId, e.ActivityTitle, e.State, e.ReporterName }).ToListAsync();
        return entries.Select(e => new OpenItem(
            villageOf(e.ActivityId),
            e.State == EntryState.Recorded ? t["Verifikasi catatan {0}: {1}", e.ReporterName, e.ActivityTitle] : t["Catatan {0} menunggu perbaikan: {1}", e.ReporterName, e.ActivityTitle],
            null,
            $"{address}/pelaksanaan/catatan/{e.Id}"));
    }

    /// <summary>Activities that should be finished or soon will have to be, by verified entries.</summary>
    private async Task<IEnumerable<OpenItem>> ActivitiesAsync(Cooperation c, string address, Dictionary<Guid, Domain.Planning.Activity> activities)
    {
        var latest = await db.LatestEntriesAsync(c.Id);
        var horizon = clock.Today.AddDays(AheadDays);
        return activities.Values.Where(a => a.End <= horizon && (latest.GetValueOrDefault(a.Id)?.Progress ?? 0) < 100).OrderBy(a => a.End).Take(Most)
            .Select(a => new OpenItem(
                a.VillageCode, t["Selesaikan kegiatan {0} ({1} terverifikasi)", a.Title, Percent.Format((latest.GetValueOrDefault(a.Id)?.Progress ?? 0) / 100, 0)].Value, a.End, $"{address}/pelaksanaan"));
    }

    private IEnumerable<OpenItem> FollowUps(Cooperation c, string address) =>
        c.Evaluations.Where(e => e.ApprovedAt is not null).SelectMany(e => e.Recommendations.Where(r => r.IsOpen).Select(r => new OpenItem(
            r.FollowUp?.VillageCode,
            r.FollowUp is { } plan ? t["Tindak lanjut ({0}): {1}", plan.Owner, r.Text] : t["Tetapkan tindak lanjut: {0}", r.Text],
            r.FollowUp?.Due,
            $"{address}/evaluasi/{e.Id}"))).Take(Most);
}
