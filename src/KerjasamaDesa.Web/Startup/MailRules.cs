using KerjasamaDesa.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace KerjasamaDesa.Web.Startup;

/// <summary>An e-mail may be left out, but not shared: one signs in by it. The framework knows only "required and unique".</summary>
public sealed class MailRules(IdentityErrorDescriber errors) : IUserValidator<Account>
{
    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user)
    {
        if (string.IsNullOrEmpty(user.Email))
        {
            return IdentityResult.Success;
        }

        return await manager.FindByEmailAsync(user.Email) is { } other && other.Id != user.Id
            ? IdentityResult.Failed(errors.DuplicateEmail(user.Email))
            : IdentityResult.Success;
    }
}
