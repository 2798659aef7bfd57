using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Tests.Infrastructure;

namespace KerjasamaDesa.Web.Tests.Features.Recommendations;

public sealed class RecommendationsTests : PortalTests
{
    [Fact]
    public async Task A_follow_up_is_kept_current_even_after_closing()
    {
        var scene = await Scene.InAsync(Portal, Stage.Closed);
        var address = await AddressAsync(scene);

        var saved = await Portal.As(scene.Chair).FillAndPostAsync(address, new Dictionary<string, string>
        {
            ["Owner"] = "Bendahara Tim",
            ["VillageCode"] = scene.Villages[1].Code,
            ["Due"] = Scene.Today.AddDays(30).Iso(),
            ["State"] = nameof(FollowUpState.Done),
            ["Note"] = "Tarif naik.",
        });

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var followUp = (await RecommendationAsync(scene)).FollowUp!;
        Assert.Equal(("Bendahara Tim", scene.Villages[1].Code, FollowUpState.Done, "Tarif naik."), (followUp.Owner, followUp.VillageCode, followUp.State, followUp.Note));
    }

    [Fact]
    public async Task Putting_it_aside_needs_a_reason_and_takes_the_follow_up_away()
    {
        var scene = await Scene.InAsync(Portal, Stage.Closed);
        var address = await AddressAsync(scene);
        var browser = Portal.As(scene.Secretary);

        var empty = await browser.FillAndPostAsync(address, new Dictionary<string, string> { ["IsPutAside"] = "true" });
        Assert.NotEqual("", empty.Page.QuerySelector("#NoFollowUpReason-galat")!.TextContent.Trim());
        await browser.FillAndPostAsync(address, new Dictionary<string, string> { ["IsPutAside"] = "true", ["NoFollowUpReason"] = "Sudah diatur kabupaten" });

        var recommendation = await RecommendationAsync(scene);
        Assert.Equal(("Sudah diatur kabupaten", true), (recommendation.NoFollowUpReason, recommendation.FollowUp is null));
    }

    [Fact]
    public async Task An_empty_follow_up_says_what_is_missing()
    {
        var scene = await Scene.InAsync(Portal, Stage.Closed);

        var shown = await Portal.As(scene.Chair).FillAndPostAsync(
            await AddressAsync(scene), new Dictionary<string, string> { ["Owner"] = "", ["Due"] = "", ["Note"] = "Tetap ada" });

        Assert.NotEqual("", shown.Page.QuerySelector("#Owner-galat")!.TextContent.Trim());
        Assert.NotEqual("", shown.Page.QuerySelector("#Due-galat")!.TextContent.Trim());
        Assert.Equal("Tetap ada", shown.Page.QuerySelector("#Note")!.TextContent.Trim());
    }

    [Fact]
    public async Task Two_editors_see_both_texts()
    {
        var scene = await Scene.InAsync(Portal, Stage.Closed);
        var address = await AddressAsync(scene);
        var (first, second) = (Portal.As(scene.Chair), Portal.As(scene.Secretary));
        var (mine, theirs) = (Browser.Form(await first.GetAsync(address)), Browser.Form(await second.GetAsync(address)));

        Assert.Equal(HttpStatusCode.Redirect, (await second.PostAsync(theirs, new Dictionary<string, string> { ["Note"] = "Catatan kedua" }, address)).Status);
        var lost = await first.PostAsync(mine, new Dictionary<string, string> { ["Note"] = "Catatan pertama" }, address);

        Assert.Equal(HttpStatusCode.Conflict, lost.Status);
        Assert.Contains("Catatan pertama", lost.Words, StringComparison.Ordinal);
        Assert.Equal("Catatan kedua", (await RecommendationAsync(scene)).FollowUp!.Note);
    }

    [Fact]
    public async Task Only_the_team_follows_up_and_foreign_ids_do_not_exist()
    {
        var scene = await Scene.InAsync(Portal, Stage.Closed);
        var other = await Scene.InAsync(Portal, Stage.Closed);
        var foreign = (await AddressAsync(other)).Replace(other.Address, scene.Address, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Head).GetAsync(await AddressAsync(scene))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync(await AddressAsync(scene))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Chair).GetAsync(foreign)).Status);
    }

    private async Task<Recommendation> RecommendationAsync(Scene scene) => (await scene.ReadAsync(Portal)).Evaluations.Single().Recommendations.Single();

    private async Task<string> AddressAsync(Scene scene)
    {
        var recommendation = await RecommendationAsync(scene);
        return $"{scene.Address}/evaluasi/{recommendation.EvaluationId}/rekomendasi/{recommendation.Id}";
    }
}
