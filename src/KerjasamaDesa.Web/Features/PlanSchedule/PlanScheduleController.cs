using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PlanSchedule;

/// <summary>The bar schedule, and how far work and money should be by the end of each quarter.</summary>
[Route("kerjasama/{id:guid}/rencana/kemajuan")]
public sealed class PlanScheduleController(Door door, PlanDesk desk, PlanFrames frames, PortalDb db, IStringLocalizer<Text> t) : PlanPartController(desk, t, "kemajuan")
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        var times = CriticalPath.Of(c.Plan).ToDictionary(x => x.Id);
        var titles = c.Plan.Activities.ToDictionary(a => a.Id, a => a.Title);
        var activities = c.Plan.InOrder.Select(a => new ScheduledActivity(a, times[a.Id], Before(a, titles))).ToList();
        return View(new SchedulePage(
            await frames.OfAsync(c, "kemajuan", PlanPart.Schedule),
            [.. c.Plan.ProgressTargets.OrderBy(x => x.PeriodEnd)],
            c.Plan.Cost,
            activities,
            c.Parties.ToDictionary(p => p.VillageCode, p => p.Village!.Name))
        {
            Bars = ScheduleRows.Of(c.Plan, times),
            Start = c.Plan.TermStart ?? activities.Select(x => x.Activity.Start).DefaultIfEmpty().Min(),
            End = c.Plan.TermEnd ?? activities.Select(x => x.Activity.End).DefaultIfEmpty().Max(),
        });
    }

    /// <summary>The form; <paramref name="dari"/> = jadwal fills it from the activities.</summary>
    [HttpGet("ubah")]
    public async Task<IActionResult> Edit(Guid id, string? dari)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        return Frozen(c.Plan, id) ?? await FormAsync(c, new CurveForm { Version = c.Plan.Version, Rows = Rows(c.Plan, dari == "jadwal") });
    }

    [HttpPost("ubah")]
    public async Task<IActionResult> Save(Guid id, CurveForm form)
    {
        var c = await Desk.OpenAsync(id);
        db.Expect(c.Plan, form.Version);
        if (!TryEdit(c.Plan, () => c.Plan.PlanProgress(form.Points())))
        {
            return await FormAsync(c, form);
        }

        if (await Desk.SaveAsync())
        {
            return Done(c, "Kurva rencana disimpan.", DraftOf(c));
        }

        var theirs = (await door.ShowAsync(id, Act.EditPlan, Load.Plan)).Plan;
        return this.DataChanged(T["Kurva rencana"], $"{PageOf(c)}/ubah", form, new CurveForm { Version = theirs.Version, Rows = Rows(theirs, false) });
    }

    private string Before(Activity activity, Dictionary<Guid, string> titles) => string.Join('\n', activity.Predecessors
        .Where(p => titles.ContainsKey(p.BeforeId))
        .Select(p => p.LagDays switch
        {
            0 => titles[p.BeforeId],
            < 0 => $"{titles[p.BeforeId]} ({T["tumpang tindih {0} hari", -p.LagDays]})",
            _ => $"{titles[p.BeforeId]} ({T["jeda {0} hari", p.LagDays]})",
        }));

    private static List<CurveRow> Rows(Plan plan, bool fromActivities)
    {
        if (plan is not { TermStart: { } start, TermEnd: { } end } || (!fromActivities && plan.ProgressTargets.Count > 0))
        {
            return [.. plan.ProgressTargets.OrderBy(x => x.PeriodEnd).Select(x => new CurveRow { PeriodEnd = x.PeriodEnd, PhysicalPercent = x.PhysicalPercent, Spending = x.Spending })];
        }

        var ends = ProgressSchedule.QuarterEnds(start, end);
        return fromActivities
            ? [.. ProgressSchedule.Spread([.. plan.Activities], ends).Select(x => new CurveRow { PeriodEnd = x.PeriodEnd, PhysicalPercent = x.PhysicalPercent, Spending = x.Spending })]
            : [.. ends.Select(day => new CurveRow { PeriodEnd = day })];
    }

    private static string DraftOf(Cooperation c) => $"kemajuan-{c.Id}";

    private async Task<IActionResult> FormAsync(Cooperation c, CurveForm form)
    {
        (form.Frame, form.Draft, form.HasTerm) = (await frames.OfAsync(c, "kemajuan"), DraftOf(c), c.Plan.TermStart is not null);
        form.AddSpareRows();
        return View("Edit", form);
    }
}
