using KerjasamaDesa.Web.Features.Shared;
using Microsoft.Extensions.Options;
using MimeKit;

namespace KerjasamaDesa.Web.Features.Mails;

/// <summary>Whether mails can be sent as the portal is set up.</summary>
public sealed class MailSetup(IOptions<MailOptions> options, PublicAddress address)
{
    public MailOptions Options => options.Value;

    /// <summary>What is missing, as the localizer's key; null when mails are sent.</summary>
    public string? Lacks =>
        !Options.IsOn ? "Peladen surel belum diatur (Mail:Host)."
        : !MailboxAddress.TryParse(Options.From, out _) ? "Alamat pengirim belum diatur (Mail:From)."
        : address.Given is null ? "Alamat portal belum diatur (Portal:PublicAddress), sehingga tautan dalam surel tidak dapat dibuat."
        : null;

    public bool IsOn => Lacks is null;
}
