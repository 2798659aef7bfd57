namespace KerjasamaDesa.Typesetting.Layout;

/// <summary>
/// A table. Its header and footer stand on every page it covers. A row goes whole to the next page, unless it is taller
/// than half a page or stands first. A cell over several rows lends its height to the last of them and may go on over pages.
/// </summary>
internal sealed class TableNode(IReadOnlyList<Track> columns, TableGrid header, TableGrid body, TableGrid footer) : Node
{
    /// <summary>A header higher than this part of the page is shown on the first page alone.</summary>
    private const float LargestRepeatedHeader = 0.6f;

    public override bool IsEmpty => header.RowCount + body.RowCount + footer.RowCount == 0;

    protected override Fragment? LayoutContent(Space space, object? resume, LayoutContext context)
    {
        Position start = resume as Position ?? Position.Start;
        float[] widths = Track.Share(columns, space.Width, (_, _) => 0);
        TableSlice head = Whole(header, widths, context);
        TableSlice foot = Whole(footer, widths, context);
        bool repeats = !ReferenceEquals(start, Position.Start);
        if (repeats && head.Height + foot.Height > space.Height * LargestRepeatedHeader)
        {
            head = TableSlice.None;
        }

        Space room = space.Shrink(0, head.Height + foot.Height);
        if (!space.AtTop && !space.Fits(head.Height + foot.Height))
        {
            return null;
        }

        RowFitter fitter = new(body, widths, room, start, context);
        if (fitter.Fit() is not { } slice)
        {
            return null;
        }

        bool hasHeader = header.RowCount > 0;
        return new TableFragment(this, widths, head, slice, foot, repeats, hasHeader, fitter.Next);
    }

    private static TableSlice Whole(TableGrid grid, float[] widths, LayoutContext context)
    {
        return grid.RowCount == 0
            ? TableSlice.None
            : new RowFitter(grid, widths, Space.Endless(0), Position.Start, context).Fit()!;
    }

    /// <summary>The row at which a table goes on, and how far its unfinished cells have come.</summary>
    internal sealed record Position(int Row, IReadOnlyDictionary<TableCell, object?> Cells)
    {
        public static readonly Position Start = new(0, new Dictionary<TableCell, object?>());
    }
}
