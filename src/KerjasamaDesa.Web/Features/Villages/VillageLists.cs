using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Villages;

/// <summary>The villages around the acting person: those of the mandate's area, and for people of a village those of their kecamatan.</summary>
public sealed class VillageLists(PortalDb db, Door door, CurrentActor current)
{
    private readonly string? _own = VillageFilter.AreaOf(current.Actor);

    /// <summary>The listed villages; none for who has no area.</summary>
    public IQueryable<VillageRow> Rows(VillageFilter filter)
    {
        var villages = db.Villages.AsNoTracking();
        return VillageRow.Of(_own is null ? villages.Where(v => false) : filter.Of(villages, _own), db, door.Cooperations);
    }

    /// <summary>The acting person's own village.</summary>
    public async Task<VillageRow?> OwnAsync(CancellationToken stop)
    {
        var code = current.Actor?.VillageCode;
        return code is null ? null : await VillageRow.Of(db.Villages.Where(v => v.Code == code), db, door.Cooperations).SingleAsync(stop);
    }

    /// <summary>Name of the area: "Kecamatan Borobudur", "Kabupaten Magelang"; "" for the nation, null for none.</summary>
    public async Task<string?> AreaAsync(CancellationToken stop) => _own?.Length switch
    {
        null => null,
        8 => $"Kecamatan {await db.Districts.Where(d => d.Code == _own).Select(d => d.Name).SingleAsync(stop)}",
        5 => await db.Regencies.Where(r => r.Code == _own).Select(r => r.Name).SingleAsync(stop),
        _ => "",
    };

    /// <summary>Areas one level below the reader's own, and the districts of a chosen regency.</summary>
    public async Task<AreaChoices> ChoicesAsync(VillageFilter filter, CancellationToken stop)
    {
        if (_own is null or { Length: 8 }) { return new AreaChoices([], null); }

        var regency = _own.Length == 5 ? _own : filter.Area is { Length: >= 5 } asked ? asked[..5] : null;
        var districts = await db.Districts.Where(d => d.RegencyCode == regency).OrderBy(d => d.Name).Select(d => new { d.Code, d.Name }).ToListAsync(stop);
        var regencies = _own.Length == 5 ? [] : await db.Regencies.OrderBy(r => r.Name).Select(r => new { r.Code, r.Name }).ToListAsync(stop);
        var areas = districts.Select(d => d with { Name = $"Kecamatan {d.Name}" }).Concat(regencies);
        return new AreaChoices(Choices.Of(areas, a => a.Code, a => a.Name), filter.Area);
    }
}
