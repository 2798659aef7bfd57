using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.Playwright;

namespace KerjasamaDesa.Browser.Tests;

/// <summary>What only a browser can show of writing a plan together: drafts on the device, and talk where the text stands.</summary>
public sealed class PlanWritingTests(Phones phones) : IClassFixture<Phones>
{
    [Fact]
    public async Task What_was_typed_outlives_the_session_and_meets_what_another_saved_meanwhile()
    {
        var scene = await FilledAsync();
        await using var phone = await phones.InHandsOfAsync(scene.Official);
        var page = $"{scene.Address}/rencana/naskah/pendanaan";
        await phone.OpenAsync(page);
        await phone.Page.Locator("#Body").FillAsync("Iuran menurut sekretaris");
        await phone.SaysAsync("Draf tersimpan di perangkat ini");
        await phone.Page.Context.ClearCookiesAsync();
        await scene.ChangeAsync(phones.Portal, c => c.Plan.Write(PlanSection.Funding, "Iuran menurut kepala desa", scene.HeadActor, DateTimeOffset.UtcNow));
        await phone.PressAsync("Simpan");

        await phone.Page.Locator("#Name").FillAsync(scene.Official.UserName);
        await phone.Page.Locator("#Password").FillAsync(Portal.Password);
        await phone.PressAsync("Masuk");
        await phone.IsAtAsync(page);
        await Assertions.Expect(phone.Page.Locator("#Body")).ToHaveValueAsync("Iuran menurut kepala desa");
        await phone.PressAsync("Pulihkan isian yang belum terkirim");
        await Assertions.Expect(phone.Page.Locator("#Body")).ToHaveValueAsync("Iuran menurut sekretaris");
        await phone.PressAsync("Simpan");

        await phone.SaysAsync("Yang tersimpan sekarang");
        await phone.SaysAsync("Iuran menurut kepala desa");
        await phone.Page.Locator(".choice input").First.CheckAsync();
        await phone.PressAsync("Simpan pilihan");
        await phone.SaysAsync("Naskah disimpan.");
        Assert.Equal("Iuran menurut sekretaris", (await scene.ReadAsync(phones.Portal)).Plan.Texts.Single(t => t.Section == PlanSection.Funding).Body);
        await phone.OpenAsync(page);
        await Assertions.Expect(phone.Page.Locator("[data-draft-state] button")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_section_is_talked_about_without_leaving_the_page()
    {
        var scene = await FilledAsync();
        await using var phone = await phones.InHandsOfAsync(scene.Official);
        await phone.OpenAsync($"{scene.Address}/rencana/naskah");
        await phone.Page.Locator(".talk-link").First.ClickAsync();
        var talk = phone.Page.Locator(".talk-place .talk-box");
        await talk.Locator("textarea[name=Body]").FillAsync("Sebutkan musim kemarau.");
        await talk.GetByRole(AriaRole.Button, new() { Name = "Kirim komentar" }).ClickAsync();
        await Assertions.Expect(talk).ToContainTextAsync("Komentar terkirim.");
        await Assertions.Expect(talk.Locator(".comments")).ToContainTextAsync("Sebutkan musim kemarau.");
        await Assertions.Expect(talk.Locator("[data-draft-state] button")).ToHaveCountAsync(0);
        await phone.IsAtAsync($"{scene.Address}/rencana/naskah");
        await phone.FitsAsync();
        phone.IsContent();
    }

    private async Task<Scene> FilledAsync()
    {
        var scene = await Scene.InAsync(phones.Portal, Stage.Planning);
        await scene.ChangeAsync(phones.Portal, scene.FillPlan);
        return scene;
    }
}
