using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Home;

/// <summary>What waits for a facilitator: plans submitted in the area.</summary>
public sealed class FacilitatorToDos(PortalDb db, IStringLocalizer<Text> t)
{
    public async Task<IEnumerable<ToDo>> ForAsync(Actor who)
    {
        var waiting = await db.Cooperations.AsNoTracking().WorkedOnBy(who)
            .Where(c => (c.Stage == Stage.Planning || c.IsAmending) && c.Plan.State == PlanState.Submitted)
            .Select(c => new { c.Id, c.Title, Number = c.Plan.LatestVersionNumber, At = c.Plan.StateSince })
            .OrderBy(w => w.At)
            .Take(ToDoList.Most)
            .ToListAsync();
        return waiting.Select(w => new ToDo(t["Telaah rencana versi {0}", w.Number ?? 1], w.Title, w.At, $"/kerjasama/{w.Id}/rencana/pengesahan"));
    }
}
