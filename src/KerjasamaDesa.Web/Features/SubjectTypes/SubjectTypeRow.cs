using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.SubjectTypes;

/// <summary>A type in the administrators' list.</summary>
public sealed class SubjectTypeRow
{
    public static readonly SortKeys<SubjectTypeRow, string> Sorts = new SortKeys<SubjectTypeRow, string>(r => r.Code)
        .Add("nama", r => r.Name)
        .Add("satuan", r => r.Unit)
        .Add("tema", r => r.Theme);

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required SubjectKind Kind { get; init; }

    public required PotentialCategory? Category { get; init; }

    public required string Unit { get; init; }

    public required string Theme { get; init; }

    public required bool Retired { get; init; }

    public static IQueryable<SubjectTypeRow> Of(IQueryable<SubjectType> types) => types.Select(type => new SubjectTypeRow
    {
        Code = type.Code,
        Name = type.Name,
        Kind = type.Kind,
        Category = type.Category,
        Unit = type.Unit,
        Theme = type.Theme,
        Retired = type.Retired,
    });

    public static IReadOnlyList<Column<SubjectTypeRow>> Columns(IStringLocalizer<Text> t) =>
    [
        new(t["Kode"], r => r.Code),
        new(t["Nama"], r => r.Name),
        new(t["Kelompok"], r => t[r.Category is { } category ? Words.Of(category) : Words.Of(r.Kind)].Value),
        new(t["Satuan yang lazim"], r => r.Unit),
        new(t["Tema"], r => r.Theme),
        new(t["Keadaan"], r => (r.Retired ? t["Tidak dipakai lagi"] : t["Dipakai"]).Value),
    ];
}

/// <summary>Which types the list shows.</summary>
public sealed class SubjectTypeFilter : ListFilter
{
    [FromQuery(Name = "kelompok")]
    public string? Group { get; set; }

    /// <summary>Only those no longer offered.</summary>
    [FromQuery(Name = "pensiun")]
    public bool Retired { get; set; }

    public IQueryable<SubjectType> Of(IQueryable<SubjectType> types)
    {
        types = types.Where(type => type.Retired == Retired);
        return TypeGroup.Find(Group) is { } group ? types.Where(type => type.Kind == group.Kind && type.Category == group.Category) : types;
    }
}

/// <summary>The groups a type may be of: the five of potentials, and the needs.</summary>
public sealed record TypeGroup(string Value, SubjectKind Kind, PotentialCategory? Category)
{
    public static IReadOnlyList<TypeGroup> All { get; } =
    [
        .. Enum.GetValues<PotentialCategory>().Select(category => new TypeGroup(category.ToString(), SubjectKind.Potential, category)),
        new(nameof(SubjectKind.Need), SubjectKind.Need, null),
    ];

    /// <summary>Key of its name.</summary>
    public string Name => Category is { } category ? Words.Of(category) : Words.Of(Kind);

    public static TypeGroup? Find(string? value) => All.FirstOrDefault(group => group.Value == value);

    public static TypeGroup Of(SubjectType type) => All.First(group => group.Kind == type.Kind && group.Category == type.Category);
}

/// <summary>The list of types.</summary>
public sealed record SubjectTypesPage(SubjectTypeFilter Filter, KeysetPage<SubjectTypeRow> Rows);

/// <summary>What the form of a type stands in.</summary>
/// <param name="Present">The type being changed, null for a new one.</param>
/// <param name="Records">How many records have it.</param>
/// <param name="Units">Units that are offered.</param>
/// <param name="Themes">Themes in use.</param>
public sealed record SubjectTypeFrame(SubjectType? Present, int Records, IReadOnlyList<string> Units, IReadOnlyList<string> Themes);
