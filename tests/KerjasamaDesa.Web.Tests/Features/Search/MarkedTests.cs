using KerjasamaDesa.Web.Features.Search;

namespace KerjasamaDesa.Web.Tests.Features.Search;

public sealed class MarkedTests
{
    [Theory]
    [InlineData("giliran \uE000air\uE001 & <b>", "giliran <mark>air</mark> &amp; &lt;b&gt;")]
    [InlineData("\uE001\uE000\uE000a\uE001\uE001b", "<mark>a</mark>b")]
    [InlineData("\uE000a", "<mark>a</mark>")]
    [InlineData("", "")]
    public void Marks_are_always_pairs_and_everything_else_is_encoded(string text, string html)
    {
        using StringWriter writer = new();
        Marked.Html(text).WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        Assert.Equal(html, writer.ToString());
    }
}
