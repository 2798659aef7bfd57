using KerjasamaDesa.Domain.Identification;

namespace KerjasamaDesa.Web.Features.Opportunities;

/// <summary>
/// Finds with whom villages could cooperate. The database narrows all records of the regency down to the likeliest partners of each
/// own record, and <see cref="MatchScore"/> has the last word on them. Only the own regency is looked at: cooperation across
/// regencies goes by another road (Permendagri 96/2017). Nothing is kept between two searches, so nothing grows stale.
/// </summary>
public sealed class OpportunitySearch(Matches matches)
{
    /// <summary>The most pairs of one kind.</summary>
    public const int Most = 100;

    // Partners weighed by their texts too, of each own record. A text is worth at most a seventh of a score, so whom it could lift
    // to the top stands among these.
    private const int PartnersOfVillage = 12;
    private const int PartnersOfArea = 3;

    // Of an area's record only its best partners are shown: a list of one need and its twenty answers helps nobody who looks after all.
    private const int ShownOfOne = 2;

    private static readonly OpportunityKind[] All = Enum.GetValues<OpportunityKind>();

    public async Task<Opportunities> OfVillageAsync(string code, CancellationToken stop)
    {
        var found = await matches.OfAreaAsync(code, PartnersOfVillage, Most, All, stop);
        return found with { Found = found.Found.ToDictionary(kind => kind.Key, kind => (IReadOnlyList<Opportunity>)[.. kind.Value.Take(Most)]) };
    }

    /// <summary>Opportunities of a district or regency: for each record its best partners, each pair once.</summary>
    public async Task<Opportunities> OfAreaAsync(string area, CancellationToken stop)
    {
        var found = await matches.OfAreaAsync(area, PartnersOfArea, Most, All, stop);
        return found with { Found = found.Found.ToDictionary(kind => kind.Key, kind => (IReadOnlyList<Opportunity>)Spread(kind.Value)) };
    }

    private static List<Opportunity> Spread(IReadOnlyList<Opportunity> bestFirst)
    {
        HashSet<(Guid, Guid)> seen = [];
        Dictionary<Guid, int> shown = [];
        List<Opportunity> kept = [];
        foreach (var found in bestFirst.TakeWhile(_ => kept.Count < Most))
        {
            var (a, b) = (found.Mine.Id, found.Theirs.Id);
            var times = shown.GetValueOrDefault(a);
            if (times < ShownOfOne && seen.Add(a.CompareTo(b) < 0 ? (a, b) : (b, a)))
            {
                shown[a] = times + 1;
                kept.Add(found);
            }
        }

        return kept;
    }
}
