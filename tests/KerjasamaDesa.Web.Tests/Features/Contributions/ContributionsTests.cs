using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.Contributions;

public sealed class ContributionsTests : PortalTests
{
    [Fact]
    public async Task What_the_signed_plan_allocates_is_due_and_what_comes_is_taken_off()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var chair = Portal.As(scene.Chair);
        Assert.Contains("Rp310.000.000", (await chair.GetAsync(AddressOf(scene))).Words, StringComparison.Ordinal);

        var saved = await ReceiveAsync(scene, chair, "75.000.000");

        Assert.Equal(AddressOf(scene), saved.Location?.ToString());
        var page = await Portal.As(scene.Head).GetAsync(AddressOf(scene));
        Assert.Equal("Rp75.000.000", page.Page.QuerySelector(".headline-figure")!.TextContent.Trim());
        Assert.Contains("sisa Rp235.000.000", page.Words, StringComparison.Ordinal);
        Assert.Contains("transfer 014", (await chair.GetAsync($"{AddressOf(scene)}/penerimaan")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_send_at_once_is_one_receipt_and_other_contents_are_refused()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var chair = Portal.As(scene.Chair);
        var form = Browser.Form(await chair.GetAsync($"{AddressOf(scene)}/penerimaan/catat"));
        var value = new Dictionary<string, string> { ["Line"] = LineOf(scene), ["Amount"] = "150.000.000" };

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => chair.PostAsync(form, value, $"{AddressOf(scene)}/penerimaan/catat")));
        var other = await chair.PostAsync(form, new Dictionary<string, string> { ["Line"] = LineOf(scene), ["Amount"] = "1" }, $"{AddressOf(scene)}/penerimaan/catat");

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        Assert.Equal(HttpStatusCode.Conflict, other.Status);
        Assert.Equal(150_000_000, Assert.Single(await ReceiptsAsync(scene)).Amount);
    }

    [Fact]
    public async Task Two_receipts_at_once_never_go_beyond_what_is_due()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var chair = Portal.As(scene.Chair);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ReceiveAsync(scene, chair, "150.000.000")));

        Assert.Equal(150_000_000, (await ReceiptsAsync(scene)).Sum(r => r.Amount));
    }

    [Fact]
    public async Task An_empty_form_hostile_text_and_too_much_are_refused_beside_their_fields()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var chair = Portal.As(scene.Chair);
        var address = $"{AddressOf(scene)}/penerimaan/catat";

        var empty = await chair.FillAndPostAsync(address, new Dictionary<string, string> { ["Line"] = "", ["Day"] = "", ["Note"] = "<script>x</script>" });
        Assert.All(["Line", "Day", "Amount"], field => Assert.NotEqual("", empty.Page.QuerySelector($"#{field}-galat")!.TextContent.Trim()));
        Assert.Equal("<script>x</script>", empty.Page.QuerySelector("#Note")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.BadRequest, (await chair.FillAndPostAsync(address, new Dictionary<string, string> { ["Note"] = "a\0b" })).Status);
        var much = await ReceiveAsync(scene, chair, "200.000.001");
        Assert.Contains("Melebihi sisa kewajiban, Rp200.000.000.", much.Page.QuerySelector("#Amount-galat")!.TextContent, StringComparison.Ordinal);
        var foreign = await chair.PostHostileAsync(address, new Dictionary<string, string> { ["Line"] = "99.99.99.9999.DDS", ["Amount"] = "5", ["Day"] = Scene.Today.Iso(), ["ReceiptId"] = Guid.CreateVersion7().ToString() });
        Assert.Contains("yang ada dalam rencana", foreign.Words, StringComparison.Ordinal);
        Assert.Empty(await ReceiptsAsync(scene));
    }

    [Fact]
    public async Task A_wrong_receipt_is_taken_off_once_by_a_counter_entry_and_both_stay()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var chair = Portal.As(scene.Chair);
        await ReceiveAsync(scene, chair, "75.000.000");
        var address = $"{AddressOf(scene)}/penerimaan/{Assert.Single(await ReceiptsAsync(scene)).Id}";
        var form = Browser.Form(await chair.GetAsync(address), "/koreksi");

        Assert.NotEqual("", (await chair.PostAsync(form, new Dictionary<string, string>(), address)).Page.QuerySelector("#Reason-galat")!.TextContent.Trim());
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => chair.PostAsync(form, new Dictionary<string, string> { ["Reason"] = "Salah desa" }, address)));

        Assert.Equal([-75_000_000m, 75_000_000m], (await ReceiptsAsync(scene)).Select(r => r.Amount).Order());
        var page = await chair.GetAsync(address);
        Assert.Contains("Sudah dikoreksi", page.Words, StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("form[action$='/koreksi']"));
        Assert.Equal("Rp0", (await chair.GetAsync(AddressOf(scene))).Page.QuerySelector(".headline-figure")!.TextContent.Trim());
    }

    [Fact]
    public async Task Installments_that_tie_count_and_those_past_make_arrears_and_a_reminder()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var chair = Portal.As(scene.Chair);
        var address = $"{AddressOf(scene)}/angsuran/{LineOf(scene)}";
        Dictionary<string, string> Rows(string first) => new()
        {
            ["Rows[0].Due"] = Scene.Today.AddDays(-10).Iso(),
            ["Rows[0].Amount"] = first,
            ["Rows[1].Due"] = Scene.Today.AddDays(60).Iso(),
            ["Rows[1].Amount"] = "120.000.000",
        };

        Assert.Contains("harus sama dengan kewajiban", (await chair.FillAndPostAsync(address, Rows("1"))).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await chair.GetAsync($"{AddressOf(scene)}/ingatkan/{scene.Villages[0].Code}")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await chair.FillAndPostAsync(address, Rows("80.000.000"))).Status);

        Assert.Contains("Rp80.000.000 terlambat 10 hari", (await chair.GetAsync(AddressOf(scene))).Words, StringComparison.Ordinal);
        var reminder = await chair.GetAsync($"{AddressOf(scene)}/ingatkan/{scene.Villages[0].Code}");
        Assert.Contains("Rp80.000.000 belum kami terima", reminder.Page.QuerySelector("#teks")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(reminder.Page.QuerySelector("a[href^='https://wa.me/']"));
        await chair.FillAndPostAsync($"{AddressOf(scene)}/ingatkan/{scene.Villages[0].Code}", new Dictionary<string, string>());
        await chair.PostHostileAsync($"{AddressOf(scene)}/ingatkan/{scene.Villages[0].Code}", new Dictionary<string, string>());
        Assert.Equal(1, await Portal.WithDbAsync(db => db.Notices.CountAsync(n => n.AccountId == scene.Head.AccountId && n.Once!.StartsWith("iuran "))));
    }

    [Fact]
    public async Task Of_two_who_set_installments_at_once_the_second_sees_the_first()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var chair = Portal.As(scene.Chair);
        var address = $"{AddressOf(scene)}/angsuran/{LineOf(scene)}";
        var form = Browser.Form(await chair.GetAsync(address));

        var first = await chair.PostAsync(form, Whole(20), address);
        var second = await chair.PostAsync(form, Whole(30), address);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (first.Status, second.Status));
    }

    [Fact]
    public async Task A_benefit_is_recorded_beside_the_cost_and_struck_out_with_a_reason()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var chair = Portal.As(scene.Chair);
        var list = $"{scene.Address}/pelaksanaan/manfaat";
        await chair.FillAndPostAsync($"{list}/catat", new Dictionary<string, string>
        {
            ["VillageCode"] = scene.Villages[0].Code,
            ["Kind"] = nameof(BenefitKind.People),
            ["Description"] = "Sambungan <b>rumah</b>",
            ["Quantity"] = "40",
            ["Unit"] = "SR",
            ["Worth"] = "8.000.000",
        });

        var page = await Portal.As(scene.Council).GetAsync(list);
        Assert.Contains("Sambungan <b>rumah</b>", page.Words, StringComparison.Ordinal);
        Assert.Contains("1 Rp8.000.000 Rp0 Rp200.000.000", page.Words, StringComparison.Ordinal);
        var benefit = await Portal.WithDbAsync(db => db.ReceivedBenefits.SingleAsync(b => b.CooperationId == scene.CooperationId));
        await chair.FillAndPostAsync($"{list}/{benefit.Id}", new Dictionary<string, string> { ["Reason"] = "Dua kali dicatat" }, "/coret");

        Assert.Contains("0 – Rp0 Rp200.000.000", (await chair.GetAsync(list)).Words, StringComparison.Ordinal);
        Assert.Contains("Dua kali dicatat", (await chair.GetAsync($"{list}/{benefit.Id}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_come_as_files_strangers_find_nothing_and_others_may_not_record()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        await ReceiveAsync(scene, Portal.As(scene.Chair), "75.000.000");

        Assert.Contains("75000000", (await Portal.As(scene.Head).GetAsync($"{AddressOf(scene)}/penerimaan?unduh=csv&baris={LineOf(scene)}")).Text, StringComparison.Ordinal);
        Assert.Contains("DDS", (await Portal.As(scene.Head).GetAsync($"{AddressOf(scene)}?unduh=csv")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync(AddressOf(scene))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Secretary).GetAsync($"{AddressOf(scene)}/penerimaan/catat")).Status);
    }

    private static Dictionary<string, string> Whole(int days) => new() { ["Rows[0].Due"] = Scene.Today.AddDays(days).Iso(), ["Rows[0].Amount"] = "200.000.000", ["Rows[1].Due"] = "", ["Rows[1].Amount"] = "" };

    private static string AddressOf(Scene scene) => $"{scene.Address}/pelaksanaan/iuran";

    private static string LineOf(Scene scene) => $"{scene.Villages[0].Code}.{FundingSource.DDS}";

    private static Task<Answer> ReceiveAsync(Scene scene, Browser browser, string amount) => browser.FillAndPostAsync(
        $"{AddressOf(scene)}/penerimaan/catat", new Dictionary<string, string> { ["Line"] = LineOf(scene), ["Amount"] = amount, ["Note"] = "transfer 014" });

    private Task<List<ContributionReceipt>> ReceiptsAsync(Scene scene) => Portal.WithDbAsync(db =>
        db.ContributionReceipts.AsNoTracking().Where(r => r.CooperationId == scene.CooperationId).ToListAsync());
}
