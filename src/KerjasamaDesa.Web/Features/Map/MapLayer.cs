using System.Linq.Expressions;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Map;

/// <summary>A point of the map: what it is called, what is said of it, and the page that knows more.</summary>
public sealed class MapPlace
{
    public required string Url { get; init; }

    public required string Title { get; init; }

    /// <summary>Its type; for a village, nothing.</summary>
    public required string? Type { get; init; }

    public required string Village { get; init; }

    public required string District { get; init; }

    public required double Latitude { get; init; }

    public required double Longitude { get; init; }

    /// <summary>For a village how many potentials it has on record, else null.</summary>
    public required int? Potentials { get; init; }

    /// <summary>For a village how many needs are not met, else null.</summary>
    public required int? Needs { get; init; }
}

/// <summary>One kind of points. A record without a place of its own is counted at its village.</summary>
/// <param name="Slug">Its name in the address.</param>
/// <param name="Title">Its name on the page; the localizer's key.</param>
/// <param name="Places">Its points within an area.</param>
public sealed record MapLayer(string Slug, string Title, Func<PortalDb, string, IQueryable<MapPlace>> Places)
{
    /// <summary>The most points of one layer: a browser of an old phone still draws them.</summary>
    public const int Most = 2_000;

    public static readonly IReadOnlyList<MapLayer> All =
    [
        new("desa", "Desa", (db, area) => Villages(db).Where(Within(area)).Where(v => v.Latitude != null && v.Longitude != null).OrderBy(v => v.Code).Select(v => new MapPlace
        {
            Url = "/desa/" + v.Code,
            Title = v.Name,
            Type = null,
            Village = v.Name,
            District = v.District!.Name,
            Latitude = v.Latitude!.Value,
            Longitude = v.Longitude!.Value,
            Potentials = db.Potentials.Count(p => p.VillageCode == v.Code && p.ArchivedAt == null),
            Needs = db.Needs.Count(n => n.VillageCode == v.Code && n.ArchivedAt == null && n.State != NeedState.Met),
        })),
        new("potensi", "Potensi", (db, area) =>
            from v in Villages(db).Where(Within(area))
            from p in db.Potentials.Where(p => p.VillageCode == v.Code && p.ArchivedAt == null && p.Latitude != null && p.Longitude != null)
            orderby p.VillageCode, p.Category, p.Title, p.Id
            select new MapPlace
            {
                Url = "/desa/" + v.Code + "/potensi/" + p.Id,
                Title = p.Title,
                Type = p.Type!.Name,
                Village = v.Name,
                District = v.District!.Name,
                Latitude = p.Latitude!.Value,
                Longitude = p.Longitude!.Value,
                Potentials = null,
                Needs = null,
            }),
        new("kebutuhan", "Kebutuhan", (db, area) =>
            from v in Villages(db).Where(Within(area))
            from n in db.Needs.Where(n => n.VillageCode == v.Code && n.ArchivedAt == null && n.State != NeedState.Met && n.Latitude != null && n.Longitude != null)
            orderby n.VillageCode, n.Priority descending, n.Id
            select new MapPlace
            {
                Url = "/desa/" + v.Code + "/kebutuhan/" + n.Id,
                Title = n.Title,
                Type = n.Type!.Name,
                Village = v.Name,
                District = v.District!.Name,
                Latitude = n.Latitude!.Value,
                Longitude = n.Longitude!.Value,
                Potentials = null,
                Needs = null,
            }),
    ];

    private static IQueryable<Village> Villages(PortalDb db) => db.Villages.AsNoTracking();

    private static Expression<Func<Village, bool>> Within(string area) => area.Length == 8 ? v => v.DistrictCode == area : v => v.RegencyCode == area;
}
