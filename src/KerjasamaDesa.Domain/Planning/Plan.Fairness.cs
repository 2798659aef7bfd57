namespace KerjasamaDesa.Domain.Planning;

/// <content>What the villages give and get: rules of sharing, benefits, joint assets, and the order of the work.</content>
public sealed partial class Plan
{
    private readonly List<SharingRule> _sharingRules = [];
    private readonly List<Benefit> _benefits = [];
    private readonly List<JointAsset> _assets = [];

    /// <summary>The agreed rules, at most one per purpose.</summary>
    public IReadOnlyCollection<SharingRule> SharingRules => _sharingRules;

    /// <summary>Benefits expected per village.</summary>
    public IReadOnlyCollection<Benefit> Benefits => _benefits;

    /// <summary>Joint assets and what becomes of them at the end.</summary>
    public IReadOnlyCollection<JointAsset> Assets => _assets;

    /// <summary>Assumptions of the cost–benefit analysis; null until typed.</summary>
    public CostBenefitAssumptions? CostBenefit { get; private set; }

    /// <summary>How the cash cost is shared (its capital part, when operation has a rule of its own); null until chosen.</summary>
    public SharingRule? Sharing => RuleFor(SharingPurpose.Cost);

    /// <summary>Activities in the order of the plan.</summary>
    public IEnumerable<Activity> InOrder => _programs.OrderBy(p => p.Order).SelectMany(p => p.Activities.OrderBy(a => a.Order));

    /// <summary>The rule agreed for a purpose, or null.</summary>
    public SharingRule? RuleFor(SharingPurpose purpose) => _sharingRules.Find(r => r.Purpose == purpose);

    /// <summary>Rupiah: what the activities of a kind cost.</summary>
    public decimal CostOf(CostKind kind) => Activities.Where(a => a.Kind == kind).Sum(a => a.Cost);

    /// <summary>Rupiah: what the villages' own budgets give to activities of a kind.</summary>
    public decimal VillageCashOf(CostKind kind) =>
        Activities.Where(a => a.Kind == kind).SelectMany(a => a.Allocations).Where(a => a.Source.IsVillageCash()).Sum(a => a.Amount);

    /// <summary>
    /// What each village owes of the villages' cash by the agreed rules: all of it by one, or capital and operation by two.
    /// Sums to <see cref="VillageCash"/> exactly; empty while no rule is chosen.
    /// </summary>
    public IReadOnlyList<Share> VillageShares()
    {
        if (Sharing is not { } capital)
        {
            return [];
        }

        if (RuleFor(SharingPurpose.Operation) is not { } operation)
        {
            return capital.Divide(VillageCash);
        }

        return [.. capital.Divide(VillageCashOf(CostKind.Capital)).Concat(operation.Divide(VillageCashOf(CostKind.Operation)))
            .GroupBy(s => s.VillageCode, (village, shares) => new Share(village, shares.Sum(s => s.Amount)))];
    }

    /// <summary>Agrees a rule: its components, the host village's relief, and for benefits what stays in the joint fund.</summary>
    public void ShareBy(IEnumerable<SharingComponent> components, SharingPurpose purpose = SharingPurpose.Cost, HostCredit? credit = null, decimal retainedPercent = 0)
    {
        MustBeOpen();
        if (RuleFor(purpose) is { } rule)
        {
            rule.Replace(components, credit, retainedPercent);
        }
        else
        {
            _sharingRules.Add(new SharingRule(Id, purpose, components, credit, retainedPercent));
        }
    }

    /// <summary>Gives a rule up.</summary>
    public void Remove(SharingRule rule)
    {
        MustBeOpen();
        _sharingRules.Remove(rule);
    }

    /// <summary>Adds a benefit.</summary>
    public Benefit AddBenefit(BenefitDetails details, Guid? id = null)
    {
        MustBeOpen();
        var benefit = new Benefit(id ?? Guid.CreateVersion7(), Id, Next(_benefits, b => b.Order), details);
        _benefits.Add(benefit);
        return benefit;
    }

    /// <summary>Replaces a benefit.</summary>
    public void Change(Benefit benefit, BenefitDetails details)
    {
        MustBeOpen();
        benefit.Change(details);
    }

    /// <summary>Removes a benefit.</summary>
    public void Remove(Benefit benefit)
    {
        MustBeOpen();
        _benefits.Remove(benefit);
    }

    /// <summary>Adds a joint asset.</summary>
    public JointAsset AddAsset(string name, string villageCode, decimal worth, ExitWay way, string? note, Guid? id = null)
    {
        MustBeOpen();
        var asset = new JointAsset(id ?? Guid.CreateVersion7(), Id, Next(_assets, a => a.Order), name, villageCode, worth, way, note);
        _assets.Add(asset);
        return asset;
    }

    /// <summary>Replaces a joint asset.</summary>
    public void Change(JointAsset asset, string name, string villageCode, decimal worth, ExitWay way, string? note)
    {
        MustBeOpen();
        asset.Change(name, villageCode, worth, way, note);
    }

    /// <summary>Removes a joint asset.</summary>
    public void Remove(JointAsset asset)
    {
        MustBeOpen();
        _assets.Remove(asset);
    }

    /// <summary>Assumes rate, years and yearly sums for the cost–benefit analysis.</summary>
    public void Assume(CostBenefitDetails details)
    {
        MustBeOpen();
        if (CostBenefit is null)
        {
            CostBenefit = new CostBenefitAssumptions(Id, details);
        }
        else
        {
            CostBenefit.Change(details);
        }
    }

    /// <summary>
    /// Says what has to end before an activity begins. Refused: an activity of another plan, itself, one twice, and a circle,
    /// whose activities are named.
    /// </summary>
    public void Follow(Activity activity, IReadOnlyCollection<Predecessor> before)
    {
        MustBeOpen();
        var titles = Activities.ToDictionary(a => a.Id, a => a.Title);
        if (before.Any(p => !titles.ContainsKey(p.BeforeId)))
        {
            throw RuleBroken.At(nameof(Activity.Predecessors), "Pilih kegiatan dari rencana ini.");
        }

        if (before.DistinctBy(p => p.BeforeId).Count() < before.Count)
        {
            throw RuleBroken.At(nameof(Activity.Predecessors), "Kegiatan yang sama tercantum dua kali.");
        }

        var after = InOrder.ToDictionary(
            a => a.Id, a => (IReadOnlyList<Guid>)[.. (a == activity ? before : a.Predecessors).Select(p => p.BeforeId)]);
        if (CriticalPath.Circle(after) is { } circle)
        {
            throw RuleBroken.At(nameof(Activity.Predecessors), "Urutan kegiatan berputar: {0}.", string.Join(" → ", circle.Select(id => titles[id])));
        }

        activity.Follow(before);
    }

    /// <summary>Weighs every activity by its share of the cost; the weights then sum to exactly 100.</summary>
    public void WeighByCost()
    {
        MustBeOpen();
        var activities = InOrder.ToList();
        foreach (var (activity, weight) in activities.Zip(WeightOffer.ByCost(activities.ConvertAll(a => a.Cost))))
        {
            activity.Weigh(weight);
        }
    }

    /// <summary>Moves every activity that begins before what goes before it has ended to the first day it can begin; true when any moved.</summary>
    public bool Straighten()
    {
        MustBeOpen();
        var activities = Activities.ToDictionary(a => a.Id);
        var moved = CriticalPath.Of(this).Where(t => t.EarlyStart != activities[t.Id].Start).ToList();
        moved.ForEach(t => activities[t.Id].Move(t.EarlyStart, t.EarlyFinish));
        return moved.Count > 0;
    }
}
