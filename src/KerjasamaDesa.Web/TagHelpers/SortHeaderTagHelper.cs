using System.Text.Encodings.Web;
using KerjasamaDesa.Web.Lists;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KerjasamaDesa.Web.TagHelpers;

/// <summary>
/// <c>&lt;sort-header key="judul" page="Model.Page"&gt;Judul&lt;/sort-header&gt;</c>: a column head that sorts by its key, and the
/// other way round when it already does; the rest of the address stays.
/// </summary>
[HtmlTargetElement("sort-header")]
public sealed class SortHeaderTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string Key { get; set; } = "";

    public KeysetPage Page { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        var isUp = Page.Sort == Key;
        var isDown = Page.Sort == "-" + Key;
        var url = ListAddress.With(ViewContext.HttpContext.Request, ("urut", isUp ? "-" + Key : Key), ("kursor", null));
        output.TagName = "th";
        output.Attributes.SetAttribute("scope", "col");
        if (isUp || isDown) { output.Attributes.SetAttribute("aria-sort", isUp ? "ascending" : "descending"); }
        output.Content.SetHtmlContent($"<a class=\"sort\" href=\"{HtmlEncoder.Default.Encode(url)}\">");
        output.Content.AppendHtml(words);
        output.Content.AppendHtml(Icons.Svg(isUp ? "up" : isDown ? "down" : "sort") + "</a>");
    }
}
