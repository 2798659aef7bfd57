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

namespace KerjasamaDesa.Web.Features.PlanRisks;

/// <summary>What could go wrong, and what is done about it.</summary>
[Route("kerjasama/{id:guid}/rencana/risiko")]
public sealed class PlanRisksController(Door door, PlanDesk desk, PlanFrames frames, PortalDb db, IStringLocalizer<Text> t) : PlanPartController(desk, t, "risiko")
{
    private static readonly string[] LikelihoodWords = ["1 – Hampir tidak mungkin", "2 – Jarang", "3 – Mungkin", "4 – Sering", "5 – Hampir pasti"];
    private static readonly string[] ImpactWords = ["1 – Sangat ringan", "2 – Ringan", "3 – Sedang", "4 – Berat", "5 – Sangat berat"];

    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        return View(new RisksPage(await frames.OfAsync(c, "risiko", PlanPart.Risks), [.. c.Plan.Risks.OrderByDescending(r => r.Score).ThenBy(r => r.Order)]));
    }

    [HttpGet("baru")]
    public async Task<IActionResult> New(Guid id)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        return Frozen(c.Plan, id) ?? await FormAsync(c, new RiskForm { NewId = Guid.CreateVersion7() });
    }

    [HttpPost("baru")]
    public async Task<IActionResult> Create(Guid id, RiskForm form)
    {
        var c = await Desk.OpenAsync(id);
        if (c.Plan.Risks.All(r => r.Id != form.NewId))
        {
            if (!TryEdit(c.Plan, () => c.Plan.AddRisk(form.Title!, form.Likelihood!.Value, form.Impact!.Value, form.Mitigation, form.FreshId, form.Owner)))
            {
                return await FormAsync(c, form);
            }

            await Desk.SaveAsync();
        }

        return Done(c, "Risiko disimpan.", DraftOf());
    }

    [HttpGet("{riskId:guid}")]
    public async Task<IActionResult> Edit(Guid id, Guid riskId)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        var r = RiskOf(c, riskId);
        return Frozen(c.Plan, id) ?? await FormAsync(c, RiskForm.Of(r));
    }

    [HttpPost("{riskId:guid}")]
    public async Task<IActionResult> Save(Guid id, Guid riskId, RiskForm form)
    {
        var c = await Desk.OpenAsync(id);
        var risk = RiskOf(c, riskId);
        db.Expect(risk, form.Version);
        if (!TryEdit(c.Plan, () => risk.Change(form.Title!, form.Likelihood!.Value, form.Impact!.Value, form.Mitigation, form.Owner)))
        {
            return await FormAsync(c, form);
        }

        if (await Desk.SaveAsync())
        {
            return Done(c, "Risiko disimpan.", DraftOf());
        }

        var theirs = RiskOf(await door.ShowAsync(id, Act.EditPlan, Load.Plan), riskId);
        return this.DataChanged(T["Risiko"], $"{PageOf(c)}/{riskId}", form, RiskForm.Of(theirs));
    }

    [HttpPost("{riskId:guid}/hapus")]
    public async Task<IActionResult> Remove(Guid id, Guid riskId)
    {
        var c = await Desk.OpenAsync(id);
        var risk = RiskOf(c, riskId);
        return await RemoveAsync(c, PlanItem.Risk, risk.Id, "Risiko dihapus.");
    }

    private static Risk RiskOf(Cooperation c, Guid riskId) => c.Plan.Risks.FirstOrDefault(r => r.Id == riskId) ?? throw new NotThereException();

    private string DraftOf() => $"risiko-{Request.Path}";

    private async Task<IActionResult> FormAsync(Cooperation c, RiskForm form)
    {
        (form.Frame, form.Draft) = (await frames.OfAsync(c, "risiko"), DraftOf());
        form.Likelihoods = Choices.Of(Enumerable.Range(1, 5), n => T[LikelihoodWords[n - 1]]);
        form.Impacts = Choices.Of(Enumerable.Range(1, 5), n => T[ImpactWords[n - 1]]);
        return View("Form", form);
    }
}
