using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.PlanAllocations;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PlanSharing;

/// <summary>By which rule the villages share what comes out of their budgets.</summary>
[Route("kerjasama/{id:guid}/rencana/pembagian")]
public sealed class PlanSharingController(Door door, PlanDesk desk, PlanFrames frames, PortalDb db, PortalClock clock, IStringLocalizer<Text> t)
    : PlanPartController(desk, t, "pembagian")
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        var parts = (c.Plan.Sharing?.Components ?? []).Select(x => new SharingPart(
            x, [.. x.Weights.OrderBy(w => w.VillageCode).Select(w => (NameOf(c, w.VillageCode), w.Weight))]));
        return View(new SharingPage(
            await frames.OfAsync(c, "pembagian", PlanPart.Sharing), [.. parts], c.Plan.VillageCash, Shares(c, c.Plan.Sharing?.Components ?? [])));
    }

    [HttpGet("ubah")]
    public async Task<IActionResult> Edit(Guid id, string? isi)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        var form = SharingForm.Of(c.Plan.Sharing);
        Complete(c, form);
        FillFromProfiles(c, form, isi);
        return Frozen(c.Plan, id) ?? await FormAsync(c, form);
    }

    [HttpPost("ubah")]
    public async Task<IActionResult> Save(Guid id, SharingForm form)
    {
        var c = await Desk.OpenAsync(id);
        Complete(c, form);
        if (form.Preview)
        {
            return await PreviewAsync(c, form);
        }

        var isFirst = c.Plan.Sharing is null;
        if (c.Plan.Sharing is { } rule)
        {
            db.Expect(rule, form.Version);
        }

        if (!TryEdit(c.Plan, () => c.Plan.ShareBy(form.Components())))
        {
            return await FormAsync(c, form);
        }

        if ((isFirst || form.Version != 0) && await Desk.SaveAsync())
        {
            return Done(c, "Aturan pembagian disimpan.", DraftOf(c));
        }

        var theirs = SharingForm.Of((await door.ShowAsync(id, Act.EditPlan, Load.Plan)).Plan.Sharing);
        return this.DataChanged(new Conflict(T["Pembagian biaya"], $"{PageOf(c)}/ubah", [new(T["Aturan"], InWords(c, form), InWords(c, theirs))]));
    }

    private static string NameOf(Cooperation c, string code) => c.Parties.FirstOrDefault(p => p.VillageCode == code)?.Village?.Name ?? code;

    private static string DraftOf(Cooperation c) => $"pembagian-{c.Id}";

    /// <summary>One row per village that takes part, whatever was sent: a village more or less must not slip into the rule.</summary>
    private static void Complete(Cooperation c, SharingForm form) => form.Weights =
    [
        .. c.AcceptedParties.OrderBy(p => p.VillageCode).Select(p => new WeightRow
        {
            VillageCode = p.VillageCode,
            Village = p.Village!.Name,
            Weight = form.Weights.Find(w => w.VillageCode == p.VillageCode)?.Weight,
        }),
    ];

    private static IReadOnlyList<CashRow> Shares(Cooperation c, IReadOnlyCollection<SharingComponent> rule)
    {
        var shares = rule.Count == 0 ? null : CostSharing.Divide(c.Plan.VillageCash, rule).ToDictionary(s => s.VillageCode, s => s.Amount);
        return [.. c.AcceptedParties.OrderBy(p => p.VillageCode).Select(p => new CashRow(
            p.Village!.Name, AllocationMatrix.CashOf(c.Plan, p.VillageCode), shares is null ? null : shares.GetValueOrDefault(p.VillageCode)))];
    }

    private async Task<IActionResult> PreviewAsync(Cooperation c, SharingForm form)
    {
        if (ModelState.IsValid)
        {
            this.Try(() => form.Shares = Shares(c, form.Components()));
        }

        return await FormAsync(c, form);
    }

    private void FillFromProfiles(Cooperation c, SharingForm form, string? what)
    {
        (SharingBasis Basis, string Measure, Func<Village, decimal?> Read)? choice = what switch
        {
            "penduduk" => (SharingBasis.Population, "jiwa", v => v.Population),
            "kk" => (SharingBasis.Population, "KK", v => v.Households),
            "luas" => (SharingBasis.Area, "km²", v => v.AreaKm2),
            _ => null,
        };
        if (choice is not { } fill)
        {
            return;
        }

        (form.Basis, form.Measure, form.Source, form.AsOf) = (fill.Basis, fill.Measure, T["Profil desa di portal"], clock.Today);
        form.EqualPercent = form.EqualPercent == 100 ? 0 : form.EqualPercent;
        foreach (var row in form.Weights)
        {
            row.Weight = fill.Read(c.PartyOf(row.VillageCode).Village!);
        }
    }

    private string InWords(Cooperation c, SharingForm form) => form.HasWeights
        ? string.Join('\n', form.Weights.Select(w => $"{NameOf(c, w.VillageCode)}: {IndonesianNumber.Format(w.Weight ?? 0, 4)} {form.Measure}")
            .Prepend($"{T["Dibagi sama rata"]}: {IndonesianNumber.Format(form.EqualPercent ?? 0, 4)}%"))
        : T["Seluruhnya sama rata"];

    private async Task<IActionResult> FormAsync(Cooperation c, SharingForm form)
    {
        (form.Frame, form.Draft) = (await frames.OfAsync(c, "pembagian"), DraftOf(c));
        form.Bases = Choices.Of(Enum.GetValues<SharingBasis>().Where(b => b != SharingBasis.Equal), basis => T[Words.Of(basis)]);
        return View("Edit", form);
    }
}
