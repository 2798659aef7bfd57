using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Entries;

/// <summary>What the list of entries is narrowed by.</summary>
public sealed class EntryFilter : ListFilter
{
    [FromQuery(Name = "keadaan")]
    public EntryState? State { get; set; }

    [FromQuery(Name = "kegiatan")]
    public Guid? ActivityId { get; set; }

    [FromQuery(Name = "pelapor")]
    public Guid? ReporterId { get; set; }

    [FromQuery(Name = "dari")]
    public DateOnly? From { get; set; }

    [FromQuery(Name = "sampai")]
    public DateOnly? To { get; set; }

    /// <summary>Last day of a reporting period: entries that count in it, and those of its days that wait.</summary>
    [FromQuery(Name = "masa")]
    public DateOnly? PeriodEnd { get; set; }

    /// <summary>Source of which something was spent.</summary>
    [FromQuery(Name = "sumber")]
    public FundingSource? Source { get; set; }

    /// <summary>Village in charge of the activity.</summary>
    [FromQuery(Name = "desa")]
    public string? VillageCode { get; set; }

    /// <summary>The activities in that village's charge.</summary>
    [BindNever]
    public IReadOnlyList<Guid> InCharge { get; set; } = [];

    /// <summary>How often the cooperation reports, which says where the period begins.</summary>
    [BindNever]
    public ReportingCycle Cycle { get; set; }

    public bool IsNarrowed => Source is not null || VillageCode is not null || PeriodEnd is not null || State is not null || ActivityId is not null || ReporterId is not null || From is not null || To is not null;

    public IQueryable<MonitoringEntry> Of(IQueryable<MonitoringEntry> all)
    {
        all = State is { } state ? all.Where(e => e.State == state) : all;
        all = ActivityId is { } activity ? all.Where(e => e.ActivityId == activity) : all;
        all = ReporterId is { } reporter ? all.Where(e => e.ReporterId == reporter) : all;
        if (PeriodEnd is { } end)
        {
            var first = ReportingPeriod.Of(end, Cycle).Start;
            all = all.Where(e => (e.CountsOn ?? e.Day) >= first && (e.CountsOn ?? e.Day) <= end);
        }

        all = Source is { } source ? all.Where(e => e.Spending.Any(s => s.Source == source)) : all;
        all = VillageCode is null ? all : all.Where(e => InCharge.Contains(e.ActivityId));
        all = From is { } from ? all.Where(e => e.Day >= from) : all;
        return To is { } to ? all.Where(e => e.Day <= to) : all;
    }
}

/// <summary>An entry as the list shows it.</summary>
public sealed class EntryRow
{
    public required Guid Id { get; init; }

    public required DateOnly Day { get; init; }

    public required string Activity { get; init; }

    public required string Reporter { get; init; }

    public required decimal Progress { get; init; }

    public required decimal? OutputToDate { get; init; }

    public required string? OutputUnit { get; init; }

    public required decimal Spent { get; init; }

    public required int Photos { get; init; }

    public required EntryState State { get; init; }

    public required bool IsLate { get; init; }

    public required string Narrative { get; init; }

    public required string? Obstacle { get; init; }
}

/// <summary>The list with what it may be narrowed by.</summary>
public sealed record EntryListPage(
    CooperationFrame Frame,
    EntryFilter Filter,
    KeysetPage<EntryRow> Rows,
    IReadOnlyList<SelectListItem> States,
    IReadOnlyList<SelectListItem> Activities,
    IReadOnlyList<SelectListItem> Reporters,
    IReadOnlyList<SelectListItem> Periods,
    IReadOnlyList<SelectListItem> Villages,
    IReadOnlyList<SelectListItem> Sources,
    bool MayRecord)
{
    internal static readonly SortKeys<EntryRow, Guid> Sorts = new SortKeys<EntryRow, Guid>(r => r.Id)
        .Add("tanggal", r => r.Day, isDefaultDescending: true)
        .Add("kegiatan", r => r.Activity)
        .Add("pelapor", r => r.Reporter);

    public string Address => $"{Frame.Address}/pelaksanaan/catatan";

    internal static IQueryable<EntryRow> RowsOf(IQueryable<MonitoringEntry> entries) => entries.Select(e => new EntryRow
    {
        Id = e.Id,
        Day = e.Day,
        Activity = e.ActivityTitle,
        Reporter = e.ReporterName,
        Progress = e.Progress,
        OutputToDate = e.OutputToDate,
        OutputUnit = e.OutputUnit,
        Spent = e.Spending.Sum(s => s.Amount),
        Photos = e.Photos.Count,
        State = e.State,
        IsLate = e.CountsOn != null && e.CountsOn > e.Day,
        Narrative = e.Narrative,
        Obstacle = e.Obstacle,
    });

    internal static IReadOnlyList<Column<EntryRow>> Columns(IStringLocalizer<Text> t) =>
    [
        new(t["Tanggal kunjungan"], r => r.Day),
        new(t["Kegiatan"], r => r.Activity),
        new(t["Pelapor"], r => r.Reporter),
        new(t["Kemajuan (%)"], r => r.Progress),
        new(t["Hasil"], r => r.OutputToDate),
        new(t["Satuan"], r => r.OutputUnit),
        new(t["Belanja (Rp)"], r => r.Spent),
        new(t["Foto"], r => r.Photos),
        new(t["Keadaan"], r => t[Words.Of(r.State)].Value),
        new(t["Terlambat"], r => r.IsLate ? t["Ya"].Value : t["Tidak"].Value),
        new(t["Apa yang terlihat"], r => r.Narrative),
        new(t["Kendala"], r => r.Obstacle),
    ];
}
