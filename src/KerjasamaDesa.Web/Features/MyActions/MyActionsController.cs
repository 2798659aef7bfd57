using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Actions;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.MyActions;

/// <summary>Action items over all cooperations: the reader's own, or all the reader may see.</summary>
public sealed class MyActionsController(Door door, PortalDb db, PortalClock clock, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("/tugas")]
    public async Task<IActionResult> Index([FromQuery] ActionFilter filter, CancellationToken stop)
    {
        filter.State ??= ActionFilter.Open;
        var all = db.ActionItems.AsNoTracking();
        var rows = ActionRow.Of(filter.Of(filter.IsEverybodys ? all.ReadBy(door.Me, db) : all.Of(door.Me, db), clock.Today), db);
        return Download.For(filter, "tugas-saya", ActionRow.Sorts.Order(rows, filter), ActionRow.Columns(t, clock.Today))
            ?? View("/Features/Actions/Mine.cshtml", new MyActionsPage(filter, await ActionRow.Sorts.PageAsync(rows, filter, stop), clock.Today));
    }
}
