using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;

namespace KerjasamaDesa.Domain.Identification;

/// <summary>
/// A village's word that a pair of records is no opportunity for it. It keeps the pair out of that village's list until it is
/// taken back; the other village still sees it.
/// </summary>
public sealed class DismissedMatch
{
    /// <summary>Longest reason.</summary>
    public const int ReasonMaxLength = 300;

    private DismissedMatch()
    {
    }

    /// <summary>Identity, made by the application.</summary>
    public Guid Id { get; private set; }

    /// <summary>Village that says so.</summary>
    public string VillageCode { get; private set; } = "";

    /// <summary>The other village.</summary>
    public string OtherVillageCode { get; private set; } = "";

    /// <summary>What would have brought them together.</summary>
    public OpportunityKind Kind { get; private set; }

    /// <summary>The village's own need or potential.</summary>
    public Guid MineId { get; private set; }

    /// <summary>The other village's need or potential.</summary>
    public Guid TheirsId { get; private set; }

    /// <summary>Why not.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who said so.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The other village.</summary>
    public Village? OtherVillage { get; private set; }

    /// <summary>Dismisses a pair; refused without a reason, and between a village and itself.</summary>
    public static DismissedMatch Of(Guid id, string villageCode, string otherVillageCode, OpportunityKind kind, Guid mine, Guid theirs, string? reason, Actor by, DateTimeOffset now) =>
        villageCode == otherVillageCode
            ? throw new RuleBroken("Pilih desa lain.")
            : new DismissedMatch
            {
                Id = id,
                VillageCode = villageCode,
                OtherVillageCode = otherVillageCode,
                Kind = kind,
                MineId = mine,
                TheirsId = theirs,
                Reason = Guard.Text(reason, ReasonMaxLength, nameof(Reason), "Tulis alasan menyisihkan peluang ini."),
                ByName = by.Name,
                At = now,
            };
}
