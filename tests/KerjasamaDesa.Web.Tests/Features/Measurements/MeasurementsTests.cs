using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.Measurements;

public sealed class MeasurementsTests : PortalTests
{
    [Fact]
    public async Task A_value_is_recorded_and_held_against_the_target()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var browser = Portal.As(scene.Secretary);
        Assert.Contains("Belum dapat dinilai", (await browser.GetAsync($"{scene.Address}/pelaksanaan/indikator")).Words, StringComparison.Ordinal);

        var saved = await browser.FillAndPostAsync(AddressOf(scene), new Dictionary<string, string> { ["Value"] = "399", ["Source"] = "Buku KPSPAMS" });

        Assert.Equal(AddressOf(scene), saved.Location?.ToString());
        Assert.Contains("95,00%", (await browser.GetAsync($"{scene.Address}/pelaksanaan/indikator")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_send_twice_at_once_is_one_measurement_and_another_content_is_refused()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var browser = Portal.As(scene.Secretary);
        var form = Browser.Form(await browser.GetAsync(AddressOf(scene)));
        var value = new Dictionary<string, string> { ["Value"] = "210,5" };

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => browser.PostAsync(form, value, AddressOf(scene))));
        var other = await browser.PostAsync(form, new Dictionary<string, string> { ["Value"] = "300" }, AddressOf(scene));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        Assert.Equal(HttpStatusCode.Conflict, other.Status);
        Assert.Equal(210.5m, Assert.Single(await MeasuredAsync(scene)).Value);
    }

    [Fact]
    public async Task An_empty_form_and_a_day_to_come_are_refused_beside_their_fields()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var browser = Portal.As(scene.Secretary);

        var empty = await browser.FillAndPostAsync(AddressOf(scene), new Dictionary<string, string> { ["Day"] = "", ["Source"] = "<script>x</script>" });
        Assert.NotEqual("", empty.Page.QuerySelector("#Day-galat")!.TextContent.Trim());
        Assert.NotEqual("", empty.Page.QuerySelector("#Value-galat")!.TextContent.Trim());
        Assert.Equal("<script>x</script>", empty.Page.QuerySelector("#Source")!.GetAttribute("value"));

        var early = await browser.FillAndPostAsync(AddressOf(scene), new Dictionary<string, string> { ["Day"] = Scene.Today.AddDays(1).Iso(), ["Value"] = "5" });
        Assert.Contains("tidak boleh di masa depan", early.Page.QuerySelector("#Day-galat")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await MeasuredAsync(scene));
    }

    [Fact]
    public async Task Others_may_look_but_not_record_and_foreign_indicators_do_not_exist()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var other = await Scene.InAsync(Portal, Stage.Implementation);
        var value = new Dictionary<string, string> { ["Day"] = Scene.Today.Iso(), ["Value"] = "5", ["MeasurementId"] = Guid.CreateVersion7().ToString() };

        Assert.Null((await Portal.As(scene.Head).GetAsync(AddressOf(scene))).Page.QuerySelector("#Value"));
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Head).PostHostileAsync(AddressOf(scene), value)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync(AddressOf(scene))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Secretary).PostHostileAsync(
            $"{scene.Address}/pelaksanaan/indikator/{other.IndicatorId}", value)).Status);
    }

    [Fact]
    public async Task A_value_told_apart_by_village_and_sex_adds_up_or_is_refused()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var browser = Portal.As(scene.Secretary);
        Dictionary<string, string> Value(string female) => new() { ["Value"] = "141", ["Parts[0].Male"] = "60", ["Parts[0].Female"] = female, ["Parts[1].Undivided"] = "1" };

        Assert.Contains("harus sama dengan nilai terukur", (await browser.FillAndPostAsync(AddressOf(scene), Value("79"))).Words, StringComparison.Ordinal);
        Assert.Empty(await MeasuredAsync(scene));
        await browser.FillAndPostAsync(AddressOf(scene), Value("80"));

        Assert.Equal([140m, 1m], Assert.Single(await MeasuredAsync(scene)).Parts.Select(p => p.Total));
        Assert.Contains($"{scene.Villages[0].Name}: 140 (L 60, P 80)", (await browser.GetAsync(AddressOf(scene))).Words, StringComparison.Ordinal);
    }

    private static string AddressOf(Scene scene) => $"{scene.Address}/pelaksanaan/indikator/{scene.IndicatorId}";

    private Task<List<IndicatorMeasurement>> MeasuredAsync(Scene scene) => Portal.WithDbAsync(db =>
        db.Measurements.AsNoTracking().Where(m => m.CooperationId == scene.CooperationId).ToListAsync());
}
