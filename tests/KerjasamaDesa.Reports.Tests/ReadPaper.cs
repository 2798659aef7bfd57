using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace KerjasamaDesa.Reports.Tests;

/// <summary>What a reader finds in a PDF.</summary>
internal sealed class ReadPaper
{
    internal ReadPaper(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        Pages = [.. document.GetPages().Select(Text)];
        Lines = [.. document.GetPages().Select(p => Rows(p).ToList())];
        Title = document.Information.Title;
        Author = document.Information.Author;
        Language = document.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Create("Lang"), out var token) ? (token as IDataToken<string>)?.Data : null;
    }

    /// <summary>The words of each page, one space between them.</summary>
    internal IReadOnlyList<string> Pages { get; }

    /// <summary>The lines of each page from top to bottom.</summary>
    internal IReadOnlyList<IReadOnlyList<string>> Lines { get; }

    internal string All => string.Join(' ', Pages);

    internal string? Title { get; }

    internal string? Author { get; }

    internal string? Language { get; }

    /// <summary>The first page after the table of contents on which these words stand, counted from 1; 0 when on none.</summary>
    internal int PageOf(string words, int after) => Pages.Select((text, index) => (text, Number: index + 1)).Skip(after).FirstOrDefault(p => p.text.Contains(words, StringComparison.Ordinal)).Number;

    private static string Text(Page page) => string.Join(' ', page.GetWords().Select(w => w.Text));

    private static IEnumerable<string> Rows(Page page) => page.GetWords()
        .GroupBy(w => Math.Round(w.Letters[0].StartBaseLine.Y, 0))
        .OrderByDescending(g => g.Key)
        .Select(g => Regex.Replace(string.Join(' ', g.OrderBy(w => w.BoundingBox.Left).Select(w => w.Text)), @"\s+", " "));
}
