using KerjasamaDesa.Domain.Access;

namespace KerjasamaDesa.Domain.Coordination;

/// <summary>What is typed when a meeting is closed.</summary>
/// <param name="Presences">Who came, by village.</param>
/// <param name="ChairName">Who led it.</param>
/// <param name="NoteTakerName">Notulis.</param>
/// <param name="MinutesNumber">Number of the minutes.</param>
/// <param name="Notes">What was said.</param>
/// <param name="Decisions">What was decided, one each.</param>
public sealed record MeetingClosing(
    IReadOnlyList<MeetingPresence> Presences, string? ChairName, string? NoteTakerName, string? MinutesNumber, string? Notes, IReadOnlyList<string> Decisions);

/// <content>What a meeting leaves: minutes, attendance, decisions.</content>
public sealed partial class TeamMeeting
{
    /// <summary>Longest minutes.</summary>
    public const int NotesMaxLength = 20_000;

    private readonly List<MeetingPresence> _presences = [];
    private readonly List<MeetingDecision> _decisions = [];

    /// <summary>Minutes (notulen).</summary>
    public string Notes { get; private set; } = "";

    /// <summary>When the minutes were last written.</summary>
    public DateTimeOffset? NotesAt { get; private set; }

    /// <summary>Who last wrote them.</summary>
    public string? NotesByName { get; private set; }

    /// <summary>Number of the minutes.</summary>
    public string? MinutesNumber { get; private set; }

    /// <summary>Who led it.</summary>
    public string? ChairName { get; private set; }

    /// <summary>Notulis.</summary>
    public string? NoteTakerName { get; private set; }

    /// <summary>Who came, by village.</summary>
    public IReadOnlyList<MeetingPresence> Presences => _presences;

    /// <summary>What was decided.</summary>
    public IReadOnlyList<MeetingDecision> Decisions => _decisions;

    /// <summary>Villages of which somebody came.</summary>
    public int VillagesPresent => _presences.Count(p => p.Present > 0);

    /// <summary>Whether so many villages came that it could decide.</summary>
    public bool HasQuorum => VillagesPresent >= Quorum;

    /// <summary>Writes the minutes while it runs or after. Refused: one whose time is not set, one called off, minutes too long.</summary>
    public void Note(string? notes, Actor who, DateTimeOffset now)
    {
        if (State is TeamMeetingState.Polling or TeamMeetingState.Cancelled)
        {
            throw new RuleBroken("Notulen ditulis untuk rapat yang dijadwalkan atau sudah diadakan.");
        }

        Notes = Guard.OptionalText(notes, NotesMaxLength, nameof(Notes)) ?? "";
        (NotesAt, NotesByName) = (now, who.Name);
    }

    /// <summary>
    /// Closes it: who came, what was said and decided; again to mend it. A decision that stands already keeps the action item made of it.
    /// Refused: before its day, one called off, a village that is no party, nobody present, decisions without the quorum.
    /// </summary>
    public void Close(MeetingClosing closing, IReadOnlyCollection<string> parties, Actor who, DateTimeOffset now, DateOnly today)
    {
        if (State is TeamMeetingState.Polling or TeamMeetingState.Cancelled)
        {
            throw new RuleBroken("Hanya rapat yang dijadwalkan yang dapat ditutup.");
        }

        if (Day > today)
        {
            throw new RuleBroken("Rapat ini belum berlangsung.");
        }

        var presences = closing.Presences.Where(p => p.Present > 0).ToList();
        if (presences.Exists(p => !parties.Contains(p.VillageCode)))
        {
            throw new RuleBroken("Desa ini bukan pihak kerja sama.");
        }

        if (presences.Count == 0)
        {
            throw RuleBroken.At(nameof(Presences), "Catat siapa yang hadir dari tiap desa.");
        }

        var decided = Lines(closing.Decisions, nameof(Decisions));
        if (decided.Count > 0 && presences.Count < Quorum)
        {
            throw RuleBroken.At(nameof(Decisions), "Kuorum tidak tercapai: keputusan diambil bila hadir paling sedikit {0} desa.", Quorum);
        }

        ChairName = Guard.Text(closing.ChairName, 120, nameof(ChairName), "Isi nama pimpinan rapat.");
        NoteTakerName = Guard.Text(closing.NoteTakerName, 120, nameof(NoteTakerName), "Isi nama notulis.");
        MinutesNumber = Guard.OptionalText(closing.MinutesNumber, 60, nameof(MinutesNumber));
        Note(closing.Notes, who, now);
        var kept = decided.Select(text => _decisions.Find(d => d.Text == text) ?? new MeetingDecision(Guid.CreateVersion7(now), text)).ToList();
        _presences.Clear();
        _presences.AddRange(presences);
        _decisions.Clear();
        _decisions.AddRange(kept);
        if (State != TeamMeetingState.Held)
        {
            State = TeamMeetingState.Held;
            Step(MeetingChange.Held, null, who, now);
        }
    }

    /// <summary>Remembers the action item made of a decision. Refused: one that has one, one that is none of this meeting.</summary>
    public MeetingDecision Assign(Guid decisionId, Guid actionId)
    {
        var decision = _decisions.Find(d => d.Id == decisionId) ?? throw new RuleBroken("Keputusan ini tidak ada lagi.");
        decision.Assign(actionId);
        return decision;
    }
}

/// <summary>A proposed time, with what people say of it.</summary>
public sealed class MeetingOption
{
    private readonly List<MeetingVote> _votes = [];

    private MeetingOption()
    {
    }

    internal MeetingOption(MeetingTime time) => (Id, Day, Time) = (Guid.CreateVersion7(), time.Day, time.Time);

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The day.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The time.</summary>
    public TimeOnly Time { get; private set; }

    /// <summary>What people said.</summary>
    public IReadOnlyList<MeetingVote> Votes => _votes;

    /// <summary>People it suits.</summary>
    public int Suits => _votes.Count(v => v.Suits);

    internal void Hear(bool suits, Actor who)
    {
        _votes.RemoveAll(v => v.AccountId == who.AccountId);
        _votes.Add(new MeetingVote(suits, who));
    }
}

/// <summary>Whether a proposed time suits a person.</summary>
public sealed class MeetingVote
{
    private MeetingVote()
    {
    }

    internal MeetingVote(bool suits, Actor who) => (Suits, AccountId, Name, VillageCode) = (suits, who.AccountId, who.Name, who.VillageCode);

    /// <summary>Whether it does.</summary>
    public bool Suits { get; private set; }

    /// <summary>Account.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>Who.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Village spoken for.</summary>
    public string? VillageCode { get; private set; }
}

/// <summary>How many came from a village, and who.</summary>
public sealed class MeetingPresence
{
    private MeetingPresence()
    {
    }

    /// <summary>Notes it. Refused: less than nobody, more names than people.</summary>
    public MeetingPresence(string villageCode, int present, string? names)
    {
        VillageCode = villageCode;
        Present = present is >= 0 and <= 1000 ? present : throw RuleBroken.At(nameof(TeamMeeting.Presences), "Isi jumlah hadir 0 sampai 1.000 orang.");
        Names = Guard.OptionalText(names, 2000, nameof(TeamMeeting.Presences));
        if (People.Count > present)
        {
            throw RuleBroken.At(nameof(TeamMeeting.Presences), "Daftar hadir memuat {0} nama, lebih banyak dari jumlah peserta.", People.Count);
        }
    }

    /// <summary>The village.</summary>
    public string VillageCode { get; private set; } = "";

    /// <summary>How many.</summary>
    public int Present { get; private set; }

    /// <summary>Their names, one a line.</summary>
    public string? Names { get; private set; }

    /// <summary>Their names.</summary>
    public IReadOnlyList<string> People => [.. (Names ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}

/// <summary>Something a meeting decided.</summary>
public sealed class MeetingDecision
{
    private MeetingDecision()
    {
    }

    internal MeetingDecision(Guid id, string text) => (Id, Text) = (id, text);

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The words.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Action item made of it.</summary>
    public Guid? ActionId { get; private set; }

    internal void Assign(Guid actionId) => ActionId = ActionId is null ? actionId : throw new RuleBroken("Keputusan ini sudah menjadi tugas.");
}

/// <summary>What happened to a meeting.</summary>
public enum MeetingChange
{
    /// <summary>Several times were proposed.</summary>
    Proposed,

    /// <summary>Its time was set.</summary>
    Called,

    /// <summary>Its time or place was changed.</summary>
    Moved,

    /// <summary>It was called off.</summary>
    Cancelled,

    /// <summary>It was held.</summary>
    Held,
}

/// <summary>Something happened to a meeting.</summary>
public sealed class MeetingStep
{
    private MeetingStep()
    {
    }

    internal MeetingStep(MeetingChange what, string? note, Actor who, DateTimeOffset now) => (What, Note, Name, Capacity, At) = (what, note, who.Name, who.Capacity, now);

    /// <summary>What.</summary>
    public MeetingChange What { get; private set; }

    /// <summary>Time and place before, or the reason.</summary>
    public string? Note { get; private set; }

    /// <summary>Who.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Under which mandate.</summary>
    public string Capacity { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}
