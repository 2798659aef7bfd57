using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Mails;

/// <summary>
/// Takes mails out of the outbox one by one. A claim is a lease: it is written down before the mail is sent, and whoever dies with one
/// loses it when it is over.
/// </summary>
public sealed class Outbox(PortalDb db, PortalClock clock)
{
    /// <summary>Longer than the longest try of one mail, which the line's own timeouts end.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>The next mail to be sent, claimed for this process; null when there is none.</summary>
    public async Task<Mail?> ClaimAsync(CancellationToken stop)
    {
        var (now, until) = (clock.Now, clock.Now + Lease);
        var claimed = await db.Mails.FromSql(
            $"""
            update mails set claimed_until = {until}
            where id = (
                select id from mails
                where state = 'Waiting' and next_try_at <= {now} and (claimed_until is null or claimed_until < {now})
                order by next_try_at, id
                limit 1
                for update skip locked)
            returning *, xmin
            """).ToListAsync(stop);
        return claimed.SingleOrDefault();
    }

    /// <summary>Whether another mail of this kind was put into the outbox for the account since then.</summary>
    public Task<bool> HasSinceAsync(Guid accountId, MailKind kind, DateTimeOffset since) =>
        db.Mails.AnyAsync(m => m.AccountId == accountId && m.Kind == kind && m.CreatedAt >= since);
}
