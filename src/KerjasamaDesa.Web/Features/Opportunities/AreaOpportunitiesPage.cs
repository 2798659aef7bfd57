using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Map;
using KerjasamaDesa.Web.Features.Villages;
using KerjasamaDesa.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Opportunities;

/// <summary>Whose opportunities an area's page shows.</summary>
public sealed class AreaOpportunityFilter : OpportunityFilter
{
    /// <summary>Code of a regency or district; narrows the reader's own area, never widens it.</summary>
    [FromQuery(Name = "wilayah")]
    public string? Area { get; set; }

    /// <summary>One village of the area.</summary>
    [FromQuery(Name = "desa")]
    public string? Village { get; set; }

    /// <summary>What is searched: a village, a district or a regency; null where a reader of more has not chosen yet.</summary>
    public string? Searched(string own) =>
        new MapFilter { Area = Area }.Within(own) is not { } area ? null : Village is { Length: 13 } village && AreaCode.IsWithin(village, area) ? village : area;
}

/// <summary>The best opportunities of an area by kind, or one kind as a whole list; nothing is searched before an area is chosen.</summary>
public sealed record AreaOpportunitiesPage(
    AreaOpportunityFilter Filter, string AreaName, string? Searched, AreaChoices Areas, IReadOnlyList<SelectListItem> Villages, Opportunities? All, OpportunityList? List)
{
    private const int Short = 8;

    public IEnumerable<OpportunityRow> Shown(OpportunitySection section) => All!.Found[section.Kind].Take(Short).Select(found => new OpportunityRow(found, true, false));

    public OpportunityListPart Part(OpportunityList list) =>
        new(list, Filter, [("bagian", list.Section.Slug), ("wilayah", Filter.Area), ("desa", Filter.Village)], true, false);

    public static async Task<AreaOpportunitiesPage> OfAsync(
        Actor who, AreaOpportunityFilter filter, Opportunities? all, OpportunityList? list, PortalDb db, CancellationToken stop)
    {
        var searched = filter.Searched(who.Scope);
        var area = new MapFilter { Area = filter.Area }.Within(who.Scope);
        var villages = area is { Length: 8 }
            ? await db.Villages.Where(v => v.DistrictCode == area && v.Kind != VillageKind.Kelurahan).OrderBy(v => v.Name).Select(v => new { v.Code, v.Name }).ToListAsync(stop)
            : [];
        return new AreaOpportunitiesPage(
            filter, area is null ? "" : await AreaChoices.NameAsync(db, area, stop), searched, await AreaChoices.OfAsync(db, who.Scope, filter.Area, stop),
            Choices.Of(villages, v => v.Code, v => v.Name), all, list);
    }
}
