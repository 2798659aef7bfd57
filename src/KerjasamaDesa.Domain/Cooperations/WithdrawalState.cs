using KerjasamaDesa.Domain.Identification;

namespace KerjasamaDesa.Domain.Cooperations;

/// <summary>Where a village's leaving stands.</summary>
public enum WithdrawalState
{
    /// <summary>Asked for; waits for the others' Musyawarah Antar Desa.</summary>
    Requested,

    /// <summary>The others agreed; waits for its last day and for what is to be paid.</summary>
    Agreed,

    /// <summary>The others did not agree; the village stays.</summary>
    Declined,

    /// <summary>The village took its request back.</summary>
    Cancelled,

    /// <summary>The village has left.</summary>
    Completed,
}

/// <summary>What a village says when it asks to leave.</summary>
/// <param name="LetterNumber">Number of its letter, at most 60 letters.</param>
/// <param name="LastDay">Last day on which it takes part.</param>
/// <param name="Reason">Why, at most 2,000 letters.</param>
/// <param name="Deliberation">Its own Musyawarah Desa, which decided to leave.</param>
public sealed record WithdrawalRequest(string? LetterNumber, DateOnly LastDay, string Reason, VillageDeliberation Deliberation);

/// <summary>What the others decided.</summary>
/// <param name="IsAgreed">Whether they let the village go.</param>
/// <param name="Terms">On what terms, or why not; at most 2,000 letters.</param>
/// <param name="MinutesNumber">Number of the berita acara, at most 60 letters.</param>
/// <param name="SuccessorCode">When the proposing village leaves: which village leads from then on.</param>
public sealed record WithdrawalDecision(bool IsAgreed, string? Terms, string? MinutesNumber, string? SuccessorCode);
