using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Web.Features.Planning;

/// <summary>A part of the plan in the overview.</summary>
public sealed record PartRow(string Name, string Url, bool IsComplete, string Sentence, PartReview? Verdict, int Comments);

/// <summary>What one can do next, as the one primary button.</summary>
public sealed record PlanAction(string Text, string Url, string Icon);

/// <summary>The overview of a plan.</summary>
/// <param name="Frame">The head.</param>
/// <param name="Waiting">Who has to act now, in a sentence.</param>
/// <param name="Action">What the reader can do about it.</param>
/// <param name="LatestVersion">Number of the latest frozen version.</param>
/// <param name="Cost">Rupiah.</param>
/// <param name="Allocated">Rupiah.</param>
/// <param name="VillageCash">Rupiah out of the villages' own budgets.</param>
/// <param name="Parts">The parts.</param>
/// <param name="ReviewNote">The facilitator's overall note.</param>
/// <param name="ReviewedBy">Who wrote it.</param>
/// <param name="Carried">Recommendations of the cycle before.</param>
public sealed record PlanOverview(
    PlanFrame Frame,
    string Waiting,
    PlanAction? Action,
    int? LatestVersion,
    decimal Cost,
    decimal Allocated,
    decimal VillageCash,
    IReadOnlyList<PartRow> Parts,
    string? ReviewNote,
    string? ReviewedBy,
    IReadOnlyList<CarriedRecommendation> Carried)
{
    /// <summary>What is not paid for, or more than is needed when negative.</summary>
    public decimal Gap => Cost - Allocated;

    public int Complete => Parts.Count(p => p.IsComplete);
}
