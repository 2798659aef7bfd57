using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Tests.Infrastructure;

namespace KerjasamaDesa.Web.Tests.Features.Evaluation;

public sealed class EvaluationTests : PortalTests
{
    [Fact]
    public async Task A_final_evaluation_shows_its_figures_with_their_formula_and_is_approved_by_the_chair()
    {
        var scene = await ReadyAsync();
        var browser = Portal.As(scene.Secretary);
        var form = await browser.GetAsync($"{scene.Address}/evaluasi/baru?jenis=akhir");
        Assert.Contains("399 ÷ 420 × 100 = 95,00%", form.Words, StringComparison.Ordinal);
        Assert.Contains("Rp0 ÷ Rp310.000.000 × 100 = 0,00%", form.Words, StringComparison.Ordinal);

        var saved = await browser.PostAsync(Browser.Form(form), Judged(scene), $"{scene.Address}/evaluasi/baru?jenis=akhir");
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var address = saved.Location!.ToString();
        await browser.FillAndPostAsync(address, new Dictionary<string, string> { ["Finding"] = "Tarif rendah", ["Text"] = "Tinjau <b>tarif</b>" }, "/rekomendasi");
        var approved = await Portal.As(scene.Chair).FillAndPostAsync(address, new Dictionary<string, string>(), "/setujui");

        Assert.Equal(HttpStatusCode.Redirect, approved.Status);
        var evaluation = Assert.Single((await scene.ReadAsync(Portal)).Evaluations);
        Assert.Equal((scene.Chair.AccountId, EvaluationKind.Final, 95.00m), (evaluation.ApprovedById, evaluation.Kind, evaluation.Figures.Effectiveness));
        Assert.Equal(3, evaluation.Benefits.Count);
        var shown = await browser.GetAsync(address);
        Assert.Contains("Tinjau <b>tarif</b>", shown.Words, StringComparison.Ordinal);
        Assert.Contains("Lanjut dengan Perbaikan", shown.Words, StringComparison.Ordinal);
        Assert.Null(shown.Page.QuerySelector("form[action$='/rekomendasi']"));
        Assert.Equal(address, (await browser.GetAsync($"{address}/ubah")).Location?.ToString());
    }

    [Fact]
    public async Task Without_a_measurement_nothing_is_saved_and_the_page_says_why()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var browser = Portal.As(scene.Secretary);

        var shown = await browser.FillAndPostAsync($"{scene.Address}/evaluasi/baru?jenis=akhir", Judged(scene));

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Contains("Catat pengukurannya dahulu", shown.Page.QuerySelector("#PeriodEnd-galat")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Indikator utama belum diukur sampai tanggal itu", shown.Words, StringComparison.Ordinal);
        Assert.Equal("Semua tersambung.", shown.Page.QuerySelector("#Summary")!.TextContent.Trim());
        Assert.Empty((await scene.ReadAsync(Portal)).Evaluations);
    }

    [Fact]
    public async Task Criteria_an_administrator_changes_count_for_new_evaluations_and_leave_saved_ones_alone()
    {
        const string criteria = "/acuan/kriteria";
        var (scene, administrator) = (await ReadyAsync(), Portal.As(await Portal.PersonAsync(Role.Administrator, "")));
        var browser = Portal.As(scene.Secretary);
        await browser.FillAndPostAsync($"{scene.Address}/evaluasi/baru?jenis=tengah", Judged(scene));

        var empty = await administrator.FillAndPostAsync(criteria, new Dictionary<string, string> { ["Effective"] = "" });
        Assert.NotEqual("", empty.Page.QuerySelector("#Effective-galat")!.TextContent.Trim());
        var crossed = await administrator.FillAndPostAsync(criteria, new Dictionary<string, string> { ["LessEfficient"] = "85" });
        Assert.Contains("harus lebih tinggi", crossed.Page.QuerySelector("#LessEfficient-galat")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("85", crossed.Page.QuerySelector("#LessEfficient")!.GetAttribute("value"));
        var old = Browser.Form(await administrator.GetAsync(criteria));
        Assert.Equal(HttpStatusCode.Found, (await administrator.FillAndPostAsync(criteria, new Dictionary<string, string> { ["LessEfficient"] = "104,5" })).Status);
        Assert.Contains("Kriteria evaluasi", (await administrator.PostAsync(old, new Dictionary<string, string> { ["LessEfficient"] = "103" }, criteria)).Words, StringComparison.Ordinal);
        await browser.FillAndPostAsync($"{scene.Address}/evaluasi/baru?jenis=akhir", Judged(scene));
        Assert.Equal(HttpStatusCode.Found, (await administrator.FillAndPostAsync($"{criteria}?baku=true", new Dictionary<string, string>(), criteria)).Status);

        var bounds = (await scene.ReadAsync(Portal)).Evaluations.ToDictionary(e => e.Kind, e => e.Figures.Criteria.LessEfficient);
        Assert.Equal((100m, 104.5m), (bounds[EvaluationKind.MidTerm], bounds[EvaluationKind.Final]));
        var final = (await scene.ReadAsync(Portal)).Evaluations.Single(e => e.Kind == EvaluationKind.Final);
        Assert.Contains("di atas 104,5%", (await browser.GetAsync($"{scene.Address}/evaluasi/{final.Id}")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Chair).GetAsync(criteria)).Status);
    }

    [Fact]
    public async Task Answers_that_are_left_out_or_asked_twice_are_refused()
    {
        var scene = await ReadyAsync();
        var browser = Portal.As(scene.Secretary);
        var address = $"{scene.Address}/evaluasi/baru?jenis=akhir";
        var fields = Browser.Fields(Browser.Form(await browser.GetAsync(address))).Concat(Judged(scene)).Where(f => !f.Key.StartsWith("Answers[5]", StringComparison.Ordinal)).ToList();

        var missing = await browser.PostRawAsync(address, fields);

        Assert.NotNull(missing.Page.QuerySelector(".error-summary"));
        Assert.Empty((await scene.ReadAsync(Portal)).Evaluations);
    }

    [Fact]
    public async Task Computing_anew_keeps_what_was_typed_and_complains_of_nothing()
    {
        var scene = await ReadyAsync();
        var browser = Portal.As(scene.Secretary);
        var form = Browser.Form(await browser.GetAsync($"{scene.Address}/evaluasi/baru?jenis=tengah"));
        var fields = Browser.Fields(form).Where(f => f.Key is not ("Summary" or "PeriodEnd"))
            .Append(new("Summary", "Baru separuh")).Append(new("PeriodEnd", Scene.Today.AddDays(-1).Iso())).Append(new("recalculate", "true"));

        var shown = await browser.PostRawAsync($"{scene.Address}/evaluasi/baru?jenis=tengah", fields);

        Assert.Equal("Baru separuh", shown.Page.QuerySelector("#Summary")!.TextContent.Trim());
        Assert.Null(shown.Page.QuerySelector(".error-summary"));
        Assert.Contains("Indikator utama belum diukur sampai tanggal itu", shown.Words, StringComparison.Ordinal);
        Assert.Empty((await scene.ReadAsync(Portal)).Evaluations);
    }

    [Fact]
    public async Task An_empty_form_says_what_is_missing_beside_each_field()
    {
        var scene = await ReadyAsync();

        var shown = await Portal.As(scene.Secretary).FillAndPostAsync($"{scene.Address}/evaluasi/baru?jenis=akhir", new Dictionary<string, string>());

        foreach (var field in new[] { "Summary", "Answers_0__Score", "Answers_5__Words", "Conclusion", "Benefits_0__Score", "Benefits_2__Score" })
        {
            Assert.NotEqual("", shown.Page.QuerySelector($"#{field}-galat")!.TextContent.Trim());
        }
    }

    [Fact]
    public async Task A_form_sent_twice_and_a_second_final_one_make_one_evaluation()
    {
        var scene = await ReadyAsync();
        var browser = Portal.As(scene.Secretary);
        var address = $"{scene.Address}/evaluasi/baru?jenis=akhir";
        var form = Browser.Form(await browser.GetAsync(address));

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => browser.PostAsync(form, Judged(scene), address)));
        var second = await browser.FillAndPostAsync(address, Judged(scene));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        Assert.Contains("sudah punya evaluasi akhir", second.Words, StringComparison.Ordinal);
        Assert.Single((await scene.ReadAsync(Portal)).Evaluations);
    }

    [Fact]
    public async Task Two_editors_see_both_texts_and_nothing_is_overwritten()
    {
        var scene = await ReadyAsync();
        var saved = await Portal.As(scene.Secretary).FillAndPostAsync($"{scene.Address}/evaluasi/baru?jenis=tengah", Judged(scene));
        var address = $"{saved.Location}/ubah";
        var (first, second) = (Portal.As(scene.Secretary), Portal.As(scene.Monitor));
        var (mine, theirs) = (Browser.Form(await first.GetAsync(address)), Browser.Form(await second.GetAsync(address)));

        Assert.Equal(HttpStatusCode.Redirect, (await second.PostAsync(theirs, new Dictionary<string, string> { ["Summary"] = "Teks kedua" }, address)).Status);
        var lost = await first.PostAsync(mine, new Dictionary<string, string> { ["Summary"] = "Teks pertama" }, address);

        Assert.Equal(HttpStatusCode.Conflict, lost.Status);
        Assert.Contains("Teks pertama", lost.Words, StringComparison.Ordinal);
        Assert.Contains("Teks kedua", lost.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rights_follow_the_seat_and_strangers_see_nothing()
    {
        var scene = await ReadyAsync();
        var address = (await Portal.As(scene.Secretary).FillAndPostAsync($"{scene.Address}/evaluasi/baru?jenis=tengah", Judged(scene))).Location!.ToString();
        var version = new Dictionary<string, string> { ["version"] = "1", ["Finding"] = "x", ["Text"] = "x" };

        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Portal.As(scene.Facilitator).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Head).GetAsync($"{scene.Address}/evaluasi/baru?jenis=akhir")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Secretary).PostHostileAsync($"{address}/setujui", version)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Chair).PostHostileAsync($"{address}/rekomendasi", version)).Status);
        var other = await Scene.InAsync(Portal, Stage.Implementation);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(other.Chair).PostHostileAsync(
            address.Replace(scene.Address, other.Address, StringComparison.Ordinal) + "/setujui", version)).Status);
    }

    internal static Dictionary<string, string> Judged(Scene scene)
    {
        var values = new Dictionary<string, string>
        {
            ["Summary"] = "Semua tersambung.",
            ["Conclusion"] = nameof(Conclusion.ContinueImproved),
        };
        for (var i = 0; i < 6; i++)
        {
            (values[$"Answers[{i}].Score"], values[$"Answers[{i}].Words"]) = ("4", $"Alasan {i}");
        }

        for (var i = 0; i < scene.Villages.Count; i++)
        {
            values[$"Benefits[{i}].Score"] = "4";
        }

        return values;
    }

    /// <summary>A cooperation at work whose headline indicator was measured today.</summary>
    private async Task<Scene> ReadyAsync()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        await Portal.WithDbAsync(async db =>
        {
            db.Add(new IndicatorMeasurement(
                Guid.CreateVersion7(), scene.CooperationId, scene.IndicatorId, Scene.Today, 399, null,
                Scene.ActorOf(scene.Monitor, Role.TeamMember, ""), DateTimeOffset.UtcNow, Scene.Today));
            await db.SaveChangesAsync();
        });
        return scene;
    }
}
