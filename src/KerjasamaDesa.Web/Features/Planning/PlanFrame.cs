using System.Linq.Expressions;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Planning;

/// <summary>The head that all pages of a plan share.</summary>
/// <param name="Cooperation">The cooperation's own head.</param>
/// <param name="Address">The plan's first page.</param>
/// <param name="Slug">The lit page.</param>
/// <param name="State">Where the plan stands.</param>
/// <param name="MayEdit">Whether the reader drafts it, at this stage.</param>
/// <param name="MayReopen">Whether the reader may take it back to draft.</param>
/// <param name="IsOpen">Whether it may be written at all.</param>
/// <param name="Talk">What was said of the part, on pages of a part.</param>
/// <param name="OpenThreads">Unresolved threads by thing, on pages that show things.</param>
public sealed record PlanFrame(
    CooperationFrame Cooperation, string Address, string Slug, PlanState State, bool MayEdit, bool MayReopen, bool IsOpen, PartTalk? Talk,
    IReadOnlyDictionary<Guid, int> OpenThreads)
{
    private const string Key = nameof(PlanFrame);

    /// <summary>Whether the reader sees buttons for changing it.</summary>
    public bool CanEdit => MayEdit && IsOpen;

    /// <summary>Address of a page of the plan.</summary>
    public string UrlOf(string slug) => slug.Length == 0 ? Address : $"{Address}/{slug}";

    internal static PlanFrame Of(ViewDataDictionary data) =>
        data[Key] as PlanFrame ?? throw new InvalidOperationException("The view has no plan: call ViewData.Plan(frame, title).");

    internal void Keep(ViewDataDictionary data) => data[Key] = this;
}

public static class PlanFrameInViews
{
    /// <summary>First line of a view of the plan, with <c>Layout = "/Features/Planning/_PlanLayout.cshtml"</c>.</summary>
    public static void Plan(this ViewDataDictionary data, PlanFrame frame, string title)
    {
        frame.Keep(data);
        data.Cooperation(frame.Cooperation, title);
    }
}

/// <summary>Builds the head of a plan's page.</summary>
public sealed class PlanFrames(CooperationFrames cooperations, PortalDb db, Door door, PlanPeople people)
{
    /// <summary>The most threads of one page.</summary>
    private const int MostThreads = 200;

    private static readonly Dictionary<Guid, int> NoThreads = [];

    /// <summary>
    /// The frame of one page, with what was said when the page is of a part, and how many threads are open on its things when it
    /// shows some. The cooperation's checklist stays where it is asked for.
    /// </summary>
    public async Task<PlanFrame> OfAsync(Cooperation c, string slug, PlanPart? part = null, bool withNextStep = false, bool withThings = false)
    {
        var frame = await cooperations.OfAsync(c, "rencana");
        return new PlanFrame(
            withNextStep ? frame : frame with { Next = null },
            PlanPages.Address(c.Id),
            slug,
            c.Plan.State,
            door.Allows(Act.EditPlan, c),
            door.Allows(Act.SubmitPlan, c),
            c.Plan.IsOpen,
            part is { } asked ? await TalkAsync(c, asked) : null,
            part is null && !withThings ? NoThreads : await OpenThreadsAsync(c.Id));
    }

    /// <summary>Unresolved threads on single things of a plan, by thing.</summary>
    public Task<Dictionary<Guid, int>> OpenThreadsAsync(Guid cooperationId) => db.Comments
        .Where(x => x.CooperationId == cooperationId && x.ThreadId == null && x.ResolvedAt == null && x.ItemId != null)
        .GroupBy(x => x.ItemId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);

    /// <summary>The latest review of any version, with that version's number; null before the first.</summary>
    public async Task<(int Version, Review Review)?> LatestReviewAsync(Guid planId)
    {
        var latest = await db.PlanVersions.AsNoTracking().Where(v => v.PlanId == planId)
            .SelectMany(v => v.Reviews, (v, review) => new { v.Number, Review = review })
            .OrderByDescending(x => x.Review.At)
            .FirstOrDefaultAsync();
        return latest is null ? null : (latest.Number, latest.Review);
    }

    /// <summary>What was said of a part, or of one thing of it. Needs the plan loaded for a thing.</summary>
    public async Task<PartTalk> TalkAsync(Cooperation c, PlanPart part, PlanItem? kind = null, Guid? itemId = null)
    {
        var review = await LatestReviewAsync(c.Plan.Id);
        return new PartTalk(
            part, kind, itemId,
            kind is null ? review?.Review.Parts.FirstOrDefault(p => p.Part == part) : null,
            review?.Version,
            await ThreadsAsync(c, itemId == null ? x => x.Part == part : x => x.ItemId == itemId),
            door.Allows(Act.Comment, c),
            Guid.CreateVersion7(),
            kind is { } of && itemId is { } item && c.Plan.IsOpen ? c.Plan.WordsOf(of, item) : null,
            await people.OfAsync(c));
    }

    /// <summary>The threads that begin with such a comment, oldest first, with their answers; of very many the latest.</summary>
    public async Task<IReadOnlyList<ThreadRow>> ThreadsAsync(Cooperation c, Expression<Func<Comment, bool>> first)
    {
        var all = db.Comments.AsNoTracking().Where(x => x.CooperationId == c.Id);
        var latest = all.Where(x => x.ThreadId == null).Where(first).OrderByDescending(x => x.At).ThenByDescending(x => x.Id).Take(MostThreads).Select(x => x.Id);
        var comments = await all.Where(x => latest.Contains(x.ThreadId ?? x.Id)).OrderBy(x => x.At).ThenBy(x => x.Id).ToListAsync();
        var replies = comments.ToLookup(x => x.ThreadId);
        return
        [
            .. comments.Where(x => x.IsFirst).Select(x => new ThreadRow(
                x, [.. replies[x.Id]], VillageOf(c, x), door.AllowsResolving(c, x), door.Allows(Act.EditPlan, c) && c.Plan.IsOpen)),
        ];
    }

    private static string? VillageOf(Cooperation c, Comment comment) => c.Parties.FirstOrDefault(p => p.VillageCode == comment.VillageCode)?.Village?.Name;
}
