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
            new("Kepercayaan", evidence.AlreadyCooperate ? "Sudah bekerja sama" : "Belum pernah bekerja sama", [], evidence.AlreadyCooperate ? weights.Trust : 0, weights.Trust),
        ];
        var all = parts.Where(part => part.Most > 0).ToList();
        return new MatchScore(all.Sum(part => part.Points), all);
    }

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

    private static MatchReason Theme(MatchEvidence evidence, int most) => evidence.Likeness switch
    {
        Likeness.SameType => new("Jenis", "Jenisnya sesuai", [], most, most),
        Likeness.SameTheme => new("Jenis", "Temanya sama, jenisnya berbeda", [], Scaled(most, ThemeAlone), most),
        _ => new("Jenis", "Jenisnya berbeda", [], 0, most),
    };

    private static MatchReason Nearness(MatchEvidence evidence, MatchWeights weights)
    {
        const string label = "Kedekatan";
        if (evidence.DistanceKm is { } km && evidence.Proximity != Proximity.Elsewhere)
        {
            return new(label, "Jarak sekitar {0} km", [Math.Round(km, 1)], Scaled(weights.Nearness, 1 - (km / weights.ReachKm)), weights.Nearness);
        }

        var words = evidence.Proximity switch
        {
            Proximity.SameDistrict => "Satu kecamatan",
            Proximity.NeighbouringDistrict => "Kecamatan bertetangga",
            Proximity.SameRegency => "Satu kabupaten",
            _ => "Di kabupaten lain",
        };
        return new(label, words, [], Scaled(weights.Nearness, ShareOf(evidence.Proximity)), weights.Nearness);
    }

    private static MatchReason Quantity(MatchEvidence evidence, int most)
    {
        var covered = Math.Clamp(evidence.Covered ?? 0, 0, 1);
        var words = (evidence.Covered, evidence.Kind) switch
        {
            (null, _) => "Jumlahnya tidak dapat dibandingkan",
            (_, OpportunityKind.Answer) => covered == 1 ? "Jumlahnya mencukupi" : "Mencukupi {0}% kebutuhan",
            _ => "Yang lebih kecil {0}% dari yang lebih besar",
        };
        return new("Jumlah", words, words.Contains("{0}", StringComparison.Ordinal) ? [Math.Floor(covered * 100)] : [], Scaled(most, (double)covered), most);
    }

    private static MatchReason Text(MatchEvidence evidence, int most)
    {
        var points = Scaled(most, evidence.TextSimilarity);
        return new("Uraian", points > 0 ? "Uraiannya mirip" : "Uraiannya tidak mirip", [], points, most);
    }

    private static MatchReason Priority(MatchEvidence evidence, int most) => evidence.Kind == OpportunityKind.SharedPotential
        ? new("Prioritas", "Potensi tidak mempunyai prioritas", [], 0, most)
        : new("Prioritas", "Prioritas {0} dari 100", [evidence.Priority], Scaled(most, evidence.Priority / 100d), most);

    private static int Scaled(int most, double share) => (int)Math.Round(most * Math.Clamp(share, 0, 1), MidpointRounding.AwayFromZero);
}
