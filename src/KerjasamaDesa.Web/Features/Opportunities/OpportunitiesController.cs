using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Features.Villages;
using Microsoft.AspNetCore.Mvc;

namespace KerjasamaDesa.Web.Features.Opportunities;

/// <summary>With whom a village could cooperate, and over what.</summary>
public sealed class OpportunitiesController(Door door, OpportunitySearch search, VillageLists lists) : Controller
{
    /// <summary>People of a village go to their own; those who look after an area choose one of its villages.</summary>
    [HttpGet("/peluang")]
    public async Task<IActionResult> Choose([FromQuery] VillageFilter filter, CancellationToken stop)
    {
        if (door.Me.VillageCode is { } own) { return Redirect($"/desa/{own}/peluang"); }

        var rows = lists.Rows(filter).Where(row => row.Kind != Domain.Areas.VillageKind.Kelurahan);
        var page = await VillageRow.Sorts.PageAsync(rows, filter, stop);
        return View(new ChoicePage(filter, await lists.AreaAsync(stop) ?? "", await lists.ChoicesAsync(filter, stop), page));
    }

    [HttpGet("/desa/{code}/peluang")]
    public async Task<IActionResult> Index(string code, [FromQuery(Name = "bagian")] string? section, CancellationToken stop)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.ViewOpportunities);
        var asked = OpportunitySection.All.Any(known => known.Slug == section) ? section : null;
        var found = await search.OfAsync(village, stop);
        return View(new OpportunitiesPage(village, found, asked, door.Allows(VillageAct.Propose, code), door.Allows(VillageAct.Edit, code)));
    }
}
