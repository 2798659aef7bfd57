namespace KerjasamaDesa.Domain.Workflow;

/// <summary>The page on which a condition is mended.</summary>
public enum MendingPlace
{
    /// <summary>Ringkasan: parties and basics.</summary>
    Summary,

    /// <summary>Potensi dan kebutuhan.</summary>
    Subjects,

    /// <summary>Rencana.</summary>
    Plan,

    /// <summary>Alokasi sumber daya.</summary>
    Allocations,

    /// <summary>Musyawarah Antar Desa.</summary>
    Deliberations,

    /// <summary>Pengajuan, telaah dan tanda tangan.</summary>
    Approval,

    /// <summary>Tim koordinasi.</summary>
    Team,

    /// <summary>Evaluasi.</summary>
    Evaluation,
}

/// <summary>One condition of a gate: its name, whether it is met, how far, and where to mend it.</summary>
/// <param name="Name">Indonesian sentence; the key of its translation.</param>
/// <param name="IsMet">Whether it is met.</param>
/// <param name="Place">Where to mend it.</param>
/// <param name="Done">How many of what is counted are there, or null where nothing is counted.</param>
/// <param name="Wanted">How many there must be.</param>
public sealed record GateCondition(string Name, bool IsMet, MendingPlace Place, int? Done = null, int? Wanted = null);

/// <summary>Refuses a move because conditions are missing.</summary>
public sealed class GateClosed(IReadOnlyList<GateCondition> missing) : RuleBroken("Tahap berikutnya belum dapat dibuka.")
{
    /// <summary>What is missing, in the order of the gate.</summary>
    public IReadOnlyList<GateCondition> Missing { get; } = missing;
}
