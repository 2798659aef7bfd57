using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;

namespace KerjasamaDesa.Web.Features.Opportunities;

/// <summary>A need or potential as far as an opportunity names it, with its village.</summary>
public sealed record Side(
    Guid Id, string Title, string Type, decimal? Quantity, string? Unit, string VillageCode, string VillageName, string District, MapPoint? Point);

/// <summary>Two villages with whom something could be done together, what it is, and why.</summary>
public sealed record Opportunity(OpportunityKind Kind, Side Mine, Side Theirs, MatchScore Score)
{
    /// <summary>Its key in an address: both records.</summary>
    public string Key => $"{Mine.Id:N}{Theirs.Id:N}";

    /// <summary>The page that proposes it in the name of the first village, with villages and subjects filled in.</summary>
    public string ProposeUrl
    {
        get
        {
            var mine = Kind == OpportunityKind.SharedPotential ? "potensi" : "kebutuhan";
            var theirs = Kind == OpportunityKind.SharedNeed ? "kebutuhan" : "potensi";
            return $"/kerjasama/usul?desa={Mine.VillageCode}&{mine}={Mine.Id}&{theirs}={Theirs.Id}&undang={Theirs.VillageCode}";
        }
    }
}

/// <summary>The best opportunities by kind, and how much is on record to find them by.</summary>
/// <param name="Found">Best first.</param>
/// <param name="Counts">How many a whole list shows of each kind; more than found where only the best were asked for.</param>
/// <param name="Needs">Open needs on record in the village or area.</param>
/// <param name="Potentials">Potentials on record there.</param>
public sealed record Opportunities(
    IReadOnlyDictionary<OpportunityKind, IReadOnlyList<Opportunity>> Found, IReadOnlyDictionary<OpportunityKind, int> Counts, int Needs, int Potentials)
{
    /// <summary>The most own records of a kind that an area is searched for.</summary>
    public const int MostOwn = 300;

    /// <summary>Whether the area has more on record than is searched for.</summary>
    public bool IsLimited => Needs > MostOwn || Potentials > MostOwn;
}
