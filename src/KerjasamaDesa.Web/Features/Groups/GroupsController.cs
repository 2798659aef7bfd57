using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Map;
using KerjasamaDesa.Web.Features.Villages;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Groups;

/// <summary>Three to seven villages who could take up one thing together.</summary>
public sealed class GroupsController(Door door, PortalDb db, GroupSearch search, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("/desa/{code}/peluang/kelompok")]
    public async Task<IActionResult> OfVillage(string code, [FromQuery] GroupFilter filter, CancellationToken stop)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.ViewOpportunities);
        var groups = filter.Of(await search.OfAreaAsync(code, stop));
        return Download.For(filter, $"kelompok-{code}", groups.ToAsyncEnumerable(), GroupsPage.Columns(t))
            ?? View("Index", new GroupsPage(village.FullName, code, code, new AreaChoices([], null), filter, groups, door.Allows(VillageAct.Propose, code)));
    }

    /// <summary>For those who look after an area; people of a village go to their own.</summary>
    [HttpGet("/peluang/kelompok")]
    public async Task<IActionResult> OfArea([FromQuery] GroupFilter filter, CancellationToken stop)
    {
        if (door.Me.VillageCode is { } own) { return Redirect($"/desa/{own}/peluang/kelompok"); }

        var area = new MapFilter { Area = filter.Area }.Within(door.Me.Scope);
        var groups = area is null ? [] : filter.Of(await search.OfAreaAsync(area, stop));
        if (Download.For(filter, "kelompok", groups.ToAsyncEnumerable(), GroupsPage.Columns(t)) is { } file) { return file; }

        var name = area is null ? "" : await AreaChoices.NameAsync(db, area, stop);
        return View("Index", new GroupsPage(name, null, area, await AreaChoices.OfAsync(db, door.Me.Scope, filter.Area, stop), filter, groups, false));
    }
}
