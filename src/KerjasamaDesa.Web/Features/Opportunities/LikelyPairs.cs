using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;

namespace KerjasamaDesa.Web.Features.Opportunities;

/// <summary>A village, and where it lies.</summary>
internal sealed record Place(string Code, string DistrictCode, MapPoint? Point, string Name, string District);

/// <summary>What a record is about, and the theme that other types have in common with it.</summary>
internal sealed record RecordType(string Code, string Theme, string Name);

/// <summary>A need or potential with what is weighed before its texts are read.</summary>
internal sealed record Candidate(
    Guid Id, Place Village, string TypeCode, decimal? Quantity, decimal? Shareable, string? Unit, int Priority, MapPoint? Point, bool IsOwn)
{
    /// <summary>How much of it counts for the other side: of a potential that answers, what would be shared.</summary>
    public decimal? Offered(OpportunityKind kind) => kind == OpportunityKind.Answer ? Shareable : Quantity;
}

/// <summary>What is on record in a regency, and what stands between its villages.</summary>
/// <param name="Needs">Open needs, the most pressing first.</param>
/// <param name="Potentials">Potentials, the newest first.</param>
/// <param name="Gone">Pairs of records that are no opportunity any more.</param>
/// <param name="Partners">Pairs of villages that cooperate.</param>
/// <param name="Neighbours">Pairs of neighbouring districts.</param>
/// <param name="Types">The types of records by their codes.</param>
internal sealed record RegencyRecords(
    IReadOnlyList<Candidate> Needs,
    IReadOnlyList<Candidate> Potentials,
    IReadOnlySet<(Guid Mine, Guid Theirs)> Gone,
    IReadOnlySet<(string Mine, string Theirs)> Partners,
    IReadOnlySet<(string One, string Other)> Neighbours,
    IReadOnlyDictionary<string, RecordType> Types)
{
    public IReadOnlyList<Candidate> Side(OpportunityKind kind, bool mine) => MatchSql.IsNeed(kind, mine) ? Needs : Potentials;
}

/// <summary>
/// Weighs every own record against all of its theme in the regency by <see cref="MatchScore"/> but the texts, and keeps the likeliest: only
/// their texts are then compared. What is weighed is a regency's records, some thousand pairs of numbers, never the country's.
/// </summary>
internal sealed class LikelyPairs(RegencyRecords records, MatchWeights weights)
{
    private readonly record struct Weighed(int Points, Candidate Mine, Candidate Theirs);

    /// <summary>The likeliest pairs, each once, at most <paramref name="most"/> in all and so many of one own record that each has its turn.</summary>
    public IReadOnlyList<(Candidate Mine, Candidate Theirs)> Of(OpportunityKind kind, int partners, int most)
    {
        var own = records.Side(kind, true).Where(r => r.IsOwn).Take(Opportunities.MostOwn).ToList();
        var themes = records.Side(kind, false).ToLookup(r => ThemeOf(r));
        var ofOne = Math.Max(partners, most / Math.Max(own.Count, 1));
        List<Weighed> found = [];
        foreach (var mine in own)
        {
            found.AddRange(BestOf(kind, mine, themes[ThemeOf(mine)], ofOne));
        }

        found.Sort(BestFirst);
        return [.. found.DistinctBy(OfEither).Take(most).Select(pair => (pair.Mine, pair.Theirs))];
    }

    private IEnumerable<Weighed> BestOf(OpportunityKind kind, Candidate mine, IEnumerable<Candidate> others, int most)
    {
        List<Weighed> all = [];
        foreach (var theirs in others)
        {
            if (theirs.Village.Code != mine.Village.Code && !records.Gone.Contains((mine.Id, theirs.Id)))
            {
                all.Add(new Weighed(MatchScore.PointsOf(EvidenceOf(kind, mine, theirs), weights), mine, theirs));
            }
        }

        all.Sort(BestFirst);
        return all.Take(most);
    }

    /// <summary>What speaks for a pair but its texts.</summary>
    public MatchEvidence EvidenceOf(OpportunityKind kind, Candidate mine, Candidate theirs) => new()
    {
        Kind = kind,
        Likeness = Pairing.LikenessOf(kind, mine.TypeCode == theirs.TypeCode, true),
        Priority = kind == OpportunityKind.SharedPotential ? 0 : Math.Min(mine.Priority, theirs.Priority),
        Proximity = Pairing.ProximityOf(mine.Village.DistrictCode, theirs.Village.DistrictCode, records.Neighbours.Contains((mine.Village.DistrictCode, theirs.Village.DistrictCode))),
        AlreadyCooperate = records.Partners.Contains((mine.Village.Code, theirs.Village.Code)),
        DistanceKm = Pairing.DistanceOf(mine.Point, theirs.Point),
        Covered = Pairing.CoveredOf(kind, mine.Quantity, mine.Unit, theirs.Offered(kind), theirs.Unit),
    };

    private string ThemeOf(Candidate record) => records.Types[record.TypeCode].Theme;

    private static (Guid, Guid) OfEither(Weighed pair) =>
        pair.Mine.Id.CompareTo(pair.Theirs.Id) < 0 ? (pair.Mine.Id, pair.Theirs.Id) : (pair.Theirs.Id, pair.Mine.Id);

    private static int BestFirst(Weighed a, Weighed b) => a.Points != b.Points ? b.Points.CompareTo(a.Points) : a.Theirs.Id.CompareTo(b.Theirs.Id);
}
