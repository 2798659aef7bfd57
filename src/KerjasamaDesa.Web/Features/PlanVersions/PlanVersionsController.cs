using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.Reports;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PlanVersions;

/// <summary>Frozen versions, to be read and laid beside each other.</summary>
[Route("kerjasama/{id:guid}/rencana/versi")]
public sealed class PlanVersionsController(Door door, PlanFrames frames, PortalDb db, PortalClock clock, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("{number:int}")]
    public async Task<IActionResult> Show(Guid id, int number)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, PlanFacts.Needed);
        var v = c.Plan.Versions.FirstOrDefault(x => x.Number == number) ?? throw new NotThereException();
        var frozen = PlanSnapshot.Read(v.Snapshot);
        var report = PlanFacts.Of(c, v, await db.ReportHeadAsync(c, clock.Now), clock.Today);
        return View(new VersionPage(
            await frames.OfAsync(c, "pengesahan"), v.Number, v.Hash, v.Name, v.Capacity, v.At, v.Number == c.Plan.LatestVersionNumber, v.Number == c.Plan.InForceVersion, report, frozen.Papers,
            await db.VersionSignatures.AsNoTracking().Where(s => s.CooperationId == id && s.PlanVersion == number && s.WithdrawnAt == null).OrderBy(s => s.At).ToListAsync()));
    }

    [HttpGet("banding")]
    public async Task<IActionResult> Compare(Guid id, int dari, int ke)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        var (before, after) = (await FindAsync(c, dari), await FindAsync(c, ke));
        var comparison = PlanComparison.Of(PlanSnapshot.Read(before.Snapshot), PlanSnapshot.Read(after.Snapshot), t, Names(c));
        var numbers = await db.PlanVersions.Where(v => v.PlanId == c.Plan.Id).OrderBy(v => v.Number).Select(v => v.Number).ToListAsync();
        return View(new ComparePage(await frames.OfAsync(c, "pengesahan"), dari, ke, numbers, comparison));
    }

    private static Dictionary<string, string> Names(Cooperation c) => c.Parties.ToDictionary(p => p.VillageCode, p => p.Village!.Name);

    private async Task<PlanVersion> FindAsync(Cooperation c, int number) =>
        await db.PlanVersions.AsNoTracking().SingleOrDefaultAsync(v => v.PlanId == c.Plan.Id && v.Number == number) ?? throw new NotThereException();
}
