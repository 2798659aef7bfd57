namespace KerjasamaDesa.Domain.Planning;

/// <summary>What is typed about an indicator of the library.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Theme">What it is about; themes are those of the types of potentials and needs.</param>
/// <param name="Level">Its usual level.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Direction">Which way it improves.</param>
/// <param name="Definition">What counts and what does not.</param>
/// <param name="Method">How it is measured, and how often.</param>
/// <param name="Reference">The national measure it goes with; null when it is the villages' own.</param>
public sealed record LibraryIndicatorDetails(
    string Name, string Theme, IndicatorLevel Level, string Unit, Direction Direction, string Definition, string Method, string? Reference = null);

/// <summary>
/// An indicator that plans may take over: defined once, so that two cooperations measure the same thing alike. A plan copies
/// the words, so that one changed or retired here never changes what villages have agreed on.
/// </summary>
public sealed class LibraryIndicator
{
    /// <summary>Longest name.</summary>
    public const int NameMaxLength = 200;

    /// <summary>Longest reference.</summary>
    public const int ReferenceMaxLength = 200;

    private LibraryIndicator()
    {
    }

    /// <summary>A new one under a stable code.</summary>
    public LibraryIndicator(string code, LibraryIndicatorDetails details)
    {
        Code = code;
        Describe(details);
    }

    /// <summary>Stable short code.</summary>
    public string Code { get; private set; } = "";

    /// <summary>What is measured.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it is about.</summary>
    public string Theme { get; private set; } = "";

    /// <summary>Its usual level.</summary>
    public IndicatorLevel Level { get; private set; }

    /// <summary>Its unit.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>Which way it improves.</summary>
    public Direction Direction { get; private set; }

    /// <summary>What counts and what does not.</summary>
    public string Definition { get; private set; } = "";

    /// <summary>How it is measured.</summary>
    public string Method { get; private set; } = "";

    /// <summary>The national measure it goes with.</summary>
    public string? Reference { get; private set; }

    /// <summary>No longer offered.</summary>
    public bool Retired { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>Replaces what is known of it; plans that took it over keep their words.</summary>
    public void Describe(LibraryIndicatorDetails details)
    {
        Name = Guard.Text(details.Name, NameMaxLength, nameof(Name), "Isi nama indikator.");
        Theme = Guard.Text(details.Theme, Identification.SubjectType.ThemeMaxLength, nameof(Theme), "Isi tema.").ToLowerInvariant();
        Unit = Guard.Text(details.Unit, 40, nameof(Unit), "Isi satuan.");
        Definition = Guard.Text(details.Definition, Indicator.DefinitionMaxLength, nameof(Definition), "Isi definisi.");
        Method = Guard.Text(details.Method, Indicator.MethodMaxLength, nameof(Method), "Isi cara mengukur.");
        Reference = Guard.OptionalText(details.Reference, ReferenceMaxLength, nameof(Reference));
        (Level, Direction) = (details.Level, details.Direction);
    }

    /// <summary>Takes it out of the forms.</summary>
    public void Retire() => Retired = true;

    /// <summary>Offers it again.</summary>
    public void BringBack() => Retired = false;
}
