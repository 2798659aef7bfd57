using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KerjasamaDesa.Web.TagHelpers;

/// <summary><c>&lt;icon name="print" /&gt;</c>: a drawing beside a word, never alone; readers of the screen do not hear it.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Icons.Svg(Name));
    }
}
