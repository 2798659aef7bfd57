using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Tests.Infrastructure;
using static KerjasamaDesa.Web.Tests.Features.Planning.PlanWritingTests;

namespace KerjasamaDesa.Web.Tests.Features.Planning;

/// <summary>What the villages give and get: rules in depth, the matrix, benefits, the end, risks and places.</summary>
public sealed class PlanFairnessTests : PortalTests
{
    [Fact]
    public async Task The_matrix_is_typed_as_a_table_counted_without_script_and_saved_to_the_rupiah()
    {
        var scene = await FilledAsync();
        var browser = Portal.As(scene.Official);
        var page = $"{scene.Address}/rencana/alokasi/matriks?sumber=DDS";
        var typed = Values(("Rows[0].Cells[0].Amount", "150.000.001"), ("Rows[0].Cells[2].Amount", "49.999.999"));
        var counted = await browser.FillAndPostAsync(page, new Dictionary<string, string>(typed) { ["Count"] = "true" });
        Assert.Equal("Rp200.000.000", counted.Page.QuerySelector("[data-row-sum]")!.TextContent);
        Assert.Equal("Pas", counted.Page.QuerySelector("[data-row-gap]")!.TextContent);
        Assert.Equal("75,00%", counted.Page.QuerySelector("[data-column-share]")!.TextContent);
        Assert.Equal(200_000_000, (await scene.ReadAsync(Portal)).Plan.Activities.Single().Allocations.Single(a => a.Source == FundingSource.DDS).Amount);

        await SavedAsync(browser.FillAndPostAsync(page, typed));
        var given = (await scene.ReadAsync(Portal)).Plan.Activities.Single().Allocations.Where(a => a.Source == FundingSource.DDS).OrderBy(a => a.VillageCode).Select(a => a.Amount);
        Assert.Equal([150_000_001m, 49_999_999m], given);

        var wrong = await browser.FillAndPostAsync(page, Values(("Rows[0].Cells[0].Amount", "banyak")));
        Assert.Equal(HttpStatusCode.OK, wrong.Status);
        Assert.Equal("banyak", wrong.Page.QuerySelector("#Rows_0__Cells_0__Amount")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Two_editors_of_one_row_of_the_matrix_see_both_texts()
    {
        var scene = await FilledAsync();
        var page = $"{scene.Address}/rencana/alokasi/matriks?sumber=DDS";
        var (one, two) = (Portal.As(scene.Head), Portal.As(scene.Heads[1]));
        var (oneForm, twoForm) = (Browser.Form(await one.GetAsync(page)), Browser.Form(await two.GetAsync(page)));
        await SavedAsync(one.PostAsync(oneForm, Values(("Rows[0].Cells[0].Amount", "1.000")), page));
        var lost = await two.PostAsync(twoForm, Values(("Rows[0].Cells[0].Amount", "2.000")), page);
        Assert.Equal(HttpStatusCode.Conflict, lost.Status);
        Assert.Contains("Rp1.000", lost.Words, StringComparison.Ordinal);
        Assert.Contains("Rp2.000", lost.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operation_and_benefit_get_rules_of_their_own_which_read_as_sentences()
    {
        var scene = await FilledAsync();
        var browser = Portal.As(scene.Official);
        var page = $"{scene.Address}/rencana/pembagian/ubah";
        await SavedAsync(browser.FillAndPostAsync($"{page}?untuk=biaya", Values(("HostVillage", scene.Villages[0].Code), ("HostKind", "Percent"), ("HostValue", "10"))));
        await SavedAsync(browser.FillAndPostAsync($"{page}?untuk=operasional", Values(
            ("Parts[0].Percent", "100"), ("Parts[0].Basis", "Usage"), ("Parts[0].Measure", "m³"), ("Parts[0].Source", "Meter <i>induk</i>"), ("Parts[0].AsOf", "2026-07-01"),
            ("Parts[0].MeasuredFrom", "2026-01-01"), ("Parts[0].MeasuredTo", "2026-06-30"), ("Parts[0].Weights[0].Weight", "10"), ("Parts[0].Weights[1].Weight", "20"),
            ("Parts[0].Weights[1].Source", "Taksiran"))));
        await SavedAsync(browser.FillAndPostAsync($"{page}?untuk=hasil", Values(("Retained", "20"))));
        var shown = await browser.GetAsync($"{scene.Address}/rencana/pembagian");
        Assert.Contains("Biaya investasi yang ditanggung kas desa dibagi sama rata.", shown.Words, StringComparison.Ordinal);
        Assert.Contains("mendapat keringanan 10% dari bagiannya", shown.Words, StringComparison.Ordinal);
        Assert.Contains("Bobot pemakaian yang diukur 1 Januari 2026 sampai 30 Juni 2026", shown.Words, StringComparison.Ordinal);
        Assert.Contains("Dari hasil kerja sama, 20% disimpan dalam kas bersama; selebihnya dibagi sama rata.", shown.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>induk</i>", shown.Text, StringComparison.Ordinal);
        var plan = (await scene.ReadAsync(Portal)).Plan;
        Assert.Equal(plan.VillageCash, plan.VillageShares().Sum(s => s.Amount));
        Assert.Equal([78_000_000m, 91_000_000m, 91_000_000m], plan.VillageShares().OrderBy(s => s.VillageCode).Select(s => s.Amount));

        await SavedAsync(browser.FillAndPostAsync($"{scene.Address}/rencana/pembagian", Values(), "hapus?untuk=operasional"));
        Assert.Null((await scene.ReadAsync(Portal)).Plan.RuleFor(SharingPurpose.Operation));
        var badRelief = await browser.FillAndPostAsync($"{page}?untuk=biaya", Values(("HostValue", "110")));
        Assert.Contains("Isi persentase 0 sampai 100.", badRelief.Words, StringComparison.Ordinal);
        var period = await browser.FillAndPostAsync($"{page}?untuk=biaya", Values(("Parts[0].Percent", "90")));
        Assert.Contains("Jumlah persentase harus 100.", period.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_rules_stand_side_by_side_and_each_sums_to_the_amount()
    {
        var scene = await FilledAsync();
        var browser = Portal.As(scene.Council);
        var page = await browser.GetAsync($"{scene.Address}/rencana/pembagian/banding?Amount=100&A.By=biaya&B.By=rata");
        Assert.Equal(["Rp100", "Rp100"], page.Page.QuerySelectorAll("tfoot td.num").Select(td => td.TextContent.Trim()));
        Assert.Contains("sama", page.Words, StringComparison.Ordinal);
        var lacking = await browser.GetAsync($"{scene.Address}/rencana/pembagian/banding?B.By=luas");
        Assert.Contains("Profil belum lengkap", lacking.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"{scene.Address}/rencana/pembagian/banding?Amount=x&A.By=%3Cscript%3E&B.Equal=-5")).Status);
    }

    [Fact]
    public async Task A_benefit_is_written_once_and_stands_beside_the_cost_with_the_analysis()
    {
        var scene = await FilledAsync();
        var browser = Portal.As(scene.Official);
        var page = $"{scene.Address}/rencana/manfaat/baru";
        var form = Browser.Form(await browser.GetAsync(page));
        var typed = Values(("VillageCode", scene.Villages[1].Code), ("Kind", "Income"), ("Description", "Hemat <b>air</b>"), ("Amount", "60.000.000"), ("IsYearly", "true"));
        await SavedAsync(browser.PostAsync(form, typed, page));
        await SavedAsync(browser.PostAsync(form, typed, page));
        Assert.Single((await scene.ReadAsync(Portal)).Plan.Benefits, b => b.Kind == BenefitKind.Income);

        await SavedAsync(browser.FillAndPostAsync($"{scene.Address}/rencana/manfaat/asumsi", Values(("DiscountPercent", "0"), ("HorizonYears", "6"))));
        var shown = await browser.GetAsync($"{scene.Address}/rencana/manfaat");
        Assert.Contains("Rp50.000.000", shown.Page.QuerySelector(".totals")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("5,2 tahun", shown.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>air</b>", shown.Text, StringComparison.Ordinal);

        var empty = await browser.FillAndPostAsync(page, Values(("Kind", "People"), ("Description", "Sambungan")));
        Assert.Contains("Isi jumlah warga yang terlayani.", empty.Words, StringComparison.Ordinal);
        Assert.Equal("Sambungan", empty.Page.QuerySelector("#Description")!.GetAttribute("value"));
        var foreign = await browser.FillAndPostAsync(page, Values(("VillageCode", "11.01.01.2001"), ("Kind", "Income"), ("Description", "x"), ("Amount", "1")));
        Assert.Contains("Pilih desa yang menjadi pihak kerja sama.", foreign.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Council).GetAsync(page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync(page)).Status);
    }

    [Fact]
    public async Task On_exit_who_keeps_an_asset_pays_the_others()
    {
        var scene = await FilledAsync();
        var browser = Portal.As(scene.Official);
        await SavedAsync(browser.FillAndPostAsync($"{scene.Address}/rencana/pembagian/ubah?untuk=aset", Values()));
        await SavedAsync(browser.FillAndPostAsync($"{scene.Address}/rencana/manfaat/aset/baru", Values(
            ("Name", "Reservoir"), ("VillageCode", scene.Villages[0].Code), ("Worth", "90.000.000"), ("Way", "Stays"))));
        var shown = await browser.GetAsync($"{scene.Address}/rencana/manfaat/aset");
        Assert.Contains("membayar Rp60.000.000", shown.Words, StringComparison.Ordinal);
        Assert.Contains("menerima Rp30.000.000", shown.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Risks_have_an_owner_and_stand_on_the_map()
    {
        var scene = await FilledAsync();
        var browser = Portal.As(scene.Official);
        var risk = (await scene.ReadAsync(Portal)).Plan.Risks.Single().Id;
        await SavedAsync(browser.FillAndPostAsync($"{scene.Address}/rencana/risiko/{risk}", Values(("Owner", "Tim teknis"))));
        var shown = await browser.GetAsync($"{scene.Address}/rencana/risiko");
        Assert.Contains("Tim teknis", shown.Words, StringComparison.Ordinal);
        var square = shown.Page.QuerySelector(".risk-map a[href='#risiko-1']")!.ParentElement!;
        Assert.Contains("Sedang 12", square.TextContent, StringComparison.Ordinal);
        Assert.NotNull(shown.Page.QuerySelector("#risiko-1"));
    }

    [Fact]
    public async Task A_program_names_its_goals_and_places_and_each_village_gets_its_lines()
    {
        var scene = await FilledAsync();
        var browser = Portal.As(scene.Official);
        var program = (await scene.ReadAsync(Portal)).Plan.Programs.Single();
        await SavedAsync(browser.FillAndPostAsync($"{scene.Address}/rencana/program/{program.Id}/rujukan", Values(("Sdgs", "6"), ("Rows[0].Rpjm", "hlm. 41"))));
        var kept = (await scene.ReadAsync(Portal)).Plan.Programs.Single();
        Assert.Equal([6], kept.Sdgs);
        Assert.Equal("hlm. 41", kept.References.Single().Rpjm);
        Assert.Contains("Desa Layak Air Bersih dan Sanitasi", (await browser.GetAsync($"{scene.Address}/rencana/program")).Words, StringComparison.Ordinal);

        var sheet = await browser.GetAsync($"{scene.Address}/rencana/rkp/{scene.Villages[0].Code}");
        Assert.Equal(HttpStatusCode.OK, sheet.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{scene.Address}/rencana/rkp/11.01.01.2001")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync($"{scene.Address}/rencana/rkp/{scene.Villages[0].Code}")).Status);
        var own = Web.Features.PlanReferences.AnnualPlanLine.Of(await scene.ReadAsync(Portal), scene.Villages[0].Code).Single();
        Assert.Equal((310_000_000m, 200_000_000m, "hlm. 41", "6"), (own.Cost, own.Own, own.Rpjm, own.Sdgs));
    }

    [Fact]
    public async Task Cost_items_carry_an_account_of_a_known_form()
    {
        var scene = await FilledAsync();
        var browser = Portal.As(scene.Official);
        var page = $"{scene.Address}/rencana/program/kegiatan/{scene.ActivityId}/biaya";
        await SavedAsync(browser.FillAndPostAsync(page, Values(("Rows[0].AccountCode", "5.3.8"))));
        Assert.Equal("5.3.8", (await scene.ReadAsync(Portal)).Plan.Activities.Single().Costs.Single().AccountCode);
        var wrong = await browser.FillAndPostAsync(page, Values(("Rows[0].AccountCode", "pipa")));
        Assert.Contains("Tulis kode seperti 5.3.8 atau 2.4.15.", wrong.Words, StringComparison.Ordinal);
    }

    private async Task<Scene> FilledAsync()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        await scene.ChangeAsync(Portal, scene.FillPlan);
        return scene;
    }
}
