using KerjasamaDesa.Domain.Areas;

namespace KerjasamaDesa.Domain.Identification;

/// <summary>What is typed about a need.</summary>
/// <param name="Type">Its type; refused when it classifies potentials.</param>
/// <param name="Title">Short name, at most 150 letters.</param>
/// <param name="Description">At most 2,000 letters.</param>
/// <param name="AffectedPeople">Residents who feel it.</param>
/// <param name="Urgency">1 (can wait) to 5 (now).</param>
/// <param name="Seriousness">1 (light) to 5 (grave).</param>
/// <param name="Growth">1 (stable) to 5 (quickly worse).</param>
/// <param name="EstimatedCost">Rupiah.</param>
/// <param name="Quantity">How much is needed, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Unit of the quantity.</param>
/// <param name="Latitude">Degrees.</param>
/// <param name="Longitude">Degrees.</param>
public sealed record NeedDetails(
    SubjectType Type,
    string Title,
    string? Description,
    int? AffectedPeople,
    int Urgency,
    int Seriousness,
    int Growth,
    decimal? EstimatedCost,
    decimal? Quantity,
    string? Unit,
    double? Latitude,
    double? Longitude);

/// <summary>A gap a village wants filled.</summary>
public sealed class Need
{
    private Need()
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

    /// <summary>Short name.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Description.</summary>
    public string? Description { get; private set; }

    /// <summary>Residents who feel it.</summary>
    public int? AffectedPeople { get; private set; }

    /// <summary>1 to 5.</summary>
    public int Urgency { get; private set; }

    /// <summary>1 to 5.</summary>
    public int Seriousness { get; private set; }

    /// <summary>1 to 5.</summary>
    public int Growth { get; private set; }

    /// <summary>0 to 100, see <see cref="PriorityOf"/>.</summary>
    public int Priority { get; private set; }

    /// <summary>Rupiah.</summary>
    public decimal? EstimatedCost { get; private set; }

    /// <summary>How much is needed.</summary>
    public decimal? Quantity { get; private set; }

    /// <summary>Unit of the quantity.</summary>
    public string? Unit { get; private set; }

    /// <summary>Latitude in degrees.</summary>
    public double? Latitude { get; private set; }

    /// <summary>Longitude in degrees.</summary>
    public double? Longitude { get; private set; }

    /// <summary>Where it stands.</summary>
    public NeedState State { get; private set; }

    /// <summary>When it left the village's list.</summary>
    public DateTimeOffset? ArchivedAt { get; private set; }

    /// <summary>Last change.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>Village that has it.</summary>
    public Village? Village { get; private set; }

    /// <summary>Its type.</summary>
    public SubjectType? Type { get; private set; }

    /// <summary>
    /// Priority by the urgency–seriousness–growth method: (U + S + G) ÷ 15 × 100, rounded, so 20 to 100.
    /// </summary>
    public static int PriorityOf(int urgency, int seriousness, int growth) =>
        (int)Math.Round((urgency + seriousness + growth) / 15m * 100, MidpointRounding.AwayFromZero);

    /// <summary>Records a need of a village. A kelurahan is refused.</summary>
    public static Need Record(Guid id, Village village, NeedDetails details, DateTimeOffset now)
    {
        Potential.Party(village);
        var need = new Need { Id = id, VillageCode = village.Code, RegencyCode = village.RegencyCode };
        need.Change(details, now);
        return need;
    }

    /// <summary>Replaces what is known of it and computes its priority anew.</summary>
    public void Change(NeedDetails details, DateTimeOffset now)
    {
        if (details.Type.Kind != SubjectKind.Need)
        {
            throw RuleBroken.At(nameof(TypeCode), "Pilih jenis kebutuhan.");
        }

        if (details.AffectedPeople is < 0)
        {
            throw RuleBroken.At(nameof(AffectedPeople), "Angka tidak boleh kurang dari nol.");
        }

        Coordinates.Check(details.Latitude, details.Longitude);
        Title = Guard.Text(details.Title, Potential.TitleMaxLength, nameof(Title), "Isi nama kebutuhan.");
        Description = Guard.OptionalText(details.Description, Potential.DescriptionMaxLength, nameof(Description));
        Urgency = Guard.Scale(details.Urgency, nameof(Urgency));
        Seriousness = Guard.Scale(details.Seriousness, nameof(Seriousness));
        Growth = Guard.Scale(details.Growth, nameof(Growth));
        Priority = PriorityOf(Urgency, Seriousness, Growth);
        EstimatedCost = Guard.NotNegative(details.EstimatedCost, nameof(EstimatedCost));
        Quantity = Guard.NotNegative(details.Quantity, nameof(Quantity));
        Unit = Guard.OptionalText(details.Unit, 30, nameof(Unit));
        (TypeCode, AffectedPeople) = (details.Type.Code, details.AffectedPeople);
        (Latitude, Longitude, UpdatedAt) = (details.Latitude, details.Longitude, now);
    }

    /// <summary>A cooperation takes it up; a need already met is refused.</summary>
    public void JoinCooperation()
    {
        if (State == NeedState.Met)
        {
            throw new RuleBroken("Kebutuhan ini sudah terpenuhi.");
        }

        State = NeedState.InCooperation;
    }

    /// <summary>No cooperation works on it any longer; what is met stays met.</summary>
    public void LeaveCooperation() => State = State == NeedState.Met ? NeedState.Met : NeedState.Open;

    /// <summary>The village says that it is met.</summary>
    public void MarkMet() => State = NeedState.Met;

    /// <summary>The village says that it is not met after all; refused while a cooperation works on it.</summary>
    public void Reopen() => State = State == NeedState.InCooperation
        ? throw new RuleBroken("Kebutuhan ini sedang ditangani sebuah kerja sama.")
        : NeedState.Open;

    /// <summary>Takes it off the village's list; refused while a cooperation works on it.</summary>
    public void Archive(DateTimeOffset now)
    {
        if (State == NeedState.InCooperation)
        {
            throw new RuleBroken("Kebutuhan ini sedang ditangani sebuah kerja sama.");
        }

        ArchivedAt ??= now;
    }

    /// <summary>Puts it back on the list.</summary>
    public void Restore() => ArchivedAt = null;
}
