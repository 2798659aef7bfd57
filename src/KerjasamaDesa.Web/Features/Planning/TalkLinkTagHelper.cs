using System.Globalization;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Planning;

/// <summary>
/// <c>&lt;talk-link kind="Cost" on="cost.Id" name="@cost.Description" /&gt;</c>: to the threads on one thing of the plan, with how
/// many are open. With script they open in the next <c>.talk-place</c> of the page.
/// </summary>
[HtmlTargetElement("talk-link", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TalkLinkTagHelper(IStringLocalizer<Text> t) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public PlanItem Kind { get; set; }

    public Guid On { get; set; }

    /// <summary>What it is called, for those who hear the page.</summary>
    public string Name { get; set; } = "";

    /// <summary>Inside a table or a line: a link instead of a button.</summary>
    public bool Small { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var plan = PlanFrame.Of(ViewContext.ViewData);
        var address = plan.UrlOf($"diskusi/{PlanThings.SlugOf(Kind)}/{On}");
        var open = plan.OpenThreads.GetValueOrDefault(On);
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"{(Small ? "talk-small" : "btn btn-quiet")} talk-link{(open > 0 ? " has-open" : "")}");
        output.Attributes.SetAttribute("href", address);
        output.Attributes.SetAttribute("hx-get", address);
        output.Attributes.SetAttribute("hx-target", "next .talk-place");
        output.Attributes.SetAttribute("hx-swap", "innerHTML show:top");
        output.Content.AppendHtml(Icons.Svg("message"));
        output.Content.Append(open > 0 ? string.Create(CultureInfo.CurrentCulture, $"{t["Komentar"].Value} ({open})") : t["Komentar"].Value);
        var hidden = new TagBuilder("span");
        hidden.AddCssClass("visually-hidden");
        hidden.InnerHtml.Append($" {Name}");
        output.Content.AppendHtml(hidden);
    }
}
