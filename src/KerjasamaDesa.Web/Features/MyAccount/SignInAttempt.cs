using System.Security.Claims;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.SecondFactor;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace KerjasamaDesa.Web.Features.MyAccount;

public enum SignInOutcome
{
    Welcome,
    Refused,
    LockedOut,

    /// <summary>The password was right; the code of the second factor is still wanted.</summary>
    CodeWanted,
}

/// <summary>
/// Somebody trying to sign in. Who is unknown or deactivated waits as long and reads the same as who mistypes the password,
/// so that nobody learns which accounts there are; every try is one line of the audit trail.
/// </summary>
public sealed class SignInAttempt(
    UserManager<Account> accounts, SignInManager<Account> signIn, IPasswordHasher<Account> hasher, CodeCheck code, ActorQuery query,
    PortalSession session, AuditTrail trail, PortalDb db, PortalClock clock)
{
    private static readonly Account Nobody = new() { FullName = "" };
    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<Account>().HashPassword(Nobody, Guid.NewGuid().ToString()));

    public async Task<SignInOutcome> TryAsync(string name, string password)
    {
        var account = await accounts.FindByNameAsync(name) ?? await accounts.FindByEmailAsync(name);
        var result = account is { DeactivatedAt: null }
            ? await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true)
            : RefuseUnknown(password);
        if (result.Succeeded && account!.TwoFactorEnabled)
        {
            await RememberAsync(account);
            return SignInOutcome.CodeWanted;
        }

        if (result.Succeeded)
        {
            await WelcomeAsync(account!);
            return SignInOutcome.Welcome;
        }

        return await RefusedAsync(account, result.IsLockedOut);
    }

    /// <summary>Who gave the right password in this browser a moment ago and still owes the code.</summary>
    public async Task<Account?> WaitingAsync()
    {
        var waiting = (await signIn.Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal;
        return waiting?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
            && await accounts.FindByIdAsync(id) is { DeactivatedAt: null } account
            && account.SecurityStamp == waiting.FindFirstValue(accounts.Options.ClaimsIdentity.SecurityStampClaimType)
            ? account
            : null;
    }

    /// <summary>The second step: a code of the authenticator app, or a spare one.</summary>
    public async Task<SignInOutcome> TryCodeAsync(Account account, string? typed)
    {
        if (!await code.OfAppOrSpareAsync(account, typed))
        {
            return await RefusedAsync(account, await accounts.IsLockedOutAsync(account));
        }

        await signIn.Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await WelcomeAsync(account);
        return SignInOutcome.Welcome;
    }

    private async Task<SignInOutcome> RefusedAsync(Account? account, bool isLockedOut)
    {
        trail.Happened(isLockedOut ? Happening.LockedOut : Happening.SignInFailed, account?.Id, Doer.Visitor(account?.Id));
        await db.SaveChangesAsync();
        return isLockedOut ? SignInOutcome.LockedOut : SignInOutcome.Refused;
    }

    /// <summary>The stamp ends the wait when the password is changed in the meantime.</summary>
    private Task RememberAsync(Account account) => signIn.Context.SignInAsync(
        IdentityConstants.TwoFactorUserIdScheme,
        new ClaimsPrincipal(new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(accounts.Options.ClaimsIdentity.SecurityStampClaimType, account.SecurityStamp!)],
            IdentityConstants.TwoFactorUserIdScheme)));

    private SignInResult RefuseUnknown(string password)
    {
        hasher.VerifyHashedPassword(Nobody, NobodysHash.Value, password);
        return SignInResult.Failed;
    }

    private async Task WelcomeAsync(Account account)
    {
        await session.BeginAsync(account);
        var today = await query.FindAsync(account.Id, null, clock.Today, CancellationToken.None);
        trail.Happened(Happening.SignedIn, account.Id, Doer.Of(account.Id, account.FullName, today is { Held: [var first, ..] } ? first.Actor : null));
        await db.SaveChangesAsync();
    }
}
