using System.Security.Claims;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.TagHelpers;

/// <summary>
/// <c>&lt;form method="post" draft="potensi-baru"&gt;</c>: what is typed is kept on this device under the person's own key,
/// and offered again after an error, an expired session or a closed browser.
/// </summary>
[HtmlTargetElement("form", Attributes = "draft")]
public sealed class DraftFormTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string Draft { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        if (request.Headers.ContainsKey("HX-Request") && !output.Attributes.ContainsName("action"))
        {
            // In place the form's own address is not the page's: it is said, and the answer goes where the form stands.
            output.Attributes.SetAttribute("action", request.Path + request.QueryString);
            output.Attributes.SetAttribute("hx-target", "closest .node-editor");
        }

        output.Attributes.SetAttribute("data-draft", Draft);
        output.Attributes.SetAttribute("data-draft-owner", ViewContext.HttpContext.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "");
    }
}

/// <summary><c>&lt;draft-state /&gt;</c> beside the form's button: when the draft was last kept, or the offer to restore it.</summary>
[HtmlTargetElement("draft-state", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DraftStateTagHelper(IStringLocalizer<Text> text) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "draft-state");
        output.Attributes.SetAttribute("role", "status");
        output.Attributes.SetAttribute("data-draft-state", "");
        output.Attributes.SetAttribute("data-saved", text["Draf tersimpan di perangkat ini pukul"].Value);
        output.Attributes.SetAttribute("data-restore", text["Pulihkan isian yang belum terkirim"].Value);
        output.Attributes.SetAttribute("data-restored", text["Isian dipulihkan; periksa lalu simpan."].Value);
    }
}
