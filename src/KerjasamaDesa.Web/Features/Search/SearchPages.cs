using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Villages;
using KerjasamaDesa.Web.Lists;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace KerjasamaDesa.Web.Features.Search;

/// <summary>What one searches for.</summary>
public sealed class SearchFilter
{
    /// <summary>Longest text searched for.</summary>
    public const int TextMaxLength = 200;

    /// <summary>Words, <c>"a phrase"</c>, <c>or</c>, and <c>-without</c>.</summary>
    [FromQuery(Name = "q")]
    public string? Text { get; set; }

    /// <summary>Word of a <see cref="SearchKind"/> in an address.</summary>
    [FromQuery(Name = "jenis")]
    public string? Kind { get; set; }

    [FromQuery(Name = "kursor")]
    public string? Cursor { get; set; }
}

/// <summary>A text found, with the words that were searched for marked.</summary>
/// <param name="Kind">What sort of thing it is, the localizer's key.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Excerpt">Where the words stand; null when the title says all.</param>
/// <param name="Place">The cooperation or the village.</param>
/// <param name="At">When it was written.</param>
/// <param name="Url">Where it is shown.</param>
public sealed record SearchHit(string Kind, IHtmlContent Title, IHtmlContent? Excerpt, string Place, DateTimeOffset At, string Url);

/// <summary>What was found, newest first.</summary>
/// <param name="Hits">A page of it.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
/// <param name="IsEmptyQuestion">Whether nothing but signs was typed.</param>
/// <param name="IsCut">Whether more texts have these words than are looked at.</param>
public sealed record Found(IReadOnlyList<SearchHit> Hits, string? Next, bool IsEmptyQuestion, bool IsCut)
{
    public static readonly Found Nothing = new([], null, false, false);
}

/// <summary>The page of a search.</summary>
/// <param name="Filter">What is searched for.</param>
/// <param name="Kind">The one sort asked for.</param>
/// <param name="Found">What was found; null before anything is typed.</param>
/// <param name="Villages">Villages of that name.</param>
public sealed record SearchPage(SearchFilter Filter, SearchKind? Kind, Found? Found, IReadOnlyList<VillageHit> Villages)
{
    public KeysetPage Pager => new KeysetPage<SearchHit>(Found?.Hits ?? [], "", null, Found?.Next);
}

/// <summary>The sorts of things in addresses and in words, the localizer's keys.</summary>
public static class SearchKinds
{
    public static readonly IReadOnlyList<(SearchKind Kind, (string Slug, string Text) Name)> All =
    [
        (SearchKind.Cooperation, ("kerja-sama", "Kerja sama")),
        (SearchKind.Plan, ("rencana", "Rencana")),
        (SearchKind.Discussion, ("diskusi", "Diskusi")),
        (SearchKind.Meeting, ("rapat", "Rapat dan musyawarah")),
        (SearchKind.Task, ("tugas", "Tugas")),
        (SearchKind.Field, ("pelaksanaan", "Pelaksanaan dan evaluasi")),
        (SearchKind.Document, ("dokumen", "Dokumen")),
        (SearchKind.Potential, ("potensi", "Potensi")),
        (SearchKind.Need, ("kebutuhan", "Kebutuhan")),
    ];

    /// <summary>The sort by its word in an address; null for none or an unknown one.</summary>
    public static SearchKind? Named(string? slug) => All.Where(k => k.Name.Slug == slug).Select(k => (SearchKind?)k.Kind).FirstOrDefault();
}
