using System.Globalization;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Implementation;
using KerjasamaDesa.Web.Features.Notices;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Record;

/// <summary>Catat: logging what was seen of an activity, made for a phone in the field.</summary>
public sealed class RecordController(PortalDb db, Door door, CurrentActor current, PortalClock clock, EntryDesk desk, IStringLocalizer<Text> t) : Controller
{
    [OpenWithoutMandate]
    [HttpGet("/catat")]
    public async Task<IActionResult> Index([FromQuery(Name = "kunjungan")] Guid? visitId, [FromQuery(Name = "tanggal")] DateOnly? day)
    {
        var others = current.Held.Where(h => h.Actor.Seat is not null && h.Id != current.ActingId).ToList();
        if (current.Actor?.Seat is not { } seat)
        {
            return View(new RecordPage(null, false, [], [], others));
        }

        var cooperation = await door.ShowAsync(seat.CooperationId, Act.ViewDetails, Load.Plan);
        var latest = await db.LatestEntriesAsync(cooperation.Id);
        var returned = await db.MonitoringEntries.AsNoTracking()
            .Where(e => e.ReporterId == door.Me.AccountId && e.CooperationId == cooperation.Id && e.State == EntryState.Returned)
            .OrderBy(e => e.Day).ThenBy(e => e.Id)
            .Select(e => new ReturnedEntry(e.Id, e.Day, e.ActivityTitle, e.ReturnReason))
            .Take(20)
            .ToListAsync();
        var baseline = await db.BaselineAsync(cooperation);
        return View(new RecordPage(cooperation, door.Allows(Act.RecordMonitoring, cooperation), [.. ChoicesOf(cooperation, baseline, latest)], returned, others)
        {
            Visit = visitId is { } visit ? string.Create(CultureInfo.InvariantCulture, $"&kunjungan={visit}&tanggal={day ?? clock.Today:yyyy-MM-dd}") : "",
        });
    }

    [HttpGet("/kerjasama/{id:guid}/catat")]
    public async Task<IActionResult> New(
        Guid id, [FromQuery(Name = "kegiatan")] Guid? activityId, [FromQuery(Name = "kunjungan")] Guid? visitId, [FromQuery(Name = "tanggal")] DateOnly? day)
    {
        if (activityId is not { } chosen)
        {
            return Redirect("/catat");
        }

        var cooperation = await door.ShowAsync(id, Act.RecordMonitoring, Load.Plan);
        var activity = await desk.ActivityAsync(cooperation, chosen);
        return await FormAsync(cooperation, activity, EntryForm.For(activity, day ?? clock.Today, visitId ?? Guid.CreateVersion7()));
    }

    [HttpPost("/kerjasama/{id:guid}/catat")]
    [RequestSizeLimit(EntryForm.LargestSend)]
    [RequestFormLimits(MultipartBodyLengthLimit = EntryForm.LargestSend)]
    public async Task<IActionResult> Save(Guid id, EntryForm form, [FromServices] WorkNews news, CancellationToken stop)
    {
        var cooperation = await door.OpenAsync(id, Act.RecordMonitoring, Load.Plan);
        var activity = await desk.ActivityAsync(cooperation, form.ActivityId);
        if (!ModelState.IsValid)
        {
            return await FormAsync(cooperation, activity, form);
        }

        if (await ReceivedAsync(form.EntryId) is { } earlier)
        {
            return await AnswerRepeatAsync(cooperation, activity, form, earlier);
        }

        var isKept = await this.TryAsync(async () =>
        {
            var photos = await desk.KeepAsync(form, cooperation, stop);
            db.Add(MonitoringEntry.Record(form.EntryId, cooperation, activity, form.Details(), photos, door.Me, clock.Now, clock.Today, form.VisitId));
        });
        if (!isKept)
        {
            return await FormAsync(cooperation, activity, form);
        }

        await news.RecordedAsync(db.MonitoringEntries.Local.Single(e => e.Id == form.EntryId), activity.Title, door.Me.Name);
        return await db.SaveOnceAsync() ? Received(cooperation, form) : await AnswerRepeatAsync(cooperation, activity, form, (await ReceivedAsync(form.EntryId))!);
    }

    private static IEnumerable<ActivityChoice> ChoicesOf(Cooperation cooperation, Baseline baseline, IReadOnlyDictionary<Guid, LatestEntry> latest) =>
        baseline.Plan.InOrder.Select(a => new ActivityChoice(
            a, cooperation.Parties.FirstOrDefault(p => p.VillageCode == a.VillageCode)?.Village?.Name ?? "", latest.GetValueOrDefault(a.Id)));

    private Task<MonitoringEntry?> ReceivedAsync(Guid entryId) => db.MonitoringEntries.AsNoTracking().SingleOrDefaultAsync(e => e.Id == entryId);

    /// <summary>
    /// The same send once more, as a phone does that never saw the answer, ends where the first one did. Anything else under
    /// the same identity is refused without a word about what is stored, and may be sent as an entry of its own.
    /// </summary>
    private async Task<IActionResult> AnswerRepeatAsync(Cooperation cooperation, Activity activity, EntryForm form, MonitoringEntry earlier)
    {
        var isSame = earlier.CooperationId == cooperation.Id && earlier.SaysTheSame(form.ActivityId, door.Me.AccountId, form.Details())
            && earlier.Photos.Count == form.Photos.Count;
        if (isSame)
        {
            return Received(cooperation, form);
        }

        ModelState.Remove(nameof(form.EntryId));
        ModelState.AddModelError("", t["Formulir ini sudah pernah terkirim dengan isi lain, dan catatan yang pertama tidak diubah. Bila ini memang catatan baru, periksa isinya lalu kirim sekali lagi."]);
        form.EntryId = Guid.CreateVersion7();
        var page = await FormAsync(cooperation, activity, form);
        page.StatusCode = StatusCodes.Status409Conflict;
        return page;
    }

    private RedirectResult Received(Cooperation cooperation, EntryForm form)
    {
        this.Flash(t["Catatan diterima dan menunggu verifikasi."], draft: $"catat-{form.ActivityId}");
        return Redirect(form is { Next: true, VisitId: { } visit }
            ? $"/catat?kunjungan={visit}&tanggal={form.Day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
            : $"/kerjasama/{cooperation.Id}/pelaksanaan/catatan/{form.EntryId}");
    }

    private async Task<ViewResult> FormAsync(Cooperation cooperation, Activity activity, EntryForm form)
    {
        form.Page = await desk.PageAsync(cooperation, activity, form);
        return View("New", form);
    }
}
