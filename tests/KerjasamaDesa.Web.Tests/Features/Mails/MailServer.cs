using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using MimeKit;
using SmtpServer;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace KerjasamaDesa.Web.Tests.Features.Mails;

/// <summary>A real mail server on a port of this machine, which keeps what it is given and can be told to misbehave.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly Mailbox mailbox;
    private readonly Task running;
    private bool isOver;

    private MailServer(int port, Mailbox mailbox)
    {
        (Port, this.mailbox) = (port, mailbox);
        var options = new SmtpServerOptionsBuilder().ServerName("surat.example").Endpoint(e => e.Endpoint(new IPEndPoint(IPAddress.Loopback, port))).Build();
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add((IMessageStore)mailbox);
        services.Add((IMailboxFilter)mailbox);
        running = new SmtpServer.SmtpServer(options, services).StartAsync(stopping.Token);
    }

    public int Port { get; }

    /// <summary>What was taken, in the order it came.</summary>
    public IReadOnlyList<MimeMessage> Mails => [.. mailbox.Taken];

    /// <summary>Addresses it knows nobody at.</summary>
    public ConcurrentDictionary<string, bool> Unknown => mailbox.Unknown;

    /// <summary>A line with a mail is open and waits for its answer.</summary>
    public Task Holding => mailbox.Holding.Task;

    public static MailServer Start(int? port = null) => new(port ?? FreePort(), new Mailbox());

    /// <summary>From now on a mail is not answered: before it is kept, or after.</summary>
    public void Hold(bool afterKeeping) => (mailbox.Holds, mailbox.KeepsFirst) = (true, afterKeeping);

    public void Release() => mailbox.Holds = false;

    public static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (isOver)
        {
            return;
        }

        isOver = true;
        await stopping.CancelAsync();
        try
        {
            await running.WaitAsync(TimeSpan.FromSeconds(10));
        }
        catch (OperationCanceledException)
        {
            // That is how it ends.
        }

        stopping.Dispose();
    }

    private sealed class Mailbox : IMessageStore, IMailboxFilter
    {
        public ConcurrentQueue<MimeMessage> Taken { get; } = new();

        public ConcurrentDictionary<string, bool> Unknown { get; } = new();

        public TaskCompletionSource Holding { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool Holds { get; set; }

        public bool KeepsFirst { get; set; }

        public async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            var message = await MimeMessage.LoadAsync(new MemoryStream(buffer.ToArray()), cancellationToken);
            if (!Holds || KeepsFirst)
            {
                Taken.Enqueue(message);
            }

            if (Holds)
            {
                Holding.TrySetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            return SmtpResponse.Ok;
        }

        public Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken) => Task.FromResult(true);

        public Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) =>
            Task.FromResult(!Unknown.ContainsKey($"{to.User}@{to.Host}"));
    }
}
