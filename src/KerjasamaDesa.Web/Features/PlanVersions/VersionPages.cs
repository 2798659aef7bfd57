using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Reports;
using KerjasamaDesa.Web.Features.Planning;

namespace KerjasamaDesa.Web.Features.PlanVersions;

/// <summary>A frozen version as it is read: the plan it holds, and what it says of the papers.</summary>
public sealed record VersionPage(
    PlanFrame Frame, int Number, string Hash, string Name, string Capacity, DateTimeOffset At, bool IsLatest, bool IsInForce, PlanReport Report, FrozenPapers? Papers);

/// <summary>What became of one thing between two versions.</summary>
public enum ChangeKind
{
    Added,
    Changed,
    Removed,
}

/// <summary>One difference: a line of a part, before and after.</summary>
public sealed record Difference(PlanPart Part, string Name, string? Before, string? After)
{
    /// <summary>Both sides word by word; what stands on one side only has no counterpart to mark words against.</summary>
    public (IReadOnlyList<Piece> Before, IReadOnlyList<Piece> After) Words() => Kind == ChangeKind.Changed
        ? WordDiff.Of(Before, After)
        : (Whole(Before), Whole(After));

    private static IReadOnlyList<Piece> Whole(string? text) => string.IsNullOrEmpty(text) ? [] : [new Piece(text, false)];

    public ChangeKind Kind => Before is null ? ChangeKind.Added : After is null ? ChangeKind.Removed : ChangeKind.Changed;
}

/// <summary>Two versions side by side.</summary>
public sealed record ComparePage(PlanFrame Frame, int From, int To, IReadOnlyList<int> Numbers, IReadOnlyList<Difference> Differences);
