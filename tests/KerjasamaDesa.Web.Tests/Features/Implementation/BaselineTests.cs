using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Tests.Infrastructure;

namespace KerjasamaDesa.Web.Tests.Features.Implementation;

/// <summary>The work is measured against what was signed, not against what is being written.</summary>
public sealed class BaselineTests : PortalTests
{
    private const string Being = "Perubahan rencana sedang disusun (adendum)";

    private readonly Guid _added = Guid.CreateVersion7();

    [Fact]
    public async Task While_an_amendment_is_open_every_page_keeps_the_signed_plan_and_says_so()
    {
        var scene = await AmendedAsync();
        var head = Portal.As(scene.Head);
        var page = await head.GetAsync($"{scene.Address}/pelaksanaan");
        Assert.Contains(Being, page.Words, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector($".notice a[href='{scene.Address}/rencana']"));
        Assert.Contains("Pasang pipa", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Bangun bak", page.Words, StringComparison.Ordinal);
        Assert.Contains("Rp310.000.000", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Rencana semula", page.Words, StringComparison.Ordinal);
        Assert.Contains("40,00%", (await head.GetAsync(scene.Address)).Words, StringComparison.Ordinal);
        Assert.Contains(Being, (await head.GetAsync($"{scene.Address}/evaluasi")).Words, StringComparison.Ordinal);
        Assert.Contains("Sambungan rumah terpasang", (await head.GetAsync($"{scene.Address}/pelaksanaan/indikator")).Words, StringComparison.Ordinal);
        var evaluation = await Portal.As(scene.Secretary).GetAsync($"{scene.Address}/evaluasi/baru");
        Assert.Contains("Rp310.000.000", evaluation.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(Being, (await head.GetAsync($"{scene.Address}/rencana")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync($"{scene.Address}/pelaksanaan")).Status);
    }

    [Fact]
    public async Task An_activity_of_an_unsigned_amendment_cannot_be_reported_on_and_one_it_takes_out_still_can()
    {
        var scene = await AmendedAsync();
        var member = Portal.As(scene.Secretary);
        var choices = (await member.GetAsync("/catat")).Words;
        Assert.Contains("Pasang pipa", choices, StringComparison.Ordinal);
        Assert.DoesNotContain("Bangun bak", choices, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync($"{scene.Address}/catat?kegiatan={_added}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync($"{scene.Address}/catat?kegiatan={scene.ActivityId}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Head).GetAsync($"{scene.Address}/catat?kegiatan={scene.ActivityId}")).Status);
    }

    [Fact]
    public async Task Once_signed_the_new_version_counts_and_what_was_recorded_of_an_activity_taken_out_stays()
    {
        var scene = await AmendedAsync();
        await scene.ChangeAsync(Portal, c => Sign(scene, c));
        var page = await Portal.As(scene.Head).GetAsync($"{scene.Address}/pelaksanaan");
        Assert.DoesNotContain(Being, page.Words, StringComparison.Ordinal);
        Assert.All(
            new[] { "Bangun bak", "Pasang pipa", "Tidak lagi dalam rencana", "Diukur terhadap rencana versi 2", "Rencana semula", "Rp90.000.000", "Rp10.000.000" },
            words => Assert.Contains(words, page.Words, StringComparison.Ordinal));
        var first = await Portal.As(scene.Head).GetAsync($"{scene.Address}/rencana/versi/1");
        Assert.All(scene.Heads, head => Assert.Contains(head.Name, first.Words, StringComparison.Ordinal));
        var member = Portal.As(scene.Secretary);
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync($"{scene.Address}/catat?kegiatan={_added}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync($"{scene.Address}/catat?kegiatan={scene.ActivityId}")).Status);
        var list = await member.GetAsync($"{scene.Address}/pelaksanaan/catatan?kegiatan={scene.ActivityId}");
        Assert.Contains("Pasang pipa", list.Page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        var entry = await Portal.WithDbAsync(db => Task.FromResult(db.MonitoringEntries.Single(e => e.CooperationId == scene.CooperationId).Id));
        Assert.Contains("Pasang pipa", (await member.GetAsync($"{scene.Address}/pelaksanaan/catatan/{entry}")).Words, StringComparison.Ordinal);
    }

    /// <summary>A cooperation at work whose amendment puts another activity in the place of the one that was reported on.</summary>
    private async Task<Scene> AmendedAsync()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        await Portal.WithDbAsync(async db =>
        {
            var c = await scene.ReadAsync(Portal);
            var entry = MonitoringEntry.Record(
                Guid.CreateVersion7(), c, c.Plan.Activities.Single(), new EntryDetails(Scene.Today.AddDays(-2), 40, 100, "Terlihat.", [new EntrySpending(FundingSource.DDS, 10_000_000)]), [],
                Scene.ActorOf(scene.Secretary, Role.TeamMember, "", new Seat(c.Id, TeamRole.Secretary, "")), DateTimeOffset.UtcNow, Scene.Today);
            entry.Verify(Scene.ActorOf(scene.Monitor, Role.TeamMember, ""), DateTimeOffset.UtcNow);
            db.Add(entry);
            db.Add(new IndicatorMeasurement(
                Guid.CreateVersion7(), c.Id, scene.IndicatorId, Scene.Today.AddDays(-2), 100, null, Scene.ActorOf(scene.Monitor, Role.TeamMember, ""), DateTimeOffset.UtcNow, Scene.Today));
            await db.SaveChangesAsync();
        });
        await scene.ChangeAsync(Portal, c => c.Amend("Pipa diganti bak", DateTimeOffset.UtcNow));
        await scene.ChangeAsync(Portal, c => c.Plan.Programs.Single().Remove(c.Plan.Activities.Single()));
        await scene.ChangeAsync(Portal, c =>
        {
            var tank = c.Plan.AddActivity(c.Plan.Programs.Single(), _added, new ActivityDetails(
                "Bangun bak", scene.Villages[0].Code, Scene.Today, Scene.Today.AddDays(100), 100, "bak", 1, "unit"));
            c.Plan.AddCost(tank, "Semen", 1, "paket", 90_000_000);
            c.Plan.Allocate(tank, scene.Villages[0].Code, FundingSource.DDS, 90_000_000);
            c.Plan.PlanProgress([(Scene.Today.AddDays(40), 20, 20_000_000), (Scene.Today.AddDays(100), 100, 90_000_000)]);
        });
        return scene;
    }

    private static void Sign(Scene scene, Cooperation c)
    {
        var now = DateTimeOffset.UtcNow;
        c.Plan.Submit(scene.HeadActor, now);
        c.Plan.Review(new Review(
            Scene.ActorOf(scene.Facilitator, Role.Facilitator, scene.Villages[0].DistrictCode), ReviewDecision.Recommended, null,
            Enum.GetValues<PlanPart>().Select(p => new PartReview(p, true, null)), now));
        for (var i = 0; i < scene.Villages.Count; i++)
        {
            c.Sign(scene.Villages[i].Code, $"{i + 13}/2026", Scene.Today, Scene.ActorOf(scene.Heads[i], Role.VillageHead, scene.Villages[i].Code), now, Scene.Today);
        }
    }
}
