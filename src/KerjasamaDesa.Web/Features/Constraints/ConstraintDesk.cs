using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Notices;
using KerjasamaDesa.Web.Features.Talk;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Constraints;

/// <summary>Opens constraints for those who may do something with them, finds what they hold back, and tells of them.</summary>
public sealed class ConstraintDesk(Door door, PortalDb db, NoticeDesk notices, Addressees addressees)
{
    /// <summary>A constraint of this cooperation, tracked for saving; refused unless the rule allows it.</summary>
    public async Task<(Cooperation Cooperation, Constraint Item)> OpenAsync(Guid id, Guid constraintId, Func<Actor?, Cooperation, Constraint, bool> rule)
    {
        var c = await door.OpenAsync(id, Act.ViewDetails);
        var item = await db.Constraints.SingleOrDefaultAsync(k => k.Id == constraintId && k.CooperationId == id) ?? throw new NotThereException();
        return rule(door.Me, c, item) ? (c, item) : throw new NotAllowedException();
    }

    /// <summary>What it holds back: an activity and an entry of this cooperation, or they do not exist.</summary>
    public async Task<ConstraintPlace> PlaceAsync(Guid id, Guid? activityId, Guid? entryId, CancellationToken stop)
    {
        var entry = entryId is { } told
            ? await db.MonitoringEntries.Where(e => e.Id == told && e.CooperationId == id).Select(e => new { e.ActivityId, e.ActivityTitle }).SingleOrDefaultAsync(stop) ?? throw new NotThereException()
            : null;
        return activityId switch
        {
            null => new ConstraintPlace(null, null, entryId),
            // What an entry tells of may have left the plan since.
            { } activity when entry?.ActivityId == activity => new ConstraintPlace(activity, entry.ActivityTitle, entryId),
            { } activity => new ConstraintPlace(activity, (await db.TopicAsync(id, TalkSubject.Activity, activity, stop))?.Title ?? throw new NotThereException(), entryId),
        };
    }

    /// <summary>Tells who sees to it; of what makes the work stand still the chair learns too.</summary>
    public async Task TellAsync(Cooperation c, Constraint item)
    {
        var content = new NoticeContent(NoticeKind.ActionItem, ConstraintPages.Of(c.Id, item.Id), new NoticeText("Kendala dalam {0}: {1}", c.Title, item.What))
        {
            CooperationId = c.Id,
            Text = new NoticeText("Tenggat penanganannya {0}.", IndonesianDate.Format(item.Due)),
            IsUrgent = item.Severity == Severity.Critical,
        };
        IReadOnlyList<Guid> owners = item.OwnerAccountId is { } owner ? [owner] : await addressees.OfVillageAsync(item.OwnerVillageCode!);
        notices.Tell(item.Severity == Severity.Critical ? owners.Concat(await addressees.OfTeamAsync(c.Id, TeamRole.Chair)) : owners, content);
    }
}
