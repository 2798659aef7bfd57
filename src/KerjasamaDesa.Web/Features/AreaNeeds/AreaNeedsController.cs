using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Map;
using KerjasamaDesa.Web.Features.Needs;
using KerjasamaDesa.Web.Features.Villages;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.AreaNeeds;

/// <summary>The needs of a district or regency.</summary>
/// <param name="Filter">As asked.</param>
/// <param name="Area">Code of what is listed; null when the reader must choose first.</param>
/// <param name="AreaName">Its name.</param>
/// <param name="Areas">What it can be narrowed to.</param>
/// <param name="Types">Types to narrow by.</param>
/// <param name="Rows">The listed needs.</param>
/// <param name="Today">The day it is.</param>
public sealed record AreaNeedsPage(
    AreaNeedFilter Filter, string? Area, string AreaName, AreaChoices Areas, TypeChoices Types, KeysetPage<NeedRow> Rows, DateOnly Today);

/// <summary>What the villages of an area lack: as on the map, one's regency for people of a village, else the own area.</summary>
public sealed class AreaNeedsController(Door door, PortalDb db, PortalClock clock, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("/kebutuhan")]
    public async Task<IActionResult> Index([FromQuery] AreaNeedFilter filter, CancellationToken stop)
    {
        var (own, today) = (MapFilter.OwnAreaOf(door.Me), clock.Today);
        var area = MapFilter.Within(filter.Area, own);
        var rows = NeedRow.Of(area is null ? db.Needs.Where(n => false) : filter.Of(db, area, today), db, today.Year);
        if (Download.For(filter, $"kebutuhan-{area}", NeedRow.AreaSorts.Order(rows, filter), NeedRow.AreaColumns(t, today.Year)) is { } file) { return file; }

        return View(new AreaNeedsPage(
            filter, area, area is null ? "" : await AreaChoices.NameAsync(db, area, stop), await AreaChoices.OfAsync(db, own, filter.Area, stop),
            await TypeChoices.OfAllAsync(db, t, SubjectKind.Need), await NeedRow.AreaSorts.PageAsync(rows, filter, stop), today));
    }
}
