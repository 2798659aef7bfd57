using System.Text.Encodings.Web;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.TagHelpers;

/// <summary>
/// <c>&lt;form method="get" class="filter" fold&gt;</c>: a filter of many fields. On a narrow screen it is folded, so that the list
/// stands first, and says how many of its fields narrow the list; on a wide one it is open (portal.css).
/// </summary>
[HtmlTargetElement("form", Attributes = FoldAttribute)]
public sealed class FilterFoldTagHelper(IStringLocalizer<Text> text) : TagHelper
{
    private const string FoldAttribute = "fold";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var fields = (await output.GetChildContentAsync()).GetContent();
        var used = ViewContext.HttpContext.Request.Query.Count(asked => asked.Value.Any(value => value is { Length: > 0 }) && Offers(fields, asked.Key));
        var count = used == 0 ? "" : $"<span class=\"fold-count\">{HtmlEncoder.Default.Encode(text["{0} aktif", used])}</span>";
        output.Attributes.RemoveAll(FoldAttribute);
        output.PreElement.SetHtmlContent($"<details class=\"fold\"><summary class=\"btn btn-outline-primary\">{Icons.Svg("filter")}{HtmlEncoder.Default.Encode(text["Saringan"])}{count}</summary>");
        output.PostElement.SetHtmlContent("</details>");
    }

    /// <summary>Whether the form has a field of this name that a person can set.</summary>
    private static bool Offers(string fields, string name) =>
        fields.Contains($" name=\"{name}\"", StringComparison.Ordinal) && !fields.Contains($"type=\"hidden\" name=\"{name}\"", StringComparison.Ordinal);
}
