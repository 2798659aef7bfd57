using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.NextCycles;

public sealed class NextCycleTests : PortalTests
{
    [Fact]
    public async Task A_closed_cooperation_begins_one_next_cycle_that_carries_its_open_recommendations()
    {
        var scene = await Scene.InAsync(Portal, Stage.Closed);
        var browser = Portal.As(scene.Head);
        var address = $"{scene.Address}/siklus-berikutnya";
        var opened = await browser.GetAsync(address);
        Assert.Contains("Tinjau tarif", opened.Words, StringComparison.Ordinal);
        var years = new Dictionary<string, string> { ["StartYear"] = "2028", ["EndYear"] = "2029" };
        var first = await browser.PostAsync(Browser.Form(opened), years, address);
        var second = await browser.PostAsync(Browser.Form(opened), years, address);
        Assert.Equal(first.Location, second.Location);
        Assert.Equal(first.Location, (await browser.GetAsync(address)).Location);
        var next = await Portal.WithDbAsync(db => db.Cooperations.Include(c => c.Plan.Carried).SingleAsync(c => c.PreviousId == scene.CooperationId));
        Assert.Equal($"/kerjasama/{next.Id}", first.Location!.OriginalString);
        Assert.Equal((2, 2028, 2029, Stage.Identification), (next.Cycle, next.StartYear, next.EndYear, next.Stage));
        Assert.Equal("Tinjau tarif", Assert.Single(next.Plan.Carried).Text);
    }

    [Fact]
    public async Task Two_at_once_begin_one()
    {
        var scene = await Scene.InAsync(Portal, Stage.Closed);
        var address = $"{scene.Address}/siklus-berikutnya";
        var browsers = new[] { Portal.As(scene.Head), Portal.As(scene.Official) };
        var forms = await Task.WhenAll(browsers.Select(async b => Browser.Form(await b.GetAsync(address))));
        var answers = await Task.WhenAll(browsers.Zip(forms, (b, f) => b.PostAsync(f, new Dictionary<string, string>(), address)));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        Assert.Equal(answers[0].Location, answers[1].Location);
        Assert.Equal(1, await Portal.WithDbAsync(db => db.Cooperations.CountAsync(c => c.PreviousId == scene.CooperationId)));
    }

    [Fact]
    public async Task Years_that_run_backwards_others_and_a_running_cooperation_are_refused()
    {
        var scene = await Scene.InAsync(Portal, Stage.Closed);
        var address = $"{scene.Address}/siklus-berikutnya";
        var wrong = await Portal.As(scene.Head).FillAndPostAsync(address, new Dictionary<string, string> { ["StartYear"] = "2029", ["EndYear"] = "2028" });
        Assert.Contains("sebelum tahun mulai", wrong.Page.QuerySelector("#EndYear-galat")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Heads[1]).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync(address)).Status);
        var running = await Scene.InAsync(Portal, Stage.Planning);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(running.Head).GetAsync($"{running.Address}/siklus-berikutnya")).Status);
    }
}
