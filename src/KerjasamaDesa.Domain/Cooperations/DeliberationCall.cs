using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Cooperations;

/// <summary>What is typed to call a Musyawarah Antar Desa.</summary>
/// <param name="Day">The day.</param>
/// <param name="Time">When it begins, by the clock of the place.</param>
/// <param name="Place">Where, at most 200 letters.</param>
/// <param name="Agenda">What it is about, at most 2,000 letters.</param>
/// <param name="InvitationNumber">Number of the invitation letter, at most 60 letters.</param>
/// <param name="Quorum">People that must come from each village, at least one.</param>
public sealed record CallDetails(DateOnly Day, TimeOnly Time, string Place, string Agenda, string? InvitationNumber, int Quorum);

/// <summary>What is typed after it was held.</summary>
/// <param name="MinutesNumber">Number of the berita acara.</param>
/// <param name="ChairName">Who led it.</param>
/// <param name="NoteTakerName">Notulis.</param>
/// <param name="Attendances">How many came from each village.</param>
/// <param name="Attendees">Those of them whose names are noted.</param>
/// <param name="Items">A decision on every item of the agenda.</param>
/// <param name="Decision">Whether the plan was agreed.</param>
/// <param name="Decisions">What was agreed as a whole, in words.</param>
public sealed record DeliberationResult(
    string? MinutesNumber, string ChairName, string NoteTakerName, IReadOnlyList<VillageAttendance> Attendances, IReadOnlyList<JointAttendee> Attendees,
    IReadOnlyList<ItemResult> Items, DeliberationDecision Decision, string Decisions);

/// <summary>A person who attended for a village.</summary>
public sealed class JointAttendee
{
    private JointAttendee()
    {
    }

    /// <summary>Refused: no name.</summary>
    public JointAttendee(string villageCode, string name, string? office)
    {
        VillageCode = villageCode;
        Name = Guard.Text(name, Attendee.NameMaxLength, nameof(InterVillageDeliberation.Attendees), "Isi nama peserta.");
        Office = Guard.OptionalText(office, 80, nameof(InterVillageDeliberation.Attendees));
    }

    /// <summary>The village.</summary>
    public string VillageCode { get; private set; } = "";

    /// <summary>Full name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What the person is.</summary>
    public string? Office { get; private set; }
}

/// <summary>A question on the agenda, with what was decided on it.</summary>
public sealed class AgendaItem
{
    private AgendaItem()
    {
    }

    internal AgendaItem(Guid id, string question) =>
        (Id, Question) = (id, Guard.Text(question, QuestionMaxLength, nameof(InterVillageDeliberation.Items), "Isi hal yang dibahas."));

    /// <summary>Longest question.</summary>
    public const int QuestionMaxLength = 300;

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The question.</summary>
    public string Question { get; private set; } = "";

    /// <summary>What was decided; null until then.</summary>
    public ItemDecision? Decision { get; private set; }

    /// <summary>Condition, reason, task.</summary>
    public string? Note { get; private set; }

    internal void Decide(ItemResult result) => (Decision, Note) = (result.Decision, Guard.OptionalText(result.Note, MeetingItem.NoteMaxLength, nameof(Note)));
}

/// <summary>The call before, the list of who came, and the decisions on each thing.</summary>
public sealed partial class InterVillageDeliberation
{
    /// <summary>Most questions on one agenda.</summary>
    public const int MostItems = 50;

    private readonly List<AgendaItem> _items = [];
    private readonly List<JointAttendee> _attendees = [];

    /// <summary>When it begins; null when it was only recorded afterwards.</summary>
    public TimeOnly? Time { get; private set; }

    /// <summary>Number of the invitation.</summary>
    public string? InvitationNumber { get; private set; }

    /// <summary>People that must come from each village for it to decide.</summary>
    public int Quorum { get; private set; } = 1;

    /// <summary>Who called it, and under which mandate.</summary>
    public string? CalledBy { get; private set; }

    /// <summary>When the call was written.</summary>
    public DateTimeOffset? CalledAt { get; private set; }

    /// <summary>Who leads it.</summary>
    public string? ChairName { get; private set; }

    /// <summary>Notulis.</summary>
    public string? NoteTakerName { get; private set; }

    /// <summary>The code printed on its papers.</summary>
    public string Code { get; private set; } = VerificationCode.New();

    /// <summary>The mark of the call: what an invitation says.</summary>
    public string CallMark() => Fingerprint.Of(new { Day, Time, Place, Agenda, InvitationNumber, Quorum, Items = _items.Select(i => i.Question) });

    /// <summary>The mark of call and result: what a filled attendance list and the berita acara say.</summary>
    public string ResultMark() => Fingerprint.Of(new
    {
        Call = CallMark(),
        Number,
        ChairName,
        NoteTakerName,
        Decision,
        Decisions,
        Attendances = _attendances.OrderBy(a => a.VillageCode),
        Attendees = _attendees,
        Answers = _items.Select(i => new { i.Decision, i.Note }),
    });

    /// <summary>Questions on the agenda, in their order.</summary>
    public IReadOnlyCollection<AgendaItem> Items => _items;

    /// <summary>Those who came and whose names are noted.</summary>
    public IReadOnlyCollection<JointAttendee> Attendees => _attendees;

    /// <summary>Calls one. Refused: no place, no agenda, a quorum below one, too many questions. A day that has passed is no mistake: its result follows.</summary>
    public static InterVillageDeliberation Call(Guid id, Cooperation cooperation, CallDetails details, IEnumerable<string> questions, Actor who, DateTimeOffset now)
    {
        var called = new InterVillageDeliberation { Id = id, CooperationId = cooperation.Id, CalledBy = $"{who.Name}, {who.Capacity}", CalledAt = now };
        called.Write(details, questions);
        return called;
    }

    /// <summary>Changes a call. Questions that stay keep their decision. Refused: one that was held or cancelled.</summary>
    public void Change(CallDetails details, IEnumerable<string> questions)
    {
        if (State != MeetingState.Planned)
        {
            throw new RuleBroken("Musyawarah ini sudah diadakan atau dibatalkan; undangannya tidak diubah lagi.");
        }

        Write(details, questions);
    }

    /// <summary>
    /// Records what came of it, also again to mend it. Refused: before its day, a cancelled one, a village that is no party, more
    /// names than people, a question without a decision, an agreement without the quorum of every village.
    /// </summary>
    public void RecordResult(DeliberationResult result, IReadOnlyCollection<string> parties, DateOnly today)
    {
        if (State == MeetingState.Cancelled)
        {
            throw new RuleBroken("Musyawarah ini sudah dibatalkan.");
        }

        NotInFuture(today);
        if (result.Attendances.FirstOrDefault(a => !parties.Contains(a.VillageCode)) is not null)
        {
            throw new RuleBroken("Desa ini bukan pihak kerja sama.");
        }

        foreach (var attendance in result.Attendances)
        {
            var named = result.Attendees.Count(a => a.VillageCode == attendance.VillageCode);
            if (named > attendance.Present)
            {
                throw RuleBroken.At(nameof(Attendances), "Daftar hadir memuat {0} nama, lebih banyak dari jumlah peserta.", named);
            }
        }

        if (result.Decision == DeliberationDecision.Agreed && parties.Any(p => !result.Attendances.Any(a => a.VillageCode == p && a.Present >= Quorum)))
        {
            throw RuleBroken.At(nameof(Decision), "Kuorum tidak tercapai: rencana disepakati bila dari tiap desa hadir paling sedikit {0} orang.", Quorum);
        }

        ChairName = Guard.Text(result.ChairName, 120, nameof(ChairName), "Isi nama pimpinan musyawarah.");
        NoteTakerName = Guard.Text(result.NoteTakerName, 120, nameof(NoteTakerName), "Isi nama notulis.");
        Number = Guard.OptionalText(result.MinutesNumber, 60, nameof(Number));
        foreach (var item in _items)
        {
            item.Decide(result.Items.FirstOrDefault(r => r.ItemId == item.Id) ?? throw RuleBroken.At(nameof(Items), "Pilih keputusan untuk “{0}”.", item.Question));
        }

        _attendees.Clear();
        _attendees.AddRange(result.Attendees);
        Decide(result.Decisions, result.Decision, result.Attendances);
        State = MeetingState.Held;
    }

    /// <summary>Cancels it with a reason. Refused: one that was held.</summary>
    public void Cancel(string reason)
    {
        if (State == MeetingState.Held)
        {
            throw new RuleBroken("Musyawarah yang sudah diadakan tidak dapat dibatalkan.");
        }

        Decisions = Guard.Text(reason, 1000, nameof(reason), "Isi alasan pembatalan.");
        State = MeetingState.Cancelled;
    }

    /// <summary>Whether so many came from each of these villages that it could decide.</summary>
    public bool HasQuorum(IEnumerable<string> parties) => parties.All(p => _attendances.Exists(a => a.VillageCode == p && a.Present >= Quorum));

    private void Write(CallDetails details, IEnumerable<string> questions)
    {
        Place = Guard.Text(details.Place, 200, nameof(Place), "Isi tempat musyawarah.");
        Agenda = Guard.Text(details.Agenda, 2000, nameof(Agenda), "Isi acara musyawarah.");
        InvitationNumber = Guard.OptionalText(details.InvitationNumber, 60, nameof(InvitationNumber));
        if (details.Quorum is < 1 or > 1000)
        {
            throw RuleBroken.At(nameof(Quorum), "Isi kuorum paling sedikit satu orang.");
        }

        var wanted = questions.Select(q => q.Trim()).Where(q => q.Length > 0).Distinct().ToList();
        if (wanted.Count > MostItems)
        {
            throw RuleBroken.At(nameof(Items), "Paling banyak {0} hal dalam satu musyawarah.", MostItems);
        }

        var kept = wanted.ConvertAll(q => _items.Find(i => i.Question == q) ?? new AgendaItem(Guid.CreateVersion7(), q));
        _items.Clear();
        _items.AddRange(kept);
        (Day, Time, Quorum) = (details.Day, details.Time, details.Quorum);
    }
}
