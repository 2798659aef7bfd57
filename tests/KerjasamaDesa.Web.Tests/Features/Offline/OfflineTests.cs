using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Tests.Features.Record;
using KerjasamaDesa.Web.Tests.Infrastructure;

namespace KerjasamaDesa.Web.Tests.Features.Offline;

public sealed class OfflineTests : PortalTests
{
    [Fact]
    public async Task The_worker_names_its_version_and_only_files_that_are_served()
    {
        var browser = Portal.As(null);
        var worker = await browser.GetAsync("/pekerja.js");

        Assert.Equal("text/javascript", worker.Message.Content.Headers.ContentType!.MediaType);
        Assert.Equal("no-cache", worker.Message.Headers.CacheControl!.ToString());
        var files = System.Text.RegularExpressions.Regex.Match(worker.Text, @"const files = (\[.*?\]);").Groups[1].Value;
        var paths = System.Text.Json.JsonSerializer.Deserialize<string[]>(files)!;
        Assert.Contains("/js/field-store.js", paths);
        foreach (var path in paths)
        {
            Assert.True((await browser.GetAsync(path)).Status == HttpStatusCode.OK, path);
        }
    }

    [Fact]
    public async Task A_page_fetched_to_be_kept_takes_no_message_away_from_the_next()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var browser = Portal.As(scene.Secretary);
        var sent = await browser.FillAndPostAsync(RecordTests.AddressOf(scene), RecordTests.Visit("40"));

        var keep = new HttpRequestMessage(HttpMethod.Get, new Uri("/catat", UriKind.Relative));
        keep.Headers.Add("X-Keep", "1");
        var kept = await browser.SendAsync(keep);

        Assert.DoesNotContain("Catatan diterima", kept.Words, StringComparison.Ordinal);
        Assert.Contains($"data-person=\"{scene.Secretary.AccountId}\"", kept.Text, StringComparison.Ordinal);
        Assert.Contains("Catatan diterima dan menunggu verifikasi.", (await browser.GetAsync(sent.Location!.ToString())).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_manifest_is_linked_and_its_icons_are_there()
    {
        var browser = Portal.As(null);
        var manifest = await browser.GetAsync((await browser.GetAsync("/masuk")).Page.QuerySelector("link[rel=manifest]")!.GetAttribute("href")!);

        Assert.Equal("application/manifest+json", manifest.Message.Content.Headers.ContentType!.MediaType);
        foreach (var icon in System.Text.Json.JsonDocument.Parse(manifest.Text).RootElement.GetProperty("icons").EnumerateArray())
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(icon.GetProperty("src").GetString()!)).Status);
        }
    }
}
