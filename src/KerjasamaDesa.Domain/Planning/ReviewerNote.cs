using KerjasamaDesa.Domain.Access;

namespace KerjasamaDesa.Domain.Planning;

/// <summary>What a facilitator notes for herself and other facilitators; the villages never see it.</summary>
public sealed class ReviewerNote
{
    /// <summary>Longest note.</summary>
    public const int MaxLength = 4000;

    private ReviewerNote()
    {
    }

    /// <summary>Writes one; empty text is refused.</summary>
    public ReviewerNote(Guid id, Guid cooperationId, int? planVersion, string body, Actor who, DateTimeOffset now)
    {
        (Id, CooperationId, PlanVersion, At) = (id, cooperationId, planVersion, now);
        (AccountId, Name, Capacity) = (who.AccountId, who.Name, who.Capacity);
        Body = Guard.Text(body, MaxLength, nameof(Body), "Tulis catatan.");
    }

    /// <summary>Identity, made by the page.</summary>
    public Guid Id { get; private set; }

    /// <summary>The cooperation.</summary>
    public Guid CooperationId { get; private set; }

    /// <summary>The version that was read; null when none was frozen yet.</summary>
    public int? PlanVersion { get; private set; }

    /// <summary>The text.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Account of the author.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>Name of the author.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Under which mandate.</summary>
    public string Capacity { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}
