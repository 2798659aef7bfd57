using System.Security.Cryptography;
using System.Text;

namespace KerjasamaDesa.Domain.Coordination;

/// <summary>
/// The secret of a calendar's address. Whoever has the address reads the calendar, as calendar programs do; so only its hash is kept, and
/// it can be replaced and taken back.
/// </summary>
public sealed class CalendarKey
{
    private CalendarKey()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>Whose calendar it is, and whose rights it reads with.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>The one cooperation it shows; null for all of the person's.</summary>
    public Guid? CooperationId { get; private set; }

    /// <summary>SHA-256 of the secret, lower-case hexadecimal.</summary>
    public string SecretHash { get; private set; } = "";

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was taken back; null while it opens.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Makes a key with its secret, which is told once and kept nowhere.</summary>
    public static (CalendarKey Key, string Secret) Make(Guid accountId, Guid? cooperationId, DateTimeOffset now)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        return (new CalendarKey { Id = Guid.CreateVersion7(now), AccountId = accountId, CooperationId = cooperationId, SecretHash = HashOf(secret), CreatedAt = now }, secret);
    }

    /// <summary>The hash by which a secret is found.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Takes it back; doing so again changes nothing.</summary>
    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
