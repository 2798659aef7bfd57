using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Web.Lists;
using Microsoft.AspNetCore.Mvc;

namespace KerjasamaDesa.Web.Features.Map;

/// <summary>Which points the list beside the map shows.</summary>
public sealed class MapFilter : ListFilter
{
    /// <summary>Code of a regency or district; narrows the reader's own area, never widens it.</summary>
    [FromQuery(Name = "wilayah")]
    public string? Area { get; set; }

    /// <summary>Slug of the layer that is listed.</summary>
    [FromQuery(Name = "lapis")]
    public string? LayerSlug { get; set; }

    /// <summary>Village the distance rings are drawn around.</summary>
    [FromQuery(Name = "pusat")]
    public string? Centre { get; set; }

    public MapLayer Layer => MapLayer.All.FirstOrDefault(layer => layer.Slug == LayerSlug) ?? MapLayer.All[0];

    /// <summary>
    /// The area a person's map covers: the mandate's, and for people of a village their regency, for only there can partners be
    /// found (Permendagri 96/2017).
    /// </summary>
    public static string OwnAreaOf(Actor who) => who.VillageCode is { } village ? AreaCode.Regency(village) : who.Scope;

    /// <summary>The district or regency that is shown; null where a reader of more has not chosen yet.</summary>
    public string? Within(string own) => Within(Area, own);

    /// <summary>The asked district or regency when it lies within the own area, else that; null where neither is one.</summary>
    public static string? Within(string? asked, string own) =>
        asked is { Length: 5 or 8 } && AreaCode.IsWithin(asked, own) ? asked : own.Length is 5 or 8 ? own : null;
}
