using KerjasamaDesa.Typesetting.Layout;

namespace KerjasamaDesa.Typesetting;

/// <summary>Fills a table.</summary>
public sealed class TableDescriptor
{
    private readonly TableCellDescriptor body = new();
    private readonly TableCellDescriptor header = new();
    private readonly TableCellDescriptor footer = new();
    private IReadOnlyList<Track> columns = [];

    internal TableDescriptor()
    {
    }

    /// <summary>Says how wide the columns are; a table needs it.</summary>
    public void ColumnsDefinition(Action<TableColumnsDefinitionDescriptor> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        TableColumnsDefinitionDescriptor definition = new();
        handler(definition);
        columns = definition.Columns;
    }

    /// <summary>Cells that stand at the head of every page the table covers.</summary>
    public void Header(Action<TableCellDescriptor> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        handler(header);
    }

    /// <summary>Cells that stand at the foot of every page the table covers.</summary>
    public void Footer(Action<TableCellDescriptor> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        handler(footer);
    }

    /// <summary>A further cell; without a stated place it goes to the next free one, row by row.</summary>
    public ITableCellContainer Cell()
    {
        return body.Cell();
    }

    internal Node Build(ComposeScope scope)
    {
        if (columns.Count == 0)
        {
            throw new InvalidOperationException("A table needs its columns: call ColumnsDefinition.");
        }

        int count = columns.Count;
        return new TableNode(columns, header.Build(scope, count), body.Build(scope, count), footer.Build(scope, count));
    }
}

/// <summary>Takes the cells of a table's header or footer.</summary>
public sealed class TableCellDescriptor
{
    private readonly List<Slot> cells = [];

    internal TableCellDescriptor()
    {
    }

    /// <summary>A further cell; without a stated place it goes to the next free one, row by row.</summary>
    public ITableCellContainer Cell()
    {
        Slot slot = new();
        cells.Add(slot);
        return slot;
    }

    internal TableGrid Build(ComposeScope scope, int columns)
    {
        ComposeScope forItems = scope.ForItems();
        return TableGrid.Place(cells.Select(cell => Wish(cell, forItems)), columns);
    }

    private static CellWish Wish(Slot cell, ComposeScope scope)
    {
        return new CellWish(cell.CellRow, cell.CellColumn, cell.CellRowSpan, cell.CellColumnSpan, cell.Build(scope));
    }
}

/// <summary>Takes the widths of a table's columns, from left to right.</summary>
public sealed class TableColumnsDefinitionDescriptor
{
    private readonly List<Track> columns = [];

    internal TableColumnsDefinitionDescriptor()
    {
    }

    internal IReadOnlyList<Track> Columns => columns;

    /// <summary>A column of a fixed width.</summary>
    public void ConstantColumn(float width, Unit unit = Unit.Point)
    {
        columns.Add(new Track(TrackKind.Constant, width.ToPoints(unit)));
    }

    /// <summary>A column that shares the width left over, in proportion to its size.</summary>
    public void RelativeColumn(float width = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        columns.Add(new Track(TrackKind.Relative, width));
    }
}

/// <summary>Puts tables into containers and cells into their places.</summary>
public static class TableExtensions
{
    /// <summary>A table, over as many pages as it needs.</summary>
    public static void Table(this IContainer container, Action<TableDescriptor> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        TableDescriptor table = new();
        handler(table);
        Slot.Of(container).Fill(table.Build);
    }

    /// <summary>The row of the cell, counted from 1.</summary>
    public static ITableCellContainer Row(this ITableCellContainer tableCellContainer, uint value)
    {
        Slot cell = Slot.Of(tableCellContainer);
        cell.CellRow = Place(value);
        return cell;
    }

    /// <summary>The column of the cell, counted from 1.</summary>
    public static ITableCellContainer Column(this ITableCellContainer tableCellContainer, uint value)
    {
        Slot cell = Slot.Of(tableCellContainer);
        cell.CellColumn = Place(value);
        return cell;
    }

    /// <summary>Over how many rows the cell goes.</summary>
    public static ITableCellContainer RowSpan(this ITableCellContainer tableCellContainer, uint value)
    {
        Slot cell = Slot.Of(tableCellContainer);
        cell.CellRowSpan = Place(value) + 1;
        return cell;
    }

    /// <summary>Over how many columns the cell goes; what lies beyond the last column is cut off.</summary>
    public static ITableCellContainer ColumnSpan(this ITableCellContainer tableCellContainer, uint value)
    {
        Slot cell = Slot.Of(tableCellContainer);
        cell.CellColumnSpan = Place(value) + 1;
        return cell;
    }

    private static int Place(uint value)
    {
        const uint most = 100_000;
        ArgumentOutOfRangeException.ThrowIfZero(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most);
        return (int)value - 1;
    }
}
