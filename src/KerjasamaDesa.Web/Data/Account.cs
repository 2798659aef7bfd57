using Microsoft.AspNetCore.Identity;

namespace KerjasamaDesa.Web.Data;

/// <summary>A person's account. It is never deleted, only deactivated: what was done under it keeps its name.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public const int NameMaxLength = 120;

    public required string FullName { get; set; }

    /// <summary>When it was deactivated; such an account cannot sign in and its sessions end.</summary>
    public DateTimeOffset? DeactivatedAt { get; set; }

    /// <summary>The password was set by somebody else and must be changed at the next sign-in.</summary>
    public bool MustChangePassword { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
