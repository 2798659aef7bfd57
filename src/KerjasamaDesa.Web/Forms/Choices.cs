using Microsoft.AspNetCore.Mvc.Rendering;

namespace KerjasamaDesa.Web.Forms;

/// <summary>Choices of a form row out of anything that has a word for each.</summary>
public static class Choices
{
    /// <summary>The values' own names go over the wire, so an enum is sent as its name and a Guid as its digits.</summary>
    public static IReadOnlyList<SelectListItem> Of<T>(IEnumerable<T> values, Func<T, string> words)
        where T : notnull =>
        [.. values.Select(value => new SelectListItem(words(value), value.ToString()))];

    /// <summary>Choices of records: one part identifies, another is read.</summary>
    public static IReadOnlyList<SelectListItem> Of<T>(IEnumerable<T> values, Func<T, object> key, Func<T, string> words) =>
        [.. values.Select(value => new SelectListItem(words(value), key(value).ToString()))];

    /// <summary>The same choices with one chosen; lists share theirs between requests, so the choice is made on copies.</summary>
    public static IEnumerable<SelectListItem> With(this IEnumerable<SelectListItem> choices, string? chosen) =>
        choices.Select(choice => choice.Value == chosen ? new SelectListItem(choice.Text, choice.Value, true) : choice);
}
