using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Startup;

/// <summary>Refuses the passwords that are tried first: the frequent ones, and the user's own name.</summary>
public sealed class PasswordRules(IStringLocalizer<Text> text) : IPasswordValidator<Account>
{
    private const int ShortestName = 4;

    private static readonly Lazy<HashSet<string>> Frequent = new(Read);

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var plain = Plain(password ?? "");
        var name = Plain(user.UserName ?? "");
        if (name.Length >= ShortestName && plain.Contains(name, StringComparison.Ordinal))
        {
            return Refused("PasswordHoldsName", "Kata sandi tidak boleh memuat nama pengguna.");
        }

        return IsFrequent(plain)
            ? Refused("PasswordFrequent", "Kata sandi ini terlalu umum dan mudah ditebak. Pakai beberapa kata yang tidak berhubungan.")
            : Task.FromResult(IdentityResult.Success);
    }

    /// <summary>
    /// A frequent password with digits around it, or written twice, is guessed as fast as the bare one; digits alone are a day
    /// of birth, a telephone or a NIK, which others know.
    /// </summary>
    private static bool IsFrequent(string plain)
    {
        var core = plain.Trim("0123456789".ToCharArray());
        var half = plain[..(plain.Length / 2)];
        return core.Length == 0 || Frequent.Value.Contains(plain) || Frequent.Value.Contains(core) || (half + half == plain && Frequent.Value.Contains(half));
    }

    private Task<IdentityResult> Refused(string code, string sentence) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = code, Description = text[sentence] }));

    /// <summary>Letters and digits only, small, as the list is written.</summary>
    private static string Plain(string given) => string.Concat(given.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static HashSet<string> Read()
    {
        using var lines = new StreamReader(typeof(PasswordRules).Assembly.GetManifestResourceStream("frequent-passwords.txt")!);
        return [.. lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
