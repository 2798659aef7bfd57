using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Talk;

/// <summary>The tab Komunikasi: threads and announcements of those who work together.</summary>
[Route("/kerjasama/{id:guid}/komunikasi")]
public sealed class TalkController(Door door, PortalDb db, TalkReader reader, TalkDesk desk, CooperationFrames frames, PlanPeople people, IStringLocalizer<Text> t) : Controller
{
    /// <summary>As many files as a message may carry, below what the server takes at all.</summary>
    internal const int LargestMessage = 29_000_000;

    [HttpGet("")]
    public Task<IActionResult> Index(Guid id, [FromQuery] TalkFilter filter, CancellationToken stop) => ListAsync(id, TalkKind.Discussion, filter, stop);

    [HttpGet("pengumuman")]
    public Task<IActionResult> Announcements(Guid id, [FromQuery] TalkFilter filter, CancellationToken stop) => ListAsync(id, TalkKind.Announcement, filter, stop);

    /// <summary>A new thread, about a thing of the cooperation when the address names one (<c>?tentang=Activity&amp;objek=…</c>).</summary>
    [HttpGet("baru")]
    public async Task<IActionResult> New(Guid id, [FromQuery(Name = "tentang")] TalkSubject? kind, [FromQuery(Name = "objek")] Guid? subjectId, CancellationToken stop)
    {
        var c = await door.ShowAsync(id, Act.Talk);
        var topic = kind is { } known && subjectId is { } subject ? await db.TopicAsync(id, known, subject, stop) : null;
        return await FormAsync(c, TalkKind.Discussion, Fresh(topic), topic, stop);
    }

    [HttpPost("baru")]
    [RequestSizeLimit(LargestMessage)]
    public Task<IActionResult> Add(Guid id, ThreadForm form, CancellationToken stop) => BeginAsync(id, TalkKind.Discussion, form, stop);

    [HttpGet("pengumuman/baru")]
    public async Task<IActionResult> NewAnnouncement(Guid id, CancellationToken stop) =>
        await FormAsync(await door.ShowAsync(id, Act.Announce), TalkKind.Announcement, Fresh(null), null, stop);

    [HttpPost("pengumuman/baru")]
    [RequestSizeLimit(LargestMessage)]
    public Task<IActionResult> Announce(Guid id, ThreadForm form, CancellationToken stop) => BeginAsync(id, TalkKind.Announcement, form, stop);

    [HttpGet("diskusi/{threadId:guid}")]
    public async Task<IActionResult> Show(Guid id, Guid threadId, [FromQuery(Name = "kursor")] string? cursor, CancellationToken stop) =>
        View(await reader.ThreadAsync(id, threadId, cursor, Origin, stop));

    [HttpPost("diskusi/{threadId:guid}")]
    [RequestSizeLimit(LargestMessage)]
    public async Task<IActionResult> Speak(Guid id, Guid threadId, MessageForm form, CancellationToken stop)
    {
        await desk.OpenAsync(id, threadId, Act.Talk);
        if (ModelState.IsValid && await this.TryAsync(async () =>
        {
            if (await desk.SpeakAsync(id, threadId, form, stop))
            {
                this.Flash(t["Pesan dikirim."], draft: $"pesan-{threadId}");
            }
        }))
        {
            return Redirect($"{TalkPages.Thread(id, threadId)}#p-{form.PostId}");
        }

        db.ChangeTracker.Clear();
        return View("Show", await reader.ThreadAsync(id, threadId, null, Origin, stop) with { Form = form });
    }

    private string Origin => $"{Request.Scheme}://{Request.Host}";

    private static ThreadForm Fresh(TalkTopic? topic) => new() { ThreadId = Guid.CreateVersion7(), PostId = Guid.CreateVersion7(), Topic = topic is null ? null : ThreadForm.Key(topic) };

    private async Task<IActionResult> ListAsync(Guid id, TalkKind kind, TalkFilter filter, CancellationToken stop)
    {
        var c = await door.ShowAsync(id, Act.ReadTalk);
        return Download.For(filter, kind == TalkKind.Announcement ? "pengumuman" : "diskusi", ThreadRow.Sorts.Order(reader.Rows(c, kind, filter), filter), ThreadRow.Columns(t))
            ?? View("Index", await reader.ListAsync(c, kind, filter, stop));
    }

    private async Task<IActionResult> BeginAsync(Guid id, TalkKind kind, ThreadForm form, CancellationToken stop)
    {
        var c = await door.OpenAsync(id, kind == TalkKind.Announcement ? Act.Announce : Act.Talk);
        var topic = form.About() is { } about ? await db.TopicAsync(id, about.Kind, about.Id, stop) ?? throw new NotThereException() : null;
        if (!ModelState.IsValid || !await this.TryAsync(() => desk.BeginAsync(c, kind, form, topic, stop)))
        {
            return await FormAsync(c, kind, form, topic, stop);
        }

        this.Flash(kind == TalkKind.Announcement ? t["Pengumuman dikirim ke semua desa."] : t["Diskusi dibuka."], draft: $"diskusi-baru-{kind}-{id}");
        return Redirect(TalkPages.Thread(id, form.ThreadId));
    }

    private async Task<IActionResult> FormAsync(Cooperation c, TalkKind kind, ThreadForm form, TalkTopic? topic, CancellationToken stop)
    {
        var topics = kind == TalkKind.Discussion ? await db.TopicsAsync(c.Id, stop) : [];
        form.Page = new NewThreadPage(await frames.OfAsync(c, TalkPages.Tab), kind, topic, topics, await people.OfAsync(c, withTeam: true));
        return View("New", form);
    }
}
