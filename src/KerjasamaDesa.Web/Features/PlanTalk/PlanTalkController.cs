using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Notices;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PlanTalk;

/// <summary>The threads that wait for an answer, and those that are done.</summary>
public sealed record ThreadsPage(PlanFrame Frame, bool All, string? Village, IReadOnlyList<SelectListItem> Villages, IReadOnlyList<ThreadRow> Threads);

/// <summary>One thing of the plan as it stands, and what was said of it.</summary>
/// <param name="Frame">The head.</param>
/// <param name="Kind">Kind of the thing.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Content">What stands there now.</param>
/// <param name="PageUrl">Where it stands.</param>
/// <param name="TreeUrl">Its place in the tree; null for what is not part of it.</param>
/// <param name="Talk">The threads.</param>
public sealed record ThingPage(PlanFrame Frame, PlanItem Kind, string Title, string? Content, string PageUrl, string? TreeUrl, PartTalk Talk);

/// <summary>What is said of a plan: threads on its parts and things, proposals, their end.</summary>
[Route("kerjasama/{id:guid}/rencana")]
public sealed class PlanTalkController(Door door, PlanDesk desk, PlanFrames frames, PlanPeople people, NoticeDesk notices, PortalDb db, PortalClock clock, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("diskusi")]
    public async Task<IActionResult> Index(Guid id, [FromQuery(Name = "semua")] bool all, [FromQuery(Name = "desa")] string? village)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        var threads = await frames.ThreadsAsync(c, x => (all || x.ResolvedAt == null) && (string.IsNullOrEmpty(village) || x.VillageCode == village));
        return View(new ThreadsPage(
            await frames.OfAsync(c, ""), all, village, Choices.Of(c.Parties.OrderBy(p => p.VillageCode), p => p.VillageCode, p => p.Village!.Name), threads));
    }

    [HttpGet("diskusi/{item}/{itemId:guid}")]
    public async Task<IActionResult> Thing(Guid id, string item, Guid itemId)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        var kind = PlanThings.KindOf(item) ?? throw new NotThereException();
        var title = PlanThings.TitleOf(c, kind, itemId) ?? throw new NotThereException();
        return View(new ThingPage(
            await frames.OfAsync(c, PlanPages.SlugOf(kind.Part())), kind, title, PlanThings.ContentOf(c, kind, itemId),
            PlanPages.Address(id, PlanThings.PageOf(c.Plan, kind, itemId)),
            PlanThings.IsInTree(kind) ? PlanPages.Address(id, $"susunan/{item}/{itemId}") : null,
            await frames.TalkAsync(c, kind.Part(), kind, itemId)));
    }

    [HttpPost("komentar")]
    public async Task<IActionResult> Add(Guid id, CommentForm form)
    {
        var c = await desk.OpenAsync(id, Act.Comment, form.Kind is null ? Load.Parties : Load.Plan);
        if (!ModelState.IsValid)
        {
            this.Flash(t["Komentar belum terkirim. Tulis paling banyak 2.000 huruf."], Tone.Bad);
            return Back(id, form.Part, form.Kind, form.ItemId);
        }

        if (await db.Comments.AllAsync(x => x.Id != form.NewId) && this.TryOrFlash(() => db.Add(Made(c, form))))
        {
            var comment = db.ChangeTracker.Entries<Comment>().Single(e => e.State == EntityState.Added).Entity;
            comment.Mention(PlanPeople.CalledIn(await people.OfAsync(c), form.Mentions, form.Body));
            notices.Tell(comment.Mentions, Call(comment));
            await desk.SaveAsync();
            this.Flash(t["Komentar terkirim."], draft: $"komentar-{form.ThreadId ?? form.ItemId}-{form.Part}-{PlanPages.Address(id)}");
        }

        return Back(id, form.Part, form.Kind, form.ItemId);
    }

    [HttpPost("komentar/{commentId:guid}/selesai")]
    public Task<IActionResult> Resolve(Guid id, Guid commentId) => EndAsync(id, commentId, thread => thread.Resolve(door.Me, clock.Now), t["Diskusi ditandai selesai."]);

    [HttpPost("komentar/{commentId:guid}/buka")]
    public Task<IActionResult> Reopen(Guid id, Guid commentId) => EndAsync(id, commentId, thread => thread.Reopen(door.Me, clock.Now), t["Diskusi dibuka kembali."]);

    [HttpPost("komentar/{commentId:guid}/terima")]
    public Task<IActionResult> Accept(Guid id, Guid commentId) =>
        DecideAsync(id, commentId, (thread, plan) => thread.Accept(plan, door.Me, clock.Now), t["Usul diterima dan masuk ke dalam rencana."]);

    [HttpPost("komentar/{commentId:guid}/tolak")]
    public Task<IActionResult> Decline(Guid id, Guid commentId) => DecideAsync(id, commentId, (thread, _) => thread.Decline(door.Me, clock.Now), t["Usul ditolak."]);

    private Comment Made(Cooperation c, CommentForm form)
    {
        if (form.ThreadId is { } threadId)
        {
            var thread = db.Comments.FirstOrDefault(x => x.Id == threadId && x.CooperationId == c.Id) ?? throw new NotThereException();
            (form.Part, form.Kind, form.ItemId) = (thread.Part, thread.Kind, thread.ItemId);
            return thread.Reply(form.NewId, form.Body, door.Me, clock.Now);
        }

        if (form.Kind is not { } kind || form.ItemId is not { } itemId)
        {
            return new Comment(form.NewId, c.Id, new CommentSubject(form.Part), form.Body, door.Me, clock.Now);
        }

        var title = PlanThings.TitleOf(c, kind, itemId) ?? throw new NotThereException();
        var proposal = form.Proposes() && c.Plan.WordsOf(kind, itemId) is { } words ? new Proposal(kind, form.Before ?? words, form.Proposal) : null;
        return new Comment(form.NewId, c.Id, new CommentSubject(kind.Part(), kind, itemId, title), form.Body, door.Me, clock.Now, proposal);
    }

    private static NoticeContent Call(Comment comment) => new(
        NoticeKind.Mention,
        PlanPages.Address(comment.CooperationId, $"diskusi#d-{comment.ThreadId ?? comment.Id}"),
        comment.Subject is { } subject
            ? new NoticeText("{0} menyebut Anda dalam diskusi tentang {1}", comment.Name, subject)
            : new NoticeText("{0} menyebut Anda dalam diskusi rencana", comment.Name))
    {
        CooperationId = comment.CooperationId,
        Text = comment.Body.Length > 0 ? new NoticeText("“{0}”", comment.Body) : null,
    };

    private async Task<IActionResult> EndAsync(Guid id, Guid commentId, Action<Comment> end, LocalizedString sentence)
    {
        var c = await desk.OpenAsync(id, Act.Comment, Load.Parties);
        var thread = await ThreadAsync(id, commentId);
        return door.AllowsResolving(c, thread) ? await SaveAsync(id, thread, () => end(thread), sentence) : throw new NotAllowedException();
    }

    private async Task<IActionResult> DecideAsync(Guid id, Guid commentId, Action<Comment, Plan> decide, LocalizedString sentence)
    {
        var c = await desk.OpenAsync(id);
        var thread = await ThreadAsync(id, commentId);
        return await SaveAsync(id, thread, () => decide(thread, c.Plan), sentence);
    }

    private async Task<Comment> ThreadAsync(Guid id, Guid commentId) =>
        await db.Comments.FirstOrDefaultAsync(x => x.Id == commentId && x.CooperationId == id && x.ThreadId == null) ?? throw new NotThereException();

    private async Task<IActionResult> SaveAsync(Guid id, Comment thread, Action act, LocalizedString sentence)
    {
        if (this.TryOrFlash(act))
        {
            await desk.SaveAsync();
            this.Flash(sentence);
        }

        return Back(id, thread.Part, thread.Kind, thread.ItemId);
    }

    /// <summary>To where the thread stands: the page of the thing, or of the part.</summary>
    private RedirectResult Back(Guid id, PlanPart part, PlanItem? kind, Guid? itemId) => Redirect(
        $"{PlanPages.Address(id, kind is { } of && itemId is { } item ? $"diskusi/{PlanThings.SlugOf(of)}/{item}" : PlanPages.SlugOf(part))}#komentar");
}
