using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Features.Jobs;
using KerjasamaDesa.Web.Tests.Features.Mails;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KerjasamaDesa.Web.Tests.Features.Jobs;

[Collection(nameof(PostOffice))]
public sealed class JobsTests
{
    private readonly PostOffice post;

    public JobsTests(PostOffice post)
    {
        this.post = post;
        post.Time.Now = DateTimeOffset.UtcNow;
    }

    [Fact]
    public async Task Of_two_processes_one_runs_a_job_and_the_other_finds_nothing_due()
    {
        await using var one = With(new Counted());
        await using var other = With(new Counted());
        Counted.Runs = 0;

        var ran = await Task.WhenAll(RunnerOf(one).RunDueAsync(default), RunnerOf(other).RunDueAsync(default));
        ran = [.. ran, await RunnerOf(other).RunDueAsync(default)];

        Assert.Equal(1, Counted.Runs);
        Assert.Single(ran.SelectMany(names => names), "hitung");
        post.Time.Move(TimeSpan.FromMinutes(11));
        await Task.WhenAll(RunnerOf(one).RunDueAsync(default), RunnerOf(other).RunDueAsync(default));
        Assert.Equal(2, Counted.Runs);
    }

    [Fact]
    public async Task A_job_that_fails_tells_so_is_tried_again_and_keeps_no_other_from_running()
    {
        await using var host = With(new Failing());

        var ran = await RunnerOf(host).RunDueAsync(default);

        Assert.Contains("gagal", ran);
        var page = await (await AdministratorAsync(host)).GetAsync("/pekerjaan");
        Assert.Contains("Gagal 1 kali berturut-turut", page.Words, StringComparison.Ordinal);
        Assert.Contains("<b>basis data</b>", page.Words, StringComparison.Ordinal);
        post.Time.Move(TimeSpan.FromMinutes(3));
        Assert.Contains("gagal", await RunnerOf(host).RunDueAsync(default));
    }

    [Fact]
    public async Task A_daily_job_runs_at_its_hour_of_western_indonesia()
    {
        var timing = Timing.Daily(new TimeOnly(5, 0));
        var before = new DateTimeOffset(2026, 12, 1, 21, 59, 0, TimeSpan.Zero);

        Assert.Equal(new DateTimeOffset(2026, 12, 1, 22, 0, 0, TimeSpan.Zero), timing.Next(before));
        Assert.Equal(new DateTimeOffset(2026, 12, 2, 22, 0, 0, TimeSpan.Zero), timing.Next(before.AddMinutes(1)));
        var first = await post.Portal.WithDbAsync(async db => { await RunnerOf(post.Host).RunDueAsync(default); return await db.Jobs.AsNoTracking().SingleAsync(j => j.Name == "bersihkan"); });
        Assert.True(first.NextAt > post.Time.Now);
    }

    [Fact]
    public async Task An_administrator_of_everything_starts_a_job_and_sees_what_came_of_it()
    {
        var administrator = await AdministratorAsync(post.Host);
        Assert.Contains("Belum pernah berjalan", (await administrator.GetAsync("/pekerjaan")).Words, StringComparison.Ordinal);

        var asked = await administrator.FillAndPostAsync("/pekerjaan", new Dictionary<string, string>(), "/pekerjaan/bersihkan/jalankan");
        await RunnerOf(post.Host).RunDueAsync(default);

        Assert.Equal(HttpStatusCode.Found, asked.Status);
        Assert.NotNull((await post.Portal.WithDbAsync(db => db.Jobs.AsNoTracking().SingleAsync(j => j.Name == "bersihkan"))).FinishedAt);
        Assert.Contains("0 hal", (await administrator.GetAsync("/pekerjaan")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.PostHostileAsync("/pekerjaan/tidak-ada/jalankan", new Dictionary<string, string>())).Status);
    }

    [Fact]
    public async Task Nobody_else_sees_or_starts_background_work()
    {
        var scene = await Scene.InAsync(post.Portal, Stage.Identification);
        foreach (var person in new[] { scene.Head, scene.Facilitator, scene.Administrator })
        {
            var browser = post.Portal.As(person, post.Host);
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/pekerjaan")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/pekerjaan/surel")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostHostileAsync("/pekerjaan/bersihkan/jalankan", new Dictionary<string, string>())).Status);
        }
    }

    private WebApplicationFactory<Program> With(Job job) => post.Another().WithWebHostBuilder(builder => builder.ConfigureServices(services => services.AddSingleton(job)));

    private static JobRunner RunnerOf(WebApplicationFactory<Program> host) => host.Services.GetRequiredService<JobRunner>();

    private async Task<Browser> AdministratorAsync(WebApplicationFactory<Program> host) => post.Portal.As(await post.Portal.PersonAsync(Role.Administrator, ""), host);

    private sealed class Counted : Job
    {
        public static int Runs;

        public override string Name => "hitung";

        public override string Title => "Hitung";

        public override Timing Timing => Timing.Every(TimeSpan.FromMinutes(10));

        public override async Task<int> RunAsync(CancellationToken stop)
        {
            Interlocked.Increment(ref Runs);
            await Task.Delay(300, stop);
            return 1;
        }
    }

    private sealed class Failing : Job
    {
        public override string Name => "gagal";

        public override string Title => "Gagal";

        public override Timing Timing => Timing.Every(TimeSpan.FromHours(1));

        public override Task<int> RunAsync(CancellationToken stop) => throw new InvalidOperationException("<b>basis data</b>");
    }
}
