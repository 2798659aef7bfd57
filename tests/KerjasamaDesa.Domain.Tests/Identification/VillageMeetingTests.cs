using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Tests.Areas;

namespace KerjasamaDesa.Domain.Tests.Identification;

public sealed class VillageMeetingTests
{
    private static readonly DateOnly Day = new(2026, 8, 12);
    private static readonly DateTimeOffset Now = new(2026, 8, 12, 3, 0, 0, TimeSpan.Zero);
    private static readonly MeetingDetails Details = new(Day, new TimeOnly(9, 0), "Balai Desa", "Kerja sama air bersih", null, "Suharno", null);
    private static readonly MeetingSubject Spring = new(Guid.NewGuid(), null, "Mata air");
    private static readonly MeetingSubject Join = MeetingSubject.Of("Ikut kerja sama air bersih");

    [Fact]
    public void A_result_has_a_decision_on_everything_that_was_on_the_table()
    {
        var meeting = Call(Spring, Join);
        var first = meeting.Items.First();

        var broken = Assert.Throws<RuleBroken>(() => meeting.RecordResult(Result(40, [new ItemResult(first.Id, ItemDecision.Agreed, null)]), Day, Now));

        Assert.Equal("Items", broken.Field);
        Assert.Equal(["Ikut kerja sama air bersih"], broken.Values);
        Assert.Equal(MeetingState.Planned, meeting.State);
    }

    [Fact]
    public void A_held_meeting_says_who_came_and_what_was_decided_and_may_be_mended()
    {
        var meeting = Call(Spring);
        var item = meeting.Items.Single();
        meeting.RecordResult(Result(2, [new ItemResult(item.Id, ItemDecision.Agreed, "Debit dijaga")], new("Ani", Element.Council, Gender.Female), new("Budi", null, null)), Day, Now);

        Assert.Equal((MeetingState.Held, 2, 2), (meeting.State, meeting.Attendance, meeting.Attendees.Count));
        Assert.Equal((ItemDecision.Agreed, "Debit dijaga"), (item.Decision, item.Note));

        meeting.RecordResult(Result(41, [new ItemResult(item.Id, ItemDecision.Postponed, null)]), Day, Now);
        Assert.Equal((41, 0, ItemDecision.Postponed), (meeting.Attendance, meeting.Attendees.Count, item.Decision));
    }

    [Theory]
    [InlineData(0, "Attendance")]
    [InlineData(1, "Attendance")]
    public void Nobody_present_or_more_names_than_people_is_refused(int attendance, string field)
    {
        var meeting = Call();

        Assert.Equal(field, Assert.Throws<RuleBroken>(() => meeting.RecordResult(Result(attendance, [], new("Ani", null, null), new("Budi", null, null)), Day, Now)).Field);
    }

    [Fact]
    public void A_result_before_the_day_is_refused() =>
        Assert.Throws<RuleBroken>(() => Call().RecordResult(Result(40, []), Day.AddDays(-1), Now));

    [Fact]
    public void What_stays_on_the_table_keeps_its_decision_and_what_is_new_waits_for_one()
    {
        var meeting = Call(Spring);
        meeting.RecordResult(Result(40, [new ItemResult(meeting.Items.Single().Id, ItemDecision.Agreed, null)]), Day, Now);
        Assert.False(meeting.LacksDecisions);

        meeting.Change(Details, [Join, Spring with { Title = "Tuk Songo" }], Day, Now);

        Assert.True(meeting.LacksDecisions);
        Assert.Equal([("Ikut kerja sama air bersih", null), ("Mata air", ItemDecision.Agreed)], meeting.Items.OrderBy(i => i.Order).Select(i => (i.Title, i.Decision)));
    }

    [Fact]
    public void The_same_thing_is_on_the_table_once() => Assert.Single(Call(Join, MeetingSubject.Of(" Ikut kerja sama air bersih ")).Items);

    [Fact]
    public void A_held_meeting_is_not_moved_into_the_future_nor_cancelled()
    {
        var meeting = Call();
        meeting.RecordResult(Result(40, []), Day, Now);

        Assert.Equal("Day", Assert.Throws<RuleBroken>(() => meeting.Change(Details with { Day = Day.AddDays(1) }, [], Day, Now)).Field);
        Assert.Throws<RuleBroken>(() => meeting.Cancel("Hujan", Now));
    }

    [Fact]
    public void A_cancelled_meeting_stays_with_its_reason_and_takes_no_result()
    {
        var meeting = Call();
        meeting.Cancel("Hujan lebat", Now);

        Assert.Equal((MeetingState.Cancelled, "Hujan lebat"), (meeting.State, meeting.Conclusion));
        Assert.Throws<RuleBroken>(() => meeting.RecordResult(Result(40, []), Day, Now));
        Assert.Throws<RuleBroken>(() => meeting.Change(Details, [], Day, Now));
    }

    [Fact]
    public void Minutes_belong_to_a_held_meeting() => Assert.Throws<RuleBroken>(() => Call().AttachMinutes(Guid.NewGuid(), Now));

    [Fact]
    public void A_village_answers_with_what_a_held_meeting_recorded()
    {
        var meeting = Call();
        Assert.Throws<RuleBroken>(() => VillageDeliberation.At(meeting, DeliberationDecision.Agreed, null, null, Day));

        meeting.RecordResult(Result(40, []), Day, Now);
        var answer = VillageDeliberation.At(meeting, DeliberationDecision.Agreed, "Setuju", null, Day.AddDays(3));

        Assert.Equal((Day, 40, meeting.Id), (answer.Day, answer.Attendance, answer.MeetingId));
    }

    private static VillageMeeting Call(params MeetingSubject[] subjects) => VillageMeeting.Call(Guid.NewGuid(), AreaSamples.VillageOf("33.10.21.2005"), Details, subjects, Now);

    private static MeetingResult Result(int attendance, IReadOnlyList<ItemResult> items, params Attendee[] attendees) =>
        new(attendance, attendees, items, "Selesai dengan mufakat.", "1/BA/2026", "Suharno", "Nur Hidayah");
}
