using KerjasamaDesa.Domain.Planning.Templates;

namespace KerjasamaDesa.Domain.Planning;

/// <summary>What of a source is taken, and how it is fitted into the plan that takes it.</summary>
/// <param name="Branches">
/// Goals, objectives, indicators, strategies, programs, activities and risks of the source that are taken; what hangs under one that is not
/// taken stays behind with it.
/// </param>
/// <param name="Sections">Written sections that are taken where the plan has none yet.</param>
/// <param name="Start">Day on which the first activity taken begins.</param>
/// <param name="InCharge">For each village in charge in the source, the party that is in charge here.</param>
public sealed record TakeTerms(
    IReadOnlySet<Guid> Branches, IReadOnlySet<PlanSection> Sections, DateOnly Start, IReadOnlyDictionary<string, string> InCharge);

/// <summary>Where branches can be taken from: a template, or the signed plan of a cooperation.</summary>
/// <param name="Key">Key of the template, or the cooperation's identity.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Plan">Its content.</param>
/// <param name="PriceSource">What is noted beside each price; null where it has none.</param>
public sealed record PlanSource(string Key, string Title, FrozenPlan Plan, string? PriceSource)
{
    /// <summary>A template as a source.</summary>
    public static PlanSource Of(PlanTemplate template) => new(template.Key, template.Title, template.Plan, null);

    /// <summary>All activities.</summary>
    public IEnumerable<FrozenActivity> Activities => Plan.Programs.SelectMany(p => p.Activities);

    /// <summary>Villages in charge of its activities, in the order they appear; of a template the one nameless.</summary>
    public IReadOnlyList<string> Villages => [.. Activities.Select(a => a.VillageCode).Distinct()];

    /// <summary>Everything that can be chosen by itself.</summary>
    public IEnumerable<Guid> Branches =>
    [
        .. Plan.Goals.Select(g => g.Id), .. Plan.Goals.SelectMany(g => g.Objectives).Select(o => o.Id),
        .. Plan.Goals.SelectMany(g => g.Objectives).SelectMany(o => o.Indicators).Select(i => i.Id),
        .. Plan.Strategies.Select(s => s.Id), .. Plan.Programs.Select(p => p.Id), .. Activities.Select(a => a.Id), .. Plan.Risks.Select(r => r.Id),
    ];

    /// <summary>Days from the first activity's beginning to the last one's end; 0 without activities.</summary>
    public int Days => Activities.Any() ? Activities.Max(a => a.End).DayNumber - Activities.Min(a => a.Start).DayNumber + 1 : 0;

    /// <summary>
    /// The chosen branches, fitted: days moved so that the first activity begins on the day asked for, villages replaced, prices noted.
    /// What the villages of the source promised to pay, and where it stands in their own plans, stays with them.
    /// </summary>
    internal FrozenPlan Fitted(TakeTerms terms)
    {
        var programs = Plan.Programs.Where(p => terms.Branches.Contains(p.Id))
            .Select(p => p with { Activities = [.. p.Activities.Where(a => terms.Branches.Contains(a.Id))] }).ToList();
        var taken = programs.SelectMany(p => p.Activities).ToList();
        var known = taken.Select(a => a.Id).ToHashSet();
        var first = (taken.Count > 0 ? taken : [.. Activities]).Select(a => a.Start).DefaultIfEmpty(terms.Start).Min();
        var move = terms.Start.DayNumber - first.DayNumber;
        return Plan with
        {
            Goals = [.. Plan.Goals.Where(g => terms.Branches.Contains(g.Id)).Select(g => Fitted(g, terms, move))],
            Strategies = [.. Plan.Strategies.Where(s => terms.Branches.Contains(s.Id))],
            Programs = [.. programs.Select(p => p with { References = null, Activities = [.. p.Activities.Select(a => Fitted(a, terms, move, known))] })],
            Risks = [.. Plan.Risks.Where(r => terms.Branches.Contains(r.Id))],
        };
    }

    private static FrozenGoal Fitted(FrozenGoal goal, TakeTerms terms, int move) => goal with
    {
        Objectives =
        [
            .. goal.Objectives.Where(o => terms.Branches.Contains(o.Id)).Select(o => o with
            {
                Indicators =
                [
                    .. o.Indicators.Where(i => terms.Branches.Contains(i.Id))
                        .Select(i => i with { Milestones = [.. i.Milestones.Select(m => m with { Due = m.Due.AddDays(move) })] }),
                ],
            }),
        ],
    };

    private FrozenActivity Fitted(FrozenActivity a, TakeTerms terms, int move, HashSet<Guid> known) => a with
    {
        VillageCode = terms.InCharge.GetValueOrDefault(a.VillageCode) ?? throw new RuleBroken("Pilih desa penanggung jawab untuk setiap kegiatan yang diambil."),
        Start = a.Start.AddDays(move),
        End = a.End.AddDays(move),
        Allocations = [],
        Costs = [.. a.Costs.Select(c => c with { PriceSource = c.UnitPrice == 0 ? null : PriceSource })],
        Before = a.Before?.Where(b => known.Contains(b.ActivityId)).ToList(),
    };
}
