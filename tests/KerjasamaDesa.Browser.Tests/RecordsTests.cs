using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SkiaSharp;

namespace KerjasamaDesa.Browser.Tests;

/// <summary>What only a browser can show of potentials and needs: photos shrunk on the phone, and ranking by keyboard.</summary>
public sealed class RecordsTests(Phones phones) : IClassFixture<Phones>
{
    [Fact]
    public async Task A_photo_is_shrunk_on_the_phone_before_it_is_sent_and_stands_small_and_large_on_the_page()
    {
        var (person, record) = await RecordAsync(isPotential: true);
        await using var phone = await phones.InHandsOfAsync(person);
        await phone.OpenAsync($"{record}/foto");
        var picture = Picture(3200, 2400);

        await phone.Page.Locator("#Photos").SetInputFilesAsync(new FilePayload { Name = "kamera.png", MimeType = "image/png", Buffer = picture });
        await phone.SaysAsync("1 foto siap dikirim");
        var sent = await phone.Page.EvaluateAsync<long>("document.querySelector('#Photos').files[0].size");
        Assert.True(sent < picture.Length / 2, $"{sent} of {picture.Length} bytes are sent");
        Assert.Equal("kamera.jpg", await phone.Page.EvaluateAsync<string>("document.querySelector('#Photos').files[0].name"));
        await phone.PressAsync("Unggah foto");

        await phone.SaysAsync("Foto disimpan.");
        await phone.OpenAsync(record);
        var small = phone.Page.Locator(".thumbs img");
        await Assertions.Expect(small).ToHaveJSPropertyAsync("complete", true);
        Assert.Equal(320, await small.EvaluateAsync<int>("img => img.naturalWidth"));
        using var large = SKBitmap.Decode(await phone.DownloadAsync((await phone.Page.Locator(".thumbs a").GetAttributeAsync("href"))!));
        Assert.Equal((1600, 1200), (large.Width, large.Height));
        phone.IsContent();
    }

    [Fact]
    public async Task Needs_are_ranked_by_keyboard_and_the_new_order_is_kept()
    {
        var (person, list) = await RecordAsync(isPotential: false);
        await using var phone = await phones.InHandsOfAsync(person);
        await phone.OpenAsync($"{list}/urutan");
        var titles = phone.Page.Locator(".rank-main a");
        await Assertions.Expect(titles).ToHaveTextAsync(["Air", "Jalan", "Listrik"]);

        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Naik: Listrik" }).FocusAsync();
        await phone.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(titles).ToHaveTextAsync(["Air", "Listrik", "Jalan"]);
        await phone.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(titles).ToHaveTextAsync(["Listrik", "Air", "Jalan"]);

        // At the top the button can do no more; the focus stays on the row, at the one that still moves it.
        Assert.Equal("Turun: Listrik", (await phone.Page.EvaluateAsync<string>("document.activeElement.textContent")).Trim());
        await phone.SaysAsync("Urutan berubah dan belum disimpan.");
        await phone.PressAsync("Simpan urutan");

        await phone.SaysAsync("Urutan kebutuhan disimpan.");
        await Assertions.Expect(titles).ToHaveTextAsync(["Listrik", "Air", "Jalan"]);
        phone.IsContent();
    }

    [Fact]
    public async Task A_need_is_dragged_to_its_place()
    {
        var (person, list) = await RecordAsync(isPotential: false);
        await using var phone = await phones.InHandsOfAsync(person);
        await phone.OpenAsync($"{list}/urutan");
        await phone.Page.SetViewportSizeAsync(Phone.Width, 1400);
        var handles = phone.Page.Locator("[data-handle]");
        await Assertions.Expect(handles.First).ToBeVisibleAsync();
        var (from, to) = (await handles.Nth(2).BoundingBoxAsync(), await handles.Nth(0).BoundingBoxAsync());

        await phone.Page.Mouse.MoveAsync(from!.X + 10, from.Y + 10);
        await phone.Page.Mouse.DownAsync();
        await phone.Page.Mouse.MoveAsync(to!.X + 10, to.Y - 5, new() { Steps = 12 });
        await phone.Page.Mouse.UpAsync();

        await Assertions.Expect(phone.Page.Locator(".rank-main a")).ToHaveTextAsync(["Listrik", "Air", "Jalan"]);
        await Assertions.Expect(phone.Page.Locator("[data-place]")).ToHaveTextAsync(["1", "2", "3"]);
        phone.IsContent();
    }

    /// <summary>Colours that do not compress away, as those of a camera.</summary>
    private static byte[] Picture(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        using var canvas = new SKCanvas(bitmap);
        using var paint = new SKPaint { Shader = SKShader.CreatePerlinNoiseTurbulence(0.05f, 0.05f, 4, 7) };
        canvas.DrawRect(0, 0, width, height, paint);
        using var image = SKImage.FromBitmap(bitmap);
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private async Task<(Person Official, string Address)> RecordAsync(bool isPotential)
    {
        var village = (await phones.Portal.FreshVillagesAsync(1))[0];
        var (id, now) = (Guid.CreateVersion7(), DateTimeOffset.UtcNow);
        await phones.Portal.WithDbAsync(async db =>
        {
            var of = await db.Villages.SingleAsync(v => v.Code == village.Code);
            var types = await db.SubjectTypes.ToDictionaryAsync(t => t.Code);
            if (isPotential)
            {
                db.Add(Potential.Record(id, of, new PotentialDetails(types["SDA-AIR"], "Mata air", null, 6, 4, "liter/detik", null, 2026, null, null), now));
            }
            else
            {
                // Needs of one priority stand in the order of their identities, which within one millisecond is anyone's guess.
                foreach (var (title, i) in new[] { "Air", "Jalan", "Listrik" }.Select((title, i) => (title, i)))
                {
                    db.Add(Need.Record(Guid.CreateVersion7(now.AddSeconds(i)), of, new NeedDetails(types["BTH-AIR"], title, null, null, 3, 3, 3, null, null, null, null, null), now));
                }
            }

            await db.SaveChangesAsync();
        });
        var official = await phones.Portal.PersonAsync(Role.VillageOfficial, village.Code);
        return (official, isPotential ? $"/desa/{village.Code}/potensi/{id}" : $"/desa/{village.Code}/kebutuhan");
    }
}
