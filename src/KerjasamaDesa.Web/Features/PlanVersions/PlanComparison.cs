using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Resources;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PlanVersions;

/// <summary>What became of one thing between two versions.</summary>
public enum ChangeKind
{
    Added,
    Changed,
    Removed,
}

/// <summary>One leaf before and after; null where it was not there. The difference is that of figures which stand on both sides.</summary>
public sealed record Change(string Label, string? Before, string? After, string? By = null)
{
    /// <summary>Both sides word by word; what stands on one side only has no counterpart to mark words against.</summary>
    public (IReadOnlyList<Piece> Before, IReadOnlyList<Piece> After) Words() =>
        Before is null || After is null ? (Whole(Before), Whole(After)) : WordDiff.Of(Before, After);

    private static IReadOnlyList<Piece> Whole(string? text) => string.IsNullOrEmpty(text) ? [] : [new Piece(text, false)];
}

/// <summary>One thing that differs, with the leaves that do.</summary>
public sealed record Difference(string Heading, string Name, ChangeKind Kind, IReadOnlyList<Change> Changes)
{
    /// <summary>A written text, which is read side by side.</summary>
    public bool IsText => Changes is [{ Label.Length: 0 }];
}

/// <summary>Rupiah before and after.</summary>
public sealed record Sums(decimal Before, decimal After)
{
    public decimal By => After - Before;
}

/// <summary>A cell of the matrix that differs: what one giver gives to one activity from one source.</summary>
public sealed record CellChange(string Activity, string Giver, FundingSource Source, Sums Sums);

/// <summary>
/// Two frozen plans beside each other. Every leaf that differs stands in exactly one place: in a thing, in an order, or in the
/// table of what the villages give.
/// </summary>
/// <param name="Differences">In the order of the plan; under each heading what was taken away comes last.</param>
/// <param name="Cells">Cells that differ.</param>
/// <param name="Villages">What each giver gives to the whole, all givers, once any cell differs.</param>
/// <param name="Given">All that is given.</param>
/// <param name="Cost">The cost of the whole.</param>
public sealed record PlanComparison(
    IReadOnlyList<Difference> Differences, IReadOnlyList<CellChange> Cells, IReadOnlyList<(string Giver, Sums Sums)> Villages, Sums Given, Sums Cost)
{
    public bool IsEmpty => Differences.Count == 0 && Cells.Count == 0;

    public static PlanComparison Of(FrozenPlan before, FrozenPlan after, IStringLocalizer<Text> t, IReadOnlyDictionary<string, string> villages)
    {
        string NameOf(string code) => villages.GetValueOrDefault(code, code);
        var (old, now) = (new PlanLeaves(before, t, NameOf), new PlanLeaves(after, t, NameOf));
        List<PlanCell> oldCells = [.. old.Cells()], nowCells = [.. now.Cells()];
        string GiverOf(string? code) => code is null ? t["Bersama"] : NameOf(code);
        var cells = oldCells.Concat(nowCells).GroupBy(c => (c.ActivityId, c.VillageCode, c.Source))
            .Select(g => new CellChange(
                g.Last().Activity, GiverOf(g.Key.VillageCode), g.Key.Source,
                new Sums(Sum(oldCells, c => (c.ActivityId, c.VillageCode, c.Source) == g.Key), Sum(nowCells, c => (c.ActivityId, c.VillageCode, c.Source) == g.Key))))
            .Where(c => c.Sums.By != 0).ToList();
        var givers = oldCells.Concat(nowCells).Select(c => c.VillageCode).Distinct().OrderBy(v => v is null).ThenBy(v => v, StringComparer.Ordinal)
            .Select(v => (GiverOf(v), new Sums(Sum(oldCells, c => c.VillageCode == v), Sum(nowCells, c => c.VillageCode == v))));
        return new PlanComparison(
            [.. Things(old.Things(), now.Things()).Concat(Orders(old.Orders(), now.Orders(), t)).GroupBy(d => d.Heading).SelectMany(g => g)],
            cells,
            cells.Count == 0 ? [] : [.. givers],
            new Sums(Sum(oldCells, _ => true), Sum(nowCells, _ => true)),
            new Sums(before.Cost(), after.Cost()));
    }

    private static decimal Sum(IEnumerable<PlanCell> cells, Func<PlanCell, bool> which) => cells.Where(which).Sum(c => c.Amount);

    private static IEnumerable<Difference> Things(IEnumerable<PlanThing> before, IEnumerable<PlanThing> after)
    {
        var old = before.ToDictionary(x => x.Key);
        foreach (var now in after)
        {
            if (!old.Remove(now.Key, out var was))
            {
                yield return new Difference(now.Heading, now.Name, ChangeKind.Added, [.. now.Leaves.Select(l => new Change(l.Label, null, l.Text))]);
            }
            else if (Changes(was, now) is { Count: > 0 } changes)
            {
                yield return new Difference(now.Heading, now.Name, ChangeKind.Changed, changes);
            }
        }

        foreach (var gone in old.Values)
        {
            yield return new Difference(gone.Heading, gone.Name, ChangeKind.Removed, [.. gone.Leaves.Select(l => new Change(l.Label, l.Text, null))]);
        }
    }

    private static List<Change> Changes(PlanThing before, PlanThing after)
    {
        var old = before.Leaves.ToDictionary(l => l.Key);
        var now = after.Leaves.ToDictionary(l => l.Key);
        return
        [
            .. after.Leaves.Where(l => old.GetValueOrDefault(l.Key)?.Value != l.Value).Select(l => Of(old.GetValueOrDefault(l.Key), l)),
            .. before.Leaves.Where(l => !now.ContainsKey(l.Key)).Select(l => new Change(l.Label, l.Text, null)),
        ];
    }

    private static Change Of(PlanLeaf? before, PlanLeaf after) => new(after.Label, before?.Text, after.Text, (before?.Figure, after.Figure) switch
    {
        ({ } was, { } now) when after.Kind == FigureKind.Rupiah => Signed(now - was, Rupiah.Format(Math.Abs(now - was))),
        ({ } was, { } now) => Signed(now - was, IndonesianNumber.Format(Math.Abs(now - was), 4)),
        _ => null,
    });

    private static string Signed(decimal by, string size) => $"{(by < 0 ? "−" : "+")}{size}";

    /// <summary>Things that stand in both versions, in another order.</summary>
    private static IEnumerable<Difference> Orders(IEnumerable<PlanOrdering> before, IEnumerable<PlanOrdering> after, IStringLocalizer<Text> t)
    {
        var old = before.ToDictionary(o => o.Key);
        foreach (var now in after)
        {
            var common = old.GetValueOrDefault(now.Key)?.Items.Where(x => now.Items.Any(y => y.Id == x.Id)).ToList() ?? [];
            var kept = now.Items.Where(x => common.Exists(y => y.Id == x.Id)).ToList();
            if (!common.Select(x => x.Id).SequenceEqual(kept.Select(x => x.Id)))
            {
                yield return new Difference(now.Heading, t["Urutan: {0}", now.Name], ChangeKind.Changed, [new Change("", Lines(common), Lines(kept))]);
            }
        }
    }

    private static string Lines(IEnumerable<(Guid Id, string Name)> items) => string.Join('\n', items.Select((x, i) => $"{i + 1}. {x.Name}"));
}
