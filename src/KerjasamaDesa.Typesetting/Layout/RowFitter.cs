namespace KerjasamaDesa.Typesetting.Layout;

/// <summary>Fits as many rows of a grid as a space takes; used once.</summary>
internal sealed class RowFitter(TableGrid grid, float[] widths, Space space, TableNode.Position start, LayoutContext context)
{
    private readonly Dictionary<TableCell, Fragment> natural = [];
    private readonly Dictionary<int, float> heights = [];

    /// <summary>Where the table goes on, or <c>null</c> when its last row is placed.</summary>
    public TableNode.Position? Next { get; private set; }

    public TableSlice? Fit()
    {
        float used = 0;
        int row = start.Row;
        for (; row < grid.RowCount; row++)
        {
            float height = NaturalHeight(row);
            if (used + height > space.Height + Space.Tolerance)
            {
                break;
            }

            heights[row] = height;
            used += height;
        }

        if (row == grid.RowCount)
        {
            return Slice(grid.RowCount, null);
        }

        bool first = row == start.Row;
        float left = Math.Max(0, space.Height - used);
        if ((first && space.AtTop) || NaturalHeight(row) > space.Height / 2)
        {
            heights[row] = left;
            if (Slice(row, row) is { } split)
            {
                return split;
            }

            heights.Remove(row);
        }

        return first ? null : Slice(row, null);
    }

    private float NaturalHeight(int row)
    {
        float height = 0;
        foreach (TableCell cell in grid.CellsOf(row))
        {
            if (cell.LastRow == row)
            {
                height = Math.Max(height, Natural(cell).Height - HeightOf(cell));
            }
        }

        return height;
    }

    private Fragment Natural(TableCell cell)
    {
        if (!natural.TryGetValue(cell, out Fragment? fragment))
        {
            fragment = cell.Content.Layout(Space.Endless(WidthOf(cell)), ResumeOf(cell), context)!;
            natural.Add(cell, fragment);
        }

        return fragment;
    }

    /// <summary>Makes the slice that ends before row <paramref name="end"/>, or within row <paramref name="split"/>.</summary>
    private TableSlice? Slice(int end, int? split)
    {
        int last = split ?? end - 1;
        bool mustMove = split == start.Row && space.AtTop;
        List<PlacedCell> placed = [];
        Dictionary<TableCell, object?> pending = [];
        foreach (TableCell cell in Enumerable.Range(start.Row, last - start.Row + 1).SelectMany(grid.CellsOf).Distinct())
        {
            object? resume = ResumeOf(cell);
            if (cell.LastRow < end)
            {
                placed.Add(new PlacedCell(cell, Natural(cell)));
                continue;
            }

            Space room = new(WidthOf(cell), HeightOf(cell), mustMove);
            Fragment? fragment = cell.Content.Layout(room, resume, context);
            if (fragment is null && split is not null && cell.LastRow == split)
            {
                return null;
            }

            pending[cell] = fragment is null ? resume : fragment.Next ?? Node.Finished;
            placed.Add(new PlacedCell(cell, fragment ?? cell.Content.Layout(room, Node.Finished, context)!));
        }

        if (split is { } row && Completes(row, pending))
        {
            Next = row + 1 < grid.RowCount ? Continue(row + 1, pending) : null;
        }
        else if (end < grid.RowCount)
        {
            Next = Continue(end, pending);
        }

        float[] rows = [.. Enumerable.Range(start.Row, last - start.Row + 1).Select(index => heights[index])];
        return new TableSlice(start.Row, rows, placed);
    }

    /// <summary>True when all cells that end in a split row have come to their end after all.</summary>
    private bool Completes(int row, Dictionary<TableCell, object?> pending)
    {
        return grid.CellsOf(row).Where(cell => cell.LastRow == row).All(cell => ReferenceEquals(pending[cell], Node.Finished));
    }

    private static TableNode.Position Continue(int row, Dictionary<TableCell, object?> pending)
    {
        return new TableNode.Position(row, pending);
    }

    private object? ResumeOf(TableCell cell)
    {
        return start.Cells.GetValueOrDefault(cell);
    }

    private float WidthOf(TableCell cell)
    {
        float width = 0;
        for (int column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
        {
            width += widths[column];
        }

        return width;
    }

    /// <summary>The height a cell has on this page from the rows fitted so far.</summary>
    private float HeightOf(TableCell cell)
    {
        float height = 0;
        for (int row = Math.Max(cell.Row, start.Row); row <= cell.LastRow; row++)
        {
            height += heights.GetValueOrDefault(row);
        }

        return height;
    }
}
