using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Planning;

namespace KerjasamaDesa.Web.Features.PlanApproval;

/// <summary>A frozen version in the list, without what it froze.</summary>
public sealed record VersionRow(int Number, string Hash, string Name, string Capacity, DateTimeOffset At, ReviewDecision? Decision, string? Reviewer);

/// <summary>A village's signature with the hash it vouches for, or the lack of one.</summary>
public sealed record SignatureRow(string Village, VersionSignature? Signature);

/// <summary>An amendment under way: its reason, and whether it can still be given up.</summary>
public sealed record AmendmentNote(string Reason, int Number, int InForce, bool MayCancel);

/// <summary>From submission to signature.</summary>
public sealed record ApprovalPage(
    PlanFrame Frame,
    IReadOnlyList<VersionRow> Versions,
    IReadOnlyList<SignatureRow> Signatures,
    bool MaySubmit,
    bool CanBeSubmitted,
    bool MayReview,
    bool MaySign,
    bool MayReopen,
    bool MayAmend,
    bool MayKeepNotes,
    AmendmentNote? Amendment,
    int? InForce,
    IReadOnlyList<TimeInState> Times,
    IReadOnlyList<PlanCheck> Checks)
{
    public int ChecksMet => Checks.Count(c => c.IsMet);

    public bool IsSignedByAll => Signatures.Count > 0 && Signatures.All(s => s.Signature is not null);
}
