using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Tests.Infrastructure;

namespace KerjasamaDesa.Web.Tests.Features.Planning;

/// <summary>Writing the parts of a plan: what is kept, what is refused, and what two writers do to each other.</summary>
public sealed class PlanWritingTests : PortalTests
{
    private const string Hostile = "<script>alert(1)</script>";

    [Fact]
    public async Task A_goal_its_aim_and_its_indicator_are_written_and_shown()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        var browser = Portal.As(scene.Heads[1]);
        var plan = $"{scene.Address}/rencana";
        await SavedAsync(browser.FillAndPostAsync($"{plan}/tujuan/baru", Values(("Title", Hostile), ("Description", "Semua dusun"))));
        var goal = (await scene.ReadAsync(Portal)).Plan.Goals.Single();
        await SavedAsync(browser.FillAndPostAsync($"{plan}/tujuan/{goal.Id}/sasaran/baru", Values(("Title", "420 sambungan"))));
        var objective = (await scene.ReadAsync(Portal)).Plan.Goals.Single().Objectives.Single();
        await SavedAsync(browser.FillAndPostAsync($"{plan}/tujuan/sasaran/{objective.Id}/indikator/baru", Values(
            ("Name", "Sambungan terpasang"), ("Level", "Output"), ("Unit", "SR"), ("Baseline", "0"), ("Target", "1.420,5"), ("Direction", "Up"),
            ("Milestones[0].Due", "2026-12-31"), ("Milestones[0].Target", "150"))));

        var indicator = (await scene.ReadAsync(Portal)).Plan.Indicators.Single();
        Assert.Equal(1420.5m, indicator.Target);
        Assert.True(indicator.IsHeadline, "the first indicator is offered as the headline");
        Assert.Equal(150, indicator.Milestones.Single().Target);

        var page = await browser.GetAsync($"{plan}/tujuan");
        Assert.Contains("1.420,5 SR", page.Words, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Hostile, page.Text, StringComparison.Ordinal);

        await SavedAsync(browser.FillAndPostAsync($"{plan}/tujuan/indikator/{indicator.Id}", Values(("Milestones[0].Target", "160"), ("Target", "500"))));
        Assert.Equal(160, (await scene.ReadAsync(Portal)).Plan.Indicators.Single().Milestones.Single().Target);
        await SavedAsync(browser.FillAndPostAsync($"{plan}/tujuan", Values(), $"{goal.Id}/hapus"));
        Assert.Empty((await scene.ReadAsync(Portal)).Plan.Goals);
    }

    [Fact]
    public async Task The_second_submit_of_a_form_adds_nothing()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        var browser = Portal.As(scene.Head);
        var address = $"{scene.Address}/rencana/strategi/baru";
        var form = Browser.Form(await browser.GetAsync(address));
        var values = Values(("Title", "Satu jaringan"));
        var both = await Task.WhenAll(browser.PostAsync(form, values, address), browser.PostAsync(form, values, address));
        Assert.All(both, answer => Assert.Equal(HttpStatusCode.Found, answer.Status));
        Assert.Single((await scene.ReadAsync(Portal)).Plan.Strategies);
    }

    [Fact]
    public async Task An_identity_of_another_plan_is_not_taken_over()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        var other = await Scene.InAsync(Portal, Stage.Planning);
        await other.ChangeAsync(Portal, c => c.Plan.AddStrategy("Milik orang lain", null));
        var foreign = (await other.ReadAsync(Portal)).Plan.Strategies.Single().Id;
        var answer = await Portal.As(scene.Head).FillAndPostAsync($"{scene.Address}/rencana/strategi/baru", Values(("NewId", foreign.ToString()), ("Title", "Rebut")));
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("Milik orang lain", (await other.ReadAsync(Portal)).Plan.Strategies.Single().Title);
    }

    [Theory]
    [InlineData("tujuan/baru", "Description", "Title", "Tujuan belum diisi.")]
    [InlineData("strategi/baru", "Description", "Title", "Strategi belum diisi.")]
    [InlineData("risiko/baru", "Mitigation", "Title", "Risiko belum diisi.")]
    [InlineData("musyawarah/baru", "Agenda", "Place", "Tempat belum diisi.")]
    public async Task An_empty_field_is_named_and_the_rest_stays(string page, string typedField, string emptyField, string sentence)
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        var answer = await Portal.As(scene.Head).FillAndPostAsync($"{scene.Address}/rencana/{page}", Values((typedField, "Sudah diketik")));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Sudah diketik", answer.Page.QuerySelector($"#{typedField}")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(sentence, answer.Page.QuerySelector($"#{emptyField}-galat")!.TextContent);
    }

    [Fact]
    public async Task Two_writers_of_different_sections_both_succeed_and_of_the_same_one_the_second_keeps_the_words()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        var (scope, funding) = ($"{scene.Address}/rencana/naskah/ruang-lingkup", $"{scene.Address}/rencana/naskah/pendanaan");
        var (first, second) = (Portal.As(scene.Head), Portal.As(scene.Heads[1]));
        var (firstForm, secondForm, fundingForm) = (Browser.Form(await first.GetAsync(scope)), Browser.Form(await second.GetAsync(scope)), Browser.Form(await second.GetAsync(funding)));

        await SavedAsync(first.PostAsync(firstForm, Values(("Body", "Tulisan pertama")), scope));
        await SavedAsync(second.PostAsync(fundingForm, Values(("Body", "Iuran tiga desa")), funding));
        var lost = await second.PostAsync(secondForm, Values(("Body", "Tulisan kedua")), scope);

        Assert.Equal(HttpStatusCode.Conflict, lost.Status);
        Assert.Contains("Tulisan kedua", lost.Words, StringComparison.Ordinal);
        Assert.Contains("Tulisan pertama", lost.Words, StringComparison.Ordinal);
        var texts = (await scene.ReadAsync(Portal)).Plan.Texts.ToDictionary(t => t.Section, t => t.Body);
        Assert.Equal("Tulisan pertama", texts[PlanSection.Scope]);
        Assert.Equal("Iuran tiga desa", texts[PlanSection.Funding]);
    }

    [Fact]
    public async Task An_activity_wants_a_party_a_weight_within_the_rest_and_an_end_after_its_start()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        await scene.ChangeAsync(Portal, scene.FillPlan);
        var program = (await scene.ReadAsync(Portal)).Plan.Programs.Single().Id;
        var browser = Portal.As(scene.Official);
        var page = $"{scene.Address}/rencana/program/{program}/kegiatan/baru";
        Dictionary<string, string> good = new() { ["Title"] = "Bak", ["VillageCode"] = scene.Villages[2].Code, ["Start"] = "2026-08-01", ["End"] = "2026-09-01", ["Weight"] = "0" };

        Assert.Contains("melebihi 100%", (await browser.FillAndPostAsync(page, new Dictionary<string, string>(good) { ["Weight"] = "0,5" })).Words, StringComparison.Ordinal);
        Assert.Contains("sebelum tanggal mulai", (await browser.FillAndPostAsync(page, new Dictionary<string, string>(good) { ["End"] = "2026-07-01" })).Words, StringComparison.Ordinal);
        var foreign = await browser.FillAndPostAsync(page, new Dictionary<string, string>(good) { ["VillageCode"] = "11.01.01.2001" });
        Assert.Contains("Pilih desa yang menjadi pihak", foreign.Words, StringComparison.Ordinal);
        await SavedAsync(browser.FillAndPostAsync(page, good));
        Assert.Equal(2, (await scene.ReadAsync(Portal)).Plan.Activities.Count());
    }

    [Fact]
    public async Task The_planned_curve_is_offered_from_the_schedule_and_must_not_fall()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        await scene.ChangeAsync(Portal, scene.FillPlan);
        var browser = Portal.As(scene.Official);
        var page = $"{scene.Address}/rencana/kemajuan/ubah?dari=jadwal";
        var falling = await browser.FillAndPostAsync(page, Values(("Rows[0].PhysicalPercent", "100"), ("Rows[1].PhysicalPercent", "20")));
        Assert.Contains("tidak boleh menurun", falling.Words, StringComparison.Ordinal);
        await SavedAsync(browser.FillAndPostAsync(page, Values()));
        var curve = (await scene.ReadAsync(Portal)).Plan.ProgressTargets.OrderBy(t => t.PeriodEnd).ToList();
        Assert.Equal(100, curve[^1].PhysicalPercent);
        Assert.Equal(310_000_000, curve[^1].Spending);
    }

    [Fact]
    public async Task A_comment_shows_its_writer_and_a_repeated_send_adds_nothing()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        var browser = Portal.As(scene.Council);
        var page = $"{scene.Address}/rencana/tujuan";
        var form = Browser.Form(await browser.GetAsync(page), "/komentar");
        var first = await browser.PostAsync(form, Values(("Body", Hostile)), page);
        Assert.Equal($"{page}#komentar", first.Location!.ToString());
        await browser.PostAsync(form, Values(("Body", Hostile)), page);
        var shown = await Portal.As(scene.Facilitator).GetAsync(page);
        Assert.Single(shown.Page.QuerySelectorAll(".comments li"));
        Assert.Contains("Ketua BPD", shown.Page.QuerySelector(".comments li")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Hostile, shown.Text, StringComparison.Ordinal);
        var administrator = await Portal.As(scene.Administrator).PostHostileAsync($"{scene.Address}/rencana/komentar", Values(("NewId", Guid.NewGuid().ToString()), ("Part", "Goals"), ("Body", "Masuk")));
        Assert.Equal(HttpStatusCode.Forbidden, administrator.Status);
    }

    internal static Dictionary<string, string> Values(params (string Name, string Value)[] values) => values.ToDictionary(v => v.Name, v => v.Value);

    internal static async Task SavedAsync(Task<Answer> sent)
    {
        var answer = await sent;
        Assert.True(answer.Status == HttpStatusCode.Found, $"{answer.Status}: {answer.Words}");
    }
}
