using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Cooperations;

/// <summary>The list of cooperations, and the first page of each.</summary>
public sealed class CooperationsController(
    PortalDb db, Door door, CurrentActor current, PortalClock clock, CooperationFrames frames, CooperationPages pages, ListChoices choices, IStringLocalizer<Text> t) : Controller
{
    [AllowAnonymous]
    [HttpGet("/kerjasama")]
    public async Task<IActionResult> Index([FromQuery] CooperationFilter filter)
    {
        var rows = CooperationRow.Of(filter.Of(door), db);
        return Download.For(filter, "kerja-sama", CooperationRow.Sorts.Order(rows, filter), Columns())
            ?? View(new CooperationsPage(filter, await choices.ForAsync(current.Actor), await CooperationRow.Sorts.PageAsync(rows, filter, HttpContext.RequestAborted)));
    }

    [AllowAnonymous]
    [HttpGet("/kerjasama/{id:guid}")]
    public async Task<IActionResult> Show(Guid id)
    {
        var cooperation = await door.ShowAsync(id, Act.View);
        return View(await pages.OfAsync(cooperation));
    }

    [HttpGet("/kerjasama/{id:guid}/ubah")]
    public async Task<IActionResult> Edit(Guid id)
    {
        var cooperation = await door.ShowAsync(id, Act.EditBasics);
        return await FormAsync(cooperation, BasicsForm.Of(cooperation));
    }

    [HttpPost("/kerjasama/{id:guid}/ubah")]
    public async Task<IActionResult> Edit(Guid id, BasicsForm form)
    {
        var cooperation = await door.OpenAsync(id, Act.EditBasics);
        var stored = BasicsForm.Of(cooperation);
        if (!ModelState.IsValid || !this.Try(() => cooperation.ChangeBasics(form.Basics, clock.Now)))
        {
            return await FormAsync(cooperation, form);
        }

        db.Expect(cooperation, form.Version);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.DataChanged(t["Data kerja sama"], Request.Path, form, stored);
        }

        this.Flash(t["Perubahan disimpan."], draft: $"kerjasama-{id}");
        return Redirect($"/kerjasama/{id}");
    }

    [HttpPost("/kerjasama/{id:guid}/terbit")]
    public async Task<IActionResult> Publish(Guid id, bool isPublished)
    {
        var cooperation = await door.OpenAsync(id, Act.Publish);
        cooperation.Publish(isPublished, clock.Now);
        await db.SaveChangesAsync();
        this.Flash(isPublished ? t["Ringkasan kerja sama ini sekarang terbuka untuk umum."] : t["Ringkasan kerja sama ini tidak lagi terbuka untuk umum."]);
        return Redirect($"/kerjasama/{id}");
    }

    private async Task<ViewResult> FormAsync(Cooperation cooperation, BasicsForm form)
    {
        form.Frame = await frames.OfAsync(cooperation, "");
        return View("Edit", form);
    }

    private IReadOnlyList<Column<CooperationRow>> Columns() =>
    [
        new(t["Nomor"], r => r.Number),
        new(t["Judul"], r => r.Title),
        new(t["Desa"], r => r.Villages),
        new(t["Tahap"], r => t[Words.Of(r.Stage)].Value),
        new(t["Bidang"], r => r.Field is { } field ? t[Words.Of(field)].Value : null),
        new(t["Tahun mulai"], r => r.StartYear),
        new(t["Tahun akhir"], r => r.EndYear),
        new(t["Diubah"], r => r.Changed),
    ];
}
