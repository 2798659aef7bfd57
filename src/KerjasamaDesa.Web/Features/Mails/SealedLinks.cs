using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KerjasamaDesa.Web.Access;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace KerjasamaDesa.Web.Features.Mails;

/// <summary>What a link in a mail lets its holder do.</summary>
public enum LinkPurpose
{
    /// <summary>Stop mails; as long as the mail is kept.</summary>
    StopMail,

    /// <summary>Show that an address is one's own.</summary>
    ConfirmAddress,

    /// <summary>Choose a new password.</summary>
    ResetPassword,
}

/// <summary>What a link says.</summary>
/// <param name="AccountId">Whose account.</param>
/// <param name="Bound">What must still be so for the link to count: the address, or the security stamp, which changes with the password.</param>
/// <param name="Until">Until when it counts; null without end.</param>
public sealed record SealedLink(Guid AccountId, string? Bound, DateTimeOffset? Until);

/// <summary>
/// Makes and opens the links in mails. They are sealed with the portal's own keys, each purpose with its own, so none can be made or
/// changed outside, or used for another purpose.
/// </summary>
public sealed class SealedLinks(IDataProtectionProvider keys, PortalClock clock)
{
    public string Seal(LinkPurpose purpose, SealedLink link) =>
        WebEncoders.Base64UrlEncode(Protector(purpose).Protect(JsonSerializer.SerializeToUtf8Bytes(link)));

    /// <summary>What the link says, or null when it was not made here, not for this, or is over.</summary>
    public SealedLink? Open(LinkPurpose purpose, string? sealedText)
    {
        try
        {
            return JsonSerializer.Deserialize<SealedLink>(Protector(purpose).Unprotect(WebEncoders.Base64UrlDecode(sealedText ?? ""))) is { } link && !(link.Until < clock.Now) ? link : null;
        }
        catch (Exception error) when (error is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>What a link is bound to, not itself readable from it.</summary>
    public static string BoundTo(string? value) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(value ?? "")));

    private IDataProtector Protector(LinkPurpose purpose) => keys.CreateProtector("KerjasamaDesa.Mail", purpose.ToString());
}
