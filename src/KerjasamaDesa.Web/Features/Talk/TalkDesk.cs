using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Notices;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Files;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Talk;

/// <summary>Takes messages in, with their files and the people they call upon.</summary>
public sealed class TalkDesk(PortalDb db, Door door, FileStore files, PlanPeople people, NoticeDesk notices, Addressees addressees, PortalClock clock)
{
    /// <summary>A thread of a cooperation that the person may read, tracked for saving; another cooperation's thread does not exist here.</summary>
    public async Task<(Cooperation Cooperation, TalkThread Thread)> OpenAsync(Guid id, Guid threadId, Act act)
    {
        var c = await door.OpenAsync(id, Act.ReadTalk);
        var thread = await db.TalkThreads.SingleOrDefaultAsync(t => t.Id == threadId && t.CooperationId == id) ?? throw new NotThereException();
        return door.Allows(act, c) ? (c, thread) : throw new NotAllowedException();
    }

    /// <summary>
    /// Opens a thread with its first message. The same form sent again does nothing: false. Refusals of a rule are thrown, with the field they
    /// belong to.
    /// </summary>
    public async Task<bool> BeginAsync(Cooperation c, TalkKind kind, ThreadForm form, TalkTopic? topic, CancellationToken stop)
    {
        if (await db.TalkThreads.AnyAsync(t => t.Id == form.ThreadId, stop))
        {
            return false;
        }

        var thread = new TalkThread(form.ThreadId, c.Id, kind, form.Title, topic, door.Me, clock.Now);
        db.Add(thread);
        await AddAsync(c, thread, form, stop);
        if (kind == TalkKind.Announcement)
        {
            await TellAsync(c, thread);
            if (door.Me.VillageCode is not null)
            {
                db.Add(thread.Acknowledge(door.Me, clock.Now));
            }
        }

        return await SaveAsync(thread, stop);
    }

    /// <summary>
    /// Adds a message to a thread. Those who speak at the same moment wait for each other, so that each is counted; the same form sent again does
    /// nothing: false.
    /// </summary>
    public async Task<bool> SpeakAsync(Guid id, Guid threadId, MessageForm form, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({threadId.ToString()}, 0))", stop);

        // What was read before the wait may have changed meanwhile.
        db.ChangeTracker.Clear();
        var (c, thread) = await OpenAsync(id, threadId, Act.Talk);
        if (await db.TalkMessages.AnyAsync(m => m.Id == form.PostId, stop))
        {
            return false;
        }

        await AddAsync(c, thread, form, stop);
        if (!await SaveAsync(thread, stop))
        {
            return false;
        }

        await transaction.CommitAsync(stop);
        return true;
    }

    private async Task AddAsync(Cooperation c, TalkThread thread, MessageForm form, CancellationToken stop)
    {
        var sent = form.Files.Take(TalkMessage.MostFiles + 1).ToList();
        if (sent.Count > TalkMessage.MostFiles)
        {
            throw RuleBroken.At(nameof(form.Files), "Paling banyak {0} berkas dalam satu pesan.", TalkMessage.MostFiles);
        }

        var called = PlanPeople.CalledIn(await people.OfAsync(c, withTeam: true), form.Mentions, form.Body);
        List<Guid> kept = [];
        foreach (var file in sent)
        {
            kept.Add((await files.SaveDocumentAsync(file, FileOwner.TalkOf(c), nameof(form.Files), stop)).Id);
        }

        var message = thread.Say(form.PostId, form.Body, kept, door.Me, clock.Now);
        message.Mention(called);
        db.Add(message);
        notices.Tell(message.Mentions, new NoticeContent(
            NoticeKind.Mention, $"{TalkPages.Thread(c.Id, thread.Id)}#p-{message.Id}", new NoticeText("{0} menyebut Anda dalam diskusi tentang {1}", door.Me.Name, thread.Title))
        {
            CooperationId = c.Id,
            Text = new NoticeText("“{0}”", message.Body),
        });
    }

    /// <summary>Tells the people of all villages, and the team, of a new announcement.</summary>
    private async Task TellAsync(Cooperation c, TalkThread thread) => notices.Tell(
        [.. await addressees.OfPartiesAsync(c), .. await addressees.OfTeamAsync(c.Id)],
        new NoticeContent(NoticeKind.Announcement, TalkPages.Thread(c.Id, thread.Id), new NoticeText("Pengumuman dalam {0}: {1}", c.Title, thread.Title))
        {
            CooperationId = c.Id,
            Text = new NoticeText("Mohon ditandai bahwa desa Anda sudah membacanya."),
        });

    /// <summary>Who speaks has read what was said before.</summary>
    private async Task<bool> SaveAsync(TalkThread thread, CancellationToken stop)
    {
        if (!await db.SaveOnceAsync())
        {
            return false;
        }

        await db.SeenAsync(thread.Id, door.Me.AccountId, thread.LastAt, stop);
        return true;
    }
}
