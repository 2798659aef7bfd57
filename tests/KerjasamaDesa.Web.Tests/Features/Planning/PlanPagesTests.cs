using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Tests.Infrastructure;

namespace KerjasamaDesa.Web.Tests.Features.Planning;

/// <summary>Who sees the pages of a plan, and who may open its forms.</summary>
public sealed class PlanPagesTests : PortalTests
{
    private static readonly string[] Reading =
        ["", "/naskah", "/tujuan", "/strategi", "/program", "/alokasi", "/pembagian", "/pembagian/banding", "/manfaat", "/manfaat/aset", "/kemajuan", "/risiko", "/musyawarah", "/pengesahan"];

    private static readonly string[] Writing =
        ["/naskah/ruang-lingkup", "/naskah/jangka-waktu-tanggal", "/tujuan/baru", "/strategi/baru", "/program/baru", "/pembagian/ubah", "/pembagian/ubah?untuk=hasil", "/manfaat/baru", "/manfaat/asumsi", "/manfaat/aset/baru", "/kemajuan/ubah", "/risiko/baru", "/musyawarah/baru"];

    [Fact]
    public async Task Every_page_of_an_empty_plan_opens_for_its_insiders()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        foreach (var person in new[] { scene.Official, scene.Heads[2], scene.Council, scene.Facilitator, scene.Administrator })
        {
            foreach (var page in Reading)
            {
                var answer = await Portal.As(person).GetAsync($"{scene.Address}/rencana{page}");
                Assert.True(answer.Status == HttpStatusCode.OK, $"{page} for {person.Name}: {answer.Status}");
            }
        }
    }

    [Fact]
    public async Task Every_page_and_form_of_a_filled_plan_opens_for_its_drafters()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        await scene.ChangeAsync(Portal, scene.FillPlan);
        var c = await scene.ReadAsync(Portal);
        var goal = c.Plan.Goals.Single();
        var objective = goal.Objectives.Single();
        string[] forms =
        [
            $"/tujuan/{goal.Id}", $"/tujuan/{goal.Id}/sasaran/baru", $"/tujuan/sasaran/{objective.Id}", $"/tujuan/sasaran/{objective.Id}/indikator/baru",
            $"/tujuan/indikator/{scene.IndicatorId}", $"/strategi/{c.Plan.Strategies.Single().Id}", $"/risiko/{c.Plan.Risks.Single().Id}",
            $"/program/{c.Plan.Programs.Single().Id}", $"/program/{c.Plan.Programs.Single().Id}/kegiatan/baru", $"/program/kegiatan/{scene.ActivityId}",
            $"/program/kegiatan/{scene.ActivityId}/ubah", $"/program/kegiatan/{scene.ActivityId}/biaya", $"/alokasi/{scene.ActivityId}",
            "/alokasi/matriks", $"/kemajuan/kegiatan/{scene.ActivityId}", $"/program/{c.Plan.Programs.Single().Id}/rujukan", $"/rkp/{scene.Villages[0].Code}",
            "/pembagian/ubah?isi=kk", "/kemajuan/ubah?dari=jadwal",
        ];
        foreach (var page in Reading.Concat(Writing).Concat(forms))
        {
            var answer = await Portal.As(scene.Heads[1]).GetAsync($"{scene.Address}/rencana{page}");
            Assert.True(answer.Status == HttpStatusCode.OK, $"{page}: {answer.Status} {answer.Words}");
        }
    }

    [Fact]
    public async Task A_plan_does_not_exist_for_strangers()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        foreach (var page in Reading.Concat(Writing))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync($"{scene.Address}/rencana{page}")).Status);
        }
    }

    [Fact]
    public async Task Forms_are_refused_to_those_who_do_not_draft()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        foreach (var person in new[] { scene.Council, scene.Facilitator, scene.Administrator })
        {
            foreach (var page in Writing)
            {
                Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(person).GetAsync($"{scene.Address}/rencana{page}")).Status);
            }
        }
    }

    [Theory]
    [InlineData(Stage.Identification)]
    [InlineData(Stage.Coordination)]
    public async Task Forms_are_refused_outside_planning(Stage stage)
    {
        var scene = await Scene.InAsync(Portal, stage);
        foreach (var page in Writing)
        {
            // The villages still meet once the plan is signed, for instance about one that leaves.
            var isMeeting = page == "/musyawarah/baru" && stage == Stage.Coordination;
            Assert.Equal(isMeeting ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await Portal.As(scene.Head).GetAsync($"{scene.Address}/rencana{page}")).Status);
        }
    }

    [Fact]
    public async Task Things_of_another_plan_are_not_there()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        var other = await Scene.InAsync(Portal, Stage.Planning);
        await other.ChangeAsync(Portal, other.FillPlan);
        var foreign = (await other.ReadAsync(Portal)).Plan;
        var browser = Portal.As(scene.Head);
        foreach (var page in new[]
        {
            $"/tujuan/{foreign.Goals.Single().Id}", $"/tujuan/indikator/{other.IndicatorId}", $"/strategi/{foreign.Strategies.Single().Id}",
            $"/program/kegiatan/{other.ActivityId}", $"/alokasi/{other.ActivityId}", "/versi/1", "/versi/banding?dari=1&ke=1", "/naskah/tidak-ada",
        })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{scene.Address}/rencana{page}")).Status);
        }

        var removal = await browser.PostHostileAsync($"{scene.Address}/rencana/tujuan/{foreign.Goals.Single().Id}/hapus", new Dictionary<string, string>());
        Assert.Equal(HttpStatusCode.NotFound, removal.Status);
        Assert.Single((await other.ReadAsync(Portal)).Plan.Goals);
    }

    [Fact]
    public async Task The_overview_says_what_is_missing_and_what_it_costs()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        var empty = await Portal.As(scene.Official).GetAsync($"{scene.Address}/rencana");
        Assert.Contains("Belum ada tujuan", empty.Words, StringComparison.Ordinal);
        Assert.Contains("0 dari 8 lengkap", empty.Words, StringComparison.Ordinal);

        await scene.ChangeAsync(Portal, scene.FillPlan);
        var filled = await Portal.As(scene.Official).GetAsync($"{scene.Address}/rencana");
        Assert.Contains("8 dari 8 lengkap", filled.Words, StringComparison.Ordinal);
        Assert.Equal(
            ["Rp310.000.000", "Rp310.000.000", "Pas", "Rp260.000.000"],
            filled.Page.QuerySelectorAll(".totals dd").Select(dd => dd.TextContent.Trim()));
    }
}
