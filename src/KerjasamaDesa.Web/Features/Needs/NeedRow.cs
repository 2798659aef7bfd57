using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.VillageRecords;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Needs;

/// <summary>A need in the list of its village, or of an area.</summary>
public sealed class NeedRow
{
    public static readonly SortKeys<NeedRow, Guid> Sorts = new SortKeys<NeedRow, Guid>(r => r.Id)
        .Add("prioritas", r => r.Priority, isDefaultDescending: true)
        .Add("nama", r => r.Title)
        .Add("jenis", r => r.Type)
        .Add("warga", r => r.AffectedPeople ?? 0)
        .Add("biaya", r => r.EstimatedCost ?? 0)
        .Add("urutan", r => r.RankedAt)
        .Add("tahun", r => r.CountedIn)
        .Add("tinjau", r => r.ReviewOn);

    /// <summary>Of an area's list, each with an index of the regency's records behind it; years are those the villages planned.</summary>
    public static readonly SortKeys<NeedRow, Guid> AreaSorts = new SortKeys<NeedRow, Guid>(r => r.Id)
        .Add("prioritas", r => r.Priority, isDefaultDescending: true)
        .Add("nama", r => r.Title)
        .Add(AreaRecords.ByVillage, r => r.Village)
        .Add("warga", r => r.AffectedPeople ?? 0)
        .Add("biaya", r => r.EstimatedCost ?? 0)
        .Add("tahun", r => r.PlannedYear ?? Unplanned);

    private const int Unranked = 1_000_000;

    private const int Unplanned = 9999;

    public required Guid Id { get; init; }

    public required string VillageCode { get; init; }

    public required string Village { get; init; }

    public required string District { get; init; }

    public required string Title { get; init; }

    public required string Type { get; init; }

    public required int Urgency { get; init; }

    public required int Seriousness { get; init; }

    public required int Growth { get; init; }

    public required int Priority { get; init; }

    public required int? AffectedPeople { get; init; }

    public required decimal? EstimatedCost { get; init; }

    public required decimal? Quantity { get; init; }

    public required string? Unit { get; init; }

    public required NeedState State { get; init; }

    /// <summary>As stored; the year it counts for is <see cref="Need.YearCountedIn"/>.</summary>
    public required int? PlannedYear { get; init; }

    /// <summary>The year to sort by; what has none stands last.</summary>
    public required int CountedIn { get; init; }

    /// <summary>Where the village put it; what it has not put yet stands last, in the order of recording.</summary>
    public required int RankedAt { get; init; }

    public required string? Source { get; init; }

    public required DateOnly ReviewOn { get; init; }

    public required int Photos { get; init; }

    public static IQueryable<NeedRow> Of(IQueryable<Need> needs, PortalDb db, int thisYear) => needs.Select(n => new NeedRow
    {
        Id = n.Id,
        VillageCode = n.VillageCode,
        Village = n.Village!.VillageTerm + " " + n.Village.Name,
        District = n.Village.District!.Name,
        Title = n.Title,
        Type = n.Type!.Name,
        Urgency = n.Urgency,
        Seriousness = n.Seriousness,
        Growth = n.Growth,
        Priority = n.Priority,
        AffectedPeople = n.AffectedPeople,
        EstimatedCost = n.EstimatedCost,
        Quantity = n.Quantity,
        Unit = n.Unit,
        State = n.State,
        PlannedYear = n.PlannedYear,
        CountedIn = n.State == NeedState.Open && n.PlannedYear < thisYear ? thisYear : n.PlannedYear ?? Unplanned,
        RankedAt = n.ArchivedAt != null || n.State == NeedState.Met ? Unranked + 1 : db.NeedRankings.Where(r => r.VillageCode == n.VillageCode && r.Order.Contains(n.Id)).Select(r => (int?)r.Order.IndexOf(n.Id)).FirstOrDefault() ?? Unranked,
        Source = n.DataSource,
        ReviewOn = n.ReviewOn,
        Photos = n.Photos.Count,
    });

    public static IReadOnlyList<Column<NeedRow>> Columns(IStringLocalizer<Text> t, NeedPlaces places, int thisYear) =>
        [.. Columns(t, thisYear), new(t["Urutan desa"], r => places.Of(r.Id))];

    /// <summary>With the village in front and without its own order, for a list of several.</summary>
    public static IReadOnlyList<Column<NeedRow>> AreaColumns(IStringLocalizer<Text> t, int thisYear) =>
        [new(t["Kecamatan"], r => r.District), new(t["Desa"], r => r.Village), .. Columns(t, thisYear)];

    private static Column<NeedRow>[] Columns(IStringLocalizer<Text> t, int thisYear) =>
    [
        new(t["Nama"], r => r.Title),
        new(t["Jenis"], r => t[r.Type].Value),
        new(t["Mendesak"], r => r.Urgency),
        new(t["Berat"], r => r.Seriousness),
        new(t["Memburuk"], r => r.Growth),
        new(t["Prioritas"], r => r.Priority),
        new(t["Warga yang merasakan"], r => r.AffectedPeople),
        new(t["Perkiraan biaya"], r => r.EstimatedCost),
        new(t["Jumlah"], r => r.Quantity),
        new(t["Satuan"], r => r.Unit),
        new(t["Keadaan"], r => t[Words.Of(r.State)].Value),
        new(t["Tahun rencana (RKP)"], r => r.PlannedYear),
        new(t["Dihitung pada tahun"], r => Need.YearCountedIn(r.PlannedYear, r.State, thisYear)),
        new(t["Sumber data"], r => r.Source),
        new(t["Tinjau ulang"], r => r.ReviewOn),
    ];
}

/// <summary>Which needs a list shows.</summary>
public class NeedFilter : ListFilter
{
    [FromQuery(Name = "jenis")]
    public string? Type { get; set; }

    [FromQuery(Name = "keadaan")]
    public NeedState? State { get; set; }

    /// <summary>Those taken off the list instead of those on it.</summary>
    [FromQuery(Name = "arsip")]
    public bool Archived { get; set; }

    /// <summary><see cref="Reviews.Due"/> for those that want to be looked at again.</summary>
    [FromQuery(Name = "tinjau")]
    public string? Review { get; set; }

    /// <summary>Those that count for this year, rolled over ones among them.</summary>
    [FromQuery(Name = "tahun")]
    public int? Year { get; set; }

    public IQueryable<Need> Of(IQueryable<Need> needs, DateOnly today)
    {
        var asked = needs.Where(n => (n.ArchivedAt != null) == Archived && (Type == null || n.TypeCode == Type) && (State == null || n.State == State));
        asked = Year is { } year ? asked.Where(Need.CountsIn(year, today.Year)) : asked;
        return Review == Reviews.Due ? asked.Where(Reviews.DueNeeds(today)) : asked;
    }
}
