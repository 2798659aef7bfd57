namespace KerjasamaDesa.Web.Features.Mails;

/// <summary>How lines to the mail server are kept from being read on the way.</summary>
public enum MailSecurity
{
    /// <summary>Begins in the open and is then sealed; refused when the server cannot. Port 587.</summary>
    StartTls,

    /// <summary>Sealed from the first byte. Port 465.</summary>
    Tls,

    /// <summary>In the open: only for a server on the same machine or in the same closed network.</summary>
    None,
}

/// <summary>The mail server, <c>Mail:*</c>. Without <c>Mail:Host</c> the portal sends nothing and works all the same.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    public MailSecurity Security { get; set; }

    public string? UserName { get; set; }

    public string? Password { get; set; }

    /// <summary>Address mails come from.</summary>
    public string? From { get; set; }

    public string FromName { get; set; } = "Kerjasama Desa";

    public int TimeoutSeconds { get; set; } = 20;

    /// <summary>Hour of western Indonesia at which what is new is gathered into mails.</summary>
    public int DigestHour { get; set; } = 6;

    public bool IsOn => !string.IsNullOrEmpty(Host);
}
