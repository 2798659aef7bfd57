namespace KerjasamaDesa.Domain.Implementation;

/// <summary>What an evaluation asks beside its ratios: the six criteria of the OECD's Development Assistance Committee, as revised in 2019.</summary>
public enum EvaluationQuestion
{
    /// <summary>Does it do what the villages need?</summary>
    Relevance,

    /// <summary>Does it fit the villages' plans and other programmes?</summary>
    Coherence,

    /// <summary>Does it reach its goals?</summary>
    Effectiveness,

    /// <summary>Does it use money, time and people well?</summary>
    Efficiency,

    /// <summary>What changes for the residents, wanted or not?</summary>
    Impact,

    /// <summary>Will it last?</summary>
    Sustainability,
}

/// <summary>The team's answer to one question, on a scale and in words.</summary>
public sealed class EvaluationAnswer
{
    private EvaluationAnswer()
    {
    }

    /// <summary>Records one.</summary>
    /// <param name="question">The question.</param>
    /// <param name="score">1 to 5.</param>
    /// <param name="words">Why, at most 2,000 letters.</param>
    public EvaluationAnswer(EvaluationQuestion question, int score, string? words) =>
        (Question, Score, Words) = (question, Guard.Scale(score, nameof(Score)), Guard.OptionalText(words, 2000, nameof(Words)));

    /// <summary>The question.</summary>
    public EvaluationQuestion Question { get; private set; }

    /// <summary>1 to 5.</summary>
    public int Score { get; private set; }

    /// <summary>Why.</summary>
    public string? Words { get; private set; }
}
