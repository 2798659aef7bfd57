using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Forms;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Villages;

/// <summary>Areas a list can be narrowed to, and the one asked for.</summary>
public sealed record AreaChoices(IReadOnlyList<SelectListItem> Areas, string? Asked)
{
    /// <summary>Areas one level below the reader's own (null for none), and the districts of a chosen regency.</summary>
    public static async Task<AreaChoices> OfAsync(PortalDb db, string? own, string? asked, CancellationToken stop)
    {
        if (own is null or { Length: 8 }) { return new AreaChoices([], null); }

        var regency = own.Length == 5 ? own : asked is { Length: >= 5 } ? asked[..5] : null;
        var districts = await db.Districts.Where(d => d.RegencyCode == regency).OrderBy(d => d.Name).Select(d => new { d.Code, d.Name }).ToListAsync(stop);
        var regencies = own.Length == 5 ? [] : await db.Regencies.OrderBy(r => r.Name).Select(r => new { r.Code, r.Name }).ToListAsync(stop);
        var areas = districts.Select(d => d with { Name = $"Kecamatan {d.Name}" }).Concat(regencies);
        return new AreaChoices(Choices.Of(areas, a => a.Code, a => a.Name), asked);
    }

    /// <summary>Name of an area: "Kecamatan Borobudur", "Kabupaten Magelang"; "" for the nation and for what is no area.</summary>
    public static async Task<string> NameAsync(PortalDb db, string code, CancellationToken stop) => code.Length switch
    {
        8 when await db.Districts.Where(d => d.Code == code).Select(d => d.Name).SingleOrDefaultAsync(stop) is { } name => $"Kecamatan {name}",
        5 => await db.Regencies.Where(r => r.Code == code).Select(r => r.Name).SingleOrDefaultAsync(stop) ?? "",
        _ => "",
    };
}
