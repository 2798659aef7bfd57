using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.LibraryIndicators;

/// <summary>The library of indicators that plans take over: added, changed and retired by administrators of everything, never deleted.</summary>
[Route("/acuan/indikator")]
public sealed class LibraryIndicatorsController(Door door, PortalDb db, IStringLocalizer<Text> t) : Controller
{
    private const string List = "/acuan/indikator";

    [HttpGet]
    public async Task<IActionResult> Index([FromQuery] LibraryFilter filter, CancellationToken stop)
    {
        door.Demand(PortalAct.ManageReferences);
        var rows = LibraryRow.Of(filter.Of(db.LibraryIndicators.AsNoTracking()));
        return Download.For(filter, "pustaka-indikator", LibraryRow.Sorts.Order(rows, filter), LibraryRow.Columns(t))
            ?? View(new LibraryPage(filter, await ThemesAsync(), await LibraryRow.Sorts.PageAsync(rows, filter, stop)));
    }

    [HttpGet("baru")]
    public Task<ViewResult> New()
    {
        door.Demand(PortalAct.ManageReferences);
        return FormAsync(LibraryForm.New(), null);
    }

    [HttpPost("baru")]
    public async Task<IActionResult> New(LibraryForm form)
    {
        door.Demand(PortalAct.ManageReferences);
        if (!ModelState.IsValid) { return await FormAsync(form, null); }

        if (await db.LibraryIndicators.AnyAsync(i => i.Code == form.Code)) { return Redirect(List); }

        if (await IsTakenAsync(form) || !this.Try(() => db.Add(new LibraryIndicator(form.Code, form.Details())))) { return await FormAsync(form, null); }

        await db.SaveOnceAsync();
        this.Flash(t["Indikator “{0}” ditambahkan ke pustaka.", form.Name]);
        return Redirect(List);
    }

    [HttpGet("{indicatorCode}/ubah")]
    public async Task<IActionResult> Edit(string indicatorCode)
    {
        var indicator = await OpenAsync(indicatorCode);
        return await FormAsync(LibraryForm.Of(indicator), indicator);
    }

    [HttpPost("{indicatorCode}/ubah")]
    public async Task<IActionResult> Edit(string indicatorCode, LibraryForm form)
    {
        var indicator = await OpenAsync(indicatorCode);
        if (!ModelState.IsValid || await IsTakenAsync(form, indicatorCode) || !this.Try(() => indicator.Describe(form.Details()))) { return await FormAsync(form, indicator); }

        db.Expect(indicator, form.Version);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            var theirs = LibraryForm.Of(await db.LibraryIndicators.AsNoTracking().SingleAsync(i => i.Code == indicatorCode));
            return this.DataChanged(t["Indikator “{0}”", theirs.Name], $"{List}/{indicatorCode}/ubah", form, theirs);
        }

        this.Flash(t["Indikator “{0}” disimpan. Rencana yang sudah memakainya tidak berubah.", form.Name]);
        return Redirect(List);
    }

    [HttpPost("{indicatorCode}/pensiun")]
    public Task<IActionResult> Retire(string indicatorCode) => TakeAsync(indicatorCode, i => i.Retire(), i => t["Indikator “{0}” tidak lagi ditawarkan.", i.Name]);

    [HttpPost("{indicatorCode}/pakai")]
    public Task<IActionResult> BringBack(string indicatorCode) => TakeAsync(indicatorCode, i => i.BringBack(), i => t["Indikator “{0}” ditawarkan kembali.", i.Name]);

    private async Task<IActionResult> TakeAsync(string code, Action<LibraryIndicator> act, Func<LibraryIndicator, string> done)
    {
        var indicator = await OpenAsync(code);
        act(indicator);
        await db.SaveChangesAsync();
        this.Flash(done(indicator));
        return Redirect(List);
    }

    private async Task<LibraryIndicator> OpenAsync(string code)
    {
        door.Demand(PortalAct.ManageReferences);
        return await db.LibraryIndicators.SingleOrDefaultAsync(i => i.Code == code) ?? throw new NotThereException();
    }

    /// <summary>Two indicators of one name could not be told apart in the search.</summary>
    private async Task<bool> IsTakenAsync(LibraryForm form, string? own = null)
    {
        var name = Like.Exactly(form.Name);
        var isTaken = await db.LibraryIndicators.AnyAsync(i => i.Code != own && EF.Functions.ILike(i.Name, name, "\\"));
        if (isTaken) { ModelState.AddModelError(nameof(form.Name), t["Sudah ada indikator dengan nama ini di pustaka."]); }
        return isTaken;
    }

    private Task<List<string>> ThemesAsync() => db.LibraryIndicators.Select(i => i.Theme).Union(db.SubjectTypes.Select(type => type.Theme)).OrderBy(theme => theme).ToListAsync();

    private async Task<ViewResult> FormAsync(LibraryForm form, LibraryIndicator? present)
    {
        ViewData["Frame"] = new LibraryFrame(present, await ThemesAsync(), await RecordWords.UnitsAsync(db));
        return View("Form", form);
    }
}
