using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Formats;
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

namespace KerjasamaDesa.Web.Features.Potentials;

/// <summary>What a village has: the list for everybody signed in, the keeping of it for the village's own people.</summary>
[Route("/desa/{code}/potensi")]
public sealed class PotentialsController(Door door, PortalDb db, PortalClock clock, SubjectDesk desk, IStringLocalizer<Text> t) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string code, [FromQuery] PotentialFilter filter, CancellationToken stop)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.View);
        var rows = PotentialRow.Of(filter.Of(db.Potentials.AsNoTracking().Where(p => p.VillageCode == code), clock.Today));
        if (Download.For(filter, $"potensi-{code}", PotentialRow.Sorts.Order(rows, filter), PotentialRow.Columns(t)) is { } file) { return file; }

        var types = await TypeChoices.OfAllAsync(db, t, SubjectKind.Potential);
        var page = await PotentialRow.Sorts.PageAsync(rows, filter, stop);
        return View(new PotentialsPage(village, filter, types, page, village.CanBeParty && door.Allows(VillageAct.Edit, code), clock.Today));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(string code, Guid id)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.View);
        var potential = await db.Potentials.AsNoTracking().Include(p => p.Type).Include(p => p.Photos).SingleOrDefaultAsync(p => p.Id == id && p.VillageCode == code)
            ?? throw new NotThereException();
        return View(new PotentialPage(potential, await desk.FrameAsync(village, potential)));
    }

    [HttpGet("baru")]
    public async Task<IActionResult> New(string code)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.Edit);
        return await FormAsync(village, new PotentialForm { Id = Guid.CreateVersion7(), Year = clock.Today.Year }, null);
    }

    [HttpPost("baru")]
    public async Task<IActionResult> New(string code, PotentialForm form)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.Edit);
        if (!ModelState.IsValid || await TypeAsync(form.TypeCode) is not { } type) { return await FormAsync(village, form, null); }

        if (await db.Potentials.FindAsync(form.Id) is { } known)
        {
            return known.VillageCode == code ? Redirect($"/desa/{code}/potensi/{form.Id}") : throw new NotThereException();
        }

        if (!this.Try(() => db.Add(Potential.Record(form.Id, village, form.ToDetails(type), clock.Now)))) { return await FormAsync(village, form, null); }

        await db.SaveOnceAsync();
        this.Flash(t["Potensi “{0}” disimpan.", form.Title], draft: $"potensi-baru-{code}");
        return Redirect($"/desa/{code}/potensi/{form.Id}");
    }

    [HttpGet("{id:guid}/ubah")]
    public async Task<IActionResult> Edit(string code, Guid id)
    {
        var (village, potential) = await OpenAsync(code, id);
        return await FormAsync(village, PotentialForm.Of(potential, clock.Today), potential);
    }

    [HttpPost("{id:guid}/ubah")]
    public async Task<IActionResult> Edit(string code, Guid id, PotentialForm form)
    {
        var (village, potential) = await OpenAsync(code, id);
        if (!ModelState.IsValid || await TypeAsync(form.TypeCode) is not { } type || !this.Try(() => potential.Change(form.ToDetails(type), clock.Now)))
        {
            return await FormAsync(village, form, potential);
        }

        db.Expect(potential, form.Version);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(potential, form);
        }

        this.Flash(t["Potensi “{0}” disimpan.", form.Title], draft: $"potensi-{id}");
        return Redirect($"/desa/{code}/potensi/{id}");
    }

    [HttpPost("{id:guid}/tinjau")]
    public async Task<IActionResult> Confirm(string code, Guid id)
    {
        var (_, potential) = await OpenAsync(code, id);
        potential.ConfirmStillRight(clock.Now);
        await db.SaveChangesAsync();
        this.Flash(t["Terima kasih. Tinjauan berikutnya {0}.", IndonesianDate.Format(potential.ReviewOn)]);
        return Redirect($"/desa/{code}/potensi/{id}");
    }

    [HttpPost("{id:guid}/arsip")]
    public async Task<IActionResult> Archive(string code, Guid id)
    {
        var (_, potential) = await OpenAsync(code, id);
        potential.Archive(clock.Now);
        await db.SaveChangesAsync();
        this.Flash(t["Potensi “{0}” diarsipkan. Ia dapat dipulihkan dari daftar arsip.", potential.Title]);
        return Redirect($"/desa/{code}/potensi");
    }

    [HttpPost("{id:guid}/pulihkan")]
    public async Task<IActionResult> Restore(string code, Guid id)
    {
        var (_, potential) = await OpenAsync(code, id);
        potential.Restore();
        await db.SaveChangesAsync();
        this.Flash(t["Potensi “{0}” kembali ke daftar.", potential.Title]);
        return Redirect($"/desa/{code}/potensi");
    }

    private async Task<(Village Village, Potential Potential)> OpenAsync(string code, Guid id)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.Edit);
        return (village, await db.Potentials.SingleOrDefaultAsync(p => p.Id == id && p.VillageCode == code) ?? throw new NotThereException());
    }

    private async Task<SubjectType?> TypeAsync(string code)
    {
        var type = await db.SubjectTypes.SingleOrDefaultAsync(x => x.Code == code && x.Kind == SubjectKind.Potential);
        if (type is null) { ModelState.AddModelError(nameof(PotentialForm.TypeCode), t["Pilih jenis potensi."]); }
        return type;
    }

    private async Task<ViewResult> FormAsync(Village village, PotentialForm form, Potential? present)
    {
        ViewData["Frame"] = new PotentialFrame(village, await TypeChoices.OfAsync(db, t, SubjectKind.Potential, present?.TypeCode), await RecordWords.UnitsAsync(db), present);
        return View("Form", form);
    }

    private async Task<ViewResult> ConflictAsync(Potential potential, PotentialForm yours)
    {
        var theirs = PotentialForm.Of(await db.Potentials.AsNoTracking().SingleAsync(p => p.Id == potential.Id), clock.Today);
        var types = await TypeChoices.OfAsync(db, t, SubjectKind.Potential, yours.TypeCode);
        return this.DataChanged(
            t["Potensi “{0}”", theirs.Title], $"/desa/{potential.VillageCode}/potensi/{potential.Id}/ubah",
            yours, theirs, types.Names(t));
    }
}
