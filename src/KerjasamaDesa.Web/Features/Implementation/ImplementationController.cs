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
    /// <summary>Today, or at the end of a reporting period: what is verified since counts there no longer.</summary>
    [HttpGet("/kerjasama/{id:guid}/pelaksanaan")]
    public async Task<IActionResult> Index(Guid id, [FromQuery(Name = "masa")] DateOnly? end)
    {
        var cooperation = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        var period = end < clock.Today ? ReportingPeriod.Of(end.Value, cooperation.ReportingCycle) : null;
        var day = period is { } past && past.End < clock.Today ? past.End : clock.Today;
        return View(ImplementationPage.Of(
            await frames.OfAsync(cooperation, "pelaksanaan"),
            cooperation,
            await db.BaselineAsync(cooperation),
            [.. (await db.VerifiedProgressAsync(id)).Where(e => e.CountsOn <= day)],
            await db.LatestEntriesAsync(id, day),
            await db.SpentAsync(id, day),
            await db.MonitoringEntries.CountAsync(e => e.CooperationId == id && e.State == EntryState.Recorded),
            await ConstraintRow.Of(db.Constraints.AsNoTracking().Where(k => k.CooperationId == id).Open().OrderByDescending(k => k.Severity == Severity.Critical).ThenBy(k => k.Due).Take(ImplementationPage.MostConstraints + 1), db).ToListAsync(),
            door.Allows(Act.RecordMonitoring, cooperation),
            door.Allows(Act.VerifyMonitoring, cooperation),
            door.Allows(Act.RaiseConstraint, cooperation),
            day,
            period?.End < clock.Today ? period : null));
    }
}
