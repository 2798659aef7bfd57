using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KerjasamaDesa.Web.TagHelpers;

/// <summary>
/// <c>&lt;chart svg="@CurveChart.Svg(…)" /&gt;</c> puts a drawing of <c>KerjasamaDesa.Reports.Charts</c> into the page; a table with the same figures
/// belongs beside it. The only place that writes SVG unencoded: it is made by our own code, which encodes every label. On a
/// narrow screen the drawing keeps its readable size and is moved within its frame.
/// </summary>
[HtmlTargetElement("chart", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChartTagHelper : TagHelper
{
    public string Svg { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "chart");
        output.Attributes.SetAttribute("tabindex", "0");
        output.Content.SetHtmlContent(Svg);
    }
}
