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

    [Fact]
    public void Each_of_the_six_questions_is_answered_once()
    {
        var evaluation = Draft();
        var six = evaluation.Answers.ToList();

        void Answered(params EvaluationAnswer[] answers) => evaluation.Revise(Fieldwork.Today, evaluation.Figures, [], new Judgement("Lain", answers, null, Conclusion.Stop), []);
        Assert.Throws<RuleBroken>(() => Answered([.. six.Skip(1)]));
        Assert.Throws<RuleBroken>(() => Answered([.. six, six[0]]));
        Assert.Throws<RuleBroken>(() => Answered([.. six.Skip(1), six[1]]));
        Assert.Equal(("Berhasil.", 6), (evaluation.Summary, evaluation.Answers.Count));
        Answered([.. six.AsEnumerable().Reverse()]);
        Assert.Equal(Enum.GetValues<EvaluationQuestion>(), evaluation.Answers.Select(a => a.Question));
    }

    [Fact]
    public void Verdicts_follow_the_bounds_that_were_frozen_with_the_figures()
    {
        var figures = Draft().Figures with { Criteria = new EvaluationCriteria(99, 95, 90, 80, 70, 85, 95, 110) };

        Assert.Equal((95.24m, EffectivenessBand.Effective), (figures.Effectiveness!.Value, figures.EffectivenessBand!.Value));
        Assert.Equal((94.5m, EfficiencyBand.FairlyEfficient), (figures.Efficiency!.Value, figures.EfficiencyBand!.Value));
    }

    [Theory]
    [InlineData("Effective", 100, 100, 80, 60, 60, 80, 90, 100)]
    [InlineData("LessEffective", 100, 90, 80, 85, 60, 80, 90, 100)]
    [InlineData("LessEffective", 100, 90, 80, 0, 60, 80, 90, 100)]
    [InlineData("Efficient", 100, 90, 80, 60, 60, 60, 90, 100)]
    [InlineData("LessEfficient", 100, 90, 80, 60, 60, 80, 90, 1001)]
    public void Bounds_that_do_not_follow_each_other_are_refused_beside_their_field(
        string field, decimal veryEffective, decimal effective, decimal fairlyEffective, decimal lessEffective, decimal veryEfficient, decimal efficient, decimal fairlyEfficient, decimal lessEfficient)
    {
        var criteria = new EvaluationCriteria(veryEffective, effective, fairlyEffective, lessEffective, veryEfficient, efficient, fairlyEfficient, lessEfficient);

        Assert.Equal(field, Assert.Throws<RuleBroken>(() => new CriteriaSetting(criteria)).Field);
    }

    private static Judgement Judged(string summary) => new(summary, [.. Enum.GetValues<EvaluationQuestion>().Select(q => new EvaluationAnswer(q, 4, null))], null, Conclusion.Continue);

    private Evaluation Draft() => Evaluation.Draft(
        Guid.CreateVersion7(), Guid.CreateVersion7(), EvaluationKind.Final, Fieldwork.Today,
        new EvaluationFigures("Sambungan rumah", "SR", 420, 400, Direction.Up, 100, 90, 100, 98), [], Judged("Berhasil."), [], author, Fieldwork.Now);
}
