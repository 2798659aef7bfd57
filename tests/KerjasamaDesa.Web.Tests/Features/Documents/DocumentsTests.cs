using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Tests.Files;
using KerjasamaDesa.Web.Tests.Infrastructure;

namespace KerjasamaDesa.Web.Tests.Features.Documents;

public sealed class DocumentsTests : PortalTests
{
    private string nextPage = "";

    [Fact]
    public async Task Everything_on_paper_is_listed_with_what_is_still_missing()
    {
        var scene = await Scene.InAsync(Portal, Stage.Closed);
        var page = await Portal.As(scene.Head).GetAsync($"{scene.Address}/dokumen");
        var links = page.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).ToList();
        var evaluation = (await scene.ReadAsync(Portal)).Evaluations.Single().Id;
        Assert.Contains($"{scene.Address}/laporan/rencana.pdf", links);
        Assert.Contains($"{scene.Address}/laporan/evaluasi/{evaluation}.pdf", links);
        Assert.Equal(5, page.Page.QuerySelectorAll(".tag-wait").Length);
    }

    [Fact]
    public async Task A_village_adds_its_minutes_later_and_only_its_own()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(scene, scene.Council, Uploads.Pdf)).Status);
        var c = await scene.ReadAsync(Portal);
        Assert.NotNull(c.PartyOf(scene.Villages[1].Code).Deliberation!.MinutesFileId);
        Assert.Null(c.PartyOf(scene.Villages[0].Code).Deliberation!.MinutesFileId);
        await SendAsync(scene, scene.Head, "<html>"u8.ToArray());
        Assert.Contains("PDF, JPG, atau PNG", nextPage, StringComparison.Ordinal);
        Assert.Null((await scene.ReadAsync(Portal)).PartyOf(scene.Villages[0].Code).Deliberation!.MinutesFileId);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(scene, scene.Facilitator, Uploads.Pdf)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(scene, scene.Stranger, Uploads.Pdf)).Status);
    }

    /// <summary>Sends a file as the page's form would; what the next page says of it is kept.</summary>
    private async Task<Answer> SendAsync(Scene scene, Person person, byte[] bytes)
    {
        var browser = Portal.As(person);
        var token = (await browser.GetAsync("/akun")).Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(bytes), "minutes", "berita acara.pdf" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{scene.Address}/dokumen/musdes") { Content = content };
        var answer = await browser.SendAsync(request);
        nextPage = answer.Status == HttpStatusCode.Redirect ? (await browser.GetAsync($"{scene.Address}/dokumen")).Words : "";
        return answer;
    }
}
