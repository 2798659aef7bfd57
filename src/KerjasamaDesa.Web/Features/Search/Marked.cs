using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace KerjasamaDesa.Web.Features.Search;

/// <summary>
/// Texts in which the database has put signs around the words that were searched for. The signs are letters nobody types; everything else is
/// encoded first, so whatever a text holds, nothing but a mark can come of it.
/// </summary>
public static class Marked
{
    public const char Open = '\uE000';
    public const char Close = '\uE001';

    private const string Signs = "StartSel=\"\uE000\", StopSel=\"\uE001\"";

    /// <summary>For <c>ts_headline</c>: the whole text.</summary>
    public const string Whole = $"HighlightAll=true, {Signs}";

    /// <summary>For <c>ts_headline</c>: at most two pieces around the words.</summary>
    public const string Parts = $"MaxFragments=2, MinWords=8, MaxWords=28, FragmentDelimiter=\" … \", {Signs}";

    public static bool Has(string text) => text.Contains(Open, StringComparison.Ordinal);

    /// <summary>The text as a page shows it.</summary>
    public static IHtmlContent Html(string text)
    {
        StringBuilder html = new();
        var isOpen = false;
        foreach (var piece in Pieces(text))
        {
            switch (piece[0])
            {
                case Open when !isOpen:
                    html.Append("<mark>");
                    isOpen = true;
                    break;
                case Close when isOpen:
                    html.Append("</mark>");
                    isOpen = false;
                    break;
                case Open or Close:
                    break;
                default:
                    html.Append(HtmlEncoder.Default.Encode(piece));
                    break;
            }
        }

        return new HtmlString(html.Append(isOpen ? "</mark>" : "").ToString());
    }

    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is Open or Close)
            {
                if (i > start) { yield return text[start..i]; }
                yield return text[i..(i + 1)];
                start = i + 1;
            }
        }

        if (start < text.Length) { yield return text[start..]; }
    }
}
