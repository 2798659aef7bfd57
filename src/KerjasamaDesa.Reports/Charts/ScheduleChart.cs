using KerjasamaDesa.Domain.Formats;

namespace KerjasamaDesa.Reports.Charts;

/// <summary>A bar of the schedule.</summary>
/// <param name="Label">Name of the activity; two lines of it are shown.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
/// <param name="Progress">Percent to date, 0 to 100, or null while nothing is known.</param>
/// <param name="Group">The program it belongs to; a new one gets a heading of its own.</param>
/// <param name="IsCritical">Whether a day of delay moves the end of the whole.</param>
/// <param name="MayEnd">Day until which it may slip; null while nothing waits for anything.</param>
public sealed record ScheduleRow(
    string Label, DateOnly Start, DateOnly End, decimal? Progress = null, string? Group = null, bool IsCritical = false, DateOnly? MayEnd = null);

/// <summary>The bar schedule of activities over the term.</summary>
public static class ScheduleChart
{
    private const double Width = 760;
    private const double Left = 236;
    private const double Right = 750;
    private const double Head = 46;
    private const double RowHeight = 34;
    private const double GroupHeight = 24;
    private const int LabelLetters = 34;

    /// <summary>Draws rows in the order given; a bar beyond the term widens the time shown.</summary>
    /// <param name="rows">May be empty, which is said in the drawing.</param>
    /// <param name="start">First day of the term.</param>
    /// <param name="end">Last day of the term.</param>
    /// <param name="title">Read by those who do not see the drawing; not drawn.</param>
    /// <param name="today">Drawn as a line when it falls into the time shown.</param>
    public static string Svg(IReadOnlyList<ScheduleRow> rows, DateOnly start, DateOnly end, string title, DateOnly? today = null)
    {
        var time = TimeAxis.Of(rows.Select(r => r.Start).Append(start).Min(), rows.Select(r => r.End).Append(end).Max(), Left, Right);
        var groups = rows.Where((r, i) => r.Group is not null && (i == 0 || rows[i - 1].Group != r.Group)).Count();
        var bottom = Head + (Math.Max(1, rows.Count) * RowHeight) + (groups * GroupHeight);
        SvgDrawing drawing = new(Width, bottom + 30, title, Description(rows));
        Grid(drawing, time, bottom);
        if (rows.Count == 0)
        {
            drawing.Text((Left + Right) / 2, Head + 21, "Belum ada kegiatan", Palette.Muted, 13, "middle");
        }

        var y = Head;
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Group is { } group && (i == 0 || rows[i - 1].Group != group))
            {
                drawing.Rectangle(0, y, Width, GroupHeight, Palette.LeafTint);
                drawing.Text(8, y + 16, ChartWords.Lines(group, 110, 1)[0], Palette.LeafDeep, 12, bold: true);
                y += GroupHeight;
            }

            Row(drawing, rows[i], time, y);
            y += RowHeight;
        }

        Foot(drawing, time, bottom, today, rows.Any(r => r.Progress is not null));
        if (rows.Any(r => r.MayEnd is not null))
        {
            PathFoot(drawing, bottom);
        }

        return drawing.Done();
    }

    private static void Grid(SvgDrawing drawing, TimeAxis time, double bottom)
    {
        drawing.Rectangle(0, 0, Width, Head, Palette.Band);
        drawing.Text(8, 28, "Kegiatan", Palette.Ink, 12, bold: true);
        foreach (var (name, from, to) in time.Years)
        {
            drawing.Text((from + to) / 2, 17, name, Palette.Ink, 12, "middle", bold: true);
        }

        foreach (var (name, from, to) in time.Steps)
        {
            drawing.Line(from, 22, from, bottom, Palette.Line);
            if (name.Length > 0)
            {
                drawing.Text((from + to) / 2, 38, name, Palette.Muted, 11, "middle");
            }
        }

        drawing.Line(Right, 22, Right, bottom, Palette.Line);
        drawing.Line(0, bottom, Width, bottom, Palette.Edge);
    }

    private static void Row(SvgDrawing drawing, ScheduleRow row, TimeAxis time, double y)
    {
        var lines = ChartWords.Lines(row.Label, LabelLetters, 2);
        for (var i = 0; i < lines.Count; i++)
        {
            drawing.Text(8, y + (lines.Count == 1 ? 21 : 14 + (i * 14)), lines[i], Palette.Ink);
        }

        var (from, to) = (time.At(row.Start), time.At(row.End.AddDays(1)));
        var width = Math.Max(4, to - from);
        if (row.MayEnd is { } latest && latest > row.End)
        {
            var slack = Math.Min(time.At(latest.AddDays(1)), Right);
            drawing.Line(to, y + 17, slack, y + 17, Palette.Edge, 1.5, "3 3");
            drawing.Line(slack, y + 12, slack, y + 22, Palette.Edge, 1.5);
        }

        var ink = row.IsCritical ? Palette.AlarmDeep : Palette.Leaf;
        drawing.Rectangle(from, y + 9, width, 16, row.Progress is null ? ink : Palette.LeafSoft, row.Progress is null ? null : ink, 2);
        if (row.IsCritical)
        {
            drawing.Line(from, y + 28, from + width, y + 28, Palette.AlarmDeep, 2.5);
        }

        if (row.Progress is { } progress)
        {
            drawing.Rectangle(from, y + 9, width * (double)Math.Clamp(progress, 0, 100) / 100, 16, Palette.Leaf, null, 2);
            var inside = to + 46 > Right;
            var onDone = inside && progress >= 90;
            drawing.Text(inside ? to - 6 : to + 5, y + 21, IndonesianNumber.Format(progress) + "%", onDone ? Palette.Sheet : Palette.LeafDeep, 11, inside ? "end" : "start", bold: true);
        }

        drawing.Line(0, y + RowHeight, Width, y + RowHeight, Palette.Line);
    }

    private static void Foot(SvgDrawing drawing, TimeAxis time, double bottom, DateOnly? today, bool hasProgress)
    {
        drawing.Rectangle(Left, bottom + 11, 22, 10, hasProgress ? Palette.LeafSoft : Palette.Leaf, Palette.Leaf, 2);
        drawing.Text(Left + 28, bottom + 20, "Rencana", Palette.Ink, 11);
        if (hasProgress)
        {
            drawing.Rectangle(Left + 90, bottom + 11, 22, 10, Palette.Leaf, Palette.Leaf, 2);
            drawing.Text(Left + 118, bottom + 20, "Kemajuan terverifikasi", Palette.Ink, 11);
        }

        if (today is { } day && day >= time.Start && day <= time.End)
        {
            var x = time.At(day);
            drawing.Line(x, 22, x, bottom + 4, Palette.Alarm, 1.5, "4 3");
            drawing.Text(Math.Min(x, Right - 60), bottom + 20, "Hari ini", Palette.AlarmDeep, 11, "middle", bold: true);
        }
    }

    /// <summary>Critical bars are told from others by a line below them, not by colour alone.</summary>
    private static void PathFoot(SvgDrawing drawing, double bottom)
    {
        var x = Left + 250;
        drawing.Rectangle(x, bottom + 8, 22, 10, Palette.AlarmDeep, Palette.AlarmDeep, 2);
        drawing.Line(x, bottom + 21, x + 22, bottom + 21, Palette.AlarmDeep, 2.5);
        drawing.Text(x + 28, bottom + 20, "Jalur kritis", Palette.Ink, 11);
        drawing.Line(x + 110, bottom + 16, x + 132, bottom + 16, Palette.Edge, 1.5, "3 3");
        drawing.Line(x + 132, bottom + 11, x + 132, bottom + 21, Palette.Edge, 1.5);
        drawing.Text(x + 140, bottom + 20, "Kelonggaran", Palette.Ink, 11);
    }

    private static string Description(IReadOnlyList<ScheduleRow> rows) => string.Join("; ", rows.Select(r =>
        $"{r.Label}: {IndonesianDate.Compact(r.Start)} sampai {IndonesianDate.Compact(r.End)}"
        + (r.IsCritical ? ", jalur kritis" : "")
        + (r.Progress is { } progress ? $", {IndonesianNumber.Format(progress)}%" : "")));
}
