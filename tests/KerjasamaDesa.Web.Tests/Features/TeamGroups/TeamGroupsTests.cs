using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Tests.Infrastructure;

namespace KerjasamaDesa.Web.Tests.Features.TeamGroups;

public sealed class TeamGroupsTests : PortalTests
{
    [Fact]
    public async Task A_group_is_formed_shown_changed_and_dissolved()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var seat = (await scene.ReadAsync(Portal)).Team.Members.Single(m => m.Role == TeamRole.Treasurer);
        var browser = Portal.As(scene.Chair);
        var address = $"{scene.Address}/tim/kelompok";

        Assert.Equal(address, (await browser.FillAndPostAsync($"{address}/baru", Group(seat.Id, "Pengadaan"))).Location?.ToString());
        var group = Assert.Single((await scene.ReadAsync(Portal)).Team.Groups);
        Assert.Equal((seat.Id, seat.Id), (group.LeadId, group.MemberIds.Single()));
        Assert.Contains("Pengadaan", (await browser.GetAsync($"{scene.Address}/tim/{seat.Id}")).Words, StringComparison.Ordinal);
        await scene.ChangeAsync(Portal, c => c.Team.End(c.Team.Members.Single(m => m.Id == seat.Id), Scene.Today.AddDays(-1)));
        var shown = (await browser.GetAsync(address)).Words;
        Assert.Contains("Belum ada ketua kelompok", shown, StringComparison.Ordinal);
        Assert.Contains("1 anggota kelompok sudah tidak bertugas", shown, StringComparison.Ordinal);

        await browser.FillAndPostAsync(address, new Dictionary<string, string>(), "bubarkan");
        Assert.Empty((await scene.ReadAsync(Portal)).Team.Groups);
    }

    [Fact]
    public async Task An_empty_form_foreign_people_and_script_are_answered_beside_the_fields()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var seat = (await scene.ReadAsync(Portal)).Team.Members.Single(m => m.Role == TeamRole.Treasurer);
        var browser = Portal.As(scene.Head);
        var address = $"{scene.Address}/tim/kelompok/baru";
        var empty = await browser.FillAndPostAsync(address, new Dictionary<string, string>());
        var foreign = await browser.FillAndPostAsync(address, Group(Guid.NewGuid(), "<script>alert(1)</script>"));

        string[] fields = ["Name", "Assignment", "MemberIds"];
        Assert.All(fields, f => Assert.NotEqual("", empty.Page.QuerySelector($"#{f}-galat")!.TextContent.Trim()));
        Assert.Contains("Pilih orang yang duduk", foreign.Page.QuerySelector("#MemberIds-galat")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("<script>alert(1)</script>", foreign.Page.QuerySelector("#Name")!.GetAttribute("value"));
        var form = Browser.Form(await browser.GetAsync(address));
        await browser.PostAsync(form, Group(seat.Id, "Iuran"), address);
        await browser.PostAsync(form, Group(seat.Id, "Iuran"), address);
        Assert.Single((await scene.ReadAsync(Portal)).Team.Groups);
    }

    [Fact]
    public async Task Two_editors_see_both_and_others_are_refused()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        await scene.ChangeAsync(Portal, c => c.Team.Form(new GroupDetails("Iuran", "Menagih.", [c.Team.Members.First().Id], null)));
        var address = $"{scene.Address}/tim/kelompok/{(await scene.ReadAsync(Portal)).Team.Groups.Single().Id}/ubah";
        var (first, second) = (Portal.As(scene.Head), Portal.As(scene.Heads[1]));
        var (mine, theirs) = (Browser.Form(await first.GetAsync(address)), Browser.Form(await second.GetAsync(address)));
        await second.PostAsync(theirs, new Dictionary<string, string> { ["Name"] = "Iuran Dua" }, address);
        var lost = await first.PostAsync(mine, new Dictionary<string, string> { ["Name"] = "Iuran Satu" }, address);

        Assert.Equal(HttpStatusCode.Conflict, lost.Status);
        Assert.Contains("Iuran Dua", lost.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Secretary).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync(address)).Status);
        var closed = await Scene.InAsync(Portal, Stage.Closed);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(closed.Head).GetAsync($"{closed.Address}/tim/kelompok/baru")).Status);
    }

    private static Dictionary<string, string> Group(Guid seat, string name) => new()
    {
        ["Name"] = name,
        ["Assignment"] = "Menyiapkan pengadaan.",
        ["MemberIds"] = $"{seat}",
        ["LeadId"] = $"{seat}",
    };
}
