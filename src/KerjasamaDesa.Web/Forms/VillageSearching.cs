using Microsoft.AspNetCore.Http.Features;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Forms;

/// <summary>
/// A village picker's "Cari" button posts the whole form when there is no script. The form is then not finished, so nothing of
/// it is judged yet: it comes back as typed, with what was found, and the action needs to know nothing of it.
/// </summary>
internal sealed class VillageSearching(IStringLocalizer<Text> text) : IActionFilter
{
    /// <summary>Name of the button; its value is the field searched for.</summary>
    public const string Button = "cari-desa";

    /// <summary>Name of the box a village's name is typed into.</summary>
    public static string BoxOf(string field) => $"cari-{field}";

    public void OnActionExecuting(ActionExecutingContext context)
    {
        // Only a form that was read already: the page that refuses an unreadable one passes here too.
        if (context.HttpContext.Features.Get<IFormFeature>()?.Form is not { } form || form[Button].ToString() is not { Length: > 0 } field) { return; }

        foreach (var entry in context.ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }

        context.ModelState.AddModelError(field, text["Pilih desa dari hasil pencarian, lalu lanjutkan mengisi."]);
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }
}
