using KerjasamaDesa.Domain.Areas;

namespace KerjasamaDesa.Domain.Planning;

/// <summary>A check that a facilitator makes of every plan.</summary>
/// <param name="Part">The part in which it is mended.</param>
/// <param name="Name">Indonesian sentence; the key of its translation.</param>
/// <param name="IsMet">Whether nothing is amiss.</param>
/// <param name="Findings">What is amiss, by the names in the plan.</param>
public sealed record PlanCheck(PlanPart Part, string Name, bool IsMet, IReadOnlyList<string> Findings);

/// <summary>The checklist of a frozen plan: the eight legal headings, and whether its parts agree with each other.</summary>
public static class PlanChecklist
{
    /// <summary>The checks in the order in which a plan is read.</summary>
    /// <param name="plan">The version.</param>
    /// <param name="parties">The villages that work together.</param>
    /// <param name="regencyCode">The regency they must lie in (Permendagri 96/2017).</param>
    public static IReadOnlyList<PlanCheck> Of(FrozenPlan plan, IReadOnlyCollection<Village> parties, string regencyCode)
    {
        var activities = plan.Programs.SelectMany(p => p.Activities).ToList();
        var codes = parties.Select(p => p.Code).ToHashSet();
        return
        [
            .. Enum.GetValues<PlanSection>().Where(s => s != PlanSection.Background).Select(s => Heading(plan, s)),
            Check(PlanPart.Funding, "Setiap biaya tertutup sumber dana", activities.Where(a => a.Allocations.Sum(x => x.Amount) < a.Cost()).Select(a => a.Title)),
            Check(PlanPart.Funding, "Setiap rincian biaya punya harga", activities.Where(a => a.Costs.Any(c => c.UnitPrice == 0)).Select(a => a.Title)),
            Check(PlanPart.Programs, "Setiap kegiatan punya desa penanggung jawab", activities.Where(a => !codes.Contains(a.VillageCode)).Select(a => a.Title)),
            Check(PlanPart.Funding, "Hanya pihak yang menyumbang", activities.Where(a => a.Allocations.Any(x => x.VillageCode is { } v && !codes.Contains(v))).Select(a => a.Title)),
            Check(PlanPart.Goals, "Setiap indikator punya nilai awal dan target yang berbeda",
                plan.Goals.SelectMany(g => g.Objectives).SelectMany(o => o.Indicators).Where(i => i.Baseline == i.Target).Select(i => i.Name)),
            Check(PlanPart.Schedule, "Setiap kegiatan di dalam jangka waktu",
                activities.Where(a => plan.TermStart is null || a.Start < plan.TermStart || a.End > plan.TermEnd).Select(a => a.Title)),
            Check(PlanPart.Texts, "Tidak ada kelurahan sebagai pihak", parties.Where(p => !p.CanBeParty).Select(p => p.FullName)),
            Check(PlanPart.Texts, "Semua pihak dalam satu kabupaten/kota", parties.Where(p => p.RegencyCode != regencyCode).Select(p => p.FullName)),
        ];
    }

    private static PlanCheck Heading(FrozenPlan plan, PlanSection section) =>
        new(PlanPart.Texts, Formats.Words.Of(section), plan.Texts.Any(t => t.Section == section && t.Body.Length > 0), []);

    private static PlanCheck Check(PlanPart part, string name, IEnumerable<string> amiss)
    {
        var findings = amiss.ToList();
        return new PlanCheck(part, name, findings.Count == 0, findings);
    }
}
