using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;

namespace KerjasamaDesa.Web.Tests.Features.Crests;

public sealed class CrestTests : PortalTests
{
    [Fact]
    public async Task A_crest_is_drawn_over_white_and_stands_in_the_letters_head()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var head = Portal.As(scene.Head);
        var letter = $"{scene.Address}/penawaran/{(await scene.ReadAsync(Portal)).Offers.Single().Id}/surat.pdf";
        var without = (await head.BytesAsync(letter)).Length;
        var page = $"/desa/{scene.Villages[0].Code}/ubah";
        await SendAsync(head, page, Transparent(), "lambang.png");
        var id = await CrestAsync(scene.Villages[0].Code);
        using var kept = SKBitmap.Decode(await Portal.As(scene.Heads[1]).BytesAsync($"/berkas/{id}"));
        Assert.True(kept.GetPixel(1, 1) is { Red: > 240, Green: > 240, Blue: > 240 });
        Assert.True((await head.BytesAsync(letter)).Length > without);
        await head.FillAndPostAsync(page, new Dictionary<string, string>(), "/lambang/hapus");
        Assert.Null(await CrestAsync(scene.Villages[0].Code));
    }

    [Fact]
    public async Task What_is_no_picture_or_comes_from_others_is_refused()
    {
        var village = (await Portal.FreshVillagesAsync(1))[0];
        var head = Portal.As(await Portal.PersonAsync(Role.VillageHead, village.Code));
        var page = $"/desa/{village.Code}/ubah";
        await SendAsync(head, page, "<svg onload=alert(1)/>"u8.ToArray(), "lambang.png");
        Assert.Contains("JPG atau PNG", (await head.GetAsync(page)).Text, StringComparison.Ordinal);
        Assert.Null(await CrestAsync(village.Code));
        var other = Portal.As(await Portal.PersonAsync(Role.Facilitator, village.DistrictCode));
        Assert.Equal(HttpStatusCode.Forbidden, (await other.PostHostileAsync($"/desa/{village.Code}/lambang", new Dictionary<string, string>())).Status);
    }

    private static async Task SendAsync(Browser browser, string page, byte[] bytes, string name) =>
        await browser.SendFilesAsync(Browser.Form(await browser.GetAsync(page), "/lambang"), new Dictionary<string, string>(), "crest", [(bytes, name)], page.Replace("/ubah", "/lambang", StringComparison.Ordinal));

    private Task<Guid?> CrestAsync(string code) => Portal.WithDbAsync(db => db.Villages.Where(v => v.Code == code).Select(v => v.CrestFileId).SingleAsync());

    private static byte[] Transparent()
    {
        using var bitmap = new SKBitmap(new SKImageInfo(120, 140, SKColorType.Rgba8888, SKAlphaType.Premul));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.Transparent);
        using var paint = new SKPaint { Color = SKColors.DarkGreen };
        canvas.DrawCircle(60, 70, 40, paint);
        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }
}
