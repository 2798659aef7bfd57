namespace KerjasamaDesa.Web.Features.Shared;

/// <summary>A condition of a gate as the reader sees it, with the page that mends it.</summary>
public sealed record Condition(string Text, bool IsMet, string? Url = null);

/// <summary>
/// What comes next, said first: the aim, the conditions, and what the reader may press once they are met.
/// </summary>
/// <param name="Title">Such as "Menuju Perencanaan".</param>
/// <param name="Conditions">All of the gate, met and unmet.</param>
/// <param name="ActionUrl">Where the one button posts, when the reader may move the cooperation on.</param>
/// <param name="ActionText">Its word.</param>
/// <param name="Waiting">Who is waited for, when it is not the reader.</param>
/// <param name="From">The stage the button leaves, sent along so that a second press does not move on once more.</param>
public sealed record NextStep(string Title, IReadOnlyList<Condition> Conditions, string? ActionUrl = null, string? ActionText = null, string? Waiting = null, string? From = null)
{
    public int Missing => Conditions.Count(condition => !condition.IsMet);
}
