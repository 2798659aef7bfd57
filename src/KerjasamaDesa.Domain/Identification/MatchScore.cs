namespace KerjasamaDesa.Domain.Identification;

/// <summary>One part of a score.</summary>
/// <param name="Label">What was looked at; the localizer's key.</param>
/// <param name="Text">What was found, in words with places for <paramref name="Values"/>; the localizer's key.</param>
/// <param name="Values">Values of the text.</param>
/// <param name="Points">Points it gave, 0 when it speaks for nothing.</param>
/// <param name="Most">Points it could have given.</param>
public sealed record MatchReason(string Label, string Text, IReadOnlyList<object> Values, int Points, int Most);

/// <summary>A score from 0 to 100.</summary>
/// <param name="Points">The sum of all parts.</param>
/// <param name="All">Every part that has a weight, in the order of the weights, also those that gave nothing.</param>
public sealed record MatchScore(int Points, IReadOnlyList<MatchReason> All)
{
    /// <summary>Share of the full weight that records of one theme but different types get.</summary>
    public const double ThemeAlone = 0.7;

    /// <summary>What speaks for the match, strongest first.</summary>
    public IReadOnlyList<MatchReason> Reasons { get; } = [.. All.Where(r => r.Points > 0).OrderByDescending(r => r.Points)];

    /// <summary>
    /// Scores a match by the weights. Every part only adds, so more of it never lowers the score; the sum lies between 0 and 100
    /// because the weights sum up to 100.
    /// </summary>
    public static MatchScore Of(MatchEvidence evidence, MatchWeights weights)
    {
        MatchReason[] parts =
        [
            Theme(evidence, weights.Theme),
            Nearness(evidence, weights),
            Quantity(evidence, weights.Quantity),
            Text(evidence, weights.Text),
            Priority(evidence, weights.Priority),
            new("Kepercayaan", evidence.AlreadyCooperate ? "Sudah bekerja sama" : "Belum pernah bekerja sama", [], TrustPoints(evidence, weights.Trust), weights.Trust),
        ];
        var all = parts.Where(part => part.Most > 0).ToList();
        return new MatchScore(all.Sum(part => part.Points), all);
    }

    /// <summary>The points alone, as <see cref="Of"/> gives them: for weighing many pairs of which few will be explained.</summary>
    public static int PointsOf(MatchEvidence evidence, MatchWeights weights) => ThemePoints(evidence, weights.Theme) + NearnessPoints(evidence, weights)
        + QuantityPoints(evidence, weights.Quantity) + Scaled(weights.Text, evidence.TextSimilarity) + PriorityPoints(evidence, weights.Priority) + TrustPoints(evidence, weights.Trust);

    /// <summary>
    /// Share of the nearness weight where the distance is unknown: what a usual distance between such villages would give.
    /// </summary>
    public static double ShareOf(Proximity proximity) => proximity switch
    {
        Proximity.SameDistrict => 0.8,
        Proximity.NeighbouringDistrict => 0.55,
        Proximity.SameRegency => 0.25,
        _ => 0,
    };

    private static int ThemePoints(MatchEvidence evidence, int most) =>
        Scaled(most, evidence.Likeness switch { Likeness.SameType => 1, Likeness.SameTheme => ThemeAlone, _ => 0 });

    private static int NearnessPoints(MatchEvidence evidence, MatchWeights weights) =>
        Scaled(weights.Nearness, HasDistance(evidence, out var km) ? 1 - (km / weights.ReachKm) : ShareOf(evidence.Proximity));

    private static int QuantityPoints(MatchEvidence evidence, int most) => Scaled(most, (double)Math.Clamp(evidence.Covered ?? 0, 0, 1));

    private static int PriorityPoints(MatchEvidence evidence, int most) =>
        evidence.Kind == OpportunityKind.SharedPotential ? 0 : Scaled(most, evidence.Priority / 100d);

    private static int TrustPoints(MatchEvidence evidence, int most) => evidence.AlreadyCooperate ? most : 0;

    private static bool HasDistance(MatchEvidence evidence, out double km)
    {
        km = evidence.DistanceKm ?? 0;
        return evidence is { DistanceKm: not null, Proximity: not Proximity.Elsewhere };
    }

    private static MatchReason Theme(MatchEvidence evidence, int most)
    {
        var words = evidence.Likeness switch
        {
            Likeness.SameType => "Jenisnya sesuai",
            Likeness.SameTheme => "Temanya sama, jenisnya berbeda",
            _ => "Jenisnya berbeda",
        };
        return new("Jenis", words, [], ThemePoints(evidence, most), most);
    }

    private static MatchReason Nearness(MatchEvidence evidence, MatchWeights weights)
    {
        var (words, values) = HasDistance(evidence, out var km) ? ("Jarak sekitar {0} km", [Math.Round(km, 1)]) : (WordsOf(evidence.Proximity), Array.Empty<object>());
        return new("Kedekatan", words, values, NearnessPoints(evidence, weights), weights.Nearness);
    }

    private static string WordsOf(Proximity proximity) => proximity switch
    {
        Proximity.SameDistrict => "Satu kecamatan",
        Proximity.NeighbouringDistrict => "Kecamatan bertetangga",
        Proximity.SameRegency => "Satu kabupaten",
        _ => "Di kabupaten lain",
    };

    private static MatchReason Quantity(MatchEvidence evidence, int most)
    {
        var covered = Math.Clamp(evidence.Covered ?? 0, 0, 1);
        var words = (evidence.Covered, evidence.Kind) switch
        {
            (null, _) => "Jumlahnya tidak dapat dibandingkan",
            (_, OpportunityKind.Answer) => covered == 1 ? "Jumlahnya mencukupi" : "Mencukupi {0}% kebutuhan",
            _ => "Yang lebih kecil {0}% dari yang lebih besar",
        };
        return new("Jumlah", words, words.Contains("{0}", StringComparison.Ordinal) ? [Math.Floor(covered * 100)] : [], QuantityPoints(evidence, most), most);
    }

    private static MatchReason Text(MatchEvidence evidence, int most)
    {
        var points = Scaled(most, evidence.TextSimilarity);
        return new("Uraian", points > 0 ? "Uraiannya mirip" : "Uraiannya tidak mirip", [], points, most);
    }

    private static MatchReason Priority(MatchEvidence evidence, int most) => evidence.Kind == OpportunityKind.SharedPotential
        ? new("Prioritas", "Potensi tidak mempunyai prioritas", [], 0, most)
        : new("Prioritas", "Prioritas {0} dari 100", [evidence.Priority], PriorityPoints(evidence, most), most);

    private static int Scaled(int most, double share) => (int)Math.Round(most * Math.Clamp(share, 0, 1), MidpointRounding.AwayFromZero);
}
