using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KerjasamaDesa.Web.Features.Shared;

/// <summary>
/// The simple formatting of what people write to each other: <c>**tebal**</c>, <c>*miring*</c>, lists, quotations, addresses. Only the parsers
/// named here are there, so nothing else (HTML, pictures, headings) can come of a text; and of links only those to the web stay links.
/// </summary>
public static class RichText
{
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>The text as a page shows it. Whatever is no formatting is shown as it was typed.</summary>
    public static IHtmlContent Html(string text)
    {
        var document = Markdown.Parse(text, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            (link.Url, link.GetDynamicUrl) = (link.GetDynamicUrl?.Invoke() ?? link.Url, null);
            if (link.IsImage || !IsWeb(link.Url))
            {
                link.ReplaceBy(new LiteralInline(Words(link)));
            }
        }

        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer) { EnableHtmlForBlock = true, EnableHtmlForInline = true };
        Pipeline.Setup(renderer);
        foreach (var link in document.Descendants<LinkInline>())
        {
            link.Title = null;
            var attributes = Markdig.Renderers.Html.HtmlAttributesExtensions.GetAttributes(link);
            attributes.AddProperty("rel", "nofollow noopener noreferrer");
        }

        renderer.Render(document);
        return new HtmlString(writer.ToString());
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder();
        var blocks = builder.BlockParsers.Where(p => p is ListBlockParser or QuoteBlockParser or ParagraphBlockParser).ToList();
        foreach (var paragraph in blocks.OfType<ParagraphBlockParser>())
        {
            // A line under a line is no heading here.
            paragraph.ParseSetextHeadings = false;
        }

        builder.BlockParsers.Clear();
        builder.BlockParsers.AddRange(blocks);
        var inlines = builder.InlineParsers.Where(p => p is EmphasisInlineParser or LineBreakInlineParser or EscapeInlineParser or LinkInlineParser).ToList();
        builder.InlineParsers.Clear();
        builder.InlineParsers.AddRange(inlines);
        return builder.UseSoftlineBreakAsHardlineBreak().UseAutoLinks(new AutoLinkOptions { ValidPreviousCharacters = "*_~(-" }).Build();
    }

    private static bool IsWeb(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    private static string Words(LinkInline link)
    {
        var said = string.Concat(link.Descendants<LiteralInline>().Select(l => l.Content.ToString()));
        return $"{(link.IsImage ? "!" : "")}[{said}]({link.Url})";
    }
}

/// <summary><c>&lt;rich-text value="@message.Body" /&gt;</c></summary>
public sealed class RichTextTagHelper : TagHelper
{
    public string Value { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "rich-text");
        output.Content.SetHtmlContent(RichText.Html(Value));
    }
}
