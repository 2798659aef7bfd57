using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Tests.Infrastructure;
using static KerjasamaDesa.Web.Tests.Features.Planning.PlanWritingTests;

namespace KerjasamaDesa.Web.Tests.Features.Planning;

/// <summary>Threads on single things of a plan: sections of text, figures, lines.</summary>
public sealed class PlanTalkTests : PortalTests
{
    private const string Hostile = "<script>alert('komentar')</script>";

    [Fact]
    public async Task Every_single_thing_of_a_plan_has_its_thread_which_is_answered_resolved_and_opened_again()
    {
        var scene = await FilledAsync();
        var (council, head, facilitator) = (Portal.As(scene.Council), Portal.As(scene.Head), Portal.As(scene.Facilitator));
        foreach (var (slug, id, page) in ThingsOf(await scene.ReadAsync(Portal)))
        {
            var address = $"{scene.Address}/rencana/diskusi/{slug}/{id}";
            Assert.Contains(address, (await council.GetAsync($"{scene.Address}/rencana/{page}")).Text, StringComparison.Ordinal);
            await SavedAsync(council.FillAndPostAsync(address, Values(("Body", $"{Hostile} {slug}")), "/komentar"));
            var opened = await head.GetAsync(address);
            Assert.DoesNotContain(Hostile, opened.Text, StringComparison.Ordinal);
            Assert.Contains(slug, opened.Page.QuerySelector(".comments li")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("Komentar (1)", await LinkAsync(), StringComparison.Ordinal);
            await SavedAsync(head.PostAsync(Browser.Form(opened, "/komentar"), Values(("Body", "Sudah kami hitung.")), address));
            await SavedAsync(facilitator.FillAndPostAsync(address, Values(), "/selesai"));
            Assert.DoesNotContain("(1)", await LinkAsync(), StringComparison.Ordinal);
            await SavedAsync(head.FillAndPostAsync(address, Values(), "/buka"));
            var reopened = await head.GetAsync(address);
            Assert.Contains("Dibuka kembali oleh", reopened.Words, StringComparison.Ordinal);
            Assert.Equal(2, reopened.Page.QuerySelectorAll(".comments li").Length);

            async Task<string> LinkAsync() => (await head.GetAsync($"{scene.Address}/rencana/{page}")).Page.QuerySelector($"a[href='{address}']")!.TextContent;
        }
    }

    [Fact]
    public async Task A_text_proposed_for_a_section_is_accepted_with_one_click_and_credited_to_its_proposer()
    {
        var scene = await FilledAsync();
        var text = (await scene.ReadAsync(Portal)).Plan.Texts.First(t => t.Section == PlanSection.RightsAndDuties);
        var address = $"{scene.Address}/rencana/diskusi/naskah/{text.Id}";
        await SavedAsync(Portal.As(scene.Council).FillAndPostAsync(address, Values(("Proposal", "Baris satu\nBaris dua menurut BPD")), "/komentar"));
        var head = Portal.As(scene.Heads[2]);
        Assert.Contains("menurut BPD", (await head.GetAsync($"{scene.Address}/rencana/diskusi?desa={scene.Villages[1].Code}")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("menurut BPD", (await head.GetAsync($"{scene.Address}/rencana/diskusi?desa={scene.Villages[0].Code}")).Words, StringComparison.Ordinal);
        await SavedAsync(head.FillAndPostAsync(address, Values(), "/terima"));
        var after = (await scene.ReadAsync(Portal)).Plan.Texts.First(t => t.Id == text.Id);
        Assert.Equal(("Baris satu\nBaris dua menurut BPD", "Ketua BPD"), (after.Body, after.EditedBy));
        Assert.Contains("Terakhir diubah Ketua BPD", (await head.GetAsync($"{scene.Address}/rencana/naskah")).Words, StringComparison.Ordinal);
        Assert.Contains("Usul Ketua BPD diterima", (await head.GetAsync(address)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bare_figure_takes_comments_but_no_other_text()
    {
        var scene = await FilledAsync();
        var allocation = (await scene.ReadAsync(Portal)).Plan.Activities.Single().Allocations.First();
        var address = $"{scene.Address}/rencana/diskusi/alokasi/{allocation.Id}";
        var head = Portal.As(scene.Head);
        Assert.Null((await head.GetAsync(address)).Page.QuerySelector("[name=Proposal]"));
        await SavedAsync(head.PostHostileAsync($"{scene.Address}/rencana/komentar", Values(
            ("NewId", Guid.NewGuid().ToString()), ("Part", "Funding"), ("Kind", "Allocation"), ("ItemId", $"{allocation.Id}"), ("Body", "Besar sekali"), ("Proposal", "Sepuluh"))));
        var comment = (await Portal.WithDbAsync(db => Task.FromResult(db.Comments.Single(c => c.ItemId == allocation.Id))));
        Assert.Null(comment.Proposal);
        Assert.Contains("DDS", comment.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_place_the_talk_alone_is_answered_and_a_repeated_send_adds_nothing()
    {
        var scene = await FilledAsync();
        var cost = (await scene.ReadAsync(Portal)).Plan.Activities.Single().Costs.Single();
        var address = $"{scene.Address}/rencana/diskusi/biaya/{cost.Id}";
        var browser = Portal.As(scene.Official);
        var form = Browser.Form(await browser.GetAsync(address), "/komentar");
        await SavedAsync(browser.PostAsync(form, Values(("Body", "Terlalu mahal")), address));
        await SavedAsync(browser.PostAsync(form, Values(("Body", "Terlalu mahal")), address));
        using var ask = new HttpRequestMessage(HttpMethod.Get, address);
        ask.Headers.Add("HX-Request", "true");
        var answer = await browser.SendAsync(ask);
        Assert.DoesNotContain("<html", answer.Text, StringComparison.Ordinal);
        Assert.Single(answer.Page.QuerySelectorAll(".comments li"));
        Assert.Contains("Pipa PVC", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thing_that_is_not_there_is_not_found_by_anybody_nor_one_that_is_by_a_stranger()
    {
        var scene = await FilledAsync();
        var risk = (await scene.ReadAsync(Portal)).Plan.Risks.Single().Id;
        var talk = $"{scene.Address}/rencana/diskusi";
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Head).GetAsync($"{talk}/risiko/{Guid.NewGuid()}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Head).GetAsync($"{talk}/tujuan/{risk}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Head).GetAsync($"{talk}/lain/{risk}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync($"{talk}/risiko/{risk}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Head).GetAsync($"{scene.Address}/rencana/susunan/naskah/{(await scene.ReadAsync(Portal)).Plan.Texts.First().Id}")).Status);
    }

    private static IEnumerable<(string Slug, Guid Id, string Page)> ThingsOf(Cooperation c)
    {
        var plan = c.Plan;
        var activity = plan.Activities.Single();
        return
        [
            .. plan.Texts.Select(t => ("naskah", t.Id, "naskah")),
            ("tujuan", plan.Goals.Single().Id, "tujuan"),
            ("sasaran", plan.Goals.Single().Objectives.Single().Id, "tujuan"),
            ("indikator", plan.Indicators.Single().Id, "tujuan"),
            ("strategi", plan.Strategies.Single().Id, "strategi"),
            ("program", plan.Programs.Single().Id, "program"),
            ("kegiatan", activity.Id, "program"),
            ("biaya", activity.Costs.Single().Id, $"program/kegiatan/{activity.Id}"),
            ("alokasi", activity.Allocations.First().Id, $"program/kegiatan/{activity.Id}"),
            ("risiko", plan.Risks.Single().Id, "risiko"),
            ("aturan", plan.Sharing!.Id, "pembagian"),
            ("manfaat", plan.Benefits.Single().Id, "manfaat"),
            ("aset", plan.Assets.Single().Id, "manfaat/aset"),
        ];
    }

    private async Task<Scene> FilledAsync()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        await scene.ChangeAsync(Portal, scene.FillPlan);
        return scene;
    }
}
