namespace KerjasamaDesa.Typesetting.Layout;

/// <summary>A cell of a table, rows and columns counted from 0.</summary>
internal sealed record TableCell(int Row, int Column, int RowSpan, int ColumnSpan, Node Content)
{
    public int LastRow => Row + RowSpan - 1;
}

/// <summary>The wish of a cell for its place; what is <c>null</c> is chosen by the grid.</summary>
internal sealed record CellWish(int? Row, int? Column, int RowSpan, int ColumnSpan, Node Content);

/// <summary>The cells of a table's header, body or footer, each at its place.</summary>
internal sealed class TableGrid
{
    private readonly List<TableCell>[] byRow;

    private TableGrid(List<TableCell> cells)
    {
        Cells = cells;
        RowCount = cells.Count == 0 ? 0 : cells.Max(cell => cell.LastRow) + 1;
        byRow = new List<TableCell>[RowCount];
        for (int row = 0; row < RowCount; row++)
        {
            byRow[row] = [];
        }

        foreach (TableCell cell in cells)
        {
            for (int row = cell.Row; row <= cell.LastRow; row++)
            {
                byRow[row].Add(cell);
            }
        }
    }

    public IReadOnlyList<TableCell> Cells { get; }

    public int RowCount { get; }

    /// <summary>The cells that stand in a row or reach through it, from left to right.</summary>
    public IReadOnlyList<TableCell> CellsOf(int row)
    {
        return byRow[row];
    }

    /// <summary>Puts cells without a stated place into the next free one, row by row.</summary>
    public static TableGrid Place(IEnumerable<CellWish> wishes, int columns)
    {
        HashSet<(int Row, int Column)> taken = [];
        List<TableCell> cells = [];
        int cursorRow = 0;
        int cursorColumn = 0;
        foreach (CellWish wish in wishes)
        {
            int span = Math.Clamp(wish.ColumnSpan, 1, columns);
            (int row, int column) = (wish.Row, wish.Column) switch
            {
                ({ } r, { } c) => (r, c),
                ({ } r, null) => (r, FreeColumn(taken, r, span, columns)),
                (null, { } c) => (FreeRow(taken, cursorRow, cursorColumn, c), c),
                _ => FreePlace(taken, cursorRow, cursorColumn, span, columns),
            };
            column = Math.Clamp(column, 0, columns - 1);
            span = Math.Min(span, columns - column);
            TableCell cell = new(row, column, Math.Max(1, wish.RowSpan), span, wish.Content);
            for (int r = row; r <= cell.LastRow; r++)
            {
                for (int c = column; c < column + span; c++)
                {
                    taken.Add((r, c));
                }
            }

            cells.Add(cell);
            (cursorRow, cursorColumn) = (row, column + span);
        }

        return new TableGrid([.. cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column)]);
    }

    private static bool IsFree(HashSet<(int Row, int Column)> taken, int row, int column, int span)
    {
        return Enumerable.Range(column, span).All(c => !taken.Contains((row, c)));
    }

    private static int FreeColumn(HashSet<(int Row, int Column)> taken, int row, int span, int columns)
    {
        for (int column = 0; column + span <= columns; column++)
        {
            if (IsFree(taken, row, column, span))
            {
                return column;
            }
        }

        return 0;
    }

    private static int FreeRow(HashSet<(int Row, int Column)> taken, int cursorRow, int cursorColumn, int column)
    {
        int row = column < cursorColumn ? cursorRow + 1 : cursorRow;
        while (taken.Contains((row, column)))
        {
            row++;
        }

        return row;
    }

    private static (int Row, int Column) FreePlace(
        HashSet<(int Row, int Column)> taken,
        int row,
        int column,
        int span,
        int columns)
    {
        while (true)
        {
            for (; column + span <= columns; column++)
            {
                if (IsFree(taken, row, column, span))
                {
                    return (row, column);
                }
            }

            (row, column) = (row + 1, 0);
        }
    }
}
