using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Coordination;

/// <summary>Where a team's meeting stands.</summary>
public enum TeamMeetingState
{
    /// <summary>Menunggu kesepakatan waktu: several times are proposed.</summary>
    Polling,

    /// <summary>Dijadwalkan.</summary>
    Planned,

    /// <summary>Sudah diadakan.</summary>
    Held,

    /// <summary>Dibatalkan.</summary>
    Cancelled,
}

/// <summary>What is typed to call a meeting.</summary>
/// <param name="Title">What it is called, at most 150 letters.</param>
/// <param name="Place">Where, at most 200 letters.</param>
/// <param name="Minutes">How long it takes, 15 to 720 minutes.</param>
/// <param name="Quorum">Villages that must be there.</param>
/// <param name="Agenda">Points to be discussed, one each.</param>
/// <param name="InvitationNumber">Number of the invitation, at most 60 letters.</param>
public sealed record TeamMeetingDetails(string? Title, string? Place, int Minutes, int Quorum, IReadOnlyList<string> Agenda, string? InvitationNumber);

/// <summary>A moment by the clock of the meeting's place.</summary>
public sealed record MeetingTime(DateOnly Day, TimeOnly Time);

/// <summary>
/// A meeting (rapat) of a coordination team: several times proposed and voted upon, or one set; invited, held and written down, called off or
/// moved. Its times are those of the clock at its place, whose zone it keeps.
/// </summary>
public sealed partial class TeamMeeting : Spoken
{
    /// <summary>Longest title.</summary>
    public const int TitleMaxLength = 150;

    /// <summary>Longest place.</summary>
    public const int PlaceMaxLength = 200;

    /// <summary>Most proposed times.</summary>
    public const int MostOptions = 5;

    /// <summary>Most points of an agenda.</summary>
    public const int MostPoints = 40;

    /// <summary>Longest point of an agenda, and longest decision.</summary>
    public const int PointMaxLength = 300;

    private readonly List<MeetingOption> _options = [];
    private readonly List<string> _agenda = [];
    private readonly List<MeetingStep> _steps = [];

    private TeamMeeting()
    {
    }

    private TeamMeeting(Guid id, Guid cooperationId, IndonesianZone zone, Actor who, DateTimeOffset now)
        : base(id, cooperationId, who, now) =>
        (Zone, Code) = (zone, VerificationCode.New());

    /// <summary>What it is called.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Where.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Zone of the clock at its place.</summary>
    public IndonesianZone Zone { get; private set; }

    /// <summary>The day; the first proposed one while the villages still vote, so that lists have an order.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>When it begins.</summary>
    public TimeOnly Time { get; private set; }

    /// <summary>How long it takes, in minutes.</summary>
    public int Minutes { get; private set; }

    /// <summary>Where it stands.</summary>
    public TeamMeetingState State { get; private set; }

    /// <summary>Villages that must be there for it to decide.</summary>
    public int Quorum { get; private set; }

    /// <summary>Number of the invitation.</summary>
    public string? InvitationNumber { get; private set; }

    /// <summary>Why it was called off.</summary>
    public string? CancelReason { get; private set; }

    /// <summary>How often its time, place or state was changed, as calendars count it.</summary>
    public int Sequence { get; private set; }

    /// <summary>When its time, place or state was last changed.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Code by which its papers are checked.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Invented.</summary>
    public bool IsDemo { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>Proposed times with their votes.</summary>
    public IReadOnlyList<MeetingOption> Options => _options;

    /// <summary>Points to be discussed.</summary>
    public IReadOnlyList<string> Agenda => _agenda;

    /// <summary>What happened to it, oldest first.</summary>
    public IReadOnlyList<MeetingStep> Steps => _steps;

    /// <summary>When it begins, as a moment.</summary>
    public DateTimeOffset Begins => new(Day, Time, TimeSpan.FromHours(7 + (int)Zone));

    /// <summary>When it ends, as a moment.</summary>
    public DateTimeOffset Ends => Begins.AddMinutes(Minutes);

    /// <summary>The mark of what its papers say, which tells whether a printed one is of today.</summary>
    public string ContentMark() => Fingerprint.Of(new
    {
        Title,
        Day,
        Time,
        Place,
        State,
        Quorum,
        InvitationNumber,
        Agenda,
        MinutesNumber,
        ChairName,
        NoteTakerName,
        Notes,
        Presences,
        Decisions,
    });

    /// <summary>Marks it as invented.</summary>
    public void MarkAsDemo() => IsDemo = true;

    /// <summary>
    /// Calls a meeting at one time, or proposes several. Refused: no time or more than five, the same time twice, no title, no place, a quorum
    /// of none.
    /// </summary>
    /// <param name="id">Identity made by the page.</param>
    /// <param name="cooperationId">The cooperation.</param>
    /// <param name="zone">Zone of the place.</param>
    /// <param name="details">What is typed.</param>
    /// <param name="times">One time, or several to be voted upon.</param>
    /// <param name="who">Who calls it.</param>
    /// <param name="now">When.</param>
    public static TeamMeeting Call(Guid id, Guid cooperationId, IndonesianZone zone, TeamMeetingDetails details, IReadOnlyList<MeetingTime> times, Actor who, DateTimeOffset now)
    {
        if (times.Count is < 1 or > MostOptions)
        {
            throw RuleBroken.At(nameof(Day), "Isi satu waktu, atau usulkan paling banyak {0}.", MostOptions);
        }

        if (times.Distinct().Count() != times.Count)
        {
            throw RuleBroken.At(nameof(Day), "Waktu yang sama diusulkan dua kali.");
        }

        var meeting = new TeamMeeting(id, cooperationId, zone, who, now);
        meeting.Write(details);
        if (times.Count > 1)
        {
            meeting._options.AddRange(times.OrderBy(t => t.Day).ThenBy(t => t.Time).Select(t => new MeetingOption(t)));
        }

        meeting.State = times.Count > 1 ? TeamMeetingState.Polling : TeamMeetingState.Planned;
        meeting.SetTime(times.OrderBy(t => t.Day).ThenBy(t => t.Time).First());
        meeting.Step(meeting.State == TeamMeetingState.Polling ? MeetingChange.Proposed : MeetingChange.Called, null, who, now);
        return meeting;
    }

    /// <summary>Says which of the proposed times suit a person; said again it replaces what was said. Refused once the time is set.</summary>
    public void Vote(IReadOnlyCollection<Guid> suiting, Actor who)
    {
        if (State != TeamMeetingState.Polling)
        {
            throw new RuleBroken("Waktu rapat ini sudah ditetapkan.");
        }

        foreach (var option in _options)
        {
            option.Hear(suiting.Contains(option.Id), who);
        }
    }

    /// <summary>Sets the time that was chosen. Refused once it is set, or for a time that was not proposed.</summary>
    public void Choose(Guid optionId, Actor who, DateTimeOffset now)
    {
        var option = State == TeamMeetingState.Polling ? _options.Find(o => o.Id == optionId) : null;
        if (option is null)
        {
            throw new RuleBroken("Waktu rapat ini sudah ditetapkan.");
        }

        SetTime(new MeetingTime(option.Day, option.Time));
        State = TeamMeetingState.Planned;
        Step(MeetingChange.Called, null, who, now);
    }

    /// <summary>
    /// Changes what is typed, and moves it when the time differs, which wants a reason. Refused: one that was held or called off, a move
    /// without a reason.
    /// </summary>
    public void Change(TeamMeetingDetails details, MeetingTime? time, string? reason, Actor who, DateTimeOffset now)
    {
        NotOver();
        var (day, clock, place, minutes) = (Day, Time, Place, Minutes);
        Write(details);
        if (time is not null && State == TeamMeetingState.Planned)
        {
            SetTime(time);
        }

        if ((day, clock, place, minutes) == (Day, Time, Place, Minutes))
        {
            return;
        }

        var words = (day, clock) == (Day, Time)
            ? Guard.OptionalText(reason, 500, "Reason")
            : Guard.Text(reason, 500, "Reason", "Tulis alasan perubahan waktu.");
        Step(MeetingChange.Moved, $"{When(day, clock)}, {place}{(words is null ? "" : $": {words}")}", who, now);
    }

    /// <summary>Calls it off with a reason; its record stays. Refused: one that was held or called off.</summary>
    public void Cancel(string? reason, Actor who, DateTimeOffset now)
    {
        NotOver();
        CancelReason = Guard.Text(reason, 500, "Reason", "Isi alasan pembatalan.");
        State = TeamMeetingState.Cancelled;
        Step(MeetingChange.Cancelled, CancelReason, who, now);
    }

    /// <summary>Day and clock with the zone, as letters write them.</summary>
    public string When() => When(Day, Time);

    private string When(DateOnly day, TimeOnly time) => $"{IndonesianDate.WithWeekday(day)} pukul {time:HH'.'mm} {IndonesianDate.Name(Zone)}";

    private void SetTime(MeetingTime time) => (Day, Time) = (time.Day, time.Time);

    private void NotOver()
    {
        if (State is TeamMeetingState.Held or TeamMeetingState.Cancelled)
        {
            throw new RuleBroken("Rapat ini sudah selesai atau dibatalkan.");
        }
    }

    private void Write(TeamMeetingDetails details)
    {
        Title = Guard.Text(details.Title, TitleMaxLength, nameof(Title), "Isi nama rapat.");
        Place = Guard.Text(details.Place, PlaceMaxLength, nameof(Place), "Isi tempat rapat.");
        InvitationNumber = Guard.OptionalText(details.InvitationNumber, 60, nameof(InvitationNumber));
        Minutes = details.Minutes is >= 15 and <= 720 ? details.Minutes : throw RuleBroken.At(nameof(Minutes), "Isi lama rapat 15 sampai 720 menit.");
        Quorum = details.Quorum is >= 1 and <= 100 ? details.Quorum : throw RuleBroken.At(nameof(Quorum), "Isi kuorum paling sedikit satu desa.");
        _agenda.Clear();
        _agenda.AddRange(Lines(details.Agenda, nameof(Agenda)));
    }

    private static List<string> Lines(IReadOnlyList<string> typed, string field)
    {
        var lines = typed.Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        return lines.Count > MostPoints
            ? throw RuleBroken.At(field, "Paling banyak {0} hal.", MostPoints)
            : lines.Exists(line => line.Length > PointMaxLength) ? throw RuleBroken.At(field, "Tiap hal paling banyak {0} huruf; tulis satu hal per baris.", PointMaxLength) : lines;
    }

    private void Step(MeetingChange what, string? note, Actor who, DateTimeOffset now)
    {
        // A calendar takes the entry with the higher number for the newer one.
        (Sequence, ChangedAt) = (_steps.Count, now);
        _steps.Add(new MeetingStep(what, note, who, now));
    }
}
