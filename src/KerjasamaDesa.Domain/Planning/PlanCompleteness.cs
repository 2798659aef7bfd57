namespace KerjasamaDesa.Domain.Planning;

/// <summary>How far a part of the plan is.</summary>
/// <param name="Part">The part.</param>
/// <param name="IsComplete">Whether nothing is missing.</param>
/// <param name="Sentence">What is there or what is missing; Indonesian, the key of its translation.</param>
/// <param name="Values">What fills the placeholders of the sentence.</param>
public sealed record PartProgress(PlanPart Part, bool IsComplete, string Sentence, params IReadOnlyList<object> Values);

/// <summary>
/// What a plan still lacks, part by part, for its writers. It says more than the gate asks (a strategy, a curve, weights
/// that reach 100): the gate decides, this only helps.
/// </summary>
public static class PlanCompleteness
{
    /// <summary>All parts in their order. Needs the whole plan loaded.</summary>
    public static IReadOnlyList<PartProgress> Of(Plan plan) =>
    [
        Texts(plan), Goals(plan), Strategies(plan), Programs(plan), Funding(plan), Sharing(plan), Schedule(plan), Risks(plan),
    ];

    private static PartProgress Texts(Plan plan)
    {
        var written = plan.Texts.Count(t => t.Body.Length > 0);
        var isComplete = written == plan.Texts.Count && plan.TermStart is not null;
        return plan.TermStart is null && written == plan.Texts.Count
            ? new PartProgress(PlanPart.Texts, false, "Tanggal jangka waktu belum diisi")
            : new PartProgress(PlanPart.Texts, isComplete, "{0} dari {1} bagian terisi", written, plan.Texts.Count);
    }

    private static PartProgress Goals(Plan plan)
    {
        var bare = plan.Goals.Count(g => !g.Objectives.Any(o => o.Indicators.Count > 0));
        return plan.Goals.Count == 0 ? new PartProgress(PlanPart.Goals, false, "Belum ada tujuan")
            : bare > 0 ? new PartProgress(PlanPart.Goals, false, "{0} tujuan belum punya indikator", bare)
            : !plan.Indicators.Any(i => i.IsHeadline) ? new PartProgress(PlanPart.Goals, false, "Indikator utama belum dipilih")
            : new PartProgress(PlanPart.Goals, true, "{0} tujuan, {1} indikator", plan.Goals.Count, plan.Indicators.Count());
    }

    private static PartProgress Strategies(Plan plan) => plan.Strategies.Count == 0
        ? new PartProgress(PlanPart.Strategies, false, "Belum ada strategi")
        : new PartProgress(PlanPart.Strategies, true, "{0} strategi", plan.Strategies.Count);

    private static PartProgress Programs(Plan plan)
    {
        var weight = plan.Activities.Sum(a => a.Weight);
        return !plan.Activities.Any() ? new PartProgress(PlanPart.Programs, false, "Belum ada kegiatan")
            : weight != 100 ? new PartProgress(PlanPart.Programs, false, "Jumlah bobot kegiatan baru {0}%", weight)
            : new PartProgress(PlanPart.Programs, true, "{0} program, {1} kegiatan", plan.Programs.Count, plan.Activities.Count());
    }

    private static PartProgress Funding(Plan plan)
    {
        var uncosted = plan.Activities.Count(a => a.Cost == 0);
        var unpriced = plan.Activities.SelectMany(a => a.Costs).Count(c => c.LacksPrice);
        var uncovered = plan.Activities.Count(a => a.Allocated < a.Cost);
        return !plan.Activities.Any() ? new PartProgress(PlanPart.Funding, false, "Menunggu kegiatan")
            : unpriced > 0 ? new PartProgress(PlanPart.Funding, false, "{0} rincian biaya belum punya harga", unpriced)
            : uncosted > 0 ? new PartProgress(PlanPart.Funding, false, "{0} kegiatan belum punya rincian biaya", uncosted)
            : uncovered > 0 ? new PartProgress(PlanPart.Funding, false, "{0} kegiatan belum tertutup alokasi", uncovered)
            : new PartProgress(PlanPart.Funding, true, "Alokasi menutup biaya setiap kegiatan");
    }

    private static PartProgress Sharing(Plan plan) => plan.Sharing is not null
        ? new PartProgress(PlanPart.Sharing, true, "Aturan pembagian dipilih")
        : plan.Activities.Any() && plan.VillageCash == 0
            ? new PartProgress(PlanPart.Sharing, true, "Tidak ada kas desa yang perlu dibagi")
            : new PartProgress(PlanPart.Sharing, false, "Aturan pembagian belum dipilih");

    private static PartProgress Schedule(Plan plan) => plan.ProgressTargets.Count == 0
        ? new PartProgress(PlanPart.Schedule, false, "Kurva rencana belum diisi")
        : plan.ProgressTargets.Max(t => t.PhysicalPercent) < 100
            ? new PartProgress(PlanPart.Schedule, false, "Kurva rencana belum mencapai 100%")
            : new PartProgress(PlanPart.Schedule, true, "{0} titik kurva", plan.ProgressTargets.Count);

    private static PartProgress Risks(Plan plan) => plan.Risks.Count == 0
        ? new PartProgress(PlanPart.Risks, false, "Belum ada risiko yang dicatat")
        : new PartProgress(PlanPart.Risks, true, "{0} risiko", plan.Risks.Count);
}
