using KerjasamaDesa.Domain.Access;

namespace KerjasamaDesa.Domain.Planning;

/// <summary>What a comment is about: a whole part of the plan, or one thing of it.</summary>
/// <param name="Part">The part.</param>
/// <param name="Kind">Kind of the thing; null for the whole part.</param>
/// <param name="ItemId">The thing.</param>
/// <param name="Title">What it was called then, so that the thread reads well when it is gone.</param>
public sealed record CommentSubject(PlanPart Part, PlanItem? Kind = null, Guid? ItemId = null, string? Title = null);

/// <summary>
/// A remark on a part of the plan or on one thing of it, by a person speaking for a village or as facilitator. The first
/// one opens a thread, which is open until somebody resolves it; a first one may carry a proposed text.
/// </summary>
public sealed class Comment : Spoken
{
    private readonly List<CommentStep> _steps = [];
    private readonly List<Guid> _mentions = [];

    private Comment()
    {
    }

    /// <summary>Opens a thread. Empty text is refused, unless it carries a proposal, which says enough by itself.</summary>
    public Comment(Guid id, Guid cooperationId, CommentSubject subject, string? body, Actor who, DateTimeOffset now, Proposal? proposal = null)
        : this(id, cooperationId, who, now)
    {
        (Part, Kind, ItemId) = (subject.Part, subject.Kind, subject.ItemId);
        Subject = subject.Title is { Length: > 300 } title ? title[..300] : subject.Title;
        Proposal = proposal;
        Body = proposal is null ? Guard.Text(body, 2000, nameof(Body), "Tulis komentar.") : Guard.OptionalText(body, 2000, nameof(Body)) ?? "";
    }

    /// <summary>Opens a thread on a whole part.</summary>
    public Comment(Guid id, Guid cooperationId, PlanPart part, string body, Actor who, DateTimeOffset now)
        : this(id, cooperationId, new CommentSubject(part), body, who, now)
    {
    }

    private Comment(Guid id, Guid cooperationId, Actor who, DateTimeOffset now)
        : base(id, cooperationId, who, now)
    {
    }

    /// <summary>The comment it answers; null for the first of a thread.</summary>
    public Guid? ThreadId { get; private set; }

    /// <summary>The part it is about.</summary>
    public PlanPart Part { get; private set; }

    /// <summary>Kind of the thing it is about; null for the whole part.</summary>
    public PlanItem? Kind { get; private set; }

    /// <summary>The thing it is about.</summary>
    public Guid? ItemId { get; private set; }

    /// <summary>What the thing was called when the thread was opened.</summary>
    public string? Subject { get; private set; }

    /// <summary>The text.</summary>
    public string Body { get; private set; } = "";

    /// <summary>A text proposed for the thing; only on the first of a thread.</summary>
    public Proposal? Proposal { get; private set; }

    /// <summary>When the thread was resolved; null while it is open, and on answers.</summary>
    public DateTimeOffset? ResolvedAt { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>Accounts it calls upon.</summary>
    public IReadOnlyList<Guid> Mentions => _mentions;

    /// <summary>Who resolved and reopened the thread, oldest first.</summary>
    public IReadOnlyList<CommentStep> Steps => _steps;

    /// <summary>Whether it opens a thread.</summary>
    public bool IsFirst => ThreadId is null;

    /// <summary>Whether the thread waits for somebody.</summary>
    public bool IsOpen => IsFirst && ResolvedAt is null;

    /// <summary>Answers the thread this comment opens.</summary>
    public Comment Reply(Guid id, string? body, Actor who, DateTimeOffset now) => new(id, CooperationId, who, now)
    {
        ThreadId = ThreadId ?? Id,
        Part = Part,
        Kind = Kind,
        ItemId = ItemId,
        Subject = Subject,
        Body = Guard.Text(body, 2000, nameof(Body), "Tulis komentar."),
    };

    /// <summary>Calls upon people of the cooperation; nobody twice.</summary>
    public void Mention(IEnumerable<Guid> accounts) => _mentions.AddRange(accounts.Distinct().Except(_mentions).Except([AccountId]));

    /// <summary>Closes the thread. Refused when it is closed, or while a proposal in it waits for a decision.</summary>
    public void Resolve(Actor who, DateTimeOffset now)
    {
        if (!IsOpen)
        {
            throw new RuleBroken("Diskusi ini sudah selesai.");
        }

        if (Proposal is { State: ProposalState.Waiting })
        {
            throw new RuleBroken("Terima atau tolak usul ini lebih dulu.");
        }

        ResolvedAt = now;
        _steps.Add(new CommentStep(true, who, now));
    }

    /// <summary>Opens the thread again. Refused while it is open, or once its proposal was decided.</summary>
    public void Reopen(Actor who, DateTimeOffset now)
    {
        if (!IsFirst || IsOpen)
        {
            throw new RuleBroken("Diskusi ini masih terbuka.");
        }

        if (Proposal is not null)
        {
            throw new RuleBroken("Usul ini sudah diputuskan. Buat usul baru bila masih diperlukan.");
        }

        ResolvedAt = null;
        _steps.Add(new CommentStep(false, who, now));
    }

    /// <summary>Takes the proposed text into the plan, under the name of who proposed it, and closes the thread.</summary>
    public void Accept(Plan plan, Actor who, DateTimeOffset now)
    {
        var proposal = Waiting();
        plan.Reword(Kind!.Value, ItemId!.Value, proposal.Before, proposal.Text, Name, now);
        Decide(ProposalState.Accepted, who, now);
    }

    /// <summary>Leaves the plan as it is and closes the thread.</summary>
    public void Decline(Actor who, DateTimeOffset now)
    {
        Waiting();
        Decide(ProposalState.Declined, who, now);
    }

    private Proposal Waiting() => Proposal is { State: ProposalState.Waiting } proposal ? proposal : throw new RuleBroken("Usul ini sudah diputuskan.");

    private void Decide(ProposalState state, Actor who, DateTimeOffset now)
    {
        Proposal!.Decide(state);
        Resolve(who, now);
    }
}

/// <summary>Where a proposed text stands.</summary>
public enum ProposalState
{
    /// <summary>Not decided.</summary>
    Waiting,

    /// <summary>Taken into the plan.</summary>
    Accepted,

    /// <summary>Not taken.</summary>
    Declined,
}

/// <summary>A text proposed in the place of another.</summary>
public sealed class Proposal
{
    private Proposal()
    {
    }

    /// <summary>Proposes one. Refused: an empty text, one too long for the thing, one that changes nothing.</summary>
    public Proposal(PlanItem kind, string before, string? text)
    {
        Text = Guard.Text(text, kind.MaxLength(), nameof(Text), "Tulis naskah yang diusulkan.");
        Before = before;
        if (Text == before)
        {
            throw RuleBroken.At(nameof(Text), "Usul ini sama dengan naskah yang ada.");
        }
    }

    /// <summary>The text it was written against.</summary>
    public string Before { get; private set; } = "";

    /// <summary>The text in its place.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public ProposalState State { get; private set; }

    internal void Decide(ProposalState state) => State = state;
}

/// <summary>A thread was resolved or opened again.</summary>
public sealed class CommentStep
{
    private CommentStep()
    {
    }

    internal CommentStep(bool resolved, Actor who, DateTimeOffset now) => (Resolved, Name, Capacity, At) = (resolved, who.Name, who.Capacity, now);

    /// <summary>Resolved, else opened again.</summary>
    public bool Resolved { get; private set; }

    /// <summary>Who.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Under which mandate.</summary>
    public string Capacity { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}
