using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Features.VillageRecords;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Potentials;

/// <summary>A potential in the list of its village, or of an area.</summary>
public sealed class PotentialRow
{
    public static readonly SortKeys<PotentialRow, Guid> Sorts = new SortKeys<PotentialRow, Guid>(r => r.Id)
        .Add("nama", r => r.Title)
        .Add("jenis", r => r.Type)
        .Add("jumlah", r => r.Quantity ?? 0)
        .Add("dibagi", r => r.Shareable ?? 0)
        .Add("tahun", r => r.Year)
        .Add("tinjau", r => r.ReviewOn);

    /// <summary>Of an area's list, each with an index of the regency's records behind it; types stand group by group, as their codes do.</summary>
    public static readonly SortKeys<PotentialRow, Guid> AreaSorts = new SortKeys<PotentialRow, Guid>(r => r.Id)
        .Add("nama", r => r.Title)
        .Add(AreaRecords.ByVillage, r => r.Village)
        .Add("jenis", r => r.TypeCode)
        .Add("jumlah", r => r.Quantity ?? 0)
        .Add("dibagi", r => r.Shareable ?? 0)
        .Add("tahun", r => r.Year);

    public required Guid Id { get; init; }

    public required string VillageCode { get; init; }

    public required string Village { get; init; }

    public required string District { get; init; }

    public required string Title { get; init; }

    public required PotentialCategory Category { get; init; }

    public required string TypeCode { get; init; }

    public required string Type { get; init; }

    public required decimal? Quantity { get; init; }

    public required decimal? Shareable { get; init; }

    public required string? Unit { get; init; }

    public required Condition? Condition { get; init; }

    public required int Year { get; init; }

    public required string? Source { get; init; }

    public required DateOnly ReviewOn { get; init; }

    public required int Photos { get; init; }

    public static IQueryable<PotentialRow> Of(IQueryable<Potential> potentials) => potentials.Select(p => new PotentialRow
    {
        Id = p.Id,
        VillageCode = p.VillageCode,
        Village = p.Village!.VillageTerm + " " + p.Village.Name,
        District = p.Village.District!.Name,
        Title = p.Title,
        Category = p.Category,
        TypeCode = p.TypeCode,
        Type = p.Type!.Name,
        Quantity = p.Quantity,
        Shareable = p.ShareableQuantity,
        Unit = p.Unit,
        Condition = p.Condition,
        Year = p.Year,
        Source = p.DataSource,
        ReviewOn = p.ReviewOn,
        Photos = p.Photos.Count,
    });

    public static IReadOnlyList<Column<PotentialRow>> Columns(IStringLocalizer<Text> t) =>
    [
        new(t["Nama"], r => r.Title),
        new(t["Kelompok"], r => t[Words.Of(r.Category)].Value),
        new(t["Jenis"], r => t[r.Type].Value),
        new(t["Jumlah"], r => r.Quantity),
        new(t["Dapat dibagi"], r => r.Shareable),
        new(t["Satuan"], r => r.Unit),
        new(t["Kondisi"], r => r.Condition is { } condition ? t[Words.Of(condition)].Value : null),
        new(t["Tahun"], r => r.Year),
        new(t["Sumber data"], r => r.Source),
        new(t["Tinjau ulang"], r => r.ReviewOn),
    ];

    /// <summary>The same with the village in front, for a list of several.</summary>
    public static IReadOnlyList<Column<PotentialRow>> AreaColumns(IStringLocalizer<Text> t) =>
        [new(t["Kecamatan"], r => r.District), new(t["Desa"], r => r.Village), .. Columns(t)];
}

/// <summary>Which potentials a list shows.</summary>
public class PotentialFilter : ListFilter
{
    [FromQuery(Name = "kategori")]
    public PotentialCategory? Category { get; set; }

    [FromQuery(Name = "jenis")]
    public string? Type { get; set; }

    /// <summary>Those taken off the list instead of those on it.</summary>
    [FromQuery(Name = "arsip")]
    public bool Archived { get; set; }

    /// <summary><see cref="Reviews.Due"/> for those that want to be looked at again.</summary>
    [FromQuery(Name = "tinjau")]
    public string? Review { get; set; }

    public IQueryable<Potential> Of(IQueryable<Potential> potentials, DateOnly today)
    {
        var asked = potentials.Where(p =>
            (p.ArchivedAt != null) == Archived && (Category == null || p.Category == Category) && (Type == null || p.TypeCode == Type));
        return Review == Reviews.Due ? asked.Where(Reviews.DuePotentials(today)) : asked;
    }
}
