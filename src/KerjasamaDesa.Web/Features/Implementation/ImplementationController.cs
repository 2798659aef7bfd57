using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Actions;
using KerjasamaDesa.Web.Features.Constraints;
using KerjasamaDesa.Web.Features.Record;
using KerjasamaDesa.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Implementation;

/// <summary>How the work of a cooperation stands against its plan.</summary>
public sealed class ImplementationController(PortalDb db, Door door, PortalClock clock, CooperationFrames frames) : Controller
{
    [HttpGet("/kerjasama/{id:guid}/pelaksanaan")]
    public async Task<IActionResult> Index(Guid id)
    {
        var cooperation = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        return View(ImplementationPage.Of(
            await frames.OfAsync(cooperation, "pelaksanaan"),
            cooperation,
            await db.BaselineAsync(cooperation),
            await db.VerifiedProgressAsync(id),
            await db.LatestEntriesAsync(id),
            await db.SpentAsync(id),
            await db.MonitoringEntries.CountAsync(e => e.CooperationId == id && e.State == EntryState.Recorded),
            await ConstraintRow.Of(db.Constraints.AsNoTracking().Where(k => k.CooperationId == id).Open().OrderByDescending(k => k.Severity == Severity.Critical).ThenBy(k => k.Due).Take(ImplementationPage.MostConstraints + 1), db).ToListAsync(),
            door.Allows(Act.RecordMonitoring, cooperation),
            door.Allows(Act.VerifyMonitoring, cooperation),
            door.Allows(Act.RaiseConstraint, cooperation),
            clock.Today));
    }
}
