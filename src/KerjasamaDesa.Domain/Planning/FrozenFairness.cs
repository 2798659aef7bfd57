namespace KerjasamaDesa.Domain.Planning;

/// <summary>An agreed rule of sharing.</summary>
/// <param name="Purpose">What it divides.</param>
/// <param name="Components">Its parts.</param>
/// <param name="Credit">The host village's relief.</param>
/// <param name="RetainedPercent">Percent that stays in the joint fund; null for none.</param>
public sealed record FrozenRule(SharingPurpose Purpose, IReadOnlyList<FrozenSharing> Components, HostCredit? Credit, decimal? RetainedPercent)
{
    /// <summary>A rule as it stands.</summary>
    public static FrozenRule Of(SharingRule rule) => new(
        rule.Purpose, [.. rule.Components.Select(FrozenSharing.Of)], rule.Credit, rule.RetainedPercent == 0 ? null : rule.RetainedPercent);
}

/// <summary>A benefit of one village; rupiah.</summary>
public sealed record FrozenBenefit(Guid Id, string VillageCode, BenefitKind Kind, string Description, int? People, decimal? Amount, bool IsYearly, string? Source);

/// <summary>A joint asset and what becomes of it; rupiah.</summary>
public sealed record FrozenAsset(Guid Id, string Name, string VillageCode, decimal Worth, ExitWay Way, string? Note);

/// <summary>
/// What the villages give and get beyond the cost itself. Null in versions frozen before the portal knew it, and while
/// nothing of it is said.
/// </summary>
/// <param name="Rules">Rules besides that of the cost, and that one when it spares the host village.</param>
/// <param name="Benefits">Benefits per village.</param>
/// <param name="Assets">Joint assets.</param>
/// <param name="Assumptions">Assumptions of the cost–benefit analysis.</param>
public sealed record FrozenFairness(
    IReadOnlyList<FrozenRule> Rules, IReadOnlyList<FrozenBenefit> Benefits, IReadOnlyList<FrozenAsset> Assets, CostBenefitDetails? Assumptions)
{
    internal static FrozenFairness? Of(Plan plan)
    {
        FrozenFairness fairness = new(
            [.. plan.SharingRules.Where(r => r.Purpose != SharingPurpose.Cost || r.Credit is not null).OrderBy(r => r.Purpose).Select(FrozenRule.Of)],
            [.. plan.Benefits.OrderBy(b => b.Order).Select(b => new FrozenBenefit(b.Id, b.VillageCode, b.Kind, b.Description, b.People, b.Amount, b.IsYearly, b.Source))],
            [.. plan.Assets.OrderBy(a => a.Order).Select(a => new FrozenAsset(a.Id, a.Name, a.VillageCode, a.Worth, a.Way, a.Note))],
            plan.CostBenefit?.Details);
        return fairness is { Rules.Count: 0, Benefits.Count: 0, Assets.Count: 0, Assumptions: null } ? null : fairness;
    }
}
