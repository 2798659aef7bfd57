using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Tests.Infrastructure;

namespace KerjasamaDesa.Web.Tests.Features.Coordination;

public sealed class CoordinationTests : PortalTests
{
    [Fact]
    public async Task The_team_page_says_what_its_gate_still_misses()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);

        var page = await Portal.As(scene.Head).GetAsync($"{scene.Address}/tim");

        Assert.Contains("Belum ada Ketua yang bertugas hari ini.", page.Words, StringComparison.Ordinal);
        Assert.Contains($"{scene.Villages[2].Name} belum punya anggota yang bertugas hari ini.", page.Words, StringComparison.Ordinal);
        Assert.Contains("Nomor dan tanggal keputusan (SK) belum dicatat.", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_is_seated_with_an_account_and_shown_with_village_and_role()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);
        var account = await Portal.AccountAsync("Hadi Santoso");

        var saved = await Portal.As(scene.Head).FillAndPostAsync($"{scene.Address}/tim/baru", Member(scene, "Hadi Santoso", TeamRole.Chair, account.UserName));

        Assert.Equal($"{scene.Address}/tim", saved.Location?.ToString());
        var member = Assert.Single((await scene.ReadAsync(Portal)).Team.Members);
        Assert.Equal((account.AccountId, TeamRole.Chair, scene.Villages[0].Code), (member.AccountId, member.Role, member.VillageCode));
        Assert.Contains("Hadi Santoso", (await Portal.As(scene.Head).GetAsync($"{scene.Address}/tim")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_account_is_said_beside_the_field_and_nothing_typed_is_lost()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);

        var shown = await Portal.As(scene.Head).FillAndPostAsync($"{scene.Address}/tim/baru", Member(scene, "<script>alert(1)</script>", TeamRole.Chair, "tidak.ada"));

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Contains("Tidak ada akun aktif", shown.Page.QuerySelector("#UserName-galat")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("<script>alert(1)</script>", shown.Page.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.Equal("tidak.ada", shown.Page.QuerySelector("#UserName")!.GetAttribute("value"));
        Assert.DoesNotContain("<script>alert(1)", shown.Text, StringComparison.Ordinal);
        Assert.Empty((await scene.ReadAsync(Portal)).Team.Members);
    }

    [Fact]
    public async Task An_empty_form_says_what_is_missing_beside_each_field()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);

        var shown = await Portal.As(scene.Head).FillAndPostAsync($"{scene.Address}/tim/baru", new Dictionary<string, string> { ["From"] = "" });

        foreach (var field in new[] { "Name", "VillageCode", "Role", "Element", "From" })
        {
            Assert.NotEqual("", shown.Page.QuerySelector($"#{field}-galat")!.TextContent.Trim());
        }
    }

    [Fact]
    public async Task A_second_chair_in_the_same_time_is_refused_beside_the_role()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);

        var shown = await Portal.As(scene.Head).FillAndPostAsync($"{scene.Address}/tim/baru", Member(scene, "Ketua Kedua", TeamRole.Chair));

        Assert.Contains("Jabatan ini sudah diisi", shown.Page.QuerySelector("#Role-galat")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Ketua Kedua", shown.Page.QuerySelector("#Name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Of_two_people_who_fill_an_office_at_once_one_succeeds()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i =>
            Portal.As(scene.Heads[i % 2]).FillAndPostAsync($"{scene.Address}/tim/baru", Member(scene, $"Ketua {i}", TeamRole.Chair))));

        Assert.Single((await scene.ReadAsync(Portal)).Team.Members);
        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        Assert.All(answers, a => Assert.Contains(a.Status, new[] { HttpStatusCode.Redirect, HttpStatusCode.OK, HttpStatusCode.Conflict }));
    }

    [Fact]
    public async Task A_form_sent_twice_seats_one_person()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);
        var browser = Portal.As(scene.Head);
        var form = Browser.Form(await browser.GetAsync($"{scene.Address}/tim/baru"));

        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync(form, Member(scene, "Anggota", TeamRole.Member), $"{scene.Address}/tim/baru")).Status);
        }

        Assert.Single((await scene.ReadAsync(Portal)).Team.Members);
    }

    [Fact]
    public async Task A_village_that_is_no_party_cannot_send_a_member()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);
        var elsewhere = await Portal.FreshVillagesAsync(1);
        var values = Member(scene, "Orang Lain", TeamRole.Member);
        values["VillageCode"] = elsewhere[0].Code;

        var shown = await Portal.As(scene.Head).FillAndPostAsync($"{scene.Address}/tim/baru", values);

        Assert.Contains("Pilih salah satu desa", shown.Page.QuerySelector("#VillageCode-galat")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await scene.ReadAsync(Portal)).Team.Members);
    }

    [Fact]
    public async Task Two_editors_see_both_texts_and_nothing_is_overwritten()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var secretary = (await scene.ReadAsync(Portal)).Team.Members.Single(m => m.Role == TeamRole.Secretary);
        var address = $"{scene.Address}/tim/{secretary.Id}/ubah";
        var (first, second) = (Portal.As(scene.Head), Portal.As(scene.Heads[1]));
        var (mine, theirs) = (Browser.Form(await first.GetAsync(address)), Browser.Form(await second.GetAsync(address)));

        Assert.Equal(HttpStatusCode.Redirect, (await second.PostAsync(theirs, new Dictionary<string, string> { ["Name"] = "Nama Kedua" }, address)).Status);
        var lost = await first.PostAsync(mine, new Dictionary<string, string> { ["Name"] = "Nama Pertama" }, address);

        Assert.Equal(HttpStatusCode.Conflict, lost.Status);
        Assert.Contains("Nama Pertama", lost.Words, StringComparison.Ordinal);
        Assert.Contains("Nama Kedua", lost.Words, StringComparison.Ordinal);
        Assert.Equal("Nama Kedua", (await scene.ReadAsync(Portal)).Team.Members.Single(m => m.Id == secretary.Id).Name);
    }

    [Fact]
    public async Task An_ended_mandate_stays_in_the_list_of_those_not_serving()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var treasurer = (await scene.ReadAsync(Portal)).Team.Members.Single(m => m.Role == TeamRole.Treasurer);
        var day = Scene.Today.AddDays(-1);

        var ended = await Portal.As(scene.Chair).FillAndPostAsync(
            $"{scene.Address}/tim/{treasurer.Id}", new Dictionary<string, string> { ["LastDay"] = day.Iso() }, $"{treasurer.Id}/akhiri");

        Assert.Equal(HttpStatusCode.Redirect, ended.Status);
        Assert.Equal(day, (await scene.ReadAsync(Portal)).Team.Members.Single(m => m.Id == treasurer.Id).To);
        Assert.Contains("Tidak sedang bertugas", (await Portal.As(scene.Chair).GetAsync($"{scene.Address}/tim")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_decree_is_recorded_and_its_scan_may_follow()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);
        var address = $"{scene.Address}/tim/keputusan";
        var browser = Portal.As(scene.Head);

        await browser.FillAndPostAsync(address, new Dictionary<string, string> { ["DecreeNumber"] = "188/15/2026", ["DecreeDay"] = Scene.Today.Iso() });
        Assert.Null((await scene.ReadAsync(Portal)).Team.DecreeFileId);
        var sent = await browser.SendFilesAsync(Browser.Form(await browser.GetAsync(address)), new Dictionary<string, string>(), "Scan", [(Tests.Files.Uploads.Pdf, "sk.pdf")], address);

        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        var team = (await scene.ReadAsync(Portal)).Team;
        Assert.Equal(("188/15/2026", Scene.Today), (team.DecreeNumber, team.DecreeDay));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/berkas/{team.DecreeFileId}")).Status);
    }

    [Fact]
    public async Task Others_are_refused_by_role_and_stage_and_strangers_see_nothing()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);
        var planning = await Scene.InAsync(Portal, Stage.Planning);

        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync($"{scene.Address}/tim")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Facilitator).GetAsync($"{scene.Address}/tim/baru")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Council).GetAsync($"{scene.Address}/tim/keputusan")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(planning.Head).GetAsync($"{planning.Address}/tim/baru")).Status);
    }

    [Fact]
    public async Task A_seat_of_another_cooperation_is_not_found_here()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var other = await Scene.InAsync(Portal, Stage.Implementation);
        var foreign = (await other.ReadAsync(Portal)).Team.Members.First();

        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Head).GetAsync($"{scene.Address}/tim/{foreign.Id}/ubah")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Head).PostHostileAsync(
            $"{scene.Address}/tim/{foreign.Id}/akhiri", new Dictionary<string, string> { ["LastDay"] = "2026-01-01", ["Version"] = "1" })).Status);
        Assert.Null((await other.ReadAsync(Portal)).Team.Members.Single(m => m.Id == foreign.Id).To);
    }

    private static Dictionary<string, string> Member(Scene scene, string name, TeamRole role, string userName = "") => new()
    {
        ["Name"] = name,
        ["VillageCode"] = scene.Villages[0].Code,
        ["Role"] = role.ToString(),
        ["Element"] = nameof(Element.VillageGovernment),
        ["From"] = Scene.Today.AddDays(-1).Iso(),
        ["UserName"] = userName,
    };
}
