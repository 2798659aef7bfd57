using KerjasamaDesa.Domain.Access;

namespace KerjasamaDesa.Domain.Cooperations;

/// <summary>What a village says to a question.</summary>
public enum BallotChoice
{
    /// <summary>Setuju.</summary>
    Agree,

    /// <summary>Setuju dengan catatan.</summary>
    AgreeWithNote,

    /// <summary>Abstain.</summary>
    Abstain,

    /// <summary>Keberatan.</summary>
    Objection,
}

/// <summary>What a ballot comes to.</summary>
public enum BallotOutcome
{
    /// <summary>Villages may still speak.</summary>
    Open,

    /// <summary>More than half of the villages agree and none objects.</summary>
    Agreed,

    /// <summary>A village objects: the question belongs to a Musyawarah Antar Desa.</summary>
    Objected,

    /// <summary>Nobody objects, but too few agree.</summary>
    TooFew,
}

/// <summary>By which mandate somebody other than the head speaks for the village; both are recorded with the voice.</summary>
/// <param name="Number">Number of the letter of mandate (surat kuasa), at most 60 letters.</param>
/// <param name="Day">Its day.</param>
public sealed record ProxyMandate(string? Number, DateOnly? Day);

/// <summary>A village's voice, given once.</summary>
public sealed class BallotVoice
{
    /// <summary>Longest note or reason.</summary>
    public const int NoteMaxLength = 2000;

    private BallotVoice()
    {
    }

    internal BallotVoice(Guid ballotId, string villageCode, BallotChoice choice, string? note, ProxyMandate? proxy, Actor who, DateTimeOffset now, DateOnly today)
    {
        (Id, BallotId, VillageCode, Choice, At) = (Guid.CreateVersion7(now), ballotId, villageCode, choice, now);
        (AccountId, Name, Capacity) = (who.AccountId, who.Name, who.Capacity);
        Note = choice switch
        {
            BallotChoice.Objection => Guard.Text(note, NoteMaxLength, nameof(Note), "Tulis alasan keberatan."),
            BallotChoice.AgreeWithNote => Guard.Text(note, NoteMaxLength, nameof(Note), "Tulis catatannya."),
            _ => Guard.OptionalText(note, NoteMaxLength, nameof(Note)),
        };
        if (proxy is null)
        {
            return;
        }

        MandateNumber = Guard.Text(proxy.Number, 60, nameof(MandateNumber), "Isi nomor surat kuasa dari kepala desa.");
        MandateDay = proxy.Day ?? throw RuleBroken.At(nameof(MandateDay), "Isi tanggal surat kuasa.");
        if (MandateDay > today)
        {
            throw RuleBroken.At(nameof(MandateDay), "Tanggal surat kuasa tidak boleh di masa depan.");
        }
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The ballot.</summary>
    public Guid BallotId { get; private set; }

    /// <summary>The village.</summary>
    public string VillageCode { get; private set; } = "";

    /// <summary>What it says.</summary>
    public BallotChoice Choice { get; private set; }

    /// <summary>Note or reason.</summary>
    public string? Note { get; private set; }

    /// <summary>Number of the letter of mandate, when a proxy spoke.</summary>
    public string? MandateNumber { get; private set; }

    /// <summary>Its day.</summary>
    public DateOnly? MandateDay { get; private set; }

    /// <summary>Account of who spoke.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>Name of who spoke.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Under which mandate of the portal.</summary>
    public string Capacity { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}

/// <summary>
/// A question to the villages that needs no meeting: one voice each, until its deadline or until all have spoken. The villages
/// that may speak are those that were in when it was opened and have not left before it ended.
/// </summary>
public sealed class Ballot
{
    private readonly List<BallotVoice> _voices = [];

    private Ballot()
    {
    }

    /// <summary>Identity, made by the page.</summary>
    public Guid Id { get; private set; }

    /// <summary>The cooperation.</summary>
    public Guid CooperationId { get; private set; }

    /// <summary>The question.</summary>
    public string Question { get; private set; } = "";

    /// <summary>What one must know to answer.</summary>
    public string? Explanation { get; private set; }

    /// <summary>Last day to speak; it ends with that day by the clock of western Indonesia or when all have spoken.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>Codes of the villages that may speak.</summary>
    public IReadOnlyList<string> Villages { get; private set; } = [];

    /// <summary>Who opened it.</summary>
    public string OpenedBy { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>What was said, also by a village that left before the end: its voice stays on record and no longer counts.</summary>
    public IReadOnlyCollection<BallotVoice> Voices => _voices;

    private IEnumerable<BallotVoice> Counted => _voices.Where(v => Villages.Contains(v.VillageCode));

    /// <summary>Opens one. Refused: no question, a last day that has passed, villages that do not work together yet.</summary>
    public static Ballot Open(Guid id, Cooperation cooperation, string question, string? explanation, DateOnly lastDay, Actor who, DateTimeOffset now, DateOnly today)
    {
        if (lastDay < today)
        {
            throw RuleBroken.At(nameof(LastDay), "Batas waktu tidak boleh di masa lalu.");
        }

        var villages = cooperation.AcceptedParties.Select(p => p.VillageCode).Order(StringComparer.Ordinal).ToArray();
        return villages.Length < 2
            ? throw new RuleBroken("Paling sedikit dua desa menyetujui")
            : new Ballot
            {
                Id = id,
                CooperationId = cooperation.Id,
                Question = Guard.Text(question, AgendaItem.QuestionMaxLength, nameof(Question), "Tulis pertanyaannya."),
                Explanation = Guard.OptionalText(explanation, 2000, nameof(Explanation)),
                LastDay = lastDay,
                Villages = villages,
                OpenedBy = $"{who.Name}, {who.Capacity}",
                At = now,
            };
    }

    /// <summary>Whether nobody may speak any more: the last day is over, or all have spoken.</summary>
    public bool IsClosed(DateOnly today) => today > LastDay || Counted.Count() >= Villages.Count;

    /// <summary>
    /// Speaks for the actor's village. Anybody but its head needs a recorded mandate. Refused: a closed ballot, a village that has
    /// spoken or may not, an objection without reason.
    /// </summary>
    public BallotVoice Speak(BallotChoice choice, string? note, ProxyMandate? proxy, Actor who, DateTimeOffset now, DateOnly today)
    {
        if (!Villages.Contains(who.Scope))
        {
            throw new RuleBroken("Desa ini bukan pihak kerja sama.");
        }

        if (_voices.Exists(v => v.VillageCode == who.Scope))
        {
            throw new RuleBroken("Desa ini sudah memberikan suara.");
        }

        if (IsClosed(today))
        {
            throw new RuleBroken("Pemungutan suara ini sudah ditutup.");
        }

        var voice = new BallotVoice(Id, who.Scope, choice, note, who.Role == Role.VillageHead ? null : proxy ?? new ProxyMandate(null, null), who, now, today);
        _voices.Add(voice);
        return voice;
    }

    /// <summary>
    /// A village has left the cooperation: in a ballot that is still open it is asked no more, and what it said no longer counts.
    /// One that has ended stays as it ended. Needs the voices loaded.
    /// </summary>
    internal void LetGo(string villageCode, DateOnly today)
    {
        if (!IsClosed(today))
        {
            Villages = [.. Villages.Where(code => code != villageCode)];
        }
    }

    /// <summary>What it comes to on that day.</summary>
    public BallotOutcome Outcome(DateOnly today)
    {
        if (!IsClosed(today))
        {
            return BallotOutcome.Open;
        }

        return Counted.Any(v => v.Choice == BallotChoice.Objection) ? BallotOutcome.Objected
            : Counted.Count(v => v.Choice is BallotChoice.Agree or BallotChoice.AgreeWithNote) * 2 > Villages.Count ? BallotOutcome.Agreed
            : BallotOutcome.TooFew;
    }
}
