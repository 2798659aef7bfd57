using KerjasamaDesa.Domain.Areas;

namespace KerjasamaDesa.Domain.Identification;

/// <summary>What is typed about a potential.</summary>
/// <param name="Type">Its type; refused when it classifies needs.</param>
/// <param name="Title">Short name, at most 150 letters.</param>
/// <param name="Description">At most 2,000 letters.</param>
/// <param name="Quantity">How much there is, in <paramref name="Unit"/>.</param>
/// <param name="ShareableQuantity">How much of it the village would share; never more than <paramref name="Quantity"/>.</param>
/// <param name="Unit">Unit of both quantities.</param>
/// <param name="Condition">Condition, where it applies.</param>
/// <param name="Year">Year the figure is of.</param>
/// <param name="Latitude">Degrees.</param>
/// <param name="Longitude">Degrees.</param>
public sealed record PotentialDetails(
    SubjectType Type,
    string Title,
    string? Description,
    decimal? Quantity,
    decimal? ShareableQuantity,
    string? Unit,
    Condition? Condition,
    int Year,
    double? Latitude,
    double? Longitude);

/// <summary>An asset a village has and may put into a cooperation.</summary>
public sealed class Potential
{
    /// <summary>Longest title.</summary>
    public const int TitleMaxLength = 150;

    /// <summary>Longest description.</summary>
    public const int DescriptionMaxLength = 2000;

    private Potential()
    {
    }

    /// <summary>Identity, made by the application.</summary>
    public Guid Id { get; private set; }

    /// <summary>Village that has it.</summary>
    public string VillageCode { get; private set; } = "";

    /// <summary>Regency of the village.</summary>
    public string RegencyCode { get; private set; } = "";

    /// <summary>Its type.</summary>
    public string TypeCode { get; private set; } = "";

    /// <summary>Group of its type.</summary>
    public PotentialCategory Category { get; private set; }

    /// <summary>Short name.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Description.</summary>
    public string? Description { get; private set; }

    /// <summary>How much there is.</summary>
    public decimal? Quantity { get; private set; }

    /// <summary>How much the village would share.</summary>
    public decimal? ShareableQuantity { get; private set; }

    /// <summary>Unit of the quantities.</summary>
    public string? Unit { get; private set; }

    /// <summary>Condition.</summary>
    public Condition? Condition { get; private set; }

    /// <summary>Year the figure is of.</summary>
    public int Year { get; private set; }

    /// <summary>Latitude in degrees.</summary>
    public double? Latitude { get; private set; }

    /// <summary>Longitude in degrees.</summary>
    public double? Longitude { get; private set; }

    /// <summary>When it left the village's list; what links to it stays.</summary>
    public DateTimeOffset? ArchivedAt { get; private set; }

    /// <summary>Last change.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>Village that has it.</summary>
    public Village? Village { get; private set; }

    /// <summary>Its type.</summary>
    public SubjectType? Type { get; private set; }

    /// <summary>Records a potential of a village. A kelurahan is refused: it cannot be party to a cooperation.</summary>
    public static Potential Record(Guid id, Village village, PotentialDetails details, DateTimeOffset now)
    {
        Party(village);
        var potential = new Potential { Id = id, VillageCode = village.Code, RegencyCode = village.RegencyCode };
        potential.Change(details, now);
        return potential;
    }

    /// <summary>Replaces what is known of it.</summary>
    public void Change(PotentialDetails details, DateTimeOffset now)
    {
        if (details.Type.Kind != SubjectKind.Potential || details.Type.Category is not { } category)
        {
            throw RuleBroken.At(nameof(TypeCode), "Pilih jenis potensi.");
        }

        if (details.ShareableQuantity > details.Quantity || (details.ShareableQuantity > 0 && details.Quantity is null))
        {
            throw RuleBroken.At(nameof(ShareableQuantity), "Yang dibagi tidak boleh melebihi jumlah yang ada.");
        }

        Coordinates.Check(details.Latitude, details.Longitude);
        Title = Guard.Text(details.Title, TitleMaxLength, nameof(Title), "Isi nama potensi.");
        Description = Guard.OptionalText(details.Description, DescriptionMaxLength, nameof(Description));
        Quantity = Guard.NotNegative(details.Quantity, nameof(Quantity));
        ShareableQuantity = Guard.NotNegative(details.ShareableQuantity, nameof(ShareableQuantity));
        Unit = Guard.OptionalText(details.Unit, 30, nameof(Unit));
        (TypeCode, Category, Condition, Year) = (details.Type.Code, category, details.Condition, details.Year);
        (Latitude, Longitude, UpdatedAt) = (details.Latitude, details.Longitude, now);
    }

    /// <summary>Takes it off the village's list; doing so twice changes nothing.</summary>
    public void Archive(DateTimeOffset now) => ArchivedAt ??= now;

    /// <summary>Puts it back on the list.</summary>
    public void Restore() => ArchivedAt = null;

    internal static void Party(Village village)
    {
        if (!village.CanBeParty)
        {
            throw new RuleBroken("Kelurahan tidak dapat menjadi pihak kerja sama antar desa.");
        }
    }
}
