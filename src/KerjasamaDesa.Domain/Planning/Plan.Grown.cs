namespace KerjasamaDesa.Domain.Planning;

/// <content>A frozen plan as a plan again.</content>
public sealed partial class Plan
{
    /// <summary>
    /// This plan as a version froze it: with the identities it had then, to be read and measured against. It is closed, and
    /// never saved; frozen again it gives the same text. What the frozen plan does not hold (versions, recommendations of the
    /// cycle before) is that of this plan.
    /// </summary>
    public Plan As(FrozenPlan frozen)
    {
        var plan = new Plan { Id = Id, CooperationId = CooperationId, StateSince = StateSince };
        plan._texts.AddRange(Enum.GetValues<PlanSection>().Select(section => new PlanText(Id, section)));
        foreach (var text in frozen.Texts)
        {
            plan._texts.Find(t => t.Section == text.Section)?.Write(text.Body, "", StateSince);
        }

        (plan.TermStart, plan.TermEnd) = (frozen.TermStart, frozen.TermEnd);
        new Graft(plan).All(frozen);
        plan.Agree(frozen);
        plan._progressTargets.AddRange(frozen.Progress.Select(t => new ProgressTarget(Id, t.PeriodEnd, t.PhysicalPercent, t.Spending)));
        plan._versions.AddRange(_versions);
        plan._carried.AddRange(_carried);
        (plan.LatestVersionNumber, plan.LatestVersionHash) = (LatestVersionNumber, LatestVersionHash);
        (plan.InForceVersion, plan.InForceSince) = (InForceVersion, InForceSince);
        plan.State = PlanState.Recommended;
        return plan;
    }

    /// <summary>What the villages give and get, and what is decided about the papers.</summary>
    private void Agree(FrozenPlan frozen)
    {
        foreach (var rule in frozen.Rules())
        {
            ShareBy(rule.Components.Select(Living), rule.Purpose, rule.Credit, rule.RetainedPercent ?? 0);
        }

        foreach (var b in frozen.Fairness?.Benefits ?? [])
        {
            AddBenefit(new BenefitDetails(b.VillageCode, b.Kind, b.Description, b.People, b.Amount, b.IsYearly, b.Source), b.Id);
        }

        foreach (var a in frozen.Fairness?.Assets ?? [])
        {
            AddAsset(a.Name, a.VillageCode, a.Worth, a.Way, a.Note, a.Id);
        }

        if (frozen.Fairness?.Assumptions is { } assumptions)
        {
            Assume(assumptions);
        }

        if (frozen.Papers is { } papers)
        {
            ArrangePapers(papers.Place, papers.Gazette, papers.PartnerName is { } name
                ? new PartnerDetails(name, papers.PartnerRepresentative, papers.PartnerOffice, papers.PartnerAddress)
                : null);
            papers.Texts.ToList().ForEach(t => WritePaper(t.Block, t.Body));
        }
    }

    private static SharingComponent Living(FrozenSharing part) => new(
        part.Basis, part.Percent, part.Measure, part.Source, part.AsOf,
        part.Weights.Select(w => new SharingWeight(w.VillageCode, w.Weight, w.Source, w.AsOf)), part.MeasuredFrom, part.MeasuredTo);
}
