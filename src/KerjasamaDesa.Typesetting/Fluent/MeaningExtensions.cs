using KerjasamaDesa.Typesetting.Layout;

namespace KerjasamaDesa.Typesetting;

/// <content>Sections, links, outline, and what content means to those who hear the document read.</content>
public static partial class ContainerExtensions
{
    /// <summary>Names a place that links and page numbers refer to. The first of two equal names wins.</summary>
    public static IContainer Section(this IContainer container, string sectionName)
    {
        ArgumentException.ThrowIfNullOrEmpty(sectionName);
        return Slot.Of(container).Wrap(child => new SectionNode(child, sectionName));
    }

    /// <summary>Makes the content a link to a section; without such a section it is no link.</summary>
    public static IContainer SectionLink(this IContainer container, string sectionName)
    {
        ArgumentException.ThrowIfNullOrEmpty(sectionName);
        return Slot.Of(container).Wrap(child => new LinkNode(child, new LinkTarget(null, sectionName)));
    }

    /// <summary>Makes the content a link to an address outside.</summary>
    public static IContainer Hyperlink(this IContainer container, string url)
    {
        ArgumentException.ThrowIfNullOrEmpty(url);
        return Slot.Of(container).Wrap(child => new LinkNode(child, new LinkTarget(url, null)));
    }

    /// <summary>An entry of the outline beside the pages; level 1 is the highest.</summary>
    public static IContainer Bookmark(this IContainer container, string title, int level = 1)
    {
        ArgumentException.ThrowIfNullOrEmpty(title);
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        return Slot.Of(container).Wrap(child => new BookmarkNode(child, title, level));
    }

    /// <summary>A heading of the first level.</summary>
    public static IContainer SemanticHeader1(this IContainer container)
    {
        return container.Mean("H1");
    }

    /// <summary>A heading of the second level.</summary>
    public static IContainer SemanticHeader2(this IContainer container)
    {
        return container.Mean("H2");
    }

    /// <summary>A heading of the third level.</summary>
    public static IContainer SemanticHeader3(this IContainer container)
    {
        return container.Mean("H3");
    }

    /// <summary>A paragraph. Text is one without being told so.</summary>
    public static IContainer SemanticParagraph(this IContainer container)
    {
        return container.Mean("P");
    }

    /// <summary>A table of data. A table with a header is one without being told so.</summary>
    public static IContainer SemanticTable(this IContainer container)
    {
        return container.Mean("Table");
    }

    /// <summary>A drawing, with the words that stand for it where it cannot be seen.</summary>
    public static IContainer SemanticFigure(this IContainer container, string alternativeText)
    {
        return container.Mean("Figure", alternativeText);
    }

    /// <summary>A picture, with the words that stand for it where it cannot be seen.</summary>
    public static IContainer SemanticImage(this IContainer container, string alternativeText)
    {
        return container.Mean("Figure", alternativeText);
    }

    /// <summary>Decoration, which is not read aloud.</summary>
    public static IContainer SemanticIgnore(this IContainer container)
    {
        return Slot.Of(container).Wrap(child => new ArtifactNode(child));
    }

    private static Slot Mean(this IContainer container, string tag, string? alternative = null)
    {
        return Slot.Of(container).Wrap(child => new MeaningNode(child, tag, alternative));
    }
}
