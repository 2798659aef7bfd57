using System.Security.Cryptography;
using System.Text;
using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Files;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace KerjasamaDesa.Web.Tests.Files;

public sealed class FileStoreTests : PortalTests
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes("<html><script>alert(1)</script></html>");

    [Fact]
    public async Task A_photo_is_kept_small_upright_and_without_what_the_phone_wrote_into_it()
    {
        var sent = Uploads.WithExif(Uploads.Picture(3200, 1200), orientation: 6);
        var (file, bytes) = await KeptAsync(sent, "IMG 01.JPG", isDocument: false);
        using var drawn = SKBitmap.Decode(bytes);
        Assert.Equal((600, 1600), (drawn.Width, drawn.Height));
        Assert.Equal("image/jpeg", file.ContentType);
        Assert.DoesNotContain("RAHASIA", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);

        // Turned a quarter to the right, what was at the left is now on top.
        Assert.True(drawn.GetPixel(300, 100).Red > 200);
        Assert.True(drawn.GetPixel(300, 1500).Red < 100);
    }

    [Fact]
    public async Task The_row_tells_size_and_hash_of_the_very_bytes_on_disk()
    {
        var (file, bytes) = await KeptAsync(Uploads.Pdf, "Berita acara.pdf", isDocument: true);
        Assert.Equal((Uploads.Pdf.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), "application/pdf"), ((int)file.Size, file.Hash, file.ContentType));
        Assert.Equal(Uploads.Pdf, bytes);
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Png, "berkas.png", "berkas.jpg")]
    [InlineData(SKEncodedImageFormat.Jpeg, "../../etc/passwd", "passwd.jpg")]
    [InlineData(SKEncodedImageFormat.Jpeg, @"C:\Users\kades\foto\..\Rapat.svg", "Rapat.jpg")]
    [InlineData(SKEncodedImageFormat.Jpeg, "a\r\nSet-Cookie: x=1;\"<b>.html", "aSet-Cookie x1b.jpg")]
    [InlineData(SKEncodedImageFormat.Jpeg, "....", "berkas.jpg")]
    public async Task A_name_is_only_shown_and_tells_what_the_file_really_is(SKEncodedImageFormat format, string given, string shown)
    {
        var (file, _) = await KeptAsync(Uploads.Picture(40, 30, format), given, isDocument: false);
        Assert.Equal(shown, file.Name);
    }

    [Fact]
    public async Task What_hides_behind_a_picture_is_gone_when_it_is_drawn_anew()
    {
        var (_, bytes) = await KeptAsync([.. Uploads.Picture(64, 64), .. Page, .. Uploads.Pdf], "dua-wajah.jpg", isDocument: true);
        var text = Encoding.Latin1.GetString(bytes);
        Assert.DoesNotContain("script", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("%PDF", text, StringComparison.Ordinal);
    }

    // Only names are given to the runner, which would keep the bytes of every case in its own books.
    private static readonly Dictionary<string, Func<byte[]>> Refused = new()
    {
        ["kosong.jpg"] = () => [],
        ["gambar.svg"] = () => Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ["halaman.jpg"] = () => Page,
        ["terpotong.jpg"] = () => Uploads.Picture(800, 600)[..1500],
        ["terpotong.png"] = () => Uploads.Picture(800, 600, SKEncodedImageFormat.Png)[..600],
        ["terpotong.pdf"] = () => Uploads.Pdf[..30],
        ["halaman.pdf"] = () => [.. Page, .. Uploads.Pdf],
        ["banjir.png"] = () => Uploads.Flood(30_000, 30_000),
        ["besar.jpg"] = () => [.. Uploads.Picture(100, 100), .. new byte[FileStore.LargestImage]],
        ["besar.pdf"] = () => [.. Uploads.Pdf, .. new byte[FileStore.LargestPdf], .. Uploads.Pdf],
        ["gif.gif"] = () => [.. "GIF89a"u8, .. new byte[40]],
        ["hanya-tanda.jpg"] = () => [0xFF, 0xD8, 0xFF, 0xE0],
    };

    public static TheoryData<string> RefusedNames => [.. Refused.Keys];

    [Theory]
    [MemberData(nameof(RefusedNames))]
    public async Task What_is_no_whole_picture_or_document_of_fair_size_is_refused_beside_its_field(string name)
    {
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => KeptAsync(Refused[name](), name, isDocument: true));
        Assert.Equal("Minutes", refused.Field);
    }

    [Fact]
    public async Task A_pdf_is_no_photo() =>
        await Assert.ThrowsAsync<RuleBroken>(() => KeptAsync(Uploads.Pdf, "foto.jpg", isDocument: false));

    private async Task<(StoredFile File, byte[] Bytes)> KeptAsync(byte[] sent, string name, bool isDocument)
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        await using var scope = Portal.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(scene.Head.AccountId, scene.Head.Name, false, [], null);
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var store = scope.ServiceProvider.GetRequiredService<FileStore>();
        var cooperation = await db.Cooperations.SingleAsync(c => c.Id == scene.CooperationId);
        var upload = Uploads.File(sent, name, "image/jpeg");
        var file = isDocument ? await store.SaveDocumentAsync(upload, FileOwner.Of(cooperation), "Minutes") : await store.SaveImageAsync(upload, FileOwner.Of(cooperation), "Minutes");
        await db.SaveChangesAsync();
        await using var stored = store.Open(file)!;
        var bytes = new byte[stored.Length];
        await stored.ReadExactlyAsync(bytes);
        return (file, bytes);
    }
}
