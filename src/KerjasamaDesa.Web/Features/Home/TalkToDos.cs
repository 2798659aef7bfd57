using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Talk;
using KerjasamaDesa.Web.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Home;

/// <summary>What was said that waits for a person: announcements the own village has not confirmed, and calls not read yet.</summary>
public sealed class TalkToDos(PortalDb db, IStringLocalizer<Text> t)
{
    private const int Most = 10;

    public async Task<IEnumerable<ToDo>> ForAsync(Actor who)
    {
        var readable = db.Cooperations.TalkedInWith(who);
        return [.. await AnnouncementsAsync(who, readable), .. await CallsAsync(who, readable)];
    }

    private async Task<IEnumerable<ToDo>> AnnouncementsAsync(Actor who, IQueryable<Cooperation> readable)
    {
        if (who.VillageCode is not { } village)
        {
            return [];
        }

        var waiting = await db.TalkThreads.AsNoTracking()
            .Where(x => x.Kind == TalkKind.Announcement && x.ClosedAt == null && !db.TalkReceipts.Any(r => r.ThreadId == x.Id && r.VillageCode == village))
            .Join(readable.Where(c => c.Stage != Stage.Identification && c.Stage != Stage.Closed), x => x.CooperationId, c => c.Id, (x, c) => new { x.Id, x.CooperationId, x.Title, x.At, Cooperation = c.Title })
            .OrderBy(x => x.At).Take(Most).ToListAsync();
        return waiting.Select(x => new ToDo(t["Baca pengumuman: {0}", x.Title], x.Cooperation, x.At, TalkPages.Thread(x.CooperationId, x.Id)));
    }

    private async Task<IEnumerable<ToDo>> CallsAsync(Actor who, IQueryable<Cooperation> readable)
    {
        Guid[] me = [who.AccountId];
        var calls = await db.TalkMessages.AsNoTracking()
            .Where(m => m.Mentions.Any(account => me.Contains(account)))
            .Where(m => !db.TalkReadings.Any(r => r.ThreadId == m.ThreadId && r.AccountId == me[0] && r.SeenAt >= m.At))
            .Join(db.TalkThreads.Where(x => x.ClosedAt == null), m => m.ThreadId, x => x.Id, (m, x) => new { m.Id, m.ThreadId, m.CooperationId, m.Name, m.At, x.Title })
            .Join(readable, x => x.CooperationId, c => c.Id, (x, c) => new { x.Id, x.ThreadId, x.CooperationId, x.Name, x.At, x.Title, Cooperation = c.Title })
            .OrderByDescending(x => x.At).Take(Most).ToListAsync();
        return calls.DistinctBy(x => x.ThreadId)
            .Select(x => new ToDo(t["{0} menyebut Anda dalam diskusi tentang {1}", x.Name, x.Title], x.Cooperation, x.At, $"{TalkPages.Thread(x.CooperationId, x.ThreadId)}#p-{x.Id}"));
    }
}
