using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Features.Villages;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Map;

/// <summary>The map and the same points as a list.</summary>
/// <param name="Filter">As asked.</param>
/// <param name="Area">Code of what is shown; null when the reader must choose first.</param>
/// <param name="AreaName">Its name.</param>
/// <param name="Areas">What it can be narrowed to.</param>
/// <param name="Centre">Address of the village with the rings: the asked one, or the reader's own.</param>
/// <param name="MayGroup">Whether suggested groups may be shown.</param>
/// <param name="Rows">Points of the listed layer.</param>
public sealed record MapPage(MapFilter Filter, string? Area, string AreaName, AreaChoices Areas, string? Centre, bool MayGroup, KeysetPage<MapPlace> Rows)
{
    public static readonly SortKeys<MapPlace, string> Sorts = new SortKeys<MapPlace, string>(place => place.Url)
        .Add("nama", place => place.Title)
        .Add("desa", place => place.Village)
        .Add("kecamatan", place => place.District);

    public bool IsOfVillages => Filter.Layer == MapLayer.All[0];

    public static IReadOnlyList<Column<MapPlace>> Columns(IStringLocalizer<Text> t) =>
    [
        new(t["Nama"], place => place.Title),
        new(t["Jenis"], place => place.Type is { } type ? t[type].Value : null),
        new(t["Desa"], place => place.Village),
        new(t["Kecamatan"], place => place.District),
        new(t["Lintang"], place => (decimal)place.Latitude),
        new(t["Bujur"], place => (decimal)place.Longitude),
    ];

    /// <summary>What a point's bubble says below its name.</summary>
    public static string Note(MapPlace place, IStringLocalizer<Text> t) => place switch
    {
        { Type: { } type } => $"{t[type]} · {place.Village}",
        _ => $"Kec. {place.District} · {t["{0} potensi, {1} kebutuhan", IndonesianNumber.Format(place.Potentials ?? 0, 0), IndonesianNumber.Format(place.Needs ?? 0, 0)]}",
    };
}
