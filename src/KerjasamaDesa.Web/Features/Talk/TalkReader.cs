using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Talk;

/// <summary>Gathers what the pages of threads show, in a fixed number of queries, however much was said.</summary>
public sealed class TalkReader(PortalDb db, Door door, CooperationFrames frames, PlanPeople people, IStringLocalizer<Text> t)
{
    private const int MostReaders = 60;
    private const int LongestShare = 600;

    // A thread is read from its end: the first page has the latest messages.
    private static readonly SortKeys<TalkMessage, Guid> Latest = new SortKeys<TalkMessage, Guid>(m => m.Id).Add("waktu", m => m.At, isDefaultDescending: true);

    /// <summary>The threads or announcements of a cooperation that a filter asks for.</summary>
    public async Task<ThreadsPage> ListAsync(Cooperation c, TalkKind kind, TalkFilter filter, CancellationToken stop)
    {
        var me = door.Me.AccountId;
        var all = db.TalkThreads.AsNoTracking().Where(x => x.CooperationId == c.Id && x.Kind == kind);
        var pinned = await ThreadRow.Of(all.Where(x => x.PinnedAt != null).OrderByDescending(x => x.PinnedAt), db, me).Take(TalkThread.MostPinned).ToListAsync(stop);
        return new ThreadsPage(
            await frames.OfAsync(c, TalkPages.Tab), kind, filter, pinned, await ThreadRow.Sorts.PageAsync(Rows(c, kind, filter), filter, stop),
            c.AcceptedParties.Count(), door.Allows(kind == TalkKind.Announcement ? Act.Announce : Act.Talk, c));
    }

    /// <summary>The rows of the list in no order.</summary>
    public IQueryable<ThreadRow> Rows(Cooperation c, TalkKind kind, TalkFilter filter) =>
        ThreadRow.Of(filter.Of(db.TalkThreads.AsNoTracking().Where(x => x.CooperationId == c.Id && x.Kind == kind), db, door.Me.AccountId), db, door.Me.AccountId);

    /// <summary>A thread of this cooperation with a page of its messages; whoever opens its latest page has read it.</summary>
    /// <param name="id">The cooperation.</param>
    /// <param name="threadId">The thread.</param>
    /// <param name="cursor">Where the page of messages begins; null for the latest.</param>
    /// <param name="origin">Scheme and host of the portal, for a text to send on.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<ThreadPage> ThreadAsync(Guid id, Guid threadId, string? cursor, string origin, CancellationToken stop)
    {
        var c = await door.ShowAsync(id, Act.ReadTalk);
        var thread = await db.TalkThreads.AsNoTracking().SingleOrDefaultAsync(x => x.Id == threadId && x.CooperationId == id, stop) ?? throw new NotThereException();
        var page = await Latest.PageAsync(db.TalkMessages.AsNoTracking().Where(m => m.ThreadId == threadId), new ListFilter { Cursor = cursor }, stop);
        if (page.Previous is null)
        {
            await db.SeenAsync(threadId, door.Me.AccountId, thread.LastAt, stop);
        }

        var receipts = thread.Kind == TalkKind.Announcement ? await ReceiptsAsync(c, threadId, stop) : [];
        var maySpeak = thread.IsOpen && door.Allows(Act.Talk, c);
        return new ThreadPage(
            await frames.OfAsync(c, TalkPages.Tab),
            thread,
            await MessagesAsync(page.Rows, stop),
            page,
            await ReadersAsync(thread, stop),
            receipts,
            maySpeak ? await people.OfAsync(c, withTeam: true) : [],
            thread.Kind == TalkKind.Announcement ? await ShareAsync(thread, origin, stop) : null,
            new ThreadPermitted(
                maySpeak,
                door.Allows(Act.ModerateTalk, c),
                AccessRules.AllowsClosing(door.Me, c, thread),
                door.Allows(Act.Talk, c) && receipts.Any(r => r.VillageCode == door.Me.VillageCode && r.Receipt is null)));
    }

    private async Task<IReadOnlyList<MessageRow>> MessagesAsync(IReadOnlyList<TalkMessage> messages, CancellationToken stop)
    {
        var fileIds = messages.SelectMany(m => m.Files).ToList();
        var files = await db.Files.AsNoTracking().Where(f => fileIds.Contains(f.Id)).Select(f => new { f.Id, f.Name, f.ContentType, f.Size }).ToDictionaryAsync(f => f.Id, stop);
        var calledIds = messages.SelectMany(m => m.Mentions).Distinct().ToList();
        var names = await db.Users.Where(a => calledIds.Contains(a.Id)).Select(a => new { a.Id, a.FullName }).ToDictionaryAsync(a => a.Id, a => a.FullName, stop);
        return
        [
            .. messages.Reverse().Select(m => new MessageRow(
                m,
                [.. m.Files.Where(files.ContainsKey).Select(f => files[f]).Select(f => new MessageFile(f.Id, f.Name, f.ContentType.StartsWith("image/", StringComparison.Ordinal), f.Size))],
                [.. m.Mentions.Where(names.ContainsKey).Select(a => names[a])],
                m.AccountId == door.Me.AccountId)),
        ];
    }

    private async Task<IReadOnlyList<string>> ReadersAsync(TalkThread thread, CancellationToken stop) =>
        await db.TalkReadings.Where(r => r.ThreadId == thread.Id && r.SeenAt >= thread.LastAt)
            .Join(db.Users, r => r.AccountId, a => a.Id, (r, a) => a.FullName).OrderBy(name => name).Take(MostReaders).ToListAsync(stop);

    private async Task<IReadOnlyList<ReceiptRow>> ReceiptsAsync(Cooperation c, Guid threadId, CancellationToken stop)
    {
        var given = await db.TalkReceipts.AsNoTracking().Where(r => r.ThreadId == threadId).ToDictionaryAsync(r => r.VillageCode, stop);
        return [.. c.AcceptedParties.OrderBy(p => p.VillageCode).Select(p => new ReceiptRow(p.Village!.FullName, p.VillageCode, given.GetValueOrDefault(p.VillageCode)))];
    }

    private async Task<string> ShareAsync(TalkThread thread, string origin, CancellationToken stop)
    {
        var body = await db.TalkMessages.Where(m => m.ThreadId == thread.Id).OrderBy(m => m.At).ThenBy(m => m.Id).Select(m => m.Body).FirstAsync(stop);
        var words = body.Length <= LongestShare ? body : body[..LongestShare] + "…";
        return $"*{thread.Title}*\n\n{words}\n\n{t["Baca dan tandai sudah dibaca di {0}", origin + TalkPages.Thread(thread.CooperationId, thread.Id)].Value}";
    }
}
