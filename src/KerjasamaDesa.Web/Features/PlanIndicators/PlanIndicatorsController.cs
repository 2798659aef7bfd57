using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PlanIndicators;

/// <summary>The measures of the aims.</summary>
[Route("kerjasama/{id:guid}/rencana/tujuan")]
public sealed class PlanIndicatorsController(Door door, PlanDesk desk, PlanFrames frames, IndicatorLibrary library, PortalDb db, IStringLocalizer<Text> t) : PlanPartController(desk, t, "tujuan")
{
    [HttpGet("sasaran/{objectiveId:guid}/indikator/baru")]
    public async Task<IActionResult> New(Guid id, Guid objectiveId)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        var form = new IndicatorForm { NewId = Guid.CreateVersion7(), Direction = Direction.Up, IsHeadline = !c.Plan.Indicators.Any() };
        return Frozen(c.Plan, id) ?? await FormAsync(c, ObjectiveOf(c, objectiveId), await library.FilledAsync(Request, form));
    }

    [HttpPost("sasaran/{objectiveId:guid}/indikator/baru")]
    public async Task<IActionResult> Create(Guid id, Guid objectiveId, IndicatorForm form)
    {
        var c = await Desk.OpenAsync(id);
        var objective = ObjectiveOf(c, objectiveId);
        if (objective.Indicators.All(i => i.Id != form.NewId))
        {
            if (!TryEdit(c.Plan, () => Write(c.Plan, objective.AddIndicator(form.Details(), form.FreshId), form)))
            {
                return await FormAsync(c, objective, form);
            }

            await Desk.SaveAsync();
        }

        return Done(c, "Indikator disimpan.", DraftOf());
    }

    [HttpGet("indikator/{indicatorId:guid}")]
    public async Task<IActionResult> Edit(Guid id, Guid indicatorId)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        var (objective, indicator) = IndicatorOf(c, indicatorId);
        return Frozen(c.Plan, id) ?? await FormAsync(c, objective, await library.FilledAsync(Request, IndicatorForm.Of(indicator)));
    }

    [HttpPost("indikator/{indicatorId:guid}")]
    public async Task<IActionResult> Save(Guid id, Guid indicatorId, IndicatorForm form)
    {
        var c = await Desk.OpenAsync(id);
        var (objective, indicator) = IndicatorOf(c, indicatorId);
        form.IndicatorId = indicatorId;
        db.Expect(indicator, form.Version);
        if (!TryEdit(c.Plan, () => Write(c.Plan, indicator, form)))
        {
            return await FormAsync(c, objective, form);
        }

        if (await Desk.SaveAsync())
        {
            return Done(c, "Indikator disimpan.", DraftOf());
        }

        var theirs = IndicatorOf(await door.ShowAsync(id, Act.EditPlan, Load.Plan), indicatorId).Indicator;
        return this.DataChanged(T["Indikator"], $"{PageOf(c)}/indikator/{indicatorId}", form, IndicatorForm.Of(theirs));
    }

    [HttpPost("indikator/{indicatorId:guid}/hapus")]
    public async Task<IActionResult> Remove(Guid id, Guid indicatorId)
    {
        var c = await Desk.OpenAsync(id);
        var (objective, indicator) = IndicatorOf(c, indicatorId);
        return await RemoveAsync(c, PlanItem.Indicator, indicator.Id, "Indikator dihapus.");
    }

    private static void Write(Plan plan, Indicator indicator, IndicatorForm form)
    {
        plan.MakeHeadline(indicator, form.Details());
        indicator.SetMilestones(form.Targets());
    }

    private static Objective ObjectiveOf(Cooperation c, Guid objectiveId) =>
        c.Plan.Goals.SelectMany(g => g.Objectives).FirstOrDefault(o => o.Id == objectiveId) ?? throw new NotThereException();

    private static (Objective Objective, Indicator Indicator) IndicatorOf(Cooperation c, Guid indicatorId)
    {
        var objective = c.Plan.Goals.SelectMany(g => g.Objectives).FirstOrDefault(o => o.Indicators.Any(i => i.Id == indicatorId)) ?? throw new NotThereException();
        return (objective, objective.Indicators.First(i => i.Id == indicatorId));
    }

    /// <summary>What is typed after words were taken from the library is another draft than what was typed before.</summary>
    private string DraftOf() => $"indikator-{Request.Path}-{Request.Query[IndicatorLibrary.UseKey]}";

    private async Task<IActionResult> FormAsync(Cooperation c, Objective objective, IndicatorForm form)
    {
        (form.Frame, form.Objective, form.Draft) = (await frames.OfAsync(c, "tujuan"), objective.Title, DraftOf());
        form.Levels = Choices.Of(Enum.GetValues<IndicatorLevel>(), level => T[Words.Of(level)]);
        form.Directions = Choices.Of(Enum.GetValues<Direction>(), direction => T[Words.Of(direction)]);
        form.Library = await library.FindAsync(Request);
        form.AddSpareRows();
        return View("Form", form);
    }
}
