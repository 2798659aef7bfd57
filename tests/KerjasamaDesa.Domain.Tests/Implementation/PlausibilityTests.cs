using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Tests.Implementation;

public sealed class PlausibilityTests
{
    private readonly Fieldwork work = new(100);

    public PlausibilityTests() => work.Plan.Allocate(work.Activities[0], "33.10.21.2005", FundingSource.DDS, 100);

    [Fact]
    public void Progress_that_falls_back_or_jumps_is_pointed_out()
    {
        Assert.Equal([EntryWarning.FallsBack], Warnings(Entry(39), Entry(40)));
        Assert.Equal([EntryWarning.Jumps, EntryWarning.NoPhoto], Warnings(Entry(71), Entry(40)));
        Assert.Equal([EntryWarning.NoPhoto], Warnings(Entry(70), Entry(40)));
        Assert.Empty(Warnings(Entry(40), Entry(40)));
        Assert.Equal([EntryWarning.Jumps, EntryWarning.NoPhoto], Warnings(Entry(31), null));
    }

    [Fact]
    public void Output_that_shrinks_and_spending_beyond_the_ceiling_are_pointed_out()
    {
        Assert.Equal([EntryWarning.OutputFallsBack], Warnings(Entry(40, output: 5), Entry(40, output: 6)));
        Assert.Equal([EntryWarning.BeyondCeiling], Warnings(Entry(40, spent: 41), Entry(40), already: 60));
        Assert.Empty(Warnings(Entry(40, spent: 40), Entry(40), already: 60));
    }

    [Fact]
    public void What_arrives_long_after_the_visit_is_pointed_out() =>
        Assert.Equal([EntryWarning.SentLate], Plausibility.Of(Entry(40), Entry(40), work.Activities[0], new Dictionary<FundingSource, decimal>(), Fieldwork.Today.AddDays(15)));

    [Theory]
    [InlineData(-7.6262, 110.2038, true)]
    [InlineData(-7.6242, 110.2038, false)]
    public void More_than_two_kilometres_from_the_place_before_is_pointed_out(double latitude, double longitude, bool isFar)
    {
        var before = Entry(40, place: new MapPoint(-7.6079, 110.2038));

        Assert.Equal(isFar ? [EntryWarning.FarAway] : [], Warnings(Entry(40, place: new MapPoint(latitude, longitude)), before, village: new MapPoint(-7.6079, 110.2038)));
    }

    [Fact]
    public void Without_a_place_before_the_village_counts_and_without_either_nothing_does()
    {
        var here = new MapPoint(-7.60, 110.20);

        Assert.Equal([EntryWarning.FarAway], Warnings(Entry(40, place: here), Entry(40), village: new MapPoint(-7.79, 110.20)));
        Assert.Empty(Warnings(Entry(40, place: here), Entry(40), village: new MapPoint(-7.77, 110.20)));
        Assert.Empty(Warnings(Entry(40, place: here), Entry(40)));
        Assert.Empty(Warnings(Entry(40), Entry(40, place: here), village: here));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(-2, true)]
    [InlineData(null, false)]
    public void A_photo_taken_days_before_the_visit_is_pointed_out(int? days, bool isOld)
    {
        DateTimeOffset? taken = days is { } n ? new DateTimeOffset(Fieldwork.Today.AddDays(n), new TimeOnly(8, 0), TimeSpan.Zero) : null;

        Assert.Equal(isOld ? [EntryWarning.OldPhoto] : [], Warnings(Entry(40, photo: new EntryPhoto(Guid.CreateVersion7(), null, null, taken)), Entry(40)));
    }

    [Fact]
    public void A_correction_keeps_both_figures_and_the_reason()
    {
        var entry = Entry(45, output: 3);
        var chair = Fieldwork.Person("Sukamto");

        Assert.Throws<RuleBroken>(() => entry.VerifyCorrected(40, 3, " ", chair, Fieldwork.Now, null));
        Assert.Throws<RuleBroken>(() => entry.VerifyCorrected(45, 3, "Sama", chair, Fieldwork.Now, null));
        entry.VerifyCorrected(40, 2.5m, "Menurut foto baru 40%", chair, Fieldwork.Now, null);

        Assert.Equal((40m, 2.5m, EntryState.Verified), (entry.Progress, entry.OutputToDate, entry.State));
        Assert.Equal("45% → 40%; 3 → 2,5. Menurut foto baru 40%", entry.CorrectionNote);
        Assert.Throws<RuleBroken>(() => entry.VerifyCorrected(30, null, "Lagi", chair, Fieldwork.Now, null));
    }

    private IReadOnlyList<EntryWarning> Warnings(MonitoringEntry entry, MonitoringEntry? previous, decimal already = 0, MapPoint? village = null) =>
        Plausibility.Of(entry, previous, work.Activities[0], new Dictionary<FundingSource, decimal> { [FundingSource.DDS] = already }, Fieldwork.Today, village);

    private MonitoringEntry Entry(decimal progress, decimal? output = null, decimal spent = 0, MapPoint? place = null, EntryPhoto? photo = null) => MonitoringEntry.Record(
        Guid.CreateVersion7(), work.Cooperation, work.Activities[0],
        new EntryDetails(Fieldwork.Today, progress, output, "Pipa digelar.", spent > 0 ? [new EntrySpending(FundingSource.DDS, spent)] : [], Place: place), photo is null ? [] : [photo],
        Fieldwork.Person("Ani"), Fieldwork.Now, Fieldwork.Today);
}
