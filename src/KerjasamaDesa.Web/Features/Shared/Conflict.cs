using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Shared;

/// <summary>
/// Someone saved first. Nothing was overwritten: what the reader typed stands here beside what is stored, to be chosen field by
/// field and sent again, knowing what it replaces.
/// </summary>
/// <param name="What">What was being edited, such as "Rencana".</param>
/// <param name="EditUrl">Opens the newest version for editing.</param>
/// <param name="Fields">The fields that differ.</param>
/// <param name="Same">All else the form sends, with the version that is now stored.</param>
public sealed record Conflict(string What, string EditUrl, IReadOnlyList<TwoTexts> Fields, IReadOnlyList<FormValue> Same);

public static class ConflictInControllers
{
    /// <summary>
    /// Answers 409 with both texts, after a save was refused because the row had changed. All it needs is the form as typed and
    /// the same form filled from what is stored; the fields, their labels and their words follow from the form itself.
    /// </summary>
    /// <param name="controller">Whose save was refused.</param>
    /// <param name="what">What was being edited.</param>
    /// <param name="editUrl">Opens the newest version for editing.</param>
    /// <param name="yours">The form as it was sent.</param>
    /// <param name="theirs">The form as it would open now.</param>
    /// <param name="names">Words of codes and identities that the form holds, such as villages.</param>
    public static ViewResult DataChanged<TForm>(
        this Controller controller, string what, string editUrl, TForm yours, TForm theirs, IReadOnlyDictionary<string, string>? names = null)
        where TForm : class
    {
        var services = controller.HttpContext.RequestServices;
        var comparison = new FormComparison(
            services.GetRequiredService<IModelMetadataProvider>(), services.GetRequiredService<IStringLocalizer<Text>>(), names ?? new Dictionary<string, string>());
        var (fields, same) = comparison.Of(yours, theirs, controller.Request.Form);
        controller.Response.StatusCode = StatusCodes.Status409Conflict;
        return controller.View("Conflict", new Conflict(what, editUrl, fields, same));
    }
}
