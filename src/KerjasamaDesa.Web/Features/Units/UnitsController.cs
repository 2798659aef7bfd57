using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Units;

/// <summary>
/// The units that forms offer, kept as the types are. A unit's code may hold a slash (<c>liter/detik</c>), so it never stands in a path.
/// </summary>
[Route("/acuan/satuan")]
public sealed class UnitsController(Door door, PortalDb db, IStringLocalizer<Text> t) : Controller
{
    private const string List = "/acuan/satuan";

    [HttpGet]
    public async Task<IActionResult> Index([FromQuery] UnitFilter filter, CancellationToken stop)
    {
        door.Demand(PortalAct.ManageReferences);
        var rows = UnitRow.Of(db.Units.AsNoTracking().Where(unit => unit.Retired == filter.Retired));
        return Download.For(filter, "satuan", UnitRow.Sorts.Order(rows, filter), UnitRow.Columns(t))
            ?? View(new UnitsPage(filter, await UnitRow.Sorts.PageAsync(rows, filter, stop)));
    }

    [HttpGet("baru")]
    public IActionResult New()
    {
        door.Demand(PortalAct.ManageReferences);
        return View("Form", UnitForm.New());
    }

    [HttpPost("baru")]
    public async Task<IActionResult> New(UnitForm form)
    {
        door.Demand(PortalAct.ManageReferences);
        if (!ModelState.IsValid) { return View("Form", form); }

        if (await db.Units.AnyAsync(unit => unit.Code == form.Code)) { return Redirect(List); }

        if (await IsTakenAsync(form) || !this.Try(() => db.Add(new UnitOfMeasure(form.Code, form.Name)))) { return View("Form", form); }

        await db.SaveOnceAsync();
        this.Flash(t["Satuan “{0}” ditambahkan.", form.Name]);
        return Redirect(List);
    }

    [HttpGet("ubah")]
    public async Task<IActionResult> Edit([FromQuery(Name = "satuan")] string? code)
    {
        var unit = await OpenAsync(code);
        ViewData["Present"] = unit;
        return View("Form", UnitForm.Of(unit));
    }

    [HttpPost("ubah")]
    public async Task<IActionResult> Edit(UnitForm form)
    {
        var unit = await OpenAsync(form.Code);
        ViewData["Present"] = unit;
        if (!ModelState.IsValid || await IsTakenAsync(form) || !this.Try(() => unit.Rename(form.Name))) { return View("Form", form); }

        db.Expect(unit, form.Version);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            var theirs = UnitForm.Of(await db.Units.AsNoTracking().SingleAsync(x => x.Code == form.Code));
            return this.DataChanged(t["Satuan “{0}”", theirs.Name], AddressOf(form.Code), form, theirs);
        }

        this.Flash(t["Satuan “{0}” disimpan. Catatan lama tetap memakai nama lamanya.", form.Name]);
        return Redirect(List);
    }

    [HttpPost("pensiun")]
    public Task<IActionResult> Retire(string? code) => TakeAsync(code, unit => unit.Retire(), unit => t["Satuan “{0}” tidak lagi ditawarkan.", unit.Name]);

    [HttpPost("pakai")]
    public Task<IActionResult> BringBack(string? code) => TakeAsync(code, unit => unit.BringBack(), unit => t["Satuan “{0}” ditawarkan kembali.", unit.Name]);

    public static string AddressOf(string code) => $"{List}/ubah?satuan={Uri.EscapeDataString(code)}";

    private async Task<IActionResult> TakeAsync(string? code, Action<UnitOfMeasure> act, Func<UnitOfMeasure, string> done)
    {
        var unit = await OpenAsync(code);
        act(unit);
        await db.SaveChangesAsync();
        this.Flash(done(unit));
        return Redirect(List);
    }

    private async Task<UnitOfMeasure> OpenAsync(string? code)
    {
        door.Demand(PortalAct.ManageReferences);
        return await db.Units.SingleOrDefaultAsync(unit => unit.Code == code) ?? throw new NotThereException();
    }

    private async Task<bool> IsTakenAsync(UnitForm form)
    {
        var isTaken = await db.Units.AnyAsync(unit => unit.Code != form.Code && unit.Name == form.Name);
        if (isTaken) { ModelState.AddModelError(nameof(form.Name), t["Satuan ini sudah ada."]); }
        return isTaken;
    }
}
