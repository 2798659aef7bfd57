using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Implementation;

namespace KerjasamaDesa.Domain.Tests.Implementation;

public sealed class ReportingPeriodTests
{
    private static readonly ReportingPeriod First = ReportingPeriod.Of(new DateOnly(2026, 2, 14), ReportingCycle.Quarterly);

    [Fact]
    public void A_quarter_and_a_month_are_named_as_people_say_them()
    {
        Assert.Equal(new ReportingPeriod(new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31)), First);
        Assert.Equal("Maret 2026", ReportingPeriod.Of(new DateOnly(2026, 3, 31), ReportingCycle.Monthly).Name);
        Assert.Equal(IndonesianDate.Period(new DateOnly(2026, 3, 31)), First.Name);
    }

    [Fact]
    public void After_a_change_of_the_cycle_the_next_period_begins_on_the_first_open_day()
    {
        var next = ReportingPeriod.Next(new DateOnly(2026, 1, 1), new DateOnly(2026, 4, 30), ReportingCycle.Quarterly);

        Assert.Equal(new ReportingPeriod(new DateOnly(2026, 5, 1), new DateOnly(2026, 6, 30)), next);
    }

    [Fact]
    public void Only_the_next_ended_period_without_waiting_entries_is_closed()
    {
        var work = new Fieldwork(100);
        var second = ReportingPeriod.Of(new DateOnly(2026, 5, 1), ReportingCycle.Quarterly);
        PeriodClosing Close(ReportingPeriod period, int waiting, DateOnly today) => PeriodClosing.Close(
            Guid.CreateVersion7(), work.Cooperation, period, First, waiting, new ClosingFigures(20, 5), Fieldwork.Person("Sukamto", TeamRole.Chair), Fieldwork.Now, today);

        Assert.Contains("belum berakhir", Assert.Throws<RuleBroken>(() => Close(First, 0, First.End)).Message, StringComparison.Ordinal);
        Assert.Contains("berurutan", Assert.Throws<RuleBroken>(() => Close(second, 0, Fieldwork.Today)).Message, StringComparison.Ordinal);
        Assert.Contains("menunggu verifikasi", Assert.Throws<RuleBroken>(() => Close(First, 2, Fieldwork.Today)).Message, StringComparison.Ordinal);
        Assert.Equal((20m, 5m), (Close(First, 0, Fieldwork.Today).PhysicalPercent, Close(First, 0, Fieldwork.Today).Spent));
    }

    [Fact]
    public void Reopening_needs_a_reason_and_the_later_ones_open_and_stays_told()
    {
        var chair = Fieldwork.Person("Sukamto", TeamRole.Chair);
        var closing = PeriodClosing.Close(Guid.CreateVersion7(), new Fieldwork(100).Cooperation, First, First, 0, new ClosingFigures(20, 5), chair, Fieldwork.Now, Fieldwork.Today);

        Assert.Throws<RuleBroken>(() => closing.Reopen("Salah", First.End.AddDays(1), chair, Fieldwork.Now));
        Assert.Throws<RuleBroken>(() => closing.Reopen(" ", First.End, chair, Fieldwork.Now));
        closing.Reopen("Bukti tertinggal", First.End, chair, Fieldwork.Now);

        Assert.Equal(("Bukti tertinggal", "Sukamto"), (closing.ReopenReason, closing.ReopenedByName));
        Assert.Throws<RuleBroken>(() => closing.Reopen("Lagi", null, chair, Fieldwork.Now));
    }

    [Fact]
    public void An_entry_verified_after_its_period_closed_counts_from_the_first_open_day_with_a_mark()
    {
        var work = new Fieldwork(100);
        MonitoringEntry Verified(DateOnly? closedThrough)
        {
            var entry = MonitoringEntry.Record(
                Guid.CreateVersion7(), work.Cooperation, work.Activities[0], new EntryDetails(First.End, 30, null, "Pipa tiba.", []), [], Fieldwork.Person("Ani"), Fieldwork.Now, Fieldwork.Today);
            entry.Verify(Fieldwork.Person("Sukamto"), Fieldwork.Now, closedThrough);
            return entry;
        }

        var (late, early) = (Verified(First.End), Verified(null));

        Assert.Equal((First.End.AddDays(1), true), (late.CountsOn, late.IsLate));
        Assert.Equal((First.End, false), (early.CountsOn, early.IsLate));
    }

    [Fact]
    public void A_late_entry_leaves_the_closed_figures_alone_and_does_not_throw_progress_back()
    {
        var work = new Fieldwork(100);
        var weights = new Dictionary<Guid, decimal> { [work.Activities[0].Id] = 100 };
        var counted = work.Progress(First.End, 30, 10);
        var late = work.Progress(First.End.AddDays(-5), 20, 7) with { LateDay = First.End.AddDays(1) };

        Assert.Equal((30m, 10m), (ProgressCurve.PhysicalOn(First.End, weights, [counted, late]), ProgressCurve.SpentBy(First.End, [counted, late])));
        Assert.Equal((30m, 17m), (ProgressCurve.PhysicalOn(First.End.AddDays(1), weights, [counted, late]), ProgressCurve.SpentBy(First.End.AddDays(1), [counted, late])));
    }

    [Fact]
    public void An_episode_of_critical_deviation_lasts_until_the_work_has_caught_up()
    {
        static CurvePoint Point(int month, decimal planned, decimal? actual) => new(new DateOnly(2025, month, 1).AddMonths(1).AddDays(-1), planned, actual, 0, actual is null ? null : 0);
        CurvePoint[] irrigation = [Point(3, 15, 12), Point(6, 45, 31), Point(9, 75, 52), Point(12, 100, 78)];

        Assert.Equal(new DateOnly(2025, 6, 30), ShowCause.Episode(irrigation, new DateOnly(2026, 1, 1)));
        Assert.Equal(new DateOnly(2025, 6, 30), ShowCause.Episode([irrigation[0], irrigation[1], Point(9, 75, null)], new DateOnly(2026, 1, 1)));
        Assert.Null(ShowCause.Episode(irrigation, new DateOnly(2025, 6, 30)));
        Assert.Equal(new DateOnly(2025, 12, 31), ShowCause.Episode([irrigation[1], Point(9, 75, 74), irrigation[3]], new DateOnly(2026, 1, 1)));
        Assert.Null(ShowCause.Episode([irrigation[1], Point(9, 75, 74)], new DateOnly(2026, 1, 1)));
    }

    [Fact]
    public void The_forecast_goes_on_at_the_pace_so_far()
    {
        var start = new DateOnly(2026, 1, 1);

        Assert.Equal(new Forecast(start.AddDays(199), 200), Forecast.Of(start, start.AddDays(99), 50, 100));
        Assert.Null(Forecast.Of(start, start, 0, 100));
        Assert.Null(Forecast.Of(start, start, 100, 100));
        Assert.Null(Forecast.Of(start, start.AddDays(-1), 10, 100));
    }

    [Fact]
    public void Parts_of_a_measured_value_add_up_to_it()
    {
        IndicatorMeasurement Measured() => new(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Fieldwork.Today, 141, null, Fieldwork.Person("Ani"), Fieldwork.Now, Fieldwork.Today);

        Assert.Throws<RuleBroken>(() => Measured().ToldApart([new MeasurementPart("33.10.21.2005", 60, 80, null)]));
        Assert.Throws<RuleBroken>(() => new MeasurementPart("33.10.21.2005", -1, null, null));
        Assert.Equal(2, Measured().ToldApart([new MeasurementPart("33.10.21.2005", 60, 80, null), new MeasurementPart("33.10.21.2006", null, null, 1), new MeasurementPart("33.10.21.2007", null, null, null)]).Parts.Count);
    }
}
