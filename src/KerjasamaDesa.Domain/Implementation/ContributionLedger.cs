using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Implementation;

/// <summary>Part of what is due, in rupiah, by a day.</summary>
/// <param name="Due">Last day on which it is paid in time.</param>
/// <param name="Amount">Rupiah.</param>
public sealed record Installment(DateOnly Due, decimal Amount);

/// <summary>Who gives from what: a line of the ledger.</summary>
/// <param name="VillageCode">The village; null for money of no single one.</param>
/// <param name="Source">The source of funds.</param>
public sealed record LedgerKey(string? VillageCode, FundingSource Source);

/// <summary>What one party owes from one source, and what came of it. Rupiah; always <c>Due = Paid + Rest</c> and <c>Rest = Arrears + NotYetDue</c>.</summary>
/// <param name="Key">The party and the source.</param>
/// <param name="Installments">What is due when, in the order of time; they add up to the allocations of the signed plan.</param>
/// <param name="IsByYear">Whether nobody has set the installments, so that the years of the plan count.</param>
/// <param name="Paid">What was received, reversals taken off.</param>
/// <param name="DueByNow">What should have been received by the day the ledger is looked at.</param>
/// <param name="Today">That day.</param>
public sealed record LedgerLine(LedgerKey Key, IReadOnlyList<Installment> Installments, bool IsByYear, decimal Paid, decimal DueByNow, DateOnly Today)
{
    /// <summary>All that the signed plan allocates.</summary>
    public decimal Due => Installments.Sum(i => i.Amount);

    /// <summary>What is still to come; below zero when more was given than is due, as an amendment may leave it.</summary>
    public decimal Rest => Due - Paid;

    /// <summary>Tunggakan: what should have come by now and did not.</summary>
    public decimal Arrears => Math.Max(0, DueByNow - Paid);

    /// <summary>The part of <see cref="Rest"/> that is not late.</summary>
    public decimal NotYetDue => Rest - Arrears;

    /// <summary>The earliest installment that is not wholly paid; null when all is.</summary>
    public Installment? NextDue
    {
        get
        {
            var paid = Paid;
            foreach (var installment in Installments)
            {
                paid -= installment.Amount;
                if (paid < 0)
                {
                    return installment with { Amount = -paid < installment.Amount ? -paid : installment.Amount };
                }
            }

            return null;
        }
    }

    /// <summary>Days since the oldest unpaid installment was due; 0 when nothing is late.</summary>
    public int DaysLate => Arrears > 0 && NextDue is { } next ? Math.Max(0, Today.DayNumber - next.Due.DayNumber) : 0;
}

/// <summary>
/// The ledger of contributions (iuran dan kontribusi): what the signed plan makes each party give from each source, in cash or in kind, and
/// what was received of it.
/// </summary>
/// <param name="Lines">One for each party and source; villages first, then money of no single one.</param>
public sealed record ContributionLedger(IReadOnlyList<LedgerLine> Lines)
{
    /// <summary>Rupiah due over all lines: the allocations of the signed plan.</summary>
    public decimal Due => Lines.Sum(l => l.Due);

    /// <summary>Rupiah received over all lines.</summary>
    public decimal Paid => Lines.Sum(l => l.Paid);

    /// <summary>Rupiah still to come over all lines.</summary>
    public decimal Rest => Lines.Sum(l => l.Rest);

    /// <summary>Rupiah late over all lines.</summary>
    public decimal Arrears => Lines.Sum(l => l.Arrears);

    /// <summary>
    /// Draws it up. Installments that were set count only while they add up to what the signed plan allocates: after an amendment that changes the
    /// sum, the years of the plan count again until somebody sets them anew.
    /// </summary>
    /// <param name="plan">The signed plan, wholly loaded.</param>
    /// <param name="schedules">Installments that were set.</param>
    /// <param name="receipts">What was received, with reversals.</param>
    /// <param name="today">Day it is looked at.</param>
    public static ContributionLedger Of(
        Plan plan, IEnumerable<ContributionSchedule> schedules, IEnumerable<(LedgerKey Key, decimal Amount)> receipts, DateOnly today)
    {
        var due = ByYear(plan);
        var paid = receipts.GroupBy(r => r.Key).ToDictionary(g => g.Key, g => g.Sum(r => r.Amount));
        var set = schedules.ToDictionary(s => s.Key, s => s.Installments);
        return new ContributionLedger([.. due.Keys.Union(paid.Keys)
            .OrderBy(k => k.VillageCode is null).ThenBy(k => k.VillageCode, StringComparer.Ordinal).ThenBy(k => k.Source)
            .Select(key => Line(key, due.GetValueOrDefault(key, []), set.GetValueOrDefault(key), paid.GetValueOrDefault(key), today))]);
    }

    /// <summary>The line of a party and source; null when the signed plan has none and nothing was received.</summary>
    public LedgerLine? Find(LedgerKey key) => Lines.FirstOrDefault(l => l.Key == key);

    private static LedgerLine Line(LedgerKey key, IReadOnlyList<Installment> byYear, IReadOnlyList<Installment>? set, decimal paid, DateOnly today)
    {
        var counts = set is not null && set.Sum(i => i.Amount) == byYear.Sum(i => i.Amount);
        IReadOnlyList<Installment> installments = counts ? set! : byYear;
        return new LedgerLine(key, installments, !counts, paid, installments.Where(i => i.Due < today).Sum(i => i.Amount), today);
    }

    /// <summary>
    /// What is due by year: each activity's allocation spread over the days of the activity, due on the last day of the budget year, or of the
    /// term when that ends earlier. What is rounded off in one year comes in the next, so that the years add up.
    /// </summary>
    private static Dictionary<LedgerKey, IReadOnlyList<Installment>> ByYear(Plan plan) => plan.Activities
        .SelectMany(a => a.Allocations.SelectMany(x => Years(a, x.Amount).Select(y => (Key: new LedgerKey(x.VillageCode, x.Source), y.Year, y.Amount))))
        .GroupBy(x => x.Key)
        .ToDictionary(g => g.Key, g => (IReadOnlyList<Installment>)
            [.. g.GroupBy(x => x.Year).OrderBy(y => y.Key).Select(y => new Installment(LastDay(plan, y.Key), y.Sum(x => x.Amount))).Where(i => i.Amount > 0)]);

    private static DateOnly LastDay(Plan plan, int year) =>
        plan.TermEnd is { } end && end.Year == year ? end : new DateOnly(year, 12, 31);

    private static IEnumerable<(int Year, decimal Amount)> Years(Activity activity, decimal amount)
    {
        decimal days = activity.End.DayNumber - activity.Start.DayNumber + 1;
        var given = 0m;
        for (var year = activity.Start.Year; year <= activity.End.Year; year++)
        {
            var passed = Math.Min(days, new DateOnly(year, 12, 31).DayNumber - activity.Start.DayNumber + 1);
            var through = year == activity.End.Year ? amount : Math.Floor(amount * passed / days);
            yield return (year, through - given);
            given = through;
        }
    }
}
