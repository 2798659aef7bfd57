namespace KerjasamaDesa.Domain.Identification;

/// <summary>
/// How many of a match's 100 points each kind of evidence can give, and how far "near" reaches. Set under
/// <c>Matching:Weights</c> of the configuration.
/// </summary>
public sealed class MatchWeights
{
    /// <summary>The weights of a portal that sets none.</summary>
    public static readonly MatchWeights Standard = new();

    /// <summary>Points for records about the same thing.</summary>
    public int Theme { get; set; } = 35;

    /// <summary>Points for villages next to each other.</summary>
    public int Nearness { get; set; } = 20;

    /// <summary>Points for what is shared covering what is needed.</summary>
    public int Quantity { get; set; } = 15;

    /// <summary>Points for names and descriptions that say the same.</summary>
    public int Text { get; set; } = 15;

    /// <summary>Points for the most pressing need.</summary>
    public int Priority { get; set; } = 10;

    /// <summary>Points for villages that already cooperate.</summary>
    public int Trust { get; set; } = 5;

    /// <summary>Kilometres at which nearness no longer counts.</summary>
    public double ReachKm { get; set; } = 30;

    /// <summary>Kilometres between the middles of two districts up to which they count as neighbours.</summary>
    public double NeighbourKm { get; set; } = 15;

    /// <summary>Widest distance between two villages of a suggested group, in kilometres.</summary>
    public double GroupKm { get; set; } = 12;

    /// <summary>What is wrong with these weights, as whoever runs the portal must read it; null when they can be used.</summary>
    public string? Fault()
    {
        int[] all = [Theme, Nearness, Quantity, Text, Priority, Trust];
        return all.Any(weight => weight < 0) ? "Matching:Weights: a weight is below 0."
            : all.Sum() != 100 ? $"Matching:Weights: Theme, Nearness, Quantity, Text, Priority and Trust sum up to {all.Sum()}, not to 100."
            : ReachKm > 0 && NeighbourKm >= 0 && GroupKm > 0 ? null
            : "Matching:Weights: ReachKm, NeighbourKm and GroupKm are distances in kilometres above 0.";
    }
}
