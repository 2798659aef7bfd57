using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.PlanSharing;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PlanAssets;

/// <summary>What becomes of joint assets when a village leaves or the cooperation ends.</summary>
[Route("kerjasama/{id:guid}/rencana/manfaat/aset")]
public sealed class PlanAssetsController(Door door, PlanDesk desk, PlanFrames frames, PortalDb db, IStringLocalizer<Text> t) : PlanPartController(desk, t, "manfaat/aset")
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        var names = c.Parties.ToDictionary(p => p.VillageCode, p => p.Village!.Name);
        var rule = c.Plan.RuleFor(SharingPurpose.Assets);
        return View(new AssetsPage(
            await frames.OfAsync(c, "manfaat", withThings: true), [.. c.Plan.Assets.OrderBy(a => a.Order)], AssetDivision.Of(c.Plan, [.. c.AcceptedParties.Select(p => p.VillageCode).Order(StringComparer.Ordinal)]), names,
            rule is null ? [] : SharingText.Of(rule, code => PlanSharingController.NameOf(c, code))));
    }

    [HttpGet("baru")]
    public async Task<IActionResult> New(Guid id)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        return Frozen(c.Plan, id) ?? await FormAsync(c, new AssetForm { NewId = Guid.CreateVersion7() });
    }

    [HttpPost("baru")]
    public async Task<IActionResult> Create(Guid id, AssetForm form)
    {
        var c = await Desk.OpenAsync(id);
        if (c.Plan.Assets.All(a => a.Id != form.NewId))
        {
            if (!TryEdit(c.Plan, () => c.Plan.AddAsset(form.Name!, InParty(c, form.VillageCode), form.Worth!.Value, form.Way!.Value, form.Note, form.FreshId)))
            {
                return await FormAsync(c, form);
            }

            await Desk.SaveAsync();
        }

        return Done(c, "Aset disimpan.", DraftOf(c));
    }

    [HttpGet("{assetId:guid}")]
    public async Task<IActionResult> Edit(Guid id, Guid assetId)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        var asset = AssetOf(c, assetId);
        return Frozen(c.Plan, id) ?? await FormAsync(c, AssetForm.Of(asset));
    }

    [HttpPost("{assetId:guid}")]
    public async Task<IActionResult> Save(Guid id, Guid assetId, AssetForm form)
    {
        var c = await Desk.OpenAsync(id);
        var asset = AssetOf(c, assetId);
        db.Expect(asset, form.Version);
        if (!TryEdit(c.Plan, () => c.Plan.Change(asset, form.Name!, InParty(c, form.VillageCode), form.Worth!.Value, form.Way!.Value, form.Note)))
        {
            return await FormAsync(c, form);
        }

        if (await Desk.SaveAsync())
        {
            return Done(c, "Aset disimpan.", DraftOf(c));
        }

        var theirs = AssetForm.Of(AssetOf(await door.ShowAsync(id, Act.EditPlan, Load.Plan), assetId));
        return this.DataChanged(T["Aset bersama"], $"{PageOf(c)}/{assetId}", form, theirs, VillageNames(c));
    }

    [HttpPost("{assetId:guid}/hapus")]
    public async Task<IActionResult> Remove(Guid id, Guid assetId)
    {
        var c = await Desk.OpenAsync(id);
        var asset = AssetOf(c, assetId);
        return await RemoveAsync(c, plan => plan.Remove(asset), "Aset dihapus.");
    }

    private static JointAsset AssetOf(Cooperation c, Guid assetId) => c.Plan.Assets.FirstOrDefault(a => a.Id == assetId) ?? throw new NotThereException();

    private static string DraftOf(Cooperation c) => $"aset-{c.Id}";

    private async Task<IActionResult> FormAsync(Cooperation c, AssetForm form)
    {
        (form.Frame, form.Draft) = (await frames.OfAsync(c, "manfaat"), DraftOf(c));
        form.Villages = Choices.Of(c.AcceptedParties.OrderBy(p => p.VillageCode), p => p.VillageCode, p => p.Village!.Name);
        form.Ways = Choices.Of(Enum.GetValues<ExitWay>(), way => T[Words.Of(way)]);
        return View("Form", form);
    }
}
