namespace KerjasamaDesa.Typesetting.Pdf;

/// <summary>An element of the tagged structure. It may collect content from several pages.</summary>
internal sealed class StructureElement(string tag, StructureElement? parent)
{
    public string Tag => tag;

    public StructureElement? Parent => parent;

    public string? Alternative { get; init; }

    /// <summary>Further entries, such as the spans of a table's cell.</summary>
    public string Attributes { get; init; } = "";

    public int Id { get; set; }

    /// <summary>Child elements, marked content and links, in reading order.</summary>
    public List<object> Kids { get; } = [];
}

/// <summary>A stretch of marked content on a page.</summary>
internal sealed record MarkedContent(int Page, int Number);

/// <summary>A link annotation as part of the structure.</summary>
internal sealed record LinkContent(int Page, int Annotation);

/// <summary>What a document means, for readers aloud and for export: headings, paragraphs, tables, figures.</summary>
internal sealed class StructureTree
{
    private readonly Dictionary<object, StructureElement> byOwner = [];
    private readonly SortedDictionary<int, object> parents = [];

    public StructureElement Root { get; } = new("Document", null);

    /// <summary>The element of an owner, which is the same on every page the owner reaches.</summary>
    public StructureElement For(object owner, string tag, StructureElement parent, string? alternative, string attributes)
    {
        if (!byOwner.TryGetValue(owner, out StructureElement? element))
        {
            element = new StructureElement(tag, parent) { Alternative = alternative, Attributes = attributes };
            byOwner.Add(owner, element);
            parent.Kids.Add(element);
        }

        return element;
    }

    /// <summary>Says to which elements the marked content of a page (a list) or a link (one element) belongs; gives its key.</summary>
    public int AddParents(object elements)
    {
        parents.Add(parents.Count, elements);
        return parents.Count - 1;
    }

    /// <summary>Writes all elements and gives the number of the root object.</summary>
    public int Write(PdfFile file)
    {
        int rootId = file.Reserve();
        Number(Root, file);
        Write(Root, rootId, file);
        PdfBuffer root = file.Set(rootId);
        root.Raw("<</Type/StructTreeRoot/K ").Reference(Root.Id).Raw("/ParentTree<</Nums[");
        foreach ((int key, object value) in parents)
        {
            root.Number(key);
            if (value is StructureElement link)
            {
                root.Reference(link.Id);
                continue;
            }

            root.Raw("[");
            foreach (StructureElement element in (IEnumerable<StructureElement>)value)
            {
                root.Reference(element.Id);
            }

            root.Raw("]");
        }

        root.Raw("]>>/ParentTreeNextKey ").Number(parents.Count).Raw(">>");
        return rootId;
    }

    private static void Number(StructureElement element, PdfFile file)
    {
        element.Id = file.Reserve();
        foreach (StructureElement child in element.Kids.OfType<StructureElement>())
        {
            Number(child, file);
        }
    }

    private static void Write(StructureElement element, int parent, PdfFile file)
    {
        PdfBuffer buffer = file.Set(element.Id);
        int? page = element.Kids.OfType<MarkedContent>().FirstOrDefault()?.Page;
        buffer.Raw($"<</Type/StructElem/S/{element.Tag}/P ").Reference(parent).Raw(element.Attributes);
        if (element.Alternative is { } alternative)
        {
            buffer.Raw("/Alt").Text(alternative);
        }

        if (page is { } pageId)
        {
            buffer.Raw("/Pg ").Reference(pageId);
        }

        buffer.Raw("/K[");
        foreach (object kid in element.Kids)
        {
            switch (kid)
            {
                case StructureElement child:
                    buffer.Reference(child.Id);
                    break;
                case MarkedContent content when content.Page == page:
                    buffer.Number(content.Number);
                    break;
                case MarkedContent content:
                    buffer.Raw("<</Type/MCR/Pg ").Reference(content.Page).Raw("/MCID ").Number(content.Number).Raw(">>");
                    break;
                case LinkContent link:
                    buffer.Raw("<</Type/OBJR/Pg ").Reference(link.Page).Raw("/Obj ").Reference(link.Annotation).Raw(">>");
                    break;
            }
        }

        buffer.Raw("]>>");
        foreach (StructureElement child in element.Kids.OfType<StructureElement>())
        {
            Write(child, element.Id, file);
        }
    }
}
