using KerjasamaDesa.Typesetting.Pdf;

namespace KerjasamaDesa.Typesetting.Layout;

/// <summary>A node around one other, which passes break tokens through.</summary>
internal abstract class WrapperNode(Node child) : Node
{
    protected Node Child { get; } = child;

    public override bool IsEmpty => Child.IsEmpty;

    protected override Fragment? LayoutContent(Space space, object? resume, LayoutContext context)
    {
        return Child.Layout(space, resume, context) is { } inner ? Wrap(inner, space, resume) : null;
    }

    protected override Fragment LayoutFinished(Space space, LayoutContext context)
    {
        return Wrap(Child.Layout(space, Finished, context)!, space, Finished);
    }

    protected abstract Fragment Wrap(Fragment inner, Space space, object? resume);
}

/// <summary>Empty room around the child.</summary>
internal sealed class PaddingNode(Node child, float left, float top, float right, float bottom) : WrapperNode(child)
{
    public override bool IsEmpty => false;

    protected override Fragment? LayoutContent(Space space, object? resume, LayoutContext context)
    {
        Space inside = space.Shrink(left + right, top + bottom);
        if (!space.AtTop && !space.Fits(top + bottom))
        {
            return null;
        }

        return Child.Layout(inside, resume, context) is { } inner ? Wrap(inner, space, resume) : null;
    }

    protected override Fragment Wrap(Fragment inner, Space space, object? resume)
    {
        return new PaddingFragment(inner, left, top, right, bottom);
    }

    private sealed class PaddingFragment(Fragment child, float left, float top, float right, float bottom)
        : WrapperFragment(child, child.Width + left + right, child.Height + top + bottom)
    {
        public override void Paint(Painter painter, Box box)
        {
            float width = Math.Max(0, box.Width - left - right);
            float height = Math.Max(0, box.Height - top - bottom);
            Child.Paint(painter, new Box(box.X + left, box.Y + top, width, height));
        }
    }
}

/// <summary>Background and borders. Borders take no room: they lie centred on the edges, so those of neighbours coincide.</summary>
internal sealed class BoxNode(Node child, BoxLook look) : WrapperNode(child)
{
    public override bool IsEmpty => false;

    protected override Fragment Wrap(Fragment inner, Space space, object? resume)
    {
        return new BoxFragment(inner, look);
    }

    private sealed class BoxFragment(Fragment child, BoxLook look) : WrapperFragment(child, child.Width, child.Height)
    {
        public override void Paint(Painter painter, Box box)
        {
            if (look.Background is { } paper)
            {
                painter.Fill(box, paper);
            }

            Child.Paint(painter, box);
            painter.Line(box.X, box.Y, box.Right, box.Y, look.Top, look.Color);
            painter.Line(box.X, box.Bottom, box.Right, box.Bottom, look.Bottom, look.Color);
            painter.Line(box.X, box.Y, box.X, box.Bottom, look.Left, look.Color);
            painter.Line(box.Right, box.Y, box.Right, box.Bottom, look.Right, look.Color);
        }
    }
}

/// <summary>The look of a box; widths in points.</summary>
internal sealed record BoxLook
{
    public float Left { get; init; }

    public float Top { get; init; }

    public float Right { get; init; }

    public float Bottom { get; init; }

    public Color Color { get; init; } = Color.Black;

    public Color? Background { get; init; }
}

/// <summary>Places the child at its own size along one axis; 0 is left or top, 0.5 the middle, 1 right or bottom.</summary>
internal sealed class AlignNode(Node child, float? across, float? down) : WrapperNode(child)
{
    protected override Fragment Wrap(Fragment inner, Space space, object? resume)
    {
        return new AlignFragment(inner, across, down);
    }

    private sealed class AlignFragment(Fragment child, float? across, float? down) : WrapperFragment(child, child.Width, child.Height)
    {
        public override void Paint(Painter painter, Box box)
        {
            float width = across is null ? box.Width : Math.Min(Child.Width, box.Width);
            float height = down is null ? box.Height : Math.Min(Child.Height, box.Height);
            float x = box.X + ((box.Width - width) * (across ?? 0));
            float y = box.Y + ((box.Height - height) * (down ?? 0));
            Child.Paint(painter, new Box(x, y, width, height));
        }
    }
}

/// <summary>Keeps the child within least and greatest sizes, in points.</summary>
internal sealed class SizeNode(Node child, SizeLimits limits) : WrapperNode(child)
{
    public override bool IsEmpty => false;

    protected override Fragment? LayoutContent(Space space, object? resume, LayoutContext context)
    {
        if (!space.AtTop && !space.Fits(limits.MinHeight))
        {
            return null;
        }

        // A node limited in height gets no more room on a later page, hence it stands "at the top" of its own little page.
        bool limited = limits.MaxHeight <= space.Height;
        Space inside = new(Math.Min(space.Width, limits.MaxWidth), Math.Min(space.Height, limits.MaxHeight), space.AtTop || limited);
        Fragment? inner = Child.Layout(inside, resume, context);
        if (inner?.Next is not null && float.IsInfinity(space.Height))
        {
            // Within a row of a table there is no next page for what is too much: the box grows, or its text would be lost.
            return Child.Layout(inside with { Height = space.Height }, resume, context);
        }

        return inner is null ? null : Wrap(inner, space, resume);
    }

    protected override Fragment Wrap(Fragment inner, Space space, object? resume)
    {
        return new SizeFragment(inner, limits);
    }

    private sealed class SizeFragment(Fragment child, SizeLimits limits) : WrapperFragment(
        child,
        Math.Min(Math.Max(child.Width, limits.MinWidth), limits.MaxWidth),
        Math.Min(Math.Max(child.Height, limits.MinHeight), limits.MaxHeight))
    {
        public override void Paint(Painter painter, Box box)
        {
            float width = Math.Min(box.Width, limits.MaxWidth);
            float height = Math.Min(box.Height, limits.MaxHeight);
            Child.Paint(painter, new Box(box.X, box.Y, width, height));
        }
    }
}

/// <summary>Least and greatest sizes in points.</summary>
internal sealed record SizeLimits
{
    public float MinWidth { get; init; }

    public float MaxWidth { get; init; } = float.PositiveInfinity;

    public float MinHeight { get; init; }

    public float MaxHeight { get; init; } = float.PositiveInfinity;
}

/// <summary>Takes all the room there is along one axis or both.</summary>
internal sealed class ExtendNode(Node child, bool across, bool down) : WrapperNode(child)
{
    public override bool IsEmpty => false;

    protected override Fragment Wrap(Fragment inner, Space space, object? resume)
    {
        float width = across && float.IsFinite(space.Width) ? Math.Max(space.Width, inner.Width) : inner.Width;
        float height = down && float.IsFinite(space.Height) ? Math.Max(space.Height, inner.Height) : inner.Height;
        return new ExtendFragment(inner, width, height);
    }

    private sealed class ExtendFragment(Fragment child, float width, float height) : WrapperFragment(child, width, height)
    {
        public override void Paint(Painter painter, Box box)
        {
            Child.Paint(painter, box);
        }
    }
}
