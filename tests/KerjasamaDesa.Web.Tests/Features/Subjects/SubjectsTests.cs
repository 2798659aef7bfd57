using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Tests.Infrastructure;

namespace KerjasamaDesa.Web.Tests.Features.Subjects;

public sealed class SubjectsTests : PortalTests
{
    [Fact]
    public async Task A_need_is_unlinked_and_linked_again()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var need = (await scene.ReadAsync(Portal)).Needs.Single().NeedId;
        var address = $"{scene.Address}/potensi-kebutuhan";
        var browser = Portal.As(scene.Official);
        await browser.FillAndPostAsync(address, new Dictionary<string, string>(), $"kebutuhan/{need}/lepas");
        Assert.Empty((await scene.ReadAsync(Portal)).Needs);
        var opened = await browser.GetAsync(address);
        Assert.NotNull(opened.Page.QuerySelector($"input[name=needs][value='{need}']"));
        await browser.FillAndPostAsync(address, new Dictionary<string, string> { ["needs"] = need.ToString() }, "kaitkan");
        await browser.PostHostileAsync($"{address}/kaitkan", new Dictionary<string, string> { ["needs"] = need.ToString() });
        var linked = Assert.Single((await scene.ReadAsync(Portal)).Needs);
        Assert.Equal(NeedState.InCooperation, linked.Need!.State);
    }

    [Fact]
    public async Task Another_cooperations_records_cannot_be_linked_or_unlinked()
    {
        var (scene, other) = (await Scene.InAsync(Portal, Stage.Identification), await Scene.InAsync(Portal, Stage.Identification));
        var foreign = (await other.ReadAsync(Portal)).Needs.Single().NeedId;
        var browser = Portal.As(scene.Head);
        await browser.PostHostileAsync($"{scene.Address}/potensi-kebutuhan/kaitkan", new Dictionary<string, string> { ["needs"] = foreign.ToString() });
        await browser.PostHostileAsync($"{scene.Address}/potensi-kebutuhan/kebutuhan/{foreign}/lepas", new Dictionary<string, string>());
        Assert.DoesNotContain((await scene.ReadAsync(Portal)).Needs, n => n.NeedId == foreign);
        Assert.Equal(foreign, Assert.Single((await other.ReadAsync(Portal)).Needs).NeedId);
    }

    [Fact]
    public async Task Others_may_not_link_nor_anybody_after_planning()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        var link = $"{scene.Address}/potensi-kebutuhan/kaitkan";
        foreach (var person in new[] { scene.Council, scene.Facilitator, scene.Administrator })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(person).PostHostileAsync(link, new Dictionary<string, string>())).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).PostHostileAsync(link, new Dictionary<string, string>())).Status);
        var later = await Scene.InAsync(Portal, Stage.Coordination);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(later.Head).PostHostileAsync($"{later.Address}/potensi-kebutuhan/kaitkan", new Dictionary<string, string>())).Status);
    }
}
