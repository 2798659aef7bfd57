using KerjasamaDesa.Domain;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Shared;

/// <summary>What a controller does when a rule of the field is broken.</summary>
public static class RulesInControllers
{
    /// <summary>
    /// Does it, or puts the rule's sentence beside the field it belongs to (on top of the form when it belongs to none) and
    /// returns false: show the form again, with everything typed. The fields may be bound under a prefix.
    /// </summary>
    public static bool Try(this Controller controller, Action act, string? prefix = null)
    {
        try
        {
            act();
            return true;
        }
        catch (RuleBroken broken)
        {
            controller.Put(broken, prefix);
            return false;
        }
    }

    /// <summary>The same for what awaits something, such as keeping an upload.</summary>
    public static async Task<bool> TryAsync(this Controller controller, Func<Task> act, string? prefix = null)
    {
        try
        {
            await act();
            return true;
        }
        catch (RuleBroken broken)
        {
            controller.Put(broken, prefix);
            return false;
        }
    }

    /// <summary>Does it, or says the rule's sentence on the next page: for buttons, which have no form to show again.</summary>
    public static bool TryOrFlash(this Controller controller, Action act)
    {
        try
        {
            act();
            return true;
        }
        catch (RuleBroken broken)
        {
            controller.Flash(controller.Sentence(broken), Tone.Bad);
            return false;
        }
    }

    /// <summary>The rule's sentence in the reader's language.</summary>
    public static string Sentence(this Controller controller, RuleBroken broken) =>
        controller.HttpContext.RequestServices.GetRequiredService<IStringLocalizer<Text>>()[broken.Message, [.. broken.Values]];

    private static void Put(this Controller controller, RuleBroken broken, string? prefix) =>
        controller.ModelState.AddModelError(prefix is null || broken.Field is null ? broken.Field ?? "" : $"{prefix}.{broken.Field}", controller.Sentence(broken));
}
