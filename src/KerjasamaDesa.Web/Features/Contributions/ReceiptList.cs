using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Contributions;

/// <summary>What the list of receipts is narrowed by.</summary>
public sealed class ReceiptFilter : ListFilter
{
    /// <summary>A line of the ledger, as <see cref="ContributionFacts.Slug"/> writes it.</summary>
    [FromQuery(Name = "baris")]
    public string? Line { get; set; }

    [FromQuery(Name = "dari")]
    public DateOnly? From { get; set; }

    [FromQuery(Name = "sampai")]
    public DateOnly? To { get; set; }

    public bool IsNarrowed => Line is not null || From is not null || To is not null;

    public IQueryable<ContributionReceipt> Of(IQueryable<ContributionReceipt> all)
    {
        if (ContributionFacts.KeyOf(Line) is { } key)
        {
            var (village, source) = (key.VillageCode, key.Source);
            all = all.Where(r => r.VillageCode == village && r.Source == source);
        }

        all = From is { } from ? all.Where(r => r.Day >= from) : all;
        return To is { } to ? all.Where(r => r.Day <= to) : all;
    }
}

/// <summary>A receipt as the list shows it.</summary>
public sealed class ReceiptRow
{
    public required Guid Id { get; init; }

    public required DateOnly Day { get; init; }

    public required string? VillageCode { get; init; }

    public required FundingSource Source { get; init; }

    public required decimal Amount { get; init; }

    public required string? Note { get; init; }

    public required string Recorder { get; init; }

    public required bool HasProof { get; init; }

    public required bool IsReversed { get; init; }

    public required bool IsReversal { get; init; }
}

/// <summary>The list of receipts, counter entries among them.</summary>
public sealed record ReceiptListPage(
    CooperationFrame Frame, ReceiptFilter Filter, KeysetPage<ReceiptRow> Rows, IReadOnlyList<SelectListItem> Lines, Func<string?, string> NameOf, bool MayKeep)
{
    internal static readonly SortKeys<ReceiptRow, Guid> Sorts = new SortKeys<ReceiptRow, Guid>(r => r.Id).Add("tanggal", r => r.Day, isDefaultDescending: true);

    public string Address => $"{Frame.Address}/pelaksanaan/iuran";

    internal static IQueryable<ReceiptRow> RowsOf(IQueryable<ContributionReceipt> receipts) => receipts.Select(r => new ReceiptRow
    {
        Id = r.Id,
        Day = r.Day,
        VillageCode = r.VillageCode,
        Source = r.Source,
        Amount = r.Amount,
        Note = r.Note,
        Recorder = r.RecorderName,
        HasProof = r.FileId != null,
        IsReversed = r.IsReversed,
        IsReversal = r.ReversesId != null,
    });

    internal static IReadOnlyList<Column<ReceiptRow>> Columns(IStringLocalizer<Text> t, Cooperation c) =>
    [
        new(t["Tanggal"], r => r.Day),
        new(t["Pihak"], r => c.PartyName(r.VillageCode, t)),
        new(t["Sumber dana"], r => r.Source.ToString()),
        new(t["Bentuk"], r => t[r.Source.IsInKind() ? "Natura" : "Tunai"].Value),
        new(t["Jumlah (Rp)"], r => r.Amount),
        new(t["Keadaan"], r => t[StateOf(r)].Value),
        new(t["Catatan"], r => r.Note),
        new(t["Dicatat oleh"], r => r.Recorder),
    ];

    internal static string StateOf(ReceiptRow row) => Words.OfReceipt(row.IsReversed, row.IsReversal);
}
