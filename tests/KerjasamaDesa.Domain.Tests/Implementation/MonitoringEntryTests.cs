using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Tests.Implementation;

public sealed class MonitoringEntryTests
{
    private readonly Fieldwork work = new(100);
    private readonly Actor reporter = Fieldwork.Person("Ani");
    private readonly Actor checker = Fieldwork.Person("Dewi");

    [Fact]
    public void An_entry_waits_until_another_person_verifies_it()
    {
        var entry = Recorded();
        Assert.Equal(EntryState.Recorded, entry.State);

        entry.Verify(checker, Fieldwork.Now);

        Assert.Equal((EntryState.Verified, "Dewi"), (entry.State, entry.JudgedByName));
    }

    [Fact]
    public void Nobody_verifies_or_returns_an_own_entry()
    {
        var entry = Recorded();

        Assert.Throws<RuleBroken>(() => entry.Verify(reporter, Fieldwork.Now));
        Assert.Throws<RuleBroken>(() => entry.Return("Periksa lagi", reporter, Fieldwork.Now));
        Assert.Equal(EntryState.Recorded, entry.State);
    }

    [Fact]
    public void An_entry_is_judged_once()
    {
        var entry = Recorded();
        entry.Verify(checker, Fieldwork.Now);

        Assert.Throws<RuleBroken>(() => entry.Verify(checker, Fieldwork.Now));
        Assert.Throws<RuleBroken>(() => entry.Return("Keliru", checker, Fieldwork.Now));
    }

    [Fact]
    public void Sending_back_needs_a_reason()
    {
        var entry = Recorded();

        Assert.Equal("ReturnReason", Assert.Throws<RuleBroken>(() => entry.Return("  ", checker, Fieldwork.Now)).Field);
        Assert.Equal((EntryState.Recorded, null), (entry.State, entry.JudgedByName));
    }

    [Fact]
    public void Its_reporter_mends_a_returned_entry_which_then_waits_again()
    {
        var entry = Recorded();
        entry.Return("Foto kabur", checker, Fieldwork.Now);

        Assert.Throws<RuleBroken>(() => entry.Mend(Said(45), [], checker, Fieldwork.Today));
        entry.Mend(Said(45), [new EntryPhoto(Guid.CreateVersion7(), null)], reporter, Fieldwork.Today);

        Assert.Equal((EntryState.Recorded, 45m, 1), (entry.State, entry.Progress, entry.Photos.Count));
    }

    [Fact]
    public void Only_a_returned_entry_is_mended()
    {
        var entry = Recorded();

        Assert.Throws<RuleBroken>(() => entry.Mend(Said(45), [], reporter, Fieldwork.Today));
        entry.Verify(checker, Fieldwork.Now);
        Assert.Throws<RuleBroken>(() => entry.Mend(Said(45), [], reporter, Fieldwork.Today));
        Assert.Equal(40, entry.Progress);
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(100.01)]
    public void Progress_lies_between_nothing_and_all(decimal progress) =>
        Assert.Equal("Progress", Assert.Throws<RuleBroken>(() => Recorded(Said(progress))).Field);

    [Fact]
    public void A_visit_lies_not_in_the_future() =>
        Assert.Equal("Day", Assert.Throws<RuleBroken>(() => Recorded(Said(40) with { Day = Fieldwork.Today.AddDays(1) })).Field);

    [Fact]
    public void A_repeated_send_says_the_same_whatever_the_order_of_its_sources()
    {
        var entry = Recorded();

        Assert.True(entry.SaysTheSame(work.Activities[0].Id, reporter.AccountId, Said(40) with
        {
            Narrative = " Pipa terpasang. ",
            Spending = [new EntrySpending(FundingSource.PBK, 2), new EntrySpending(FundingSource.DDS, 1)],
        }));
    }

    [Fact]
    public void Another_content_reporter_or_activity_is_no_repeat()
    {
        var entry = Recorded();
        var id = work.Activities[0].Id;

        Assert.False(entry.SaysTheSame(id, checker.AccountId, Said(40)));
        Assert.False(entry.SaysTheSame(Guid.Empty, reporter.AccountId, Said(40)));
        Assert.False(entry.SaysTheSame(id, reporter.AccountId, Said(41)));
        Assert.False(entry.SaysTheSame(id, reporter.AccountId, Said(40) with { OutputToDate = null }));
        Assert.False(entry.SaysTheSame(id, reporter.AccountId, Said(40) with { Narrative = "Lain" }));
        Assert.False(entry.SaysTheSame(id, reporter.AccountId, Said(40) with { Day = Fieldwork.Today.AddDays(-1) }));
        Assert.False(entry.SaysTheSame(id, reporter.AccountId, Said(40) with { Spending = [new EntrySpending(FundingSource.DDS, 1)] }));
    }

    private static EntryDetails Said(decimal progress) => new(
        Fieldwork.Today, progress, 12, "Pipa terpasang.", [new EntrySpending(FundingSource.DDS, 1), new EntrySpending(FundingSource.PBK, 2)]);

    private MonitoringEntry Recorded(EntryDetails? details = null) => MonitoringEntry.Record(
        Guid.CreateVersion7(), work.Cooperation, work.Activities[0], details ?? Said(40), [], reporter, Fieldwork.Now, Fieldwork.Today);
}
