using System.Runtime.CompilerServices;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace KerjasamaDesa.Typesetting.Tests;

/// <summary>Small documents for the tests, and what can be read back from them.</summary>
internal static class Sample
{
    public const string Serif = "Source Serif 4";
    public const string Sans = "Source Sans 3";

    public static readonly DateTimeOffset Day = new(2026, 8, 12, 9, 30, 0, TimeSpan.FromHours(7));

    [ModuleInitializer]
    public static void RegisterFonts()
    {
        foreach (string path in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Fonts"), "*.ttf").Order(StringComparer.Ordinal))
        {
            using FileStream stream = File.OpenRead(path);
            FontManager.RegisterFont(stream);
        }
    }

    /// <summary>A document of small pages, 300 by 200 points with a margin of 20, in 10 points with lines of 12.</summary>
    public static Document Small(Action<IContainer> content, Action<PageDescriptor>? page = null, DocumentMetadata? metadata = null)
    {
        return Document.Create(document => document.Page(descriptor =>
        {
            descriptor.Size(300, 200);
            descriptor.Margin(20);
            descriptor.DefaultTextStyle(style => style.FontFamily(Sans).FontSize(10).LineHeight(1.2f));
            page?.Invoke(descriptor);
            content(descriptor.Content());
        })).WithMetadata(metadata ?? new DocumentMetadata { Title = "Contoh", Language = "id-ID", CreationDate = Day });
    }

    /// <summary>What the layout placed on each page.</summary>
    public static string[] Dump(this Document document)
    {
        return [.. document.LayOut().Pages.Select(page => page.Content.Dump())];
    }

    /// <summary>The words of each page as a reader of PDF finds them, one space between them.</summary>
    public static string[] Words(this Document document)
    {
        using PdfDocument pdf = PdfDocument.Open(document.GeneratePdf());
        return [.. pdf.GetPages().Select(page => string.Join(' ', page.GetWords().Select(word => word.Text)))];
    }

    /// <summary>The letters of each page in the order they were written.</summary>
    public static string[] Letters(this Document document)
    {
        using PdfDocument pdf = PdfDocument.Open(document.GeneratePdf());
        return [.. pdf.GetPages().Select(page => page.Text)];
    }

    /// <summary>The file uncompressed, as text.</summary>
    public static string Source(this Document document)
    {
        byte[] bytes = document.WithSettings(new DocumentSettings { CompressDocument = false }).GeneratePdf();
        return System.Text.Encoding.Latin1.GetString(bytes);
    }

    public static IReadOnlyList<T> OnEachPage<T>(this Document document, Func<Page, T> read)
    {
        using PdfDocument pdf = PdfDocument.Open(document.GeneratePdf());
        return [.. pdf.GetPages().Select(read)];
    }
}
