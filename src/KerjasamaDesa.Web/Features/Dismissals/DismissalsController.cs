using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Opportunities;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Dismissals;

/// <summary>Opportunities a village has set aside, with its reason, and takes back again.</summary>
[Route("/desa/{code}/peluang")]
public sealed class DismissalsController(Door door, PortalDb db, Matches matches, PortalClock clock, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("disisihkan")]
    public async Task<IActionResult> Index(string code, [FromQuery] ListFilter filter, CancellationToken stop)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.ViewOpportunities);
        var rows = DismissedRow.Of(db, code);
        return Download.For(filter, $"peluang-disisihkan-{code}", DismissedRow.Sorts.Order(rows, filter), DismissedRow.Columns(t))
            ?? View(new DismissedPage(village, await DismissedRow.Sorts.PageAsync(rows, filter, stop), door.Allows(VillageAct.Propose, code)));
    }

    [HttpGet("sisihkan/{mineId:guid}/{theirsId:guid}")]
    public async Task<IActionResult> New(string code, Guid mineId, Guid theirsId, CancellationToken stop)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.Propose);
        return View(new DismissForm { Village = village, Found = await PairAsync(village, mineId, theirsId, stop) });
    }

    [HttpPost("sisihkan/{mineId:guid}/{theirsId:guid}")]
    public async Task<IActionResult> Create(string code, Guid mineId, Guid theirsId, DismissForm form, CancellationToken stop)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.Propose);
        (form.Village, form.Found) = (village, await PairAsync(village, mineId, theirsId, stop));
        var found = form.Found;
        if (!ModelState.IsValid || !this.Try(() => db.Add(
            DismissedMatch.Of(Guid.CreateVersion7(clock.Now), code, found.Theirs.VillageCode, found.Kind, mineId, theirsId, form.Reason, door.Me, clock.Now))))
        {
            return View("New", form);
        }

        // Who was a moment earlier with the same pair has said it already.
        if (!await db.DismissedMatches.AnyAsync(d => d.VillageCode == code && d.MineId == mineId && d.TheirsId == theirsId, stop)) { await db.SaveChangesAsync(stop); }

        this.Flash(t["Peluang disisihkan. Ia dapat dipulihkan dari daftar yang disisihkan."]);
        return Redirect($"/desa/{code}/peluang");
    }

    [HttpPost("disisihkan/{dismissedId:guid}/pulihkan")]
    public async Task<IActionResult> Restore(string code, Guid dismissedId)
    {
        await door.OpenVillageAsync(code, VillageAct.Propose);
        if (await db.DismissedMatches.SingleOrDefaultAsync(d => d.Id == dismissedId && d.VillageCode == code) is { } dismissed)
        {
            db.Remove(dismissed);
            await db.SaveChangesAsync();
        }

        this.Flash(t["Peluang dipulihkan."]);
        return Redirect($"/desa/{code}/peluang/disisihkan");
    }

    /// <summary>A pair whose first record is the village's own.</summary>
    private async Task<Opportunity> PairAsync(Village village, Guid mine, Guid theirs, CancellationToken stop) =>
        (await matches.OfPairsAsync([(mine, theirs)], stop)).FirstOrDefault(o => o.Mine.Id == mine && o.Mine.VillageCode == village.Code && o.Theirs.VillageCode != village.Code)
        ?? throw new NotThereException();
}
