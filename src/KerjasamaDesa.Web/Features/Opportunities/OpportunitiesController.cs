using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Villages;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Opportunities;

/// <summary>With whom a village could cooperate, and over what.</summary>
public sealed class OpportunitiesController(Door door, PortalDb db, OpportunitySearch search, VillageLists lists, IStringLocalizer<Text> t) : Controller
{
    /// <summary>People of a village go to their own; those who look after an area see the best of all its villages.</summary>
    [HttpGet("/peluang")]
    public async Task<IActionResult> Area([FromQuery] AreaOpportunityFilter filter, CancellationToken stop)
    {
        if (door.Me.VillageCode is { } own) { return Redirect($"/desa/{own}/peluang"); }

        var searched = filter.Searched(door.Me.Scope);
        var section = searched is null ? null : OpportunitySection.Named(filter.Section);
        var all = searched switch
        {
            null => null,
            { Length: 13 } code => await search.OfVillageAsync(code, section?.Kind, stop),
            _ => await search.OfAreaAsync(searched, section?.Kind, stop),
        };
        var ofSection = section is null ? [] : all!.Found[section.Kind];
        if (section is not null && Download.For(filter, $"peluang-{section.Slug}-{searched}", OpportunityList.Rows(ofSection, filter), OpportunityList.Columns(t)) is { } file) { return file; }

        var list = section is null ? null : OpportunityList.Of(section, ofSection, filter);
        return View(await AreaOpportunitiesPage.OfAsync(door.Me, filter, all, list, db, stop));
    }

    /// <summary>The villages of the reader's area, to choose one.</summary>
    [HttpGet("/peluang/desa")]
    public async Task<IActionResult> Choose([FromQuery] VillageFilter filter, CancellationToken stop)
    {
        if (door.Me.VillageCode is { } own) { return Redirect($"/desa/{own}/peluang"); }

        var rows = lists.Rows(filter).Where(row => row.Kind != Domain.Areas.VillageKind.Kelurahan);
        var page = await VillageRow.Sorts.PageAsync(rows, filter, stop);
        return View(new ChoicePage(filter, await lists.AreaAsync(stop) ?? "", await lists.ChoicesAsync(filter, stop), page));
    }

    [HttpGet("/desa/{code}/peluang")]
    public async Task<IActionResult> Index(string code, [FromQuery] OpportunityFilter filter, CancellationToken stop)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.ViewOpportunities);
        var section = OpportunitySection.Named(filter.Section);
        var all = await search.OfVillageAsync(code, section?.Kind, stop);
        var ofSection = section is null ? [] : all.Found[section.Kind];
        if (section is not null && Download.For(filter, $"peluang-{section.Slug}-{code}", OpportunityList.Rows(ofSection, filter), OpportunityList.Columns(t)) is { } file) { return file; }

        var list = section is null ? null : OpportunityList.Of(section, ofSection, filter);
        return View(new OpportunitiesPage(village, all, filter, list, door.Allows(VillageAct.Propose, code), door.Allows(VillageAct.Edit, code)));
    }
}
