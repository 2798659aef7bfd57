using System.Security.Claims;
using KerjasamaDesa.Web.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Access;

/// <summary>One person's stay in one browser: begun at sign-in, ended for good at sign-out.</summary>
public sealed class PortalSession(SignInManager<Account> signIn, PortalDb db, PortalClock clock)
{
    /// <summary>Claim that names the session.</summary>
    public const string Claim = "session";

    /// <summary>A cookie nobody uses dies after this; so long an ended session is remembered.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(12);

    public Task BeginAsync(Account account) => IssueAsync(account, Guid.CreateVersion7().ToString(), null);

    /// <summary>Issues the cookie anew, for another acting mandate or after the security stamp changed.</summary>
    public Task RenewAsync(Account account, Guid? actingId) =>
        IssueAsync(account, signIn.Context.User.FindFirstValue(Claim) ?? Guid.CreateVersion7().ToString(), actingId);

    public async Task EndAsync()
    {
        if (Guid.TryParse(signIn.Context.User.FindFirstValue(Claim), out var id))
        {
            var (now, forgotten) = (clock.Now, clock.Now - Life - Life);
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into ended_sessions (id, at) values ({id}, {now}) on conflict do nothing;
                delete from ended_sessions where at < {forgotten};
                """);
        }

        await signIn.Context.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private Task IssueAsync(Account account, string session, Guid? actingId)
    {
        List<Claim> claims = [new(Claim, session)];
        if (actingId is { } acting)
        {
            claims.Add(new Claim(ActorMiddleware.ActingClaim, acting.ToString()));
        }

        return signIn.SignInWithClaimsAsync(account, new AuthenticationProperties(), claims);
    }
}
