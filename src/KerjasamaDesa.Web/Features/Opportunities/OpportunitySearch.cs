using KerjasamaDesa.Domain.Identification;

namespace KerjasamaDesa.Web.Features.Opportunities;

/// <summary>
/// Finds with whom villages could cooperate. The database gives the numbers of all records of the regency from its index,
/// <see cref="LikelyPairs"/> narrows them down, the database compares the texts of the few that are left. Only the own regency is
/// looked at: cooperation across regencies goes by another road (Permendagri 96/2017). Nothing is kept between two searches, so nothing grows stale.
/// </summary>
public sealed class OpportunitySearch(Matches matches)
{
    /// <summary>The most pairs of one kind.</summary>
    public const int Most = 100;

    // A text is worth at most a seventh of a score, so whom it could lift to the top stands among these.
    private static readonly Compared ForVillage = new(12, 120);
    private static readonly Compared ForArea = new(4, 300);

    // The page of all kinds shows only the first few of each.
    private static readonly Compared ForShortLists = new(12, 40);

    // Of an area's record only its best partners are shown: a list of one need and its twenty answers helps nobody who looks after all.
    private const int ShownOfOne = 2;

    /// <summary>Opportunities of a village: the whole list of one kind, or the best few of every kind.</summary>
    public async Task<Opportunities> OfVillageAsync(string code, OpportunityKind? only, CancellationToken stop)
    {
        var found = await matches.OfAreaAsync(code, only, only is null ? ForShortLists : ForVillage, stop);
        return found with { Found = found.Found.ToDictionary(kind => kind.Key, kind => (IReadOnlyList<Opportunity>)[.. kind.Value.Take(Most)]) };
    }

    /// <summary>Opportunities of a district or regency, of one kind or all: for each record its best partners, each pair once.</summary>
    public async Task<Opportunities> OfAreaAsync(string area, OpportunityKind? only, CancellationToken stop)
    {
        var found = await matches.OfAreaAsync(area, only, ForArea, stop);
        var spread = found.Found.ToDictionary(kind => kind.Key, kind => (IReadOnlyList<Opportunity>)Spread(kind.Value));
        return found with { Found = spread, Counts = spread.ToDictionary(kind => kind.Key, kind => kind.Value.Count) };
    }

    private static List<Opportunity> Spread(IReadOnlyList<Opportunity> bestFirst)
    {
        Dictionary<Guid, int> shown = [];
        List<Opportunity> kept = [];
        foreach (var found in bestFirst.TakeWhile(_ => kept.Count < Most))
        {
            var times = shown.GetValueOrDefault(found.Mine.Id);
            if (times < ShownOfOne)
            {
                shown[found.Mine.Id] = times + 1;
                kept.Add(found);
            }
        }

        return kept;
    }
}
