using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.TagHelpers;

/// <summary>
/// <c>&lt;form-row for="Title" help="…" /&gt;</c>: label above, box by the property's type, help below, error beside the
/// field, tied together for screen readers. <c>&lt;money-row for="Amount" /&gt;</c> is the same for a property marked
/// <see cref="RupiahAttribute"/>.
/// </summary>
[HtmlTargetElement("form-row", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("money-row", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FormRowTagHelper(ValidationHtmlAttributeProvider rules, IStringLocalizer<Text> text) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    /// <summary>Choices: a select, or radios or checkboxes by <see cref="As"/>.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Another control than the type's own: <c>textarea</c>, <c>radio</c>, <c>checkboxes</c>, <c>password</c>, <c>email</c>, <c>tel</c>, <c>search</c>, <c>file</c>.</summary>
    public string? As { get; set; }

    /// <summary>Lines of a textarea; giving it makes one.</summary>
    public int? Rows { get; set; }

    /// <summary>The label, when the property's display name is not the right one here.</summary>
    public string? Label { get; set; }

    public string? Help { get; set; }

    /// <summary>Unit behind the box: <c>%</c>, <c>ha</c>.</summary>
    public string? Suffix { get; set; }

    /// <summary>First line of a select without a choice.</summary>
    public string? Placeholder { get; set; }

    /// <summary>Says whether "(opsional)" is shown, where the rule depends on another field.</summary>
    public bool? Optional { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (output.TagName == "money-row" && !NumberBinderProvider.IsMoney(For.Metadata))
        {
            throw new InvalidOperationException($"'{For.Name}' is not marked [Rupiah], so its cents would not be checked.");
        }

        var field = Field.Read(ViewContext, For, FieldRules.Read(rules, ViewContext, For));
        var control = new FieldControl(field, text) { Items = Items, As = As, Rows = Rows, Suffix = Suffix, Placeholder = Placeholder, HasHelp = Help is not null };

        // What the caller adds (autocomplete, autofocus, hx-get …) belongs on the box, not on the row.
        foreach (var attribute in output.Attributes) { control.Extra[attribute.Name] = attribute.Value?.ToString() ?? ""; }
        output.Attributes.Clear();

        var isGroup = control.IsGroup;
        output.TagName = isGroup ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", field.Error is null ? "field" : "field field-wrong");
        if (isGroup)
        {
            output.Attributes.SetAttribute("id", field.Id);
            output.Attributes.SetAttribute("tabindex", "-1");
            output.Attributes.SetAttribute("aria-describedby", control.DescribedBy);
        }

        var content = output.Content;
        if (control.IsCheckbox)
        {
            content.AppendHtml(control.Build(Caption("label", "form-check-label", field)));
        }
        else
        {
            content.AppendHtml(isGroup ? Caption("legend", "field-label", field) : Caption("label", "field-label", field));
            content.AppendHtml(control.Build(null));
        }

        if (Help is not null) { content.AppendHtml(Line("field-help", field.HelpId, Help, null)); }
        content.AppendHtml(Line("field-error", field.ErrorId, field.Error ?? "", "alert", isHidden: field.Error is null));
    }

    private TagBuilder Caption(string tag, string css, Field field)
    {
        var caption = new TagBuilder(tag);
        caption.AddCssClass(css);
        if (tag == "label") { caption.Attributes["for"] = field.Id; }
        caption.InnerHtml.Append(Label ?? For.Metadata.GetDisplayName());
        if (Optional ?? (!field.Rules.IsRequired && field.Metadata.UnderlyingOrModelType != typeof(bool)))
        {
            caption.InnerHtml.AppendHtml(" ");
            var optional = new TagBuilder("span");
            optional.AddCssClass("optional");
            optional.InnerHtml.Append(text["(opsional)"]);
            caption.InnerHtml.AppendHtml(optional);
        }

        return caption;
    }

    private static TagBuilder Line(string css, string id, string words, string? icon, bool isHidden = false)
    {
        var line = new TagBuilder("p");
        line.AddCssClass(css);
        line.Attributes["id"] = id;
        if (isHidden) { line.Attributes["hidden"] = "hidden"; }
        if (icon is not null) { line.InnerHtml.AppendHtml(Icons.Svg(icon)); }
        var span = new TagBuilder("span");
        span.InnerHtml.Append(words);
        line.InnerHtml.AppendHtml(span);
        return line;
    }
}
