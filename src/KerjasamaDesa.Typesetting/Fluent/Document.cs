using System.Globalization;
using KerjasamaDesa.Typesetting.Layout;
using KerjasamaDesa.Typesetting.Pdf;

namespace KerjasamaDesa.Typesetting;

/// <summary>Takes the pages of a document.</summary>
public interface IDocumentContainer
{
}

/// <summary>A document: composed when it is created, laid out and drawn when a PDF is asked for, always with the same bytes.</summary>
public sealed class Document
{
    private readonly Action<IDocumentContainer> compose;
    private DocumentMetadata metadata = new();
    private DocumentSettings settings = new();

    private Document(Action<IDocumentContainer> compose)
    {
        this.compose = compose;
    }

    /// <summary>Makes a document of the pages the handler adds.</summary>
    public static Document Create(Action<IDocumentContainer> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return new Document(handler);
    }

    /// <summary>
    /// Says what the document is. Its language also governs the division of words: they are divided where it is Indonesian.
    /// </summary>
    public Document WithMetadata(DocumentMetadata metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        this.metadata = metadata;
        return this;
    }

    /// <summary>Says how the file is written.</summary>
    public Document WithSettings(DocumentSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        this.settings = settings;
        return this;
    }

    /// <summary>The document as a PDF file.</summary>
    public byte[] GeneratePdf()
    {
        using MemoryStream stream = new();
        GeneratePdf(stream);
        return stream.ToArray();
    }

    /// <summary>Writes the document as a PDF file.</summary>
    public void GeneratePdf(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        new DocumentWriter(LayOut(), metadata, settings).Write(stream);
    }

    /// <summary>Writes the document as a PDF file at a path.</summary>
    public void GeneratePdf(string filePath)
    {
        File.WriteAllBytes(filePath, GeneratePdf());
    }

    /// <summary>The characters of the document that no registered font has, as U+XXXX; to be empty in every test of a report.</summary>
    public IReadOnlyList<string> FindMissingGlyphs()
    {
        LaidOutDocument document = LayOut();
        new DocumentWriter(document, metadata, settings).Write(Stream.Null);
        return [.. document.Shaper.Missing.Select(character => string.Create(CultureInfo.InvariantCulture, $"U+{character:X4}"))];
    }

    internal LaidOutDocument LayOut()
    {
        DocumentContainer container = new();
        compose(container);
        bool indonesian = metadata.Language?.StartsWith("id", StringComparison.OrdinalIgnoreCase) ?? false;
        return LaidOutDocument.Create(container.Build(new ComposeScope(TextStyle.Default, null, indonesian)));
    }
}

internal sealed class DocumentContainer : IDocumentContainer
{
    private readonly List<PageDescriptor> pages = [];

    public void Add(PageDescriptor page)
    {
        pages.Add(page);
    }

    public IReadOnlyList<PageTemplate> Build(ComposeScope scope)
    {
        return [.. pages.Select(page => page.Build(scope))];
    }
}

/// <summary>What a document is, for readers, searches and archives.</summary>
public sealed class DocumentMetadata
{
    /// <summary>The title, shown at the head of the reader's window.</summary>
    public string? Title { get; set; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; set; }

    /// <summary>What it is about.</summary>
    public string? Subject { get; set; }

    /// <summary>Words to find it by.</summary>
    public string? Keywords { get; set; }

    /// <summary>The program it was made with.</summary>
    public string? Creator { get; set; }

    /// <summary>The program that wrote the PDF.</summary>
    public string? Producer { get; set; } = "KerjasamaDesa.Typesetting";

    /// <summary>The language as in <c>id-ID</c>.</summary>
    public string? Language { get; set; }

    /// <summary>When it was made; without it the file bears no date.</summary>
    public DateTimeOffset? CreationDate { get; set; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? ModifiedDate { get; set; }
}

/// <summary>How the file is written.</summary>
public sealed class DocumentSettings
{
    /// <summary>Whether the content is compressed; only someone who wants to read the bytes turns it off.</summary>
    public bool CompressDocument { get; set; } = true;
}
