using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Tests.Infrastructure;

namespace KerjasamaDesa.Web.Tests.Features.Cooperations;

public sealed class CooperationPagesTests : PortalTests
{
    [Fact]
    public async Task Insiders_read_consent_letters_and_signatures_while_the_public_reads_a_summary_without_names()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync(scene.Address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(null).GetAsync(scene.Address)).Status);
        await Portal.As(scene.Head).FillAndPostAsync(scene.Address, new Dictionary<string, string>(), "terbit");
        foreach (var outsider in new[] { null, scene.Stranger })
        {
            var seen = await Portal.As(outsider).GetAsync(scene.Address);
            Assert.Equal(HttpStatusCode.OK, seen.Status);
            Assert.Contains("Satu mata air untuk tiga desa.", seen.Words, StringComparison.Ordinal);
            Assert.Null(seen.Page.QuerySelector("nav.tabs"));
            Assert.All(scene.Heads, head => Assert.DoesNotContain(head.Name, seen.Words, StringComparison.Ordinal));
            Assert.DoesNotContain("40 peserta", seen.Words, StringComparison.Ordinal);
        }

        var inside = await Portal.As(scene.Secretary).GetAsync(scene.Address);
        Assert.Contains("Nomor 3/2026", inside.Words, StringComparison.Ordinal);
        Assert.Contains("40 peserta", inside.Words, StringComparison.Ordinal);
        Assert.Contains("Rp310.000.000", inside.Words, StringComparison.Ordinal);
        Assert.NotNull(inside.Page.QuerySelector("nav.tabs"));
        await Portal.As(scene.Head).FillAndPostAsync(scene.Address, new Dictionary<string, string>(), "terbit");
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(null).GetAsync(scene.Address)).Status);
    }

    [Fact]
    public async Task Only_the_initiating_head_opens_a_summary_to_everybody()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        var open = new Dictionary<string, string> { ["isPublished"] = "true" };
        foreach (var person in new[] { scene.Official, scene.Heads[1], scene.Facilitator, scene.Administrator })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(person).PostHostileAsync($"{scene.Address}/terbit", open)).Status);
        }

        Assert.False((await scene.ReadAsync(Portal)).IsPublished);
    }

    [Fact]
    public async Task Basics_are_changed_and_a_title_in_script_is_only_text()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var title = "Air <script>alert(1)</script> bersih";
        var saved = await Portal.As(scene.Official).FillAndPostAsync($"{scene.Address}/ubah", new Dictionary<string, string> { ["Title"] = title, ["EndYear"] = "2030" });
        Assert.Equal(scene.Address, saved.Location!.OriginalString);
        var page = await Portal.As(scene.Head).GetAsync(scene.Address);
        Assert.Contains(title, page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page.Text, StringComparison.Ordinal);
        Assert.Equal(2030, (await scene.ReadAsync(Portal)).EndYear);
    }

    [Fact]
    public async Task Of_two_editors_the_second_sees_both_texts_and_overwrites_nothing()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var (first, second) = (Portal.As(scene.Official), Portal.As(scene.Head));
        var address = $"{scene.Address}/ubah";
        var late = Browser.Form(await second.GetAsync(address));
        await first.FillAndPostAsync(address, new Dictionary<string, string> { ["Title"] = "Judul pertama" });
        var lost = await second.PostAsync(late, new Dictionary<string, string> { ["Title"] = "Judul kedua" }, address);
        Assert.Equal(HttpStatusCode.Conflict, lost.Status);
        Assert.Contains("Judul pertama", lost.Words, StringComparison.Ordinal);
        Assert.Contains("Judul kedua", lost.Words, StringComparison.Ordinal);
        Assert.Equal("Judul pertama", (await scene.ReadAsync(Portal)).Title);
    }

    [Fact]
    public async Task Wrong_years_and_an_empty_title_are_said_beside_the_field()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var answer = await Portal.As(scene.Head).FillAndPostAsync(
            $"{scene.Address}/ubah", new Dictionary<string, string> { ["Title"] = "", ["StartYear"] = "2028", ["EndYear"] = "2027" });
        Assert.Contains("belum diisi", answer.Page.QuerySelector("#Title-galat")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("sebelum tahun mulai", answer.Page.QuerySelector("#EndYear-galat")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2028", answer.Page.QuerySelector("#StartYear")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Basics_are_closed_to_others_and_after_the_first_stage()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Heads[1]).GetAsync($"{scene.Address}/ubah")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync($"{scene.Address}/ubah")).Status);
        var planning = await Scene.InAsync(Portal, Stage.Planning);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(planning.Head).GetAsync($"{planning.Address}/ubah")).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/potensi-kebutuhan")]
    [InlineData("/dokumen")]
    [InlineData("/riwayat")]
    public async Task Every_tab_opens_in_every_stage_for_those_of_the_cooperation_alone(string tab)
    {
        foreach (var stage in Enum.GetValues<Stage>())
        {
            var scene = await Scene.InAsync(Portal, stage);
            foreach (var person in new[] { scene.Head, scene.Council, scene.Facilitator, scene.Administrator })
            {
                Assert.Equal(HttpStatusCode.OK, (await Portal.As(person).GetAsync(scene.Address + tab)).Status);
            }

            Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync(scene.Address + tab)).Status);
        }
    }
}
