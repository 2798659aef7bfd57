namespace KerjasamaDesa.Domain.Identification;

/// <summary>Whether a type classifies potentials or needs.</summary>
public enum SubjectKind
{
    /// <summary>Potensi.</summary>
    Potential,

    /// <summary>Kebutuhan.</summary>
    Need,
}

/// <summary>
/// A type of potential or need. <see cref="Theme"/> ties the two lists: a need fits a potential of the same theme.
/// A type is retired, never deleted, so that old records keep their name.
/// </summary>
public sealed class SubjectType
{
    private SubjectType()
    {
    }

    /// <summary>A type as the catalogue defines it.</summary>
    public SubjectType(string code, SubjectKind kind, PotentialCategory? category, string name, string unit, string theme)
        => (Code, Kind, Category, Name, Unit, Theme) = (code, kind, category, name, unit, theme);

    /// <summary>Stable short code.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Potential or need.</summary>
    public SubjectKind Kind { get; private set; }

    /// <summary>Group of a potential type; null for needs.</summary>
    public PotentialCategory? Category { get; private set; }

    /// <summary>Indonesian name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The unit offered first.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>What it is about, shared by needs and potentials that fit.</summary>
    public string Theme { get; private set; } = "";

    /// <summary>No longer offered for new records.</summary>
    public bool Retired { get; private set; }
}
