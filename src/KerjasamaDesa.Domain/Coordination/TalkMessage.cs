using KerjasamaDesa.Domain.Access;

namespace KerjasamaDesa.Domain.Coordination;

/// <summary>A message of a thread, with what it said before it was mended.</summary>
public sealed class TalkMessage : Spoken
{
    /// <summary>Longest message.</summary>
    public const int BodyMaxLength = 4000;

    /// <summary>Most files of one message.</summary>
    public const int MostFiles = 5;

    /// <summary>Most earlier wordings kept; after so many one writes anew.</summary>
    public const int MostWordings = 20;

    private readonly List<Guid> _mentions = [];
    private readonly List<Guid> _files = [];
    private readonly List<TalkWording> _wordings = [];

    private TalkMessage()
    {
    }

    internal TalkMessage(Guid id, TalkThread thread, string? body, IReadOnlyCollection<Guid> files, Actor who, DateTimeOffset now)
        : base(id, thread.CooperationId, who, now)
    {
        ThreadId = thread.Id;
        Body = Written(body);
        _files.AddRange(files.Count <= MostFiles ? files : throw RuleBroken.At(nameof(Files), "Paling banyak {0} berkas dalam satu pesan.", MostFiles));
    }

    /// <summary>The thread.</summary>
    public Guid ThreadId { get; private set; }

    /// <summary>What it says, in simple formatting.</summary>
    public string Body { get; private set; } = "";

    /// <summary>When it was last mended; null while it reads as first written.</summary>
    public DateTimeOffset? EditedAt { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>Accounts it calls upon.</summary>
    public IReadOnlyList<Guid> Mentions => _mentions;

    /// <summary>Stored files it carries.</summary>
    public IReadOnlyList<Guid> Files => _files;

    /// <summary>What it said before, oldest first.</summary>
    public IReadOnlyList<TalkWording> Wordings => _wordings;

    /// <summary>Calls upon people of the cooperation; nobody twice, and not oneself.</summary>
    public void Mention(IEnumerable<Guid> accounts) => _mentions.AddRange(accounts.Distinct().Except(_mentions).Except([AccountId]));

    /// <summary>
    /// Mends it; what it said before stays to be read. Refused: another's message, without words, after as many changes as are kept.
    /// </summary>
    public void Mend(string? body, Actor who, DateTimeOffset now)
    {
        if (who.AccountId != AccountId)
        {
            throw new RuleBroken("Pesan hanya dapat diubah penulisnya.");
        }

        var written = Written(body);
        if (written == Body)
        {
            return;
        }

        if (_wordings.Count >= MostWordings)
        {
            throw RuleBroken.At(nameof(Body), "Pesan ini sudah diubah {0} kali. Tulis pesan baru.", MostWordings);
        }

        _wordings.Add(new TalkWording(Body, EditedAt ?? At));
        (Body, EditedAt) = (written, now);
    }

    private static string Written(string? body) => Guard.Text(body, BodyMaxLength, nameof(Body), "Tulis pesan Anda.");
}

/// <summary>What a message said, and since when.</summary>
public sealed class TalkWording
{
    private TalkWording()
    {
    }

    internal TalkWording(string body, DateTimeOffset at) => (Body, At) = (body, at);

    /// <summary>The words.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Since when it said so.</summary>
    public DateTimeOffset At { get; private set; }
}
