using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Implementation;
using KerjasamaDesa.Web.Features.Notices;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.FieldQueue;

/// <summary>
/// Takes in what was written on a device: as an entry when it fits, as a proposal when what it was written upon has changed since. Nothing
/// that is well written is turned away.
/// </summary>
public sealed class FieldDesk(PortalDb db, CurrentActor current, PortalClock clock, WorkNews news)
{
    /// <summary>The entry of this identity, when it has arrived before.</summary>
    public Task<MonitoringEntry?> ReceivedAsync(Guid entryId) => db.MonitoringEntries.AsNoTracking().SingleOrDefaultAsync(e => e.Id == entryId);

    /// <summary>Adds it to the context, to be saved.</summary>
    public async Task AddAsync(Cooperation c, Actor? seat, QueuedEntryForm form)
    {
        var activity = await ActivityAsync(c, form.ActivityId);
        if (activity is null && await db.Activities.AnyAsync(a => a.Id == form.ActivityId))
        {
            throw new NotThereException();
        }

        if (ReasonOf(c, seat, form, activity) is not { } reason)
        {
            db.Add(MonitoringEntry.HandIn(form.EntryId, c, activity!, form.Details(), form.Note(), seat!, clock.Now, clock.Today));
            await news.RecordedAsync(db.MonitoringEntries.Local.Single(e => e.Id == form.EntryId), activity!.Title, seat!.Name);
            return;
        }

        var sender = (current.AccountId!.Value, current.Name ?? "");
        var known = new KnownActivity(form.ActivityId, form.KnownTitle!, form.KnownUnit);
        db.Add(MonitoringEntry.Propose(
            form.EntryId, c, known, form.Details(), form.Note(), reason, sender, reason == ProposalReason.OtherPerson ? form.WriterName : null, clock.Now, clock.Today));
        await news.ProposedAsync(db.MonitoringEntries.Local.Single(e => e.Id == form.EntryId), sender.Item2);
    }

    private static ProposalReason? ReasonOf(Cooperation c, Actor? seat, QueuedEntryForm form, Activity? activity) => seat switch
    {
        null => ProposalReason.MandateEnded,
        _ when form.WriterId is { } writer && writer != seat.AccountId => ProposalReason.OtherPerson,
        _ when !AccessRules.Allows(seat, Act.RecordMonitoring, c) => ProposalReason.NotUnderWay,
        _ when activity is null => ProposalReason.ActivityGone,
        _ when activity.Title != form.KnownTitle || (activity.OutputUnit ?? "") != (form.KnownUnit ?? "") => ProposalReason.ActivityChanged,
        _ => null,
    };

    /// <summary>An activity of the signed plan; while nothing was amended it is found without reading the whole of it, since many phones send at once.</summary>
    private async Task<Activity?> ActivityAsync(Cooperation c, Guid activityId) => c.Amendments == 0
        ? await db.Plans.AsNoTracking().Where(p => p.CooperationId == c.Id).SelectMany(p => p.Programs).SelectMany(p => p.Activities).SingleOrDefaultAsync(a => a.Id == activityId)
        : (await db.BaselineAsync(await db.Cooperations.AsNoTracking().With(Load.Plan).SingleAsync(x => x.Id == c.Id))).Plan.Activities.SingleOrDefault(a => a.Id == activityId);
}
