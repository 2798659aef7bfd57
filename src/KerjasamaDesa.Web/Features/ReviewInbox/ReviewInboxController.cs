using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.ReviewInbox;

/// <summary>A plan in the inbox.</summary>
public sealed class ReviewRow
{
    public static readonly SortKeys<ReviewRow, Guid> Sorts = new SortKeys<ReviewRow, Guid>(r => r.Id).Add("menunggu", r => r.Since).Add("judul", r => r.Title);

    public Guid Id { get; init; }

    public Guid CooperationId { get; init; }

    public string Title { get; init; } = "";

    public string Number { get; init; } = "";

    public string? Villages { get; init; }

    public PlanState State { get; init; }

    public int? Version { get; init; }

    public bool IsAmending { get; init; }

    public DateTimeOffset Since { get; init; }

    public string Address => $"/kerjasama/{CooperationId}/rencana/pengesahan";

    /// <summary>Whole days in this state.</summary>
    public int DaysOn(DateTimeOffset now) => Math.Max(0, (int)(now - Since).TotalDays);

    /// <summary>Plans of these cooperations in the asked state: one query, one row each.</summary>
    public static IQueryable<ReviewRow> Of(IQueryable<Cooperation> cooperations, PortalDb db, PlanState state) =>
        from c in cooperations
        join n in db.PartyNames on c.Id equals n.CooperationId
        where (c.Stage == Stage.Planning || c.IsAmending) && c.Plan.State == state
        select new ReviewRow
        {
            Id = c.Plan.Id,
            CooperationId = c.Id,
            Title = c.Title,
            Number = c.Number,
            Villages = n.Names,
            State = c.Plan.State,
            Version = c.Plan.LatestVersionNumber,
            IsAmending = c.IsAmending,
            Since = c.Plan.StateSince,
        };
}

/// <summary>What narrows the inbox.</summary>
public sealed class ReviewFilter : ListFilter
{
    [FromQuery(Name = "keadaan")]
    public PlanState? State { get; set; }

    [FromQuery(Name = "cari")]
    public string? Search { get; set; }
}

/// <summary>The inbox.</summary>
public sealed record ReviewsPage(ReviewFilter Filter, PlanState State, DateTimeOffset Now, KeysetPage<ReviewRow> List);

/// <summary>The facilitator's inbox: plans of the own area by how long they wait, oldest first.</summary>
public sealed class ReviewInboxController(PortalDb db, Door door, PortalClock clock) : Controller
{
    [HttpGet("/telaah")]
    public async Task<IActionResult> Index([FromQuery] ReviewFilter filter, CancellationToken stop)
    {
        door.Demand(PortalAct.ReviewPlans);
        var state = filter.State ?? PlanState.Submitted;
        var rows = ReviewRow.Of(door.WorkedOn, db, state);
        if (filter.Search is { Length: > 0 } typed)
        {
            var pattern = Like.Containing(typed);
            rows = rows.Where(r => EF.Functions.ILike(r.Title, pattern));
        }

        return View(new ReviewsPage(filter, state, clock.Now, await ReviewRow.Sorts.PageAsync(rows, filter, stop)));
    }
}
