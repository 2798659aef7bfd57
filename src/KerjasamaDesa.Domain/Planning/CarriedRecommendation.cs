using KerjasamaDesa.Domain.Implementation;

namespace KerjasamaDesa.Domain.Planning;

/// <summary>A recommendation of the cycle before, carried into this plan's draft until the draft answers it.</summary>
public sealed class CarriedRecommendation
{
    private CarriedRecommendation()
    {
    }

    internal CarriedRecommendation(Guid planId, Recommendation recommendation, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        (PlanId, RecommendationId, Finding, Text) = (planId, recommendation.Id, recommendation.Finding, recommendation.Text);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The plan.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>The recommendation it came from.</summary>
    public Guid RecommendationId { get; private set; }

    /// <summary>What was found.</summary>
    public string Finding { get; private set; } = "";

    /// <summary>What was advised.</summary>
    public string Text { get; private set; } = "";

    /// <summary>How this plan answers it; null while open.</summary>
    public string? Response { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>Says how the plan answers it.</summary>
    public void Answer(string response) => Response = Guard.Text(response, 1000, nameof(Response), "Tulis bagaimana rencana ini menjawab rekomendasi.");
}
