using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Jobs;
using MimeKit;

namespace KerjasamaDesa.Web.Features.Mails;

/// <summary>Empties the outbox. What the mail server took is marked at once, mail by mail, so that a kill can double one mail at most.</summary>
public sealed class SendMails(Outbox outbox, MailWriter writer, SmtpPost post, MailSetup setup, PortalDb db, PortalClock clock) : Job
{
    public override string Name => "kirim-surel";

    public override string Title => "Kirim surel yang menunggu";

    public override Timing Timing => Timing.Every(TimeSpan.FromMinutes(1));

    public override string? Lacks => setup.Lacks;

    public override async Task<int> RunAsync(CancellationToken stop)
    {
        var sent = 0;
        while (!stop.IsCancellationRequested && await outbox.ClaimAsync(stop) is { } mail)
        {
            // What was begun is ended, also while the portal shuts down; the line's timeouts end what hangs.
            var delivered = await TryAsync(mail);
            await db.SaveChangesAsync(CancellationToken.None);
            db.ChangeTracker.Clear();
            if (delivered == Delivery.Unreachable)
            {
                break;
            }

            sent += delivered == Delivery.Taken ? 1 : 0;
        }

        return sent;
    }

    private async Task<Delivery?> TryAsync(Mail mail)
    {
        MimeMessage? message;
        try
        {
            message = await writer.WriteAsync(mail);
        }
        catch (FormatException refused)
        {
            // An address no mail server would take; the other mails must not wait behind it.
            mail.Failed(refused.Message, isFinal: true, clock.Now);
            return null;
        }

        if (message is null)
        {
            mail.Drop();
            return null;
        }

        var (delivery, error) = await post.SendAsync(message, CancellationToken.None);
        switch (delivery)
        {
            case Delivery.Taken:
                mail.Sent(clock.Now);
                break;
            case Delivery.Unreachable:
                mail.Unreachable(error!, clock.Now);
                break;
            default:
                mail.Failed(error!, delivery == Delivery.RefusedForGood, clock.Now);
                break;
        }

        return delivery;
    }
}
