using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Villages;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Map;

/// <summary>Where villages, their potentials and their needs lie.</summary>
public sealed class MapController(Door door, PortalDb db, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("/peta")]
    public async Task<IActionResult> Index([FromQuery] MapFilter filter, CancellationToken stop)
    {
        var own = MapFilter.OwnAreaOf(door.Me);
        var area = filter.Within(own);
        var places = area is null ? Enumerable.Empty<MapPlace>().AsQueryable() : filter.Layer.Places(db, area);
        if (area is not null && Download.For(filter, $"peta-{filter.Layer.Slug}", MapPage.Sorts.Order(places, filter), MapPage.Columns(t)) is { } file) { return file; }

        var rows = area is null ? new KeysetPage<MapPlace>([], "", null, null) : await MapPage.Sorts.PageAsync(places, filter, stop);
        var centre = filter.Centre ?? door.Me.VillageCode;
        return View(new MapPage(
            filter, area, area is null ? "" : await AreaChoices.NameAsync(db, area, stop), await AreaChoices.OfAsync(db, own, filter.Area, stop),
            centre is null ? null : $"/desa/{centre}", rows));
    }

    /// <summary>The points of one layer as GeoJSON (RFC 7946: longitude first).</summary>
    [HttpGet("/peta/titik")]
    public async Task<IActionResult> Points([FromQuery] MapFilter filter, CancellationToken stop)
    {
        var area = filter.Within(MapFilter.OwnAreaOf(door.Me)) ?? throw new NotThereException();
        var places = await filter.Layer.Places(db, area).Take(MapLayer.Most).ToListAsync(stop);
        return Json(
            new
            {
                type = "FeatureCollection",
                isWhole = places.Count < MapLayer.Most,
                features = places.Select(place => new
                {
                    type = "Feature",
                    geometry = new { type = "Point", coordinates = new[] { place.Longitude, place.Latitude } },
                    properties = new { url = place.Url, title = place.Title, note = MapPage.Note(place, t) },
                }),
            });
    }
}
