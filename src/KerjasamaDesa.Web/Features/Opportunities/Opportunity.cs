using KerjasamaDesa.Domain.Identification;

namespace KerjasamaDesa.Web.Features.Opportunities;

/// <summary>What brings two villages together.</summary>
public enum OpportunityKind
{
    /// <summary>A need of the one that a potential of the other answers.</summary>
    Answer,

    /// <summary>A need both have.</summary>
    SharedNeed,

    /// <summary>A potential both have, to use or to sell together.</summary>
    SharedPotential,
}

/// <summary>A need or potential as far as an opportunity names it.</summary>
public sealed record Subject(Guid Id, string Title, string Type, decimal? Quantity, string? Unit);

/// <summary>A village with whom something could be done together, what it is, and why.</summary>
public sealed record Opportunity(
    OpportunityKind Kind, Subject Mine, Subject Theirs, string VillageCode, string VillageName, string District, MatchScore Score)
{
    /// <summary>The page that proposes it, with villages and subjects filled in.</summary>
    public string ProposeUrl(string from)
    {
        var mine = Kind == OpportunityKind.SharedPotential ? "potensi" : "kebutuhan";
        var theirs = Kind == OpportunityKind.SharedNeed ? "kebutuhan" : "potensi";
        return $"/kerjasama/usul?desa={from}&{mine}={Mine.Id}&{theirs}={Theirs.Id}&undang={VillageCode}";
    }
}

/// <summary>All opportunities of a village, best first, and how much it has on record to find them by.</summary>
public sealed record Opportunities(IReadOnlyDictionary<OpportunityKind, IReadOnlyList<Opportunity>> Found, int Needs, int Potentials);
