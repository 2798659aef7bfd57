using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Implementation;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Files;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Measurements;

/// <summary>Indicators of the plan and their measured values.</summary>
[Route("/kerjasama/{id:guid}/pelaksanaan/indikator")]
public sealed class MeasurementsController(PortalDb db, Door door, PortalClock clock, CooperationFrames frames, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id)
    {
        var cooperation = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        var measured = await db.Measurements.AsNoTracking().Where(m => m.CooperationId == id).ToListAsync();
        var baseline = await db.BaselineAsync(cooperation);
        return View(new MeasurementsPage(
            await frames.OfAsync(cooperation, "pelaksanaan"),
            [.. baseline.Plan.Indicators.OrderByDescending(i => i.IsHeadline)
                .Concat(baseline.FormerIndicators.Where(i => measured.Exists(m => m.IndicatorId == i.Id)))
                .Select(i => IndicatorRow.Of(i, measured, clock.Today, baseline.FormerIndicators.Contains(i)))],
            door.Allows(Act.RecordMonitoring, cooperation)));
    }

    [HttpGet("{indicatorId:guid}")]
    public async Task<IActionResult> Show(Guid id, Guid indicatorId)
    {
        var cooperation = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        var baseline = await db.BaselineAsync(cooperation);
        var former = baseline.FormerIndicators.FirstOrDefault(i => i.Id == indicatorId);
        return await ShowAsync(cooperation, former ?? IndicatorOf(baseline, indicatorId), new MeasurementForm { MeasurementId = Guid.CreateVersion7(), Day = clock.Today }, former is not null);
    }

    [HttpPost("{indicatorId:guid}")]
    [RequestSizeLimit(FileStore.LargestImage + (1024 * 1024))]
    public async Task<IActionResult> Record(Guid id, Guid indicatorId, MeasurementForm form, [FromServices] FileStore files, CancellationToken stop)
    {
        var cooperation = await door.OpenAsync(id, Act.RecordMonitoring, Load.Plan);
        var indicator = IndicatorOf(await db.BaselineAsync(cooperation), indicatorId);
        if (ModelState.IsValid && await ReceivedAsync(form.MeasurementId) is { } earlier)
        {
            return await AnswerRepeatAsync(cooperation, indicator, form, earlier);
        }

        if (!ModelState.IsValid || !await this.TryAsync(() => KeepAsync(cooperation, indicator, form, files, stop)))
        {
            return await ShowAsync(cooperation, indicator, form);
        }

        return await db.SaveOnceAsync() ? Received(cooperation, indicator) : await AnswerRepeatAsync(cooperation, indicator, form, (await ReceivedAsync(form.MeasurementId))!);
    }

    private async Task KeepAsync(Cooperation c, Indicator indicator, MeasurementForm form, FileStore files, CancellationToken stop)
    {
        var measurement = new IndicatorMeasurement(form.MeasurementId, c.Id, indicator.Id, form.Day!.Value, form.Value!.Value, form.Source, door.Me, clock.Now, clock.Today)
            .ToldApart(form.SaidParts(c));
        if (form.Proof is { } proof)
        {
            measurement.ProveBy((await files.SaveDocumentAsync(proof, FileOwner.Of(c), nameof(form.Proof), stop)).Id);
        }

        db.Add(measurement);
    }

    private static Indicator IndicatorOf(Baseline baseline, Guid indicatorId) =>
        baseline.Plan.Indicators.SingleOrDefault(i => i.Id == indicatorId) ?? throw new NotThereException();

    private Task<IndicatorMeasurement?> ReceivedAsync(Guid measurementId) => db.Measurements.AsNoTracking().SingleOrDefaultAsync(m => m.Id == measurementId);

    /// <summary>The same send once more ends where the first did; another one under its identity is refused and may be sent as its own.</summary>
    private async Task<IActionResult> AnswerRepeatAsync(Cooperation cooperation, Indicator indicator, MeasurementForm form, IndicatorMeasurement earlier)
    {
        if ((earlier.CooperationId, earlier.IndicatorId, earlier.RecorderId, earlier.Day, earlier.Value, earlier.Source)
            == (cooperation.Id, indicator.Id, door.Me.AccountId, form.Day!.Value, form.Value!.Value, form.Source))
        {
            return Received(cooperation, indicator);
        }

        ModelState.Remove(nameof(form.MeasurementId));
        ModelState.AddModelError("", t["Formulir ini sudah pernah terkirim dengan isi lain, dan yang pertama tidak diubah. Bila ini memang pengukuran baru, kirim sekali lagi."]);
        form.MeasurementId = Guid.CreateVersion7();
        var page = await ShowAsync(cooperation, indicator, form);
        page.StatusCode = StatusCodes.Status409Conflict;
        return page;
    }

    private RedirectResult Received(Cooperation cooperation, Indicator indicator)
    {
        this.Flash(t["Pengukuran dicatat."], draft: $"ukur-{indicator.Id}");
        return Redirect($"/kerjasama/{cooperation.Id}/pelaksanaan/indikator/{indicator.Id}");
    }

    private async Task<ViewResult> ShowAsync(Cooperation cooperation, Indicator indicator, MeasurementForm form, bool isFormer = false)
    {
        var measured = await db.Measurements.AsNoTracking().Where(m => m.CooperationId == cooperation.Id && m.IndicatorId == indicator.Id)
            .OrderByDescending(m => m.Day).ThenByDescending(m => m.RecordedAt).ToListAsync();
        var villages = cooperation.Parties.ToDictionary(p => p.VillageCode, p => p.Village!.Name);
        form.Parts = [.. cooperation.AcceptedParties.OrderBy(p => p.VillageCode).Select(p => form.Parts.Find(row => row.VillageCode == p.VillageCode) ?? new MeasurementPartRow { VillageCode = p.VillageCode })];
        form.Page = new IndicatorPage(
            await frames.OfAsync(cooperation, "pelaksanaan"),
            IndicatorRow.Of(indicator, measured, clock.Today, isFormer),
            measured,
            villages,
            !isFormer && door.Allows(Act.RecordMonitoring, cooperation),
            clock.Today);
        return View("Show", form);
    }
}
