using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KerjasamaDesa.Web.Access;

/// <summary>A page that is open to a signed-in person whatever the account still lacks.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenToEveryAccountAttribute : Attribute;

/// <summary>A page that is open to a signed-in person without any current mandate.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenWithoutMandateAttribute : Attribute;

/// <summary>
/// What an account must have before it gets any further: a password of its own, and a mandate. Without a mandate only what
/// is open to visitors can be read; the page of the refusal explains it.
/// </summary>
public sealed class StandingFilter(CurrentActor current) : IAuthorizationFilter
{
    public const string ChangePassword = "/akun/sandi";

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var page = context.ActionDescriptor.EndpointMetadata;
        if (current.AccountId is null || page.OfType<OpenToEveryAccountAttribute>().Any())
        {
            return;
        }

        if (current.MustChangePassword)
        {
            context.Result = new LocalRedirectResult(ChangePassword);
        }
        else if (current.Actor is null && !page.Any(m => m is IAllowAnonymous or OpenWithoutMandateAttribute))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        }
    }
}
