namespace KerjasamaDesa.Domain.Identification;

/// <summary>What two villages' records have in common, as far as matching looks at it.</summary>
/// <param name="SameTheme">The need's theme is the potential's, or both share one.</param>
/// <param name="TextSimilarity">Trigram similarity of the texts, 0 to 1.</param>
/// <param name="SameDistrict">Both villages lie in one kecamatan.</param>
/// <param name="DistanceKm">Kilometres between them where both have coordinates.</param>
/// <param name="Covered">Share of the needed quantity that the other would share, 0 to 1; null when unknown or units differ.</param>
/// <param name="Priority">Priority of the need, 0 to 100.</param>
public sealed record MatchEvidence(bool SameTheme, double TextSimilarity, bool SameDistrict, double? DistanceKm, decimal? Covered, int Priority);

/// <summary>One reason for a score: words with their values, and the points it gave.</summary>
public sealed record MatchReason(string Text, IReadOnlyList<object> Values, int Points);

/// <summary>A score from 0 to 100 with its reasons, strongest first.</summary>
public sealed record MatchScore(int Points, IReadOnlyList<MatchReason> Reasons)
{
    /// <summary>
    /// Scores a match: theme 40, nearness up to 20, text up to 15, quantity up to 15, priority up to 10.
    /// Every reason only adds, so more evidence never lowers the score; the sum never exceeds 100.
    /// </summary>
    public static MatchScore Of(MatchEvidence evidence)
    {
        List<MatchReason> reasons = [];
        Add(reasons, evidence.SameTheme ? 40 : 0, "Jenisnya sesuai");
        var nearness = evidence.SameDistrict ? 18 : 8;
        if (evidence.DistanceKm is { } km)
        {
            Add(reasons, Math.Max(nearness, Scaled(20, 1 - (km / 30))), "Jarak sekitar {0} km", Math.Round(km, 1));
        }
        else
        {
            Add(reasons, nearness, evidence.SameDistrict ? "Satu kecamatan" : "Satu kabupaten");
        }

        Add(reasons, Scaled(15, evidence.TextSimilarity), "Uraiannya mirip");
        if (evidence.Covered is { } covered)
        {
            Add(reasons, Scaled(15, (double)covered), covered >= 1 ? "Jumlahnya mencukupi" : "Mencukupi {0}% kebutuhan", Math.Floor(covered * 100));
        }

        Add(reasons, Scaled(10, evidence.Priority / 100d), "Prioritas {0} dari 100", evidence.Priority);
        return new MatchScore(reasons.Sum(r => r.Points), [.. reasons.OrderByDescending(r => r.Points)]);
    }

    private static int Scaled(int most, double share) => (int)Math.Round(most * Math.Clamp(share, 0, 1), MidpointRounding.AwayFromZero);

    private static void Add(List<MatchReason> reasons, int points, string text, params object[] values)
    {
        if (points > 0)
        {
            reasons.Add(new MatchReason(text, values, points));
        }
    }
}
