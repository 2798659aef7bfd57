using KerjasamaDesa.Domain.Access;
using Microsoft.Playwright;

namespace KerjasamaDesa.Browser.Tests;

public sealed class FirstVisitTests(Phones phones) : IClassFixture<Phones>
{
    [Fact]
    public async Task A_village_head_signs_in_on_a_phone_and_sees_the_front_page()
    {
        var village = (await phones.Portal.FreshVillagesAsync(1))[0];
        await using var phone = await phones.InHandsOfAsync(await phones.Portal.PersonAsync(Role.VillageHead, village.Code, "Kepala Desa"));
        await Assertions.Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await phone.FitsAsync();
        phone.IsContent();
    }

    [Fact]
    public async Task Typing_a_name_finds_the_village_without_pressing_a_button()
    {
        var village = (await phones.Portal.FreshVillagesAsync(1))[0];
        await using var phone = await phones.InHandsOfAsync(await phones.Portal.PersonAsync(Role.VillageHead, village.Code, "Kepala Desa"));
        await phone.OpenAsync("/desa");
        await phone.Page.Locator("#cari").PressSequentiallyAsync($"{village.Name} {village.District!.Name}");
        var hit = phone.Page.Locator($"#hasil a[href='/desa/{village.Code}']");
        await Assertions.Expect(hit).ToBeVisibleAsync();
        await phone.FitsAsync();
        await hit.ClickAsync();
        await Assertions.Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(village.Name);
        await phone.FitsAsync();
        phone.IsContent();
    }
}
