using KerjasamaDesa.Typesetting.Pdf;

namespace KerjasamaDesa.Typesetting.Layout;

/// <summary>Moves the child to the next page when it does not fit whole; a child taller than a page is split after all.</summary>
internal sealed class KeepTogetherNode(Node child) : WrapperNode(child)
{
    protected override Fragment? LayoutContent(Space space, object? resume, LayoutContext context)
    {
        Fragment? inner = Child.Layout(space, resume, context);
        return inner?.Next is not null && !space.AtTop && resume is null ? null : inner;
    }

    protected override Fragment Wrap(Fragment inner, Space space, object? resume)
    {
        return inner;
    }
}

/// <summary>Moves the child to the next page when it does not fit and less than a given height is left.</summary>
internal sealed class EnsureSpaceNode(Node child, float height) : WrapperNode(child)
{
    protected override Fragment? LayoutContent(Space space, object? resume, LayoutContext context)
    {
        Fragment? inner = Child.Layout(space, resume, context);
        bool tooLittle = inner?.Next is not null && !space.AtTop && resume is null && !space.Fits(height);
        return tooLittle ? null : inner;
    }

    protected override Fragment Wrap(Fragment inner, Space space, object? resume)
    {
        return inner;
    }
}

/// <summary>Begins a new page, unless it stands at the top of one already.</summary>
internal sealed class PageBreakNode : Node
{
    private static readonly object Passed = new();

    protected override Fragment LayoutContent(Space space, object? resume, LayoutContext context)
    {
        bool needed = resume is null && !space.AtTop && float.IsFinite(space.Height);
        return needed ? new BreakFragment(Passed) : EmptyFragment.Instance;
    }

    private sealed class BreakFragment(object next) : Fragment(0, 0, next)
    {
        public override void Paint(Painter painter, Box box)
        {
        }
    }
}

/// <summary>A rule, across or down.</summary>
internal sealed class LineNode(bool across, float thickness, Color color) : Node
{
    protected override Fragment? LayoutContent(Space space, object? resume, LayoutContext context)
    {
        if (across && !space.AtTop && !space.Fits(thickness))
        {
            return null;
        }

        return new LineFragment(across, thickness, color);
    }

    private sealed class LineFragment(bool across, float thickness, Color color)
        : Fragment(across ? 0 : thickness, across ? thickness : 0)
    {
        public override void Paint(Painter painter, Box box)
        {
            float middle = thickness / 2;
            if (across)
            {
                painter.Line(box.X, box.Y + middle, box.Right, box.Y + middle, thickness, color);
            }
            else
            {
                painter.Line(box.X + middle, box.Y, box.X + middle, box.Bottom, thickness, color);
            }
        }
    }
}
