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

namespace KerjasamaDesa.Web.Features.PlanBenefits;

/// <summary>What each village gets beside what it gives, and the cost–benefit analysis.</summary>
[Route("kerjasama/{id:guid}/rencana/manfaat")]
public sealed class PlanBenefitsController(Door door, PlanDesk desk, PlanFrames frames, PortalDb db, IStringLocalizer<Text> t) : PlanPartController(desk, t, "manfaat")
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        var named = c.Plan.Activities.SelectMany(a => a.Allocations).Select(x => x.VillageCode).Concat(c.Plan.Benefits.Select(b => b.VillageCode));
        var villages = c.PartiesAmong(named).ToDictionary(p => p.VillageCode, p => p.Village!.Name);
        return View(new BenefitsPage(
            await frames.OfAsync(c, "manfaat", withThings: true),
            [.. GiveAndGet.Of(c.Plan, villages.Keys).Select(row => (villages[row.VillageCode], row))],
            [.. c.Plan.Benefits.OrderBy(b => b.VillageCode).ThenBy(b => b.Order).Select(b => new BenefitRow(b, villages.GetValueOrDefault(b.VillageCode, b.VillageCode)))],
            CostBenefit.Of(c.Plan),
            c.Plan.CostBenefit is not null));
    }

    [HttpGet("baru")]
    public async Task<IActionResult> New(Guid id)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        return Frozen(c.Plan, id) ?? await FormAsync(c, new BenefitForm { NewId = Guid.CreateVersion7(), VillageCode = door.Me.VillageCode, IsYearly = true });
    }

    [HttpPost("baru")]
    public async Task<IActionResult> Create(Guid id, BenefitForm form)
    {
        var c = await Desk.OpenAsync(id);
        if (c.Plan.Benefits.All(b => b.Id != form.NewId))
        {
            if (!TryEdit(c.Plan, () => c.Plan.AddBenefit(form.Details() with { VillageCode = InParty(c, form.VillageCode) }, form.FreshId)))
            {
                return await FormAsync(c, form);
            }

            await Desk.SaveAsync();
        }

        return Done(c, "Manfaat disimpan.", DraftOf(c));
    }

    [HttpGet("{benefitId:guid}")]
    public async Task<IActionResult> Edit(Guid id, Guid benefitId)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        var benefit = BenefitOf(c, benefitId);
        return Frozen(c.Plan, id) ?? await FormAsync(c, BenefitForm.Of(benefit));
    }

    [HttpPost("{benefitId:guid}")]
    public async Task<IActionResult> Save(Guid id, Guid benefitId, BenefitForm form)
    {
        var c = await Desk.OpenAsync(id);
        var benefit = BenefitOf(c, benefitId);
        db.Expect(benefit, form.Version);
        if (!TryEdit(c.Plan, () => c.Plan.Change(benefit, form.Details() with { VillageCode = InParty(c, form.VillageCode) })))
        {
            return await FormAsync(c, form);
        }

        if (await Desk.SaveAsync())
        {
            return Done(c, "Manfaat disimpan.", DraftOf(c));
        }

        var theirs = BenefitForm.Of(BenefitOf(await door.ShowAsync(id, Act.EditPlan, Load.Plan), benefitId));
        return this.DataChanged(T["Manfaat"], $"{PageOf(c)}/{benefitId}", form, theirs, VillageNames(c));
    }

    [HttpPost("{benefitId:guid}/hapus")]
    public async Task<IActionResult> Remove(Guid id, Guid benefitId)
    {
        var c = await Desk.OpenAsync(id);
        var benefit = BenefitOf(c, benefitId);
        return await RemoveAsync(c, plan => plan.Remove(benefit), "Manfaat dihapus.");
    }

    private static Benefit BenefitOf(Cooperation c, Guid benefitId) => c.Plan.Benefits.FirstOrDefault(b => b.Id == benefitId) ?? throw new NotThereException();

    private static string DraftOf(Cooperation c) => $"manfaat-{c.Id}";

    private async Task<IActionResult> FormAsync(Cooperation c, BenefitForm form)
    {
        (form.Frame, form.Draft) = (await frames.OfAsync(c, "manfaat"), DraftOf(c));
        form.Villages = Choices.Of(c.AcceptedParties.OrderBy(p => p.VillageCode), p => p.VillageCode, p => p.Village!.Name);
        form.Kinds = Choices.Of(Enum.GetValues<BenefitKind>(), kind => T[Words.Of(kind)]);
        return View("Form", form);
    }
}
