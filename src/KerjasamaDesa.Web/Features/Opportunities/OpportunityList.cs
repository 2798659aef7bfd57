using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Opportunities;

/// <summary>What a list of opportunities reads from its address.</summary>
public class OpportunityFilter : ListFilter
{
    /// <summary>Which kind, shown as a whole list; null shows the best of all.</summary>
    [FromQuery(Name = "bagian")]
    public string? Section { get; set; }

    /// <summary>District of the other village, by name.</summary>
    [FromQuery(Name = "kecamatan")]
    public string? District { get; set; }

    /// <summary>Fewest points.</summary>
    [FromQuery(Name = "nilai")]
    public int? Least { get; set; }
}

/// <summary>
/// The opportunities of one kind as a list. They are weighed anew each time, so a page goes on after the pair it ended with.
/// </summary>
public sealed record OpportunityList(OpportunitySection Section, KeysetPage<Opportunity> Page, int Count, IReadOnlyList<SelectListItem> Districts)
{
    private const int PageSize = 50;

    private static readonly Dictionary<string, Func<Opportunity, IComparable>> Keys = new()
    {
        ["nilai"] = o => o.Score.Points,
        ["catatan"] = o => o.Mine.Title,
        ["desa"] = o => o.Theirs.VillageName,
        ["kecamatan"] = o => o.Theirs.District,
    };

    public static readonly IReadOnlyList<(string Key, string Text)> Orders =
        [("-nilai", "Paling cocok"), ("catatan", "Nama kebutuhan atau potensi"), ("desa", "Nama desa"), ("kecamatan", "Kecamatan")];

    public static OpportunityList Of(OpportunitySection section, IReadOnlyList<Opportunity> all, OpportunityFilter filter)
    {
        var (rows, sort) = Ordered(all, filter);
        var districts = all.Select(o => o.Theirs.District).Distinct().Order(StringComparer.CurrentCulture);
        var at = filter.Cursor is { } cursor ? Math.Max(rows.FindIndex(o => o.Key == cursor), 0) : 0;
        var page = new KeysetPage<Opportunity>(
            rows.GetRange(at, Math.Min(PageSize, rows.Count - at)), sort,
            at > 0 ? rows[Math.Max(0, at - PageSize)].Key : null,
            at + PageSize < rows.Count ? rows[at + PageSize].Key : null);
        return new OpportunityList(section, page, rows.Count, Choices.Of(districts, name => name, name => name));
    }

    /// <summary>The filtered list in its order, for a download.</summary>
    public static IAsyncEnumerable<Opportunity> Rows(IReadOnlyList<Opportunity> all, OpportunityFilter filter) => Ordered(all, filter).Rows.ToAsyncEnumerable();

    public static IReadOnlyList<Column<Opportunity>> Columns(IStringLocalizer<Text> t) =>
    [
        new(t["Nilai"], o => o.Score.Points),
        new(t["Desa"], o => o.Mine.VillageName),
        new(t["Kebutuhan atau potensi"], o => o.Mine.Title),
        new(t["Jumlah"], o => o.Mine.Quantity),
        new(t["Satuan"], o => o.Mine.Unit),
        new(t["Desa lain"], o => o.Theirs.VillageName),
        new(t["Kecamatan"], o => o.Theirs.District),
        new(t["Yang cocok"], o => o.Theirs.Title),
        new(t["Jumlah di desa lain"], o => o.Theirs.Quantity),
        new(t["Satuan di desa lain"], o => o.Theirs.Unit),
        new(t["Alasan"], o => string.Join("; ", o.Score.Reasons.Select(r => t[r.Text, [.. r.Values]].Value))),
    ];

    private static (List<Opportunity> Rows, string Sort) Ordered(IReadOnlyList<Opportunity> all, OpportunityFilter filter)
    {
        var sort = filter.Sort is { } asked && Keys.ContainsKey(asked.TrimStart('-')) ? asked : "-nilai";
        var key = Keys[sort.TrimStart('-')];
        var rows = all.Where(o => o.Score.Points >= (filter.Least ?? 0) && (filter.District is not { Length: > 0 } district || o.Theirs.District == district));
        // The order they come in is best first, and stays so among equals.
        return ([.. sort.StartsWith('-') ? rows.OrderByDescending(key) : rows.OrderBy(key)], sort);
    }
}

/// <summary>A list with what its rows and its filter form need.</summary>
/// <param name="List">The list.</param>
/// <param name="Filter">What it was asked for.</param>
/// <param name="Kept">Parts of the address that the filter form keeps.</param>
/// <param name="Names">Whether rows name the own village too.</param>
/// <param name="MayAct">Whether the reader may propose or dismiss.</param>
public sealed record OpportunityListPart(
    OpportunityList List, OpportunityFilter Filter, IReadOnlyList<(string Name, string? Value)> Kept, bool Names, bool MayAct);
