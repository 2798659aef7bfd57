using System.Net;
using System.Text;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Tests.Files;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;

namespace KerjasamaDesa.Web.Tests.Features.Photos;

public sealed class PhotosTests : PortalTests
{
    [Fact]
    public async Task A_photo_is_drawn_anew_without_what_the_phone_wrote_into_it_and_shown_small_and_large()
    {
        var (_, official, record) = await PotentialAsync();

        var answer = await SendAsync(official, record, (Uploads.WithExif(Uploads.Picture(2400, 1200), 6), "IMG 1.jpg"));

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        var page = await official.GetAsync(record);
        var large = await official.BytesAsync(page.Page.QuerySelector(".thumbs a")!.GetAttribute("href")!);
        var small = await official.BytesAsync(page.Page.QuerySelector(".thumbs img")!.GetAttribute("src")!);
        Assert.All([large, small], bytes => Assert.DoesNotContain("RAHASIA", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal));
        Assert.All([large, small], bytes => Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal));
        Assert.Equal((800, 1600), SizeOf(large));
        Assert.Equal((160, 320), SizeOf(small));
    }

    [Fact]
    public async Task Photos_that_arrive_twice_because_an_answer_was_lost_are_kept_once()
    {
        var (_, official, record) = await PotentialAsync();
        (byte[], string)[] two = [(Uploads.Picture(60, 40), "a.jpg"), (Uploads.Picture(40, 60), "b.jpg")];

        // A browser has its antiforgery cookie from the first page on; two first pages at once would fight over it.
        await official.GetAsync(record);

        var answers = await Task.WhenAll(SendAsync(official, record, two), SendAsync(official, record, two));
        var third = await SendAsync(official, record, two);

        Assert.All([.. answers, third], answer => Assert.Equal(HttpStatusCode.Found, answer.Status));
        Assert.Equal(2, (await official.GetAsync(record)).Page.QuerySelectorAll(".thumbs img").Length);
    }

    [Fact]
    public async Task What_is_no_picture_is_refused_by_name_and_the_others_stay()
    {
        var (village, official, record) = await PotentialAsync();

        var answer = await SendAsync(
            official, record, (Encoding.UTF8.GetBytes("<svg onload=alert(1)>"), "jahat.jpg"), (Uploads.Picture(60, 40), "baik.jpg"), (Uploads.Flood(60_000, 60_000), "bom.png"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("jahat.jpg: Foto harus berupa gambar JPG atau PNG.", answer.Words, StringComparison.Ordinal);
        Assert.Contains("bom.png: Gambar ini terlalu besar", answer.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("baik.jpg", answer.Words, StringComparison.Ordinal);
        Assert.Equal(1, await Portal.WithDbAsync(db => db.Files.CountAsync(f => f.VillageCode == village.Code)));
    }

    [Fact]
    public async Task No_more_than_six_are_kept_and_the_page_says_so()
    {
        var (_, official, record) = await PotentialAsync();
        (byte[], string)[] seven = [.. Enumerable.Range(1, 7).Select(i => (Uploads.Picture(10 + i, 10), $"{i}.jpg"))];

        var answer = await SendAsync(official, record, seven);

        Assert.Contains("7.jpg: Paling banyak 6 foto.", answer.Words, StringComparison.Ordinal);
        Assert.Equal(6, (await official.GetAsync(record)).Page.QuerySelectorAll(".thumbs img").Length);
        Assert.Empty((await official.GetAsync($"{record}/foto")).Page.QuerySelectorAll("input[type=file]"));
    }

    [Fact]
    public async Task A_photo_is_named_moved_and_removed_for_good()
    {
        var (_, official, record) = await PotentialAsync();
        await SendAsync(official, record, (Uploads.Picture(60, 40), "a.jpg"), (Uploads.Picture(40, 60), "b.jpg"));
        var first = (await official.GetAsync(record)).Page.QuerySelector(".thumbs a")!.GetAttribute("href")!;
        var page = await official.GetAsync($"{record}/foto");

        await official.PostAsync(Browser.Form(page, "/keterangan"), new Dictionary<string, string> { ["caption"] = "Sumber <b>utama</b>" }, "");
        await official.PostAsync(Browser.Form(page, "/geser"), new Dictionary<string, string>(), "");

        var shown = (await official.GetAsync(record)).Page;
        Assert.Equal(first, shown.QuerySelectorAll(".thumbs a")[1].GetAttribute("href"));
        Assert.Equal("Sumber <b>utama</b>", shown.QuerySelectorAll(".thumbs img")[1].GetAttribute("alt"));
        Assert.Equal(HttpStatusCode.OK, (await official.GetAsync($"{first}/kecil")).Status);

        await official.PostAsync(Browser.Form(page, "/hapus"), new Dictionary<string, string>(), "");
        Assert.Single((await official.GetAsync(record)).Page.QuerySelectorAll(".thumbs img"));
        Assert.Equal(HttpStatusCode.NotFound, (await official.GetAsync(first)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await official.GetAsync($"{first}/kecil")).Status);
    }

    [Fact]
    public async Task A_record_or_photo_of_another_village_is_not_there()
    {
        var (_, official, record) = await PotentialAsync();
        await SendAsync(official, record, (Uploads.Picture(60, 40), "a.jpg"));
        var photo = (await official.GetAsync($"{record}/foto")).Page.QuerySelector("form[action$='/hapus']")!.GetAttribute("action")!;
        var (village, stranger, own) = await PotentialAsync();
        var stolen = $"/desa/{village.Code}{record[record.IndexOf("/potensi", StringComparison.Ordinal)..]}";

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{stolen}/foto")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(stolen)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{own.Replace("/potensi/", "/kebutuhan/", StringComparison.Ordinal)}/foto")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostHostileAsync($"{own}/foto/{photo.Split('/')[^2]}/hapus", new Dictionary<string, string>())).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.PostHostileAsync(photo, new Dictionary<string, string>())).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync($"{record}/foto")).Status);
        Assert.Single((await official.GetAsync(record)).Page.QuerySelectorAll(".thumbs img"));
    }

    private static async Task<Answer> SendAsync(Browser browser, string record, params (byte[], string)[] files)
    {
        var address = $"{record}/foto";
        return await browser.SendFilesAsync(Browser.Form(await browser.GetAsync(address), "/foto"), new Dictionary<string, string>(), "Photos", files, address);
    }

    private static (int Width, int Height) SizeOf(byte[] jpeg)
    {
        using var codec = SKCodec.Create(new MemoryStream(jpeg));
        return (codec.Info.Width, codec.Info.Height);
    }

    private async Task<(Village Village, Browser Official, string Record)> PotentialAsync()
    {
        var village = (await Portal.FreshVillagesAsync(1))[0];
        var id = Guid.CreateVersion7();
        await Portal.WithDbAsync(async db =>
        {
            var spring = await db.SubjectTypes.SingleAsync(t => t.Code == "SDA-AIR");
            var of = await db.Villages.SingleAsync(v => v.Code == village.Code);
            db.Add(Potential.Record(id, of, new PotentialDetails(spring, "Mata air", null, 6, 4, "liter/detik", null, 2026, null, null), DateTimeOffset.UtcNow));
            await db.SaveChangesAsync();
        });
        return (village, Portal.As(await Portal.PersonAsync(Role.VillageOfficial, village.Code)), $"/desa/{village.Code}/potensi/{id}");
    }
}
