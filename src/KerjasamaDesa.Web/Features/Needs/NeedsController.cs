using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Features.VillageRecords;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Needs;

/// <summary>What a village lacks: the list for everybody signed in, the keeping of it for the village's own people.</summary>
[Route("/desa/{code}/kebutuhan")]
public sealed class NeedsController(Door door, PortalDb db, PortalClock clock, SubjectDesk desk, IStringLocalizer<Text> t) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string code, [FromQuery] NeedFilter filter, CancellationToken stop)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.View);
        var places = await NeedPlaces.OfAsync(db, code, stop);
        var rows = NeedRow.Of(filter.Of(db.Needs.AsNoTracking().Where(p => p.VillageCode == code), clock.Today), db, clock.Today.Year);
        if (Download.For(filter, $"kebutuhan-{code}", NeedRow.Sorts.Order(rows, filter), NeedRow.Columns(t, places, clock.Today.Year)) is { } file) { return file; }

        var types = await TypeChoices.OfAllAsync(db, t, SubjectKind.Need);
        var page = await NeedRow.Sorts.PageAsync(rows, filter, stop);
        return View(new NeedsPage(village, filter, types, page, places, village.CanBeParty && door.Allows(VillageAct.Edit, code), clock.Today));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(string code, Guid id)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.View);
        var need = await db.Needs.AsNoTracking().Include(n => n.Type).Include(n => n.Photos).SingleOrDefaultAsync(n => n.Id == id && n.VillageCode == code)
            ?? throw new NotThereException();
        return View(new NeedPage(need, await desk.FrameAsync(village, need), await NeedPlaces.OfAsync(db, code), clock.Today.Year));
    }

    [HttpGet("baru")]
    public async Task<IActionResult> New(string code)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.Edit);
        return await FormAsync(village, new NeedForm { Id = Guid.CreateVersion7(), PlannedYear = clock.Today.Year + 1 }, null);
    }

    [HttpPost("baru")]
    public async Task<IActionResult> New(string code, NeedForm form)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.Edit);
        if (!ModelState.IsValid || await TypeAsync(form.TypeCode) is not { } type) { return await FormAsync(village, form, null); }

        if (await db.Needs.FindAsync(form.Id) is { } known)
        {
            return known.VillageCode == code ? Redirect($"/desa/{code}/kebutuhan/{form.Id}") : throw new NotThereException();
        }

        if (!this.Try(() => db.Add(Need.Record(form.Id, village, form.ToDetails(type), clock.Now)))) { return await FormAsync(village, form, null); }

        await db.SaveOnceAsync();
        this.Flash(t["Kebutuhan “{0}” disimpan.", form.Title], draft: $"kebutuhan-baru-{code}");
        return Redirect($"/desa/{code}/kebutuhan/{form.Id}");
    }

    [HttpGet("{id:guid}/ubah")]
    public async Task<IActionResult> Edit(string code, Guid id)
    {
        var (village, need) = await OpenAsync(code, id);
        return await FormAsync(village, NeedForm.Of(need, clock.Today), need);
    }

    [HttpPost("{id:guid}/ubah")]
    public async Task<IActionResult> Edit(string code, Guid id, NeedForm form)
    {
        var (village, need) = await OpenAsync(code, id);
        if (!ModelState.IsValid || await TypeAsync(form.TypeCode) is not { } type || !this.Try(() => need.Change(form.ToDetails(type), clock.Now)))
        {
            return await FormAsync(village, form, need);
        }

        db.Expect(need, form.Version);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(need, form);
        }

        this.Flash(t["Kebutuhan “{0}” disimpan.", form.Title], draft: $"kebutuhan-{id}");
        return Redirect($"/desa/{code}/kebutuhan/{id}");
    }

    [HttpPost("{id:guid}/tinjau")]
    public Task<IActionResult> Confirm(string code, Guid id) =>
        TakeAsync(code, id, need => need.ConfirmStillRight(clock.Now), need => t["Tinjauan “{0}” dicatat. Tinjauan berikutnya setahun lagi.", need.Title]);

    [HttpPost("{id:guid}/arsip")]
    public Task<IActionResult> Archive(string code, Guid id) =>
        TakeAsync(code, id, need => need.Archive(clock.Now), need => t["Kebutuhan “{0}” diarsipkan. Ia dapat dipulihkan dari daftar arsip.", need.Title]);

    [HttpPost("{id:guid}/pulihkan")]
    public Task<IActionResult> Restore(string code, Guid id) => TakeAsync(code, id, need => need.Restore(), need => t["Kebutuhan “{0}” kembali ke daftar.", need.Title]);

    [HttpPost("{id:guid}/terpenuhi")]
    public Task<IActionResult> Meet(string code, Guid id) => TakeAsync(code, id, need => need.MarkMet(), need => t["Kebutuhan “{0}” ditandai terpenuhi.", need.Title]);

    [HttpPost("{id:guid}/buka")]
    public Task<IActionResult> Reopen(string code, Guid id) => TakeAsync(code, id, need => need.Reopen(), need => t["Kebutuhan “{0}” dibuka kembali.", need.Title]);

    private async Task<IActionResult> TakeAsync(string code, Guid id, Action<Need> act, Func<Need, string> done)
    {
        var (_, need) = await OpenAsync(code, id);
        if (this.TryOrFlash(() => act(need)))
        {
            await db.SaveChangesAsync();
            this.Flash(done(need));
        }

        return Redirect($"/desa/{code}/kebutuhan/{id}");
    }

    private async Task<(Village Village, Need Need)> OpenAsync(string code, Guid id)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.Edit);
        return (village, await db.Needs.SingleOrDefaultAsync(p => p.Id == id && p.VillageCode == code) ?? throw new NotThereException());
    }

    private async Task<SubjectType?> TypeAsync(string code)
    {
        var type = await db.SubjectTypes.SingleOrDefaultAsync(x => x.Code == code && x.Kind == SubjectKind.Need);
        if (type is null) { ModelState.AddModelError(nameof(NeedForm.TypeCode), t["Pilih jenis kebutuhan."]); }
        return type;
    }

    private async Task<ViewResult> FormAsync(Village village, NeedForm form, Need? present)
    {
        ViewData["Frame"] = new NeedFrame(village, await TypeChoices.OfAsync(db, t, SubjectKind.Need, present?.TypeCode), await RecordWords.UnitsAsync(db), present);
        return View("Form", form);
    }

    private async Task<ViewResult> ConflictAsync(Need need, NeedForm yours)
    {
        var theirs = NeedForm.Of(await db.Needs.AsNoTracking().SingleAsync(p => p.Id == need.Id), clock.Today);
        var types = await TypeChoices.OfAsync(db, t, SubjectKind.Need, yours.TypeCode);
        return this.DataChanged(
            t["Kebutuhan “{0}”", theirs.Title], $"/desa/{need.VillageCode}/kebutuhan/{need.Id}/ubah",
            yours, theirs, types.Names(t));
    }
}
