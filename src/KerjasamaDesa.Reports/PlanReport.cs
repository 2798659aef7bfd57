using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Reports;

/// <summary>A potential the cooperation draws on, in words ready to print.</summary>
public sealed record ReportPotential(string Village, string Category, string Title, string? Quantity, string? Shareable, string? Condition);

/// <summary>A need it answers; the three scores make the priority.</summary>
public sealed record ReportNeed(string Village, string Title, int? AffectedPeople, string? Quantity, decimal? EstimatedCost, int Urgency, int Seriousness, int Growth, int Priority);

/// <summary>An indicator of the plan.</summary>
public sealed record ReportIndicator(
    string Name, IndicatorLevel Level, string Unit, decimal Baseline, decimal Target, Direction Direction, bool IsHeadline, string? Source, IReadOnlyList<(DateOnly Due, decimal Target)> Milestones)
{
    /// <summary>What counts and what does not.</summary>
    public string? Definition { get; init; }

    /// <summary>How it is measured.</summary>
    public string? Method { get; init; }
}

/// <summary>An objective with its indicators.</summary>
public sealed record ReportObjective(string Title, IReadOnlyList<ReportIndicator> Indicators);

/// <summary>A goal with its objectives.</summary>
public sealed record ReportGoal(string Title, string? Description, IReadOnlyList<ReportObjective> Objectives);

/// <summary>A line of the cost estimate.</summary>
public sealed record ReportCost(string Description, decimal Volume, string Unit, decimal UnitPrice, decimal Amount)
{
    /// <summary>Account in the village budget.</summary>
    public string? AccountCode { get; init; }

    /// <summary>Where the price comes from.</summary>
    public string? PriceSource { get; init; }
}

/// <summary>What one village, or nobody alone (null), gives from a source.</summary>
public sealed record ReportAllocation(string? VillageCode, FundingSource Source, decimal Amount);

/// <summary>An activity with its costs and who pays.</summary>
public sealed record ReportActivity(
    string Title, string Village, DateOnly Start, DateOnly End, decimal Weight, string? Output, IReadOnlyList<ReportCost> Costs, IReadOnlyList<ReportAllocation> Allocations)
{
    /// <summary>Its code in the village budget.</summary>
    public string? BudgetCode { get; init; }

    /// <summary>Whether it builds or runs something.</summary>
    public CostKind Kind { get; init; }

    /// <summary>What has to end before it begins, with the days between.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>Whether a day of delay moves the end of the whole.</summary>
    public bool IsCritical { get; init; }

    /// <summary>Day until which it may slip; null while nothing waits for anything.</summary>
    public DateOnly? MayEnd { get; init; }

    /// <summary>Rupiah: the sum of its cost lines.</summary>
    public decimal Cost => Costs.Sum(c => c.Amount);

    /// <summary>Rupiah: the sum of what is given for it.</summary>
    public decimal Allocated => Allocations.Sum(a => a.Amount);
}

/// <summary>A work program with its activities.</summary>
public sealed record ReportProgram(string Title, string? Goal, IReadOnlyList<ReportActivity> Activities)
{
    /// <summary>SDGs Desa it serves.</summary>
    public IReadOnlyList<int> Sdgs { get; init; } = [];

    /// <summary>Its places in the villages' own plans.</summary>
    public IReadOnlyList<ReportReference> References { get; init; } = [];
}

/// <summary>A part of the sharing rule; weights by village code.</summary>
public sealed record ReportSharing(SharingBasis Basis, decimal Percent, string? Measure, string? Source, DateOnly? AsOf, IReadOnlyList<(string VillageCode, decimal Weight)> Weights);

/// <summary>A seat of the team.</summary>
public sealed record ReportMember(string Name, string Village, string Element, string Role);

/// <summary>A risk, 1 to 5 each.</summary>
public sealed record ReportRisk(string Title, int Likelihood, int Impact, string? Mitigation)
{
    /// <summary>Who watches it.</summary>
    public string? Owner { get; init; }
}

/// <summary>A Musyawarah Antar Desa; attendance by village name.</summary>
public sealed record ReportDeliberation(
    string? Number, DateOnly Day, string Place, string Agenda, string Decisions, bool Agreed, IReadOnlyList<(string Village, int Present)> Attendances);

/// <summary>A recommendation of the cycle before and how this plan answers it.</summary>
public sealed record ReportCarried(string Finding, string Text, string? Response);

/// <summary>A frozen version and what the facilitator said of it.</summary>
public sealed record ReportVersion(int Number, string Hash, DateOnly Day, string? Reviewer, string? ReviewerCapacity, bool Recommended, DateOnly? ReviewDay, string? ReviewNote);

/// <summary>
/// Everything the Laporan Rencana says, and nothing of how it looks. It can be made at every stage: what is missing is empty
/// or null, and the report says so.
/// </summary>
/// <param name="Head">The cooperation.</param>
/// <param name="State">State of the plan.</param>
/// <param name="Version">The frozen version the plan stands at; null while it is being written.</param>
/// <param name="TermStart">First day.</param>
/// <param name="TermEnd">Last day.</param>
/// <param name="Texts">Written sections; what is not written is not there.</param>
/// <param name="Potentials">Linked potentials.</param>
/// <param name="Needs">Linked needs, most urgent first.</param>
/// <param name="Goals">Goals in their order.</param>
/// <param name="Strategies">Title and explanation.</param>
/// <param name="Programs">Programs in their order.</param>
/// <param name="Sharing">The sharing rule's parts; empty until agreed.</param>
/// <param name="Shares">What the rule makes of <see cref="VillageCash"/>.</param>
/// <param name="Members">The team's seats; empty until formed.</param>
/// <param name="DecreeNumber">Number of the team's decree.</param>
/// <param name="DecreeDay">Its date.</param>
/// <param name="Curve">The planned curve.</param>
/// <param name="Risks">Risks.</param>
/// <param name="Deliberations">Musyawarah Antar Desa, oldest first.</param>
/// <param name="Carried">Recommendations of the cycle before.</param>
public sealed record PlanReport(
    CooperationHead Head,
    PlanState State,
    ReportVersion? Version,
    DateOnly? TermStart,
    DateOnly? TermEnd,
    IReadOnlyDictionary<PlanSection, string> Texts,
    IReadOnlyList<ReportPotential> Potentials,
    IReadOnlyList<ReportNeed> Needs,
    IReadOnlyList<ReportGoal> Goals,
    IReadOnlyList<(string Title, string? Description)> Strategies,
    IReadOnlyList<ReportProgram> Programs,
    IReadOnlyList<ReportSharing> Sharing,
    IReadOnlyList<Share> Shares,
    IReadOnlyList<ReportMember> Members,
    string? DecreeNumber,
    DateOnly? DecreeDay,
    IReadOnlyList<CurvePoint> Curve,
    IReadOnlyList<ReportRisk> Risks,
    IReadOnlyList<ReportDeliberation> Deliberations,
    IReadOnlyList<ReportCarried> Carried)
{
    /// <summary>What the villages give and get; null when nothing of it is known.</summary>
    public ReportFairness? Fairness { get; init; }

    /// <summary>Whether this is what counts, where an amendment makes two texts; null while there is but one.</summary>
    public string? Standing { get; init; }

    /// <summary>A plan not yet signed by all parties is a draft, whatever else has happened to it.</summary>
    public bool IsDraft => Version is null || Head.Villages.Count == 0 || Head.Villages.Any(v => v.Signature is null);

    /// <summary>All activities.</summary>
    public IEnumerable<ReportActivity> Activities => Programs.SelectMany(p => p.Activities);

    /// <summary>Rupiah: the cost of the whole.</summary>
    public decimal Cost => Activities.Sum(a => a.Cost);

    /// <summary>Rupiah: what is allocated to the whole.</summary>
    public decimal Allocated => Activities.Sum(a => a.Allocated);

    /// <summary>Rupiah out of village budgets, which the rule shares.</summary>
    public decimal VillageCash => Allocations.Where(a => a.Source.IsVillageCash()).Sum(a => a.Amount);

    /// <summary>All allocations.</summary>
    public IEnumerable<ReportAllocation> Allocations => Activities.SelectMany(a => a.Allocations);

    /// <summary>The sources used, in the order of the codes.</summary>
    public IReadOnlyList<FundingSource> Sources => [.. Allocations.Select(a => a.Source).Distinct().Order()];

    /// <summary>Who gives: the parties in their order, then null when something burdens no single village.</summary>
    public IReadOnlyList<string?> Givers =>
        [.. Head.Villages.Select(v => v.Code).Concat(Allocations.Select(a => a.VillageCode).OfType<string>()).Distinct(), .. Allocations.Any(a => a.VillageCode is null) ? new string?[] { null } : []];

    /// <summary>What a giver gives from a source, or from all.</summary>
    public decimal Given(string? villageCode, FundingSource? source = null) =>
        Allocations.Where(a => a.VillageCode == villageCode && (source is null || a.Source == source)).Sum(a => a.Amount);

    /// <summary>A written section, or null.</summary>
    public string? Text(PlanSection section) => Texts.TryGetValue(section, out var text) && text.Length > 0 ? text : null;
}
