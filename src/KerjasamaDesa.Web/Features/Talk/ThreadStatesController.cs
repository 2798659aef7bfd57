using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Npgsql;

namespace KerjasamaDesa.Web.Features.Talk;

/// <summary>What is done with a thread besides speaking: pin, close, confirm that it was read, mend a message.</summary>
[Route("/kerjasama/{id:guid}/komunikasi/diskusi/{threadId:guid}")]
public sealed class ThreadStatesController(TalkDesk desk, Door door, PortalDb db, CooperationFrames frames, PortalClock clock, IStringLocalizer<Text> t) : Controller
{
    [HttpPost("sematkan")]
    public async Task<IActionResult> Pin(Guid id, Guid threadId)
    {
        var (_, thread) = await desk.OpenAsync(id, threadId, Act.ModerateTalk);
        var pinned = await db.TalkThreads.CountAsync(x => x.CooperationId == id && x.Kind == thread.Kind && x.PinnedAt != null);
        return await SaveAsync(thread, () => thread.Pin(pinned, door.Me, clock.Now), t["Disematkan di atas daftar."]);
    }

    [HttpPost("lepas-sematan")]
    public async Task<IActionResult> Unpin(Guid id, Guid threadId)
    {
        var (_, thread) = await desk.OpenAsync(id, threadId, Act.ModerateTalk);
        return await SaveAsync(thread, () => thread.Unpin(door.Me, clock.Now), t["Sematan dilepas."]);
    }

    [HttpPost("tutup")]
    public async Task<IActionResult> Close(Guid id, Guid threadId)
    {
        var (c, thread) = await desk.OpenAsync(id, threadId, Act.Talk);
        return await EndAsync(c, thread, () => thread.Close(door.Me, clock.Now), t["Ditutup. Isinya tetap dapat dibaca."]);
    }

    [HttpPost("buka")]
    public async Task<IActionResult> Reopen(Guid id, Guid threadId)
    {
        var (c, thread) = await desk.OpenAsync(id, threadId, Act.Talk);
        return await EndAsync(c, thread, () => thread.Reopen(door.Me, clock.Now), t["Dibuka kembali."]);
    }

    /// <summary>Confirms for the village one speaks for; of two who press at once the first counts.</summary>
    [HttpPost("sudah-dibaca")]
    public async Task<IActionResult> Acknowledge(Guid id, Guid threadId)
    {
        var (_, thread) = await desk.OpenAsync(id, threadId, Act.Talk);
        if (this.TryOrFlash(() => db.Add(thread.Acknowledge(door.Me, clock.Now))))
        {
            try
            {
                await db.SaveChangesAsync();
            }
            catch (DbUpdateException error) when (error.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
            {
                // The village has confirmed it already; the page shows who did.
            }

            this.Flash(t["Tercatat: desa Anda sudah membaca pengumuman ini."]);
        }

        return Redirect(TalkPages.Thread(id, threadId));
    }

    [HttpGet("pesan/{postId:guid}/ubah")]
    public async Task<IActionResult> Edit(Guid id, Guid threadId, Guid postId)
    {
        var (c, message) = await MessageAsync(id, threadId, postId);
        return await FormAsync(c, new MendForm { Version = message.Version, Body = message.Body });
    }

    [HttpPost("pesan/{postId:guid}/ubah")]
    public async Task<IActionResult> Mend(Guid id, Guid threadId, Guid postId, MendForm form)
    {
        var (c, message) = await MessageAsync(id, threadId, postId);
        if (!ModelState.IsValid || !this.Try(() => message.Mend(form.Body, door.Me, clock.Now)))
        {
            return await FormAsync(c, form);
        }

        db.Expect(message, form.Version);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            var theirs = await db.TalkMessages.AsNoTracking().SingleAsync(m => m.Id == postId);
            return this.DataChanged(t["Pesan"], Request.Path, form, new MendForm { Version = theirs.Version, Body = theirs.Body });
        }

        this.Flash(t["Pesan diubah. Kata-kata sebelumnya tetap dapat dibaca."], draft: $"ubah-pesan-{postId}");
        return Redirect($"{TalkPages.Thread(id, threadId)}#p-{postId}");
    }

    /// <summary>A message of this thread that is the person's own, while the thread is open.</summary>
    private async Task<(Cooperation Cooperation, TalkMessage Message)> MessageAsync(Guid id, Guid threadId, Guid postId)
    {
        var (c, thread) = await desk.OpenAsync(id, threadId, Act.Talk);
        var message = await db.TalkMessages.SingleOrDefaultAsync(m => m.Id == postId && m.ThreadId == threadId) ?? throw new NotThereException();
        return thread.IsOpen && message.AccountId == door.Me.AccountId ? (c, message) : throw new NotAllowedException();
    }

    private async Task<IActionResult> FormAsync(Cooperation c, MendForm form)
    {
        form.Frame = await frames.OfAsync(c, TalkPages.Tab);
        return View("/Features/Talk/Mend.cshtml", form);
    }

    private Task<IActionResult> EndAsync(Cooperation c, TalkThread thread, Action act, string done) =>
        AccessRules.AllowsClosing(door.Me, c, thread) ? SaveAsync(thread, act, done) : throw new NotAllowedException();

    private async Task<IActionResult> SaveAsync(TalkThread thread, Action act, string done)
    {
        if (this.TryOrFlash(act))
        {
            try
            {
                await db.SaveChangesAsync();
                this.Flash(done);
            }
            catch (DbUpdateConcurrencyException)
            {
                this.Flash(t["Diskusi ini baru saja berubah. Periksa, lalu coba lagi."], Tone.Info);
            }
        }

        return Redirect(TalkPages.Thread(thread.CooperationId, thread.Id));
    }
}
