using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Files;
using KerjasamaDesa.Web.Tests.Files;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KerjasamaDesa.Web.Tests.Features.Files;

public sealed class FilesControllerTests : PortalTests
{
    [Fact]
    public async Task Those_of_the_cooperation_open_a_photo_and_nobody_else_learns_that_it_exists()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var address = await StoredAsync(scene, Uploads.Picture(60, 40), "foto.png");
        await scene.ChangeAsync(Portal, c => c.Publish(true, DateTimeOffset.UtcNow));
        foreach (var insider in new[] { scene.Head, scene.Official, scene.Council, scene.Facilitator, scene.Administrator })
        {
            var opened = await Portal.As(insider).GetAsync(address);
            Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (opened.Status, opened.Message.Content.Headers.ContentType!.MediaType));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await Portal.As(null).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Head).GetAsync($"/berkas/{Guid.NewGuid()}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Head).GetAsync("/berkas/..%2f..%2fappsettings.json")).Status);
    }

    [Fact]
    public async Task A_browser_may_do_nothing_with_a_file_but_show_or_keep_it()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var photo = await Portal.As(scene.Head).GetAsync(await StoredAsync(scene, Uploads.Picture(60, 40), "Rapat \"besar\".jpg"));
        var headers = photo.Message.Headers;
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("inline", photo.Message.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("Rapat besar.jpg", photo.Message.Content.Headers.ContentDisposition.FileName!.Trim('"'));
        Assert.Contains("private", headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Contains("immutable", headers.CacheControl.ToString(), StringComparison.Ordinal);

        var pdf = await Portal.As(scene.Head).GetAsync(await StoredAsync(scene, Uploads.Pdf, "berita acara.pdf"));
        Assert.Equal(("attachment", "application/pdf"), (pdf.Message.Content.Headers.ContentDisposition!.DispositionType, pdf.Message.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task A_browser_that_has_it_is_told_so_only_when_it_may_read_it()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var address = await StoredAsync(scene, Uploads.Picture(60, 40), "foto.jpg");
        var tag = (await Portal.As(scene.Head).GetAsync(address)).Message.Headers.ETag!;
        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync(scene.Head)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(scene.Stranger)).Status);

        async Task<Answer> AskAsync(Person person)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.IfNoneMatch.Add(tag);
            return await Portal.As(person).SendAsync(request);
        }
    }

    [Fact]
    public async Task A_villages_pictures_are_for_all_who_look_at_villages_and_its_papers_for_its_own()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var village = scene.Villages[0];
        var picture = await StoredAsync(scene, Uploads.Picture(60, 40), "balai.jpg", FileOwner.Of(village));
        var paper = await StoredAsync(scene, Uploads.Pdf, "berita acara.pdf", FileOwner.PapersOf(village));

        Assert.Equal(HttpStatusCode.OK, (await Portal.As(scene.Stranger).GetAsync(picture)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await Portal.As(null).GetAsync(picture)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Portal.As(scene.Head).GetAsync(paper)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Portal.As(scene.Facilitator).GetAsync(paper)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync(paper)).Status);
    }

    private async Task<string> StoredAsync(Scene scene, byte[] bytes, string name, FileOwner? owner = null)
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(scene.Head.AccountId, scene.Head.Name, false, [], null);
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var cooperation = await db.Cooperations.SingleAsync(c => c.Id == scene.CooperationId);
        var file = await scope.ServiceProvider.GetRequiredService<FileStore>().SaveDocumentAsync(Uploads.File(bytes, name), owner ?? FileOwner.Of(cooperation), "File");
        await db.SaveChangesAsync();
        return $"/berkas/{file.Id}";
    }
}
