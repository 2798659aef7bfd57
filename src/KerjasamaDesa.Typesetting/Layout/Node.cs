namespace KerjasamaDesa.Typesetting.Layout;

/// <summary>The room offered to a node. <c>AtTop</c> says that no later page offers more, so the node must make progress.</summary>
internal readonly record struct Space(float Width, float Height, bool AtTop)
{
    public const float Tolerance = 0.01f;

    public bool Fits(float height)
    {
        return height <= Height + Tolerance;
    }

    public Space Shrink(float width, float height)
    {
        return this with { Width = Math.Max(0, Width - width), Height = Math.Max(0, Height - height) };
    }

    /// <summary>Room in which everything fits, for measuring.</summary>
    public static Space Endless(float width)
    {
        return new Space(width, float.PositiveInfinity, true);
    }
}

/// <summary>A rectangle on the page: points from the top left corner, y downwards.</summary>
internal readonly record struct Box(float X, float Y, float Width, float Height)
{
    public float Right => X + Width;

    public float Bottom => Y + Height;
}

/// <summary>A part of the composed document. Nodes never change, so a document can be laid out any number of times.</summary>
internal abstract class Node
{
    /// <summary>The break token of a node that has shown everything but whose frame continues beside a longer neighbour.</summary>
    public static readonly object Finished = new();

    /// <summary>True for a node that takes no room and shows nothing.</summary>
    public virtual bool IsEmpty => false;

    /// <summary>
    /// Lays out as much as the space takes, from where <paramref name="resume"/> left off.
    /// <c>null</c> means that nothing fits here; it is never returned when the space is at the top.
    /// </summary>
    public Fragment? Layout(Space space, object? resume, LayoutContext context)
    {
        return ReferenceEquals(resume, Finished) ? LayoutFinished(space, context) : LayoutContent(space, resume, context);
    }

    protected abstract Fragment? LayoutContent(Space space, object? resume, LayoutContext context);

    /// <summary>What remains to be drawn of a node without its content: for most nothing, for a box its frame.</summary>
    protected virtual Fragment LayoutFinished(Space space, LayoutContext context)
    {
        return EmptyFragment.Instance;
    }
}

/// <summary>Shows nothing.</summary>
internal sealed class EmptyNode : Node
{
    public static readonly EmptyNode Instance = new();

    public override bool IsEmpty => true;

    protected override Fragment LayoutContent(Space space, object? resume, LayoutContext context)
    {
        return EmptyFragment.Instance;
    }
}
