namespace KerjasamaDesa.Reports.Charts;

/// <summary>Planned and spent of one source or village.</summary>
/// <param name="Label">Its name; two lines of it are shown.</param>
/// <param name="Planned">Rupiah planned.</param>
/// <param name="Spent">Rupiah verified as spent, or null where spending is not asked for.</param>
public sealed record Bar(string Label, decimal Planned, decimal? Spent = null);

/// <summary>Planned against spent rupiah, by funding source or by village.</summary>
public static class BarsChart
{
    private const double Width = 680;
    private const double Left = 180;
    private const double Right = 570;
    private const double Top = 36;
    private const double RowHeight = 48;

    /// <summary>Draws the bars in the order given.</summary>
    /// <param name="bars">May be empty, which is said in the drawing.</param>
    /// <param name="title">Read by those who do not see the drawing; not drawn.</param>
    public static string Svg(IReadOnlyList<Bar> bars, string title)
    {
        var largest = bars.Select(b => Math.Max(b.Planned, b.Spent ?? 0)).DefaultIfEmpty().Max();
        var bottom = Top + (Math.Max(1, bars.Count) * RowHeight);
        SvgDrawing drawing = new(Width, bottom + 10, title, Description(bars));
        Legend(drawing, bars.Any(b => b.Spent is not null));
        if (bars.Count == 0)
        {
            drawing.Text(Width / 2, Top + 26, "Belum ada dana", Palette.Muted, 13, "middle");
        }

        for (var i = 0; i < bars.Count; i++)
        {
            Row(drawing, bars[i], Top + (i * RowHeight), largest);
        }

        drawing.Line(Left, Top, Left, bottom, Palette.Edge);
        return drawing.Done();
    }

    private static void Legend(SvgDrawing drawing, bool hasSpent)
    {
        drawing.Rectangle(Left, 10, 22, 10, Palette.WaterSoft, Palette.Water);
        drawing.Text(Left + 28, 19, "Rencana", Palette.Ink);
        if (hasSpent)
        {
            drawing.Rectangle(Left + 100, 10, 22, 10, Palette.Leaf);
            drawing.Text(Left + 128, 19, "Realisasi", Palette.Ink);
        }
    }

    private static void Row(SvgDrawing drawing, Bar bar, double y, decimal largest)
    {
        var lines = ChartWords.Lines(bar.Label, 28, 2);
        for (var i = 0; i < lines.Count; i++)
        {
            drawing.Text(Left - 10, y + (lines.Count == 1 ? 28 : 21 + (i * 14)), lines[i], Palette.Ink, 12, "end");
        }

        var thickness = bar.Spent is null ? 26 : 15;
        One(drawing, bar.Planned, y + 8, thickness, largest, Palette.WaterSoft, Palette.Water);
        if (bar.Spent is { } spent)
        {
            One(drawing, spent, y + 25, thickness, largest, Palette.Leaf, null);
        }
    }

    private static void One(SvgDrawing drawing, decimal amount, double y, double thickness, decimal largest, string fill, string? stroke)
    {
        var width = largest == 0 ? 0 : (Right - Left) * (double)(Math.Max(0, amount) / largest);
        drawing.Rectangle(Left, y, width, thickness, fill, stroke);
        drawing.Text(Left + width + 8, y + (thickness / 2) + 4, ChartWords.ShortRupiah(amount), Palette.Ink);
    }

    private static string Description(IReadOnlyList<Bar> bars) => string.Join("; ", bars.Select(b =>
        $"{b.Label}: rencana {ChartWords.ShortRupiah(b.Planned)}{(b.Spent is { } spent ? $", realisasi {ChartWords.ShortRupiah(spent)}" : "")}"));
}
