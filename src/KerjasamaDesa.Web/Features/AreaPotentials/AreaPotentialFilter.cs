using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Potentials;
using KerjasamaDesa.Web.Features.VillageRecords;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.AreaPotentials;

/// <summary>Which potentials of an area a list shows.</summary>
public sealed class AreaPotentialFilter : PotentialFilter
{
    /// <summary>Code of a regency or district; narrows the reader's own area, never widens it.</summary>
    [FromQuery(Name = "wilayah")]
    public string? Area { get; set; }

    /// <summary>Part of the potential's name or description, or of its village's name.</summary>
    [FromQuery(Name = "cari")]
    public string? Search { get; set; }

    [FromQuery(Name = "kondisi")]
    public Condition? Condition { get; set; }

    /// <summary>Only those of which the village would share something.</summary>
    [FromQuery(Name = "dibagi")]
    public bool IsShareable { get; set; }

    public bool IsNarrowed => Search is not null || Category is not null || Type is not null || Condition is not null || Review is not null || IsShareable;

    /// <summary>The potentials of the district or regency that are asked for.</summary>
    internal IQueryable<Potential> Of(PortalDb db, string area, DateOnly today)
    {
        var asked = Of(AreaRecords.In(db.Potentials.AsNoTracking(), area, this, onlyDue: Review == Reviews.Due), today)
            .Where(p => (Condition == null || p.Condition == Condition) && (!IsShareable || p.ShareableQuantity > 0));
        return AreaRecords.Containing(asked, db.Villages, area, Search);
    }
}
