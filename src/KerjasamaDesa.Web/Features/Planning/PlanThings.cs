using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Web.Features.Planning;

/// <summary>The single things of a plan that one can point at: their words in addresses, what they are called, what stands there now.</summary>
public static class PlanThings
{
    private static readonly Dictionary<PlanItem, string> Slugs = new()
    {
        [PlanItem.Goal] = "tujuan",
        [PlanItem.Objective] = "sasaran",
        [PlanItem.Indicator] = "indikator",
        [PlanItem.Strategy] = "strategi",
        [PlanItem.Program] = "program",
        [PlanItem.Activity] = "kegiatan",
        [PlanItem.Cost] = "biaya",
        [PlanItem.Risk] = "risiko",
        [PlanItem.Text] = "naskah",
        [PlanItem.Allocation] = "alokasi",
        [PlanItem.Rule] = "aturan",
        [PlanItem.Benefit] = "manfaat",
        [PlanItem.Asset] = "aset",
    };

    /// <summary>The kind in an address.</summary>
    public static string SlugOf(PlanItem kind) => Slugs[kind];

    /// <summary>The kind by its word in an address.</summary>
    public static PlanItem? KindOf(string slug) => Slugs.ContainsValue(slug) ? Slugs.First(s => s.Value == slug).Key : null;

    /// <summary>Whether it hangs in the tree of the plan.</summary>
    public static bool IsInTree(PlanItem kind) => kind <= PlanItem.Risk;

    /// <summary>The page on which it stands, below the plan.</summary>
    public static string PageOf(Plan plan, PlanItem kind, Guid id) => kind switch
    {
        PlanItem.Activity => $"program/kegiatan/{id}",
        PlanItem.Cost => $"program/kegiatan/{plan.Above(kind, id)}",
        PlanItem.Benefit => "manfaat",
        PlanItem.Asset => "manfaat/aset",
        PlanItem.Text => $"naskah#{id}",
        _ => PlanPages.SlugOf(kind.Part()),
    };

    /// <summary>What it is called; null when the plan has no such thing. The words are kept with a thread, hence not translated.</summary>
    public static string? TitleOf(Cooperation c, PlanItem kind, Guid id) => kind switch
    {
        PlanItem.Text when c.Plan.Texts.FirstOrDefault(x => x.Id == id) is { } text => Words.Of(text.Section),
        PlanItem.Rule when c.Plan.SharingRules.FirstOrDefault(r => r.Id == id) is { } rule => Words.Of(rule.Purpose),
        PlanItem.Allocation when AllocationOf(c.Plan, id) is var (activity, allocation) => $"{VillageOf(c, allocation.VillageCode)}, {allocation.Source}: {activity.Title}",
        PlanItem.Text => null,
        _ => c.Plan.WordsOf(kind, id),
    };

    /// <summary>What stands there now, in a line or, for texts and rules, whole; null where the name says all.</summary>
    public static string? ContentOf(Cooperation c, PlanItem kind, Guid id) => kind switch
    {
        PlanItem.Text => c.Plan.WordsOf(kind, id),
        PlanItem.Rule => string.Join('\n', SharingText.Of(
            c.Plan.SharingRules.First(r => r.Id == id), code => VillageOf(c, code), c.Plan.RuleFor(SharingPurpose.Operation) is not null)),
        PlanItem.Allocation when AllocationOf(c.Plan, id) is var (_, allocation) => Rupiah.Format(allocation.Amount),
        PlanItem.Indicator => LineOf(c.Plan.Indicators.First(i => i.Id == id)),
        PlanItem.Cost => LineOf(c.Plan.Activities.SelectMany(a => a.Costs).First(x => x.Id == id)),
        PlanItem.Activity when c.Plan.Activities.First(a => a.Id == id) is var a =>
            $"{VillageOf(c, a.VillageCode)} · {IndonesianDate.Compact(a.Start)} – {IndonesianDate.Compact(a.End)} · {IndonesianNumber.Format(a.Weight, 4)}% · {Rupiah.Format(a.Cost)}",
        PlanItem.Benefit when c.Plan.Benefits.First(b => b.Id == id) is var b =>
            $"{VillageOf(c, b.VillageCode)} · {(b.Amount is { } amount ? Rupiah.Format(amount) : IndonesianNumber.Format(b.People ?? 0, "jiwa", 0))}",
        PlanItem.Asset when c.Plan.Assets.First(a => a.Id == id) is var asset => $"{VillageOf(c, asset.VillageCode)} · {Rupiah.Format(asset.Worth)}",
        _ => null,
    };

    /// <summary>From where to where an indicator is to go.</summary>
    public static string LineOf(Indicator i) => $"{IndonesianNumber.Format(i.Baseline, 4)} → {IndonesianNumber.Format(i.Target, i.Unit, 4)}";

    /// <summary>How a cost comes about.</summary>
    public static string LineOf(CostItem c) => $"{IndonesianNumber.Format(c.Volume, 4)} {c.Unit} × {Rupiah.Format(c.UnitPrice)} = {Rupiah.Format(c.Amount)}";

    private static (Activity Activity, Allocation Allocation)? AllocationOf(Plan plan, Guid id) =>
        plan.Activities.FirstOrDefault(a => a.Allocations.Any(x => x.Id == id)) is { } activity ? (activity, activity.Allocations.First(x => x.Id == id)) : null;

    private static string VillageOf(Cooperation c, string? code) => c.Parties.FirstOrDefault(p => p.VillageCode == code)?.Village?.Name ?? code ?? "Bersama";
}
