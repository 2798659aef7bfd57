using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.PlanPresences;

/// <summary>Who else has the same form of a plan open; a form says every twenty seconds that it is.</summary>
[Route("kerjasama/{id:guid}/rencana/hadir")]
public sealed class PlanPresencesController(Door door, PortalDb db, PortalClock clock) : Controller
{
    /// <summary>What was last heard of longer ago has closed its page.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(60);

    [HttpPost("")]
    public async Task<IActionResult> Beat(Guid id, [FromForm] string? page)
    {
        await door.ShowAsync(id, Act.EditPlan);
        if (page is not { Length: > 0 and <= PlanPresence.PageMaxLength })
        {
            return BadRequest();
        }

        var (me, now) = (door.Me, clock.Now);
        await db.Database.ExecuteSqlAsync($"""
            insert into plan_presences (cooperation_id, page, account_id, name, capacity, seen_at)
            values ({id}, {page}, {me.AccountId}, {me.Name}, {me.Capacity}, {now})
            on conflict (cooperation_id, page, account_id) do update set seen_at = excluded.seen_at, name = excluded.name, capacity = excluded.capacity
            """);
        var since = now - Life;
        await db.PlanPresences.Where(p => p.CooperationId == id && p.SeenAt < since).ExecuteDeleteAsync();
        return PartialView("_Others", await db.PlanPresences.AsNoTracking()
            .Where(p => p.CooperationId == id && p.Page == page && p.AccountId != me.AccountId).OrderBy(p => p.Name).ToListAsync());
    }
}
