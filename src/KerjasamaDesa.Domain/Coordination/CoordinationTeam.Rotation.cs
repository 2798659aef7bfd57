using KerjasamaDesa.Domain.Areas;

namespace KerjasamaDesa.Domain.Coordination;

/// <summary>What is typed about a turn.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, not before the first.</param>
/// <param name="VillageCode">The village whose turn it is.</param>
/// <param name="Name">Who will lead, when that is agreed already; at most 120 letters.</param>
public sealed record TurnDetails(DateOnly From, DateOnly To, string VillageCode, string? Name);

/// <summary>A period of the plan by which the chair goes round the villages.</summary>
public sealed class RotationTurn
{
    private RotationTurn()
    {
    }

    internal RotationTurn(Guid id, Guid teamId, TurnDetails details)
    {
        (Id, TeamId) = (id, teamId);
        Change(details);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The team.</summary>
    public Guid TeamId { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly To { get; private set; }

    /// <summary>The village whose turn it is.</summary>
    public string VillageCode { get; private set; } = "";

    /// <summary>Who will lead, when agreed already.</summary>
    public string? Name { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>Whether it is that day's turn.</summary>
    public bool IsOn(DateOnly day) => From <= day && day <= To;

    /// <summary>Whether this chair is the one the plan means.</summary>
    public bool IsHeldBy(TeamMember? chair) =>
        chair is not null && chair.VillageCode == VillageCode && (Name is null || string.Equals(Name, chair.Name, StringComparison.OrdinalIgnoreCase));

    internal void Change(TurnDetails details)
    {
        if (details.To < details.From)
        {
            throw RuleBroken.At(nameof(To), "Tanggal akhir harus setelah tanggal mulai.");
        }

        Name = Guard.OptionalText(details.Name, OfficeHolder.NameMaxLength, nameof(Name));
        (From, To, VillageCode) = (details.From, details.To, details.VillageCode);
    }
}

public sealed partial class CoordinationTeam
{
    /// <summary>Days before its beginning from which the next turn of the chair is announced.</summary>
    public const int RotationNoticeDays = 30;

    private readonly List<RotationTurn> _turns = [];

    /// <summary>The plan by which the chair goes round; empty where it does not.</summary>
    public IReadOnlyCollection<RotationTurn> Turns => _turns;

    /// <summary>
    /// The turn that is to be made on that day: the one that runs while somebody else chairs, or nobody, else the one that begins
    /// within <see cref="RotationNoticeDays"/> and whose chair is not seated yet; null when nothing is to be done.
    /// </summary>
    public RotationTurn? DueTurn(DateOnly day) =>
        _turns.Where(turn => turn.To >= day && turn.From <= day.AddDays(RotationNoticeDays))
            .OrderBy(turn => turn.From)
            .FirstOrDefault(turn => !turn.IsHeldBy(Holder(TeamRole.Chair, turn.From > day ? turn.From : day)));

    /// <summary>The next turn that begins after that day.</summary>
    public RotationTurn? NextTurn(DateOnly day) => _turns.Where(turn => turn.From > day).MinBy(turn => turn.From);

    /// <summary>Plans a turn. Refused: days that another turn has.</summary>
    public RotationTurn PlanTurn(TurnDetails details, Guid? id = null)
    {
        OwnDays(details, null);
        var turn = new RotationTurn(id ?? Guid.CreateVersion7(), Id, details);
        _turns.Add(turn);
        return turn;
    }

    /// <summary>Plans a turn anew. Refused as in <see cref="PlanTurn"/>.</summary>
    public void Change(RotationTurn turn, TurnDetails details)
    {
        OwnDays(details, turn);
        turn.Change(details);
    }

    /// <summary>Takes a turn out of the plan. Refused once it has begun: what was agreed then is history.</summary>
    public void Drop(RotationTurn turn, DateOnly today)
    {
        if (turn.From <= today)
        {
            throw new RuleBroken("Giliran yang sudah mulai tidak dihapus; ubah tanggalnya bila perlu.");
        }

        _turns.Remove(turn);
    }

    /// <summary>
    /// Seats the chair whose turn it is and ends the one before on the day before. Refused: a village whose turn it is not, a day
    /// outside the turn, and what <see cref="Seat"/> refuses.
    /// </summary>
    public TeamMember TakeTurn(RotationTurn turn, MemberDetails details, Guid? id = null)
    {
        if (details.VillageCode != turn.VillageCode)
        {
            throw RuleBroken.At(nameof(TeamMember.VillageCode), "Giliran ini milik desa lain. Pilih desa yang mendapat giliran.");
        }

        if (!turn.IsOn(details.From))
        {
            throw RuleBroken.At(nameof(TeamMember.From), "Mulai bertugas harus dalam masa giliran.");
        }

        var given = details with { Role = TeamRole.Chair };
        var before = _members.Find(m => m is { Role: TeamRole.Chair, IsSubstitute: false } && m.From < given.From && (m.To is null || m.To >= given.From));
        if (before is not null)
        {
            End(before, given.From.AddDays(-1));
        }

        return Seat(given, id);
    }

    private void OwnDays(TurnDetails details, RotationTurn? replaced)
    {
        if (_turns.Exists(t => t != replaced && details.From <= t.To && t.From <= details.To))
        {
            throw RuleBroken.At(nameof(RotationTurn.From), "Masa giliran ini bertumpang tindih dengan giliran lain.");
        }
    }
}
