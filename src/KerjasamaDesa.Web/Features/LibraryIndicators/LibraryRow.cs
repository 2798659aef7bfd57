using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.LibraryIndicators;

/// <summary>An indicator in the administrators' list.</summary>
public sealed class LibraryRow
{
    public static readonly SortKeys<LibraryRow, string> Sorts = new SortKeys<LibraryRow, string>(r => r.Code).Add("tema", r => r.Theme).Add("nama", r => r.Name);

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Theme { get; init; }

    public required IndicatorLevel Level { get; init; }

    public required string Unit { get; init; }

    public required Direction Direction { get; init; }

    public required string Definition { get; init; }

    public required string Method { get; init; }

    public required string? Reference { get; init; }

    public required bool Retired { get; init; }

    public static IQueryable<LibraryRow> Of(IQueryable<LibraryIndicator> all) => all.Select(i => new LibraryRow
    {
        Code = i.Code,
        Name = i.Name,
        Theme = i.Theme,
        Level = i.Level,
        Unit = i.Unit,
        Direction = i.Direction,
        Definition = i.Definition,
        Method = i.Method,
        Reference = i.Reference,
        Retired = i.Retired,
    });

    public static IReadOnlyList<Column<LibraryRow>> Columns(IStringLocalizer<Text> t) =>
    [
        new(t["Kode"], r => r.Code),
        new(t["Nama"], r => r.Name),
        new(t["Tema"], r => r.Theme),
        new(t["Tingkat"], r => t[Words.Of(r.Level)].Value),
        new(t["Satuan"], r => r.Unit),
        new(t["Arah"], r => t[Words.Of(r.Direction)].Value),
        new(t["Definisi"], r => r.Definition),
        new(t["Cara mengukur"], r => r.Method),
        new(t["Rujukan nasional"], r => r.Reference),
        new(t["Keadaan"], r => (r.Retired ? t["Tidak dipakai lagi"] : t["Dipakai"]).Value),
    ];
}

/// <summary>Which indicators the list shows.</summary>
public sealed class LibraryFilter : ListFilter
{
    [FromQuery(Name = "cari")]
    public string? Search { get; set; }

    [FromQuery(Name = "tema")]
    public string? Theme { get; set; }

    /// <summary>Only those no longer offered.</summary>
    [FromQuery(Name = "pensiun")]
    public bool Retired { get; set; }

    public IQueryable<LibraryIndicator> Of(IQueryable<LibraryIndicator> all)
    {
        all = all.Where(i => i.Retired == Retired);
        if (Theme is { Length: > 0 } theme) { all = all.Where(i => i.Theme == theme); }
        if (Search is not { Length: > 0 } search) { return all; }
        var pattern = Like.Containing(search);
        return all.Where(i => EF.Functions.ILike(i.Name, pattern, "\\"));
    }
}

/// <summary>The list of the library.</summary>
public sealed record LibraryPage(LibraryFilter Filter, IReadOnlyList<string> Themes, KeysetPage<LibraryRow> Rows);

/// <summary>What the form stands in.</summary>
/// <param name="Present">The indicator being changed, null for a new one.</param>
/// <param name="Themes">Themes in use.</param>
/// <param name="Units">Units that are offered.</param>
public sealed record LibraryFrame(LibraryIndicator? Present, IReadOnlyList<string> Themes, IReadOnlyList<string> Units);
