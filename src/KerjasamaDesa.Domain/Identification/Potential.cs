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
/// <param name="DataSource">Where the data come from.</param>
/// <param name="ReviewOn">When to look again; a year after the change when left open.</param>
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
    double? Longitude,
    string? DataSource = null,
    DateOnly? ReviewOn = null);

/// <summary>An asset a village has and may put into a cooperation.</summary>
public sealed class Potential : Subject
{
    private Potential()
    {
    }

    private Potential(Guid id, Village village)
        : base(id, village)
    {
    }

    /// <summary>Group of its type.</summary>
    public PotentialCategory Category { get; private set; }

    /// <summary>How much the village would share.</summary>
    public decimal? ShareableQuantity { get; private set; }

    /// <summary>Condition.</summary>
    public Condition? Condition { get; private set; }

    /// <summary>Year the figure is of.</summary>
    public int Year { get; private set; }

    /// <summary>Records a potential of a village. A kelurahan is refused: it cannot be party to a cooperation.</summary>
    public static Potential Record(Guid id, Village village, PotentialDetails details, DateTimeOffset now)
    {
        var potential = new Potential(id, village);
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

        Locate(details.Latitude, details.Longitude);
        Describe(details.Type, Guard.Text(details.Title, TitleMaxLength, nameof(Title), "Isi nama potensi."), details.Description, now);
        Measure(details.Quantity, details.Unit);
        Vouch(details.DataSource, details.ReviewOn, now);
        ShareableQuantity = Guard.NotNegative(details.ShareableQuantity, nameof(ShareableQuantity));
        (Category, Condition, Year) = (category, details.Condition, details.Year);
    }

    /// <summary>Takes it off the village's list; doing so twice changes nothing.</summary>
    public void Archive(DateTimeOffset now) => ArchivedAt ??= now;
}
