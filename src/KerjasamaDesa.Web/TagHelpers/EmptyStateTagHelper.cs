using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KerjasamaDesa.Web.TagHelpers;

/// <summary>
/// <c>&lt;empty-state title="Belum ada potensi" text="…" action-url="…" action-text="Catat potensi" /&gt;</c>: says what
/// belongs here and offers the first step.
/// </summary>
[HtmlTargetElement("empty-state", TagStructure = TagStructure.WithoutEndTag)]
public sealed class EmptyStateTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public string? Text { get; set; }

    public string Icon { get; set; } = "info";

    public string? ActionUrl { get; set; }

    public string? ActionText { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var html = HtmlEncoder.Default;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty");
        output.Content.AppendHtml(Icons.Svg(Icon, "icon icon-large"));
        output.Content.AppendHtml($"<p class=\"empty-title\">{html.Encode(Title)}</p>");
        if (Text is not null) { output.Content.AppendHtml($"<p>{html.Encode(Text)}</p>"); }
        if (ActionUrl is { Length: > 0 } && ActionText is not null)
        {
            output.Content.AppendHtml($"<a class=\"btn btn-primary\" href=\"{html.Encode(ActionUrl)}\">{Icons.Svg("plus")}{html.Encode(ActionText)}</a>");
        }
    }
}
