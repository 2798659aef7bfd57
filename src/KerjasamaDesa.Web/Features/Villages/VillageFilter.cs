using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Web.Lists;
using Microsoft.AspNetCore.Mvc;

namespace KerjasamaDesa.Web.Features.Villages;

/// <summary>Which villages a list shows.</summary>
public sealed class VillageFilter : ListFilter
{
    /// <summary>What is searched for in the whole country, besides the list.</summary>
    [FromQuery(Name = "q")]
    public string? Text { get; set; }

    /// <summary>Code of a regency or district; narrows the reader's own area, never widens it.</summary>
    [FromQuery(Name = "wilayah")]
    public string? Area { get; set; }

    /// <summary>The area a person's list covers: the mandate's, and for people of a village their kecamatan. Null for who has none.</summary>
    public static string? AreaOf(Actor? who) => who switch
    {
        null => null,
        { VillageCode: { } code } => AreaCode.District(code),
        _ => who.Scope,
    };

    /// <summary>The villages of the asked area within the reader's own.</summary>
    public IQueryable<Village> Of(IQueryable<Village> villages, string own)
    {
        var area = Area is { Length: 5 or 8 } asked && AreaCode.IsWithin(asked, own) ? asked : own;
        return area.Length switch
        {
            8 => villages.Where(v => v.DistrictCode == area),
            5 => villages.Where(v => v.RegencyCode == area),
            _ => villages,
        };
    }
}
