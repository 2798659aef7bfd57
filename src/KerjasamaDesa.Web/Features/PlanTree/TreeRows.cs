using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Resources;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PlanTree;

/// <summary>A line of the tree with the lines below it.</summary>
public sealed record TreeRow(PlanItem Kind, Guid Id, string Title, string? Note, int OpenThreads, IReadOnlyList<TreeRow> Below)
{
    /// <summary>Whether a thing stands in this branch.</summary>
    public bool Holds(Guid id) => Id == id || Below.Any(below => below.Holds(id));
}

/// <summary>Puts a loaded plan into lines, with what one must see of each at a glance.</summary>
/// <param name="plan">The plan, whole.</param>
/// <param name="villages">Names of the parties by code.</param>
/// <param name="open">Unresolved threads by thing.</param>
/// <param name="t">Words in the reader's language.</param>
public sealed class TreeRows(Plan plan, IReadOnlyDictionary<string, string> villages, IReadOnlyDictionary<Guid, int> open, IStringLocalizer<Text> t)
{
    public IReadOnlyList<TreeRow> Of(PlanItem root) => root switch
    {
        PlanItem.Goal => [.. plan.Goals.OrderBy(g => g.Order).Select(Of)],
        PlanItem.Strategy => [.. plan.Strategies.OrderBy(s => s.Order).Select(s => Row(PlanItem.Strategy, s.Id, s.Title, null))],
        PlanItem.Program => [.. plan.Programs.OrderBy(p => p.Order).Select(Of)],
        _ => [.. plan.Risks.OrderBy(r => r.Order).Select(r => Row(PlanItem.Risk, r.Id, r.Title, t["Skor {0}", r.Score]))],
    };

    /// <summary>Lines of an activity's cost estimate.</summary>
    public IReadOnlyList<TreeRow> CostsOf(Activity activity) =>
    [
        .. activity.Costs.OrderBy(c => c.Order).Select(c => Row(
            PlanItem.Cost, c.Id, c.Description, PlanThings.LineOf(c))),
    ];

    private TreeRow Of(Goal goal) => Row(PlanItem.Goal, goal.Id, goal.Title, null, [.. goal.Objectives.OrderBy(o => o.Order).Select(Of)]);

    private TreeRow Of(Objective objective) =>
        Row(PlanItem.Objective, objective.Id, objective.Title, null, [.. objective.Indicators.OrderBy(i => i.Order).Select(Of)]);

    private TreeRow Of(Indicator i) => Row(PlanItem.Indicator, i.Id, i.Name, PlanThings.LineOf(i));

    private TreeRow Of(WorkProgram program) => Row(
        PlanItem.Program, program.Id, program.Title, $"{t["{0} kegiatan", program.Activities.Count].Value} · {Rupiah.Format(program.Activities.Sum(a => a.Cost))}",
        [.. program.Activities.OrderBy(a => a.Order).Select(Of)]);

    private TreeRow Of(Activity a) => Row(PlanItem.Activity, a.Id, a.Title, string.Join(" · ", NotesOf(a)));

    private IEnumerable<string> NotesOf(Activity a)
    {
        yield return villages.GetValueOrDefault(a.VillageCode, a.VillageCode);
        yield return $"{IndonesianDate.Compact(a.Start)} – {IndonesianDate.Compact(a.End)}";
        yield return $"{IndonesianNumber.Format(a.Weight, 4)}%";
        yield return Rupiah.Format(a.Cost);
        if (a.Cost > a.Allocated)
        {
            yield return t["Kurang {0}", Rupiah.Format(a.Cost - a.Allocated)];
        }
    }

    private TreeRow Row(PlanItem kind, Guid id, string title, string? note, IReadOnlyList<TreeRow>? below = null) =>
        new(kind, id, title, note, open.GetValueOrDefault(id), below ?? []);
}
