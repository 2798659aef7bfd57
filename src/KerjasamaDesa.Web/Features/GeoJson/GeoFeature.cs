using System.Linq.Expressions;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;

namespace KerjasamaDesa.Web.Features.GeoJson;

/// <summary>
/// A potential or need as a point of a geographic file. Its texts stay in the portal: a description may name people, and the
/// file travels on.
/// </summary>
internal sealed class GeoFeature
{
    public required Guid Id { get; init; }

    public required double Latitude { get; init; }

    public required double Longitude { get; init; }

    public required string Title { get; init; }

    public required string Type { get; init; }

    public required string VillageCode { get; init; }

    public required string Village { get; init; }

    public required string District { get; init; }

    public required decimal? Quantity { get; init; }

    public required string? Unit { get; init; }

    public PotentialCategory? Category { get; init; }

    public decimal? Shareable { get; init; }

    public Condition? Condition { get; init; }

    public int? Year { get; init; }

    public int? Priority { get; init; }

    public int? AffectedPeople { get; init; }

    public decimal? EstimatedCost { get; init; }

    public NeedState? State { get; init; }

    public static readonly Expression<Func<Potential, GeoFeature>> OfPotential = p => new GeoFeature
    {
        Id = p.Id,
        Latitude = p.Latitude!.Value,
        Longitude = p.Longitude!.Value,
        Title = p.Title,
        Type = p.Type!.Name,
        VillageCode = p.VillageCode,
        Village = p.Village!.Name,
        District = p.Village!.District!.Name,
        Quantity = p.Quantity,
        Unit = p.Unit,
        Category = p.Category,
        Shareable = p.ShareableQuantity,
        Condition = p.Condition,
        Year = p.Year,
    };

    public static readonly Expression<Func<Need, GeoFeature>> OfNeed = n => new GeoFeature
    {
        Id = n.Id,
        Latitude = n.Latitude!.Value,
        Longitude = n.Longitude!.Value,
        Title = n.Title,
        Type = n.Type!.Name,
        VillageCode = n.VillageCode,
        Village = n.Village!.Name,
        District = n.Village!.District!.Name,
        Quantity = n.Quantity,
        Unit = n.Unit,
        Priority = n.Priority,
        AffectedPeople = n.AffectedPeople,
        EstimatedCost = n.EstimatedCost,
        State = n.State,
    };

    /// <summary>What a geographic program lists of it, in the same order for every point of a file; names without blanks, as such programs want them.</summary>
    public IEnumerable<(string Name, object? Value)> Properties() => Priority is null
        ?
        [
            ("nama", Title), ("kelompok", Words.Of(Category!.Value)), ("jenis", Type), ("jumlah", Quantity), ("dapat_dibagi", Shareable), ("satuan", Unit),
            ("kondisi", Condition is { } condition ? Words.Of(condition) : null), ("tahun", Year), ("kode_desa", VillageCode), ("desa", Village), ("kecamatan", District),
        ]
        :
        [
            ("nama", Title), ("jenis", Type), ("prioritas", Priority), ("warga", AffectedPeople), ("perkiraan_biaya", EstimatedCost), ("jumlah", Quantity), ("satuan", Unit),
            ("keadaan", Words.Of(State!.Value)), ("kode_desa", VillageCode), ("desa", Village), ("kecamatan", District),
        ];
}
