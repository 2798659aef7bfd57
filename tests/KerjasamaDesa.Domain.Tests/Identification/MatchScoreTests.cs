using CsCheck;
using KerjasamaDesa.Domain.Identification;

namespace KerjasamaDesa.Domain.Tests.Identification;

public sealed class MatchScoreTests
{
    private static readonly MatchEvidence Nothing = new() { Kind = OpportunityKind.Answer };

    private static readonly MatchEvidence Best = new()
    {
        Kind = OpportunityKind.Answer,
        Likeness = Likeness.SameType,
        TextSimilarity = 1,
        Proximity = Proximity.SameDistrict,
        DistanceKm = 0,
        Covered = 1,
        Priority = 100,
        AlreadyCooperate = true,
    };

    private static readonly Gen<MatchEvidence> AnyEvidence = Gen.Select(
        Gen.Select(Gen.Enum<OpportunityKind>(), Gen.Enum<Likeness>(), Gen.Enum<Proximity>(), Gen.Bool),
        Gen.Select(Gen.Double[-0.5, 1.5], Gen.Double[-20, 200], Gen.Double[-1, 5], Gen.Int[0, 100]),
        (words, figures) => new MatchEvidence
        {
            Kind = words.Item1,
            Likeness = words.Item2,
            Proximity = words.Item3,
            AlreadyCooperate = words.Item4,
            TextSimilarity = figures.Item1,
            DistanceKm = figures.Item2 < 0 ? null : figures.Item2,
            Covered = figures.Item3 < 0 ? null : (decimal)figures.Item3,
            Priority = figures.Item4,
        });

    /// <summary>Weights that sum up to 100 however they are shared out.</summary>
    private static readonly Gen<MatchWeights> AnyWeights = Gen.Select(Gen.Int[0, 100].Array[5], Gen.Double[1, 100]).Select((cuts, reach) =>
    {
        int[] edges = [0, .. cuts.Order(), 100];
        return new MatchWeights
        {
            Theme = edges[1] - edges[0],
            Nearness = edges[2] - edges[1],
            Quantity = edges[3] - edges[2],
            Text = edges[4] - edges[3],
            Priority = edges[5] - edges[4],
            Trust = edges[6] - edges[5],
            ReachKm = reach,
        };
    });

    [Fact]
    public void A_score_is_the_sum_of_its_parts_and_lies_between_0_and_100_whatever_the_weights() => Gen.Select(AnyEvidence, AnyWeights).Sample((evidence, weights) =>
    {
        Assert.Null(weights.Fault());
        var score = MatchScore.Of(evidence, weights);
        Assert.InRange(score.Points, 0, 100);
        Assert.Equal(score.Points, score.All.Sum(part => part.Points));
        Assert.Equal(score.Points, MatchScore.PointsOf(evidence, weights));
        Assert.Equal(100, score.All.Sum(part => part.Most));
        Assert.All(score.All, part => Assert.InRange(part.Points, 0, part.Most));
        Assert.Equal(score.All.Where(part => part.Points > 0).Sum(part => part.Points), score.Reasons.Sum(part => part.Points));
    });

    [Fact]
    public void More_of_anything_never_lowers_the_score() => Gen.Select(AnyEvidence, AnyWeights, Gen.Double[0, 1], Gen.Double[0, 50]).Sample((evidence, weights, more, km) =>
    {
        var score = MatchScore.Of(evidence, weights).Points;
        void NotLower(MatchEvidence with) => Assert.True(MatchScore.Of(with, weights).Points >= score, $"{with} gives less than {evidence}");
        foreach (var likeness in Enum.GetValues<Likeness>().Where(l => l > evidence.Likeness)) { NotLower(evidence with { Likeness = likeness }); }
        foreach (var nearer in Enum.GetValues<Proximity>().Where(p => p > evidence.Proximity)) { NotLower(evidence with { Proximity = nearer }); }
        NotLower(evidence with { TextSimilarity = evidence.TextSimilarity + more });
        NotLower(evidence with { Covered = (evidence.Covered ?? 0) + (decimal)more });
        NotLower(evidence with { Priority = Math.Min(100, evidence.Priority + (int)km) });
        NotLower(evidence with { DistanceKm = evidence.DistanceKm is { } far ? Math.Max(0, far - km) : null });
        NotLower(evidence with { AlreadyCooperate = true });
    });

    [Fact]
    public void All_evidence_at_its_best_gives_100_and_none_gives_0()
    {
        Assert.Equal(100, MatchScore.Of(Best, MatchWeights.Standard).Points);
        Assert.Equal(0, MatchScore.Of(Nothing, MatchWeights.Standard).Points);
        Assert.Empty(MatchScore.Of(Nothing, MatchWeights.Standard).Reasons);
    }

    [Fact]
    public void Reasons_are_told_strongest_first_with_their_values_and_what_gave_nothing_stays_in_the_whole()
    {
        var score = MatchScore.Of(
            Best with { TextSimilarity = 0.4, Proximity = Proximity.SameRegency, DistanceKm = 6.04, Covered = 0.628m, Priority = 80, AlreadyCooperate = false },
            MatchWeights.Standard);

        Assert.Equal(
            ["Jenisnya sesuai", "Jarak sekitar {0} km", "Mencukupi {0}% kebutuhan", "Prioritas {0} dari 100", "Uraiannya mirip"],
            score.Reasons.Select(r => r.Text));
        Assert.Equal(6.0, score.Reasons[1].Values[0]);
        Assert.Equal(62m, score.Reasons[2].Values[0]);
        Assert.Equal(35 + 16 + 9 + 8 + 6, score.Points);
        Assert.Equal(("Kepercayaan", "Belum pernah bekerja sama", 0, 5), (score.All[^1].Label, score.All[^1].Text, score.All[^1].Points, score.All[^1].Most));
    }

    [Fact]
    public void Where_the_distance_is_unknown_the_own_district_is_nearer_than_the_next_and_that_nearer_than_the_regency()
    {
        int[] points = [.. Enum.GetValues<Proximity>().Select(p => MatchScore.Of(Nothing with { Proximity = p }, MatchWeights.Standard).Points)];

        Assert.Equal([0, 5, 11, 16], points);
        Assert.Equal(0, MatchScore.Of(Nothing with { Proximity = Proximity.Elsewhere, DistanceKm = 1 }, MatchWeights.Standard).Points);
        Assert.Equal(3, MatchScore.Of(Nothing with { Proximity = Proximity.SameDistrict, DistanceKm = 25 }, MatchWeights.Standard).Points);
    }

    [Fact]
    public void One_theme_of_two_types_gives_a_part_and_only_a_shared_quantity_of_its_own_words()
    {
        var score = MatchScore.Of(Nothing with { Kind = OpportunityKind.SharedNeed, Likeness = Likeness.SameTheme, Covered = 0.5m }, MatchWeights.Standard);

        Assert.Equal(25 + 8, score.Points);
        Assert.Contains(score.Reasons, r => r.Text == "Yang lebih kecil {0}% dari yang lebih besar");
        Assert.Contains(MatchScore.Of(Best with { Kind = OpportunityKind.SharedPotential }, MatchWeights.Standard).All, r => r is { Label: "Prioritas", Points: 0 });
    }

    [Fact]
    public void A_weight_of_nothing_is_not_told_of() =>
        Assert.DoesNotContain(MatchScore.Of(Best, new MatchWeights { Trust = 0, Theme = 40 }).All, part => part.Label == "Kepercayaan");

    [Fact]
    public void Weights_that_do_not_sum_up_to_100_or_are_negative_are_refused()
    {
        Assert.Contains("105", new MatchWeights { Theme = 40 }.Fault(), StringComparison.Ordinal);
        Assert.NotNull(new MatchWeights { Theme = 45, Trust = -5 }.Fault());
        Assert.NotNull(new MatchWeights { ReachKm = 0 }.Fault());
        Assert.Null(MatchWeights.Standard.Fault());
    }
}
