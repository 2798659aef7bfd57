using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Resources;
using Microsoft.Extensions.Localization;
using static KerjasamaDesa.Web.Features.PlanVersions.PlanLeaf;

namespace KerjasamaDesa.Web.Features.PlanVersions;

/// <summary>What is said in a frozen plan of sharing, benefits and assets.</summary>
internal sealed class FairnessLeaves(FrozenPlan plan, IStringLocalizer<Text> t, Func<string, string> villageName)
{
    public IEnumerable<PlanThing> Things()
    {
        var fairness = plan.Fairness;
        return
        [
            .. plan.Rules().Select(Rule), .. (fairness?.Benefits ?? []).Select(Benefit), .. (fairness?.Assets ?? []).Select(Asset),
            .. fairness?.Assumptions is { } assumptions ? [Assumptions(assumptions)] : Array.Empty<PlanThing>(),
        ];
    }

    private PlanThing Rule(FrozenRule rule) => PlanThing.Of(
        $"rule {rule.Purpose}", t[Words.Of(PlanPart.Sharing)], t[Words.Of(rule.Purpose)],
        [
            .. rule.Components.SelectMany(Component),
            rule.Credit is { } host ? Chosen(t["Desa tuan rumah"], host.VillageCode, villageName(host.VillageCode)) : null,
            rule.Credit is { } kind ? Chosen(t["Jenis keringanan"], kind.Kind, kind.Kind == HostCreditKind.Percent ? t["Persen dari bagiannya"] : t["Rupiah tetap"]) : null,
            Number(t["Besar keringanan"], rule.Credit?.Value),
            Number(t["Disimpan dalam kas bersama"], rule.RetainedPercent, "%"),
        ]);

    /// <summary>Parts have no identity of their own: the first is laid beside the first.</summary>
    private IEnumerable<PlanLeaf?> Component(FrozenSharing c, int index)
    {
        PlanLeaf? At(PlanLeaf? leaf) => leaf is null ? null : (leaf with { Label = t["Dasar {0}: {1}", index + 1, leaf.Label] }).As($"{index} {leaf.Key}");
        yield return At(Chosen(t["Dasar"], c.Basis, t[Words.Of(c.Basis)]));
        yield return At(Number(t["Persentase"], c.Percent, "%"));
        yield return At(Said(t["Ukuran"], c.Measure));
        yield return At(Said(t["Sumber"], c.Source));
        yield return At(Day(t["Keadaan tanggal"], c.AsOf));
        yield return At(Day(t["Diukur sejak"], c.MeasuredFrom));
        yield return At(Day(t["Diukur sampai"], c.MeasuredTo));
        foreach (var w in c.Weights)
        {
            var village = villageName(w.VillageCode);
            yield return At(Number(t["bobot {0}", village], w.Weight)?.As($"weight {w.VillageCode}"));
            yield return At(Said(t["sumber bobot {0}", village], w.Source)?.As($"source {w.VillageCode}"));
            yield return At(Day(t["tanggal bobot {0}", village], w.AsOf)?.As($"day {w.VillageCode}"));
        }
    }

    private PlanThing Benefit(FrozenBenefit b) => PlanThing.Of(
        $"{b.Id}", t["Manfaat dan aset"], $"{t["Manfaat"]}: {b.Description}",
        Said(t["Uraian"], b.Description), Chosen(t["Desa"], b.VillageCode, villageName(b.VillageCode)), Chosen(t["Jenis"], b.Kind, t[Words.Of(b.Kind)]), Number(t["Warga"], b.People),
        Money(t["Nilai"], b.Amount), Chosen(t["Setiap tahun"], b.IsYearly, b.IsYearly ? t["Ya"] : t["Tidak"]), Said(t["Sumber"], b.Source));

    private PlanThing Asset(FrozenAsset a) => PlanThing.Of(
        $"{a.Id}", t["Manfaat dan aset"], $"{t["Aset bersama"]}: {a.Name}",
        Said(t["Nama"], a.Name), Chosen(t["Berada di desa"], a.VillageCode, villageName(a.VillageCode)), Money(t["Nilai"], a.Worth), Chosen(t["Penyelesaian"], a.Way, t[Words.Of(a.Way)]),
        Said(t["Keterangan"], a.Note));

    private PlanThing Assumptions(CostBenefitDetails x) => PlanThing.Of(
        "assumptions", t["Manfaat dan aset"], t["Asumsi analisis manfaat dan biaya"],
        Number(t["Tingkat diskonto"], x.DiscountPercent, "%"), Number(t["Masa analisis (tahun)"], x.HorizonYears), Money(t["Biaya operasional setahun"], x.YearlyRunningCost),
        Money(t["Manfaat lain setahun"], x.OtherYearlyBenefit), Said(t["Dasar asumsi"], x.Basis));
}
