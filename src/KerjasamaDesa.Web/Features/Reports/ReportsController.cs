using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Reports;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Features.Verification;
using KerjasamaDesa.Web.Files;
using Microsoft.AspNetCore.Mvc;

namespace KerjasamaDesa.Web.Features.Reports;

/// <summary>A report as a page, with the address of the same report on paper.</summary>
public sealed record ReportPage<T>(CooperationFrame Frame, T Report, string PdfUrl);

/// <summary>The reports of a cooperation: one record, shown as a page and set as a PDF.</summary>
[Route("/kerjasama/{id:guid}/laporan")]
public sealed class ReportsController(PortalDb db, Door door, PortalClock clock, CooperationFrames frames, FileStore files, PaperChecks checks) : Controller
{
    [HttpGet("rencana")]
    public async Task<IActionResult> Plan(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, PlanFacts.Needed);
        return View(new ReportPage<PlanReport>(await FrameAsync(c), await PlanOfAsync(c), $"/kerjasama/{id}/laporan/rencana.pdf"));
    }

    [HttpGet("rencana.pdf")]
    public async Task<IActionResult> PlanPaper(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, PlanFacts.Needed);
        return this.Paper(PlanDocument.Pdf(await PlanOfAsync(c)), $"Laporan Rencana {c.Title} {c.StartYear}.pdf");
    }

    [HttpGet("evaluasi/{evaluationId:guid}")]
    public async Task<IActionResult> Evaluation(Guid id, Guid evaluationId)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, EvaluationFacts.Needed);
        return View(new ReportPage<EvaluationReport>(
            await FrameAsync(c), await EvaluationOfAsync(c, evaluationId), $"/kerjasama/{id}/laporan/evaluasi/{evaluationId}.pdf"));
    }

    [HttpGet("evaluasi/{evaluationId:guid}.pdf")]
    public async Task<IActionResult> EvaluationPaper(Guid id, Guid evaluationId)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, EvaluationFacts.Needed);
        var report = await EvaluationOfAsync(c, evaluationId);
        report = await report.WithPicturesAsync(db, files, HttpContext.RequestAborted);
        return this.Paper(EvaluationDocument.Pdf(report), $"Laporan {Words.Of(report.Kind)} {c.Title} {report.PeriodEnd.Year}.pdf");
    }

    private async Task<PlanReport> PlanOfAsync(Cooperation c)
    {
        var version = c.Plan.IsOpen ? null : c.Plan.Versions.MaxBy(v => v.Number);
        return PlanFacts.Of(c, (await db.ReportHeadAsync(c, clock.Now)) with { Check = checks.Of(version) }, clock.Today);
    }

    private async Task<EvaluationReport> EvaluationOfAsync(Cooperation c, Guid evaluationId)
    {
        var evaluation = c.Evaluations.FirstOrDefault(e => e.Id == evaluationId) ?? throw new NotThereException();
        return await db.EvaluationReportAsync(c, evaluation, await db.ReportHeadAsync(c, clock.Now), clock.Today);
    }

    /// <summary>A document is read without the reminder of what comes next.</summary>
    private async Task<CooperationFrame> FrameAsync(Cooperation c) => await frames.OfAsync(c, "dokumen") with { Next = null };
}
