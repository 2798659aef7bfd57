using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Tests.Infrastructure;
using static KerjasamaDesa.Web.Tests.Features.Planning.PlanWritingTests;

namespace KerjasamaDesa.Web.Tests.Features.Planning;

/// <summary>From submission over review to signatures, and back.</summary>
public sealed class PlanApprovalTests : PortalTests
{
    [Fact]
    public async Task A_plan_is_submitted_returned_mended_recommended_signed_and_reopened()
    {
        var scene = await FilledAsync();
        var plan = $"{scene.Address}/rencana";
        await SavedAsync(Portal.As(scene.Heads[1]).FillAndPostAsync($"{plan}/pengesahan", Values(), "/ajukan"));
        await SavedAsync(ReviewAsync(scene, ReviewDecision.RevisionRequested, ("Parts[1].Accepted", "false"), ("Parts[1].Reason", "Target terlalu rendah")));

        Assert.Contains("Target terlalu rendah", (await Portal.As(scene.Official).GetAsync(plan)).Words, StringComparison.Ordinal);
        Assert.Contains("Target terlalu rendah", (await Portal.As(scene.Official).GetAsync($"{plan}/tujuan")).Words, StringComparison.Ordinal);
        await SavedAsync(Portal.As(scene.Official).FillAndPostAsync($"{plan}/tujuan/indikator/{scene.IndicatorId}", Values(("Target", "500"))));
        await SavedAsync(Portal.As(scene.Official).FillAndPostAsync($"{plan}/pengesahan", Values(), "/ajukan"));

        var compared = await Portal.As(scene.Facilitator).GetAsync($"{plan}/versi/banding?dari=1&ke=2");
        var cells = Assert.Single(compared.Page.QuerySelectorAll("main .panel tbody tr")).QuerySelectorAll("th, td").Select(cell => cell.TextContent.Trim());
        Assert.Equal(["Target", "420", "500", "+80"], cells);
        Assert.Contains("Pasang pipa", (await Portal.As(scene.Facilitator).GetAsync($"{plan}/versi/1")).Words, StringComparison.Ordinal);

        await SavedAsync(ReviewAsync(scene, ReviewDecision.Recommended));
        await SavedAsync(SignAsync(scene, 0, "7 Tahun 2026", Portal.Password));
        var signed = (await scene.ReadAsync(Portal)).PartyOf(scene.Villages[0].Code).Signature!;
        Assert.Equal(("7 Tahun 2026", 2), (signed.RegulationNumber, signed.PlanVersion));

        await SavedAsync(Portal.As(scene.Head).FillAndPostAsync($"{plan}/pengesahan", Values(), "/buka"));
        var reopened = await scene.ReadAsync(Portal);
        Assert.Equal(PlanState.Draft, reopened.Plan.State);
        Assert.All(reopened.Parties, p => Assert.Null(p.Signature));
    }

    [Fact]
    public async Task A_wrong_password_signs_nothing()
    {
        var scene = await RecommendedAsync();
        var answer = await SignAsync(scene, 1, "8 Tahun 2026", "bukan-kata-sandinya");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Kata sandi keliru.", answer.Words, StringComparison.Ordinal);
        Assert.Equal("8 Tahun 2026", answer.Page.QuerySelector("#RegulationNumber")!.GetAttribute("value"));
        Assert.True(string.IsNullOrEmpty(answer.Page.QuerySelector("#Password")!.GetAttribute("value")), "a password is never sent back");
        Assert.Null((await scene.ReadAsync(Portal)).PartyOf(scene.Villages[1].Code).Signature);
    }

    [Fact]
    public async Task A_regulation_of_tomorrow_and_a_second_signature_are_refused()
    {
        var scene = await RecommendedAsync();
        var tomorrow = await SignAsync(scene, 0, "9", Portal.Password, Scene.Today.AddDays(1));
        Assert.Contains("tidak boleh di masa depan", tomorrow.Words, StringComparison.Ordinal);
        await SavedAsync(SignAsync(scene, 0, "9", Portal.Password));
        var again = await Portal.As(scene.Head).GetAsync($"{scene.Address}/rencana/pengesahan/tanda-tangan");
        Assert.Equal(HttpStatusCode.Found, again.Status);
    }

    [Fact]
    public async Task A_form_of_an_older_version_does_not_sign_the_newer_one()
    {
        var scene = await RecommendedAsync();
        var page = $"{scene.Address}/rencana/pengesahan/tanda-tangan";
        var browser = Portal.As(scene.Head);
        var old = Browser.Form(await browser.GetAsync(page));
        await scene.ChangeAsync(Portal, c => c.ReopenPlan(DateTimeOffset.UtcNow));
        await SubmitAsync(scene);
        await SavedAsync(ReviewAsync(scene, ReviewDecision.Recommended));
        var answer = await browser.PostAsync(old, Values(("RegulationNumber", "1"), ("RegulationDay", "2026-01-02"), ("Password", Portal.Password)), page);
        Assert.Contains("berganti menjadi versi 2", answer.Words, StringComparison.Ordinal);
        Assert.Null((await scene.ReadAsync(Portal)).PartyOf(scene.Villages[0].Code).Signature);
    }

    [Fact]
    public async Task Rights_and_order_are_kept()
    {
        var scene = await FilledAsync();
        var approval = $"{scene.Address}/rencana/pengesahan";
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Facilitator).PostHostileAsync($"{approval}/ajukan", Values())).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Head).GetAsync($"{approval}/telaah")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Official).GetAsync($"{approval}/tanda-tangan")).Status);
        Assert.Equal(HttpStatusCode.Found, (await Portal.As(scene.Facilitator).GetAsync($"{approval}/telaah")).Status);
        Assert.Equal(HttpStatusCode.Found, (await Portal.As(scene.Head).GetAsync($"{approval}/tanda-tangan")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).PostHostileAsync($"{approval}/ajukan", Values())).Status);
        Assert.Equal(PlanState.Draft, (await scene.ReadAsync(Portal)).Plan.State);
    }

    [Fact]
    public async Task A_recommendation_with_parts_to_revise_and_a_return_without_reason_are_refused()
    {
        var scene = await FilledAsync();
        await SubmitAsync(scene);
        var mixed = await ReviewAsync(scene, ReviewDecision.Recommended, ("Parts[2].Accepted", "false"), ("Parts[2].Reason", "Belum jelas"));
        Assert.Contains("Masih ada bagian yang perlu diperbaiki.", mixed.Words, StringComparison.Ordinal);
        Assert.Contains("Belum jelas", mixed.Text, StringComparison.Ordinal);
        var silent = await ReviewAsync(scene, ReviewDecision.RevisionRequested, ("Parts[2].Accepted", "false"));
        Assert.Contains("Tulis alasan bagian yang perlu diperbaiki.", silent.Words, StringComparison.Ordinal);
        Assert.Equal(PlanState.Submitted, (await scene.ReadAsync(Portal)).Plan.State);
    }

    [Fact]
    public async Task A_plan_without_a_goal_is_not_submitted()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        await SubmitAsync(scene);
        Assert.Equal(PlanState.Draft, (await scene.ReadAsync(Portal)).Plan.State);
    }

    [Fact]
    public async Task A_frozen_plan_refuses_every_change_and_says_why()
    {
        var scene = await FilledAsync();
        var browser = Portal.As(scene.Official);
        var (edit, add) = ($"{scene.Address}/rencana/naskah/ruang-lingkup", $"{scene.Address}/rencana/risiko/baru");
        var (editForm, addForm) = (Browser.Form(await browser.GetAsync(edit)), Browser.Form(await browser.GetAsync(add)));
        await SubmitAsync(scene);
        var before = PlanSnapshot.Of((await scene.ReadAsync(Portal)).Plan);

        var late = await browser.PostAsync(editForm, Values(("Body", "Terlambat diketik")), edit);
        Assert.Contains("Rencana ini sudah diajukan. Buka kembali rencana untuk mengubahnya.", late.Words, StringComparison.Ordinal);
        Assert.Contains("Terlambat diketik", late.Text, StringComparison.Ordinal);
        await browser.PostAsync(addForm, Values(("Title", "Terlambat"), ("Likelihood", "3"), ("Impact", "3")), add);
        await browser.PostHostileAsync($"{scene.Address}/rencana/program/kegiatan/{scene.ActivityId}/hapus", Values());
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync(edit)).Status);
        Assert.Equal(before, PlanSnapshot.Of((await scene.ReadAsync(Portal)).Plan));
    }

    [Fact]
    public async Task A_change_that_races_a_submission_is_in_the_version_or_nowhere()
    {
        var scene = await FilledAsync();
        var (writer, submitter) = (Portal.As(scene.Official), Portal.As(scene.Head));
        var page = $"{scene.Address}/rencana/strategi/baru";
        var submit = Browser.Form(await submitter.GetAsync($"{scene.Address}/rencana/pengesahan"), "/ajukan");
        for (var round = 0; round < 8; round++)
        {
            var form = Browser.Form(await writer.GetAsync(page));
            await Task.WhenAll(
                writer.PostAsync(form, Values(("Title", $"Strategi {round}")), page),
                submitter.PostAsync(submit, Values(), page));
            var c = await scene.ReadAsync(Portal);
            Assert.Equal(PlanSnapshot.Of(c.Plan), c.Plan.Versions.Single(v => v.Number == c.Plan.LatestVersionNumber).Snapshot);
            await scene.ChangeAsync(Portal, x => x.ReopenPlan(DateTimeOffset.UtcNow));
        }
    }

    [Fact]
    public async Task All_heads_may_sign_at_the_same_moment()
    {
        var scene = await RecommendedAsync();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(i => SavedAsync(SignAsync(scene, i, $"{i + 1}", Portal.Password))));
        Assert.All((await scene.ReadAsync(Portal)).AcceptedParties, p => Assert.NotNull(p.Signature));
    }

    private Task<Answer> SubmitAsync(Scene scene) => Portal.As(scene.Head).FillAndPostAsync($"{scene.Address}/rencana/pengesahan", Values(), "/ajukan");

    private Task<Answer> SignAsync(Scene scene, int village, string number, string password, DateOnly? day = null) =>
        Portal.As(scene.Heads[village]).FillAndPostAsync($"{scene.Address}/rencana/pengesahan/tanda-tangan", Values(
            ("RegulationNumber", number), ("RegulationDay", (day ?? Scene.Today).ToString("yyyy-MM-dd", null)), ("Password", password)));

    private Task<Answer> ReviewAsync(Scene scene, ReviewDecision decision, params (string Name, string Value)[] differently)
    {
        var values = Values([.. Enumerable.Range(0, 8).Select(i => ($"Parts[{i}].Accepted", "true")), ("Decision", $"{decision}")]);
        foreach (var (name, value) in differently)
        {
            values[name] = value;
        }

        return Portal.As(scene.Facilitator).FillAndPostAsync($"{scene.Address}/rencana/pengesahan/telaah", values);
    }

    private async Task<Scene> FilledAsync()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        await scene.ChangeAsync(Portal, scene.FillPlan);
        return scene;
    }

    private async Task<Scene> RecommendedAsync()
    {
        var scene = await FilledAsync();
        await SubmitAsync(scene);
        await SavedAsync(ReviewAsync(scene, ReviewDecision.Recommended));
        return scene;
    }
}
