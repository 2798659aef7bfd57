using System.Collections;
using System.Globalization;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace KerjasamaDesa.Web.TagHelpers;

/// <summary>One field as it stands on the page: its name, what was typed or is stored, and what is wrong with it.</summary>
internal sealed record Field(string Name, string Id, ModelMetadata Metadata, FieldRules Rules, IReadOnlyList<string> Values, string? Error)
{
    public string HelpId => Id + "-bantuan";

    public string ErrorId => Id + "-galat";

    public string Value => Values.Count > 0 ? Values[0] : "";

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    public static Field Read(ViewContext view, ModelExpression property, FieldRules rules)
    {
        var name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(property.Name);
        var state = view.ViewData.ModelState.GetValueOrDefault(name);
        var values = state switch
        {
            { RawValue: string[] many } => many,
            { AttemptedValue: { } typed } => [typed],
            _ => Stored(property),
        };
        return new Field(name, IdOf(name), property.Metadata, rules, values, state?.Errors.FirstOrDefault()?.ErrorMessage);
    }

    private static string[] Stored(ModelExpression property) => property.Model switch
    {
        null => [],
        string text => [text],
        IEnumerable many => [.. many.Cast<object>().Select(one => Text(one, property.Metadata))],
        var one => [Text(one, property.Metadata)],
    };

    /// <summary>A value as its box shows it, and as the form sends it.</summary>
    internal static string Text(object value, ModelMetadata metadata) => value switch
    {
        decimal or double or float => IndonesianNumber.Format(Convert.ToDecimal(value, CultureInfo.InvariantCulture), NumberBinderProvider.Decimals(metadata)),
        int year when NumberBinderProvider.IsYear(metadata) => year.ToString(CultureInfo.InvariantCulture),
        short or int or long => IndonesianNumber.Format(Convert.ToDecimal(value, CultureInfo.InvariantCulture), 0),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}

file static class ModelStateReading
{
    public static ModelStateEntry? GetValueOrDefault(this ModelStateDictionary state, string name) =>
        state.TryGetValue(name, out var entry) ? entry : null;
}
