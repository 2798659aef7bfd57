using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Coordination;
using KerjasamaDesa.Web.Features.TeamOverview;
using KerjasamaDesa.Web.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Home;

/// <summary>What waits for a facilitator: plans submitted in the area, teams that cannot work or do not.</summary>
public sealed class FacilitatorToDos(PortalDb db, PortalClock clock, IStringLocalizer<Text> t)
{
    public async Task<IEnumerable<ToDo>> ForAsync(Actor who)
    {
        var mine = db.Cooperations.AsNoTracking().WorkedOnBy(who);
        var waiting = await mine
            .Where(c => (c.Stage == Stage.Planning || c.IsAmending) && c.Plan.State == PlanState.Submitted)
            .Select(c => new { c.Id, c.Title, Number = c.Plan.LatestVersionNumber, At = c.Plan.StateSince })
            .OrderBy(w => w.At)
            .Take(ToDoList.Most)
            .ToListAsync();
        var teams = await TeamCounts.Of(TeamOverviewRow.Of(mine, db, clock.Today), clock.Now.AddDays(-TeamWork.Days)).SingleOrDefaultAsync();
        return
        [
            .. waiting.Select(w => new ToDo(t["Telaah rencana versi {0}", w.Number ?? 1], w.Title, w.At, $"/kerjasama/{w.Id}/rencana/pengesahan")),
            .. Teams(teams?.NoChair, "tanpa-ketua", count => t["{0} tim belum punya ketua", count]),
            .. Teams(teams?.Silent, "diam", count => t["{0} tim tidak bergerak selama 30 hari", count]),
        ];
    }

    /// <summary>One line for all of them: the list tells which.</summary>
    private IEnumerable<ToDo> Teams(int? teams, string state, Func<int, string> words) =>
        teams is > 0 and { } count ? [new ToDo(words(count), t["Tim koordinasi di wilayah"], clock.Now, $"/tim-wilayah?keadaan={state}")] : [];
}
