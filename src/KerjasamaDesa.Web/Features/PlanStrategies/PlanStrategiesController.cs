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

namespace KerjasamaDesa.Web.Features.PlanStrategies;

/// <summary>The ways of reaching the goals.</summary>
[Route("kerjasama/{id:guid}/rencana/strategi")]
public sealed class PlanStrategiesController(Door door, PlanDesk desk, PlanFrames frames, PortalDb db, IStringLocalizer<Text> t) : PlanPartController(desk, t, "strategi")
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        return View(new StrategiesPage(await frames.OfAsync(c, "strategi", PlanPart.Strategies), [.. c.Plan.Strategies.OrderBy(s => s.Order)]));
    }

    [HttpGet("baru")]
    public async Task<IActionResult> New(Guid id)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        return Frozen(c.Plan, id) ?? await FormAsync(c, new StrategyForm { NewId = Guid.CreateVersion7() });
    }

    [HttpPost("baru")]
    public async Task<IActionResult> Create(Guid id, StrategyForm form)
    {
        var c = await Desk.OpenAsync(id);
        if (c.Plan.Strategies.All(s => s.Id != form.NewId))
        {
            if (!TryEdit(c.Plan, () => c.Plan.AddStrategy(form.Title!, form.Description, form.FreshId)))
            {
                return await FormAsync(c, form);
            }

            await Desk.SaveAsync();
        }

        return Done(c, "Strategi disimpan.", DraftOf());
    }

    [HttpGet("{strategyId:guid}")]
    public async Task<IActionResult> Edit(Guid id, Guid strategyId)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        var strategy = StrategyOf(c, strategyId);
        return Frozen(c.Plan, id) ?? await FormAsync(c, StrategyForm.Of(strategy));
    }

    [HttpPost("{strategyId:guid}")]
    public async Task<IActionResult> Save(Guid id, Guid strategyId, StrategyForm form)
    {
        var c = await Desk.OpenAsync(id);
        var strategy = StrategyOf(c, strategyId);
        db.Expect(strategy, form.Version);
        if (!TryEdit(c.Plan, () => strategy.Change(form.Title!, form.Description)))
        {
            return await FormAsync(c, form);
        }

        if (await Desk.SaveAsync())
        {
            return Done(c, "Strategi disimpan.", DraftOf());
        }

        var theirs = StrategyOf(await door.ShowAsync(id, Act.EditPlan, Load.Plan), strategyId);
        return this.DataChanged(T["Strategi"], $"{PageOf(c)}/{strategyId}", form, StrategyForm.Of(theirs));
    }

    [HttpPost("{strategyId:guid}/hapus")]
    public async Task<IActionResult> Remove(Guid id, Guid strategyId)
    {
        var c = await Desk.OpenAsync(id);
        var strategy = StrategyOf(c, strategyId);
        return await RemoveAsync(c, PlanItem.Strategy, strategy.Id, "Strategi dihapus.");
    }

    private static Strategy StrategyOf(Cooperation c, Guid strategyId) =>
        c.Plan.Strategies.FirstOrDefault(s => s.Id == strategyId) ?? throw new NotThereException();

    private string DraftOf() => $"strategi-{Request.Path}";

    private async Task<IActionResult> FormAsync(Cooperation c, StrategyForm form)
    {
        (form.Frame, form.Draft) = (await frames.OfAsync(c, "strategi"), DraftOf());
        return View("Form", form);
    }
}
