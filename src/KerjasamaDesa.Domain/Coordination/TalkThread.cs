using KerjasamaDesa.Domain.Access;

namespace KerjasamaDesa.Domain.Coordination;

/// <summary>What kind of talk it is.</summary>
public enum TalkKind
{
    /// <summary>Diskusi: everybody who works together may answer.</summary>
    Discussion,

    /// <summary>Pengumuman: to all villages, each of which confirms that it has read it.</summary>
    Announcement,
}

/// <summary>What of a cooperation a thread may be about.</summary>
public enum TalkSubject
{
    /// <summary>Kegiatan.</summary>
    Activity,

    /// <summary>Indikator.</summary>
    Indicator,

    /// <summary>Kebutuhan.</summary>
    Need,

    /// <summary>Potensi.</summary>
    Potential,

    /// <summary>Catatan pelaksanaan, in which obstacles are told.</summary>
    Entry,

    /// <summary>Kendala.</summary>
    Constraint,
}

/// <summary>The thing a thread is about.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its identity.</param>
/// <param name="Title">What it was called then, so that the thread reads well when it is gone.</param>
public sealed record TalkTopic(TalkSubject Kind, Guid Id, string Title);

/// <summary>
/// A thread of those who work together in a cooperation, or an announcement to all its villages. It is opened with its first message, is
/// open until somebody closes it, and may be pinned on top of the others.
/// </summary>
public sealed class TalkThread : Spoken
{
    /// <summary>Longest title.</summary>
    public const int TitleMaxLength = 160;

    /// <summary>Longest title kept of the thing it is about.</summary>
    public const int SubjectMaxLength = 300;

    /// <summary>Most threads pinned at a time: more would hide the rest.</summary>
    public const int MostPinned = 5;

    private readonly List<TalkStep> _steps = [];

    private TalkThread()
    {
    }

    /// <summary>Opens a thread; say its first message next. Refused: no title, one too long.</summary>
    public TalkThread(Guid id, Guid cooperationId, TalkKind kind, string? title, TalkTopic? topic, Actor who, DateTimeOffset now)
        : base(id, cooperationId, who, now)
    {
        Kind = kind;
        Title = Guard.Text(title, TitleMaxLength, nameof(Title), "Tulis judulnya.");
        (SubjectKind, SubjectId) = (topic?.Kind, topic?.Id);
        SubjectTitle = topic?.Title is { Length: > SubjectMaxLength } words ? words[..SubjectMaxLength] : topic?.Title;
        (LastAt, LastName) = (now, who.Name);
    }

    /// <summary>Discussion or announcement.</summary>
    public TalkKind Kind { get; private set; }

    /// <summary>What it is called.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Kind of the thing it is about; null for the cooperation as a whole.</summary>
    public TalkSubject? SubjectKind { get; private set; }

    /// <summary>The thing it is about.</summary>
    public Guid? SubjectId { get; private set; }

    /// <summary>What the thing was called when the thread was opened.</summary>
    public string? SubjectTitle { get; private set; }

    /// <summary>When somebody last spoke.</summary>
    public DateTimeOffset LastAt { get; private set; }

    /// <summary>Who last spoke.</summary>
    public string LastName { get; private set; } = "";

    /// <summary>How many messages it has.</summary>
    public int Messages { get; private set; }

    /// <summary>Whether nobody but its opener has spoken yet.</summary>
    public bool IsUnanswered { get; private set; } = true;

    /// <summary>When it was pinned; null while it is not.</summary>
    public DateTimeOffset? PinnedAt { get; private set; }

    /// <summary>When it was closed; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>Who pinned, closed and opened it again, oldest first.</summary>
    public IReadOnlyList<TalkStep> Steps => _steps;

    /// <summary>Whether one may still speak in it.</summary>
    public bool IsOpen => ClosedAt is null;

    /// <summary>Adds a message. Refused: when the thread is closed, without words, too long, too many files.</summary>
    /// <param name="id">Identity made by the page.</param>
    /// <param name="body">What is said, in simple formatting.</param>
    /// <param name="files">Stored files it carries.</param>
    /// <param name="who">Who speaks.</param>
    /// <param name="now">When.</param>
    public TalkMessage Say(Guid id, string? body, IReadOnlyCollection<Guid> files, Actor who, DateTimeOffset now)
    {
        if (!IsOpen)
        {
            throw new RuleBroken("Diskusi ini sudah ditutup.");
        }

        var message = new TalkMessage(id, this, body, files, who, now);
        (LastAt, LastName, Messages) = (now, who.Name, Messages + 1);
        IsUnanswered &= who.AccountId == AccountId;
        return message;
    }

    /// <summary>Puts it on top of the others. Refused: when it is there, when <paramref name="pinned"/> others are already as many as fit.</summary>
    public void Pin(int pinned, Actor who, DateTimeOffset now)
    {
        if (PinnedAt is not null)
        {
            throw new RuleBroken("Diskusi ini sudah disematkan.");
        }

        if (pinned >= MostPinned)
        {
            throw new RuleBroken("Paling banyak {0} diskusi disematkan. Lepas salah satu lebih dulu.", MostPinned);
        }

        PinnedAt = now;
        _steps.Add(new TalkStep(TalkChange.Pinned, who, now));
    }

    /// <summary>Puts it back among the others. Refused when it is there.</summary>
    public void Unpin(Actor who, DateTimeOffset now)
    {
        PinnedAt = PinnedAt is null ? throw new RuleBroken("Diskusi ini tidak disematkan.") : null;
        _steps.Add(new TalkStep(TalkChange.Unpinned, who, now));
    }

    /// <summary>Closes it; what was said stays to be read. Refused when it is closed.</summary>
    public void Close(Actor who, DateTimeOffset now)
    {
        ClosedAt = IsOpen ? now : throw new RuleBroken("Diskusi ini sudah ditutup.");
        _steps.Add(new TalkStep(TalkChange.Closed, who, now));
    }

    /// <summary>Opens it again. Refused while it is open.</summary>
    public void Reopen(Actor who, DateTimeOffset now)
    {
        ClosedAt = IsOpen ? throw new RuleBroken("Diskusi ini masih terbuka.") : null;
        _steps.Add(new TalkStep(TalkChange.Reopened, who, now));
    }

    /// <summary>
    /// Confirms for the own village that the announcement was read. Refused: a thread that is no announcement, a person who speaks for no
    /// village.
    /// </summary>
    public TalkReceipt Acknowledge(Actor who, DateTimeOffset now) =>
        Kind == TalkKind.Announcement && who.VillageCode is { } village
            ? new TalkReceipt(Id, village, who, now)
            : throw new RuleBroken("Hanya desa yang bekerja sama yang menandai pengumuman sudah dibaca.");
}

/// <summary>What happened to a thread besides messages.</summary>
public enum TalkChange
{
    /// <summary>Disematkan.</summary>
    Pinned,

    /// <summary>Tidak lagi disematkan.</summary>
    Unpinned,

    /// <summary>Ditutup.</summary>
    Closed,

    /// <summary>Dibuka kembali.</summary>
    Reopened,
}

/// <summary>A thread was pinned, closed or opened again.</summary>
public sealed class TalkStep
{
    private TalkStep()
    {
    }

    internal TalkStep(TalkChange what, Actor who, DateTimeOffset now) => (What, Name, Capacity, At) = (what, who.Name, who.Capacity, now);

    /// <summary>What happened.</summary>
    public TalkChange What { get; private set; }

    /// <summary>Who.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Under which mandate.</summary>
    public string Capacity { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}

/// <summary>A village has read an announcement.</summary>
public sealed class TalkReceipt
{
    private TalkReceipt()
    {
    }

    internal TalkReceipt(Guid threadId, string villageCode, Actor who, DateTimeOffset now) =>
        (ThreadId, VillageCode, AccountId, Name, Capacity, At) = (threadId, villageCode, who.AccountId, who.Name, who.Capacity, now);

    /// <summary>The announcement.</summary>
    public Guid ThreadId { get; private set; }

    /// <summary>The village.</summary>
    public string VillageCode { get; private set; } = "";

    /// <summary>Account that confirmed it.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>Who confirmed it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Under which mandate.</summary>
    public string Capacity { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}
