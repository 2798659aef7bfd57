using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Tests.Implementation;

public sealed class EvaluationTests
{
    private readonly Actor author = Fieldwork.Person("Rina");
    private readonly Actor chair = Fieldwork.Person("Hadi");

    [Fact]
    public void Nobody_approves_an_own_evaluation()
    {
        var evaluation = Draft();

        Assert.Throws<RuleBroken>(() => evaluation.Approve(author, Fieldwork.Now));
        Assert.Null(evaluation.ApprovedAt);
    }

    [Fact]
    public void An_approved_evaluation_stays_as_it_is()
    {
        var evaluation = Draft();
        var recommendation = evaluation.Recommend("Tarif rendah", "Tinjau tarif");
        evaluation.Approve(chair, Fieldwork.Now);

        Assert.Throws<RuleBroken>(() => evaluation.Approve(chair, Fieldwork.Now));
        Assert.Throws<RuleBroken>(() => evaluation.Recommend("Lain", "Lain"));
        Assert.Throws<RuleBroken>(() => evaluation.Remove(recommendation));
        Assert.Throws<RuleBroken>(() => evaluation.Revise(Fieldwork.Today, evaluation.Figures, [], Judged("Lain"), []));
        Assert.Equal("Berhasil.", evaluation.Summary);
    }

    [Fact]
    public void Recommendations_keep_their_order_after_one_is_removed()
    {
        var evaluation = Draft();
        var first = evaluation.Recommend("A", "A");
        evaluation.Recommend("B", "B");
        evaluation.Remove(first);

        Assert.Equal(3, evaluation.Recommend("C", "C").Order);
    }

    [Fact]
    public void A_recommendation_is_open_until_it_is_done_or_put_aside()
    {
        var recommendation = Draft().Recommend("Tarif rendah", "Tinjau tarif");
        Assert.True(recommendation.IsOpen);

        recommendation.Follow(new FollowUp("Bendahara", null, Fieldwork.Today, FollowUpState.InProgress, null));
        Assert.True(recommendation.IsOpen);

        recommendation.Follow(new FollowUp("Bendahara", null, Fieldwork.Today, FollowUpState.Done, null));
        Assert.False(recommendation.IsOpen);

        recommendation.PutAside("Sudah tidak perlu");
        Assert.Equal((false, true), (recommendation.IsOpen, recommendation.FollowUp is null));
    }

    private static Judgement Judged(string summary) => new(summary, 5, null, 4, null, null, Conclusion.Continue);

    private Evaluation Draft() => Evaluation.Draft(
        Guid.CreateVersion7(), Guid.CreateVersion7(), EvaluationKind.Final, Fieldwork.Today,
        new EvaluationFigures("Sambungan rumah", "SR", 420, 400, Direction.Up, 100, 90, 100, 98), [], Judged("Berhasil."), [], author, Fieldwork.Now);
}
