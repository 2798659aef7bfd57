using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Map;
using KerjasamaDesa.Web.Features.Potentials;
using KerjasamaDesa.Web.Features.Villages;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.AreaPotentials;

/// <summary>The potentials of a district or regency.</summary>
/// <param name="Filter">As asked.</param>
/// <param name="Area">Code of what is listed; null when the reader must choose first.</param>
/// <param name="AreaName">Its name.</param>
/// <param name="Areas">What it can be narrowed to.</param>
/// <param name="Types">Types to narrow by.</param>
/// <param name="Rows">The listed potentials.</param>
/// <param name="Today">The day it is.</param>
public sealed record AreaPotentialsPage(
    AreaPotentialFilter Filter, string? Area, string AreaName, AreaChoices Areas, TypeChoices Types, KeysetPage<PotentialRow> Rows, DateOnly Today);

/// <summary>What the villages of an area have: as on the map, one's regency for people of a village, else the own area.</summary>
public sealed class AreaPotentialsController(Door door, PortalDb db, PortalClock clock, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("/potensi")]
    public async Task<IActionResult> Index([FromQuery] AreaPotentialFilter filter, CancellationToken stop)
    {
        var own = MapFilter.OwnAreaOf(door.Me);
        var area = MapFilter.Within(filter.Area, own);
        var rows = PotentialRow.Of(area is null ? db.Potentials.Where(p => false) : filter.Of(db, area, clock.Today));
        if (Download.For(filter, $"potensi-{area}", PotentialRow.AreaSorts.Order(rows, filter), PotentialRow.AreaColumns(t)) is { } file) { return file; }

        return View(new AreaPotentialsPage(
            filter, area, area is null ? "" : await AreaChoices.NameAsync(db, area, stop), await AreaChoices.OfAsync(db, own, filter.Area, stop),
            await TypeChoices.OfAllAsync(db, t, SubjectKind.Potential), await PotentialRow.AreaSorts.PageAsync(rows, filter, stop), clock.Today));
    }
}
