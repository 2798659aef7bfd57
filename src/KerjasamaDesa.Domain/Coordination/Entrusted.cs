using KerjasamaDesa.Domain.Access;

namespace KerjasamaDesa.Domain.Coordination;

/// <summary>Where something stands that somebody sees to.</summary>
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

/// <summary>Who sees to something: a person, or a village as a whole.</summary>
/// <param name="Name">The person's or the village's name.</param>
/// <param name="VillageCode">The village, also of a person who stands for one.</param>
/// <param name="AccountId">The person; null when the village as a whole is meant.</param>
public sealed record ActionOwner(string Name, string? VillageCode, Guid? AccountId);

/// <summary>Something that somebody sees to until a day: an action item, a constraint. It is begun, done or given up, and each step is kept.</summary>
public abstract class Entrusted : Spoken
{
    /// <summary>Longest words on what it is.</summary>
    public const int WhatMaxLength = 200;

    /// <summary>Longest further words.</summary>
    public const int DetailMaxLength = 2000;

    /// <summary>Longest words on what came of it.</summary>
    public const int NoteMaxLength = 1000;

    private readonly List<ActionStep> _steps = [];

    private protected Entrusted()
    {
    }

    private protected Entrusted(Guid id, Guid cooperationId, Actor who, DateTimeOffset now)
        : base(id, cooperationId, who, now)
    {
    }

    /// <summary>What it is.</summary>
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

    /// <summary>Begins with it. Refused unless it waits.</summary>
    public void Begin(Actor who, DateTimeOffset now)
    {
        State = State == ActionState.Open ? ActionState.InProgress : throw new RuleBroken("Ini tidak sedang menunggu dimulai.");
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
            throw new RuleBroken("Ini masih terbuka.");
        }

        (State, ClosedAt) = (ActionState.InProgress, null);
        Step(null, who, now);
    }

    /// <summary>Writes it anew and keeps who saw to it and until when.</summary>
    private protected void Rewrite(ActionDetails details, Actor who, DateTimeOffset now, DateOnly today)
    {
        NotClosed();
        var before = (Due, OwnerName);
        Write(details, today);
        if (before != (Due, OwnerName))
        {
            Step(before.OwnerName == OwnerName ? $"{before.Due:yyyy-MM-dd} → {Due:yyyy-MM-dd}" : $"{before.OwnerName} → {OwnerName}", who, now);
        }
    }

    /// <summary>Writes what is typed. Refused: no words, a last day that is over and was not so before, an owner without a name.</summary>
    private protected void Write(ActionDetails details, DateOnly today)
    {
        if (details.Due != Due && details.Due < today)
        {
            throw RuleBroken.At(nameof(Due), "Tenggat tidak boleh sudah lewat.");
        }

        What = Guard.Text(details.What, WhatMaxLength, nameof(What), "Tulis dalam satu kalimat.");
        Detail = Guard.OptionalText(details.Detail, DetailMaxLength, nameof(Detail));
        OwnerName = Guard.Text(details.Owner.Name, 120, nameof(details.Owner), "Pilih penanggung jawabnya.");
        (OwnerVillageCode, OwnerAccountId, Due) = (details.Owner.VillageCode, details.Owner.AccountId, details.Due);
    }

    private void NotClosed()
    {
        if (!IsOpen)
        {
            throw new RuleBroken("Ini sudah ditutup.");
        }
    }

    private void Step(string? note, Actor who, DateTimeOffset now) => _steps.Add(new ActionStep(State, note, who, now));
}

/// <summary>Something happened to it.</summary>
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
