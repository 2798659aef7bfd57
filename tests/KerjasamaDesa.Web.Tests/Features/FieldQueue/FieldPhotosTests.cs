using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Tests.Files;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.FieldQueue;

public sealed class FieldPhotosTests : PortalTests
{
    private readonly byte[] photo = Uploads.Picture(300, 200);

    [Fact]
    public async Task A_photo_comes_in_pieces_and_goes_on_from_where_it_broke()
    {
        var (scene, browser, fields) = await SentAsync(photo);
        var address = FieldSending.PhotoAddress(scene, fields, photo);
        var half = photo.Length / 2;

        Assert.Equal((false, half), State(await browser.SendPieceAsync(address, photo, 0, half)));
        Assert.Equal((false, half), State(await browser.GetAsync(address)));
        Assert.Equal((false, half), State(await browser.SendPieceAsync(address, photo, 0, half)));
        Assert.Equal((true, 0), State(await browser.SendPieceAsync(address, photo, half, photo.Length)));

        var entry = await EntryAsync(fields);
        Assert.Equal(FieldSending.HashOf(photo), Assert.Single(entry.Photos).SentHash);
        Assert.Empty(entry.Awaited);
        Assert.Equal((true, 0), State(await browser.GetAsync(address)));
        Assert.Equal((true, 0), State(await browser.SendPieceAsync(address, photo, 0, photo.Length)));
        Assert.Single((await EntryAsync(fields)).Photos);
        Assert.Equal(HttpStatusCode.OK, (await Portal.As(scene.Monitor).GetAsync($"/berkas/{entry.Photos.Single().FileId}")).Status);
    }

    [Fact]
    public async Task Parallel_sends_of_one_photo_make_one()
    {
        var (scene, _, fields) = await SentAsync(photo);
        var address = FieldSending.PhotoAddress(scene, fields, photo);

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Portal.As(scene.Secretary).SendPieceAsync(address, photo, 0, photo.Length)));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.Status));
        Assert.Single((await EntryAsync(fields)).Photos);
    }

    [Fact]
    public async Task Bytes_that_are_not_the_announced_ones_make_it_begin_again()
    {
        var (scene, browser, fields) = await SentAsync(photo);
        var other = photo.ToArray();
        other[^10] ^= 1;
        var address = FieldSending.PhotoAddress(scene, fields, photo);

        Assert.Equal((false, 0), State(await browser.SendPieceAsync(address, other, 0, other.Length)));
        Assert.Equal((true, 0), State(await browser.SendPieceAsync(address, photo, 0, photo.Length)));
    }

    [Fact]
    public async Task What_is_no_photo_is_refused_and_waited_for_no_longer()
    {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray();
        var (scene, browser, fields) = await SentAsync(svg);

        var refused = await browser.SendPieceAsync(FieldSending.PhotoAddress(scene, fields, svg), svg, 0, svg.Length);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Foto harus berupa gambar JPG atau PNG.", refused.Json().GetProperty("message").GetString(), StringComparison.Ordinal);
        var entry = await EntryAsync(fields);
        Assert.Empty(entry.Photos);
        Assert.Empty(entry.Awaited);
    }

    [Fact]
    public async Task A_photo_that_was_not_announced_and_an_entry_of_another_person_do_not_exist()
    {
        var (scene, browser, fields) = await SentAsync(photo);
        var stray = Uploads.Picture(30, 20);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.SendPieceAsync(FieldSending.PhotoAddress(scene, fields, stray), stray, 0, stray.Length)).Status);
        var address = FieldSending.PhotoAddress(scene, fields, photo);
        foreach (var person in new[] { scene.Monitor, scene.Chair, scene.Head, scene.Stranger })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(person).SendPieceAsync(address, photo, 0, photo.Length)).Status);
        }

        Assert.Empty((await EntryAsync(fields)).Photos);
    }

    [Fact]
    public async Task A_part_never_grows_beyond_what_was_announced()
    {
        var (scene, browser, fields) = await SentAsync(photo);
        byte[] more = [.. photo, .. photo];

        Assert.Equal((true, 0), State(await browser.SendPieceAsync(FieldSending.PhotoAddress(scene, fields, photo), more, 0, more.Length)));
    }

    private async Task<(Scene Scene, Browser Browser, Dictionary<string, string> Fields)> SentAsync(byte[] announced)
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var browser = Portal.As(scene.Secretary);
        var fields = scene.Queued("40", announced);
        var answer = await browser.HandInAsync(scene, fields);
        Assert.Equal(FieldSending.HashOf(announced), answer.Json().GetProperty("photos")[0].GetProperty("hash").GetString());
        return (scene, browser, fields);
    }

    private static (bool Received, int Offset) State(Answer answer) => (answer.Json().GetProperty("received").GetBoolean(), answer.Json().GetProperty("offset").GetInt32());

    private Task<MonitoringEntry> EntryAsync(Dictionary<string, string> fields) => Portal.WithDbAsync(db => db.MonitoringEntries.AsNoTracking().SingleAsync(e => e.Id == Guid.Parse(fields["EntryId"])));
}
