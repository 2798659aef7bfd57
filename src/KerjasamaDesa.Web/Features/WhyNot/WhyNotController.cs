using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Opportunities;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.WhyNot;

/// <summary>Why a village is not, or not higher, among the opportunities of another: the score of any chosen pair with all its parts.</summary>
[Route("/desa/{code}/peluang/mengapa")]
public sealed class WhyNotController(Door door, PortalDb db, Matches matches, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string code, [FromQuery(Name = "desa")] string? other, [FromQuery(Name = "catatan")] Guid? record, CancellationToken stop)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.ViewOpportunities);
        return await PageAsync(village, new WhyNotForm { Other = other, Record = record }, stop);
    }

    /// <summary>What was picked becomes the address of its answer, which can be sent to a colleague.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Ask(string code, WhyNotForm form, CancellationToken stop)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.ViewOpportunities);
        return ModelState.IsValid
            ? Redirect($"/desa/{code}/peluang/mengapa?desa={Uri.EscapeDataString(form.Other!)}{(form.Record is { } record ? $"&catatan={record}" : "")}")
            : await PageAsync(village, form, stop);
    }

    private async Task<IActionResult> PageAsync(Village village, WhyNotForm form, CancellationToken stop)
    {
        form.Records = await RecordsAsync(village.Code, stop);
        var other = await db.Villages.AsNoTracking().Include(v => v.District).Include(v => v.Regency).SingleOrDefaultAsync(v => v.Code == form.Other, stop);
        var isAnswerable = ModelState.IsValid && other is not null && other.Code != village.Code;
        var found = isAnswerable ? await matches.BetweenAsync(village.Code, other!.Code, form.Record, stop) : null;
        return View("Show", await WhyNotPage.OfAsync(village, form, other, found, db, stop));
    }

    private async Task<IReadOnlyList<SelectListItem>> RecordsAsync(string code, CancellationToken stop)
    {
        var needs = await db.Needs.Where(n => n.VillageCode == code && n.ArchivedAt == null && n.State != NeedState.Met)
            .OrderByDescending(n => n.Priority).ThenBy(n => n.Id).Select(n => new { n.Id, n.Title }).ToListAsync(stop);
        var potentials = await db.Potentials.Where(p => p.VillageCode == code && p.ArchivedAt == null)
            .OrderBy(p => p.Title).ThenBy(p => p.Id).Select(p => new { p.Id, p.Title }).ToListAsync(stop);
        var (need, potential) = (new SelectListGroup { Name = t["Kebutuhan"] }, new SelectListGroup { Name = t["Potensi"] });
        return
        [
            .. needs.Select(n => new SelectListItem(n.Title, n.Id.ToString()) { Group = need }),
            .. potentials.Select(p => new SelectListItem(p.Title, p.Id.ToString()) { Group = potential }),
        ];
    }
}
