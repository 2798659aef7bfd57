using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace KerjasamaDesa.Domain.Coordination;

/// <summary>Where an invitation stands.</summary>
public enum InvitationState
{
    /// <summary>Waits to be taken up.</summary>
    Open,

    /// <summary>Taken up.</summary>
    Used,

    /// <summary>Its days ran out.</summary>
    Expired,

    /// <summary>Taken back, or replaced by a newer one.</summary>
    Revoked,
}

/// <summary>
/// A link that lets the person of a seat make an account, or bring one that is there already. It works once, for a time. Only the
/// hash of its secret is kept, so that nobody who reads the database can use it.
/// </summary>
public sealed class SeatInvitation
{
    /// <summary>Days it may be used.</summary>
    public const int Days = 14;

    private const int SecretBytes = 32;

    private SeatInvitation()
    {
    }

    internal SeatInvitation(Guid id, TeamMember seat, string secret, string by, DateTimeOffset now)
    {
        (Id, TeamId, MemberId, TokenHash, InvitedByName) = (id, seat.TeamId, seat.Id, Hash(secret), by);
        (CreatedAt, ExpiresAt) = (now, now.AddDays(Days));
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The team.</summary>
    public Guid TeamId { get; private set; }

    /// <summary>The seat.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>SHA-256 of the secret, lower-case hexadecimal.</summary>
    public string TokenHash { get; private set; } = "";

    /// <summary>Who invited.</summary>
    public string InvitedByName { get; private set; } = "";

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it ceases to work.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was taken up.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>When it was taken back.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Row version; of two people with one link only one gets in.</summary>
    public uint Version { get; private set; }

    /// <summary>A new secret for a link: 256 bits, without letters an address would have to escape.</summary>
    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>What is kept of a secret.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Where it stands at that moment.</summary>
    public InvitationState StateAt(DateTimeOffset now) => this switch
    {
        { UsedAt: not null } => InvitationState.Used,
        { RevokedAt: not null } => InvitationState.Revoked,
        _ => now < ExpiresAt ? InvitationState.Open : InvitationState.Expired,
    };

    internal void Use(DateTimeOffset now) => UsedAt = now;

    internal void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}

public sealed partial class CoordinationTeam
{
    private readonly List<SeatInvitation> _invitations = [];

    /// <summary>Invitations to its seats, open and past.</summary>
    public IReadOnlyCollection<SeatInvitation> Invitations => _invitations;

    /// <summary>The invitation to a seat that is open at that moment.</summary>
    public SeatInvitation? OpenInvitation(TeamMember seat, DateTimeOffset now) =>
        _invitations.Find(i => i.MemberId == seat.Id && i.StateAt(now) == InvitationState.Open);

    /// <summary>
    /// Invites the person of a seat; an earlier link to it works no longer. Refused: a seat that has an account, one that has ended.
    /// </summary>
    /// <param name="seat">The seat.</param>
    /// <param name="secret">The link's secret, from <see cref="SeatInvitation.NewSecret"/>; only its hash is kept.</param>
    /// <param name="by">Who invites.</param>
    /// <param name="now">The moment.</param>
    /// <param name="today">The day it is.</param>
    public SeatInvitation Invite(TeamMember seat, string secret, string by, DateTimeOffset now, DateOnly today)
    {
        Takable(seat, today);
        Revoke(seat, now);
        var invitation = new SeatInvitation(Guid.CreateVersion7(now), seat, secret, by, now);
        _invitations.Add(invitation);
        return invitation;
    }

    /// <summary>Takes the open invitation to a seat back; nothing happens when there is none.</summary>
    public void Revoke(TeamMember seat, DateTimeOffset now) => OpenInvitation(seat, now)?.Revoke(now);

    /// <summary>Takes an invitation up with an account. Refused: one that is not open, and what <see cref="Invite"/> refuses.</summary>
    public TeamMember TakeUp(SeatInvitation invitation, Guid accountId, DateTimeOffset now, DateOnly today)
    {
        if (invitation.StateAt(now) != InvitationState.Open)
        {
            throw new RuleBroken("Undangan ini tidak berlaku lagi. Minta tautan baru kepada yang mengundang.");
        }

        var seat = _members.Find(m => m.Id == invitation.MemberId) ?? throw new RuleBroken("Undangan ini tidak berlaku lagi. Minta tautan baru kepada yang mengundang.");
        Takable(seat, today);
        invitation.Use(now);
        seat.Join(accountId);
        return seat;
    }

    private static void Takable(TeamMember seat, DateOnly today)
    {
        if (seat.AccountId is not null)
        {
            throw new RuleBroken("Anggota ini sudah punya akun portal.");
        }

        if (seat.HasEnded(today))
        {
            throw new RuleBroken("Masa tugas anggota ini sudah berakhir.");
        }
    }
}
