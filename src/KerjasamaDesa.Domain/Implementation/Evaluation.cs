using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Implementation;

/// <summary>Which evaluation it is.</summary>
public enum EvaluationKind
{
    /// <summary>Evaluasi tengah.</summary>
    MidTerm,

    /// <summary>Evaluasi akhir.</summary>
    Final,
}

/// <summary>What the evaluation concludes.</summary>
public enum Conclusion
{
    /// <summary>Lanjut.</summary>
    Continue,

    /// <summary>Lanjut dengan perbaikan.</summary>
    ContinueImproved,

    /// <summary>Ubah (adendum).</summary>
    Amend,

    /// <summary>Hentikan.</summary>
    Stop,
}

/// <summary>
/// The figures an evaluation rests on, frozen when it is drawn up: the headline indicator and the money, up to its last day.
/// </summary>
/// <param name="IndicatorName">Headline indicator.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Target">Its target by then.</param>
/// <param name="Actual">Its measured value by then.</param>
/// <param name="Direction">Which way it improves.</param>
/// <param name="Ceiling">Rupiah planned by then.</param>
/// <param name="Spent">Rupiah verified as spent by then.</param>
/// <param name="PlannedPercent">Planned physical percent by then.</param>
/// <param name="ActualPercent">Verified physical percent by then.</param>
public sealed record EvaluationFigures(
    string IndicatorName, string Unit, decimal Target, decimal Actual, Direction Direction, decimal Ceiling, decimal Spent, decimal PlannedPercent, decimal ActualPercent)
{
    /// <summary>The bounds by which the ratios are judged.</summary>
    public EvaluationCriteria Criteria { get; init; } = EvaluationCriteria.Decree;

    /// <summary>Efektivitas, percent.</summary>
    public decimal? Effectiveness => Ratios.Achievement(Actual, Target, Direction);

    /// <summary>Serapan, percent.</summary>
    public decimal? Absorption => Ratios.Absorption(Spent, Ceiling);

    /// <summary>Efisiensi, percent, lower is better.</summary>
    public decimal? Efficiency => Ratios.Efficiency(Spent, Ceiling, Actual, Target, Direction);

    /// <summary>The verdict on the effectiveness; null when it cannot be judged.</summary>
    public EffectivenessBand? EffectivenessBand => Effectiveness is { } percent ? Criteria.OnEffectiveness(percent) : null;

    /// <summary>The verdict on the efficiency; null when it cannot be judged.</summary>
    public EfficiencyBand? EfficiencyBand => Efficiency is { } percent ? Criteria.OnEfficiency(percent) : null;
}

/// <summary>What was measured of one indicator, frozen.</summary>
public sealed class IndicatorResult
{
    private IndicatorResult()
    {
    }

    /// <summary>Freezes one; an unmeasured indicator has no value.</summary>
    public IndicatorResult(string name, string unit, decimal baseline, decimal target, decimal? actual, Direction direction) =>
        (Name, Unit, Baseline, Target, Actual, Direction) = (name, unit, baseline, target, actual, direction);

    /// <summary>Indicator.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Unit.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>Value before.</summary>
    public decimal Baseline { get; private set; }

    /// <summary>Target by then.</summary>
    public decimal Target { get; private set; }

    /// <summary>Measured value, or null.</summary>
    public decimal? Actual { get; private set; }

    /// <summary>Which way it improves.</summary>
    public Direction Direction { get; private set; }

    /// <summary>Achievement in percent, null when unmeasured.</summary>
    public decimal? Achievement => Actual is { } actual ? Ratios.Achievement(actual, Target, Direction) : null;
}

/// <summary>What a village got out of it, in words and on a scale.</summary>
public sealed class VillageBenefit
{
    private VillageBenefit()
    {
    }

    /// <summary>Records one; score 1 to 5.</summary>
    public VillageBenefit(string villageCode, int score, string? words) =>
        (VillageCode, Score, Words) = (villageCode, Guard.Scale(score, nameof(Score)), Guard.OptionalText(words, 1000, nameof(Words)));

    /// <summary>The village.</summary>
    public string VillageCode { get; private set; } = "";

    /// <summary>1 to 5.</summary>
    public int Score { get; private set; }

    /// <summary>In words.</summary>
    public string? Words { get; private set; }
}

/// <summary>The judgement that no formula gives.</summary>
/// <param name="Summary">What happened, in words.</param>
/// <param name="Answers">One to each question.</param>
/// <param name="Lessons">Lessons learnt.</param>
/// <param name="Conclusion">What to do.</param>
public sealed record Judgement(string Summary, IReadOnlyCollection<EvaluationAnswer> Answers, string? Lessons, Conclusion Conclusion);

/// <summary>An evaluation: computed ratios, human judgement, a conclusion and recommendations; approved by the team's chair.</summary>
public sealed class Evaluation
{
    private readonly List<IndicatorResult> _indicators = [];
    private readonly List<VillageBenefit> _benefits = [];
    private readonly List<EvaluationAnswer> _answers = [];
    private readonly List<Recommendation> _recommendations = [];

    private Evaluation()
    {
    }

    /// <summary>Identity, made by the page.</summary>
    public Guid Id { get; private set; }

    /// <summary>The cooperation.</summary>
    public Guid CooperationId { get; private set; }

    /// <summary>Which one.</summary>
    public EvaluationKind Kind { get; private set; }

    /// <summary>Last day it looks at.</summary>
    public DateOnly PeriodEnd { get; private set; }

    /// <summary>Frozen figures.</summary>
    public EvaluationFigures Figures { get; private set; } = null!;

    /// <summary>What happened.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>Lessons learnt.</summary>
    public string? Lessons { get; private set; }

    /// <summary>What to do.</summary>
    public Conclusion Conclusion { get; private set; }

    /// <summary>Account that drew it up.</summary>
    public Guid AuthorId { get; private set; }

    /// <summary>Name of the author.</summary>
    public string AuthorName { get; private set; } = "";

    /// <summary>When it was drawn up.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Name of the chair who approved it.</summary>
    public string? ApprovedByName { get; private set; }

    /// <summary>Account of the chair who approved it.</summary>
    public Guid? ApprovedById { get; private set; }

    /// <summary>When it was approved.</summary>
    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>The code printed on its report, by which anybody who holds one may check it.</summary>
    public string Code { get; private set; } = VerificationCode.New();

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>The team's answers; one drawn up before all six were asked has fewer.</summary>
    public IReadOnlyCollection<EvaluationAnswer> Answers => _answers;

    /// <summary>Frozen indicator results.</summary>
    public IReadOnlyCollection<IndicatorResult> Indicators => _indicators;

    /// <summary>Benefit per village.</summary>
    public IReadOnlyCollection<VillageBenefit> Benefits => _benefits;

    /// <summary>Its recommendations.</summary>
    public IReadOnlyCollection<Recommendation> Recommendations => _recommendations;

    /// <summary>The mark of its figures, judgement and recommendations; approving freezes them. Needs the recommendations loaded.</summary>
    public string ContentMark() => Fingerprint.Of(new
    {
        Kind,
        PeriodEnd,
        Figures,
        Summary,
        Answers = _answers.OrderBy(a => a.Question),
        Lessons,
        Conclusion,
        Indicators = _indicators,
        Benefits = _benefits.OrderBy(b => b.VillageCode),
        Advice = _recommendations.OrderBy(r => r.Order).Select(r => new { r.Finding, r.Text }),
    });

    /// <summary>Draws one up.</summary>
    public static Evaluation Draft(
        Guid id,
        Guid cooperationId,
        EvaluationKind kind,
        DateOnly periodEnd,
        EvaluationFigures figures,
        IEnumerable<IndicatorResult> indicators,
        Judgement judgement,
        IEnumerable<VillageBenefit> benefits,
        Actor author,
        DateTimeOffset now)
    {
        var evaluation = new Evaluation
        {
            Id = id,
            CooperationId = cooperationId,
            Kind = kind,
            AuthorId = author.AccountId,
            AuthorName = author.Name,
            CreatedAt = now,
        };
        evaluation.Revise(periodEnd, figures, indicators, judgement, benefits);
        return evaluation;
    }

    /// <summary>Replaces figures and judgement while it is not approved.</summary>
    public void Revise(
        DateOnly periodEnd, EvaluationFigures figures, IEnumerable<IndicatorResult> indicators, Judgement judgement, IEnumerable<VillageBenefit> benefits)
    {
        MustBeDraft();
        var answers = judgement.Answers.OrderBy(a => a.Question).ToList();
        if (!answers.Select(a => a.Question).SequenceEqual(Enum.GetValues<EvaluationQuestion>()))
        {
            throw new RuleBroken("Jawab keenam pertanyaan, masing-masing satu kali.");
        }

        (PeriodEnd, Figures, Conclusion) = (periodEnd, figures, judgement.Conclusion);
        Summary = Guard.Text(judgement.Summary, 4000, nameof(Summary), "Tulis ringkasan evaluasi.");
        Lessons = Guard.OptionalText(judgement.Lessons, 4000, nameof(Lessons));
        _answers.Clear();
        _answers.AddRange(answers);
        _indicators.Clear();
        _indicators.AddRange(indicators);
        _benefits.Clear();
        _benefits.AddRange(benefits);
    }

    /// <summary>Adds a recommendation while it is not approved.</summary>
    /// <param name="finding">What was found.</param>
    /// <param name="text">What is advised.</param>
    /// <param name="id">Identity made by the page, so that a repeated send is recognised; a new one when null.</param>
    public Recommendation Recommend(string finding, string text, Guid? id = null)
    {
        MustBeDraft();
        var order = _recommendations.Select(r => r.Order).DefaultIfEmpty().Max() + 1;
        var recommendation = new Recommendation(id ?? Guid.CreateVersion7(), Id, order, finding, text);
        _recommendations.Add(recommendation);
        return recommendation;
    }

    /// <summary>Removes a recommendation while it is not approved.</summary>
    public void Remove(Recommendation recommendation)
    {
        MustBeDraft();
        _recommendations.Remove(recommendation);
    }

    /// <summary>The chair approves it; nobody approves an own draft, and nothing is approved twice.</summary>
    public void Approve(Actor chair, DateTimeOffset now)
    {
        MustBeDraft();
        if (chair.AccountId == AuthorId)
        {
            throw new RuleBroken("Evaluasi harus disetujui orang lain daripada penyusunnya.");
        }

        (ApprovedById, ApprovedByName, ApprovedAt) = (chair.AccountId, chair.Name, now);
    }

    private void MustBeDraft()
    {
        if (ApprovedAt is not null)
        {
            throw new RuleBroken("Evaluasi ini sudah disetujui.");
        }
    }
}
