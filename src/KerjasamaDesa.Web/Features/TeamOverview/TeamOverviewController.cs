using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Cooperations;
using KerjasamaDesa.Web.Features.Coordination;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.TeamOverview;

/// <summary>The teams of an area, with how many are in which state.</summary>
public sealed record TeamOverviewPage(
    TeamOverviewFilter Filter, DateTimeOffset Now, IReadOnlyList<(TeamState State, int Count)> Counts, IReadOnlyList<SelectListItem> Districts, KeysetPage<TeamOverviewRow> List);

/// <summary>A facilitator's view of the coordination teams: which lack a chair, which are silent, whose seats are vacant or soon will be.</summary>
public sealed class TeamOverviewController(PortalDb db, Door door, PortalClock clock, ListChoices choices, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("/tim-wilayah")]
    public async Task<IActionResult> Index([FromQuery] TeamOverviewFilter filter, CancellationToken stop)
    {
        door.Demand(PortalAct.OverseeTeams);
        var now = clock.Now;
        var seen = door.WorkedOn;
        if (filter.District is { } district)
        {
            seen = seen.Where(c => c.Parties.Any(p => p.DistrictCode == district));
        }

        var all = TeamOverviewRow.Of(seen, db, clock.Today);
        var rows = filter.Narrow(all, now);
        if (Download.For(filter, "tim", TeamOverviewRow.Sorts.Order(rows, filter), Columns(now)) is { } file)
        {
            return file;
        }

        var counts = await TeamCounts.Of(all, now.AddDays(-TeamWork.Days)).SingleOrDefaultAsync(stop) ?? new TeamCounts(0, 0, 0, 0, 0);
        return View(new TeamOverviewPage(
            filter, now, [.. TeamState.All.Select(state => (state, counts.Of(state.Slug))).Where(c => c.Item2 > 0)], (await choices.ForAsync(door.Me)).Districts, await TeamOverviewRow.Sorts.PageAsync(rows, filter, stop)));
    }

    private IReadOnlyList<Column<TeamOverviewRow>> Columns(DateTimeOffset now) =>
    [
        new(t["Kerja sama"], r => r.Title),
        new(t["Nomor register"], r => r.Number),
        new(t["Desa"], r => r.Villages),
        new(t["Tahap"], r => t[Words.Of(r.Stage)].Value),
        new(t["Ketua"], r => r.Chair),
        new(t["Kursi kosong"], r => r.VacantSeats),
        new(t["Mandat segera berakhir"], r => r.Expiring),
        new(t["Giliran ketua menunggu"], r => r.IsTurnDue ? t["Ya"].Value : t["Tidak"].Value),
        new(t["Rapat diadakan"], r => r.MeetingsHeld),
        new(t["Rapat dijadwalkan"], r => r.MeetingsCalled),
        new(t["Terakhir bergerak"], r => r.LastActive),
        new(t["Hari diam"], r => r.DaysSilent(now)),
    ];
}
