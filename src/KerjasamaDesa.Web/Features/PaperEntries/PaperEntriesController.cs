using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Implementation;
using KerjasamaDesa.Web.Features.Notices;
using KerjasamaDesa.Web.Features.Record;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PaperEntries;

/// <summary>For where neither phone nor line is at hand: a form to print, and a page to copy many filled lines from.</summary>
[Route("/kerjasama/{id:guid}/catat")]
public sealed class PaperEntriesController(PortalDb db, Door door, PortalClock clock, CooperationFrames frames, WorkNews news, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("kertas")]
    public async Task<IActionResult> Paper(Guid id)
    {
        var cooperation = await door.ShowAsync(id, Act.RecordMonitoring, Load.Plan);
        var latest = await db.LatestEntriesAsync(id);
        var lines = (await db.BaselineAsync(cooperation)).Plan.InOrder.Select(a => new PaperLine(
            a.Title, a.OutputUnit, cooperation.Parties.FirstOrDefault(p => p.VillageCode == a.VillageCode)?.Village?.FullName ?? "",
            [.. EntryForm.SourcesOf(a)], latest.GetValueOrDefault(a.Id)?.Progress));
        return View(new BlankPaper(await frames.OfAsync(cooperation, "pelaksanaan"), [.. lines], cooperation.IsDemo));
    }

    [HttpGet("banyak")]
    public async Task<IActionResult> Many(Guid id) => await FormAsync(await door.ShowAsync(id, Act.RecordMonitoring, Load.Plan), PaperForm.Blank());

    [HttpPost("banyak")]
    public async Task<IActionResult> Many(Guid id, PaperForm form)
    {
        var cooperation = await door.OpenAsync(id, Act.RecordMonitoring, Load.Plan);
        if (!ModelState.IsValid)
        {
            return await FormAsync(cooperation, form);
        }

        var plan = (await db.BaselineAsync(cooperation)).Plan;
        var filled = form.Rows.Select((row, i) => (Row: row, Prefix: $"{nameof(form.Rows)}[{i}]")).Where(r => !r.Row.IsBlank).ToList();
        if (await ArrivedAsync(id, filled) is { } answer)
        {
            return answer ? Done(id) : await ConflictAsync(cooperation, form);
        }

        var entries = new List<MonitoringEntry>();
        foreach (var (row, prefix) in filled)
        {
            var activity = plan.Activities.SingleOrDefault(a => a.Id == row.ActivityId) ?? throw new NotThereException();
            await this.TryAsync(
                () =>
                {
                    entries.Add(MonitoringEntry.Record(row.EntryId, cooperation, activity, row.Details(), [], door.Me, clock.Now, clock.Today));
                    return Task.CompletedTask;
                },
                prefix);
        }

        if (!ModelState.IsValid)
        {
            return await FormAsync(cooperation, form);
        }

        db.AddRange(entries);
        foreach (var entry in entries)
        {
            await news.RecordedAsync(entry, entry.ActivityTitle, door.Me.Name);
        }

        return await db.SaveOnceAsync() || await ArrivedAsync(id, filled) == true ? Done(id) : await ConflictAsync(cooperation, form);
    }

    /// <summary>Whether these lines came before: true when each did with the same words, false when one did with others, null when they are new.</summary>
    private async Task<bool?> ArrivedAsync(Guid id, IReadOnlyList<(PaperRow Row, string Prefix)> rows)
    {
        var ids = rows.Select(r => r.Row.EntryId).ToList();
        var known = await db.MonitoringEntries.AsNoTracking().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id);
        return known.Count == 0
            ? null
            : rows.All(r => known.TryGetValue(r.Row.EntryId, out var e) && e.CooperationId == id && e.SaysTheSame(r.Row.ActivityId!.Value, door.Me.AccountId, r.Row.Details()));
    }

    private RedirectResult Done(Guid id)
    {
        this.Flash(t["Baris dari kertas diterima dan menunggu verifikasi."], draft: $"kertas-{id}");
        return Redirect($"/kerjasama/{id}/pelaksanaan/catatan");
    }

    private async Task<IActionResult> ConflictAsync(Cooperation cooperation, PaperForm form)
    {
        ModelState.Clear();
        ModelState.AddModelError("", t["Formulir ini sudah pernah terkirim dengan isi lain, dan catatan yang pertama tidak diubah. Bila ini memang catatan baru, periksa isinya lalu kirim sekali lagi."]);
        foreach (var row in form.Rows)
        {
            row.EntryId = Guid.CreateVersion7();
        }

        var page = await FormAsync(cooperation, form);
        page.StatusCode = StatusCodes.Status409Conflict;
        return page;
    }

    private async Task<ViewResult> FormAsync(Cooperation cooperation, PaperForm form)
    {
        var activities = (await db.BaselineAsync(cooperation)).Plan.InOrder;
        form.Page = new PaperPage(
            await frames.OfAsync(cooperation, "pelaksanaan"), Choices.Of(activities, a => a.Id, a => a.Title),
            Choices.Of(Enum.GetValues<FundingSource>(), s => $"{s} – {t[Words.Of(s)].Value}"), clock.Today);
        return View("Many", form);
    }
}
