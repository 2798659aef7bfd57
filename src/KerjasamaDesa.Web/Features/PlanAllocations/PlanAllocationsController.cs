using KerjasamaDesa.Domain;
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

namespace KerjasamaDesa.Web.Features.PlanAllocations;

/// <summary>Who pays for what, from which source.</summary>
[Route("kerjasama/{id:guid}/rencana/alokasi")]
public sealed class PlanAllocationsController(Door door, PlanDesk desk, PlanFrames frames, PortalDb db, IStringLocalizer<Text> t) : PlanPartController(desk, t, "alokasi")
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        var names = c.Parties.ToDictionary(p => p.VillageCode, p => p.Village!.Name);
        List<string> accepted = [.. c.AcceptedParties.OrderBy(p => p.VillageCode).Select(p => p.VillageCode)];
        var matrix = AllocationMatrix.Of(c.Plan, accepted);
        var shares = c.Plan.Sharing is null ? null : c.Plan.VillageShares().ToDictionary(s => s.VillageCode, s => s.Amount);
        var cash = matrix.VillageCodes.Select(v => new CashRow(names.GetValueOrDefault(v, v), AllocationMatrix.CashOf(c.Plan, v), shares is null ? null : shares.GetValueOrDefault(v)));
        return View(new MatrixPage(
            await frames.OfAsync(c, "alokasi", PlanPart.Funding), matrix, [.. matrix.VillageCodes.Select(v => names.GetValueOrDefault(v, v))], [.. cash]));
    }

    [HttpGet("{activityId:guid}")]
    public async Task<IActionResult> Edit(Guid id, Guid activityId)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        var activity = ActivityOf(c, activityId);
        return Frozen(c.Plan, id) ?? await FormAsync(c, activity, AllocationForm.Of(activity));
    }

    [HttpPost("{activityId:guid}")]
    public async Task<IActionResult> Save(Guid id, Guid activityId, AllocationForm form)
    {
        var c = await Desk.OpenAsync(id);
        var activity = ActivityOf(c, activityId);
        db.Expect(activity, form.Version);
        if (!TryEdit(c.Plan, () => c.Plan.SetAllocations(activity, InParty(c, form.Lines()))))
        {
            return await FormAsync(c, activity, form);
        }

        if (await Desk.SaveAsync())
        {
            return Done(c, "Alokasi disimpan.", DraftOf(activity));
        }

        var theirs = ActivityOf(await door.ShowAsync(id, Act.EditPlan, Load.Plan), activityId);
        return this.DataChanged(T["Alokasi"], $"{PageOf(c)}/{activityId}", form, AllocationForm.Of(theirs), VillageNames(c));
    }

    private static IReadOnlyList<AllocationLine> InParty(Cooperation c, IReadOnlyList<AllocationLine> lines) =>
        lines.All(line => line.VillageCode is null || c.IsParty(line.VillageCode, PartyState.Accepted))
            ? lines
            : throw new RuleBroken("Pilih desa yang menjadi pihak kerja sama.");

    private static Activity ActivityOf(Cooperation c, Guid activityId) => c.Plan.Activities.FirstOrDefault(a => a.Id == activityId) ?? throw new NotThereException();

    private static string DraftOf(Activity activity) => $"alokasi-{activity.Id}";

    private async Task<IActionResult> FormAsync(Cooperation c, Activity activity, AllocationForm form)
    {
        (form.Frame, form.Activity, form.Draft) = (await frames.OfAsync(c, "alokasi"), activity, DraftOf(activity));
        form.Villages =
        [
            .. Choices.Of(c.AcceptedParties.OrderBy(p => p.VillageCode), p => p.VillageCode, p => p.Village!.Name),
            new(T["Bersama (tidak membebani satu desa)"], AllocationRow.Shared),
        ];
        form.Sources = Choices.Of(Enum.GetValues<FundingSource>(), source => $"{source} – {T[Words.Of(source)]}");
        form.AddSpareRows();
        return View("Edit", form);
    }
}
