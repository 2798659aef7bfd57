using System.Globalization;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;

namespace KerjasamaDesa.Domain.Implementation;

/// <summary>How often a cooperation reports.</summary>
public enum ReportingCycle
{
    /// <summary>Triwulanan.</summary>
    Quarterly,

    /// <summary>Bulanan.</summary>
    Monthly,
}

/// <summary>A reporting period (masa laporan).</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
public sealed record ReportingPeriod(DateOnly Start, DateOnly End)
{
    /// <summary>What it is called: "Triwulan II 2026", "April 2026".</summary>
    public string Name => End.Month - Start.Month >= 1 ? IndonesianDate.Period(End) : End.ToString("MMMM yyyy", Indonesian.Culture);

    /// <summary>By which addresses name it: "2026-06-30".</summary>
    public string Slug => End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The period a day falls in.</summary>
    public static ReportingPeriod Of(DateOnly day, ReportingCycle cycle)
    {
        var months = cycle == ReportingCycle.Monthly ? 1 : 3;
        var first = new DateOnly(day.Year, ((day.Month - 1) / months * months) + 1, 1);
        return new ReportingPeriod(first, first.AddMonths(months).AddDays(-1));
    }

    /// <summary>
    /// The period that may be closed next: the first of all, or the one after what is closed. Where the cycle was changed in the middle of one, it
    /// begins on the first day that is open.
    /// </summary>
    /// <param name="first">First day of the work.</param>
    /// <param name="closedThrough">Last day that is closed; null while none is.</param>
    /// <param name="cycle">How often is reported.</param>
    public static ReportingPeriod Next(DateOnly first, DateOnly? closedThrough, ReportingCycle cycle)
    {
        if (closedThrough is not { } closed)
        {
            return Of(first, cycle);
        }

        var open = closed.AddDays(1);
        return Of(open, cycle) with { Start = open };
    }

    /// <summary>The periods from the one of a day to the one of another, in the order of time.</summary>
    public static IEnumerable<ReportingPeriod> Between(DateOnly from, DateOnly to, ReportingCycle cycle)
    {
        for (var period = Of(from, cycle); period.Start <= to; period = Of(period.End.AddDays(1), cycle))
        {
            yield return period;
        }
    }
}

/// <summary>The figures a period was closed with: cumulative, from verified entries.</summary>
/// <param name="PhysicalPercent">Physical progress, percent.</param>
/// <param name="Spent">Rupiah spent.</param>
public sealed record ClosingFigures(decimal PhysicalPercent, decimal Spent);

/// <summary>
/// The closing of a reporting period. Periods close one after the other, so that nothing moves the cumulative figures of a closed one: what is
/// verified later counts from the first day that is open, with a mark. A reopened one stays as a row, and so does its reason.
/// </summary>
public sealed class PeriodClosing
{
    private PeriodClosing()
    {
    }

    /// <summary>Identity, made by the page.</summary>
    public Guid Id { get; private set; }

    /// <summary>The cooperation.</summary>
    public Guid CooperationId { get; private set; }

    /// <summary>First day of the period.</summary>
    public DateOnly Start { get; private set; }

    /// <summary>Last day of the period; all days up to it are closed.</summary>
    public DateOnly End { get; private set; }

    /// <summary>Physical progress it was closed with, percent.</summary>
    public decimal PhysicalPercent { get; private set; }

    /// <summary>Rupiah it was closed with.</summary>
    public decimal Spent { get; private set; }

    /// <summary>Account that closed it.</summary>
    public Guid ClosedById { get; private set; }

    /// <summary>Name of the person.</summary>
    public string ClosedByName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset ClosedAt { get; private set; }

    /// <summary>Who reopened it.</summary>
    public string? ReopenedByName { get; private set; }

    /// <summary>When it was reopened; null while it is closed.</summary>
    public DateTimeOffset? ReopenedAt { get; private set; }

    /// <summary>Why it was reopened.</summary>
    public string? ReopenReason { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>The period.</summary>
    public ReportingPeriod Period => new(Start, End);

    /// <summary>
    /// Closes a period. Refused: one that has not ended, one that is not the next, and while entries of its days wait to be verified.
    /// </summary>
    /// <param name="id">Identity, made by the page.</param>
    /// <param name="cooperation">The cooperation.</param>
    /// <param name="period">The period.</param>
    /// <param name="next">The one that may be closed next.</param>
    /// <param name="waiting">Entries of days up to its end that wait to be verified.</param>
    /// <param name="figures">What it is closed with.</param>
    /// <param name="who">Who closes it.</param>
    /// <param name="now">When.</param>
    /// <param name="today">The day that is.</param>
    public static PeriodClosing Close(
        Guid id, Cooperation cooperation, ReportingPeriod period, ReportingPeriod next, int waiting, ClosingFigures figures, Actor who, DateTimeOffset now, DateOnly today)
    {
        if (period.End >= today)
        {
            throw new RuleBroken("Masa laporan ini belum berakhir.");
        }

        if (period != next)
        {
            throw new RuleBroken("Masa laporan ditutup berurutan; berikutnya {0}.", next.Name);
        }

        if (waiting > 0)
        {
            throw new RuleBroken("{0} catatan masa ini masih menunggu verifikasi.", waiting);
        }

        return new PeriodClosing
        {
            Id = id,
            CooperationId = cooperation.Id,
            Start = period.Start,
            End = period.End,
            PhysicalPercent = figures.PhysicalPercent,
            Spent = figures.Spent,
            ClosedById = who.AccountId,
            ClosedByName = who.Name,
            ClosedAt = now,
        };
    }

    /// <summary>Reopens it with a reason. Refused: a second time, and while a later period is closed, whose figures would move.</summary>
    /// <param name="reason">Why, at most 500 letters.</param>
    /// <param name="closedThrough">Last day that is closed.</param>
    /// <param name="who">Who reopens it.</param>
    /// <param name="now">When.</param>
    public void Reopen(string? reason, DateOnly? closedThrough, Actor who, DateTimeOffset now)
    {
        if (ReopenedAt is not null)
        {
            throw new RuleBroken("Masa laporan ini sudah dibuka kembali.");
        }

        if (closedThrough > End)
        {
            throw new RuleBroken("Buka dahulu masa sesudahnya, supaya angkanya tidak berubah diam-diam.");
        }

        ReopenReason = Guard.Text(reason, 500, nameof(ReopenReason), "Tulis alasan membuka kembali.");
        (ReopenedByName, ReopenedAt) = (who.Name, now);
    }
}
