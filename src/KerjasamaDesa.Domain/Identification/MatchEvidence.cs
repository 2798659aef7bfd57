namespace KerjasamaDesa.Domain.Identification;

/// <summary>What brings two villages together.</summary>
public enum OpportunityKind
{
    /// <summary>A need of the one that a potential of the other answers.</summary>
    Answer,

    /// <summary>A need both have: a joint service or purchase.</summary>
    SharedNeed,

    /// <summary>A potential both have: to use or to sell together.</summary>
    SharedPotential,
}

/// <summary>How far two records are about the same thing.</summary>
public enum Likeness
{
    /// <summary>About different things.</summary>
    None,

    /// <summary>Of one theme, but of different types.</summary>
    SameTheme,

    /// <summary>Of the same type; or a potential whose theme is the need's.</summary>
    SameType,
}

/// <summary>Where two villages lie to each other by the areas they belong to, nearest last.</summary>
public enum Proximity
{
    /// <summary>In different regencies: no cooperation between villages as the law means it.</summary>
    Elsewhere,

    /// <summary>In one regency.</summary>
    SameRegency,

    /// <summary>In districts whose middles are near each other.</summary>
    NeighbouringDistrict,

    /// <summary>In one district.</summary>
    SameDistrict,
}

/// <summary>What two villages' records have in common, as far as matching looks at it.</summary>
public sealed record MatchEvidence
{
    /// <summary>What brings the two together.</summary>
    public required OpportunityKind Kind { get; init; }

    /// <summary>How far both are about the same thing.</summary>
    public Likeness Likeness { get; init; }

    /// <summary>
    /// Similarity of the texts, 0 to 1: the greater of the names' shared letter groups (trigrams) and the share of word stems that
    /// names and descriptions have in common.
    /// </summary>
    public double TextSimilarity { get; init; }

    /// <summary>Where the villages lie to each other; looked at where the distance is unknown.</summary>
    public Proximity Proximity { get; init; }

    /// <summary>Kilometres between them where both have coordinates.</summary>
    public double? DistanceKm { get; init; }

    /// <summary>
    /// For an answer, the part of the needed quantity that the other would share; for what both have, the smaller quantity as a part of
    /// the larger. 0 to 1, above is taken as 1; null when a quantity is unknown or the units differ.
    /// </summary>
    public decimal? Covered { get; init; }

    /// <summary>Priority of the need, 0 to 100; the lower of two; 0 for potentials.</summary>
    public int Priority { get; init; }

    /// <summary>The villages already take part in one cooperation.</summary>
    public bool AlreadyCooperate { get; init; }
}
