using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Implementation;

namespace KerjasamaDesa.Domain.Tests.Implementation;

public sealed class ConstraintTests
{
    private static readonly DateTimeOffset Now = new(2026, 8, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 8, 1);
    private static readonly Actor Head = new(Guid.NewGuid(), "Kepala", Role.VillageHead, "33.10.21.2001", "Kepala Desa");

    [Fact]
    public void It_is_dealt_with_and_overcome_with_words_and_opened_again()
    {
        var constraint = Raise(Today.AddDays(3));
        constraint.Begin(Head, Now);
        Assert.Throws<RuleBroken>(() => constraint.Finish(" ", null, Head, Now));
        constraint.Finish("Jembatan darurat", null, Head, Now);
        Assert.Equal((ActionState.Done, 0), (constraint.State, constraint.DaysLate(Today.AddDays(30))));
        Assert.Throws<RuleBroken>(() => constraint.Drop("x", Head, Now));
        Assert.Throws<RuleBroken>(() => constraint.Change(Words("x", Today), Severity.Minor, new ConstraintPlace(null, null, null), Head, Now, Today));
        constraint.Reopen(Head, Now);
        Assert.Equal([ActionState.InProgress, ActionState.Done, ActionState.InProgress], constraint.Steps.Select(s => s.State));
    }

    [Fact]
    public void A_day_that_is_over_may_stay_but_not_be_set_and_the_entry_it_came_of_stays()
    {
        Assert.Throws<RuleBroken>(() => Raise(Today.AddDays(-1)));
        var constraint = Raise(Today.AddDays(3));
        var entry = constraint.EntryId;
        constraint.Change(Words("Jembatan putus", constraint.Due), Severity.Minor, new ConstraintPlace(Guid.NewGuid(), new string('a', 400), Guid.NewGuid()), Head, Now, Today.AddDays(10));
        Assert.Equal((7, Severity.Minor, entry, Constraint.ActivityMaxLength), (constraint.DaysLate(Today.AddDays(10)), constraint.Severity, constraint.EntryId, constraint.ActivityTitle!.Length));
        Assert.Throws<RuleBroken>(() => constraint.Change(Words("x", Today), Severity.Minor, new ConstraintPlace(null, null, null), Head, Now, Today.AddDays(10)));
    }

    private static ActionDetails Words(string what, DateOnly due) => new(what, null, new ActionOwner("Desa", "33.10.21.2001", null), due);

    private static Constraint Raise(DateOnly due) =>
        new(Guid.NewGuid(), Guid.NewGuid(), "33.10", Words("Jembatan rusak", due), Severity.Critical, new ConstraintPlace(null, null, Guid.NewGuid()), Head, Now, Today);
}
