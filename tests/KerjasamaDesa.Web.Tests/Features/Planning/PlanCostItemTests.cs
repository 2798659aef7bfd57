using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Tests.Infrastructure;
using static KerjasamaDesa.Web.Tests.Features.Planning.PlanWritingTests;

namespace KerjasamaDesa.Web.Tests.Features.Planning;

/// <summary>Single cost lines, written where they stand in the tree.</summary>
public sealed class PlanCostItemTests : PortalTests
{
    [Fact]
    public async Task A_line_is_added_once_changed_and_taken_off_from_the_tree_without_script()
    {
        var (scene, costs) = await FilledAsync();
        var browser = Portal.As(scene.Official);
        var node = $"{scene.Address}/rencana/susunan/kegiatan/{scene.ActivityId}";
        Assert.Contains($"{costs}/baru", (await browser.GetAsync(node)).Text, StringComparison.Ordinal);
        var form = Browser.Form(await browser.GetAsync($"{costs}/baru"));
        var typed = Values(("Line.Description", "<i>Semen</i>"), ("Line.Volume", "12,5"), ("Line.Unit", "sak"), ("Line.UnitPrice", "70.000"), ("Line.AccountCode", "5.3.8"));
        await SavedAsync(browser.PostAsync(form, typed, $"{costs}/baru"));
        await SavedAsync(browser.PostAsync(form, typed, $"{costs}/baru"));
        var cost = (await scene.ReadAsync(Portal)).Plan.Activities.Single().Costs.Single(c => c.Unit == "sak");
        Assert.Equal((875_000m, 2), (cost.Amount, cost.Order));
        Assert.DoesNotContain("<i>Semen", (await browser.GetAsync(node)).Text, StringComparison.Ordinal);

        var item = $"{scene.Address}/rencana/susunan/biaya/{cost.Id}";
        Assert.Contains($"{costs}/{cost.Id}", (await browser.GetAsync(item)).Text, StringComparison.Ordinal);
        await SavedAsync(browser.FillAndPostAsync($"{costs}/{cost.Id}", Values(("Line.UnitPrice", "72.000"))));
        Assert.Equal(900_000m, (await scene.ReadAsync(Portal)).Plan.Activities.Single().Costs.Single(c => c.Id == cost.Id).Amount);
        await SavedAsync(browser.FillAndPostAsync(item, Values(), "/hapus"));
        Assert.Single((await scene.ReadAsync(Portal)).Plan.Activities.Single().Costs);
    }

    [Fact]
    public async Task In_place_the_branch_is_drawn_again_with_the_activity_open()
    {
        var (scene, costs) = await FilledAsync();
        var browser = Portal.As(scene.Head);
        var form = Browser.Fields(Browser.Form(await browser.GetAsync($"{costs}/baru")));
        form.RemoveAll(f => f.Key is "Line.Description" or "Line.Volume" or "Line.Unit" or "Line.UnitPrice");
        form.AddRange(Values(("Line.Description", "Pasir"), ("Line.Volume", "4"), ("Line.Unit", "m3"), ("Line.UnitPrice", "300.000")));
        using var send = new HttpRequestMessage(HttpMethod.Post, $"{costs}/baru") { Content = new FormUrlEncodedContent(form) };
        send.Headers.Add("HX-Request", "true");
        var sent = await browser.SendAsync(send);
        Assert.Equal(HttpStatusCode.Found, sent.Status);
        using var refresh = new HttpRequestMessage(HttpMethod.Get, sent.Location);
        refresh.Headers.Add("HX-Request", "true");
        var drawn = await browser.SendAsync(refresh);
        Assert.Contains($"hx-get=\"{scene.Address}/rencana/susunan/kegiatan/{scene.ActivityId}\" hx-trigger=\"load\"", drawn.Text, StringComparison.Ordinal);
        Assert.Contains("Rp311.200.000", drawn.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_its_field_and_a_foreign_line_is_not_found()
    {
        var (scene, costs) = await FilledAsync();
        var browser = Portal.As(scene.Head);
        var empty = await browser.FillAndPostAsync($"{costs}/baru", Values(("Line.Unit", "sak"), ("Line.UnitPrice", "1.5"), ("Line.AccountCode", "bukan kode")));
        Assert.Equal(HttpStatusCode.OK, empty.Status);
        Assert.Equal("Uraian belum diisi.", empty.Page.QuerySelector("#Line_Description-galat")!.TextContent);
        Assert.NotEqual("", empty.Page.QuerySelector("#Line_UnitPrice-galat")!.TextContent);
        Assert.NotEqual("", empty.Page.QuerySelector("#Line_AccountCode-galat")!.TextContent);
        Assert.Equal("1.5", empty.Page.QuerySelector("#Line_UnitPrice")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{costs}/{Guid.NewGuid()}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync($"{costs}/baru")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Council).GetAsync($"{costs}/baru")).Status);
    }

    private async Task<(Scene Scene, string Costs)> FilledAsync()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        await scene.ChangeAsync(Portal, scene.FillPlan);
        return (scene, $"{scene.Address}/rencana/program/kegiatan/{scene.ActivityId}/biaya");
    }
}
