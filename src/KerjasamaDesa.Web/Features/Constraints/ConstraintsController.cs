using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Actions;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Features.Talk;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Constraints;

/// <summary>What holds back the work of a cooperation: the list, a new one, one changed.</summary>
[Route("/kerjasama/{id:guid}/pelaksanaan/kendala")]
public sealed class ConstraintsController(Door door, PortalDb db, ConstraintDesk desk, ActionOwners owners, CooperationFrames frames, PortalClock clock, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, [FromQuery] ConstraintFilter filter, CancellationToken stop)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails);
        var rows = ConstraintRow.Of(filter.Of(db.Constraints.AsNoTracking().Where(k => k.CooperationId == id), clock.Today), db);
        return Download.For(filter, "kendala", ConstraintRow.Sorts.Order(rows, filter), ConstraintRow.Columns(t, clock.Today)) ?? View(new ConstraintsPage(
            await frames.OfAsync(c, ConstraintPages.Tab), filter, await ConstraintRow.Sorts.PageAsync(rows, filter, stop),
            [.. c.AcceptedParties.OrderBy(p => p.VillageCode).Select(p => (p.VillageCode, p.Village!.Name))], door.Allows(Act.RaiseConstraint, c), clock.Today));
    }

    /// <summary>Those of all cooperations a person works together in.</summary>
    [HttpGet("/kendala")]
    public async Task<IActionResult> All([FromQuery] ConstraintFilter filter, CancellationToken stop)
    {
        var rows = ConstraintRow.Of(filter.Of(db.Constraints.AsNoTracking().ReadBy(door.Me, db), clock.Today), db);
        return Download.For(filter, "kendala", ConstraintRow.Sorts.Order(rows, filter), ConstraintRow.Columns(t, clock.Today))
            ?? View(new AllConstraintsPage(filter, await ConstraintRow.Sorts.PageAsync(rows, filter, stop), clock.Today));
    }

    /// <summary>A new one; the address may name the field entry that tells of it.</summary>
    [HttpGet("baru")]
    public async Task<IActionResult> New(Guid id, [FromQuery(Name = "catatan")] Guid? entryId, CancellationToken stop)
    {
        var c = await door.ShowAsync(id, Act.RaiseConstraint);
        var form = new ConstraintForm { ConstraintId = Guid.CreateVersion7(), Due = clock.Today.AddDays(14), EntryId = entryId };
        if (entryId is { } told)
        {
            var entry = await db.MonitoringEntries.AsNoTracking().Where(e => e.Id == told && e.CooperationId == id).Select(e => new { e.ActivityId, e.Narrative }).SingleOrDefaultAsync(stop)
                ?? throw new NotThereException();
            (form.ActivityId, form.Detail) = (entry.ActivityId, entry.Narrative is { Length: > Entrusted.DetailMaxLength } words ? words[..Entrusted.DetailMaxLength] : entry.Narrative);
        }

        return await FormAsync(c, form, isNew: true, stop);
    }

    [HttpPost("baru")]
    public async Task<IActionResult> Add(Guid id, ConstraintForm form, CancellationToken stop)
    {
        var c = await door.OpenAsync(id, Act.RaiseConstraint);
        if (await db.Constraints.AnyAsync(k => k.Id == form.ConstraintId && k.CooperationId == id, stop))
        {
            return Redirect(ConstraintPages.Of(id, form.ConstraintId));
        }

        var place = await desk.PlaceAsync(id, form.ActivityId, form.EntryId, stop);
        if (await DetailsAsync(c, form) is not { } details
            || !this.Try(() => db.Add(new Constraint(form.ConstraintId, id, c.RegencyCode, details, form.Severity!.Value, place, door.Me, clock.Now, clock.Today))))
        {
            return await FormAsync(c, form, isNew: true, stop);
        }

        await desk.TellAsync(c, db.Constraints.Local.Single(k => k.Id == form.ConstraintId));
        await db.SaveOnceAsync();
        this.Flash(t["Kendala dicatat."], draft: $"kendala-baru-{id}");
        return Redirect(ConstraintPages.Of(id, form.ConstraintId));
    }

    [HttpGet("{constraintId:guid}/ubah")]
    public async Task<IActionResult> Edit(Guid id, Guid constraintId, CancellationToken stop)
    {
        var (c, item) = await desk.OpenAsync(id, constraintId, AccessRules.AllowsChanging);
        return await FormAsync(c, ConstraintForm.Of(item), isNew: false, stop);
    }

    [HttpPost("{constraintId:guid}/ubah")]
    public async Task<IActionResult> Change(Guid id, Guid constraintId, ConstraintForm form, CancellationToken stop)
    {
        var (c, item) = await desk.OpenAsync(id, constraintId, AccessRules.AllowsChanging);
        // Of an activity that has left the plan the constraint itself knows the name.
        var place = form.ActivityId == item.ActivityId
            ? new ConstraintPlace(item.ActivityId, item.ActivityTitle, item.EntryId)
            : await desk.PlaceAsync(id, form.ActivityId, item.EntryId, stop);
        if (await DetailsAsync(c, form) is not { } details || !this.Try(() => item.Change(details, form.Severity!.Value, place, door.Me, clock.Now, clock.Today)))
        {
            return await FormAsync(c, form, isNew: false, stop);
        }

        db.Expect(item, form.Version);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            var stored = await db.Constraints.AsNoTracking().SingleAsync(k => k.Id == constraintId, stop);
            var theirs = ConstraintForm.Of(stored);
            Dictionary<string, string> names = new() { [theirs.Owner!] = stored.OwnerName, [form.Owner!] = details.Owner.Name };
            return this.DataChanged(t["Kendala"], $"{ConstraintPages.Of(id, constraintId)}/ubah", form, theirs, names);
        }

        this.Flash(t["Kendala disimpan."], draft: $"kendala-{constraintId}");
        return Redirect(ConstraintPages.Of(id, constraintId));
    }

    /// <summary>What was typed, or null with the reasons beside the fields.</summary>
    private async Task<ActionDetails?> DetailsAsync(Cooperation c, ConstraintForm form)
    {
        var owner = form.Owner is null ? null : await owners.FindAsync(c, form.Owner);
        if (form.Owner is not null && owner is null)
        {
            ModelState.AddModelError(nameof(form.Owner), t["Pilih salah satu dari daftar."]);
        }

        return ModelState.IsValid && owner is not null ? new ActionDetails(form.What, form.Detail, owner, form.Due!.Value) : null;
    }

    private async Task<IActionResult> FormAsync(Cooperation c, ConstraintForm form, bool isNew, CancellationToken stop)
    {
        var entry = form.EntryId is { } id ? (await db.TopicAsync(c.Id, TalkSubject.Entry, id, stop))?.Title : null;
        var activities = (await db.TopicsAsync(c.Id, stop)).Where(topic => topic.Kind == TalkSubject.Activity);
        form.Page = new ConstraintFormPage(
            await frames.OfAsync(c, ConstraintPages.Tab), isNew, entry, Choices.Of(Enum.GetValues<Severity>(), s => t[TalkWords.Of(s)]), Choices.Of(activities, a => a.Id, a => a.Title),
            await owners.ChoicesAsync(c), isNew ? $"/kerjasama/{c.Id}/{ConstraintPages.Slug}" : ConstraintPages.Of(c.Id, form.ConstraintId));
        return View("Form", form);
    }
}
