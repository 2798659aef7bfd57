using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Features.Talk;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Actions;

/// <summary>Action items of a cooperation: the list, a new one, one changed.</summary>
[Route("/kerjasama/{id:guid}/komunikasi/tugas")]
public sealed class ActionsController(Door door, PortalDb db, ActionDesk desk, ActionOwners owners, CooperationFrames frames, PortalClock clock, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, [FromQuery] ActionFilter filter, CancellationToken stop)
    {
        var c = await door.ShowAsync(id, Act.ReadTalk);
        var rows = ActionRow.Of(filter.Of(db.ActionItems.AsNoTracking().Where(a => a.CooperationId == id), clock.Today), db);
        return Download.For(filter, "tugas", ActionRow.Sorts.Order(rows, filter), ActionRow.Columns(t, clock.Today)) ?? View(new ActionsPage(
            await frames.OfAsync(c, TalkPages.Tab), filter, await ActionRow.Sorts.PageAsync(rows, filter, stop),
            [.. c.AcceptedParties.OrderBy(p => p.VillageCode).Select(p => (p.VillageCode, p.Village!.Name))], door.Allows(Act.Talk, c), clock.Today));
    }

    [HttpGet("baru")]
    public async Task<IActionResult> New(Guid id, [FromQuery(Name = "dari")] ActionSource? kind, [FromQuery(Name = "objek")] Guid? sourceId, CancellationToken stop)
    {
        var c = await door.ShowAsync(id, Act.Talk);
        var origin = await desk.OriginAsync(id, kind, sourceId, stop);
        var form = new ActionForm { ActionId = Guid.CreateVersion7(), Due = clock.Today.AddDays(14), SourceKind = origin?.Kind, SourceId = origin?.Id };
        return await FormAsync(c, form, origin, isNew: true);
    }

    [HttpPost("baru")]
    public async Task<IActionResult> Add(Guid id, ActionForm form, CancellationToken stop)
    {
        var c = await door.OpenAsync(id, Act.Talk);
        if (await db.ActionItems.AnyAsync(a => a.Id == form.ActionId && a.CooperationId == id, stop))
        {
            return Redirect(ActionPages.Of(id, form.ActionId));
        }

        var origin = await desk.OriginAsync(id, form.SourceKind, form.SourceId, stop);
        if (await DetailsAsync(c, form) is not { } details
            || !this.Try(() => db.Add(new ActionItem(form.ActionId, id, details, origin, door.Me, clock.Now, clock.Today))))
        {
            return await FormAsync(c, form, origin, isNew: true);
        }

        await desk.TellOwnerAsync(c, db.ActionItems.Local.Single(a => a.Id == form.ActionId));
        await db.SaveOnceAsync();
        this.Flash(t["Tugas dicatat."], draft: $"tugas-baru-{id}");
        return Redirect(ActionPages.Of(id, form.ActionId));
    }

    [HttpGet("{actionId:guid}/ubah")]
    public async Task<IActionResult> Edit(Guid id, Guid actionId)
    {
        var (c, item) = await desk.OpenAsync(id, actionId, AccessRules.AllowsChanging);
        return await FormAsync(c, ActionForm.Of(item), null, isNew: false);
    }

    [HttpPost("{actionId:guid}/ubah")]
    public async Task<IActionResult> Change(Guid id, Guid actionId, ActionForm form)
    {
        var (c, item) = await desk.OpenAsync(id, actionId, AccessRules.AllowsChanging);
        if (await DetailsAsync(c, form) is not { } details || !this.Try(() => item.Change(details, door.Me, clock.Now, clock.Today)))
        {
            return await FormAsync(c, form, null, isNew: false);
        }

        db.Expect(item, form.Version);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(form, details, actionId);
        }

        this.Flash(t["Tugas disimpan."], draft: $"tugas-{actionId}");
        return Redirect(ActionPages.Of(id, actionId));
    }

    /// <summary>What was typed, or null with the reasons beside the fields.</summary>
    private async Task<ActionDetails?> DetailsAsync(Cooperation c, ActionForm form)
    {
        var owner = form.Owner is null ? null : await owners.FindAsync(c, form.Owner);
        if (form.Owner is not null && owner is null)
        {
            ModelState.AddModelError(nameof(form.Owner), t["Pilih salah satu dari daftar."]);
        }

        return ModelState.IsValid && owner is not null ? new ActionDetails(form.What, form.Detail, owner, form.Due!.Value) : null;
    }

    private async Task<IActionResult> FormAsync(Cooperation c, ActionForm form, ActionOrigin? origin, bool isNew)
    {
        var back = isNew ? $"/kerjasama/{c.Id}/{ActionPages.Slug}" : ActionPages.Of(c.Id, form.ActionId);
        var source = origin is null ? null : $"{t[TalkWords.Of(origin.Kind)].Value}: {origin.Title}";
        form.Page = new ActionFormPage(await frames.OfAsync(c, TalkPages.Tab), isNew, source, await owners.ChoicesAsync(c), back);
        return View("Form", form);
    }

    private async Task<ViewResult> ConflictAsync(ActionForm form, ActionDetails mine, Guid actionId)
    {
        var stored = await db.ActionItems.AsNoTracking().SingleAsync(a => a.Id == actionId);
        var theirs = ActionForm.Of(stored);
        Dictionary<string, string> owners = new() { [theirs.Owner!] = stored.OwnerName, [form.Owner!] = mine.Owner.Name };
        return this.DataChanged(t["Tugas"], $"{ActionPages.Of(stored.CooperationId, actionId)}/ubah", form, theirs, owners);
    }
}
