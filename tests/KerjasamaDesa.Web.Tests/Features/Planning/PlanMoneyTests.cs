using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Tests.Infrastructure;
using static KerjasamaDesa.Web.Tests.Features.Planning.PlanWritingTests;

namespace KerjasamaDesa.Web.Tests.Features.Planning;

/// <summary>Costs, allocations and the sharing of costs.</summary>
public sealed class PlanMoneyTests : PortalTests
{
    [Fact]
    public async Task Costs_are_written_row_by_row_and_an_emptied_row_goes()
    {
        var scene = await FilledAsync();
        var browser = Portal.As(scene.Official);
        var page = $"{scene.Address}/rencana/program/kegiatan/{scene.ActivityId}/biaya";
        await SavedAsync(browser.FillAndPostAsync(page, Values(
            ("Rows[1].Description", "Upah"), ("Rows[1].Volume", "12,5"), ("Rows[1].Unit", "hari"), ("Rows[1].UnitPrice", "100.000"))));
        var activity = (await scene.ReadAsync(Portal)).Plan.Activities.Single();
        Assert.Equal(311_250_000, activity.Cost);
        var kept = activity.Costs.Single(c => c.Description == "Upah").Id;

        await SavedAsync(browser.FillAndPostAsync(page, Values(("Rows[0].Description", ""), ("Rows[0].Volume", ""), ("Rows[0].Unit", ""), ("Rows[0].UnitPrice", ""))));
        Assert.Equal(kept, (await scene.ReadAsync(Portal)).Plan.Activities.Single().Costs.Single().Id);

        var half = await browser.FillAndPostAsync(page, Values(("Rows[1].Description", "Semen"), ("Rows[1].UnitPrice", "1.5")));
        Assert.Equal(HttpStatusCode.OK, half.Status);
        Assert.Contains("Volume belum diisi.", half.Words, StringComparison.Ordinal);
        Assert.Contains("dapat dibaca dengan dua cara", half.Words, StringComparison.Ordinal);
        Assert.Equal("Semen", half.Page.QuerySelector("#Rows_1__Description")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Allocations_are_replaced_as_typed_and_the_matrix_adds_up()
    {
        var scene = await FilledAsync();
        var browser = Portal.As(scene.Official);
        var page = $"{scene.Address}/rencana/alokasi/{scene.ActivityId}";
        await SavedAsync(browser.FillAndPostAsync(page, Values(
            ("Rows[1].Village", scene.Villages[2].Code), ("Rows[1].Amount", "70.000.000"), ("Rows[3].Village", "bersama"), ("Rows[3].Source", "CSR"), ("Rows[3].Amount", "5.000.000"))));
        var matrix = await browser.GetAsync($"{scene.Address}/rencana/alokasi");
        Assert.Contains("Lebih Rp15.000.000 dari biaya Rp310.000.000", matrix.Words, StringComparison.Ordinal);
        var total = matrix.Page.QuerySelectorAll("table.matrix")[0].QuerySelectorAll("tfoot td").Select(td => td.TextContent.Trim()).ToList();
        Assert.Equal(["Rp310.000.000", "Rp200.000.000", "Rp0", "Rp70.000.000", "Rp55.000.000", "Rp325.000.000"], total);

        var twice = await browser.FillAndPostAsync(page, Values(("Rows[1].Village", scene.Villages[0].Code), ("Rows[1].Source", "DDS")));
        Assert.Contains("tercantum dua kali", twice.Words, StringComparison.Ordinal);
        var nobody = await browser.FillAndPostAsync(page, Values(("Rows[0].Village", "bersama")));
        Assert.Contains("Uang kas desa harus berasal dari salah satu desa.", nobody.Words, StringComparison.Ordinal);
        var foreign = await browser.FillAndPostAsync(page, Values(("Rows[0].Village", "11.01.01.2001")));
        Assert.Contains("Pilih desa yang menjadi pihak", foreign.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_editors_of_the_allocations_of_one_activity_do_not_overwrite_each_other()
    {
        var scene = await FilledAsync();
        var page = $"{scene.Address}/rencana/alokasi/{scene.ActivityId}";
        var (first, second) = (Portal.As(scene.Head), Portal.As(scene.Heads[1]));
        var (firstForm, secondForm) = (Browser.Form(await first.GetAsync(page)), Browser.Form(await second.GetAsync(page)));
        await SavedAsync(first.PostAsync(firstForm, Values(("Rows[0].Amount", "210.000.000")), page));
        var lost = await second.PostAsync(secondForm, Values(("Rows[0].Amount", "190.000.000")), page);
        Assert.Equal(HttpStatusCode.Conflict, lost.Status);
        Assert.Contains("Rp190.000.000", lost.Words, StringComparison.Ordinal);
        Assert.Contains("Rp210.000.000", lost.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Costs_are_shared_by_weights_to_the_rupiah_and_a_preview_saves_nothing()
    {
        var scene = await FilledAsync();
        await scene.ChangeAsync(Portal, c => c.Plan.SetAllocations(c.Plan.Activities.Single(), [new AllocationLine(scene.Villages[0].Code, FundingSource.DDS, 466_000_000)]));
        var browser = Portal.As(scene.Official);
        var page = $"{scene.Address}/rencana/pembagian/ubah";
        var typed = Values(
            ("Parts[0].Percent", "100"), ("Parts[0].Basis", "Usage"), ("Parts[0].Measure", "SR"), ("Parts[0].Source", "Berita acara"), ("Parts[0].AsOf", "2026-01-10"),
            ("Parts[0].Weights[0].Weight", "180"), ("Parts[0].Weights[1].Weight", "150"), ("Parts[0].Weights[2].Weight", "90"));
        var preview = await browser.FillAndPostAsync(page, new Dictionary<string, string>(typed) { ["Preview"] = "true" });
        Assert.Contains("Rp199.714.286", preview.Words, StringComparison.Ordinal);
        Assert.Equal(SharingBasis.Equal, (await scene.ReadAsync(Portal)).Plan.Sharing!.Components.Single().Basis);

        await SavedAsync(browser.FillAndPostAsync(page, typed));
        var shown = await browser.GetAsync($"{scene.Address}/rencana/pembagian");
        foreach (var share in new[] { "Rp199.714.286", "Rp166.428.571", "Rp99.857.143" })
        {
            Assert.Contains(share, shown.Words, StringComparison.Ordinal);
        }

        await SavedAsync(browser.FillAndPostAsync(page, Values(("Parts[0].Percent", "50"), ("Parts[1].Percent", "50"), ("Parts[1].Basis", "Equal"))));
        Assert.Equal([50m, 50m], (await scene.ReadAsync(Portal)).Plan.Sharing!.Components.Select(c => c.Percent));
        var none = await browser.FillAndPostAsync(page, Values(("Parts[0].Weights[0].Weight", "0"), ("Parts[0].Weights[1].Weight", ""), ("Parts[0].Weights[2].Weight", "0")));
        Assert.Contains("Isi bobot paling sedikit satu desa.", none.Words, StringComparison.Ordinal);
    }

    private async Task<Scene> FilledAsync()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        await scene.ChangeAsync(Portal, scene.FillPlan);
        return scene;
    }
}
