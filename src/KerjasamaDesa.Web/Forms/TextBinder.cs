using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KerjasamaDesa.Web.Forms;

/// <summary>
/// Reads words once, the same way everywhere: without the blanks around them, with one kind of line end, and without
/// control characters. A NUL would otherwise travel to PostgreSQL, which refuses it in the middle of a save.
/// </summary>
internal sealed class TextBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext context)
    {
        var given = context.ValueProvider.GetValue(context.ModelName);
        if (given == ValueProviderResult.None) { return Task.CompletedTask; }

        context.ModelState.SetModelValue(context.ModelName, given);
        var text = Clean(given.FirstValue ?? "");
        var isNothing = text.Length == 0 && context.ModelMetadata.ConvertEmptyStringToNull;
        context.Result = ModelBindingResult.Success(isNothing ? null : text);
        return Task.CompletedTask;
    }

    internal static string Clean(string given)
    {
        var text = given.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();
        return text.Any(IsUnwanted) ? Without(text) : text;
    }

    private static string Without(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || !Rune.IsControl(rune)) { kept.Append(rune.ToString()); }
        }

        return kept.ToString().Trim();
    }

    private static bool IsUnwanted(char character) => (char.IsControl(character) && character is not ('\n' or '\t')) || char.IsSurrogate(character);
}

internal sealed class TextBinderProvider : IModelBinderProvider
{
    /// <summary>Passwords stay as typed: a blank at the end is part of them.</summary>
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string) && context.BindingInfo.BinderType is null
        && context.Metadata.DataTypeName != nameof(DataType.Password)
            ? new TextBinder()
            : null;
}
