using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Features.Talk;
using KerjasamaDesa.Web.Files;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Actions;

/// <summary>How an action item goes: begun, done with its evidence, given up, taken up again.</summary>
[Route("/kerjasama/{id:guid}/komunikasi/tugas/{actionId:guid}")]
public sealed class ActionStatesController(Door door, PortalDb db, ActionDesk desk, CooperationFrames frames, FileStore files, PortalClock clock, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id, Guid actionId)
    {
        var (c, item) = await desk.OpenAsync(id, actionId, (_, _, _) => true);
        return await ShowAsync(c, item, null);
    }

    [HttpPost("mulai")]
    public async Task<IActionResult> Begin(Guid id, Guid actionId)
    {
        var (_, item) = await desk.OpenAsync(id, actionId, AccessRules.AllowsWorking);
        return await SaveAsync(item, () => item.Begin(door.Me, clock.Now), t["Tugas mulai dikerjakan."]);
    }

    [HttpPost("selesai")]
    [RequestSizeLimit(FileStore.LargestImage + 1_000_000)]
    public async Task<IActionResult> Finish(Guid id, Guid actionId, ClosingForm form, CancellationToken stop)
    {
        var (c, item) = await desk.OpenAsync(id, actionId, AccessRules.AllowsWorking);
        if (!item.IsOpen)
        {
            return Redirect(ActionPages.Of(id, actionId));
        }

        if (!ModelState.IsValid || !await this.TryAsync(async () =>
        {
            var evidence = form.Evidence is { } file ? (await files.SaveDocumentAsync(file, FileOwner.TalkOf(c), nameof(form.Evidence), stop)).Id : (Guid?)null;
            item.Finish(form.ClosingNote, evidence, door.Me, clock.Now);
        }))
        {
            return await ShowAsync(c, item, form);
        }

        db.Expect(item, form.Version);
        return await SaveAsync(item, () => { }, t["Tugas selesai."], draft: $"tugas-selesai-{actionId}");
    }

    [HttpPost("batal")]
    public async Task<IActionResult> Drop(Guid id, Guid actionId, ClosingForm form)
    {
        var (_, item) = await desk.OpenAsync(id, actionId, AccessRules.AllowsChanging);
        return await SaveAsync(item, () => item.Drop(form.ClosingNote, door.Me, clock.Now), t["Tugas ditandai tidak jadi."]);
    }

    [HttpPost("buka")]
    public async Task<IActionResult> Reopen(Guid id, Guid actionId)
    {
        var (_, item) = await desk.OpenAsync(id, actionId, AccessRules.AllowsChanging);
        return await SaveAsync(item, () => item.Reopen(door.Me, clock.Now), t["Tugas dibuka kembali."]);
    }

    private async Task<IActionResult> ShowAsync(Cooperation c, ActionItem item, ClosingForm? form)
    {
        var village = item.OwnerVillageCode is { } code ? c.Parties.FirstOrDefault(p => p.VillageCode == code)?.Village?.FullName : null;
        var page = new ActionPage(
            await frames.OfAsync(c, TalkPages.Tab), item, village, ActionDesk.UrlOf(item), AccessRules.AllowsWorking(door.Me, c, item), AccessRules.AllowsChanging(door.Me, c, item), clock.Today);
        return View("/Features/Actions/Show.cshtml", form is null ? page : page with { Form = form });
    }

    private async Task<IActionResult> SaveAsync(ActionItem item, Action act, string done, string? draft = null)
    {
        if (this.TryOrFlash(act))
        {
            try
            {
                await db.SaveChangesAsync();
                this.Flash(done, draft: draft);
            }
            catch (DbUpdateConcurrencyException)
            {
                this.Flash(t["Tugas ini baru saja diubah orang lain. Periksa, lalu coba lagi."], Tone.Bad);
            }
        }

        return Redirect(ActionPages.Of(item.CooperationId, item.Id));
    }
}
