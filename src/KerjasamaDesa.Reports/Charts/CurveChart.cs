using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Implementation;

namespace KerjasamaDesa.Reports.Charts;

/// <summary>A point of a plan that counts no longer: cumulative percent by a day.</summary>
public sealed record CurvePlan(DateOnly PeriodEnd, decimal Percent);

/// <summary>The S-curve: what was planned and what was realised, period by period.</summary>
public static class CurveChart
{
    private const double Width = 680;
    private const double Height = 330;
    private const double Left = 64;
    private const double Right = 596;
    private const double Top = 44;
    private const double Bottom = 282;
    private const int MostLabels = 9;

    /// <summary>Cumulative physical percent, with the deviation of every reported period: how many points, and its band in a word.</summary>
    /// <param name="points">In the order of time; may be empty, which is said in the drawing.</param>
    /// <param name="title">Read by those who do not see the drawing; not drawn.</param>
    /// <param name="original">The plan as it was signed first, drawn thin beside the present one; left out while nothing was amended.</param>
    public static string Svg(IReadOnlyList<CurvePoint> points, string title, IReadOnlyList<CurvePlan>? original = null) => Draw(
        title,
        [.. points.Select(p => new Mark(p.PeriodEnd, p.PlannedPercent, p.ActualPercent, p.Band, original?.FirstOrDefault(o => o.PeriodEnd == p.PeriodEnd)?.Percent))],
        Scale.Reaching(Math.Max(100, points.Select(p => Math.Max(p.PlannedPercent, p.ActualPercent ?? 0)).DefaultIfEmpty().Max())),
        value => IndonesianNumber.Format(value) + "%");

    /// <summary>The same for cumulative rupiah, without bands.</summary>
    /// <param name="points">In the order of time; may be empty, which is said in the drawing.</param>
    /// <param name="title">Read by those who do not see the drawing; not drawn.</param>
    public static string MoneySvg(IReadOnlyList<CurvePoint> points, string title) => Draw(
        title,
        [.. points.Select(p => new Mark(p.PeriodEnd, p.PlannedSpending, p.ActualSpending, null))],
        Scale.Reaching(points.Select(p => Math.Max(p.PlannedSpending, p.ActualSpending ?? 0)).DefaultIfEmpty().Max()),
        ChartWords.ShortRupiah);

    private static string Draw(string title, IReadOnlyList<Mark> marks, Scale scale, Func<decimal, string> write)
    {
        SvgDrawing drawing = new(Width, Height, title, Description(marks, write));
        Ground(drawing, scale, write, marks.Any(m => m.Actual is not null));
        if (marks.Count == 0)
        {
            drawing.Text((Left + Right) / 2, (Top + Bottom) / 2, "Rencana kemajuan belum diisi", Palette.Muted, 13, "middle");
            return drawing.Done();
        }

        double X(int index) => Left + ((Right - Left) * (index + 1) / marks.Count);
        double Y(decimal value) => Bottom - ((Bottom - Top) * (double)(value / scale.Top));
        Periods(drawing, marks, X);
        Original(drawing, marks, X, Y);
        var actual = marks.Select((m, i) => (m.Actual, Index: i)).Where(m => m.Actual is not null).ToList();
        drawing.Polyline([(Left, Bottom), .. marks.Select((m, i) => (X(i), Y(m.Planned)))], Palette.Water, 2, "6 4");
        if (actual.Count > 0)
        {
            drawing.Polyline([(Left, Bottom), .. actual.Select(a => (X(a.Index), Y(a.Actual!.Value)))], Palette.Leaf, 3);
        }

        for (var i = 0; i < marks.Count; i++)
        {
            Point(drawing, marks[i], X(i), Y, write);
        }

        return drawing.Done();
    }

    private static void Original(SvgDrawing drawing, IReadOnlyList<Mark> marks, Func<int, double> x, Func<decimal, double> y)
    {
        var points = marks.Select((m, i) => (m.Original, Index: i)).Where(m => m.Original is not null).Select(m => (x(m.Index), y(m.Original!.Value))).ToList();
        if (points.Count > 0)
        {
            drawing.Polyline([(Left, Bottom), .. points], Palette.Muted, 1.5, "2 3");
            drawing.Line(Left + 320, 18, Left + 348, 18, Palette.Muted, 1.5, "2 3");
            drawing.Text(Left + 356, 22, "Rencana semula", Palette.Ink);
        }
    }

    private static void Ground(SvgDrawing drawing, Scale scale, Func<decimal, string> write, bool hasActual)
    {
        foreach (var tick in scale.Ticks)
        {
            var y = Bottom - ((Bottom - Top) * (double)(tick / scale.Top));
            drawing.Line(Left, y, Right, y, tick == 0 ? Palette.Edge : Palette.Line);
            drawing.Text(Left - 8, y + 4, write(tick), Palette.Muted, 12, "end");
        }

        drawing.Line(Left, 18, Left + 28, 18, Palette.Water, 2, "6 4");
        drawing.Rectangle(Left + 10.5, 14.5, 7, 7, Palette.Sheet, Palette.Water);
        drawing.Text(Left + 36, 22, "Rencana", Palette.Ink);
        if (hasActual)
        {
            drawing.Line(Left + 110, 18, Left + 138, 18, Palette.Leaf, 3);
            drawing.Circle(Left + 124, 18, 4.5, Palette.Leaf);
            drawing.Text(Left + 146, 22, "Realisasi terverifikasi", Palette.Ink);
        }
    }

    private static void Periods(SvgDrawing drawing, IReadOnlyList<Mark> marks, Func<int, double> x)
    {
        var every = (marks.Count + MostLabels - 1) / MostLabels;
        for (var i = 0; i < marks.Count; i++)
        {
            drawing.Line(x(i), Bottom, x(i), Bottom + 5, Palette.Edge);
            if ((marks.Count - 1 - i) % every == 0)
            {
                drawing.Text(x(i), Bottom + 21, ChartWords.Period(marks[i].End), Palette.Ink, 12, "middle");
            }
        }
    }

    private static void Point(SvgDrawing drawing, Mark mark, double x, Func<decimal, double> y, Func<decimal, string> write)
    {
        var planned = y(mark.Planned);
        if (mark.Actual is not { } value)
        {
            drawing.Rectangle(x - 3.5, planned - 3.5, 7, 7, Palette.Sheet, Palette.Water);
            return;
        }

        var actual = y(value);
        if (Math.Abs(actual - planned) > 1)
        {
            drawing.Line(x, planned, x, actual, Ink(mark.Band), 1.5, "2 2");
        }

        drawing.Rectangle(x - 3.5, planned - 3.5, 7, 7, Palette.Sheet, Palette.Water);
        Shape(drawing, mark.Band, x, actual);

        // To the right below the point, where a rising curve leaves room.
        var below = Math.Min(Math.Max(actual, planned) + 16, Bottom - 6);
        drawing.Text(x + 8, below, Label(mark, write), Ink(mark.Band), 12, bold: true);
    }

    private static string Label(Mark mark, Func<decimal, string> write) => mark.Band switch
    {
        { } band when band != DeviationBand.OnTrack => $"{ChartWords.WithSign(mark.Actual!.Value - mark.Planned)} {Words.Of(band)}",
        { } => ChartWords.WithSign(mark.Actual!.Value - mark.Planned),
        null => write(mark.Actual!.Value),
    };

    private static void Shape(SvgDrawing drawing, DeviationBand? band, double x, double y)
    {
        switch (band)
        {
            case DeviationBand.Critical:
                drawing.Polygon([(x, y - 7), (x + 7, y), (x, y + 7), (x - 7, y)], Palette.Alarm);
                break;
            case DeviationBand.Behind:
                drawing.Polygon([(x, y - 6), (x + 6.5, y + 5.5), (x - 6.5, y + 5.5)], Palette.Rice);
                break;
            default:
                drawing.Circle(x, y, 4.5, Palette.Leaf);
                break;
        }
    }

    private static string Ink(DeviationBand? band) => band switch
    {
        DeviationBand.Critical => Palette.AlarmDeep,
        DeviationBand.Behind => Palette.RiceInk,
        _ => Palette.LeafDeep,
    };

    private static string Description(IReadOnlyList<Mark> marks, Func<decimal, string> write) => string.Join("; ", marks.Select(m =>
        $"{ChartWords.Period(m.End)}: rencana {write(m.Planned)}{(m.Original is { } original ? $" (semula {write(original)})" : "")}, "
        + (m.Actual is { } actual ? $"realisasi {write(actual)}{(m.Band is { } band ? $", {Words.Of(band)}" : "")}" : "belum dilaporkan")));

    private sealed record Mark(DateOnly End, decimal Planned, decimal? Actual, DeviationBand? Band, decimal? Original = null);
}
