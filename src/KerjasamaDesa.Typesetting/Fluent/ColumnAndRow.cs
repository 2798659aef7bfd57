using KerjasamaDesa.Typesetting.Layout;

namespace KerjasamaDesa.Typesetting;

/// <summary>Fills a column.</summary>
public sealed class ColumnDescriptor
{
    private readonly List<Slot> items = [];
    private float spacing;

    internal ColumnDescriptor()
    {
    }

    /// <summary>The room between items.</summary>
    public void Spacing(float value, Unit unit = Unit.Point)
    {
        spacing = value.ToPoints(unit);
    }

    /// <summary>A further item, below the last.</summary>
    public IContainer Item()
    {
        Slot slot = new();
        items.Add(slot);
        return slot;
    }

    internal Node Build(ComposeScope scope)
    {
        ComposeScope forItems = scope.ForItems();
        return new ColumnNode(items.Select(item => item.Build(forItems)), spacing);
    }
}

/// <summary>Fills a row.</summary>
public sealed class RowDescriptor
{
    private readonly List<(Track Track, Slot Slot)> items = [];
    private float spacing;

    internal RowDescriptor()
    {
    }

    /// <summary>The room between items.</summary>
    public void Spacing(float value, Unit unit = Unit.Point)
    {
        spacing = value.ToPoints(unit);
    }

    /// <summary>An item that shares the width left over, in proportion to its size.</summary>
    public IContainer RelativeItem(float size = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        return Add(new Track(TrackKind.Relative, size));
    }

    /// <summary>An item of a fixed width.</summary>
    public IContainer ConstantItem(float size, Unit unit = Unit.Point)
    {
        return Add(new Track(TrackKind.Constant, size.ToPoints(unit)));
    }

    /// <summary>An item as wide as its content.</summary>
    public IContainer AutoItem()
    {
        return Add(new Track(TrackKind.Automatic, 0));
    }

    internal Node Build(ComposeScope scope)
    {
        ComposeScope forItems = scope.ForItems();
        return new RowNode([.. items.Select(item => (item.Track, item.Slot.Build(forItems)))], spacing);
    }

    private Slot Add(Track track)
    {
        Slot slot = new();
        items.Add((track, slot));
        return slot;
    }
}

/// <summary>Puts columns, rows and page breaks into containers.</summary>
public static class FlowExtensions
{
    /// <summary>Items below one another, over as many pages as they need.</summary>
    public static void Column(this IContainer container, Action<ColumnDescriptor> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ColumnDescriptor column = new();
        handler(column);
        Slot.Of(container).Fill(column.Build);
    }

    /// <summary>Items beside one another, all as high as the highest.</summary>
    public static void Row(this IContainer container, Action<RowDescriptor> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        RowDescriptor row = new();
        handler(row);
        Slot.Of(container).Fill(row.Build);
    }

    /// <summary>Begins a new page, unless the place is the top of one already.</summary>
    public static void PageBreak(this IContainer container)
    {
        Slot.Of(container).Fill(_ => new PageBreakNode());
    }

    /// <summary>A rule across.</summary>
    public static LineDescriptor LineHorizontal(this IContainer container, float thickness, Unit unit = Unit.Point)
    {
        return Rule(container, true, thickness.ToPoints(unit));
    }

    /// <summary>A rule down.</summary>
    public static LineDescriptor LineVertical(this IContainer container, float thickness, Unit unit = Unit.Point)
    {
        return Rule(container, false, thickness.ToPoints(unit));
    }

    private static LineDescriptor Rule(IContainer container, bool across, float thickness)
    {
        LineDescriptor line = new();
        Slot.Of(container).Fill(_ => new LineNode(across, thickness, line.Color));
        return line;
    }
}

/// <summary>Says how a rule looks.</summary>
public sealed class LineDescriptor
{
    internal LineDescriptor()
    {
    }

    internal Color Color { get; private set; } = Color.Black;

    /// <summary>The colour of the rule; black if not said.</summary>
    public LineDescriptor LineColor(Color value)
    {
        Color = value;
        return this;
    }
}
