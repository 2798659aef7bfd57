using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Tests.Infrastructure;
using UglyToad.PdfPig;

namespace KerjasamaDesa.Web.Tests.Features.Reports;

public sealed class ReportsTests : PortalTests
{
    [Fact]
    public async Task The_plan_is_read_as_page_and_paper_while_it_is_still_empty()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        var browser = Portal.As(scene.Official);

        var page = await browser.GetAsync($"{scene.Address}/laporan/rencana");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("belum ditandatangani semua pihak", page.Words, StringComparison.Ordinal);
        Assert.Contains("Belum diisi.", page.Words, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector($"a[href='{scene.Address}/laporan/rencana.pdf']"));

        var text = Read(await browser.BytesAsync($"{scene.Address}/laporan/rencana.pdf"));
        Assert.Contains("RANCANGAN", text, StringComparison.Ordinal);
        Assert.Contains("Air bersih dusun atas", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_signed_plan_and_the_evaluation_of_a_closed_cooperation_agree_on_page_and_paper()
    {
        var scene = await Scene.InAsync(Portal, Stage.Closed);
        var browser = Portal.As(scene.Council);
        var evaluation = (await scene.ReadAsync(Portal)).Evaluations.Single().Id;

        var plan = await browser.GetAsync($"{scene.Address}/laporan/rencana");
        var planPaper = Read(await browser.BytesAsync($"{scene.Address}/laporan/rencana.pdf"));
        Assert.All(new[] { plan.Words, planPaper }, text => Assert.Contains("Rp310.000.000", text, StringComparison.Ordinal));
        Assert.DoesNotContain("RANCANGAN", planPaper, StringComparison.Ordinal);
        Assert.Contains("Nomor 3/2026", planPaper, StringComparison.Ordinal);

        var page = await browser.GetAsync($"{scene.Address}/laporan/evaluasi/{evaluation}");
        var paper = Read(await browser.BytesAsync($"{scene.Address}/laporan/evaluasi/{evaluation}.pdf"));
        Assert.All(new[] { page.Words, paper }, text => Assert.Contains("95,24%", text, StringComparison.Ordinal));
        Assert.All(new[] { page.Words, paper }, text => Assert.Contains("Tinjau tarif", text, StringComparison.Ordinal));
        Assert.Single(page.Page.QuerySelectorAll(".chart svg"));
    }

    [Fact]
    public async Task A_pdf_is_shown_in_the_browser_under_an_Indonesian_name()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);

        var answer = await Portal.As(scene.Head).GetAsync($"{scene.Address}/laporan/rencana.pdf");

        Assert.Equal("application/pdf", answer.Message.Content.Headers.ContentType?.MediaType);
        Assert.Equal("inline", answer.Message.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal($"Laporan Rencana Air bersih {scene.Villages[0].Name} 2026.pdf", answer.Message.Content.Headers.ContentDisposition?.FileNameStar);
    }

    [Theory]
    [InlineData("rencana")]
    [InlineData("rencana.pdf")]
    [InlineData("evaluasi/{0}")]
    [InlineData("evaluasi/{0}.pdf")]
    public async Task Reports_are_for_insiders_alone_even_of_a_published_cooperation(string address)
    {
        var scene = await Scene.InAsync(Portal, Stage.Closed);
        var url = $"{scene.Address}/laporan/{string.Format(null, address, (await scene.ReadAsync(Portal)).Evaluations.Single().Id)}";

        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync(url)).Status);
        await scene.ChangeAsync(Portal, c => c.Publish(true, DateTimeOffset.UtcNow));
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Stranger).GetAsync(url)).Status);
        var nobody = await Portal.As(null).GetAsync(url);
        Assert.Equal(HttpStatusCode.Redirect, nobody.Status);
        Assert.Contains("/masuk", nobody.Location?.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Portal.As(scene.Facilitator).GetAsync(url)).Status);
    }

    [Fact]
    public async Task An_evaluation_of_another_cooperation_is_not_there()
    {
        var scene = await Scene.InAsync(Portal, Stage.Closed);
        var other = await Scene.InAsync(Portal, Stage.Closed);
        var foreign = (await other.ReadAsync(Portal)).Evaluations.Single().Id;

        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Head).GetAsync($"{scene.Address}/laporan/evaluasi/{foreign}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Head).GetAsync($"{scene.Address}/laporan/evaluasi/{foreign}.pdf")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Head).GetAsync($"{scene.Address}/laporan/evaluasi/{Guid.NewGuid()}")).Status);
    }

    [Fact]
    public async Task What_a_village_wrote_is_shown_as_text()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        await scene.ChangeAsync(Portal, c => c.Plan.AddStrategy("<script>alert(1)</script>", null));

        var page = await Portal.As(scene.Head).GetAsync($"{scene.Address}/laporan/rencana");

        Assert.Empty(page.Page.QuerySelectorAll("article script"));
        Assert.Contains("<script>alert(1)</script>", page.Words, StringComparison.Ordinal);
    }

    private static string Read(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Join(' ', document.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
    }
}
