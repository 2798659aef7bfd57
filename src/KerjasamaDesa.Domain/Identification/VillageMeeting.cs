using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Identification;

/// <summary>Where a meeting stands.</summary>
public enum MeetingState
{
    /// <summary>Direncanakan.</summary>
    Planned,

    /// <summary>Sudah diadakan, hasilnya tercatat.</summary>
    Held,

    /// <summary>Batal; the record stays.</summary>
    Cancelled,
}

/// <summary>What is typed before a meeting.</summary>
/// <param name="Day">The day.</param>
/// <param name="Time">When it begins, by the village's clock.</param>
/// <param name="Place">Where, at most 200 letters.</param>
/// <param name="Agenda">What it is about, at most 2,000 letters.</param>
/// <param name="InvitationNumber">Number of the invitation letter, at most 60 letters.</param>
/// <param name="ChairName">Who leads it (of the BPD), at most 120 letters.</param>
/// <param name="NoteTakerName">Notulis, at most 120 letters.</param>
public sealed record MeetingDetails(
    DateOnly Day, TimeOnly Time, string Place, string Agenda, string? InvitationNumber, string? ChairName, string? NoteTakerName);

/// <summary>What is typed after a meeting.</summary>
/// <param name="Attendance">How many came; at least as many as are named.</param>
/// <param name="Attendees">Who came, as far as their names are noted.</param>
/// <param name="Items">A decision on every item.</param>
/// <param name="Conclusion">What was agreed as a whole, at most 4,000 letters.</param>
/// <param name="MinutesNumber">Number of the berita acara, at most 60 letters.</param>
/// <param name="ChairName">Who led it.</param>
/// <param name="NoteTakerName">Notulis.</param>
public sealed record MeetingResult(
    int Attendance, IReadOnlyList<Attendee> Attendees, IReadOnlyList<ItemResult> Items, string? Conclusion, string? MinutesNumber, string ChairName, string NoteTakerName);

/// <summary>
/// A Musyawarah Desa as the village keeps it: called by the BPD (Permendagri 96/2017 art. 13), with what was on the table, who
/// came and what was decided on each thing. Its result may be used as a village's answer to an invitation.
/// </summary>
public sealed class VillageMeeting
{
    /// <summary>Most attendees that can be named.</summary>
    public const int MostAttendees = 500;

    private readonly List<MeetingItem> _items = [];
    private readonly List<Attendee> _attendees = [];

    private VillageMeeting()
    {
    }

    /// <summary>Identity, made by the application.</summary>
    public Guid Id { get; private set; }

    /// <summary>The village.</summary>
    public string VillageCode { get; private set; } = "";

    /// <summary>Regency of the village.</summary>
    public string RegencyCode { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public MeetingState State { get; private set; }

    /// <summary>The day.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>When it begins, by the village's clock.</summary>
    public TimeOnly Time { get; private set; }

    /// <summary>Where.</summary>
    public string Place { get; private set; } = "";

    /// <summary>What it is about.</summary>
    public string Agenda { get; private set; } = "";

    /// <summary>Number of the invitation letter.</summary>
    public string? InvitationNumber { get; private set; }

    /// <summary>Number of the berita acara.</summary>
    public string? MinutesNumber { get; private set; }

    /// <summary>Who leads it.</summary>
    public string? ChairName { get; private set; }

    /// <summary>Notulis.</summary>
    public string? NoteTakerName { get; private set; }

    /// <summary>People present; null until held.</summary>
    public int? Attendance { get; private set; }

    /// <summary>Those of them whose names are noted.</summary>
    public IReadOnlyCollection<Attendee> Attendees => _attendees;

    /// <summary>What was on the table, each with its decision.</summary>
    public IReadOnlyCollection<MeetingItem> Items => _items;

    /// <summary>What was agreed as a whole; of a cancelled meeting, why it was cancelled.</summary>
    public string? Conclusion { get; private set; }

    /// <summary>Whether it was held and something on the table still has no decision.</summary>
    public bool LacksDecisions => State == MeetingState.Held && _items.Exists(item => item.Decision is null);

    /// <summary>Signed minutes, when uploaded.</summary>
    public Guid? MinutesFileId { get; private set; }

    /// <summary>The code printed on its papers, by which anybody who holds one may check it.</summary>
    public string Code { get; private set; } = VerificationCode.New();

    /// <summary>Invented, for trying the portal out; its papers say so.</summary>
    public bool IsDemo { get; private set; }

    /// <summary>Last change.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>The village.</summary>
    public Village? Village { get; private set; }

    /// <summary>The mark of the call: what an invitation says.</summary>
    public string CallMark() => Fingerprint.Of(new { Day, Time, Place, Agenda, InvitationNumber, Items = _items.OrderBy(i => i.Order).Select(i => i.Title) });

    /// <summary>The mark of call and result: what a filled attendance list and the berita acara say. Needs the items loaded.</summary>
    public string ResultMark() => Fingerprint.Of(new
    {
        Call = CallMark(),
        MinutesNumber,
        ChairName,
        NoteTakerName,
        Attendance,
        Conclusion,
        Attendees = _attendees,
        Decisions = _items.OrderBy(i => i.Order).Select(i => new { i.Decision, i.Note }),
    });

    /// <summary>Calls a meeting. Refused: a kelurahan, no place, no agenda. A day that has passed is no mistake: its result follows.</summary>
    public static VillageMeeting Call(Guid id, Village village, MeetingDetails details, IEnumerable<MeetingSubject> subjects, DateTimeOffset now)
    {
        Potential.Party(village);
        var meeting = new VillageMeeting { Id = id, VillageCode = village.Code, RegencyCode = village.RegencyCode };
        meeting.Write(details, now);
        meeting.Discuss(subjects);
        return meeting;
    }

    /// <summary>
    /// Changes day, place, agenda and what is discussed; what stays on the list keeps its decision, and what comes up at the
    /// meeting itself waits for one. Refused: a meeting that was cancelled, a held one moved into the future.
    /// </summary>
    public void Change(MeetingDetails details, IEnumerable<MeetingSubject> subjects, DateOnly today, DateTimeOffset now)
    {
        RefuseCancelled();
        if (State == MeetingState.Held && details.Day > today)
        {
            throw RuleBroken.At(nameof(Day), "Tanggal musyawarah tidak boleh di masa depan.");
        }

        Write(details, now);
        Discuss(subjects);
    }

    /// <summary>
    /// Records what came of it, also again to mend it. Refused: before its day, nobody present, more names than people, an item
    /// without a decision, nobody who led it or took notes.
    /// </summary>
    public void RecordResult(MeetingResult result, DateOnly today, DateTimeOffset now)
    {
        RefuseCancelled();
        if (Day > today)
        {
            throw new RuleBroken("Hasil baru dapat dicatat setelah musyawarah diadakan.");
        }

        if (result.Attendance < 1)
        {
            throw RuleBroken.At(nameof(Attendance), "Isi jumlah peserta musyawarah.");
        }

        if (result.Attendees.Count > result.Attendance)
        {
            throw RuleBroken.At(nameof(Attendance), "Daftar hadir memuat {0} nama, lebih banyak dari jumlah peserta.", result.Attendees.Count);
        }

        if (result.Attendees.Count > MostAttendees)
        {
            throw RuleBroken.At(nameof(Attendees), "Paling banyak {0} nama.", MostAttendees);
        }

        ChairName = Guard.Text(result.ChairName, 120, nameof(ChairName), "Isi nama pimpinan musyawarah.");
        NoteTakerName = Guard.Text(result.NoteTakerName, 120, nameof(NoteTakerName), "Isi nama notulis.");
        foreach (var item in _items)
        {
            item.Decide(result.Items.FirstOrDefault(r => r.ItemId == item.Id) ?? throw RuleBroken.At(nameof(Items), "Pilih keputusan untuk “{0}”.", item.Title));
        }

        _attendees.Clear();
        _attendees.AddRange(result.Attendees);
        Conclusion = Guard.OptionalText(result.Conclusion, 4000, nameof(Conclusion));
        MinutesNumber = Guard.OptionalText(result.MinutesNumber, 60, nameof(MinutesNumber));
        (State, Attendance, UpdatedAt) = (MeetingState.Held, result.Attendance, now);
    }

    /// <summary>Cancels it with a reason. Refused: a meeting that was held.</summary>
    public void Cancel(string reason, DateTimeOffset now)
    {
        if (State == MeetingState.Held)
        {
            throw new RuleBroken("Musyawarah yang sudah diadakan tidak dapat dibatalkan.");
        }

        Conclusion = Guard.Text(reason, 1000, nameof(reason), "Isi alasan pembatalan.");
        (State, UpdatedAt) = (MeetingState.Cancelled, now);
    }

    /// <summary>Adds or replaces the signed minutes. Refused: before it was held.</summary>
    public void AttachMinutes(Guid fileId, DateTimeOffset now)
    {
        if (State != MeetingState.Held)
        {
            throw new RuleBroken("Berita acara baru ada setelah musyawarah diadakan.");
        }

        (MinutesFileId, UpdatedAt) = (fileId, now);
    }

    /// <summary>Marks it as invented.</summary>
    public void MarkAsDemo() => IsDemo = true;

    private void Write(MeetingDetails details, DateTimeOffset now)
    {
        Place = Guard.Text(details.Place, 200, nameof(Place), "Isi tempat musyawarah.");
        Agenda = Guard.Text(details.Agenda, 2000, nameof(Agenda), "Isi acara musyawarah.");
        InvitationNumber = Guard.OptionalText(details.InvitationNumber, 60, nameof(InvitationNumber));
        ChairName = Guard.OptionalText(details.ChairName, 120, nameof(ChairName));
        NoteTakerName = Guard.OptionalText(details.NoteTakerName, 120, nameof(NoteTakerName));
        (Day, Time, UpdatedAt) = (details.Day, details.Time, now);
    }

    private void Discuss(IEnumerable<MeetingSubject> subjects)
    {
        var wanted = subjects.DistinctBy(s => (s.PotentialId, s.NeedId, s.PotentialId is null && s.NeedId is null ? s.Title.Trim() : null)).ToList();
        _items.RemoveAll(item => !wanted.Exists(item.IsOf));
        foreach (var (subject, index) in wanted.Select((subject, index) => (subject, index)))
        {
            if (_items.Find(item => item.IsOf(subject)) is { } known)
            {
                known.Place(index + 1);
                continue;
            }

            _items.Add(new MeetingItem(Id, subject, index + 1));
        }
    }

    private void RefuseCancelled()
    {
        if (State == MeetingState.Cancelled)
        {
            throw new RuleBroken("Musyawarah ini sudah dibatalkan.");
        }
    }
}
