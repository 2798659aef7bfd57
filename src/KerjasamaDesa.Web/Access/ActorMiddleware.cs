using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace KerjasamaDesa.Web.Access;

/// <summary>
/// Finds out, once a request, who acts; ends the session of an account that is gone,
/// deactivated or has changed its password, and one that was signed out of.
/// </summary>
public sealed class ActorMiddleware(RequestDelegate next)
{
    /// <summary>Claim that names the acting mandate or seat.</summary>
    public const string ActingClaim = "acting";

    public async Task InvokeAsync(HttpContext context, CurrentActor current, ActorQuery query, IOptions<IdentityOptions> identity, PortalClock clock)
    {
        // The page about a failure must not ask the database that may have failed.
        if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }

        var user = context.User;
        if (user.Identity is { IsAuthenticated: true } && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var accountId))
        {
            Guid? session = Guid.TryParse(user.FindFirstValue(PortalSession.Claim), out var named) ? named : null;
            var account = await query.FindAsync(accountId, session, clock.Today, context.RequestAborted);
            var stamp = user.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
            if (account is not { IsActive: true } || account.SecurityStamp != stamp)
            {
                await context.SignOutAsync(IdentityConstants.ApplicationScheme);
                context.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
            else
            {
                Guid? acting = Guid.TryParse(user.FindFirstValue(ActingClaim), out var id) ? id : null;
                current.Become(accountId, account.Name, account.MustChangePassword, account.Held, acting, account.Unread);
            }
        }

        await next(context);
    }
}
