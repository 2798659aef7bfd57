using KerjasamaDesa.Domain.Access;

namespace KerjasamaDesa.Domain.Planning;

/// <summary>A frozen copy of the plan, with the hash by which it can be recognised.</summary>
public sealed class PlanVersion
{
    private readonly List<Review> _reviews = [];

    private PlanVersion()
    {
    }

    internal PlanVersion(Guid planId, int number, string snapshot, Actor who, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        (PlanId, Number, Snapshot, At) = (planId, number, snapshot, now);
        (AccountId, Name, Capacity) = (who.AccountId, who.Name, who.Capacity);
        Hash = Fingerprint.OfText(snapshot);
        Code = VerificationCode.New();
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The plan.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>1 for the first.</summary>
    public int Number { get; private set; }

    /// <summary>The plan as JSON, see <see cref="PlanSnapshot"/>.</summary>
    public string Snapshot { get; private set; } = "";

    /// <summary>SHA-256 of the snapshot, lower-case hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The code printed on its papers, by which anybody who holds one may check it.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Account that submitted it.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>Name of the person.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Under which mandate.</summary>
    public string Capacity { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The facilitator's verdicts on it.</summary>
    public IReadOnlyCollection<Review> Reviews => _reviews;

    internal void Add(Review review) => _reviews.Add(review);
}

/// <summary>What a facilitator says of a plan; it advises and is no legal veto.</summary>
public enum ReviewDecision
{
    /// <summary>Direkomendasikan.</summary>
    Recommended,

    /// <summary>Perlu perbaikan.</summary>
    RevisionRequested,
}

/// <summary>The verdict on one part of the plan.</summary>
public sealed class PartReview
{
    private PartReview()
    {
    }

    /// <summary>Records one; a part to revise needs a reason.</summary>
    public PartReview(PlanPart part, bool accepted, string? reason)
    {
        (Part, Accepted) = (part, accepted);
        Reason = accepted
            ? Guard.OptionalText(reason, 1000, nameof(Reason))
            : Guard.Text(reason, 1000, nameof(Reason), "Tulis alasan bagian yang perlu diperbaiki.");
    }

    /// <summary>The part.</summary>
    public PlanPart Part { get; private set; }

    /// <summary>Whether it is accepted.</summary>
    public bool Accepted { get; private set; }

    /// <summary>Why not.</summary>
    public string? Reason { get; private set; }
}

/// <summary>A facilitator's review of one version.</summary>
public sealed class Review
{
    private readonly List<PartReview> _parts = [];

    private Review()
    {
    }

    /// <summary>
    /// Records a review. Refused: a recommendation with parts to revise, a request for revision without any.
    /// </summary>
    public Review(Actor reviewer, ReviewDecision decision, string? note, IEnumerable<PartReview> parts, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        (AccountId, Name, Capacity, Decision, At) = (reviewer.AccountId, reviewer.Name, reviewer.Capacity, decision, now);
        Note = Guard.OptionalText(note, 2000, nameof(Note));
        _parts.AddRange(parts);
        var toRevise = _parts.Exists(p => !p.Accepted);
        if (decision == ReviewDecision.Recommended && toRevise)
        {
            throw RuleBroken.At(nameof(Decision), "Masih ada bagian yang perlu diperbaiki.");
        }

        if (decision == ReviewDecision.RevisionRequested && !toRevise)
        {
            throw RuleBroken.At(nameof(Decision), "Tandai bagian yang perlu diperbaiki.");
        }
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>Account of the facilitator.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>Name of the facilitator.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Under which mandate.</summary>
    public string Capacity { get; private set; } = "";

    /// <summary>The verdict.</summary>
    public ReviewDecision Decision { get; private set; }

    /// <summary>Overall note.</summary>
    public string? Note { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Verdicts per part.</summary>
    public IReadOnlyCollection<PartReview> Parts => _parts;
}
