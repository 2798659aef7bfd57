using KerjasamaDesa.Typesetting.Layout;
using KerjasamaDesa.Typesetting.Text;

namespace KerjasamaDesa.Typesetting;

/// <summary>A place in a document that holds one thing: text, a picture, or a container for more.</summary>
public interface IContainer
{
}

/// <summary>A cell of a table.</summary>
public interface ITableCellContainer : IContainer
{
}

/// <summary>What a part of a document inherits from what is around it.</summary>
internal sealed record ComposeScope(TextStyle Style, TextAlignment? Alignment, bool Hyphenate)
{
    /// <summary>Items beside and below one another do not take over how their container is placed.</summary>
    public ComposeScope ForItems()
    {
        return this with { Alignment = null };
    }
}

/// <summary>The container behind both interfaces. It is filled once; building gives nodes that never change.</summary>
internal sealed class Slot : ITableCellContainer
{
    private Func<ComposeScope, Node>? content;

    /// <summary>The look this container draws, when it was made by a border or a background, so that the next one joins it.</summary>
    public BoxLook? Look { get; private set; }

    public int? CellRow { get; set; }

    public int? CellColumn { get; set; }

    public int CellRowSpan { get; set; } = 1;

    public int CellColumnSpan { get; set; } = 1;

    public static Slot Of(IContainer container)
    {
        return container as Slot ?? throw new ArgumentException("The container is not from this engine.", nameof(container));
    }

    public Node Build(ComposeScope scope)
    {
        return content?.Invoke(scope) ?? EmptyNode.Instance;
    }

    public void Fill(Func<ComposeScope, Node> build)
    {
        if (content is not null)
        {
            throw new InvalidOperationException("A container holds one thing; put a Column or a Row in it for more.");
        }

        content = build;
    }

    public Slot Wrap(Func<Node, Node> wrap, Func<ComposeScope, ComposeScope>? inherit = null)
    {
        Slot inner = new();
        Fill(scope => wrap(inner.Build(inherit is null ? scope : inherit(scope))));
        return inner;
    }

    public Slot Box(Func<BoxLook, BoxLook> change)
    {
        if (Look is not null && content is null)
        {
            Look = change(Look);
            return this;
        }

        Slot inner = new() { Look = change(new BoxLook()) };
        Fill(scope => new BoxNode(inner.Build(scope), inner.Look!));
        return inner;
    }
}
