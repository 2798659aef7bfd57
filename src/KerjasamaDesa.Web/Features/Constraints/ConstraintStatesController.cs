using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Actions;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Files;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Constraints;

/// <summary>How a constraint is dealt with: taken up, overcome, no longer there, back again.</summary>
[Route("/kerjasama/{id:guid}/pelaksanaan/kendala/{constraintId:guid}")]
public sealed class ConstraintStatesController(Door door, PortalDb db, ConstraintDesk desk, CooperationFrames frames, FileStore files, PortalClock clock, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id, Guid constraintId)
    {
        var (c, item) = await desk.OpenAsync(id, constraintId, (_, _, _) => true);
        return await ShowAsync(c, item, null);
    }

    [HttpPost("mulai")]
    public Task<IActionResult> Begin(Guid id, Guid constraintId) =>
        MoveAsync(id, constraintId, AccessRules.AllowsWorking, item => item.Begin(door.Me, clock.Now), t["Kendala mulai ditangani."]);

    [HttpPost("selesai")]
    [RequestSizeLimit(FileStore.LargestImage + 1_000_000)]
    public async Task<IActionResult> Finish(Guid id, Guid constraintId, ClosingForm form, CancellationToken stop)
    {
        var (c, item) = await desk.OpenAsync(id, constraintId, AccessRules.AllowsWorking);
        if (!item.IsOpen)
        {
            return Redirect(ConstraintPages.Of(id, constraintId));
        }

        if (!ModelState.IsValid || !await this.TryAsync(async () =>
        {
            var evidence = form.Evidence is { } file ? (await files.SaveDocumentAsync(file, FileOwner.Of(c), nameof(form.Evidence), stop)).Id : (Guid?)null;
            item.Finish(form.ClosingNote, evidence, door.Me, clock.Now);
        }))
        {
            return await ShowAsync(c, item, form);
        }

        db.Expect(item, form.Version);
        return await SaveAsync(item, t["Kendala teratasi."], draft: $"kendala-selesai-{constraintId}");
    }

    [HttpPost("batal")]
    public Task<IActionResult> Drop(Guid id, Guid constraintId, ClosingForm form) =>
        MoveAsync(id, constraintId, AccessRules.AllowsChanging, item => item.Drop(form.ClosingNote, door.Me, clock.Now), t["Kendala ditandai tidak berlaku lagi."]);

    [HttpPost("buka")]
    public Task<IActionResult> Reopen(Guid id, Guid constraintId) =>
        MoveAsync(id, constraintId, AccessRules.AllowsChanging, item => item.Reopen(door.Me, clock.Now), t["Kendala dibuka kembali."]);

    private async Task<IActionResult> MoveAsync(Guid id, Guid constraintId, Func<Actor?, Cooperation, Constraint, bool> rule, Action<Constraint> act, string done)
    {
        var (_, item) = await desk.OpenAsync(id, constraintId, rule);
        return this.TryOrFlash(() => act(item)) ? await SaveAsync(item, done) : Redirect(ConstraintPages.Of(id, constraintId));
    }

    private async Task<IActionResult> SaveAsync(Constraint item, string done, string? draft = null)
    {
        try
        {
            await db.SaveChangesAsync();
            this.Flash(done, draft: draft);
        }
        catch (DbUpdateConcurrencyException)
        {
            this.Flash(t["Kendala ini baru saja diubah orang lain. Periksa, lalu coba lagi."], Tone.Bad);
        }

        return Redirect(ConstraintPages.Of(item.CooperationId, item.Id));
    }

    private async Task<IActionResult> ShowAsync(Cooperation c, Constraint item, ClosingForm? form)
    {
        var village = item.OwnerVillageCode is { } code ? c.Parties.FirstOrDefault(p => p.VillageCode == code)?.Village?.FullName : null;
        var page = new ConstraintPage(
            await frames.OfAsync(c, ConstraintPages.Tab), c.Stage, item, village, AccessRules.AllowsWorking(door.Me, c, item), AccessRules.AllowsChanging(door.Me, c, item), clock.Today);
        return View("/Features/Constraints/Show.cshtml", form is null ? page : page with { Form = form });
    }
}
