using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Map;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.GeoJson;

/// <summary>Potentials and needs with a place of their own, for programs like QGIS: of a village, or of the reader's area.</summary>
public sealed class GeoJsonController(Door door, PortalDb db) : Controller
{
    [HttpGet("/desa/{code}/potensi.geojson")]
    public async Task<IActionResult> PotentialsOfVillage(string code)
    {
        await door.OpenVillageAsync(code, VillageAct.View);
        return Potentials(code, p => p.Where(x => x.VillageCode == code));
    }

    [HttpGet("/desa/{code}/kebutuhan.geojson")]
    public async Task<IActionResult> NeedsOfVillage(string code)
    {
        await door.OpenVillageAsync(code, VillageAct.View);
        return Needs(code, n => n.Where(x => x.VillageCode == code));
    }

    [HttpGet("/peta/potensi.geojson")]
    public IActionResult PotentialsOfArea([FromQuery] MapFilter filter)
    {
        var area = AreaOf(filter);
        return Potentials(area, p => area.Length == 8 ? p.Where(x => x.Village!.DistrictCode == area) : p.Where(x => x.RegencyCode == area));
    }

    [HttpGet("/peta/kebutuhan.geojson")]
    public IActionResult NeedsOfArea([FromQuery] MapFilter filter)
    {
        var area = AreaOf(filter);
        return Needs(area, n => area.Length == 8 ? n.Where(x => x.Village!.DistrictCode == area) : n.Where(x => x.RegencyCode == area));
    }

    /// <summary>As on the map: the asked area within the reader's own.</summary>
    private string AreaOf(MapFilter filter) => filter.Within(MapFilter.OwnAreaOf(door.Me)) ?? throw new NotThereException();

    private GeoJsonResult Potentials(string area, Func<IQueryable<Potential>, IQueryable<Potential>> within) => new(
        $"potensi-{area}",
        within(db.Potentials.AsNoTracking()).Where(p => p.ArchivedAt == null && p.Latitude != null && p.Longitude != null)
            .OrderBy(p => p.VillageCode).ThenBy(p => p.Category).ThenBy(p => p.Title).ThenBy(p => p.Id).Select(GeoFeature.OfPotential).AsAsyncEnumerable());

    private GeoJsonResult Needs(string area, Func<IQueryable<Need>, IQueryable<Need>> within) => new(
        $"kebutuhan-{area}",
        within(db.Needs.AsNoTracking()).Where(n => n.ArchivedAt == null && n.Latitude != null && n.Longitude != null)
            .OrderBy(n => n.VillageCode).ThenByDescending(n => n.Priority).ThenBy(n => n.Id).Select(GeoFeature.OfNeed).AsAsyncEnumerable());
}
