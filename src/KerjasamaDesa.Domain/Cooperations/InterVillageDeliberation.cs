using KerjasamaDesa.Domain.Identification;

namespace KerjasamaDesa.Domain.Cooperations;

/// <summary>How many people of a village were present.</summary>
public sealed class VillageAttendance
{
    private VillageAttendance()
    {
    }

    /// <summary>Records one; nobody present is 0.</summary>
    public VillageAttendance(string villageCode, int present) =>
        (VillageCode, Present) = (villageCode, (int)Guard.NotNegative(present, nameof(Present)));

    /// <summary>The village.</summary>
    public string VillageCode { get; private set; } = "";

    /// <summary>People present.</summary>
    public int Present { get; private set; }
}

/// <summary>
/// A Musyawarah Antar Desa (UU 6/2014 art. 92(2)): the forum in which the villages agree on the plan. It is called with an agenda
/// and held, or recorded at once when it was called outside the portal.
/// </summary>
public sealed partial class InterVillageDeliberation
{
    private readonly List<VillageAttendance> _attendances = [];

    private InterVillageDeliberation()
    {
    }

    /// <summary>Records one that was held. Refused: a day in the future, no place, no decisions in words, nobody present.</summary>
    public InterVillageDeliberation(
        Guid id,
        Guid cooperationId,
        string? number,
        DateOnly day,
        string place,
        string agenda,
        string decisions,
        DeliberationDecision decision,
        IEnumerable<VillageAttendance> attendances,
        DateOnly today)
    {
        (Id, CooperationId, Day, State) = (id, cooperationId, day, MeetingState.Held);
        NotInFuture(today);
        Number = Guard.OptionalText(number, 60, nameof(Number));
        Place = Guard.Text(place, 200, nameof(Place), "Isi tempat musyawarah.");
        Agenda = Guard.Text(agenda, 2000, nameof(Agenda), "Isi acara musyawarah.");
        Decide(decisions, decision, attendances);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The cooperation.</summary>
    public Guid CooperationId { get; private set; }

    /// <summary>Where it stands.</summary>
    public MeetingState State { get; private set; }

    /// <summary>Number of the minutes (berita acara).</summary>
    public string? Number { get; private set; }

    /// <summary>The day.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Where.</summary>
    public string Place { get; private set; } = "";

    /// <summary>What is on the agenda.</summary>
    public string Agenda { get; private set; } = "";

    /// <summary>What was agreed, in words; empty until held.</summary>
    public string Decisions { get; private set; } = "";

    /// <summary>Whether the plan was agreed; null until held.</summary>
    public DeliberationDecision? Decision { get; private set; }

    /// <summary>Who came, per village.</summary>
    public IReadOnlyCollection<VillageAttendance> Attendances => _attendances;

    /// <summary>Signed minutes, when uploaded.</summary>
    public Guid? MinutesFileId { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>Adds the minutes. Refused before it was held.</summary>
    public void AttachMinutes(Guid fileId) =>
        MinutesFileId = State == MeetingState.Held ? fileId : throw new RuleBroken("Berita acara baru ada setelah musyawarah diadakan.");

    private void Decide(string decisions, DeliberationDecision decision, IEnumerable<VillageAttendance> attendances)
    {
        Decisions = Guard.Text(decisions, 4000, nameof(Decisions), "Isi keputusan musyawarah.");
        var present = attendances.ToList();
        if (present.Sum(a => a.Present) == 0)
        {
            throw RuleBroken.At(nameof(Attendances), "Isi jumlah peserta dari tiap desa.");
        }

        _attendances.Clear();
        _attendances.AddRange(present);
        Decision = decision;
    }

    private void NotInFuture(DateOnly today)
    {
        if (Day > today)
        {
            throw RuleBroken.At(nameof(Day), "Tanggal musyawarah tidak boleh di masa depan.");
        }
    }
}
