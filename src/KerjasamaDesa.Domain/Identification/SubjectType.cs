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

    /// <summary>A new type. A potential's type needs a group, a need's has none.</summary>
    public SubjectType(string code, SubjectKind kind, PotentialCategory? category, string name, string unit, string theme)
    {
        if ((kind == SubjectKind.Potential) != category.HasValue)
        {
            throw RuleBroken.At(nameof(Category), "Pilih kelompok potensi.");
        }

        (Code, Kind, Category) = (code, kind, category);
        Describe(name, unit, theme);
    }

    /// <summary>Longest name.</summary>
    public const int NameMaxLength = 80;

    /// <summary>Longest theme.</summary>
    public const int ThemeMaxLength = 30;

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

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>Gives it another name, usual unit or theme; its records show the new name.</summary>
    public void Describe(string name, string unit, string theme)
    {
        Name = Guard.Text(name, NameMaxLength, nameof(Name), "Isi nama jenis.");
        Unit = Guard.Text(unit, Subject.UnitMaxLength, nameof(Unit), "Isi satuan yang lazim.");
        Theme = Guard.Text(theme, ThemeMaxLength, nameof(Theme), "Isi tema.").ToLowerInvariant();
    }

    /// <summary>Takes it out of the forms; records that have it keep it.</summary>
    public void Retire() => Retired = true;

    /// <summary>Offers it again.</summary>
    public void BringBack() => Retired = false;
}
