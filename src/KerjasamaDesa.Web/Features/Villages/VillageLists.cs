using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
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
    public async Task<string?> AreaAsync(CancellationToken stop) => _own is null ? null : await AreaChoices.NameAsync(db, _own, stop);

    /// <summary>Areas one level below the reader's own, and the districts of a chosen regency.</summary>
    public Task<AreaChoices> ChoicesAsync(VillageFilter filter, CancellationToken stop) => AreaChoices.OfAsync(db, _own, filter.Area, stop);
}
