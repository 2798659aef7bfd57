using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PlanVersions;

/// <summary>Frozen versions, to be read and laid beside each other.</summary>
[Route("kerjasama/{id:guid}/rencana/versi")]
public sealed class PlanVersionsController(Door door, PlanFrames frames, PortalDb db, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("{number:int}")]
    public async Task<IActionResult> Show(Guid id, int number)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        var v = await FindAsync(c, number);
        return View(new VersionPage(
            await frames.OfAsync(c, "pengesahan"), v.Number, v.Hash, v.Name, v.Capacity, v.At, v.Number == c.Plan.LatestVersionNumber, PlanSnapshot.Read(v.Snapshot), Names(c)));
    }

    [HttpGet("banding")]
    public async Task<IActionResult> Compare(Guid id, int dari, int ke)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        var (before, after) = (await FindAsync(c, dari), await FindAsync(c, ke));
        var differences = new PlanLines(t, Names(c)).Compare(PlanSnapshot.Read(before.Snapshot), PlanSnapshot.Read(after.Snapshot));
        var numbers = await db.PlanVersions.Where(v => v.PlanId == c.Plan.Id).OrderBy(v => v.Number).Select(v => v.Number).ToListAsync();
        return View(new ComparePage(await frames.OfAsync(c, "pengesahan"), dari, ke, numbers, differences));
    }

    private static Dictionary<string, string> Names(Cooperation c) => c.Parties.ToDictionary(p => p.VillageCode, p => p.Village!.Name);

    private async Task<PlanVersion> FindAsync(Cooperation c, int number) =>
        await db.PlanVersions.AsNoTracking().SingleOrDefaultAsync(v => v.PlanId == c.Plan.Id && v.Number == number) ?? throw new NotThereException();
}
