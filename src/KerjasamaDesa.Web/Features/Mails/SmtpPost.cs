using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace KerjasamaDesa.Web.Features.Mails;

/// <summary>What the mail server said of a mail.</summary>
public enum Delivery
{
    /// <summary>It took the mail.</summary>
    Taken,

    /// <summary>Not now.</summary>
    Refused,

    /// <summary>Never: there is no such address, or the mail is not wanted.</summary>
    RefusedForGood,

    /// <summary>It was not reached, or does not know the portal.</summary>
    Unreachable,
}

/// <summary>What came of handing over a mail.</summary>
public sealed record Delivered(Delivery Delivery, string? Error = null);

/// <summary>A line to the mail server, opened with the first mail and used for all of one run.</summary>
public sealed class SmtpPost(MailSetup setup) : IAsyncDisposable
{
    private SmtpClient? client;

    public async Task<Delivered> SendAsync(MimeMessage message, CancellationToken stop)
    {
        try
        {
            client = await ConnectAsync(stop);
        }
        catch (Exception error) when (IsOfTheLine(error) || error is AuthenticationException or SmtpCommandException)
        {
            return new Delivered(Delivery.Unreachable, Words(error));
        }

        try
        {
            await client.SendAsync(message, stop);
            return new Delivered(Delivery.Taken);
        }
        catch (SmtpCommandException error)
        {
            await ResetAsync();
            // 5xx is for good, but only about the mail or its recipient; a server that refuses the sender refuses everybody's mail.
            var isFinal = (int)error.StatusCode >= 500 && error.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;
            return new Delivered(isFinal ? Delivery.RefusedForGood : Delivery.Refused, Words(error));
        }
        catch (Exception error) when (IsOfTheLine(error))
        {
            await ResetAsync();
            return new Delivered(Delivery.Unreachable, Words(error));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ResetAsync();
        client?.Dispose();
    }

    private async Task<SmtpClient> ConnectAsync(CancellationToken stop)
    {
        var line = client ??= new SmtpClient();
        if (line.IsConnected)
        {
            return line;
        }

        var options = setup.Options;
        line.Timeout = options.TimeoutSeconds * 1000;
        await line.ConnectAsync(options.Host!, options.Port, options.Security switch
        {
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            MailSecurity.None => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        }, stop);
        if (options.UserName is { Length: > 0 } user)
        {
            await line.AuthenticateAsync(user, options.Password ?? "", stop);
        }

        return line;
    }

    private async Task ResetAsync()
    {
        try
        {
            if (client is { IsConnected: true })
            {
                await client.DisconnectAsync(true);
            }
        }
        catch (Exception error) when (IsOfTheLine(error) || error is SmtpCommandException)
        {
            // A line that is already dead needs no farewell.
        }
    }

    private static bool IsOfTheLine(Exception error) =>
        error is IOException or SocketException or SslHandshakeException or SmtpProtocolException or ServiceNotConnectedException or TimeoutException or OperationCanceledException or NotSupportedException;

    private static string Words(Exception error) => error is SmtpCommandException command ? $"{(int)command.StatusCode} {command.Message}" : $"{error.GetType().Name}: {error.Message}";
}
