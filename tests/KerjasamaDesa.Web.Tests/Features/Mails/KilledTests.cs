using System.Diagnostics;
using System.Globalization;
using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Web.Features.Mails;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KerjasamaDesa.Web.Tests.Features.Mails;

/// <summary>The real portal in a process of its own, killed with a mail in its hands.</summary>
[Collection(nameof(PostOffice))]
public sealed class KilledTests
{
    private readonly PostOffice post;

    public KilledTests(PostOffice post)
    {
        this.post = post;
        post.Time.Now = DateTimeOffset.UtcNow;
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public async Task A_process_killed_while_it_sends_loses_nothing_and_doubles_at_most_that_one_mail(bool hasServerKeptIt, int copies)
    {
        var (first, firstEmail) = await post.PersonAsync();
        var (second, secondEmail) = await post.PersonAsync();
        await using var server = MailServer.Start();
        server.Hold(hasServerKeptIt);
        await post.TellAsync(first, "Pertama");
        await post.TellAsync(second, "Kedua");
        await post.RunAsync("ringkasan-surel");
        await post.Portal.WithDbAsync(db => db.Mails.Where(m => m.AccountId == second.AccountId).ExecuteUpdateAsync(set => set.SetProperty(m => m.NextTryAt, m => m.NextTryAt.AddSeconds(1))));

        // Other tests have moved the clock by which this job was to run next.
        await post.Portal.WithDbAsync(db => db.Jobs.ExecuteDeleteAsync());
        using (var process = StartPortal(server.Port))
        {
            var said = process.StandardOutput.ReadToEndAsync();
            if (await Task.WhenAny(server.Holding, said, Task.Delay(TimeSpan.FromSeconds(90))) != server.Holding)
            {
                process.Kill(entireProcessTree: true);
                Assert.Fail($"The portal handed over no mail. It said: {await said}");
            }

            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        var held = await MailOfAsync(first.AccountId);
        Assert.Equal(MailState.Waiting, held.State);
        Assert.True(held.ClaimedUntil > DateTimeOffset.UtcNow);
        server.Release();
        var later = DateTimeOffset.UtcNow.AddMinutes(1) + Outbox.Lease;
        await using var restarted = post.Portal.WithWebHostBuilder(builder =>
        {
            foreach (var (name, value) in Settings(server.Port)) { builder.UseSetting(name.Replace("__", ":", StringComparison.Ordinal), value); }

            builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(new MovableTime { Now = later }));
        });
        await post.RunAsync("kirim-surel", restarted);
        await post.RunAsync("kirim-surel", restarted);

        var mails = server.Mails;
        Assert.Equal(copies, mails.Count(m => m.To.Mailboxes.Any(to => to.Address == firstEmail)));
        Assert.Single(mails.Where(m => m.To.Mailboxes.Any(to => to.Address == firstEmail)).Select(m => m.MessageId).Distinct());
        Assert.Single(mails, m => m.To.Mailboxes.Any(to => to.Address == secondEmail));
        Assert.Equal(MailState.Sent, (await MailOfAsync(first.AccountId)).State);
    }

    [Fact]
    public async Task Two_processes_that_send_at_once_send_each_mail_once()
    {
        var people = new List<string>();
        for (var i = 0; i < 12; i++)
        {
            var (person, email) = await post.PersonAsync();
            people.Add(email);
            await post.TellAsync(person, "Bersamaan");
        }

        await post.RunAsync("ringkasan-surel");
        await using var other = post.Another();
        await Task.WhenAll(post.RunAsync("kirim-surel"), post.RunAsync("kirim-surel", other));

        Assert.All(people, email => Assert.Single(post.MailsTo(email)));
    }

    private Process StartPortal(int port)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(Program).Assembly.Location);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ConnectionStrings__Portal"] = post.Portal.WebConnection;
        start.Environment["Portal__Data"] = Directory.CreateTempSubdirectory("kd-mati-").FullName;
        start.Environment["Serilog__MinimumLevel__Default"] = "Error";
        start.Environment["Jobs__Run"] = "true";
        start.Environment["Jobs__StartAfterSeconds"] = "0";
        start.Environment["Jobs__LookEverySeconds"] = "1";
        foreach (var (name, value) in Settings(port)) { start.Environment[name] = value; }

        return Process.Start(start)!;
    }

    private static Dictionary<string, string> Settings(int port) => new()
    {
        ["Mail__Host"] = "127.0.0.1",
        ["Mail__Port"] = port.ToString(CultureInfo.InvariantCulture),
        ["Mail__Security"] = "None",
        ["Mail__From"] = "portal@kerjasama.example.id",
        ["Portal__PublicAddress"] = PostOffice.Address,
    };

    private Task<Mail> MailOfAsync(Guid account) => post.Portal.WithDbAsync(db => db.Mails.AsNoTracking().SingleAsync(m => m.AccountId == account));
}
