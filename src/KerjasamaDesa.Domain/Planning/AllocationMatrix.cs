namespace KerjasamaDesa.Domain.Planning;

/// <summary>A row of the matrix: an activity, what it costs, and what each column gives. Rupiah.</summary>
/// <param name="ProgramTitle">Program of the activity.</param>
/// <param name="Activity">The activity.</param>
/// <param name="ByVillage">What each village of the columns gives; null where nothing is given. The last is money of no single village.</param>
public sealed record MatrixRow(string ProgramTitle, Activity Activity, IReadOnlyList<decimal?> ByVillage)
{
    /// <summary>What it costs.</summary>
    public decimal Cost => Activity.Cost;

    /// <summary>The sum of the row.</summary>
    public decimal Allocated => ByVillage.Sum() ?? 0;

    /// <summary>What is missing; negative when more is given than it costs.</summary>
    public decimal Gap => Cost - Allocated;
}

/// <summary>A row of the matrix by source: a village (null: no single one) and what it gives from each source. Rupiah.</summary>
/// <param name="VillageCode">The village, or null.</param>
/// <param name="BySource">What it gives from each source of the columns; null where nothing is given.</param>
public sealed record SourceRow(string? VillageCode, IReadOnlyList<decimal?> BySource)
{
    /// <summary>The sum of the row.</summary>
    public decimal Total => BySource.Sum() ?? 0;
}

/// <summary>Who pays for what, and from what: two tables over the same allocations, whose rows and columns add up.</summary>
public sealed class AllocationMatrix
{
    private AllocationMatrix(IReadOnlyList<string> villages, IReadOnlyList<MatrixRow> rows, IReadOnlyList<FundingSource> sources, IReadOnlyList<SourceRow> bySource) =>
        (VillageCodes, Rows, Sources, BySource) = (villages, rows, sources, bySource);

    /// <summary>Codes of the villages, the columns of the first table; money of no single village follows them as the last column.</summary>
    public IReadOnlyList<string> VillageCodes { get; }

    /// <summary>The activities in the order of the plan.</summary>
    public IReadOnlyList<MatrixRow> Rows { get; }

    /// <summary>The sources that are used, the columns of the second table.</summary>
    public IReadOnlyList<FundingSource> Sources { get; }

    /// <summary>The villages, then money of no single one, by source.</summary>
    public IReadOnlyList<SourceRow> BySource { get; }

    /// <summary>The cost of all activities.</summary>
    public decimal Cost => Rows.Sum(r => r.Cost);

    /// <summary>All allocations.</summary>
    public decimal Allocated => Rows.Sum(r => r.Allocated);

    /// <summary>What is missing; negative when more is given than it costs.</summary>
    public decimal Gap => Cost - Allocated;

    /// <summary>The sums of the columns of the first table.</summary>
    public IReadOnlyList<decimal> VillageTotals => [.. Enumerable.Range(0, VillageCodes.Count + 1).Select(i => Rows.Sum(r => r.ByVillage[i] ?? 0))];

    /// <summary>The sums of the columns of the second table.</summary>
    public IReadOnlyList<decimal> SourceTotals => [.. Enumerable.Range(0, Sources.Count).Select(i => BySource.Sum(r => r.BySource[i] ?? 0))];

    /// <summary>
    /// The matrix of a plan with its activities loaded. The villages come in the given order; one that gives without being
    /// named there gets a column at the end, so that nothing is left out of a sum.
    /// </summary>
    public static AllocationMatrix Of(Plan plan, IEnumerable<string> villageCodes)
    {
        var all = plan.Activities.SelectMany(a => a.Allocations).ToList();
        List<string> villages = [.. villageCodes.Concat(all.Select(x => x.VillageCode).OfType<string>().Order(StringComparer.Ordinal)).Distinct()];
        List<string?> columns = [.. villages, null];
        var rows = plan.Programs.OrderBy(p => p.Order).SelectMany(p => p.Activities.OrderBy(a => a.Order).Select(a =>
            new MatrixRow(p.Title, a, [.. columns.Select(v => SumOrNothing(a.Allocations.Where(x => x.VillageCode == v)))])));
        List<FundingSource> sources = [.. all.Select(x => x.Source).Distinct().Order()];
        var bySource = columns.Select(v =>
            new SourceRow(v, [.. sources.Select(s => SumOrNothing(all.Where(x => x.VillageCode == v && x.Source == s)))]));
        return new AllocationMatrix(villages, [.. rows], sources, [.. bySource]);
    }

    /// <summary>What a village gives out of its own budget (kas desa), over all activities; rupiah.</summary>
    public static decimal CashOf(Plan plan, string villageCode) =>
        plan.Activities.SelectMany(a => a.Allocations).Where(x => x.VillageCode == villageCode && x.Source.IsVillageCash()).Sum(x => x.Amount);

    private static decimal? SumOrNothing(IEnumerable<Allocation> allocations)
    {
        var amounts = allocations.Select(x => x.Amount).ToList();
        return amounts.Count == 0 ? null : amounts.Sum();
    }
}
