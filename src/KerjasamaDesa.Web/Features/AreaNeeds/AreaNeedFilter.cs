using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Needs;
using KerjasamaDesa.Web.Features.VillageRecords;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.AreaNeeds;

/// <summary>Which needs of an area a list shows.</summary>
public sealed class AreaNeedFilter : NeedFilter
{
    /// <summary>Priorities a list can begin at: all three answers at 4 or more give 80, at 3 or more 60.</summary>
    public static readonly IReadOnlyList<int> Floors = [80, 60];

    /// <summary>Code of a regency or district; narrows the reader's own area, never widens it.</summary>
    [FromQuery(Name = "wilayah")]
    public string? Area { get; set; }

    /// <summary>Part of the need's name or description, or of its village's name.</summary>
    [FromQuery(Name = "cari")]
    public string? Search { get; set; }

    /// <summary>Only needs of this priority or more.</summary>
    [FromQuery(Name = "prioritas")]
    public int? Floor { get; set; }

    public bool IsNarrowed => Search is not null || Type is not null || State is not null || Year is not null || Review is not null || Floor is not null;

    /// <summary>The needs of the district or regency that are asked for.</summary>
    internal IQueryable<Need> Of(PortalDb db, string area, DateOnly today)
    {
        var asked = Of(AreaRecords.In(db.Needs.AsNoTracking(), area, this, onlyDue: Review == Reviews.Due), today);
        if (Floor is { } floor)
        {
            asked = asked.Where(n => n.Priority >= floor);
        }

        return AreaRecords.Containing(asked, db.Villages, area, Search);
    }
}
