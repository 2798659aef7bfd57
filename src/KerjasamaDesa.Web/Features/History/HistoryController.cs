using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Audit;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.History;

/// <summary>The moves between stages, and page by page everything that was changed.</summary>
public sealed record HistoryPage(CooperationFrame Frame, IReadOnlyList<StageEvent> Moves, KeysetPage<AuditEntry> Trail);

/// <summary>The tab Riwayat.</summary>
public sealed class HistoryController(PortalDb db, Door door, CooperationFrames frames) : Controller
{
    private static readonly SortKeys<AuditEntry, long> Sorts = new SortKeys<AuditEntry, long>(a => a.Id).Add("waktu", a => a.Id, isDefaultDescending: true);

    [HttpGet("/kerjasama/{id:guid}/riwayat")]
    public async Task<IActionResult> Index(Guid id, [FromQuery] ListFilter filter)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.History);
        var trail = db.AuditTrail.AsNoTracking().Where(a => a.CooperationId == c.Id);
        if (!door.Allows(Act.ReadTalk, c)) { trail = trail.Where(a => !AuditWords.OfTalk.Contains(a.Entity)); }

        return View(new HistoryPage(
            await frames.OfAsync(c, "riwayat"), [.. c.StageEvents.OrderByDescending(e => e.At)], await Sorts.PageAsync(trail, filter, HttpContext.RequestAborted)));
    }
}
