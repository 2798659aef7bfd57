using System.Text.Encodings.Web;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.TagHelpers;

/// <summary><c>&lt;error-summary /&gt;</c> at the top of a form: what is wrong, each with a link to its field; nothing when all is well.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(IStringLocalizer<Text> text) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ViewData.ModelState.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        var html = HtmlEncoder.Default;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "notice notice-bad error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.AppendHtml($"{Icons.Svg("alert")}<div><h2>{html.Encode(text["Ada yang perlu diperbaiki"])}</h2><ul>");
        foreach (var (name, state) in ViewContext.ViewData.ModelState.OrderBy(entry => PlaceOf(entry.Key)))
        {
            // A number that could not be read is also "empty" to the validators; the first sentence is the one that helps.
            var isOfForm = name.Length == 0;
            foreach (var error in (state?.Errors ?? []).Take(isOfForm ? int.MaxValue : 1))
            {
                var sentence = html.Encode(error.ErrorMessage);
                output.Content.AppendHtml(isOfForm ? $"<li>{sentence}</li>" : $"<li><a href=\"#{html.Encode(Field.IdOf(name))}\">{sentence}</a></li>");
            }
        }

        output.Content.AppendHtml("</ul></div>");
    }

    /// <summary>Fields are declared in the order of the page; ModelState has them by the alphabet.</summary>
    private int PlaceOf(string name)
    {
        var first = name.Split('.', '[')[0];
        return ViewContext.ViewData.ModelMetadata.Properties.Select(p => p.PropertyName).ToList().IndexOf(first);
    }
}
