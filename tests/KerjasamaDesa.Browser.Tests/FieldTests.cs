using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SkiaSharp;

namespace KerjasamaDesa.Browser.Tests;

/// <summary>A visit where there is no network: kept on the phone, through a closed tab and a killed browser, until the portal has it.</summary>
public sealed class FieldTests(Phones phones) : IClassFixture<Phones>
{
    [Fact]
    public async Task A_visit_with_two_photos_written_offline_survives_a_restart_and_is_received_once()
    {
        var scene = await Scene.InAsync(phones.Portal, Stage.Implementation);
        var profile = Directory.CreateTempSubdirectory("kd-ponsel-").FullName;
        await using (var phone = await phones.WithMemoryAsync(profile))
        {
            await phone.SignInAsync(scene.Secretary);
            await ReadyAsync(phone, scene);
            await phone.OfflineAsync(true);
            await phone.Page.GotoAsync("/catat");
            await phone.Page.Locator(".choices a").ClickAsync();
            await FillAsync(phone, "35", photos: 2);
            await phone.PressAsync("Kirim catatan");
            await phone.SaysAsync("Menunggu dikirim");
            await phone.SaysAsync("0 dari 2 foto diterima");
            await Assertions.Expect(phone.Page.Locator("[data-queue-count]")).ToHaveTextAsync("1");
        }

        Assert.Empty(await EntriesAsync(scene));
        await using (var phone = await phones.WithMemoryAsync(profile))
        {
            await phone.OfflineAsync(true);
            await phone.Page.GotoAsync("/catat/antrean");
            await phone.SaysAsync("Menunggu dikirim");
            await phone.OfflineAsync(false);

            // A session ends with its browser; what waits is sent when its writer is back.
            await phone.SignInAsync(scene.Secretary);
            await phone.OpenAsync("/catat/antrean");
            await phone.SaysAsync("Diterima portal");
            await phone.SaysAsync("2 dari 2 foto diterima");
            await Assertions.Expect(phone.Page.Locator("[data-queue-count]")).ToHaveTextAsync("0");
            await phone.OpenAsync("/catat/antrean");
            await phone.OpenAsync("/catat");
        }

        var entry = Assert.Single(await EntriesAsync(scene));
        Assert.Equal((35m, EntryState.Recorded, 2, 0), (entry.Progress, entry.State, entry.Photos.Count, entry.Awaited.Count));
    }

    [Fact]
    public async Task A_line_that_breaks_in_the_midst_of_a_photo_costs_a_piece_and_nothing_else()
    {
        var scene = await Scene.InAsync(phones.Portal, Stage.Implementation);
        await using var phone = await phones.InHandsOfAsync(scene.Secretary);
        await phone.OpenAsync($"{scene.Address}/catat?kegiatan={scene.ActivityId}");
        await FormReadyAsync(phone);
        await FillAsync(phone, "35", photos: 1);
        var pieces = 0;
        await phone.Page.Context.RouteAsync("**/foto/*dari=*", async route =>
        {
            if (Interlocked.Increment(ref pieces) == 2)
            {
                await route.AbortAsync();
            }
            else
            {
                await route.ContinueAsync();
            }
        });
        await phone.PressAsync("Kirim catatan");
        await phone.SaysAsync("Diterima portal");

        var entry = Assert.Single(await EntriesAsync(scene));
        Assert.Single(entry.Photos);
        Assert.True(pieces >= 2, $"{pieces} pieces");
    }

    [Fact]
    public async Task What_one_person_left_is_neither_shown_to_the_next_nor_sent_under_another_name()
    {
        var scene = await Scene.InAsync(phones.Portal, Stage.Implementation);
        await using var phone = await phones.InHandsOfAsync(scene.Secretary);
        await ReadyAsync(phone, scene);
        await phone.OfflineAsync(true);
        await phone.Page.GotoAsync($"{scene.Address}/catat?kegiatan={scene.ActivityId}");
        await FormReadyAsync(phone);
        await FillAsync(phone, "35", photos: 0);
        await phone.PressAsync("Kirim catatan");
        await phone.SaysAsync("Menunggu dikirim");
        await phone.Page.Context.ClearCookiesAsync();
        await phone.OfflineAsync(false);

        await phone.SignInAsync(scene.Monitor);
        await phone.OpenAsync("/catat/antrean");
        await phone.SaysAsync($"1 catatan milik {scene.Secretary.Name} menunggu di perangkat ini.");
        await Assertions.Expect(phone.Page.Locator("main")).Not.ToContainTextAsync("Pasang pipa");
        Assert.Empty(await EntriesAsync(scene));
        Assert.Equal($"pribadi-{scene.Monitor.AccountId}", await phone.Page.EvaluateAsync<string>(
            "async () => { for (let i = 0; i < 100; i++) { const names = (await caches.keys()).filter(n => n.startsWith('pribadi-')); if (names.length) return names.join(); await new Promise(d => setTimeout(d, 100)); } return ''; }"));

        await phone.PressAsync("Titipkan sebagai usulan");
        await phone.SaysAsync("Ditulis satu orang dan dikirim orang lain dari perangkat yang sama.");
        var entry = Assert.Single(await EntriesAsync(scene));
        Assert.Equal((EntryState.Proposed, scene.Monitor.AccountId, scene.Secretary.Name), (entry.State, entry.ReporterId, entry.WrittenByName));
    }

    [Fact]
    public async Task A_draft_is_changed_in_the_queue_and_sent_with_the_next_activity_of_the_visit_at_hand()
    {
        var scene = await Scene.InAsync(phones.Portal, Stage.Implementation);
        await using var phone = await phones.InHandsOfAsync(scene.Secretary);
        await phone.OpenAsync($"{scene.Address}/catat?kegiatan={scene.ActivityId}");
        await FormReadyAsync(phone);
        await FillAsync(phone, "35", photos: 1);
        await phone.PressAsync("Simpan sebagai draf");
        await phone.SaysAsync("Draf tersimpan di perangkat ini pukul");
        await phone.OpenAsync("/catat/antrean");
        await phone.SaysAsync("Draf");
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Ubah" }).ClickAsync();
        await Assertions.Expect(phone.Page.Locator("#Progress")).ToHaveValueAsync("35");
        await Assertions.Expect(phone.Page.Locator(".field-photos img")).ToHaveCountAsync(1);
        await phone.Page.Locator("#Progress").FillAsync("41");
        await phone.PressAsync("Kirim, lalu catat kegiatan lain");
        await phone.SaysAsync("Kegiatan mana yang Anda kunjungi?");
        Assert.Contains("kunjungan=", await phone.Page.Locator(".choices a").GetAttributeAsync("href"), StringComparison.Ordinal);
        await Assertions.Expect(phone.Page.Locator("[data-queue-count]")).ToHaveTextAsync("0");

        Assert.Equal(41, Assert.Single(await EntriesAsync(scene)).Progress);
        phone.IsContent();
    }

    [Fact]
    public async Task The_form_of_an_activity_is_ready_without_a_byte_from_the_network_once_it_was_kept()
    {
        var scene = await Scene.InAsync(phones.Portal, Stage.Implementation);
        await using var phone = await phones.InHandsOfAsync(scene.Secretary);
        await ReadyAsync(phone, scene);

        // At 400 kbit/s a second carries 50,000 bytes; the kept form needs none of them before it can be filled, script included.
        await phone.OfflineAsync(true);
        await phone.Page.GotoAsync($"{scene.Address}/catat?kegiatan={scene.ActivityId}");
        await FormReadyAsync(phone);
        await Assertions.Expect(phone.Page.Locator("#Progress")).ToBeEditableAsync();
    }

    /// <summary>Opens Catat and waits until the worker has kept the form of the activity.</summary>
    private static async Task ReadyAsync(Phone phone, Scene scene)
    {
        await phone.OpenAsync("/catat");
        var missing = await phone.Page.EvaluateAsync<string>(
            """
            async address => {
              for (let i = 0; i < 900; i++) {
                for (const name of await caches.keys()) {
                  const shelf = await caches.open(name);
                  if (name.startsWith('pribadi-') && await shelf.match(address) && (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated') { await new Promise(d => setTimeout(d, 300)); return ''; }
                }
                await new Promise(d => setTimeout(d, 100));
              }
              const held = [];
              for (const name of await caches.keys()) held.push(`${name}: ${(await (await caches.open(name)).keys()).length}`);
              const { installing, waiting, active } = await navigator.serviceWorker.getRegistration() ?? {};
              return `controlled: ${!!navigator.serviceWorker.controller}, workers: ${[installing, waiting, active].map(w => w?.state)}, kept: ${held}`;
            }
            """,
            $"{scene.Address}/catat?kegiatan={scene.ActivityId}");
        Assert.True(missing.Length == 0, $"The form was not kept for when there is no network; {missing}");
    }

    private static Task FormReadyAsync(Phone phone) => Assertions.Expect(phone.Page.Locator("form[data-field-ready]")).ToBeVisibleAsync();

    private static async Task FillAsync(Phone phone, string progress, int photos)
    {
        await FormReadyAsync(phone);
        for (var i = 0; i < photos; i++)
        {
            await phone.Page.Locator("#foto-galeri").SetInputFilesAsync(new FilePayload { Name = $"lapangan-{i}.png", MimeType = "image/png", Buffer = Picture(i) });
            await Assertions.Expect(phone.Page.Locator(".field-photos img")).ToHaveCountAsync(i + 1);
        }

        await phone.Page.Locator("#Progress").FillAsync(progress);
        await phone.Page.Locator("#OutputToDate").FillAsync("2170");
        await phone.Page.Locator("[name='Spending[0].Amount']").FillAsync("1500000");
        await phone.Page.Locator("#Narrative").FillAsync("Pipa terpasang sampai dusun atas.");
    }

    /// <summary>A picture with much in it, so that its JPEG has weight.</summary>
    private static byte[] Picture(int seed)
    {
        using var bitmap = new SKBitmap(1600, 1200);
        var random = new Random(seed);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.SandyBrown);
            for (var i = 0; i < 6000; i++)
            {
                using var paint = new SKPaint { Color = new SKColor((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256)) };
                canvas.DrawRect(random.Next(1600), random.Next(1200), random.Next(4, 40), random.Next(4, 40), paint);
            }
        }

        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 90);
        return data.ToArray();
    }

    private Task<List<MonitoringEntry>> EntriesAsync(Scene scene) => phones.Portal.WithDbAsync(db =>
        db.MonitoringEntries.AsNoTracking().Where(e => e.CooperationId == scene.CooperationId).ToListAsync());
}
