using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.Parties;

public sealed class PartiesTests : PortalTests
{
    [Fact]
    public async Task A_village_is_invited_withdrawn_and_invited_again()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var browser = Portal.As(scene.Official);
        var code = await NeighbourAsync(scene);
        Assert.Equal(HttpStatusCode.Redirect, (await InviteAsync(browser, scene, code)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await InviteAsync(browser, scene, code)).Status);
        Assert.Equal(PartyState.Invited, (await scene.ReadAsync(Portal)).PartyOf(code).State);
        await browser.FillAndPostAsync($"{scene.Address}/pihak", new Dictionary<string, string>(), $"{code}/tarik");
        Assert.Equal(PartyState.Withdrawn, (await scene.ReadAsync(Portal)).PartyOf(code).State);
        await InviteAsync(browser, scene, code);
        Assert.Equal(PartyState.Invited, (await scene.ReadAsync(Portal)).PartyOf(code).State);
    }

    [Fact]
    public async Task A_village_that_agreed_and_the_initiator_cannot_be_withdrawn()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        await scene.ChangeAsync(Portal, c => c.Answer(
            scene.Villages[1].Code, new VillageDeliberation(Scene.Today, 30, DeliberationDecision.Agreed, null, null, Scene.Today), DateTimeOffset.UtcNow));
        var browser = Portal.As(scene.Head);
        foreach (var code in new[] { scene.Villages[0].Code, scene.Villages[1].Code })
        {
            Assert.Equal(HttpStatusCode.Redirect, (await browser.PostHostileAsync($"{scene.Address}/pihak/{code}/tarik", new Dictionary<string, string>())).Status);
            Assert.NotEqual(PartyState.Withdrawn, (await scene.ReadAsync(Portal)).PartyOf(code).State);
        }
    }

    [Fact]
    public async Task Others_may_not_invite_and_unknown_villages_are_not_there()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        foreach (var person in new[] { scene.Heads[1], scene.Council, scene.Facilitator })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(person).GetAsync($"{scene.Address}/pihak")).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync($"{scene.Address}/pihak")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Head).PostHostileAsync($"{scene.Address}/pihak/99.99.99.2999/tarik", new Dictionary<string, string>())).Status);
    }

    private Task<string> NeighbourAsync(Scene scene) => Portal.WithDbAsync(db => db.Villages
        .Where(v => v.DistrictCode == scene.Villages[0].DistrictCode && !scene.Villages.Select(x => x.Code).Contains(v.Code)).Select(v => v.Code).OrderBy(c => c).LastAsync());

    private static async Task<Answer> InviteAsync(Browser browser, Scene scene, string code)
    {
        var form = Browser.Form(await browser.GetAsync($"{scene.Address}/pihak"), "/pihak");
        return await browser.PostRawAsync($"{scene.Address}/pihak", [.. Browser.Fields(form), new("Parties", code)]);
    }
}
