using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;

namespace KerjasamaDesa.Web.Features.NeedRankings;

/// <summary>The needs of a village that wait, in its own order.</summary>
/// <param name="Village">The village.</param>
/// <param name="Needs">The needs shown, most wanted first.</param>
/// <param name="Behind">How many more stand behind those shown.</param>
/// <param name="Version">Version of the ranking, 0 before there is one.</param>
/// <param name="MayEdit">Whether the reader may put them in order.</param>
public sealed record RankingPage(Village Village, IReadOnlyList<RankedNeed> Needs, int Behind, uint Version, bool MayEdit)
{
    /// <summary>Rows of the page: beyond these nobody ranks by hand, and what stands behind keeps its order.</summary>
    public const int Most = 200;

    public string List => $"/desa/{Village.Code}/kebutuhan";

    public string Address => $"{List}/urutan";
}

/// <summary>A need as it stands in the ranking.</summary>
public sealed record RankedNeed(Guid Id, string Title, string Type, int Priority, int? AffectedPeople, decimal? EstimatedCost, NeedState State);
