using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Tests.Infrastructure;

namespace KerjasamaDesa.Web.Tests.Features.TeamDecreePaper;

public sealed class TeamDecreePaperTests : PortalTests
{
    [Fact]
    public async Task The_decree_is_read_printed_and_its_passages_written_and_given_back()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var browser = Portal.As(scene.Head);
        var page = await browser.GetAsync($"{scene.Address}/tim/keputusan/naskah");
        var address = $"{scene.Address}/tim/keputusan/teks/ketiga";

        await browser.FillAndPostAsync(address, new Dictionary<string, string> { ["Body"] = "Biaya ditanggung <b>bersama</b>." });
        var own = await browser.GetAsync($"{scene.Address}/tim/keputusan/naskah");
        var written = (await scene.ReadAsync(Portal)).Team.Passage(DecreePassage.Costs);
        await browser.FillAndPostAsync(address, new Dictionary<string, string> { ["Body"] = "" });

        Assert.Contains("Berita Acara Musyawarah Antar Desa Nomor 001/MAD/2026", page.Words, StringComparison.Ordinal);
        Assert.Equal("Biaya ditanggung <b>bersama</b>.", written);
        Assert.Contains("Ditulis para pihak", own.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>bersama", own.Text, StringComparison.Ordinal);
        Assert.Null((await scene.ReadAsync(Portal)).Team.Passage(DecreePassage.Costs));
        Assert.Equal("application/pdf", (await browser.GetAsync($"{scene.Address}/tim/keputusan/naskah.pdf")).Message.Content.Headers.ContentType?.MediaType);
        Assert.Equal("%PDF"u8.ToArray(), (await browser.BytesAsync($"{scene.Address}/tim/keputusan/naskah.pdf"))[..4]);
        Assert.Equal("PK"u8.ToArray(), (await browser.BytesAsync($"{scene.Address}/tim/keputusan/naskah.docx"))[..2]);
    }

    [Fact]
    public async Task Whoever_holds_the_decree_checks_it_by_its_code()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var team = (await scene.ReadAsync(Portal)).Team;

        var found = await Portal.As(null).GetAsync($"/periksa/{VerificationCode.Shown(team.DecreeCode!)}");

        Assert.Contains("188/15/2026", found.Words, StringComparison.Ordinal);
        Assert.Contains("Keputusan ini tercatat", found.Words, StringComparison.Ordinal);
        Assert.Contains("4 orang", found.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Bendahara Tim", found.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_decree_leaves_the_one_before_in_the_history_of_the_page()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var browser = Portal.As(scene.Head);

        await browser.FillAndPostAsync($"{scene.Address}/tim/keputusan", new Dictionary<string, string>
        {
            ["DecreeNumber"] = "188/44/2026",
            ["DecreeDay"] = Scene.Today.Iso(),
            ["DecreePlace"] = "Balai Kecamatan",
            ["Replaces"] = "true",
        });

        var team = (await scene.ReadAsync(Portal)).Team;
        Assert.Equal(("188/44/2026", "Balai Kecamatan"), (team.DecreeNumber, team.DecreePlace));
        Assert.Equal("188/15/2026", Assert.Single(team.FormerDecrees).Number);
        Assert.Contains("188/15/2026", (await browser.GetAsync($"{scene.Address}/tim")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_editors_of_a_passage_see_both_texts_and_others_are_refused()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var address = $"{scene.Address}/tim/keputusan/teks/kedua";
        var (first, second) = (Portal.As(scene.Head), Portal.As(scene.Heads[1]));
        var (mine, theirs) = (Browser.Form(await first.GetAsync(address)), Browser.Form(await second.GetAsync(address)));

        Assert.Equal(HttpStatusCode.Redirect, (await second.PostAsync(theirs, new Dictionary<string, string> { ["Body"] = "Tugas kedua." }, address)).Status);
        var lost = await first.PostAsync(mine, new Dictionary<string, string> { ["Body"] = "Tugas pertama." }, address);

        Assert.Equal(HttpStatusCode.Conflict, lost.Status);
        Assert.Contains("Tugas pertama.", lost.Words, StringComparison.Ordinal);
        Assert.Contains("Tugas kedua.", lost.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Facilitator).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync($"{scene.Address}/tim/keputusan/naskah.pdf")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await first.GetAsync($"{scene.Address}/tim/keputusan/teks/kesepuluh")).Status);
    }
}
