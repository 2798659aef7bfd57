using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace KerjasamaDesa.Web.Features.MyAccount;

public enum SignInOutcome
{
    Welcome,
    Refused,
    LockedOut,
}

/// <summary>
/// Somebody trying to sign in. Who is unknown or deactivated waits as long and reads the same as who mistypes the password,
/// so that nobody learns which accounts there are; every try is one line of the audit trail.
/// </summary>
public sealed class SignInAttempt(
    UserManager<Account> accounts, SignInManager<Account> signIn, IPasswordHasher<Account> hasher, ActorQuery query,
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
        if (result.Succeeded)
        {
            await WelcomeAsync(account!);
            return SignInOutcome.Welcome;
        }

        trail.Happened(result.IsLockedOut ? Happening.LockedOut : Happening.SignInFailed, account?.Id, Doer.Visitor(account?.Id));
        await db.SaveChangesAsync();
        return result.IsLockedOut ? SignInOutcome.LockedOut : SignInOutcome.Refused;
    }

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
