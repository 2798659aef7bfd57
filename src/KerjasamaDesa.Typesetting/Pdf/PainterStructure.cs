using System.Globalization;
using KerjasamaDesa.Typesetting.Layout;

namespace KerjasamaDesa.Typesetting.Pdf;

/// <content>What is drawn means, and where it can be reached: tags, links, destinations, outline.</content>
internal sealed partial class Painter
{
    private static readonly object Artifact = new();
    private static readonly string[] TextHolders = ["P", "H1", "H2", "H3", "Link", "Figure"];

    private PageParts page = new(0, 0);
    private StructureElement? current;
    private object? openMark;
    private int artifactDepth;

    public StructureTree Structure { get; } = new();

    public Dictionary<string, (int Page, float Top)> Destinations { get; } = [];

    public List<(string Title, int Level, int Page, float Top)> Bookmarks { get; } = [];

    /// <summary>The tag of the element that content goes to, or nothing within an artifact.</summary>
    public string? Current => artifactDepth > 0 ? null : (current ?? Structure.Root).Tag;

    /// <summary>What follows, until the scope is closed, belongs to the element of this owner.</summary>
    public Scope? Enter(object owner, string tag, string? alternative = null, string attributes = "")
    {
        if (artifactDepth > 0)
        {
            return null;
        }

        StructureElement? before = current;
        current = Structure.For(owner, tag, before ?? Structure.Root, alternative, attributes);
        return new Scope(() => current = before);
    }

    /// <summary>Text is a paragraph, unless it stands in an element that holds text itself.</summary>
    public Scope? EnterText(object owner)
    {
        return TextHolders.Contains(Current) ? null : Enter(owner, "P");
    }

    public Scope? EnterCell(object owner, TableCell cell, bool isHeader)
    {
        string scope = isHeader ? "/Scope/Column" : "";
        string spans = cell.ColumnSpan > 1 ? $"/ColSpan {cell.ColumnSpan}" : "";
        spans += cell.RowSpan > 1 ? $"/RowSpan {cell.RowSpan}" : "";
        string attributes = scope + spans == "" ? "" : $"/A<</O/Table{scope}{spans}>>";
        return Enter(owner, isHeader ? "TH" : "TD", null, attributes);
    }

    /// <summary>What follows, until the scope is closed, is decoration or a repetition.</summary>
    public Scope EnterArtifact()
    {
        artifactDepth++;
        return new Scope(() => artifactDepth--);
    }

    public void AddDestination(string name, float top)
    {
        Destinations.TryAdd(name, (page.Id, page.Height - top));
    }

    public void AddBookmark(string title, int level, float top)
    {
        Bookmarks.Add((title, level, page.Id, page.Height - top));
    }

    /// <summary>Makes an area a link. A link to a section that the document does not have is left out.</summary>
    public void AddLink(Box box, LinkTarget target)
    {
        if (target.Section is { } section && !Numbers.Sections.ContainsKey(section))
        {
            return;
        }

        int id = file.Reserve();
        PdfBuffer buffer = file.Set(id);
        buffer.Raw("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[");
        buffer.Numbers(box.X, page.Height - box.Bottom, box.Right, page.Height - box.Y).Raw("]");
        if (target.Address is { } address)
        {
            buffer.Raw("/Contents").Text(address).Raw("/A<</S/URI/URI").ByteString(address).Raw(">>");
        }
        else
        {
            buffer.Raw("/Contents").Text(target.Section!).Raw("/Dest").ByteString(target.Section!);
        }

        if (artifactDepth == 0 && current is { Tag: "Link" })
        {
            current.Kids.Add(new LinkContent(page.Id, id));
            buffer.Raw("/StructParent ").Number(Structure.AddParents(current));
        }

        buffer.Raw(">>");
        page.Annotations.Add(id);
    }

    private void MarkContent()
    {
        Mark(artifactDepth > 0 || current is null ? Artifact : current);
    }

    private void MarkDecoration()
    {
        Mark(artifactDepth == 0 && current is { Tag: "Figure" } ? current : Artifact);
    }

    /// <summary>Marks the hyphen of a divided word as a soft one, so that copied and spoken text has the word whole.</summary>
    private void MarkHyphen()
    {
        if (artifactDepth > 0 || current is null)
        {
            MarkContent();
            return;
        }

        CloseMark();
        Open(current, "Span", "/ActualText<FEFF00AD>");
    }

    private void Mark(object target)
    {
        if (ReferenceEquals(openMark, target))
        {
            return;
        }

        CloseMark();
        if (target is StructureElement element)
        {
            Open(element, element.Tag, "");
        }
        else
        {
            openMark = target;
            canvas.Content.Raw("/Artifact BMC\n");
        }
    }

    private void Open(StructureElement element, string tag, string properties)
    {
        openMark = element;
        int number = page.Marks.Count;
        page.Marks.Add(element);
        element.Kids.Add(new MarkedContent(page.Id, number));
        canvas.Content.Raw(string.Create(CultureInfo.InvariantCulture, $"/{tag}<</MCID {number}{properties}>>BDC\n"));
    }

    private void CloseMark()
    {
        if (openMark is not null)
        {
            canvas.Content.Raw("EMC\n");
            openMark = null;
        }
    }

    private sealed record PageParts(int Id, float Height)
    {
        public List<StructureElement> Marks { get; } = [];

        public List<int> Annotations { get; } = [];
    }
}

/// <summary>Undoes, when it is disposed of, what opened it.</summary>
internal sealed class Scope(Action close) : IDisposable
{
    public void Dispose()
    {
        close();
    }
}
