using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Tests.Implementation;

public sealed class ContributionLedgerTests
{
    private static readonly LedgerKey Sidorejo = new("33.10.21.2005", FundingSource.DDS);

    [Fact]
    public void What_is_due_follows_the_years_of_the_activity_and_adds_up_to_the_allocation()
    {
        var work = new Fieldwork(50);
        var program = work.Plan.Programs.Single();
        var activity = work.Plan.AddActivity(
            program, Guid.CreateVersion7(), new ActivityDetails("Lintas tahun", "33.10.21.2005", new DateOnly(2026, 12, 1), new DateOnly(2027, 1, 31), 50, null, null, null));
        work.Plan.Allocate(activity, "33.10.21.2005", FundingSource.DDS, 100_000_001);

        var line = Ledger(work).Find(Sidorejo)!;

        Assert.Equal([new Installment(new DateOnly(2026, 12, 31), 50_000_000), new Installment(new DateOnly(2027, 12, 31), 50_000_001)], line.Installments);
        Assert.True(line.IsByYear);
    }

    [Fact]
    public void The_last_year_is_due_when_the_term_ends()
    {
        var work = new Fieldwork(100);
        work.Plan.SetTerm(new DateOnly(2026, 1, 1), new DateOnly(2026, 9, 30));
        work.Plan.Allocate(work.Activities[0], "33.10.21.2005", FundingSource.DDS, 10);

        Assert.Equal(new DateOnly(2026, 9, 30), Assert.Single(Ledger(work).Find(Sidorejo)!.Installments).Due);
    }

    [Fact]
    public void Arrears_are_what_should_have_come_by_yesterday()
    {
        var work = Due(100);
        var schedule = Schedule(work, (new DateOnly(2026, 6, 30), 60), (Fieldwork.Today, 40));

        var line = ContributionLedger.Of(work.Plan, [schedule], [(Sidorejo, 50m)], Fieldwork.Today).Find(Sidorejo)!;

        Assert.Equal((50m, 10m, 40m), (line.Rest, line.Arrears, line.NotYetDue));
        Assert.Equal(new Installment(new DateOnly(2026, 6, 30), 10), line.NextDue);
        Assert.Equal(Fieldwork.Today.DayNumber - new DateOnly(2026, 6, 30).DayNumber, line.DaysLate);
        Assert.False(line.IsByYear);
    }

    [Fact]
    public void Installments_that_no_longer_tie_to_the_signed_plan_give_way_to_its_years()
    {
        var work = Due(100);
        var schedule = Schedule(work, (new DateOnly(2026, 6, 30), 100));
        work.Plan.Allocate(work.Activities[0], "33.10.21.2005", FundingSource.DDS, 120);

        var line = ContributionLedger.Of(work.Plan, [schedule], [], Fieldwork.Today).Find(Sidorejo)!;

        Assert.True(line.IsByYear);
        Assert.Equal(120, line.Due);
    }

    [Fact]
    public void Installments_must_add_up_and_name_each_day_once()
    {
        var work = Due(100);
        var schedule = new ContributionSchedule(Guid.CreateVersion7(), work.Cooperation, Sidorejo);
        var day = new DateOnly(2026, 6, 30);

        Assert.Contains("harus sama dengan kewajiban", Assert.Throws<RuleBroken>(() => schedule.Set([new Installment(day, 99)], 100)).Message, StringComparison.Ordinal);
        Assert.Contains("Satu tanggal", Assert.Throws<RuleBroken>(() => schedule.Set([new Installment(day, 50), new Installment(day, 50)], 100)).Message, StringComparison.Ordinal);
        Assert.Throws<RuleBroken>(() => schedule.Set([], 0));
        Assert.Throws<RuleBroken>(() => schedule.Set([new Installment(day, 0), new Installment(day.AddDays(1), 100)], 100));
    }

    [Fact]
    public void A_receipt_beyond_what_is_left_in_the_future_or_of_nothing_is_refused()
    {
        var work = Due(100);
        var line = Ledger(work).Find(Sidorejo)!;
        ContributionReceipt Receive(decimal amount, DateOnly day) => ContributionReceipt.Record(
            Guid.CreateVersion7(), work.Cooperation, line, new ReceiptDetails(day, amount, null), null, Fieldwork.Person("Wagiman"), Fieldwork.Now, Fieldwork.Today);

        Assert.Equal(nameof(ContributionReceipt.Amount), Assert.Throws<RuleBroken>(() => Receive(101, Fieldwork.Today)).Field);
        Assert.Equal(nameof(ContributionReceipt.Day), Assert.Throws<RuleBroken>(() => Receive(1, Fieldwork.Today.AddDays(1))).Field);
        Assert.Equal(nameof(ContributionReceipt.Amount), Assert.Throws<RuleBroken>(() => Receive(0, Fieldwork.Today)).Field);
        Assert.Equal(100, Receive(100, Fieldwork.Today).Amount);
    }

    [Fact]
    public void A_receipt_is_taken_off_once_and_a_counter_entry_never()
    {
        var work = Due(100);
        var who = Fieldwork.Person("Wagiman");
        var receipt = ContributionReceipt.Record(
            Guid.CreateVersion7(), work.Cooperation, Ledger(work).Find(Sidorejo)!, new ReceiptDetails(Fieldwork.Today, 70, null), null, who, Fieldwork.Now, Fieldwork.Today);

        Assert.Throws<RuleBroken>(() => receipt.Reverse(Guid.CreateVersion7(), " ", who, Fieldwork.Now, Fieldwork.Today));
        var counter = receipt.Reverse(Guid.CreateVersion7(), "Salah desa", who, Fieldwork.Now, Fieldwork.Today);

        Assert.Equal((-70m, receipt.Id, "Salah desa"), (counter.Amount, counter.ReversesId, counter.Note));
        Assert.True(receipt.IsReversed);
        Assert.Throws<RuleBroken>(() => receipt.Reverse(Guid.CreateVersion7(), "Lagi", who, Fieldwork.Now, Fieldwork.Today));
        Assert.Throws<RuleBroken>(() => counter.Reverse(Guid.CreateVersion7(), "Lagi", who, Fieldwork.Now, Fieldwork.Today));
    }

    /// <summary>Whatever is allocated, paid and taken off: over all parties due is paid and rest, rest is arrears and what is not yet due, to the rupiah.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_ledger_balances_to_the_rupiah(int seed)
    {
        Random random = new(seed);
        for (var round = 0; round < 60; round++)
        {
            var work = new Fieldwork(50, 50);
            List<LedgerKey> keys = [Sidorejo, new("33.10.21.2006", FundingSource.ADD), new(null, FundingSource.PBK), new("33.10.21.2005", FundingSource.INKIND)];
            foreach (var activity in work.Activities)
            {
                foreach (var key in keys.Where(_ => random.Next(4) > 0))
                {
                    work.Plan.Allocate(activity, key.VillageCode, key.Source, random.Next(1, 900_000_000) + (random.Next(2) / 4m));
                }
            }

            var allocated = work.Plan.Activities.SelectMany(a => a.Allocations).Sum(a => a.Amount);
            List<ContributionReceipt> receipts = [];
            var today = new DateOnly(2026, 1, 1).AddDays(random.Next(500));
            ContributionLedger Now() => ContributionLedger.Of(work.Plan, [], receipts.Select(r => (r.Key, r.Amount)), today);
            for (var step = 0; step < 12; step++)
            {
                var open = Now().Lines.Where(l => l.Rest > 0).ToList();
                var kept = receipts.Where(r => !r.IsReversed && r.ReversesId is null).ToList();
                if (kept.Count > 0 && random.Next(3) == 0)
                {
                    var before = Now().Paid;
                    var wrong = kept[random.Next(kept.Count)];
                    receipts.Add(wrong.Reverse(Guid.CreateVersion7(), "Salah", Fieldwork.Person("B"), Fieldwork.Now, today));
                    Assert.Equal(before - wrong.Amount, Now().Paid);
                }
                else if (open.Count > 0)
                {
                    var line = open[random.Next(open.Count)];
                    receipts.Add(ContributionReceipt.Record(
                        Guid.CreateVersion7(), work.Cooperation, line, new ReceiptDetails(today, Math.Min(line.Rest, random.Next(1, 400_000_000)), null), null,
                        Fieldwork.Person("B"), Fieldwork.Now, today));
                }

                var ledger = Now();
                Assert.Equal(allocated, ledger.Due);
                Assert.Equal(ledger.Due, ledger.Paid + ledger.Rest);
                Assert.Equal(receipts.Sum(r => r.Amount), ledger.Paid);
                Assert.All(ledger.Lines, l => Assert.Equal(l.Rest, l.Arrears + l.NotYetDue));
                Assert.All(ledger.Lines, l => Assert.True(l.Rest >= 0 && l.NotYetDue >= 0));
            }
        }
    }

    private static ContributionLedger Ledger(Fieldwork work) => ContributionLedger.Of(work.Plan, [], [], Fieldwork.Today);

    private static Fieldwork Due(decimal amount)
    {
        var work = new Fieldwork(100);
        work.Plan.Allocate(work.Activities[0], "33.10.21.2005", FundingSource.DDS, amount);
        return work;
    }

    private static ContributionSchedule Schedule(Fieldwork work, params (DateOnly Due, decimal Amount)[] parts)
    {
        var schedule = new ContributionSchedule(Guid.CreateVersion7(), work.Cooperation, Sidorejo);
        schedule.Set([.. parts.Select(p => new Installment(p.Due, p.Amount))], parts.Sum(p => p.Amount));
        return schedule;
    }
}
