using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace KerjasamaDesa.Web.TagHelpers;

/// <summary>
/// The validators' rules for one field, in the browser's own words. The data-val-* attributes of the framework are for a
/// script we do not load; <c>required</c>, <c>maxlength</c> and the like work in every browser without any.
/// </summary>
internal sealed record FieldRules(bool IsRequired, string? MinLength, string? MaxLength, string? Min, string? Max, string? Pattern, IReadOnlyDictionary<string, string> Sentences)
{
    public static FieldRules Read(ValidationHtmlAttributeProvider provider, ViewContext view, ModelExpression field)
    {
        var given = new Dictionary<string, string>();
        provider.AddValidationAttributes(view, field.ModelExplorer, given);
        string? Rule(params string[] names) => names.Select(n => given.GetValueOrDefault("data-val-" + n)).FirstOrDefault(v => v is not null);

        // A box that must hold true or false is never empty, whatever the framework says of value types.
        var isRequired = Rule("required") is not null && field.Metadata.UnderlyingOrModelType != typeof(bool);
        var sentences = new Dictionary<string, string>();
        void Say(string key, string? sentence)
        {
            if (sentence is not null) { sentences["data-say-" + key] = sentence; }
        }

        Say("required", isRequired ? Rule("required") : null);
        Say("length", Rule("length", "minlength", "maxlength"));
        if (field.Metadata.UnderlyingOrModelType == typeof(DateOnly)) { Say("range", Rule("range")); }
        Say("pattern", Rule("regex"));
        Say("email", Rule("email"));
        return new FieldRules(
            isRequired, Rule("length-min", "minlength-min"), Rule("length-max", "maxlength-max"),
            Rule("range-min"), Rule("range-max"), Rule("regex-pattern"), sentences);
    }
}
