using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Forms;

/// <summary>
/// One box of a form: keeps what was typed so that it can be shown again, takes an empty box as nothing, and leaves the
/// reading itself to the kind of box.
/// </summary>
internal abstract class TypedBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext context)
    {
        var given = context.ValueProvider.GetValue(context.ModelName);
        if (given == ValueProviderResult.None) { return Task.CompletedTask; }

        context.ModelState.SetModelValue(context.ModelName, given);
        var typed = given.FirstValue?.Trim() ?? "";
        if (typed.Length == 0)
        {
            if (context.ModelMetadata.IsReferenceOrNullableType) { context.Result = ModelBindingResult.Success(null); }
            else { Refuse(context, "Isian ini tidak boleh kosong."); }
        }
        else
        {
            Read(context, typed);
        }

        return Task.CompletedTask;
    }

    protected abstract void Read(ModelBindingContext context, string typed);

    protected static void Refuse(ModelBindingContext context, string sentence, params object[] details)
    {
        var text = context.HttpContext.RequestServices.GetRequiredService<IStringLocalizer<Text>>();
        context.ModelState.TryAddModelError(context.ModelName, text[sentence, details].Value);
    }
}
