using KerjasamaDesa.Domain.Areas;

namespace KerjasamaDesa.Web.Features.EntryQueue;

/// <summary>What a mark of the sketch stands for.</summary>
public enum SketchMark
{
    /// <summary>Where the entry was written.</summary>
    Here,

    /// <summary>Where the entry before it was written.</summary>
    Before,

    /// <summary>The village.</summary>
    Village,
}

/// <summary>A point on the sketch, in its own units from the upper left, with the kilometres from where the entry was written.</summary>
public sealed record SketchPoint(SketchMark Mark, double X, double Y, double Kilometres);

/// <summary>
/// Places near each other drawn to scale without a map behind them, north above. Small enough for any phone, and no server elsewhere learns where
/// somebody stood.
/// </summary>
/// <param name="Points">The points, that of the entry first.</param>
/// <param name="BarKilometres">What the bar of the scale stands for.</param>
/// <param name="BarWidth">Its length in the sketch's units.</param>
public sealed record PlaceSketch(IReadOnlyList<SketchPoint> Points, double BarKilometres, double BarWidth)
{
    public const double Width = 320;

    public const double Height = 160;

    private const double Margin = 28;

    private const double KilometresInADegree = 111.2;

    private static readonly double[] Bars = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];

    public static PlaceSketch Of(MapPoint here, MapPoint? before, MapPoint? village)
    {
        List<(SketchMark Mark, MapPoint Point)> places = [(SketchMark.Here, here)];
        if (before is not null) { places.Add((SketchMark.Before, before)); }
        if (village is not null) { places.Add((SketchMark.Village, village)); }

        // On so small a piece of the earth a degree of longitude is shorter by the cosine of the latitude, and that is all.
        var narrow = Math.Cos(here.Latitude * Math.PI / 180);
        var flat = places.ConvertAll(p => (p.Mark, p.Point, X: p.Point.Longitude * narrow * KilometresInADegree, Y: -p.Point.Latitude * KilometresInADegree));
        var (left, right, top, bottom) = (flat.Min(p => p.X), flat.Max(p => p.X), flat.Min(p => p.Y), flat.Max(p => p.Y));
        var unit = Math.Min((Width - (2 * Margin)) / Math.Max(right - left, 0.1), (Height - (2 * Margin)) / Math.Max(bottom - top, 0.1));
        var bar = Bars.Last(km => km == Bars[0] || km * unit <= Width / 3);
        return new PlaceSketch(
            [.. flat.Select(p => new SketchPoint(
                p.Mark, (Width / 2) + ((p.X - ((left + right) / 2)) * unit), (Height / 2) + ((p.Y - ((top + bottom) / 2)) * unit), here.KilometresTo(p.Point)))],
            bar,
            bar * unit);
    }
}
