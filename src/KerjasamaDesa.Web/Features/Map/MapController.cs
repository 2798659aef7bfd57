using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Groups;
using KerjasamaDesa.Web.Features.Villages;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Map;

/// <summary>Where villages, their potentials and their needs lie.</summary>
public sealed class MapController(Door door, PortalDb db, GroupSearch groups, IStringLocalizer<Text> t) : Controller
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
        var mayGroup = door.Me.VillageCode is not { } mine || door.Allows(VillageAct.ViewOpportunities, mine);
        return View(new MapPage(
            filter, area, area is null ? "" : await AreaChoices.NameAsync(db, area, stop), await AreaChoices.OfAsync(db, own, filter.Area, stop),
            centre is null ? null : $"/desa/{centre}", mayGroup, rows));
    }

    /// <summary>
    /// The best suggested groups: of one's own village, or of the area one looks after. A group is its members' points; who has no
    /// point is named only.
    /// </summary>
    [HttpGet("/peta/kelompok")]
    public async Task<IActionResult> Groups([FromQuery] MapFilter filter, CancellationToken stop)
    {
        var area = door.Me.VillageCode is { } village
            ? (await door.OpenVillageAsync(village, VillageAct.ViewOpportunities)).Code
            : filter.Within(MapFilter.OwnAreaOf(door.Me)) ?? throw new NotThereException();
        var found = await groups.OfAreaAsync(area, stop);
        return Json(new { type = "FeatureCollection", isWhole = true, features = found.Take(MostGroups).Select(group => Feature(group, area)) });
    }

    private const int MostGroups = 10;

    private object Feature(VillageGroup group, string area) => new
    {
        type = "Feature",
        geometry = new
        {
            type = "MultiPoint",
            coordinates = group.Members.Select(m => m.Point).OfType<MapPoint>().Select(point => new[] { point.Longitude, point.Latitude }),
        },
        properties = new
        {
            url = area.Length == 13 ? $"/desa/{area}/peluang/kelompok" : $"/peluang/kelompok?wilayah={area}",
            title = $"{t[group.Type]}: {t[group.IsNeed ? "kebutuhan bersama {0} desa" : "potensi bersama {0} desa", group.Members.Count]}",
            note = $"{string.Join(", ", group.Members.Select(m => m.VillageName))} · {t["Kecocokan {0} dari 100", group.Points]}",
        },
    };

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
