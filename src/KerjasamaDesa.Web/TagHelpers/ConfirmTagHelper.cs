using System.Text.Encodings.Web;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.TagHelpers;

/// <summary>
/// <c>&lt;confirm action="/potensi/…/arsip" text="Arsipkan" question="…"&gt;extra fields&lt;/confirm&gt;</c>: a button that
/// asks once before it posts. It opens in place, needs no script, and closes by the same button.
/// </summary>
[HtmlTargetElement("confirm")]
public sealed class ConfirmTagHelper(IAntiforgery antiforgery, IStringLocalizer<Text> text) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string Action { get; set; } = "";

    /// <summary>The word on the button, repeated on the one that acts.</summary>
    public string Text { get; set; } = "";

    /// <summary>What will happen, in one sentence.</summary>
    public string Question { get; set; } = "";

    public string Icon { get; set; } = "delete";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var fields = await output.GetChildContentAsync();
        var html = HtmlEncoder.Default;
        output.TagName = "details";
        output.Attributes.SetAttribute("class", "confirm");
        var content = output.Content;
        content.SetHtmlContent($"<summary class=\"btn btn-outline-danger\">{Icons.Svg(Icon)}{html.Encode(Text)}</summary>");
        content.AppendHtml($"<form method=\"post\" action=\"{html.Encode(Action)}\" class=\"confirm-box\"><p>{html.Encode(Question)}</p>");
        content.AppendHtml(fields);
        content.AppendHtml(antiforgery.GetHtml(ViewContext.HttpContext));
        content.AppendHtml($"<button class=\"btn btn-danger\">{html.Encode(text["Ya, {0}", Text.ToLowerInvariant()])}</button></form>");
    }
}
