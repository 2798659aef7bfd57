using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Tests.Infrastructure;

namespace KerjasamaDesa.Web.Tests.Features.PlanVersions;

/// <summary>A version is read whole, and says what it said when it was frozen.</summary>
public sealed class PlanVersionTests : PortalTests
{
    [Fact]
    public async Task A_version_shows_everything_that_was_frozen_and_nothing_written_since()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        await scene.ChangeAsync(Portal, c =>
        {
            scene.FillPlan(c);
            Enrich(scene, c.Plan);
            c.Plan.Submit(scene.HeadActor, DateTimeOffset.UtcNow);
        });
        await scene.ChangeAsync(Portal, c =>
        {
            c.ReopenPlan(DateTimeOffset.UtcNow);
            c.Plan.AddStrategy("Strategi yang ditulis kemudian", null);
            c.Plan.Change(c.Plan.Activities.SelectMany(a => a.Costs).Single(), "Pipa yang lain", 1, "m", 1, "5.3.2.01");
        });
        foreach (var address in new[] { $"{scene.Address}/rencana/versi/1", $"{scene.Address}/laporan/rencana" })
        {
            var page = await Portal.As(scene.Council).GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.All(
                new[]
                {
                    "5.3.2.01", "2.1.3", "operasional", "desa tuan rumah mendapat keringanan 10%", "Biaya operasional yang ditanggung kas desa dibagi", "8% setahun", "Rp1.000.000",
                    "Rumah tersambung", "Papan nama", "hlm. 41", "SDGs Desa: 6.", "setelah Pasang pipa + 3 hari", "jalur kritis", "Tim teknis", "Rencana kemajuan fisik", "Peta risiko",
                },
                words => Assert.Contains(words, page.Words, StringComparison.OrdinalIgnoreCase));
        }

        var version = (await Portal.As(scene.Council).GetAsync($"{scene.Address}/rencana/versi/1")).Words;
        Assert.Contains("Berlaku sejak diundangkan kami.", version, StringComparison.Ordinal);
        Assert.Contains("Pipa PVC", version, StringComparison.Ordinal);
        Assert.DoesNotContain("Strategi yang ditulis kemudian", version, StringComparison.Ordinal);
        Assert.DoesNotContain("Pipa yang lain", version, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Council).GetAsync($"{scene.Address}/rencana/versi/2")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync($"{scene.Address}/rencana/versi/1")).Status);
    }

    private static void Enrich(Scene scene, Plan plan)
    {
        var pipes = plan.Activities.Single();
        plan.SetCosts(pipes, [new CostLine(null, "Pipa PVC", 6200, "m", 50_000, "5.3.2.01")]);
        plan.Change(pipes, new ActivityDetails("Pasang pipa", scene.Villages[0].Code, pipes.Start, pipes.End, 90, "pipa", 6200, "m", CostKind.Capital, "2.1.3"));
        var care = plan.AddActivity(plan.Programs.Single(), Guid.CreateVersion7(), new ActivityDetails(
            "Perawatan", scene.Villages[1].Code, pipes.End.AddDays(5), pipes.End.AddDays(60), 10, null, null, null, CostKind.Operation));
        plan.Follow(care, [new Predecessor(pipes.Id, 3)]);
        plan.Programs.Single().Refer([6], [new PlanningReference(scene.Villages[0].Code, "hlm. 41", null)]);
        SharingComponent Equal() => new(SharingBasis.Equal, 100, null, null, null, scene.Villages.Select(v => new SharingWeight(v.Code, 1)));
        plan.ShareBy([Equal()], SharingPurpose.Cost, new HostCredit(scene.Villages[0].Code, HostCreditKind.Percent, 10));
        plan.ShareBy([Equal()], SharingPurpose.Operation);
        plan.Assume(new CostBenefitDetails(8, 12, 1_000_000, 0, "Musyawarah"));
        plan.AddRisk("Longsor", 2, 5, null, owner: "Tim teknis");
        plan.WritePaper(PaperBlock.Closing, "Berlaku sejak diundangkan kami.");
    }
}
