using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Tests.Infrastructure;
using static KerjasamaDesa.Web.Tests.Features.Planning.PlanWritingTests;

namespace KerjasamaDesa.Web.Tests.Features.Planning;

/// <summary>Recording a Musyawarah Antar Desa.</summary>
public sealed class PlanDeliberationsTests : PortalTests
{
    [Fact]
    public async Task A_deliberation_is_recorded_with_the_attendance_of_each_village_and_only_once()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        var browser = Portal.As(scene.Heads[2]);
        var page = $"{scene.Address}/rencana/musyawarah/baru";
        var form = Browser.Form(await browser.GetAsync(page));
        await SavedAsync(browser.PostAsync(form, Typed("2026-02-03"), page));
        await SavedAsync(browser.PostAsync(form, Typed("2026-02-03"), page));
        var record = (await scene.ReadAsync(Portal)).Deliberations.Single();
        Assert.Equal(DeliberationDecision.Agreed, record.Decision);
        Assert.Equal([6, 0, 4], record.Attendances.OrderBy(a => a.VillageCode).Select(a => a.Present));
        var shown = await browser.GetAsync($"{scene.Address}/rencana/musyawarah");
        Assert.Contains("Kuorum tidak tercapai", shown.Words, StringComparison.Ordinal);
        Assert.Contains("3 Februari 2026", shown.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_to_come_is_refused_beside_its_field()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        var day = Scene.Today.AddDays(2).ToString("yyyy-MM-dd", null);
        var answer = await Portal.As(scene.Head).FillAndPostAsync($"{scene.Address}/rencana/musyawarah/baru", Typed(day));
        Assert.Equal("Tanggal musyawarah tidak boleh di masa depan.", answer.Page.QuerySelector("#Day-galat")!.TextContent);
        Assert.Empty((await scene.ReadAsync(Portal)).Deliberations);
    }

    private static Dictionary<string, string> Typed(string day) => Values(
        ("Day", day), ("Place", "Balai"), ("Agenda", "Rencana"), ("Attendances[0].Present", "6"), ("Attendances[1].Present", "0"),
        ("Attendances[2].Present", "4"), ("Decision", "Agreed"), ("Decisions", "Menyepakati rencana"));
}
