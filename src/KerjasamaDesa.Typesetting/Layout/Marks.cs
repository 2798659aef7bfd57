using KerjasamaDesa.Typesetting.Pdf;

namespace KerjasamaDesa.Typesetting.Layout;

/// <summary>A place that links, page numbers and the table of contents can refer to.</summary>
internal sealed class SectionNode(Node child, string name) : WrapperNode(child)
{
    protected override Fragment Wrap(Fragment inner, Space space, object? resume)
    {
        return new SectionFragment(inner, name, resume is null);
    }
}

/// <summary>The part of a section on one page.</summary>
internal sealed class SectionFragment(Fragment child, string name, bool starts) : WrapperFragment(child, child.Width, child.Height)
{
    public string Name { get; } = name;

    protected override string Detail => Name;

    public override void Paint(Painter painter, Box box)
    {
        if (starts)
        {
            painter.AddDestination(Name, box.Y);
        }

        Child.Paint(painter, box);
    }
}

/// <summary>An entry of the reader's outline that leads here.</summary>
internal sealed class BookmarkNode(Node child, string title, int level) : WrapperNode(child)
{
    protected override Fragment Wrap(Fragment inner, Space space, object? resume)
    {
        return resume is null ? new BookmarkFragment(inner, title, level) : inner;
    }

    private sealed class BookmarkFragment(Fragment child, string title, int level) : WrapperFragment(child, child.Width, child.Height)
    {
        public override void Paint(Painter painter, Box box)
        {
            painter.AddBookmark(title, level, box.Y);
            Child.Paint(painter, box);
        }
    }
}

/// <summary>Where a link leads: an address outside, or a section of the document.</summary>
internal sealed record LinkTarget(string? Address, string? Section);

/// <summary>Makes the child's whole area a link.</summary>
internal sealed class LinkNode(Node child, LinkTarget target) : WrapperNode(child)
{
    protected override Fragment Wrap(Fragment inner, Space space, object? resume)
    {
        return new LinkFragment(inner, this, target);
    }

    private sealed class LinkFragment(Fragment child, Node owner, LinkTarget target) : WrapperFragment(child, child.Width, child.Height)
    {
        public override void Paint(Painter painter, Box box)
        {
            using (painter.Enter(owner, "Link"))
            {
                Child.Paint(painter, box);
                painter.AddLink(box, target);
            }
        }
    }
}

/// <summary>Says what the child means to a reader who hears the document: a heading, a figure, a table.</summary>
internal sealed class MeaningNode(Node child, string tag, string? alternative) : WrapperNode(child)
{
    protected override Fragment Wrap(Fragment inner, Space space, object? resume)
    {
        return new MeaningFragment(inner, this, tag, alternative);
    }

    private sealed class MeaningFragment(Fragment child, Node owner, string tag, string? alternative)
        : WrapperFragment(child, child.Width, child.Height)
    {
        protected override string Detail => tag;

        public override void Paint(Painter painter, Box box)
        {
            using (painter.Enter(owner, tag, alternative))
            {
                Child.Paint(painter, box);
            }
        }
    }
}

/// <summary>Marks the child as decoration, which a reader aloud skips.</summary>
internal sealed class ArtifactNode(Node child) : WrapperNode(child)
{
    protected override Fragment Wrap(Fragment inner, Space space, object? resume)
    {
        return new ArtifactFragment(inner);
    }

    private sealed class ArtifactFragment(Fragment child) : WrapperFragment(child, child.Width, child.Height)
    {
        public override void Paint(Painter painter, Box box)
        {
            using (painter.EnterArtifact())
            {
                Child.Paint(painter, box);
            }
        }
    }
}
