using KerjasamaDesa.Domain.Access;

namespace KerjasamaDesa.Domain.Coordination;

/// <summary>Where an action item stands.</summary>
public enum ActionState
{
    /// <summary>Belum dimulai.</summary>
    Open,

    /// <summary>Dikerjakan.</summary>
    InProgress,

    /// <summary>Selesai.</summary>
    Done,

    /// <summary>Tidak jadi dikerjakan.</summary>
    Dropped,
}

/// <summary>What an action item came of.</summary>
public enum ActionSource
{
    /// <summary>Diskusi.</summary>
    Thread,

    /// <summary>Rapat.</summary>
    Meeting,

    /// <summary>Catatan pelaksanaan, in which obstacles are told.</summary>
    Entry,
}

/// <summary>Where an action item came from.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Id">Its identity.</param>
/// <param name="Title">What it was called then.</param>
public sealed record ActionOrigin(ActionSource Kind, Guid Id, string Title);

/// <summary>Who sees to an action item: a person, or a village as a whole.</summary>
/// <param name="Name">The person's or the village's name.</param>
/// <param name="VillageCode">The village, also of a person who stands for one.</param>
/// <param name="AccountId">The person; null when the village as a whole is meant.</param>
public sealed record ActionOwner(string Name, string? VillageCode, Guid? AccountId);

/// <summary>What is typed of an action item.</summary>
/// <param name="What">What is to be done, at most 200 letters.</param>
/// <param name="Detail">More about it, at most 2,000 letters.</param>
/// <param name="Owner">Who sees to it.</param>
/// <param name="Due">Last day for it.</param>
public sealed record ActionDetails(string? What, string? Detail, ActionOwner Owner, DateOnly Due);

/// <summary>Something a cooperation has agreed to do: what, who, until when, from where, and what came of it.</summary>
public sealed class ActionItem : Spoken
{
    /// <summary>Longest words on what is to be done.</summary>
    public const int WhatMaxLength = 200;

    /// <summary>Longest further words.</summary>
    public const int DetailMaxLength = 2000;

    /// <summary>Longest words on what came of it.</summary>
    public const int NoteMaxLength = 1000;

    private readonly List<ActionStep> _steps = [];

    private ActionItem()
    {
    }

    /// <summary>Agrees on it. Refused: no words, a day that is over, an owner without a name.</summary>
    public ActionItem(Guid id, Guid cooperationId, ActionDetails details, ActionOrigin? origin, Actor who, DateTimeOffset now, DateOnly today)
        : base(id, cooperationId, who, now)
    {
        Write(details, today);
        (SourceKind, SourceId) = (origin?.Kind, origin?.Id);
        SourceTitle = origin?.Title is { Length: > WhatMaxLength } words ? words[..WhatMaxLength] : origin?.Title;
    }

    /// <summary>What is to be done.</summary>
    public string What { get; private set; } = "";

    /// <summary>More about it.</summary>
    public string? Detail { get; private set; }

    /// <summary>The village that sees to it, or for which the owner stands.</summary>
    public string? OwnerVillageCode { get; private set; }

    /// <summary>Account of the owner; null when the village as a whole sees to it.</summary>
    public Guid? OwnerAccountId { get; private set; }

    /// <summary>Name of the owner.</summary>
    public string OwnerName { get; private set; } = "";

    /// <summary>Last day for it.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>Where it stands.</summary>
    public ActionState State { get; private set; }

    /// <summary>What it came of; null when it stands for itself.</summary>
    public ActionSource? SourceKind { get; private set; }

    /// <summary>Identity of what it came of.</summary>
    public Guid? SourceId { get; private set; }

    /// <summary>What that was called.</summary>
    public string? SourceTitle { get; private set; }

    /// <summary>What came of it, or why it was given up.</summary>
    public string? ClosingNote { get; private set; }

    /// <summary>Stored file that shows what came of it.</summary>
    public Guid? EvidenceFileId { get; private set; }

    /// <summary>When it was done or given up.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>What happened to it, oldest first.</summary>
    public IReadOnlyList<ActionStep> Steps => _steps;

    /// <summary>Whether something is still to be done.</summary>
    public bool IsOpen => State is ActionState.Open or ActionState.InProgress;

    /// <summary>Days by which it is overdue on that day; zero while it is not, and once it is closed.</summary>
    public int DaysLate(DateOnly today) => IsOpen ? Math.Max(0, today.DayNumber - Due.DayNumber) : 0;

    /// <summary>Whether this person sees to it, alone or as one of the village that does.</summary>
    public bool IsOf(Actor who) => OwnerAccountId is { } owner ? owner == who.AccountId : OwnerVillageCode is { } village && village == who.VillageCode;

    /// <summary>Says it anew. Refused when it is closed; a last day that is over may stay but not be set.</summary>
    public void Change(ActionDetails details, Actor who, DateTimeOffset now, DateOnly today)
    {
        NotClosed();
        var before = (Due, OwnerName);
        Write(details, today);
        if (before != (Due, OwnerName))
        {
            Step(before.OwnerName == OwnerName ? $"{before.Due:yyyy-MM-dd} → {Due:yyyy-MM-dd}" : $"{before.OwnerName} → {OwnerName}", who, now);
        }
    }

    /// <summary>Begins with it. Refused unless it waits.</summary>
    public void Begin(Actor who, DateTimeOffset now)
    {
        State = State == ActionState.Open ? ActionState.InProgress : throw new RuleBroken("Tugas ini tidak sedang menunggu dimulai.");
        Step(null, who, now);
    }

    /// <summary>It is done. Refused: without words on what came of it, when it is closed.</summary>
    public void Finish(string? note, Guid? evidence, Actor who, DateTimeOffset now)
    {
        NotClosed();
        ClosingNote = Guard.Text(note, NoteMaxLength, nameof(ClosingNote), "Tulis hasilnya secara singkat.");
        (State, ClosedAt, EvidenceFileId) = (ActionState.Done, now, evidence ?? EvidenceFileId);
        Step(ClosingNote, who, now);
    }

    /// <summary>Gives it up. Refused: without a reason, when it is closed.</summary>
    public void Drop(string? reason, Actor who, DateTimeOffset now)
    {
        NotClosed();
        ClosingNote = Guard.Text(reason, NoteMaxLength, nameof(ClosingNote), "Tulis alasannya.");
        (State, ClosedAt) = (ActionState.Dropped, now);
        Step(ClosingNote, who, now);
    }

    /// <summary>Takes it up again. Refused while it is open.</summary>
    public void Reopen(Actor who, DateTimeOffset now)
    {
        if (IsOpen)
        {
            throw new RuleBroken("Tugas ini masih terbuka.");
        }

        (State, ClosedAt) = (ActionState.InProgress, null);
        Step(null, who, now);
    }

    private void NotClosed()
    {
        if (!IsOpen)
        {
            throw new RuleBroken("Tugas ini sudah ditutup.");
        }
    }

    private void Write(ActionDetails details, DateOnly today)
    {
        if (details.Due != Due && details.Due < today)
        {
            throw RuleBroken.At(nameof(Due), "Tenggat tidak boleh sudah lewat.");
        }

        What = Guard.Text(details.What, WhatMaxLength, nameof(What), "Tulis apa yang harus dikerjakan.");
        Detail = Guard.OptionalText(details.Detail, DetailMaxLength, nameof(Detail));
        OwnerName = Guard.Text(details.Owner.Name, 120, nameof(details.Owner), "Pilih penanggung jawabnya.");
        (OwnerVillageCode, OwnerAccountId, Due) = (details.Owner.VillageCode, details.Owner.AccountId, details.Due);
    }

    private void Step(string? note, Actor who, DateTimeOffset now) => _steps.Add(new ActionStep(State, note, who, now));
}

/// <summary>Something happened to an action item.</summary>
public sealed class ActionStep
{
    private ActionStep()
    {
    }

    internal ActionStep(ActionState state, string? note, Actor who, DateTimeOffset now) =>
        (State, Note, Name, Capacity, At) = (state, note, who.Name, who.Capacity, now);

    /// <summary>Where it stood then.</summary>
    public ActionState State { get; private set; }

    /// <summary>What was said.</summary>
    public string? Note { get; private set; }

    /// <summary>Who.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Under which mandate.</summary>
    public string Capacity { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}
