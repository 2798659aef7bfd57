using KerjasamaDesa.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace KerjasamaDesa.Web.Features.SecondFactor;

/// <summary>
/// Checks the codes of a second factor. A wrong one counts like a wrong password, so that six digits cannot be tried through.
/// </summary>
public sealed class CodeCheck(UserManager<Account> accounts)
{
    /// <summary>Whether the authenticator app shows this code now.</summary>
    public Task<bool> OfAppAsync(Account account, string? typed) =>
        CountedAsync(account, () => accounts.VerifyTwoFactorTokenAsync(account, accounts.Options.Tokens.AuthenticatorTokenProvider, Plain(typed)));

    /// <summary>The same, or one of the spare codes, which is used up by it.</summary>
    public Task<bool> OfAppOrSpareAsync(Account account, string? typed)
    {
        var code = Plain(typed);
        return code.All(char.IsAsciiDigit)
            ? OfAppAsync(account, code)
            : CountedAsync(account, async () => (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, code.ToUpperInvariant())).Succeeded);
    }

    private async Task<bool> CountedAsync(Account account, Func<Task<bool>> isRight)
    {
        if (await accounts.IsLockedOutAsync(account))
        {
            return false;
        }

        if (await isRight())
        {
            await accounts.ResetAccessFailedCountAsync(account);
            return true;
        }

        await accounts.AccessFailedAsync(account);
        return false;
    }

    /// <summary>Apps show their codes in two groups, and people type the space.</summary>
    private static string Plain(string? typed) => (typed ?? "").Replace(" ", "", StringComparison.Ordinal).Trim();
}
