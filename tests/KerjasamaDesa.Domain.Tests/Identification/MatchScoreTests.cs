using CsCheck;
using KerjasamaDesa.Domain.Identification;

namespace KerjasamaDesa.Domain.Tests.Identification;

public sealed class MatchScoreTests
{
    private static readonly Gen<MatchEvidence> AnyEvidence = Gen.Select(
        Gen.Bool, Gen.Double[-0.5, 1.5], Gen.Bool, Gen.Double[-20, 200], Gen.Double[-1, 5], Gen.Int[0, 100],
        (theme, likeness, near, km, covered, priority) =>
            new MatchEvidence(theme, likeness, near, km < 0 ? null : km, covered < 0 ? null : (decimal)covered, priority));

    [Fact]
    public void A_score_is_the_sum_of_its_reasons_and_lies_between_0_and_100() => AnyEvidence.Sample(evidence =>
    {
        var score = MatchScore.Of(evidence);
        Assert.InRange(score.Points, 0, 100);
        Assert.Equal(score.Points, score.Reasons.Sum(r => r.Points));
        Assert.All(score.Reasons, r => Assert.InRange(r.Points, 1, 40));
    });

    [Fact]
    public void More_of_anything_never_lowers_the_score() => Gen.Select(AnyEvidence, Gen.Double[0, 1], Gen.Double[0, 50]).Sample((evidence, more, km) =>
    {
        var score = MatchScore.Of(evidence).Points;
        Assert.True(MatchScore.Of(evidence with { SameTheme = true }).Points >= score);
        Assert.True(MatchScore.Of(evidence with { SameDistrict = true }).Points >= score);
        Assert.True(MatchScore.Of(evidence with { TextSimilarity = evidence.TextSimilarity + more }).Points >= score);
        Assert.True(MatchScore.Of(evidence with { Covered = (evidence.Covered ?? 0) + (decimal)more }).Points >= score);
        Assert.True(MatchScore.Of(evidence with { Priority = Math.Min(100, evidence.Priority + (int)km) }).Points >= score);
        Assert.True(MatchScore.Of(evidence with { DistanceKm = evidence.DistanceKm is { } far ? Math.Max(0, far - km) : km }).Points >= score);
    });

    [Fact]
    public void All_evidence_at_its_best_gives_100() =>
        Assert.Equal(100, MatchScore.Of(new MatchEvidence(true, 1, true, 0, 1, 100)).Points);

    [Fact]
    public void Reasons_are_told_strongest_first_with_their_values()
    {
        var score = MatchScore.Of(new MatchEvidence(true, 0.4, false, 6.04, 0.62m, 80));

        Assert.Equal(
            ["Jenisnya sesuai", "Jarak sekitar {0} km", "Mencukupi {0}% kebutuhan", "Prioritas {0} dari 100", "Uraiannya mirip"],
            score.Reasons.Select(r => r.Text));
        Assert.Equal(6.0, score.Reasons[1].Values[0]);
        Assert.Equal(62m, score.Reasons[2].Values[0]);
        Assert.Equal(40 + 16 + 9 + 8 + 6, score.Points);
    }

    [Fact]
    public void What_is_unknown_or_nothing_is_no_reason() =>
        Assert.Equal(["Satu kabupaten"], MatchScore.Of(new MatchEvidence(false, 0, false, null, 0, 0)).Reasons.Select(r => r.Text));
}
