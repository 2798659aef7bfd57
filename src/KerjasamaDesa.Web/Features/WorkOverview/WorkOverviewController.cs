using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Cooperations;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.WorkOverview;

/// <summary>The work of an area, with how many are in which state.</summary>
public sealed record WorkOverviewPage(
    WorkOverviewFilter Filter, DateOnly SilentBefore, IReadOnlyList<(WorkState State, int Count)> Counts, IReadOnlyList<SelectListItem> Districts, KeysetPage<WorkOverviewRow> List);

/// <summary>A facilitator's view of the work: who has not reported first, then how far each is against its plan.</summary>
public sealed class WorkOverviewController(PortalDb db, Door door, PortalClock clock, ListChoices choices, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("/pelaksanaan-wilayah")]
    public async Task<IActionResult> Index([FromQuery] WorkOverviewFilter filter, CancellationToken stop)
    {
        door.Demand(PortalAct.OverseeTeams);
        var seen = filter.District is { } district ? door.WorkedOn.Where(c => c.Parties.Any(p => p.DistrictCode == district)) : door.WorkedOn;
        var all = WorkOverviewRow.Of(seen, db, clock.Today);
        var rows = filter.Narrow(all, clock.Today);
        if (Download.For(filter, "pelaksanaan", WorkOverviewRow.Sorts.Order(rows, filter), Columns()) is { } file)
        {
            return file;
        }

        List<(WorkState State, int Count)> counts = [];
        foreach (var state in WorkState.All)
        {
            counts.Add((state, await WorkOverviewFilter.In(all, state.Slug, clock.Today).CountAsync(stop)));
        }

        return View(new WorkOverviewPage(
            filter,
            WorkOverviewFilter.SilentBefore(clock.Today),
            [.. counts.Where(c => c.Count > 0)],
            (await choices.ForAsync(door.Me)).Districts,
            await WorkOverviewRow.Sorts.PageAsync(rows, filter, stop)));
    }

    private IReadOnlyList<Column<WorkOverviewRow>> Columns() =>
    [
        new(t["Kerja sama"], r => r.Title),
        new(t["Nomor register"], r => r.Number),
        new(t["Desa"], r => r.Villages),
        new(t["Rencana fisik"], r => r.Planned),
        new(t["Realisasi fisik"], r => r.HasReported ? r.Actual : null),
        new(t["Keadaan"], r => r.Band is { } band ? t[Words.Of(band)].Value : null),
        new(t["Pagu"], r => r.Cost),
        new(t["Belanja"], r => r.Spent),
        new(t["Catatan terakhir"], r => r.HasReported ? r.LastDay : null),
        new(t["Menunggu"], r => r.Waiting),
    ];
}
