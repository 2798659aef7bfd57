using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Coordination;

namespace KerjasamaDesa.Domain.Tests.Coordination;

public sealed class TalkTests
{
    private static readonly DateTimeOffset Now = new(2026, 8, 1, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 8, 1);
    private static readonly Actor Sri = new(Guid.NewGuid(), "Sri", Role.VillageHead, "33.10.21.2001", "Kepala Desa Sukamaju");
    private static readonly Actor Budi = new(Guid.NewGuid(), "Budi", Role.VillageOfficial, "33.10.21.2002", "Perangkat Desa Mekar");

    [Fact]
    public void A_thread_waits_for_an_answer_until_somebody_else_speaks()
    {
        var thread = Thread();
        thread.Say(Guid.NewGuid(), "Siapa?", [], Sri, Now);
        thread.Say(Guid.NewGuid(), "Halo?", [], Sri, Now.AddHours(1));
        Assert.True(thread.IsUnanswered);
        thread.Say(Guid.NewGuid(), "Kami.", [], Budi, Now.AddHours(2));
        Assert.Equal((false, 3, "Budi", Now.AddHours(2)), (thread.IsUnanswered, thread.Messages, thread.LastName, thread.LastAt));
    }

    [Fact]
    public void A_closed_thread_takes_no_message_and_a_sixth_is_not_pinned()
    {
        var thread = Thread();
        thread.Close(Sri, Now);
        Assert.Throws<RuleBroken>(() => thread.Say(Guid.NewGuid(), "Terlambat", [], Budi, Now));
        Assert.Throws<RuleBroken>(() => thread.Close(Sri, Now));
        thread.Reopen(Budi, Now);
        Assert.Throws<RuleBroken>(() => thread.Pin(TalkThread.MostPinned, Sri, Now));
        thread.Pin(0, Sri, Now);
        Assert.Throws<RuleBroken>(() => thread.Pin(0, Sri, Now));
        Assert.Equal([TalkChange.Closed, TalkChange.Reopened, TalkChange.Pinned], thread.Steps.Select(s => s.What));
    }

    [Fact]
    public void A_message_keeps_what_it_said_before_and_is_mended_by_its_author_alone()
    {
        var message = Thread().Say(Guid.NewGuid(), "Rp5.000", [], Sri, Now);
        message.Mend("Rp5.000", Sri, Now.AddMinutes(1));
        Assert.Null(message.EditedAt);
        message.Mend("Rp7.500", Sri, Now.AddMinutes(2));
        Assert.Equal(("Rp5.000", Now), (message.Wordings.Single().Body, message.Wordings.Single().At));
        Assert.Throws<RuleBroken>(() => message.Mend("Rp1", Budi, Now));
        Assert.Equal("Body", Assert.Throws<RuleBroken>(() => message.Mend(" ", Sri, Now)).Field);
        for (var i = 0; i < TalkMessage.MostWordings - 1; i++) { message.Mend($"Rp{i}", Sri, Now); }
        Assert.Throws<RuleBroken>(() => message.Mend("lagi", Sri, Now));
    }

    [Fact]
    public void Only_an_announcement_is_confirmed_and_only_for_a_village()
    {
        Assert.Throws<RuleBroken>(() => Thread().Acknowledge(Budi, Now));
        var announcement = new TalkThread(Guid.NewGuid(), Guid.NewGuid(), TalkKind.Announcement, "Kerja bakti", null, Sri, Now);
        Assert.Equal(Budi.Scope, announcement.Acknowledge(Budi, Now).VillageCode);
        Assert.Throws<RuleBroken>(() => announcement.Acknowledge(new Actor(Guid.NewGuid(), "Tri", Role.Facilitator, "33.10", ""), Now));
    }

    [Fact]
    public void An_action_item_is_finished_with_words_and_counts_its_days_late()
    {
        var item = new ActionItem(Guid.NewGuid(), Guid.NewGuid(), new ActionDetails("Beli lem", null, new ActionOwner("Desa Mekar", Budi.Scope, null), Today.AddDays(2)), null, Sri, Now, Today);
        Assert.True(item.IsOf(Budi));
        Assert.False(item.IsOf(Sri));
        Assert.Equal((0, 3), (item.DaysLate(Today.AddDays(2)), item.DaysLate(Today.AddDays(5))));
        item.Begin(Budi, Now);
        Assert.Throws<RuleBroken>(() => item.Begin(Budi, Now));
        Assert.Equal(nameof(item.ClosingNote), Assert.Throws<RuleBroken>(() => item.Finish("", null, Budi, Now)).Field);
        item.Finish("Dibeli", null, Budi, Now);
        Assert.Equal(0, item.DaysLate(Today.AddDays(50)));
        Assert.Throws<RuleBroken>(() => item.Drop("x", Sri, Now));
        item.Reopen(Sri, Now);
        Assert.Equal([ActionState.InProgress, ActionState.Done, ActionState.InProgress], item.Steps.Select(s => s.State));
    }

    [Fact]
    public void A_last_day_that_is_over_may_stay_but_not_be_set()
    {
        var owner = new ActionOwner("Budi", Budi.Scope, Budi.AccountId);
        Assert.Equal("Due", Assert.Throws<RuleBroken>(() => new ActionItem(Guid.NewGuid(), Guid.NewGuid(), new ActionDetails("x", null, owner, Today.AddDays(-1)), null, Sri, Now, Today)).Field);
        var item = new ActionItem(Guid.NewGuid(), Guid.NewGuid(), new ActionDetails("x", null, owner, Today), null, Sri, Now, Today);
        item.Change(new ActionDetails("y", null, owner, Today), Sri, Now, Today.AddDays(9));
        Assert.Equal("Due", Assert.Throws<RuleBroken>(() => item.Change(new ActionDetails("y", null, owner, Today.AddDays(1)), Sri, Now, Today.AddDays(9))).Field);
    }

    private static TalkThread Thread() => new(Guid.NewGuid(), Guid.NewGuid(), TalkKind.Discussion, "Giliran air", null, Sri, Now);
}
