using KerjasamaDesa.Domain.Access;

namespace KerjasamaDesa.Domain.Cooperations;

/// <summary>
/// A head's signature as it is kept for ever: under which version, with which hash, when and by whom. A plan that is taken back
/// leaves it marked as withdrawn; an amendment leaves the signatures under the version before as they are.
/// </summary>
public sealed class VersionSignature
{
    private VersionSignature()
    {
    }

    internal VersionSignature(Guid cooperationId, string villageCode, string planHash, Signature given, Actor signer, Guid? scanFileId)
    {
        Id = Guid.CreateVersion7(given.At);
        (CooperationId, VillageCode, PlanVersion, PlanHash, ScanFileId) = (cooperationId, villageCode, given.PlanVersion, planHash, scanFileId);
        (RegulationNumber, RegulationDay, At) = (given.RegulationNumber, given.RegulationDay, given.At);
        (SignerId, SignerName, SignerCapacity) = (signer.AccountId, signer.Name, signer.Capacity);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The cooperation.</summary>
    public Guid CooperationId { get; private set; }

    /// <summary>The village signed for.</summary>
    public string VillageCode { get; private set; } = "";

    /// <summary>Number of the version.</summary>
    public int PlanVersion { get; private set; }

    /// <summary>SHA-256 of the version's canonical text: what was vouched for.</summary>
    public string PlanHash { get; private set; } = "";

    /// <summary>The village's own number of the joint regulation.</summary>
    public string RegulationNumber { get; private set; } = "";

    /// <summary>Its date.</summary>
    public DateOnly RegulationDay { get; private set; }

    /// <summary>Account of the signer.</summary>
    public Guid SignerId { get; private set; }

    /// <summary>Name of the signer at that time.</summary>
    public string SignerName { get; private set; } = "";

    /// <summary>Under which mandate.</summary>
    public string SignerCapacity { get; private set; } = "";

    /// <summary>When it was given in the portal.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>A scan of the paper signed by hand, when there is one.</summary>
    public Guid? ScanFileId { get; private set; }

    /// <summary>When it fell away because the plan was taken back; null while it counts.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    internal void AttachScan(Guid fileId) => ScanFileId = fileId;

    internal void Withdraw(DateTimeOffset now) => WithdrawnAt ??= now;
}
