using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Contributions;

/// <summary>A line of the ledger with the party's name.</summary>
public sealed record LedgerRow(string Party, LedgerLine Line)
{
    public FundingSource Source => Line.Key.Source;
}

/// <summary>All lines of one party.</summary>
public sealed record PartyRow(string? VillageCode, string Party, decimal Due, decimal Paid, decimal Rest, decimal Arrears, int DaysLate);

/// <summary>The ledger of a cooperation.</summary>
public sealed record ContributionsPage(CooperationFrame Frame, ContributionLedger Ledger, IReadOnlyList<LedgerRow> Rows, bool MayKeep, DateOnly Today)
{
    public string Address => $"{Frame.Address}/pelaksanaan/iuran";

    /// <summary>Who is late, longest first, before those who are not.</summary>
    public IReadOnlyList<PartyRow> Parties { get; } = PartiesOf(Rows);

    internal static IReadOnlyList<PartyRow> PartiesOf(IEnumerable<LedgerRow> rows) =>
    [
        .. rows.GroupBy(r => (r.Line.Key.VillageCode, r.Party))
            .Select(g => new PartyRow(
                g.Key.VillageCode, g.Key.Party, g.Sum(r => r.Line.Due), g.Sum(r => r.Line.Paid), g.Sum(r => r.Line.Rest), g.Sum(r => r.Line.Arrears), g.Max(r => r.Line.DaysLate)))
            .OrderByDescending(p => p.DaysLate).ThenByDescending(p => p.Arrears),
    ];

    internal static IReadOnlyList<LedgerRow> RowsOf(Cooperation c, ContributionLedger ledger, IStringLocalizer<Text> t) =>
        [.. ledger.Lines.Select(l => new LedgerRow(c.PartyName(l.Key.VillageCode, t), l))];

    internal static IReadOnlyList<Column<LedgerRow>> Columns(IStringLocalizer<Text> t) =>
    [
        new(t["Pihak"], r => r.Party),
        new(t["Kode desa"], r => r.Line.Key.VillageCode),
        new(t["Sumber dana"], r => r.Source.ToString()),
        new(t["Bentuk"], r => t[r.Source.IsInKind() ? "Natura" : "Tunai"].Value),
        new(t["Kewajiban (Rp)"], r => r.Line.Due),
        new(t["Diterima (Rp)"], r => r.Line.Paid),
        new(t["Sisa (Rp)"], r => r.Line.Rest),
        new(t["Tunggakan (Rp)"], r => r.Line.Arrears),
        new(t["Jatuh tempo berikut"], r => r.Line.NextDue?.Due),
        new(t["Hari terlambat"], r => r.Line.DaysLate),
    ];
}

/// <summary>Whom to remind of what is late.</summary>
/// <param name="Name">A person of the party's village in the team; null when nobody sits there.</param>
/// <param name="Phone">How the person is reached.</param>
public sealed record ArrearsContact(string? Name, string? Phone);

/// <summary>A reminder to one party, ready to be sent.</summary>
public sealed record ArrearsPage(CooperationFrame Frame, PartyRow Party, IReadOnlyList<LedgerRow> Late, ArrearsContact Contact, string Text, string WhatsApp, bool HasNumber)
{
    public string Address => $"{Frame.Address}/pelaksanaan/iuran";

    /// <summary>The text that goes out; in Indonesian whatever language the sender reads, since it goes to others.</summary>
    public static string Write(Cooperation c, PartyRow party, IEnumerable<LedgerRow> late, string link) => string.Join('\n',
    [
        $"*Pengingat iuran kerja sama: {c.Title}*",
        $"Kepada Pemerintah Desa {party.Party}.",
        $"Sampai hari ini {Rupiah.Format(party.Arrears)} belum kami terima:",
        .. late.Select(r => $"- {Words.Of(r.Source)} {Rupiah.Format(r.Line.Arrears)}, jatuh tempo {IndonesianDate.Format(r.Line.NextDue!.Due)}"),
        "Bila sudah disetor, mohon kirim buktinya kepada bendahara. Terima kasih.",
        link,
    ]);
}
