using KerjasamaDesa.Web.Lists;

namespace KerjasamaDesa.Web.Features.Villages;

/// <summary>The list page: a search over the country, then the reader's own villages.</summary>
/// <param name="Filter">As asked.</param>
/// <param name="Hits">What the search found; null when nothing is searched.</param>
/// <param name="Own">The reader's own village.</param>
/// <param name="Area">Name of the listed area; null for a reader without one.</param>
/// <param name="Areas">Areas the list can be narrowed to.</param>
/// <param name="Rows">The listed villages.</param>
public sealed record VillagesPage(
    VillageFilter Filter,
    IReadOnlyList<VillageHit>? Hits,
    VillageRow? Own,
    string? Area,
    AreaChoices Areas,
    KeysetPage<VillageRow> Rows)
{
    /// <summary>Whether the list covers more than one kecamatan.</summary>
    public bool IsWide => Areas.Areas.Count > 0;
}
