using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Coordination;

/// <summary>Passages of the decree (SK) that forms the team. What nobody wrote is what the portal would write.</summary>
public enum DecreePassage
{
    /// <summary>Menimbang.</summary>
    Considerations,

    /// <summary>Mengingat.</summary>
    LegalBasis,

    /// <summary>Memperhatikan.</summary>
    Noting,

    /// <summary>KESATU: that the team is formed, its members in the annex.</summary>
    Establishment,

    /// <summary>KEDUA: its duties.</summary>
    Duties,

    /// <summary>KETIGA: who bears the cost.</summary>
    Costs,

    /// <summary>KEEMPAT: from when it counts.</summary>
    Force,

    /// <summary>Tembusan.</summary>
    Copies,
}

/// <summary>A text of the team written instead of the portal's own: a passage of its decree, or what a role is for.</summary>
public sealed class TeamText
{
    /// <summary>Longest text.</summary>
    public const int MaxLength = 4000;

    private TeamText()
    {
    }

    internal TeamText(Guid teamId, string slot, string body) => (Id, TeamId, Slot, Body) = (Guid.CreateVersion7(), teamId, slot, body);

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The team.</summary>
    public Guid TeamId { get; private set; }

    /// <summary>Where it stands: "Decree.Duties", "Job.Chair".</summary>
    public string Slot { get; private set; } = "";

    /// <summary>The text.</summary>
    public string Body { get; private set; } = "";

    internal void Write(string body) => Body = body;
}

/// <summary>An earlier decree of the team, which the present one replaced.</summary>
public sealed class FormerDecree
{
    private FormerDecree()
    {
    }

    internal FormerDecree(Guid teamId, string number, DateOnly day, Guid? fileId) => (Id, TeamId, Number, Day, FileId) = (Guid.CreateVersion7(), teamId, number, day, fileId);

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The team.</summary>
    public Guid TeamId { get; private set; }

    /// <summary>Its number.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Its date.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The signed decree, when uploaded.</summary>
    public Guid? FileId { get; private set; }
}

public sealed partial class CoordinationTeam
{
    private readonly List<TeamText> _texts = [];
    private readonly List<FormerDecree> _formerDecrees = [];

    /// <summary>Number of the decree (SK).</summary>
    public string? DecreeNumber { get; private set; }

    /// <summary>Date of the decree.</summary>
    public DateOnly? DecreeDay { get; private set; }

    /// <summary>Signed decree, when uploaded.</summary>
    public Guid? DecreeFileId { get; private set; }

    /// <summary>Where it is signed; null for the proposing village.</summary>
    public string? DecreePlace { get; private set; }

    /// <summary>The code by which the decree is checked; given with its number.</summary>
    public string? DecreeCode { get; private set; }

    /// <summary>The mark of what the decree says, with those who sat on its day; it tells whether a printed one is of today.</summary>
    public string DecreeMark() => Fingerprint.Of(new
    {
        DecreeNumber,
        DecreeDay,
        DecreePlace,
        Passages = Enum.GetValues<DecreePassage>().Select(Passage),
        Seats = Members.Where(m => !m.IsSubstitute && DecreeDay is { } day && m.IsCurrent(day)).OrderBy(m => m.Id).Select(m => new { m.Name, m.VillageCode, m.Role, m.Element }),
    });

    /// <summary>Texts that were written; one that is not here has the portal's own words.</summary>
    public IReadOnlyCollection<TeamText> Texts => _texts;

    /// <summary>Decrees that the present one replaced.</summary>
    public IReadOnlyCollection<FormerDecree> FormerDecrees => _formerDecrees;

    /// <summary>A passage of the decree as it was written, or null for the portal's own.</summary>
    public string? Passage(DecreePassage passage) => Text(SlotOf(passage));

    /// <summary>What a role is for as it was written, or null for the portal's own.</summary>
    public string? Duties(TeamRole role) => Text(SlotOf(role));

    /// <summary>
    /// Records number and date of the decree; a day in the future is refused. With <paramref name="replaces"/> it is a new decree, and
    /// the one before stays in the history; without, what was typed of the same decree is corrected.
    /// </summary>
    public void RecordDecree(string number, DateOnly day, DateOnly today, bool replaces = false)
    {
        if (day > today)
        {
            throw RuleBroken.At(nameof(DecreeDay), "Tanggal keputusan tidak boleh di masa depan.");
        }

        var given = Guard.Text(number, 80, nameof(DecreeNumber), "Isi nomor keputusan.");
        if (replaces && DecreeNumber is { } before && DecreeDay is { } then)
        {
            if (before == given)
            {
                throw RuleBroken.At(nameof(DecreeNumber), "Keputusan baru punya nomornya sendiri.");
            }

            _formerDecrees.Add(new FormerDecree(Id, before, then, DecreeFileId));
            DecreeFileId = null;
        }

        (DecreeNumber, DecreeDay, DecreeCode) = (given, day, DecreeCode ?? VerificationCode.New());
    }

    /// <summary>Adds the signed decree.</summary>
    public void AttachDecree(Guid fileId) => DecreeFileId = fileId;

    /// <summary>Says where the decree is signed; null for the proposing village.</summary>
    public void PlaceDecree(string? place) => DecreePlace = Guard.OptionalText(place, 120, nameof(DecreePlace));

    /// <summary>Writes a passage of the decree; an empty text brings the portal's own back.</summary>
    public void Write(DecreePassage passage, string? body) => Write(SlotOf(passage), body);

    /// <summary>Writes what a role is for; an empty text brings the portal's own back.</summary>
    public void Write(TeamRole role, string? body) => Write(SlotOf(role), body);

    private static string SlotOf(DecreePassage passage) => $"Decree.{passage}";

    private static string SlotOf(TeamRole role) => $"Job.{role}";

    private string? Text(string slot) => _texts.Find(t => t.Slot == slot)?.Body;

    private void Write(string slot, string? body)
    {
        var text = Guard.OptionalText(body, TeamText.MaxLength, nameof(TeamText.Body));
        var written = _texts.Find(t => t.Slot == slot);
        if (text is null)
        {
            _texts.RemoveAll(t => t.Slot == slot);
        }
        else if (written is null)
        {
            _texts.Add(new TeamText(Id, slot, text));
        }
        else
        {
            written.Write(text);
        }
    }
}
