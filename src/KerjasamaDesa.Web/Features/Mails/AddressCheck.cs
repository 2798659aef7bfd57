using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;

namespace KerjasamaDesa.Web.Features.Mails;

/// <summary>Asks by mail whether an address is the person's own; until that is shown, nothing else is sent there.</summary>
public sealed class AddressCheck(PortalDb db, Outbox outbox, MailSetup setup, PortalClock clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>An address that was given or changed is nobody's own yet.</summary>
    public void Changed(Account account, string? before)
    {
        if (string.Equals(account.Email, before, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        account.EmailConfirmed = false;
        if (setup.IsOn && !string.IsNullOrEmpty(account.Email))
        {
            Put(account);
        }
    }

    /// <summary>Puts the question into the outbox, to be saved by the caller; false when it was asked a moment ago, or there is nothing to ask.</summary>
    public async Task<bool> AskAsync(Account account)
    {
        if (!setup.IsOn || string.IsNullOrEmpty(account.Email) || account.EmailConfirmed || await outbox.HasSinceAsync(account.Id, MailKind.ConfirmAddress, clock.Now - Pause))
        {
            return false;
        }

        Put(account);
        return true;
    }

    private void Put(Account account) => db.Add(new Mail(Guid.CreateVersion7(clock.Now), account.Id, MailKind.ConfirmAddress, clock.Now));
}
