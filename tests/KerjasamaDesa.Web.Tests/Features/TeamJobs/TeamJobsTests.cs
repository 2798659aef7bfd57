using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Tests.Infrastructure;

namespace KerjasamaDesa.Web.Tests.Features.TeamJobs;

public sealed class TeamJobsTests : PortalTests
{
    [Fact]
    public async Task A_role_has_the_portals_words_until_the_team_writes_its_own()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var browser = Portal.As(scene.Chair);
        var page = $"{scene.Address}/tim/uraian-tugas";
        Assert.Contains("Menatausahakan keuangan", (await browser.GetAsync(page)).Words, StringComparison.Ordinal);

        await browser.FillAndPostAsync($"{page}/bendahara/ubah", new Dictionary<string, string> { ["Body"] = "Menagih iuran <script>alert(1)</script>\nMenyimpan kas." });

        var shown = await browser.GetAsync(page);
        Assert.Contains("Menyimpan kas.", shown.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert(1)", shown.Text, StringComparison.Ordinal);
        var treasurer = (await scene.ReadAsync(Portal)).Team.Members.Single(m => m.Role == TeamRole.Treasurer);
        Assert.Contains("Menyimpan kas.", (await browser.GetAsync($"{scene.Address}/tim/{treasurer.Id}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_too_long_stays_and_others_are_refused()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var address = $"{scene.Address}/tim/uraian-tugas/ketua/ubah";
        var shown = await Portal.As(scene.Head).FillAndPostAsync(address, new Dictionary<string, string> { ["Body"] = new string('x', TeamText.MaxLength + 1) });

        Assert.NotEqual("", shown.Page.QuerySelector("#Body-galat")!.TextContent.Trim());
        Assert.Contains(new string('x', 200), shown.Page.QuerySelector("#Body")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Monitor).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Head).GetAsync($"{scene.Address}/tim/uraian-tugas/raja/ubah")).Status);
    }
}
