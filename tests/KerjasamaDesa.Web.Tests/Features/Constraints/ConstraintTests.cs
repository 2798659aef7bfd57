using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.Constraints;

public sealed class ConstraintTests : PortalTests
{
    [Fact]
    public async Task A_constraint_comes_of_a_field_entry_stands_on_the_overview_is_talked_about_and_overcome()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var entry = await RecordAsync(scene, "Truk tidak dapat masuk.");
        var chair = Portal.As(scene.Chair);
        var link = (await chair.GetAsync($"{scene.Address}/pelaksanaan/catatan/{entry}")).Page.QuerySelector("a[href*='/kendala/baru']")!.GetAttribute("href")!;
        var form = Browser.Form(await chair.GetAsync(link));
        Assert.Equal("Truk tidak dapat masuk.", form.QuerySelector("#Detail")!.TextContent.Trim());
        var typed = new Dictionary<string, string> { ["What"] = "Jembatan <b>rusak</b>", ["Severity"] = "Critical", ["Owner"] = scene.Villages[1].Code, ["Due"] = Scene.Today.AddDays(3).Iso() };
        var added = await chair.PostAsync(form, typed, link);
        Assert.True(added.Status == HttpStatusCode.Redirect, added.Words);
        Assert.Equal(added.Location, (await chair.PostAsync(form, typed, link)).Location);
        var address = added.Location!.OriginalString;
        Assert.Equal(1, await Portal.WithDbAsync(db => db.Constraints.CountAsync(k => k.CooperationId == scene.CooperationId)));

        var overview = await Portal.As(scene.Heads[2]).GetAsync($"{scene.Address}/pelaksanaan");
        Assert.Contains("Jembatan <b>rusak</b>", overview.Words, StringComparison.Ordinal);
        Assert.Contains("Pasang pipa", (await chair.GetAsync(address)).Words, StringComparison.Ordinal);
        Assert.Contains("Jembatan <b>rusak</b>", (await Portal.As(scene.Heads[1]).GetAsync("/")).Words, StringComparison.Ordinal);
        Assert.Contains("Jembatan <b>rusak</b>", (await Portal.As(scene.Heads[1]).GetAsync("/pemberitahuan")).Words, StringComparison.Ordinal);
        Assert.Contains("Jembatan", (await Portal.As(scene.Head).GetAsync("/cari?q=jembatan&jenis=pelaksanaan")).Words, StringComparison.Ordinal);

        var talk = (await chair.GetAsync(address)).Page.QuerySelector("a[href*='tentang=Constraint']")!.GetAttribute("href")!;
        var thread = await chair.FillAndPostAsync(talk, new Dictionary<string, string> { ["Title"] = "Jalan lain?", ["Body"] = "Lewat mana?" });
        Assert.Contains(address, (await chair.GetAsync(thread.Location!.OriginalString)).Text, StringComparison.Ordinal);

        await Portal.As(scene.Heads[1]).FillAndPostAsync(address, new Dictionary<string, string>(), "/mulai");
        await Portal.As(scene.Heads[1]).FillAndPostAsync(address, new Dictionary<string, string> { ["ClosingNote"] = "Jembatan darurat dipasang" }, "/selesai");
        var kept = await Portal.WithDbAsync(db => db.Constraints.AsNoTracking().SingleAsync(k => k.CooperationId == scene.CooperationId));
        Assert.Equal((ActionState.Done, 2, Severity.Critical, scene.ActivityId), (kept.State, kept.Steps.Count, kept.Severity, kept.ActivityId));
        Assert.DoesNotContain("Jembatan", (await Portal.As(scene.Heads[2]).GetAsync($"{scene.Address}/pelaksanaan")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_only_looks_on_raises_none_and_one_of_elsewhere_does_not_exist()
    {
        var (scene, other) = (await Scene.InAsync(Portal, Stage.Implementation), await Scene.InAsync(Portal, Stage.Implementation));
        var early = await Scene.InAsync(Portal, Stage.Coordination);
        var address = await RaiseAsync(scene);
        var words = new Dictionary<string, string> { ["ClosingNote"] = "x" };
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(other.Chair).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(other.Chair).PostHostileAsync($"{other.Address}/pelaksanaan/kendala/{address.Split('/')[^1]}/selesai", words)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Administrator).GetAsync($"{scene.Address}/pelaksanaan/kendala/baru")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Monitor).PostHostileAsync($"{address}/batal", words)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(early.Head).GetAsync($"{early.Address}/pelaksanaan/kendala/baru")).Status);
        Assert.Equal(ActionState.Open, (await Portal.WithDbAsync(db => db.Constraints.AsNoTracking().SingleAsync(k => k.CooperationId == scene.CooperationId))).State);
        Assert.DoesNotContain("Pipa pecah", (await Portal.As(other.Facilitator).GetAsync("/kendala")).Words, StringComparison.Ordinal);
        Assert.Contains("Pipa pecah", (await Portal.As(scene.Head).GetAsync("/kendala")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_its_field_and_hostile_input_is_refused()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var page = $"{scene.Address}/pelaksanaan/kendala/baru";
        var empty = await Portal.As(scene.Official).FillAndPostAsync(page, new Dictionary<string, string> { ["What"] = "", ["Detail"] = "Tetap <b>" });
        Assert.Equal(HttpStatusCode.OK, empty.Status);
        Assert.NotEqual("", empty.Page.QuerySelector("#What-galat")!.TextContent.Trim());
        Assert.NotEqual("", empty.Page.QuerySelector("#Severity-galat")!.TextContent.Trim());
        Assert.Equal("Tetap <b>", empty.Page.QuerySelector("#Detail")!.TextContent.Trim());
        var past = await Portal.As(scene.Official).FillAndPostAsync(page, new Dictionary<string, string> { ["What"] = "x", ["Severity"] = "Minor", ["Owner"] = scene.Villages[0].Code, ["Due"] = Scene.Today.AddDays(-1).Iso() });
        Assert.Contains("Tenggat tidak boleh sudah lewat.", past.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await Portal.As(scene.Official).PostHostileAsync(page, new Dictionary<string, string> { ["ConstraintId"] = Guid.CreateVersion7().ToString(), ["What"] = "a\0b" })).Status);
    }

    [Fact]
    public async Task Two_who_change_one_constraint_are_told_of_each_other()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var address = await RaiseAsync(scene);
        var (chair, head) = (Portal.As(scene.Chair), Portal.As(scene.Head));
        var form = Browser.Form(await chair.GetAsync($"{address}/ubah"));
        await head.FillAndPostAsync($"{address}/ubah", new Dictionary<string, string> { ["What"] = "Pipa pecah dua" });
        var lost = await chair.PostAsync(form, new Dictionary<string, string> { ["What"] = "Pipa pecah tiga" }, $"{address}/ubah");
        Assert.Equal(HttpStatusCode.Conflict, lost.Status);
        Assert.Contains("Pipa pecah tiga", lost.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_overdue_constraint_reaches_the_chair_and_then_the_facilitator()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        await RaiseAsync(scene);
        await LateAsync(4);
        Assert.Contains("Pipa pecah", (await Portal.As(scene.Chair).GetAsync("/")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("kendala lewat 7 hari", (await Portal.As(scene.Facilitator).GetAsync("/")).Words, StringComparison.Ordinal);
        await LateAsync(8);
        var line = (await Portal.As(scene.Facilitator).GetAsync("/")).Page.QuerySelectorAll(".todo a").Single(a => a.TextContent.Contains("kendala lewat 7 hari", StringComparison.Ordinal));
        Assert.Contains("Pipa pecah", (await Portal.As(scene.Facilitator).GetAsync(line.GetAttribute("href")!)).Words, StringComparison.Ordinal);

        Task LateAsync(int days) => Portal.WithDbAsync(db => db.Constraints.Where(k => k.CooperationId == scene.CooperationId).ExecuteUpdateAsync(s => s.SetProperty(k => k.Due, Scene.Today.AddDays(-days))));
    }

    private async Task<string> RaiseAsync(Scene scene)
    {
        var added = await Portal.As(scene.Official).FillAndPostAsync(
            $"{scene.Address}/pelaksanaan/kendala/baru",
            new Dictionary<string, string> { ["What"] = "Pipa pecah", ["Severity"] = "Serious", ["Owner"] = scene.Villages[1].Code, ["Due"] = Scene.Today.AddDays(20).Iso() });
        Assert.True(added.Status == HttpStatusCode.Redirect, added.Words);
        return added.Location!.OriginalString;
    }

    private Task<Guid> RecordAsync(Scene scene, string narrative) => Portal.WithDbAsync(async db =>
    {
        var c = await db.Cooperations.With(Load.Everything).SingleAsync(x => x.Id == scene.CooperationId);
        var entry = MonitoringEntry.Record(
            Guid.CreateVersion7(), c, c.Plan.Activities.Single(), new EntryDetails(Scene.Today, 10, 100, narrative, [new EntrySpending(FundingSource.DDS, 1_000_000)]), [],
            Scene.ActorOf(scene.Secretary, Role.TeamMember, "", new Seat(c.Id, TeamRole.Secretary, scene.Villages[1].Code)), DateTimeOffset.UtcNow, Scene.Today);
        db.Add(entry);
        await db.SaveChangesAsync();
        return entry.Id;
    });
}
