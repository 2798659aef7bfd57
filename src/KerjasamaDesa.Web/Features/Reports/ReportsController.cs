using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Reports;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Features.Verification;
using KerjasamaDesa.Web.Files;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Reports;

/// <summary>A report as a page, with the address of the same report on paper.</summary>
public sealed record ReportPage<T>(CooperationFrame Frame, T Report, string PdfUrl)
{
    /// <summary>The same report of another text of the plan: of the one in force, or of the one being written.</summary>
    public IReadOnlyList<(string Words, string Address)> Others { get; init; } = [];
}

/// <summary>The reports of a cooperation: one record, shown as a page and set as a PDF.</summary>
[Route("/kerjasama/{id:guid}/laporan")]
public sealed class ReportsController(PortalDb db, Door door, PortalClock clock, CooperationFrames frames, FileStore files, PaperChecks checks, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("rencana")]
    public async Task<IActionResult> Plan(Guid id, int? versi)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, PlanFacts.Needed);
        var page = new ReportPage<PlanReport>(await FrameAsync(c), await PlanOfAsync(c, versi), $"/kerjasama/{id}/laporan/rencana.pdf{(versi is null ? "" : $"?versi={versi}")}");
        return View(page with { Others = [.. Others(c, versi)] });
    }

    [HttpGet("rencana.pdf")]
    public async Task<IActionResult> PlanPaper(Guid id, int? versi)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, PlanFacts.Needed);
        return this.Paper(PlanDocument.Pdf(await PlanOfAsync(c, versi)), $"Laporan Rencana {c.Title} {c.StartYear}{(versi is null ? "" : $" versi {versi}")}.pdf");
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

    /// <summary>The plan as it stands, or a version (<c>?versi=2</c>): while an amendment is written, both are wanted.</summary>
    private async Task<PlanReport> PlanOfAsync(Cooperation c, int? number)
    {
        var head = await db.ReportHeadAsync(c, clock.Now);
        if (number is null)
        {
            return PlanFacts.Of(c, head with { Check = c.Plan.IsOpen ? checks.OfDraft(c.Plan) : checks.Of(c.Plan.Versions.MaxBy(v => v.Number)) }, clock.Today);
        }

        var version = c.Plan.Versions.FirstOrDefault(v => v.Number == number) ?? throw new NotThereException();
        return PlanFacts.Of(c, version, head with { Check = checks.Of(version) }, clock.Today);
    }

    private IEnumerable<(string Words, string Address)> Others(Cooperation c, int? number)
    {
        var address = $"/kerjasama/{c.Id}/laporan/rencana";
        if (c.Plan.InForceVersion is { } counts && number != counts && (number is not null || c.IsAmending))
        {
            yield return (t["Baca versi {0} yang berlaku", counts], $"{address}?versi={counts}");
        }

        if (c.IsAmending && number is not null)
        {
            yield return (t["Baca rancangan adendum"], address);
        }
    }

    private async Task<EvaluationReport> EvaluationOfAsync(Cooperation c, Guid evaluationId)
    {
        var evaluation = c.Evaluations.FirstOrDefault(e => e.Id == evaluationId) ?? throw new NotThereException();
        var check = checks.Of(evaluation.Code, $"{Words.Of(evaluation.Kind)} sampai dengan {IndonesianDate.Format(evaluation.PeriodEnd)}", evaluation.ContentMark());
        return await db.EvaluationReportAsync(c, evaluation, await db.ReportHeadAsync(c, clock.Now) with { Check = check }, clock.Today);
    }

    /// <summary>A document is read without the reminder of what comes next.</summary>
    private async Task<CooperationFrame> FrameAsync(Cooperation c) => await frames.OfAsync(c, "dokumen") with { Next = null };
}
