using CsCheck;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Tests.Planning;

public sealed class CostSharingTests
{
    private static readonly Gen<decimal> Totals = Gen.Long[0, 999_999_999_999_999].Select(n => (decimal)n);
    private static readonly Gen<decimal> Weights = Gen.OneOf(Gen.Const(0m), Gen.Int[1, 9].Select(n => (decimal)n), Gen.Long[1, 9_999_999_999_999].Select(n => n / 10_000m));

    private static readonly Gen<List<SharingComponent>> Rules =
        from villages in Gen.Int[1, 9]
        from cuts in Gen.Decimal[0, 100].Select(d => Math.Round(d, 4)).Array[0, 3]
        from weights in Weights.Array[villages].Array[cuts.Length + 1]
        select Rule(cuts, weights);

    [Fact]
    public void Shares_always_sum_to_the_total_whatever_the_weights_and_percents() =>
        Gen.Select(Totals, Rules).Sample((total, rule) => CostSharing.Divide(total, rule).Sum(s => s.Amount) == total);

    [Fact]
    public void No_share_is_negative_or_holds_part_of_a_rupiah() =>
        Gen.Select(Totals, Rules).Sample((total, rule) => CostSharing.Divide(total, rule).All(s => s.Amount >= 0 && s.Amount == Math.Floor(s.Amount)));

    [Fact]
    public void No_share_is_a_rupiah_or_more_away_from_its_exact_part() =>
        Gen.Select(Totals, Rules).Sample((total, rule) => CostSharing.Divide(total, rule).All(s => Math.Abs(s.Amount - Exact(total, rule, s.VillageCode)) < 1.000001m));

    [Fact]
    public void Equal_shares_differ_by_a_rupiah_at_most() =>
        Gen.Select(Totals, Gen.Int[1, 12]).Sample((total, villages) =>
        {
            var shares = CostSharing.Divide(total, [Equal(100, villages)]).Select(s => s.Amount).ToList();
            return shares.Max() - shares.Min() <= 1;
        });

    [Fact]
    public void A_village_of_weight_nothing_owes_nothing()
    {
        var shares = CostSharing.Divide(100, [Weighted(100, 1, 0, 2)]);
        Assert.Equal([33m, 0m, 67m], shares.Select(s => s.Amount));
    }

    [Fact]
    public void The_water_of_Merapi_is_shared_by_connections_to_the_rupiah() =>
        Assert.Equal([199_714_286m, 166_428_571m, 99_857_143m], CostSharing.Divide(466_000_000, [Weighted(100, 180, 150, 90)]).Select(s => s.Amount));

    [Fact]
    public void Half_in_equal_parts_and_half_by_volume_is_shared_as_the_coffee_of_Colol() =>
        Assert.Equal([103_700_000m, 83_300_000m, 76_500_000m, 76_500_000m],
            CostSharing.Divide(340_000_000, [Equal(50, 4), Weighted(50, 180, 120, 100, 100)]).Select(s => s.Amount));

    [Fact]
    public void Sen_of_the_total_stay_with_the_first() =>
        Assert.Equal([33.34m, 33m, 34m], CostSharing.Divide(100.34m, [Weighted(100, 1, 1, 1.02m)]).Select(s => s.Amount));

    [Fact]
    public void A_rule_of_less_than_all_a_weight_of_nobody_and_a_weight_beyond_all_measure_are_refused()
    {
        Assert.Equal("Percent", Assert.Throws<RuleBroken>(() => CostSharing.Divide(1, [Equal(99.9m, 2)])).Field);
        Assert.Equal("Weights", Assert.Throws<RuleBroken>(() => Weighted(100, 0, 0)).Field);
        Assert.Equal("Weight", Assert.Throws<RuleBroken>(() => new SharingWeight("1", -1)).Field);
        Assert.Equal("Weight", Assert.Throws<RuleBroken>(() => new SharingWeight("1", SharingWeight.Largest + 1)).Field);
    }

    private static decimal Exact(decimal total, List<SharingComponent> rule, string village) => rule.Sum(c =>
        total * c.Percent / 100 * c.Weights.Where(w => w.VillageCode == village).Sum(w => w.Weight) / c.Weights.Sum(w => w.Weight));

    private static SharingComponent Equal(decimal percent, int villages) =>
        new(SharingBasis.Equal, percent, null, null, null, Enumerable.Range(1, villages).Select(i => new SharingWeight($"{i}", 1)));

    private static SharingComponent Weighted(decimal percent, params decimal[] weights) =>
        new(SharingBasis.Usage, percent, "SR", "Sensus", new DateOnly(2026, 1, 1), weights.Select((w, i) => new SharingWeight($"{i + 1}", w)));

    /// <summary>Percents out of the cuts of 0–100, so that they sum to 100; a part whose weights are all zero weighs its first village.</summary>
    private static List<SharingComponent> Rule(decimal[] cuts, decimal[][] weights)
    {
        decimal[] ends = [0, .. cuts.Order(), 100];
        return [.. weights.Select((w, i) => Weighted(ends[i + 1] - ends[i], w.All(x => x == 0) ? [1, .. w[1..]] : w))];
    }
}
