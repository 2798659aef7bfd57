using KerjasamaDesa.Reports;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Features.Reports;
using KerjasamaDesa.Web.Tests.Data;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;

namespace KerjasamaDesa.Web.Tests.Features.Reports;

/// <summary>The reports of the five scenarios say the figures of the domain study.</summary>
public sealed class DemoReportsTests(DemoSeedTests.DemoPortal demo) : IClassFixture<DemoSeedTests.DemoPortal>
{
    private static readonly DateTimeOffset Now = new(2026, 8, 12, 3, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("TPS3R Resik Bersama", "Rp900.000.000", "Rp224.000.000", "95,00%", "94,00%", "98,95%", "Lanjut dengan Perbaikan")]
    [InlineData("Rute Wisata Jelajah Menoreh", "Rp520.000.000", "Rp55.000.000", "109,50%", "96,00%", "87,67%", "Lanjut")]
    [InlineData("Irigasi Aik Bersama", "Rp640.000.000", "Rp168.000.000", "75,03%", "80,00%", "106,63%", "Ubah (Adendum)")]
    [InlineData("Air Bersih Lereng Merapi", "Rp750.000.000", "Rp199.714.286", "94,00%", "93,59%", "99,56%", "Lanjut")]
    [InlineData("Pemasaran Kopi Colol", "Rp600.000.000", "Rp103.700.000", "96,00%", "95,00%", "98,96%", "Lanjut")]
    public async Task A_scenario_s_papers_carry_its_figures(
        string title, string cost, string share, string effectiveness, string absorption, string efficiency, string conclusion)
    {
        await using var db = demo.Open();
        var c = await db.Cooperations.AsNoTracking().With(Load.Everything).SingleAsync(x => x.Title == title && x.Cycle == 1);
        var head = await db.ReportHeadAsync(c, Now);

        var plan = Read(PlanDocument.Pdf(PlanFacts.Of(c, head, new DateOnly(2026, 8, 12))));
        Assert.Contains($"Biaya seluruh kegiatan {cost}", plan, StringComparison.Ordinal);
        Assert.Contains(share, plan, StringComparison.Ordinal);
        Assert.DoesNotContain("belum tertutup alokasi", plan, StringComparison.Ordinal);

        var report = await db.EvaluationReportAsync(c, c.Evaluations.Single(), head, new DateOnly(2026, 8, 12));
        Assert.False(report.RecordHasMovedOn);
        Assert.Equal(report.SpentNow, report.Entries.Sum(e => e.Spent));
        var evaluation = Read(EvaluationDocument.Pdf(report));
        Assert.All(new[] { effectiveness, absorption, efficiency, $"Kesimpulan: {conclusion}" }, words => Assert.Contains(words, evaluation, StringComparison.Ordinal));
    }

    private static string Read(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Join(' ', document.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
    }
}
