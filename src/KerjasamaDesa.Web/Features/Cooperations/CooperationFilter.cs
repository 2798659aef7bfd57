using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Cooperations;

/// <summary>What narrows the list of cooperations.</summary>
public sealed class CooperationFilter : ListFilter
{
    private const string Everything = "semua";
    private const string NumberStart = "KAD-";

    /// <summary>Words of the title, or the beginning of the number.</summary>
    [FromQuery(Name = "cari")]
    public string? Search { get; set; }

    [FromQuery(Name = "tahap")]
    public Stage? Stage { get; set; }

    [FromQuery(Name = "bidang")]
    public CooperationField? Field { get; set; }

    /// <summary>A year within the cooperation's years.</summary>
    [FromQuery(Name = "tahun")]
    public int? Year { get; set; }

    /// <summary><c>semua</c> adds what others have published to one's own.</summary>
    [FromQuery(Name = "lingkup")]
    public string? Reach { get; set; }

    [FromQuery(Name = "kecamatan")]
    public string? District { get; set; }

    public bool WantsEverything => Reach == Everything;

    /// <summary>Whether anything is narrowed, so that an empty list is due to the filter.</summary>
    public bool IsNarrowed => Search is not null || Stage is not null || Field is not null || Year is not null || District is not null;

    /// <summary>The cooperations that fit, out of those the person may see.</summary>
    public IQueryable<Cooperation> Of(Door door)
    {
        var all = WantsEverything ? door.Cooperations : door.WorkedOn;
        if (Search is { } number && number.StartsWith(NumberStart, StringComparison.OrdinalIgnoreCase))
        {
            var start = number.ToUpperInvariant();
            all = all.Where(c => c.Number.StartsWith(start));
        }
        else
        {
            all = WithWords(all);
        }

        if (Stage is { } stage) { all = all.Where(c => c.Stage == stage); }
        if (Field is { } field) { all = all.Where(c => c.Field == field); }
        if (Year is { } year) { all = all.Where(c => c.StartYear <= year && year <= c.EndYear); }
        if (District is { } district) { all = all.Where(c => c.Parties.Any(p => p.DistrictCode == district)); }
        return all;
    }

    private IQueryable<Cooperation> WithWords(IQueryable<Cooperation> all)
    {
        foreach (var pattern in Like.ContainingWords(Search))
        {
            all = all.Where(c => EF.Functions.ILike(c.Title, pattern, "\\"));
        }

        return all;
    }
}
