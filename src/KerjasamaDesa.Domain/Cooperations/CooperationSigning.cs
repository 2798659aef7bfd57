using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Cooperations;

/// <summary>Signing the plan, taking it back, and amending it once it is in force.</summary>
public sealed partial class Cooperation
{
    private readonly List<VersionSignature> _signatures = [];

    /// <summary>All signatures ever given.</summary>
    public IReadOnlyCollection<VersionSignature> Signatures => _signatures;

    /// <summary>Whether an amendment (adendum) is under way; the version in force counts until the new one is signed by all.</summary>
    public bool IsAmending { get; private set; }

    /// <summary>How many amendments were begun.</summary>
    public int Amendments { get; private set; }

    /// <summary>Why the latest amendment was begun.</summary>
    public string? AmendmentReason { get; private set; }

    /// <summary>The villages that a version binds or is to bind: those that work together, and those that signed it and left later. Needs the signatures loaded.</summary>
    public IEnumerable<Party> PartiesOf(int version) =>
        _parties.Where(p => p.State == PartyState.Accepted || _signatures.Exists(s => s.VillageCode == p.VillageCode && s.PlanVersion == version && s.WithdrawnAt is null));

    /// <summary>Whether the plan goes through its hands now: in planning, or while it is amended.</summary>
    public bool IsPlanning => Stage == Stage.Planning || IsAmending;

    /// <summary>
    /// A head signs the recommended version for the village. The last signature puts the version in force, and ends an
    /// amendment. Refused: a plan that is not recommended, a village that is not in, a second signature.
    /// </summary>
    public void Sign(string villageCode, string regulationNumber, DateOnly regulationDay, Actor signer, DateTimeOffset now, DateOnly today, Guid? scanFileId = null)
    {
        if (Plan.State != PlanState.Recommended || Plan.LatestVersionNumber is not { } version)
        {
            throw new RuleBroken("Rencana baru dapat ditandatangani setelah direkomendasikan pendamping.");
        }

        if (!IsParty(villageCode, PartyState.Accepted))
        {
            throw new RuleBroken("Desa ini bukan pihak kerja sama.");
        }

        var signature = new Signature(regulationNumber, regulationDay, version, signer.AccountId, signer.Name, now, today);
        PartyOf(villageCode).Sign(signature);
        _signatures.Add(new VersionSignature(Id, villageCode, Plan.LatestVersionHash ?? "", signature, signer, scanFileId));
        if (AcceptedParties.All(p => p.Signature?.PlanVersion == version))
        {
            Plan.PutInForce(now);
            IsAmending = false;
        }

        UpdatedAt = now;
    }

    /// <summary>Adds the scan of the paper signed by hand to the village's latest signature. Refused before the village has signed.</summary>
    public void AttachScan(string villageCode, Guid fileId)
    {
        var signature = _signatures.Where(s => s.VillageCode == villageCode && s.WithdrawnAt is null).MaxBy(s => s.PlanVersion)
            ?? throw new RuleBroken("Desa ini belum menandatangani rencana.");
        signature.AttachScan(fileId);
    }

    /// <summary>
    /// Takes the plan back to draft; signatures given under the latest version fall away. Refused outside planning and outside an
    /// amendment. Needs the signatures loaded.
    /// </summary>
    public void ReopenPlan(DateTimeOffset now)
    {
        if (!IsPlanning)
        {
            throw new RuleBroken("Rencana hanya dapat dibuka kembali pada tahap perencanaan.");
        }

        Plan.Reopen(now);
        foreach (var signature in _signatures.Where(s => s.PlanVersion == Plan.LatestVersionNumber))
        {
            signature.Withdraw(now);
        }

        ForgetSignatures();
        if (!IsAmending)
        {
            Plan.TakeOutOfForce();
        }

        UpdatedAt = now;
    }

    /// <summary>
    /// Begins an amendment: the plan may be written again and goes the same way, while the version in force counts. Refused: no
    /// version in force, an amendment under way, a cooperation that has ended, no reason.
    /// </summary>
    public void Amend(string reason, DateTimeOffset now)
    {
        if (IsPlanning || Stage is not (Stage.Coordination or Stage.Implementation) || Plan.InForceVersion is null)
        {
            throw new RuleBroken("Adendum hanya dapat dimulai atas rencana yang berlaku, dan tidak dua sekaligus.");
        }

        AmendmentReason = Guard.Text(reason, 1000, nameof(AmendmentReason), "Tulis alasan adendum.");
        Plan.Reopen(now);
        ForgetSignatures();
        (IsAmending, Amendments, UpdatedAt) = (true, Amendments + 1, now);
    }

    /// <summary>
    /// Gives up an amendment of which nothing was submitted yet. Refused while the plan differs from the version in force, since what was agreed must stand again.
    /// Needs the whole plan, its versions and the signatures loaded.
    /// </summary>
    public void CancelAmendment(DateTimeOffset now)
    {
        if (!IsAmending)
        {
            throw new RuleBroken("Tidak ada adendum yang sedang disusun.");
        }

        if (Plan.LatestVersionNumber != Plan.InForceVersion)
        {
            throw new RuleBroken("Adendum ini sudah diajukan sebagai versi {0}; selesaikan lewat telaah dan tanda tangan.", Plan.LatestVersionNumber!);
        }

        var inForce = Plan.Versions.Single(v => v.Number == Plan.InForceVersion);
        if (PlanSnapshot.Of(Plan) != inForce.Snapshot)
        {
            throw new RuleBroken("Isi rencana sudah berbeda dari versi yang berlaku. Kembalikan dahulu perubahannya, atau lanjutkan adendum.");
        }

        foreach (var kept in _signatures.Where(s => s.PlanVersion == inForce.Number && s.WithdrawnAt is null))
        {
            var party = PartyOf(kept.VillageCode);
            party.WithdrawSignature();
            party.Sign(new Signature(kept.RegulationNumber, kept.RegulationDay, kept.PlanVersion, kept.SignerId, kept.SignerName, kept.At, kept.RegulationDay));
        }

        Plan.StandAgain(now);
        (IsAmending, UpdatedAt) = (false, now);
    }

    private void ForgetSignatures()
    {
        foreach (var party in _parties)
        {
            party.WithdrawSignature();
        }
    }
}
