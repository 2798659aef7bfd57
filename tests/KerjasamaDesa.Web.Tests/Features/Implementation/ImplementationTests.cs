using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.Implementation;

public sealed class ImplementationTests : PortalTests
{
    [Fact]
    public async Task Figures_rest_on_verified_entries_by_activity_and_source()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        await LogAsync(scene, 10, 30, FundingSource.DDS, 100_000_000, isVerified: true);
        await LogAsync(scene, 5, 40, FundingSource.ADD, 55_000_000, isVerified: true);
        await LogAsync(scene, 1, 90, FundingSource.PBK, 50_000_000, isVerified: false);

        var page = await Portal.As(scene.Head).GetAsync($"{scene.Address}/pelaksanaan");

        Assert.Equal(["40,00%", "50,00%"], page.Page.QuerySelectorAll(".headline-figure").Take(2).Select(f => f.TextContent.Trim()));
        var sources = page.Page.QuerySelectorAll("[aria-labelledby=sumber] tbody tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent.Trim()))).ToList();
        Assert.Equal(
            ["Dana Desa DDS|Rp200.000.000|Rp100.000.000|Rp100.000.000|50,00%", "Alokasi Dana Desa ADD|Rp60.000.000|Rp55.000.000|Rp5.000.000|91,67%", "Bantuan keuangan kabupaten/kota PBK|Rp50.000.000|Rp0|Rp50.000.000|0,00%"],
            sources);
    }

    [Fact]
    public async Task A_period_that_passed_without_a_report_is_said_and_is_not_zero()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        var late = await Scene.InAsync(Portal, Stage.Implementation);

        // As if fifty days had gone by.
        await Portal.WithDbAsync(db => db.Plans.Where(p => p.CooperationId == late.CooperationId).SelectMany(p => p.ProgressTargets)
            .ExecuteUpdateAsync(set => set.SetProperty(x => x.PeriodEnd, x => x.PeriodEnd.AddDays(-50))));

        var page = await Portal.As(late.Head).GetAsync($"{late.Address}/pelaksanaan");

        Assert.Contains("Belum dilaporkan", page.Page.QuerySelector("[aria-labelledby=kurva] tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Belum dilaporkan tidak sama dengan nol.", page.Words, StringComparison.Ordinal);
        Assert.Contains("Pelaksanaan belum dimulai", (await Portal.As(scene.Head).GetAsync($"{scene.Address}/pelaksanaan")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Insiders_read_it_and_strangers_do_not()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        foreach (var insider in new[] { scene.Head, scene.Council, scene.Facilitator, scene.Administrator, scene.Secretary })
        {
            Assert.Equal(HttpStatusCode.OK, (await Portal.As(insider).GetAsync($"{scene.Address}/pelaksanaan")).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync($"{scene.Address}/pelaksanaan")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync($"{scene.Address}/pelaksanaan/catatan")).Status);
    }

    private Task LogAsync(Scene scene, int daysAgo, decimal progress, FundingSource source, decimal spent, bool isVerified) => Portal.WithDbAsync(async db =>
    {
        var cooperation = await scene.ReadAsync(Portal);
        var entry = MonitoringEntry.Record(
            Guid.CreateVersion7(), cooperation, cooperation.Plan.Activities.Single(),
            new EntryDetails(Scene.Today.AddDays(-daysAgo), progress, 100, "Terlihat.", [new EntrySpending(source, spent)]), [],
            Scene.ActorOf(scene.Secretary, Role.TeamMember, "", new Seat(cooperation.Id, TeamRole.Secretary, "")), DateTimeOffset.UtcNow, Scene.Today);
        if (isVerified)
        {
            entry.Verify(Scene.ActorOf(scene.Monitor, Role.TeamMember, ""), DateTimeOffset.UtcNow);
        }

        db.Add(entry);
        await db.SaveChangesAsync();
    });
}
