using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Villages;

/// <summary>A village in a list, with how much it has on record.</summary>
public sealed class VillageRow
{
    public static readonly SortKeys<VillageRow, string> Sorts = new SortKeys<VillageRow, string>(r => r.Code)
        .Add("nama", r => r.Name)
        .Add("kecamatan", r => r.District)
        .Add("potensi", r => r.Potentials)
        .Add("kebutuhan", r => r.Needs)
        .Add("kerja-sama", r => r.Cooperations);

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required VillageKind Kind { get; init; }

    public required string District { get; init; }

    public required string Regency { get; init; }

    /// <summary>On the village's list, not archived.</summary>
    public required int Potentials { get; init; }

    /// <summary>Not archived and not yet met.</summary>
    public required int Needs { get; init; }

    /// <summary>In which it takes part, of those the reader may see.</summary>
    public required int Cooperations { get; init; }

    public bool IsKelurahan => Kind == VillageKind.Kelurahan;

    public static IQueryable<VillageRow> Of(IQueryable<Village> villages, PortalDb db, IQueryable<Cooperation> visible) => villages.Select(v => new VillageRow
    {
        Code = v.Code,
        Name = v.Name,
        Kind = v.Kind,
        District = v.District!.Name,
        Regency = v.Regency!.Name,
        Potentials = db.Potentials.Count(p => p.VillageCode == v.Code && p.ArchivedAt == null),
        Needs = db.Needs.Count(n => n.VillageCode == v.Code && n.ArchivedAt == null && n.State != NeedState.Met),
        Cooperations = visible.Count(c => c.Parties.Any(p => p.VillageCode == v.Code && p.State == PartyState.Accepted)),
    });

    public static IReadOnlyList<Column<VillageRow>> Columns(IStringLocalizer<Text> t) =>
    [
        new(t["Kode"], r => r.Code),
        new(t["Nama"], r => r.Name),
        new(t["Jenis"], r => t[Words.Of(r.Kind)].Value),
        new(t["Kecamatan"], r => r.District),
        new(t["Kabupaten/Kota"], r => r.Regency),
        new(t["Potensi"], r => r.Potentials),
        new(t["Kebutuhan"], r => r.Needs),
        new(t["Kerja sama"], r => r.Cooperations),
    ];
}
