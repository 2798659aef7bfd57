namespace KerjasamaDesa.Domain.Planning;

/// <summary>Weights offered to the activities; the villages may still change them.</summary>
public static class WeightOffer
{
    /// <summary>
    /// Percents by the share of each cost in the whole, in hundredths of a percent, that sum to exactly 100 by the largest
    /// remainder. Where nothing costs anything, all weigh the same. Empty for no costs.
    /// </summary>
    public static IReadOnlyList<decimal> ByCost(IReadOnlyList<decimal> costs)
    {
        var total = costs.Sum();
        List<decimal> exact = [.. costs.Select(cost => 10_000 * (total == 0 ? 1m / costs.Count : cost / total))];
        return [.. CostSharing.RoundToTotal(exact, 10_000).Select(hundredths => hundredths / 100)];
    }
}
