using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PlanOrder;

/// <summary>What goes before what, and what is reckoned out of the schedule with one click.</summary>
[Route("kerjasama/{id:guid}/rencana/kemajuan")]
public sealed class PlanOrderController(Door door, PlanDesk desk, PlanFrames frames, PortalDb db, IStringLocalizer<Text> t) : PlanPartController(desk, t, "kemajuan")
{
    [HttpGet("kegiatan/{activityId:guid}")]
    public async Task<IActionResult> Edit(Guid id, Guid activityId)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        var activity = ActivityOf(c, activityId);
        return Frozen(c.Plan, id) ?? await FormAsync(c, activity, OrderForm.Of(activity));
    }

    [HttpPost("kegiatan/{activityId:guid}")]
    public async Task<IActionResult> Save(Guid id, Guid activityId, OrderForm form)
    {
        var c = await Desk.OpenAsync(id);
        var activity = ActivityOf(c, activityId);
        db.Expect(activity, form.Version);
        if (!TryEdit(c.Plan, () => c.Plan.Follow(activity, form.Predecessors())))
        {
            return await FormAsync(c, activity, form);
        }

        if (await Desk.SaveAsync())
        {
            return Done(c, "Urutan kegiatan disimpan.", DraftOf(activity));
        }

        var theirs = ActivityOf(await door.ShowAsync(id, Act.EditPlan, Load.Plan), activityId);
        return this.DataChanged(
            T["Urutan kegiatan"], $"{PageOf(c)}/kegiatan/{activityId}", form, OrderForm.Of(theirs), c.Plan.Activities.ToDictionary(a => a.Id.ToString(), a => a.Title));
    }

    /// <summary>Weights by the share of each activity in the cost.</summary>
    [HttpPost("bobot")]
    public Task<IActionResult> Weigh(Guid id) => ReckonAsync(id, plan => plan.WeighByCost(), "Bobot diisi menurut bagian biaya; jumlahnya tepat 100%.");

    /// <summary>Moves what begins before it can.</summary>
    [HttpPost("rapikan")]
    public Task<IActionResult> Straighten(Guid id) => ReckonAsync(id, plan => plan.Straighten(), "Tanggal kegiatan digeser sesuai urutannya.");

    /// <summary>Replaces the planned curve by what the schedule gives, by quarter or by month.</summary>
    [HttpPost("isi")]
    public Task<IActionResult> Fill(Guid id, [FromForm] string? per) => ReckonAsync(id, plan => plan.PlanProgress(Offered(plan, per == "bulan")), "Kurva rencana diisi dari jadwal.");

    internal static IEnumerable<(DateOnly PeriodEnd, decimal PhysicalPercent, decimal Spending)> Offered(Plan plan, bool byMonth)
    {
        var activities = plan.Activities.ToList();
        if (activities.Count == 0)
        {
            throw new RuleBroken("Isi kegiatan dahulu; kurva dihitung dari jadwalnya.");
        }

        var first = activities.Min(a => a.Start);
        var last = activities.Max(a => a.End);
        var start = plan.TermStart < first ? plan.TermStart.Value : first;
        var end = plan.TermEnd > last ? plan.TermEnd.Value : last;
        return ProgressSchedule.Spread(activities, byMonth ? ProgressSchedule.MonthEnds(start, end) : ProgressSchedule.QuarterEnds(start, end))
            .Select(p => (p.PeriodEnd, p.PhysicalPercent, p.Spending));
    }

    private static Activity ActivityOf(Cooperation c, Guid activityId) => c.Plan.Activities.FirstOrDefault(a => a.Id == activityId) ?? throw new NotThereException();

    private static string DraftOf(Activity activity) => $"urutan-{activity.Id}";

    private async Task<IActionResult> ReckonAsync(Guid id, Action<Plan> reckon, string sentence)
    {
        var c = await Desk.OpenAsync(id);
        if (!this.TryOrFlash(() => reckon(c.Plan)))
        {
            return Redirect(PageOf(c));
        }

        await Desk.SaveAsync();
        return Done(c, sentence);
    }

    private async Task<IActionResult> FormAsync(Cooperation c, Activity activity, OrderForm form)
    {
        (form.Frame, form.Activity, form.Draft) = (await frames.OfAsync(c, "kemajuan"), activity, DraftOf(activity));
        form.Others = Choices.Of(c.Plan.InOrder.Where(a => a != activity), a => a.Id, a => a.Title);
        form.AddSpareRows();
        return View("Edit", form);
    }
}
