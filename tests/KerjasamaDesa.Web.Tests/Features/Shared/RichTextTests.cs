using System.Text.Encodings.Web;
using AngleSharp.Html.Parser;
using CsCheck;
using KerjasamaDesa.Web.Features.Shared;

namespace KerjasamaDesa.Web.Tests.Features.Shared;

public sealed class RichTextTests
{
    private static readonly string[] Allowed = ["P", "BR", "STRONG", "EM", "UL", "OL", "LI", "BLOCKQUOTE", "HR", "A"];

    private static readonly string[] Bits =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](data:text/html,<script>1</script>)",
        "![x](https://jahat.example/x.png)", "[![x](javascript:1)](javascript:2)", "<javascript:alert(1)>", "https://desa.example/a?b=1&c=\"><script>1</script>", "[a]: javascript:alert(1)\n\n[a]", "&lt;script&gt;", "&#106;avascript:alert(1)",
        "# Judul", "```\n<b>\n```", "    <b>kode</b>", "<!-- x", "<style>*{}</style>", "**", "*", "_", "[", "](", ")", "(", "> ", "- ", "1. ", "\n", "\n\n", "\\", "`<a>`", "{onclick=alert(1)}", "\"", "'", "<a href=\"javascript:1\">", "vbscript:1", "//jahat.example",
    ];

    [Fact]
    public void Simple_formatting_is_shown_and_nothing_else()
    {
        Assert.Equal(
            "<p><strong>Penting</strong>: <em>besok</em><br />\nbawa</p>\n<ul>\n<li>pipa</li>\n<li>lem</li>\n</ul>\n",
            Html("**Penting**: *besok*\nbawa\n\n- pipa\n- lem"));
        Assert.Contains("href=\"https://desa.example/jadwal\"", Html("Lihat https://desa.example/jadwal"), StringComparison.Ordinal);
        Assert.Contains("rel=\"nofollow noopener noreferrer\"", Html("[jadwal](https://desa.example/jadwal)"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_formatting_stands_there_as_it_was_typed()
    {
        Assert.Equal("&lt;b&gt;tebal&lt;/b&gt; &amp; 2 &lt; 3", Html("<b>tebal</b> & 2 < 3")["<p>".Length..^"</p>\n".Length]);
        Assert.Contains("[x](javascript:alert(1))", Words("[x](javascript:alert(1))"), StringComparison.Ordinal);
        Assert.Contains("# Bukan judul", Words("# Bukan judul"), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_typed_only_allowed_elements_and_addresses_of_the_web_come_of_it() =>
        Gen.Int[0, Bits.Length - 1].Array[1, 9].Sample(picks => OnlyAllowed(string.Concat(picks.Select(i => Bits[i]))), iter: 3000);

    private static bool OnlyAllowed(string text) => new HtmlParser().ParseDocument($"<main>{Html(text)}</main>").QuerySelectorAll("main *").All(element =>
        Allowed.Contains(element.TagName)
        && element.Attributes.All(a => (element.TagName, a.Name) is ("A", "href" or "rel") or ("OL", "start"))
        && (element.GetAttribute("href") is not { } address || address.StartsWith("https://", StringComparison.Ordinal) || address.StartsWith("http://", StringComparison.Ordinal)));

    private static string Words(string text) => new HtmlParser().ParseDocument(Html(text)).Body!.TextContent;

    private static string Html(string text)
    {
        using var writer = new StringWriter();
        RichText.Html(text).WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
