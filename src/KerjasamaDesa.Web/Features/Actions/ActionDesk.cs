using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Notices;
using KerjasamaDesa.Web.Features.Talk;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Actions;

/// <summary>Opens action items for those who may do something with them, and finds what they came of.</summary>
public sealed class ActionDesk(Door door, PortalDb db, NoticeDesk notices, Addressees addressees)
{
    /// <summary>An action item of this cooperation, tracked for saving; refused unless the rule allows it.</summary>
    public async Task<(Cooperation Cooperation, ActionItem Item)> OpenAsync(Guid id, Guid actionId, Func<Actor?, Cooperation, ActionItem, bool> rule)
    {
        var c = await door.OpenAsync(id, Act.ReadTalk);
        var item = await db.ActionItems.SingleOrDefaultAsync(a => a.Id == actionId && a.CooperationId == id) ?? throw new NotThereException();
        return rule(door.Me, c, item) ? (c, item) : throw new NotAllowedException();
    }

    /// <summary>Tells who sees to it of a new action item: the person, or the head and officials of the village.</summary>
    public async Task TellOwnerAsync(Cooperation c, ActionItem item) => notices.Tell(
        item.OwnerAccountId is { } owner ? [owner] : await addressees.OfVillageAsync(item.OwnerVillageCode!),
        new NoticeContent(NoticeKind.ActionItem, ActionPages.Of(c.Id, item.Id), new NoticeText("Tugas baru dalam {0}: {1}", c.Title, item.What))
        {
            CooperationId = c.Id,
            Text = new NoticeText("Tenggatnya {0}.", IndonesianDate.Format(item.Due)),
        });

    /// <summary>What an action item comes of, when it is something of this cooperation; else it does not exist.</summary>
    public async Task<ActionOrigin?> OriginAsync(Guid id, ActionSource? kind, Guid? sourceId, CancellationToken stop)
    {
        if (kind is not { } known || sourceId is not { } source)
        {
            return null;
        }

        var title = known switch
        {
            ActionSource.Thread => await db.TalkThreads.Where(x => x.Id == source && x.CooperationId == id).Select(x => x.Title).SingleOrDefaultAsync(stop),
            ActionSource.Meeting => await db.TeamMeetings.Where(m => m.Id == source && m.CooperationId == id).Select(m => m.Title).SingleOrDefaultAsync(stop),
            ActionSource.Entry => (await db.TopicAsync(id, TalkSubject.Entry, source, stop))?.Title,
            _ => throw new NotThereException(),
        };
        return title is null ? throw new NotThereException() : new ActionOrigin(known, source, title);
    }

    /// <summary>Where that is shown.</summary>
    public static string? UrlOf(ActionItem item) => item switch
    {
        { SourceKind: ActionSource.Thread, SourceId: { } thread } => TalkPages.Thread(item.CooperationId, thread),
        { SourceKind: ActionSource.Meeting, SourceId: { } meeting } => TeamMeetings.MeetingAddresses.Of(item.CooperationId, meeting),
        { SourceKind: ActionSource.Entry, SourceId: { } entry } => TalkTopics.UrlOf($"/kerjasama/{item.CooperationId}", TalkSubject.Entry, entry),
        _ => null,
    };
}
