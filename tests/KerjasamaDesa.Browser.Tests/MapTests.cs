using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Web.Tests.Features.Opportunities;
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

    [Fact]
    public async Task A_suggested_group_is_reached_by_tab_and_opened_by_enter()
    {
        var villages = await phones.Portal.FreshVillagesAsync(3);
        foreach (var (village, i) in villages.Select((village, i) => (village, i)))
        {
            await PlaceAsync(village, -7.6 - (i * 0.02), 110.2 + (i % 2 * 0.03));
            await phones.Portal.NeedAsync(village, "BTH-BENCANA", $"Tanggul {village.Name}");
        }

        await using var phone = await phones.InHandsOfAsync(await phones.Portal.PersonAsync(Role.Facilitator, villages[0].DistrictCode));
        await phone.OpenAsync("/peta");
        await phone.PressAsync("Tampilkan peta (sekitar 45 KB)");
        await Assertions.Expect(phone.Page.Locator(".map-village")).ToHaveCountAsync(3);
        await Assertions.Expect(phone.Page.Locator(".map-group")).ToHaveCountAsync(0);
        await phone.Page.Locator(".map-layers input[value=kelompok]").PressAsync("Space");
        var group = phone.Page.Locator(".map-group");
        await Assertions.Expect(group).ToHaveCountAsync(1);
        await Assertions.Expect(group).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("Kebencanaan: kebutuhan bersama 3 desa"));

        // From the ticked box, by nothing but Tab.
        for (var presses = 0; presses < 30 && !await group.EvaluateAsync<bool>("mark => mark === document.activeElement"); presses++)
        {
            await phone.Page.Keyboard.PressAsync("Tab");
        }

        await Assertions.Expect(group).ToBeFocusedAsync();
        await phone.Page.Keyboard.PressAsync("Enter");
        var link = phone.Page.Locator(".leaflet-popup-content a");
        await Assertions.Expect(link).ToBeFocusedAsync();
        await Assertions.Expect(link).ToContainTextAsync("kebutuhan bersama 3 desa");
        await phone.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(group).ToBeFocusedAsync();
        await phone.Page.Keyboard.PressAsync("Enter");
        await phone.Page.Keyboard.PressAsync("Enter");
        await phone.IsAtAsync($"/peluang/kelompok?wilayah={villages[0].DistrictCode}");
        phone.IsContent();
    }

    private async Task<(Village Village, Phone Phone)> AtHomeAsync()
    {
        var village = (await phones.Portal.FreshVillagesAsync(1))[0];
        await PlaceAsync(village, -7.6, 110.2);
        return (village, await phones.InHandsOfAsync(await phones.Portal.PersonAsync(Role.VillageHead, village.Code, "Kepala Desa")));
    }

    private Task PlaceAsync(Village village, double latitude, double longitude) => phones.Portal.WithDbAsync(async db =>
    {
        (await db.Villages.SingleAsync(v => v.Code == village.Code)).UpdateProfile(
            new VillageProfile("Desa", "Kepala Desa", 4000, 1200, 3, latitude, longitude, null, null, null, null, null, null));
        await db.SaveChangesAsync();
    });
}
