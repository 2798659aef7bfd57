using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.ReceivedBenefits;

/// <summary>What the list of benefits is narrowed by.</summary>
public sealed class ReceivedFilter : ListFilter
{
    [FromQuery(Name = "desa")]
    public string? VillageCode { get; set; }

    [FromQuery(Name = "jenis")]
    public BenefitKind? Kind { get; set; }

    public bool IsNarrowed => VillageCode is not null || Kind is not null;

    public IQueryable<ReceivedBenefit> Of(IQueryable<ReceivedBenefit> all)
    {
        all = VillageCode is { } village ? all.Where(b => b.VillageCode == village) : all;
        return Kind is { } kind ? all.Where(b => b.Kind == kind) : all;
    }
}

/// <summary>A received benefit as the list shows it.</summary>
public sealed class ReceivedRow
{
    public required Guid Id { get; init; }

    public required DateOnly Day { get; init; }

    public required string VillageCode { get; init; }

    public required BenefitKind Kind { get; init; }

    public required string Description { get; init; }

    public required decimal Quantity { get; init; }

    public required string Unit { get; init; }

    public required decimal? Worth { get; init; }

    public required string? Activity { get; init; }

    public required bool HasProof { get; init; }

    public required bool IsStruck { get; init; }
}

/// <summary>What a village received, in rupiah where somebody could say, beside what it gave and is due to give.</summary>
public sealed record VillageBalance(string VillageCode, string Village, int Benefits, decimal? Worth, decimal Paid, decimal Due);

/// <summary>The ledger of benefits.</summary>
public sealed record ReceivedListPage(
    CooperationFrame Frame,
    ReceivedFilter Filter,
    KeysetPage<ReceivedRow> Rows,
    IReadOnlyList<VillageBalance> Balances,
    IReadOnlyDictionary<string, string> Villages,
    IReadOnlyList<SelectListItem> Kinds,
    bool MayKeep)
{
    internal static readonly SortKeys<ReceivedRow, Guid> Sorts = new SortKeys<ReceivedRow, Guid>(r => r.Id).Add("tanggal", r => r.Day, isDefaultDescending: true);

    public string Address => $"{Frame.Address}/pelaksanaan/manfaat";

    internal static IQueryable<ReceivedRow> RowsOf(IQueryable<ReceivedBenefit> benefits) => benefits.Select(b => new ReceivedRow
    {
        Id = b.Id,
        Day = b.Day,
        VillageCode = b.VillageCode,
        Kind = b.Kind,
        Description = b.Description,
        Quantity = b.Quantity,
        Unit = b.Unit,
        Worth = b.Worth,
        Activity = b.ActivityTitle,
        HasProof = b.FileId != null,
        IsStruck = b.StruckAt != null,
    });

    internal static IReadOnlyList<Column<ReceivedRow>> Columns(IStringLocalizer<Text> t, IReadOnlyDictionary<string, string> villages) =>
    [
        new(t["Tanggal"], r => r.Day),
        new(t["Desa"], r => villages.GetValueOrDefault(r.VillageCode, r.VillageCode)),
        new(t["Jenis"], r => t[Words.Of(r.Kind)].Value),
        new(t["Manfaat"], r => r.Description),
        new(t["Banyaknya"], r => r.Quantity),
        new(t["Satuan"], r => r.Unit),
        new(t["Nilai (Rp)"], r => r.Worth),
        new(t["Kegiatan"], r => r.Activity),
        new(t["Dicoret"], r => r.IsStruck ? t["Ya"].Value : t["Tidak"].Value),
    ];
}
