using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.SubjectTypes;

/// <summary>The types that all villages choose from: added, renamed and retired by administrators of everything, never deleted.</summary>
[Route("/acuan/jenis")]
public sealed class SubjectTypesController(Door door, PortalDb db, IStringLocalizer<Text> t) : Controller
{
    private const string List = "/acuan/jenis";

    [HttpGet]
    public async Task<IActionResult> Index([FromQuery] SubjectTypeFilter filter, CancellationToken stop)
    {
        door.Demand(PortalAct.ManageReferences);
        var rows = SubjectTypeRow.Of(filter.Of(db.SubjectTypes.AsNoTracking()));
        return Download.For(filter, "jenis", SubjectTypeRow.Sorts.Order(rows, filter), SubjectTypeRow.Columns(t))
            ?? View(new SubjectTypesPage(filter, await SubjectTypeRow.Sorts.PageAsync(rows, filter, stop)));
    }

    [HttpGet("baru")]
    public Task<ViewResult> New()
    {
        door.Demand(PortalAct.ManageReferences);
        return FormAsync(SubjectTypeForm.New(), null);
    }

    [HttpPost("baru")]
    public async Task<IActionResult> New(SubjectTypeForm form)
    {
        door.Demand(PortalAct.ManageReferences);
        if (!ModelState.IsValid) { return await FormAsync(form, null); }

        if (await db.SubjectTypes.AnyAsync(type => type.Code == form.Code)) { return Redirect(List); }

        var group = TypeGroup.Find(form.Group)!;
        if (await IsTakenAsync(form, group) || !this.Try(() => db.Add(new SubjectType(form.Code, group.Kind, group.Category, form.Name, form.Unit, form.Theme))))
        {
            return await FormAsync(form, null);
        }

        await db.SaveOnceAsync();
        this.Flash(t["Jenis “{0}” ditambahkan dan dapat dipilih semua desa.", form.Name]);
        return Redirect(List);
    }

    [HttpGet("{typeCode}/ubah")]
    public async Task<IActionResult> Edit(string typeCode)
    {
        var type = await OpenAsync(typeCode);
        return await FormAsync(SubjectTypeForm.Of(type), type);
    }

    [HttpPost("{typeCode}/ubah")]
    public async Task<IActionResult> Edit(string typeCode, SubjectTypeForm form)
    {
        var type = await OpenAsync(typeCode);
        if (!ModelState.IsValid || await IsTakenAsync(form, TypeGroup.Of(type), typeCode) || !this.Try(() => type.Describe(form.Name, form.Unit, form.Theme)))
        {
            return await FormAsync(form, type);
        }

        db.Expect(type, form.Version);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            var theirs = SubjectTypeForm.Of(await db.SubjectTypes.AsNoTracking().SingleAsync(x => x.Code == typeCode));
            return this.DataChanged(t["Jenis “{0}”", theirs.Name], $"{List}/{typeCode}/ubah", form, theirs);
        }

        this.Flash(t["Jenis “{0}” disimpan.", form.Name]);
        return Redirect(List);
    }

    [HttpPost("{typeCode}/pensiun")]
    public Task<IActionResult> Retire(string typeCode) =>
        TakeAsync(typeCode, type => type.Retire(), type => t["Jenis “{0}” tidak lagi ditawarkan. Catatan yang memakainya tetap.", type.Name]);

    [HttpPost("{typeCode}/pakai")]
    public Task<IActionResult> BringBack(string typeCode) => TakeAsync(typeCode, type => type.BringBack(), type => t["Jenis “{0}” ditawarkan kembali.", type.Name]);

    private async Task<IActionResult> TakeAsync(string typeCode, Action<SubjectType> act, Func<SubjectType, string> done)
    {
        var type = await OpenAsync(typeCode);
        act(type);
        await db.SaveChangesAsync();
        this.Flash(done(type));
        return Redirect(List);
    }

    private async Task<SubjectType> OpenAsync(string typeCode)
    {
        door.Demand(PortalAct.ManageReferences);
        return await db.SubjectTypes.SingleOrDefaultAsync(type => type.Code == typeCode) ?? throw new NotThereException();
    }

    /// <summary>Two types of one name in a group could not be told apart in the forms.</summary>
    private async Task<bool> IsTakenAsync(SubjectTypeForm form, TypeGroup group, string? own = null)
    {
        var others = await db.SubjectTypes.Where(type => type.Code != own && type.Kind == group.Kind && type.Category == group.Category).Select(type => type.Name).ToListAsync();
        var isTaken = others.Exists(name => name.Equals(form.Name, StringComparison.OrdinalIgnoreCase));
        if (isTaken) { ModelState.AddModelError(nameof(form.Name), t["Sudah ada jenis dengan nama ini di kelompoknya."]); }
        return isTaken;
    }

    private async Task<ViewResult> FormAsync(SubjectTypeForm form, SubjectType? present)
    {
        var records = present is null ? 0 : await db.Potentials.CountAsync(p => p.TypeCode == present.Code) + await db.Needs.CountAsync(n => n.TypeCode == present.Code);
        var themes = await db.SubjectTypes.Select(type => type.Theme).Distinct().Order().ToListAsync();
        ViewData["Frame"] = new SubjectTypeFrame(present, records, await RecordWords.UnitsAsync(db), themes);
        return View("Form", form);
    }
}
