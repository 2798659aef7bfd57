using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace KerjasamaDesa.Browser.Tests;

public sealed class MapTests(Phones phones) : IClassFixture<Phones>
{
    [Fact]
    public async Task A_phone_shows_the_map_when_asked_and_the_list_leads_to_a_point_on_it()
    {
        var (village, phone) = await AtHomeAsync();
        await using var _ = phone;
        await phone.OpenAsync($"/peta?wilayah={village.DistrictCode}");
        await Assertions.Expect(phone.Page.Locator(".map-village")).ToHaveCountAsync(0);

        await phone.PressAsync("Tampilkan peta (sekitar 45 KB)");
        var mark = phone.Page.GetByTitle(village.Name, new() { Exact = true });
        await Assertions.Expect(mark).ToBeVisibleAsync();
        await mark.FocusAsync();
        await phone.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(phone.Page.Locator(".leaflet-popup-content a")).ToHaveAttributeAsync("href", $"/desa/{village.Code}");
        await phone.Page.Keyboard.PressAsync("Escape");

        await phone.Page.GetByRole(AriaRole.Button, new() { Name = $"Tunjukkan di peta {village.Name}", Exact = true }).ClickAsync();
        await Assertions.Expect(phone.Page.Locator(".leaflet-popup-content a")).ToBeVisibleAsync();
        await phone.FitsAsync();
        phone.IsContent();
    }

    [Fact]
    public async Task A_point_is_chosen_on_the_map_by_keyboard_alone()
    {
        var (village, phone) = await AtHomeAsync();
        await using var _ = phone;
        await phone.OpenAsync($"/desa/{village.Code}/ubah");
        var box = phone.Page.Locator("[data-point-picker]");
        var before = await box.InputValueAsync();

        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Pilih di peta" }).PressAsync("Enter");
        await Assertions.Expect(phone.Page.Locator(".map-cross")).ToBeVisibleAsync();
        await Assertions.Expect(phone.Page.Locator(".point-picker .map")).ToBeFocusedAsync();
        await phone.Page.Keyboard.PressAsync("ArrowUp");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Pakai titik di tengah peta" }).PressAsync("Enter");
        await Assertions.Expect(box).Not.ToHaveValueAsync(before);
        await phone.PressAsync("Simpan profil");
        await phone.IsAtAsync($"/desa/{village.Code}");
        var latitude = await phones.Portal.WithDbAsync(db => db.Villages.Where(v => v.Code == village.Code).Select(v => v.Latitude).SingleAsync());
        Assert.True(latitude > -7.6, $"the point did not move north: {latitude}");
        phone.IsContent();
    }

    private async Task<(Village Village, Phone Phone)> AtHomeAsync()
    {
        var village = (await phones.Portal.FreshVillagesAsync(1))[0];
        await phones.Portal.WithDbAsync(async db =>
        {
            (await db.Villages.SingleAsync(v => v.Code == village.Code)).UpdateProfile(
                new VillageProfile("Desa", "Kepala Desa", 4000, 1200, 3, -7.6, 110.2, null, null, null, null, null, null));
            await db.SaveChangesAsync();
        });
        return (village, await phones.InHandsOfAsync(await phones.Portal.PersonAsync(Role.VillageHead, village.Code, "Kepala Desa")));
    }
}
