using System.Globalization;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Jobs;
using KerjasamaDesa.Web.Features.Notices;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KerjasamaDesa.Web.Tests.Features.Mails;

/// <summary>A portal alone on its database, told where the mail server is, with a clock that tests move.</summary>
public sealed class PostOffice : IAsyncLifetime
{
    public const string Address = "https://kerjasama.example.id";

    private WebApplicationFactory<Program>? host;

    public Portal Portal { get; private set; } = null!;

    internal MailServer Server { get; private set; } = null!;

    public MovableTime Time { get; } = new();

    public WebApplicationFactory<Program> Host => host!;

    public async Task InitializeAsync()
    {
        Portal = await Portal.AloneAsync("portal_surel");
        Server = MailServer.Start();
        host = Another();
    }

    /// <summary>Another process, as it were, on the same database.</summary>
    public WebApplicationFactory<Program> Another() => Portal.WithWebHostBuilder(builder =>
    {
        builder.UseSetting("Mail:Host", "127.0.0.1");
        builder.UseSetting("Mail:Port", Server.Port.ToString(CultureInfo.InvariantCulture));
        builder.UseSetting("Mail:Security", "None");
        builder.UseSetting("Mail:From", "portal@kerjasama.example.id");
        builder.UseSetting("Mail:TimeoutSeconds", "5");
        builder.UseSetting("Portal:PublicAddress", Address);
        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(Time));
    });

    public async Task DisposeAsync()
    {
        await host!.DisposeAsync();
        await Server.DisposeAsync();
        await Portal.DisposeAsync();
    }

    public async Task RestartServerAsync()
    {
        var port = Server.Port;
        await Server.DisposeAsync();
        Server = MailServer.Start(port);
    }

    public async Task StopServerAsync() => await Server.DisposeAsync();

    /// <summary>Somebody with a confirmed address, of a village nobody else uses.</summary>
    public async Task<(Person Person, string Email)> PersonAsync(string? email = null, string? name = null)
    {
        var person = await Portal.PersonAsync(Role.VillageHead, (await Portal.FreshVillagesAsync(1))[0].Code, name ?? "Bu Kades Rahayu");
        email ??= $"{person.UserName}@desa.example";
        await Portal.WithDbAsync(db => db.Users.Where(u => u.Id == person.AccountId).ExecuteUpdateAsync(set => set
            .SetProperty(u => u.Email, email).SetProperty(u => u.NormalizedEmail, email.ToUpperInvariant()).SetProperty(u => u.EmailConfirmed, true)));
        return (person, email);
    }

    public Task TellAsync(Person person, string about, NoticeKind kind = NoticeKind.Plan, bool isUrgent = false, int times = 1) => InScopeAsync(async services =>
    {
        var desk = services.GetRequiredService<NoticeDesk>();
        for (var i = 1; i <= times; i++)
        {
            Time.Move(TimeSpan.FromMilliseconds(1));
            desk.Tell([person.AccountId], new NoticeContent(kind, "/akun", new NoticeText("Rencana “{0}” menunggu telaah", times == 1 ? about : $"{about} {i}.")) { IsUrgent = isUrgent });
        }

        await services.GetRequiredService<PortalDb>().SaveChangesAsync();
        return 0;
    });

    /// <summary>Runs a job here and now; the answer is how many things it did.</summary>
    public Task<int> RunAsync(string job, WebApplicationFactory<Program>? by = null) =>
        InScopeAsync(services => services.GetServices<Job>().Single(j => j.Name == job).RunAsync(CancellationToken.None), by);

    /// <summary>Gathers and sends what is new.</summary>
    public async Task MailDigestsAsync()
    {
        await RunAsync("ringkasan-surel");
        await RunAsync("kirim-surel");
    }

    public IReadOnlyList<MimeKit.MimeMessage> MailsTo(string email) => [.. Server.Mails.Where(m => m.To.Mailboxes.Any(to => to.Address == email))];

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work, WebApplicationFactory<Program>? by = null)
    {
        await using var scope = (by ?? Host).Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}

/// <summary>Tests that work on all there is to mail share one portal and come one after the other.</summary>
[CollectionDefinition(nameof(PostOffice))]
public sealed class PostOfficeTests : ICollectionFixture<PostOffice>;

/// <summary>A clock that stands until it is moved.</summary>
public sealed class MovableTime : TimeProvider
{
    public DateTimeOffset Now { get; set; } = DateTimeOffset.UtcNow;

    public override DateTimeOffset GetUtcNow() => Now;

    public void Move(TimeSpan by) => Now += by;
}
