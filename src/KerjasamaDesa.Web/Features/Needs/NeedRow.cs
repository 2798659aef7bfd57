using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Needs;

/// <summary>A need in its village's list.</summary>
public sealed class NeedRow
{
    public static readonly SortKeys<NeedRow, Guid> Sorts = new SortKeys<NeedRow, Guid>(r => r.Id)
        .Add("prioritas", r => r.Priority, isDefaultDescending: true)
        .Add("nama", r => r.Title)
        .Add("jenis", r => r.Type)
        .Add("warga", r => r.AffectedPeople ?? 0)
        .Add("biaya", r => r.EstimatedCost ?? 0);

    public required Guid Id { get; init; }

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

    public static IQueryable<NeedRow> Of(IQueryable<Need> needs) => needs.Select(n => new NeedRow
    {
        Id = n.Id,
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
    });

    public static IReadOnlyList<Column<NeedRow>> Columns(IStringLocalizer<Text> t) =>
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
    ];
}

/// <summary>Which needs a list shows.</summary>
public sealed class NeedFilter : ListFilter
{
    [FromQuery(Name = "jenis")]
    public string? Type { get; set; }

    [FromQuery(Name = "keadaan")]
    public NeedState? State { get; set; }

    /// <summary>Those taken off the list instead of those on it.</summary>
    [FromQuery(Name = "arsip")]
    public bool Archived { get; set; }

    public IQueryable<Need> Of(IQueryable<Need> needs) => needs.Where(n =>
        (n.ArchivedAt != null) == Archived && (Type == null || n.TypeCode == Type) && (State == null || n.State == State));
}
