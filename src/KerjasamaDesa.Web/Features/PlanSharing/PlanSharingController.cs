using KerjasamaDesa.Domain.Access;
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
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PlanSharing;

/// <summary>By which rules the villages share costs, benefits and assets.</summary>
[Route("kerjasama/{id:guid}/rencana/pembagian")]
public sealed class PlanSharingController(Door door, PlanDesk desk, PlanFrames frames, PortalDb db, PortalClock clock, IStringLocalizer<Text> t)
    : PlanPartController(desk, t, "pembagian")
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        var isSplit = c.Plan.RuleFor(SharingPurpose.Operation) is not null;
        return View(new SharingPage(
            await frames.OfAsync(c, "pembagian", PlanPart.Sharing),
            [.. Enum.GetValues<SharingPurpose>().Select(purpose => new RulePanel(
                purpose, TitleOf(purpose, isSplit), MissingOf(purpose), c.Plan.RuleFor(purpose)?.Id, c.Plan.RuleFor(purpose) is { } rule ? SharingText.Of(rule, code => NameOf(c, code), isSplit) : []))],
            c.Plan.VillageCash,
            c.Plan.VillageCashOf(CostKind.Capital),
            c.Plan.VillageCashOf(CostKind.Operation),
            isSplit,
            Rows(c, c.Plan.Sharing is null ? null : c.Plan.VillageShares())));
    }

    /// <summary>The form of one rule; <paramref name="isi"/> fills weights from the villages' profiles.</summary>
    [HttpGet("ubah")]
    public async Task<IActionResult> Edit(Guid id, string? untuk, string? isi)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        var purpose = RulePanel.PurposeOf(untuk);
        var form = SharingForm.Of(c.Plan.RuleFor(purpose));
        form.Purpose = purpose;
        Complete(c, form);
        FillFromProfiles(c, form, isi);
        return Frozen(c.Plan, id) ?? await FormAsync(c, form);
    }

    [HttpPost("ubah")]
    public async Task<IActionResult> Save(Guid id, string? untuk, SharingForm form)
    {
        var c = await Desk.OpenAsync(id);
        form.Purpose = RulePanel.PurposeOf(untuk);
        Complete(c, form);
        if (form.Preview)
        {
            return await PreviewAsync(c, form);
        }

        var isFirst = c.Plan.RuleFor(form.Purpose) is null;
        if (c.Plan.RuleFor(form.Purpose) is { } rule)
        {
            db.Expect(rule, form.Version);
        }

        if (!TryEdit(c.Plan, () => c.Plan.ShareBy(form.Components(), form.Purpose, form.Credit(), form.RetainedPercent())))
        {
            return await FormAsync(c, form);
        }

        if ((isFirst || form.Version != 0) && await Desk.SaveAsync())
        {
            return Done(c, "Aturan pembagian disimpan.", DraftOf(c, form.Purpose));
        }

        var theirs = SharingForm.Of((await door.ShowAsync(id, Act.EditPlan, Load.Plan)).Plan.RuleFor(form.Purpose));
        Complete(c, theirs);
        return this.DataChanged(T[Words.Of(form.Purpose)], $"{PageOf(c)}/ubah?untuk={RulePanel.SlugOf(form.Purpose)}", form, theirs, VillageNames(c).Concat(Reliefs().Select(x => KeyValuePair.Create(x.Value, x.Text))).ToDictionary());
    }

    /// <summary>Gives a rule up, so that that of the cost holds for operation too.</summary>
    [HttpPost("hapus")]
    public async Task<IActionResult> Remove(Guid id, string? untuk)
    {
        var c = await Desk.OpenAsync(id);
        return await RemoveAsync(c, plan =>
        {
            if (plan.RuleFor(RulePanel.PurposeOf(untuk)) is { } rule)
            {
                plan.Remove(rule);
            }
        }, "Aturan pembagian dihapus.");
    }

    internal static string NameOf(Cooperation c, string code) => c.Parties.FirstOrDefault(p => p.VillageCode == code)?.Village?.Name is { } name ? $"Desa {name}" : code;

    private static string DraftOf(Cooperation c, SharingPurpose purpose) => $"pembagian-{RulePanel.SlugOf(purpose)}-{c.Id}";

    /// <summary>One weight per village that takes part, whatever was sent: a village more or less must not slip into the rule.</summary>
    private static void Complete(Cooperation c, SharingForm form)
    {
        form.Parts = [.. form.Parts.Take(SharingForm.MostParts)];
        form.Parts.AddRange(Enumerable.Range(form.Parts.Count, SharingForm.MostParts - form.Parts.Count).Select(_ => new PartForm()));
        foreach (var part in form.Parts)
        {
            part.Weights = [.. c.AcceptedParties.OrderBy(p => p.VillageCode).Select(p => part.Weights.Find(w => w.VillageCode == p.VillageCode) ?? new WeightRow { VillageCode = p.VillageCode })];
            part.Weights.ForEach(w => w.Village = c.PartyOf(w.VillageCode).Village!.Name);
        }
    }

    private static IReadOnlyList<CashRow> Rows(Cooperation c, IReadOnlyList<Share>? shares)
    {
        var by = shares?.ToDictionary(s => s.VillageCode, s => s.Amount);
        var givers = c.Plan.Activities.SelectMany(a => a.Allocations).Select(x => x.VillageCode);
        return [.. c.PartiesAmong(givers.Concat((shares ?? []).Select(s => s.VillageCode))).Select(p =>
            new CashRow(p.Village!.Name, AllocationMatrix.CashOf(c.Plan, p.VillageCode), by?.GetValueOrDefault(p.VillageCode)))];
    }

    private string TitleOf(SharingPurpose purpose, bool isSplit) => purpose == SharingPurpose.Cost && isSplit ? T["Pembagian biaya investasi"] : T[Words.Of(purpose)];

    private string MissingOf(SharingPurpose purpose) => purpose switch
    {
        SharingPurpose.Cost => T["Pilih bagaimana kas desa dibagi: sama rata, menurut penduduk, luas, pemakaian, bobot kesepakatan, atau gabungannya."],
        SharingPurpose.Operation => T["Aturan biaya berlaku juga untuk operasional. Tulis aturan sendiri bila biaya menjalankan dibagi dengan cara lain."],
        SharingPurpose.Benefit => T["Belum disepakati bagaimana hasil kerja sama dibagi."],
        _ => T["Belum disepakati; tanpa aturan, nilai aset dibagi menurut yang diberikan tiap desa dalam rencana."],
    };

    /// <summary>The sum by which a preview shows a rule.</summary>
    private static decimal SumOf(Plan plan, SharingPurpose purpose) => purpose switch
    {
        SharingPurpose.Cost when plan.RuleFor(SharingPurpose.Operation) is not null => plan.VillageCashOf(CostKind.Capital),
        SharingPurpose.Cost => plan.VillageCash,
        SharingPurpose.Operation => plan.VillageCashOf(CostKind.Operation),
        SharingPurpose.Benefit => 100_000_000,
        _ => plan.Assets.Sum(a => a.Worth),
    };

    private async Task<IActionResult> PreviewAsync(Cooperation c, SharingForm form)
    {
        if (ModelState.IsValid)
        {
            this.Try(() =>
            {
                c.Plan.ShareBy(form.Components(), form.Purpose, form.Credit(), form.RetainedPercent());
                var rule = c.Plan.RuleFor(form.Purpose)!;
                form.Shares = Rows(c, rule.Divide(SumOf(c.Plan, form.Purpose)));
                form.Sentences = SharingText.Of(rule, code => NameOf(c, code), c.Plan.RuleFor(SharingPurpose.Operation) is not null);
            });
        }

        return await FormAsync(c, form);
    }

    private void FillFromProfiles(Cooperation c, SharingForm form, string? what)
    {
        if (SharingProfile.All.FirstOrDefault(p => p.Slug == what) is not { } profile)
        {
            return;
        }

        var part = form.Parts.Find(p => p.IsWeighted) ?? form.Parts[0];
        part.Percent ??= 100;
        (part.Basis, part.Measure, part.Source, part.AsOf) = (profile.Basis, profile.Measure, T["Profil desa di portal"], clock.Today);
        part.Weights.ForEach(w => w.Weight = profile.Read(c.PartyOf(w.VillageCode).Village!));
    }

    private async Task<IActionResult> FormAsync(Cooperation c, SharingForm form)
    {
        (form.Frame, form.Draft) = (await frames.OfAsync(c, "pembagian"), DraftOf(c, form.Purpose));
        form.Bases = Choices.Of(Enum.GetValues<SharingBasis>(), basis => T[Words.Of(basis)]);
        form.Villages = Choices.Of(c.AcceptedParties.OrderBy(p => p.VillageCode), p => p.VillageCode, p => p.Village!.Name);
        form.Reliefs = Reliefs();
        return View("Edit", form);
    }

    private IReadOnlyList<SelectListItem> Reliefs() =>
        Choices.Of(Enum.GetValues<HostCreditKind>(), kind => kind == HostCreditKind.Percent ? T["Persen dari bagiannya"] : T["Rupiah tetap"]);
}
