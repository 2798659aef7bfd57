using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Map;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Npgsql;

namespace KerjasamaDesa.Web.Features.Villages;

/// <summary>Villages of the country: finding one, its page, its profile.</summary>
public sealed class VillagesController(
    Door door, CurrentActor current, PortalDb db, PortalClock clock, VillageLists lists, NpgsqlDataSource database, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("/desa")]
    public async Task<IActionResult> Index([FromQuery] VillageFilter filter, CancellationToken stop)
    {
        var rows = lists.Rows(filter);
        if (Download.For(filter, "desa", VillageRow.Sorts.Order(rows, filter), VillageRow.Columns(t)) is { } file) { return file; }

        var hits = filter.Text is { Length: > 0 } text ? await VillageHit.FindAsync(database, t, text, null, false, stop) : null;
        var page = await VillageRow.Sorts.PageAsync(rows, filter, stop);
        return View(new VillagesPage(filter, hits, await lists.OwnAsync(stop), await lists.AreaAsync(stop), await lists.ChoicesAsync(filter, stop), page));
    }

    /// <summary>Finds villages while somebody types: links for a page, JSON for a picker.</summary>
    [HttpGet("/cari/desa")]
    public async Task<IActionResult> Search(string? q, [FromQuery(Name = "lingkup")] string? scope, [FromQuery(Name = "hanya-desa")] bool partiesOnly, CancellationToken stop)
    {
        var hits = await VillageHit.FindAsync(database, t, q, scope, partiesOnly, stop);
        return Request.GetTypedHeaders().Accept.Any(type => type.MediaType == "application/json") ? Json(hits) : PartialView("_VillageHits", hits);
    }

    [AllowAnonymous]
    [HttpGet("/desa/{code}")]
    public async Task<IActionResult> Show(string code)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.View);
        return View(await VillagePage.OfAsync(village, db, door.Cooperations, RightsOn(village), clock.Today));
    }

    [HttpGet("/desa/{code}/ubah")]
    public async Task<IActionResult> Edit(string code)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.Edit);
        return Form(village, ProfileForm.Of(village));
    }

    [HttpPost("/desa/{code}/ubah")]
    public async Task<IActionResult> Edit(string code, ProfileForm form)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.Edit);
        if (!ModelState.IsValid || !this.Try(() => village.UpdateProfile(form.ToProfile()))) { return Form(village, form); }

        db.Expect(village, form.Version);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(village, form);
        }

        this.Flash(t["Profil desa disimpan."], draft: $"profil-{code}");
        return Redirect($"/desa/{code}");
    }

    private VillageRights RightsOn(Village village) => new(
        door.Allows(VillageAct.Edit, village.Code),
        village.CanBeParty && door.Allows(VillageAct.RecordMeetings, village.Code),
        current.Actor is { Role: Role.VillageHead or Role.VillageCouncil } me && me.Scope == village.Code,
        village.CanBeParty && door.Allows(VillageAct.ViewOpportunities, village.Code),
        current.Actor is { } reader && AreaCode.IsWithin(village.Code, MapFilter.OwnAreaOf(reader)),
        current.Actor is not null);

    private ViewResult Form(Village village, ProfileForm form)
    {
        ViewData["Village"] = village;
        return View("Edit", form);
    }

    private async Task<ViewResult> ConflictAsync(Village village, ProfileForm yours)
    {
        var theirs = ProfileForm.Of(await db.Villages.AsNoTracking().SingleAsync(v => v.Code == village.Code));
        return this.DataChanged(t["Profil {0}", village.FullName], $"/desa/{village.Code}/ubah", yours, theirs);
    }
}
