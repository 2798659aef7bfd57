using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Implementation;

/// <summary>What is typed about a benefit that a village received.</summary>
/// <param name="VillageCode">The village; one that takes part.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Description">What it is, at most 300 letters.</param>
/// <param name="Quantity">How much; above zero.</param>
/// <param name="Unit">Of what: "SR", "orang", "ton".</param>
/// <param name="Worth">Rupiah that it is worth; null when nobody can say.</param>
/// <param name="Day">Day it was received, not in the future.</param>
public sealed record ReceivedDetails(string VillageCode, BenefitKind Kind, string Description, decimal Quantity, string Unit, decimal? Worth, DateOnly Day);

/// <summary>A benefit that a village received. A wrong one is struck out with a reason and stays in sight.</summary>
public sealed class ReceivedBenefit
{
    private ReceivedBenefit()
    {
    }

    /// <summary>Identity, made by the page.</summary>
    public Guid Id { get; private set; }

    /// <summary>The cooperation.</summary>
    public Guid CooperationId { get; private set; }

    /// <summary>Regency of the cooperation.</summary>
    public string RegencyCode { get; private set; } = "";

    /// <summary>The village.</summary>
    public string VillageCode { get; private set; } = "";

    /// <summary>Its kind.</summary>
    public BenefitKind Kind { get; private set; }

    /// <summary>What it is.</summary>
    public string Description { get; private set; } = "";

    /// <summary>How much.</summary>
    public decimal Quantity { get; private set; }

    /// <summary>Unit of the quantity.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>Rupiah that it is worth; null when nobody can say, which is not zero.</summary>
    public decimal? Worth { get; private set; }

    /// <summary>Day it was received.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The activity it came from; a signed amendment may have taken it out of the plan since.</summary>
    public Guid? ActivityId { get; private set; }

    /// <summary>What the activity was called.</summary>
    public string? ActivityTitle { get; private set; }

    /// <summary>The stored proof.</summary>
    public Guid? FileId { get; private set; }

    /// <summary>Account that recorded it.</summary>
    public Guid RecorderId { get; private set; }

    /// <summary>Name of the person.</summary>
    public string RecorderName { get; private set; } = "";

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Why it was struck out; null while it counts.</summary>
    public string? StruckReason { get; private set; }

    /// <summary>Who struck it out.</summary>
    public string? StruckByName { get; private set; }

    /// <summary>When it was struck out.</summary>
    public DateTimeOffset? StruckAt { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>Records one. Refused: a village that does not take part, a day in the future, no quantity above zero.</summary>
    public static ReceivedBenefit Record(
        Guid id, Cooperation cooperation, Activity? activity, ReceivedDetails details, Guid? fileId, Actor who, DateTimeOffset now, DateOnly today)
    {
        if (!cooperation.IsParty(details.VillageCode, PartyState.Accepted))
        {
            throw RuleBroken.At(nameof(VillageCode), "Pilih desa peserta kerja sama ini.");
        }

        if (details.Day > today)
        {
            throw RuleBroken.At(nameof(Day), "Tanggal penerimaan tidak boleh di masa depan.");
        }

        return new ReceivedBenefit
        {
            Id = id,
            CooperationId = cooperation.Id,
            RegencyCode = cooperation.RegencyCode,
            VillageCode = details.VillageCode,
            Kind = details.Kind,
            Description = Guard.Text(details.Description, 300, nameof(Description), "Tulis apa yang diterima desa."),
            Quantity = details.Quantity is > 0 and <= Money.Largest / 10_000 ? details.Quantity : throw RuleBroken.At(nameof(Quantity), "Isi banyaknya lebih dari nol."),
            Unit = Guard.Text(details.Unit, 40, nameof(Unit), "Isi satuannya."),
            Worth = details.Worth is null or (>= 0 and <= Money.Largest) ? details.Worth : throw RuleBroken.At(nameof(Worth), "Angka tidak boleh kurang dari nol."),
            Day = details.Day,
            ActivityId = activity?.Id,
            ActivityTitle = activity?.Title,
            FileId = fileId,
            RecorderId = who.AccountId,
            RecorderName = who.Name,
            RecordedAt = now,
        };
    }

    /// <summary>Strikes it out with a reason; it no longer counts. Refused a second time.</summary>
    public void Strike(string? reason, Actor who, DateTimeOffset now)
    {
        if (StruckAt is not null)
        {
            throw new RuleBroken("Manfaat ini sudah dicoret.");
        }

        StruckReason = Guard.Text(reason, 300, nameof(StruckReason), "Tulis alasan pencoretan.");
        (StruckByName, StruckAt) = (who.Name, now);
    }

    /// <summary>Whether a repeated send says the same as this record.</summary>
    public bool SaysTheSame(Guid cooperationId, Guid? activityId, Guid recorderId, ReceivedDetails details) =>
        (CooperationId, ActivityId, RecorderId, VillageCode, Kind, Description, Quantity, Unit, Worth, Day)
        == (cooperationId, activityId, recorderId, details.VillageCode, details.Kind, details.Description.Trim(), details.Quantity, details.Unit.Trim(), details.Worth, details.Day);
}
