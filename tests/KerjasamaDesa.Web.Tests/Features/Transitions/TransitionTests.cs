using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Tests.Infrastructure;

namespace KerjasamaDesa.Web.Tests.Features.Transitions;

public sealed class TransitionTests : PortalTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Fact]
    public async Task The_button_moves_one_stage_and_a_second_press_moves_no_further()
    {
        var scene = await ReadyAsync();
        var browser = Portal.As(scene.Head);
        var form = Browser.Form(await browser.GetAsync(scene.Address), "tahap/maju");
        Assert.Equal(scene.Address, (await browser.PostAsync(form, Nothing, scene.Address)).Location!.OriginalString);
        var again = await browser.PostAsync(form, Nothing, scene.Address);
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Contains("sudah berpindah", (await browser.GetAsync(scene.Address)).Words, StringComparison.Ordinal);
        var c = await scene.ReadAsync(Portal);
        Assert.Equal((Stage.Planning, 1), (c.Stage, c.StageEvents.Count));
    }

    [Fact]
    public async Task Two_presses_at_once_move_once()
    {
        var scene = await ReadyAsync();
        var browsers = new[] { Portal.As(scene.Head), Portal.As(scene.Official) };
        var forms = await Task.WhenAll(browsers.Select(async b => Browser.Form(await b.GetAsync(scene.Address), "tahap/maju")));
        var answers = await Task.WhenAll(browsers.Zip(forms, (b, f) => b.PostAsync(f, Nothing, scene.Address)));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        Assert.Single((await scene.ReadAsync(Portal)).StageEvents);
    }

    [Theory]
    [InlineData(Stage.Identification, "Paling sedikit dua desa menyetujui (0/2)")]
    [InlineData(Stage.Planning, "Tujuan diisi")]
    [InlineData(Stage.Coordination, "Tim punya ketua")]
    [InlineData(Stage.Implementation, "Evaluasi akhir disetujui ketua tim")]
    public async Task A_closed_gate_answers_with_the_list_of_what_is_missing(Stage stage, string missing)
    {
        var scene = await Scene.InAsync(Portal, stage);
        Assert.Empty((await Portal.As(scene.Head).GetAsync(scene.Address)).Page.QuerySelectorAll("form[action$='tahap/maju']"));
        var answer = await Portal.As(scene.Head).PostHostileAsync($"{scene.Address}/tahap/maju", Nothing);
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains(answer.Page.QuerySelectorAll(".notice li a"), li => li.TextContent.Trim() == missing);
        Assert.Equal(stage, (await scene.ReadAsync(Portal)).Stage);
    }

    [Fact]
    public async Task Moving_back_needs_a_reason_which_stays_in_the_history()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);
        var browser = Portal.As(scene.Facilitator);
        var empty = await browser.FillAndPostAsync($"{scene.Address}/tahap/mundur", new Dictionary<string, string> { ["Reason"] = " " });
        Assert.Contains("belum diisi", empty.Page.QuerySelector("#Reason-galat")!.TextContent, StringComparison.Ordinal);
        var form = Browser.Form(empty);
        var moved = await browser.PostAsync(form, new Dictionary<string, string> { ["Reason"] = "Biaya <b>belum</b> sesuai" }, $"{scene.Address}/tahap/mundur");
        Assert.Equal(scene.Address, moved.Location!.OriginalString);
        await browser.PostAsync(form, new Dictionary<string, string> { ["Reason"] = "Kedua kali" }, $"{scene.Address}/tahap/mundur");
        Assert.Equal(Stage.Planning, (await scene.ReadAsync(Portal)).Stage);
        var history = await Portal.As(scene.Council).GetAsync($"{scene.Address}/riwayat");
        Assert.Contains("Biaya <b>belum</b> sesuai", history.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Kedua kali", history.Words, StringComparison.Ordinal);
        Assert.Contains("Koordinasi ke Perencanaan", history.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_may_not_move_a_cooperation()
    {
        var scene = await ReadyAsync();
        foreach (var person in new[] { scene.Heads[1], scene.Council, scene.Facilitator, scene.Administrator })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(person).PostHostileAsync($"{scene.Address}/tahap/maju", Nothing)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).PostHostileAsync($"{scene.Address}/tahap/maju", Nothing)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Head).GetAsync($"{scene.Address}/tahap/mundur")).Status);
        var closed = await Scene.InAsync(Portal, Stage.Closed);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(closed.Head).PostHostileAsync($"{closed.Address}/tahap/maju", Nothing)).Status);
    }

    /// <summary>All villages have agreed; the first gate is open.</summary>
    private async Task<Scene> ReadyAsync()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        await scene.ChangeAsync(Portal, c =>
        {
            foreach (var village in scene.Villages)
            {
                c.Answer(village.Code, new VillageDeliberation(Scene.Today, 30, DeliberationDecision.Agreed, null, null, Scene.Today), DateTimeOffset.UtcNow);
            }
        });
        return scene;
    }
}
