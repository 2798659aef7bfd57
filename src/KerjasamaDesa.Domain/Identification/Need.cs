using System.Linq.Expressions;
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
/// <param name="DataSource">Where the data come from.</param>
/// <param name="ReviewOn">When to look again; a year after the change when left open.</param>
/// <param name="PlannedYear">The year of the RKP Desa in which the village hopes to see it met.</param>
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
    double? Longitude,
    string? DataSource = null,
    DateOnly? ReviewOn = null,
    int? PlannedYear = null);

/// <summary>A gap a village wants filled.</summary>
public sealed class Need : Subject
{
    private Need()
    {
    }

    private Need(Guid id, Village village)
        : base(id, village)
    {
    }

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

    /// <summary>
    /// The year of the RKP Desa it was last planned for; the year it counts for today is <see cref="YearCountedIn"/>.
    /// </summary>
    public int? PlannedYear { get; private set; }

    /// <summary>Where it stands.</summary>
    public NeedState State { get; private set; }

    /// <summary>
    /// Priority by the urgency–seriousness–growth method: (U + S + G) ÷ 15 × 100, rounded, so 20 to 100.
    /// </summary>
    public static int PriorityOf(int urgency, int seriousness, int growth) =>
        (int)Math.Round((urgency + seriousness + growth) / 15m * 100, MidpointRounding.AwayFromZero);

    /// <summary>Records a need of a village. A kelurahan is refused.</summary>
    public static Need Record(Guid id, Village village, NeedDetails details, DateTimeOffset now)
    {
        var need = new Need(id, village);
        need.Change(details, now);
        return need;
    }

    /// <summary>
    /// The needs that count for a year, as a query. What nobody has taken up by the end of its year rolls over: it counts for
    /// this year, whatever year it was planned for; nothing has to be stored or run for that.
    /// </summary>
    public static Expression<Func<Need, bool>> CountsIn(int year, int thisYear) => year == thisYear
        ? n => n.PlannedYear == year || (n.PlannedYear < year && n.State == NeedState.Open)
        : n => n.PlannedYear == year && (year > thisYear || n.State != NeedState.Open);

    /// <summary>The year it counts for: its own, or this one when it was left open.</summary>
    public static int? YearCountedIn(int? plannedYear, NeedState state, int thisYear) =>
        IsRolledOver(plannedYear, state, thisYear) ? thisYear : plannedYear;

    /// <summary>Whether it was planned for an earlier year and still waits.</summary>
    public static bool IsRolledOver(int? plannedYear, NeedState state, int thisYear) => state == NeedState.Open && plannedYear < thisYear;

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

        Locate(details.Latitude, details.Longitude);
        Describe(details.Type, Guard.Text(details.Title, TitleMaxLength, nameof(Title), "Isi nama kebutuhan."), details.Description, now);
        Measure(details.Quantity, details.Unit);
        Vouch(details.DataSource, details.ReviewOn, now);
        Urgency = Guard.Scale(details.Urgency, nameof(Urgency));
        Seriousness = Guard.Scale(details.Seriousness, nameof(Seriousness));
        Growth = Guard.Scale(details.Growth, nameof(Growth));
        Priority = PriorityOf(Urgency, Seriousness, Growth);
        EstimatedCost = Guard.NotNegative(details.EstimatedCost, nameof(EstimatedCost));
        (AffectedPeople, PlannedYear) = (details.AffectedPeople, details.PlannedYear);
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
}
