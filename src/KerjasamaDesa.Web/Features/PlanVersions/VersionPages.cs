using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Reports;
using KerjasamaDesa.Web.Features.Planning;

namespace KerjasamaDesa.Web.Features.PlanVersions;

/// <summary>A frozen version as it is read: the plan it holds, and what it says of the papers.</summary>
public sealed record VersionPage(
    PlanFrame Frame, int Number, string Hash, string Name, string Capacity, DateTimeOffset At, bool IsLatest, bool IsInForce, PlanReport Report, FrozenPapers? Papers,
    IReadOnlyList<VersionSignature> Signatures);

/// <summary>Two versions side by side.</summary>
public sealed record ComparePage(PlanFrame Frame, int From, int To, IReadOnlyList<int> Numbers, PlanComparison Comparison);
