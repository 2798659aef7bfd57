using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace KerjasamaDesa.Web.Features.Shared;

public static class AccountRulesInControllers
{
    /// <summary>Whether the account was saved; if not, the reasons stand beside the field, so show the form again.</summary>
    public static bool Accepted(this Controller controller, IdentityResult result, string field)
    {
        foreach (var error in result.Errors)
        {
            controller.ModelState.AddModelError(field, error.Description);
        }

        return result.Succeeded;
    }
}
