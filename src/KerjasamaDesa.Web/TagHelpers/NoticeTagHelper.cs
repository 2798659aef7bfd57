using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KerjasamaDesa.Web.TagHelpers;

/// <summary><c>&lt;notice tone="Wait" title="Menunggu camat"&gt;…&lt;/notice&gt;</c>: something the reader must know before the rest of the page.</summary>
[HtmlTargetElement("notice")]
public sealed class NoticeTagHelper : TagHelper
{
    public Tone Tone { get; set; } = Tone.Info;

    public string? Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "notice notice-" + Badge.CssOf(Tone));
        output.Content.SetHtmlContent(Icons.Svg(Badge.IconOf(Tone)) + "<div>");
        if (Title is not null) { output.Content.AppendHtml("<strong>").Append(Title).AppendHtml("</strong> "); }
        output.Content.AppendHtml(words).AppendHtml("</div>");
    }
}
