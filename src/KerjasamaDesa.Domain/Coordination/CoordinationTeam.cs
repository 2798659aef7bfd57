namespace KerjasamaDesa.Domain.Coordination;

/// <summary>Roles in a coordination team; in a BUM Desa Bersama the chair is its director.</summary>
public enum TeamRole
{
    /// <summary>Pembina (camat).</summary>
    Patron,

    /// <summary>Penasihat (kepala desa, ketua BPD).</summary>
    Adviser,

    /// <summary>Ketua; Direktur.</summary>
    Chair,

    /// <summary>Wakil ketua.</summary>
    ViceChair,

    /// <summary>Sekretaris.</summary>
    Secretary,

    /// <summary>Bendahara.</summary>
    Treasurer,

    /// <summary>Koordinator perencanaan.</summary>
    PlanningCoordinator,

    /// <summary>Koordinator pelaksanaan.</summary>
    ImplementationCoordinator,

    /// <summary>Koordinator pemantauan dan evaluasi.</summary>
    MonitoringCoordinator,

    /// <summary>Koordinator hubungan masyarakat.</summary>
    PublicRelationsCoordinator,

    /// <summary>Anggota.</summary>
    Member,

    /// <summary>Pengawas.</summary>
    Supervisor,
}

/// <summary>What a member stands for (PP 43/2014: BKAD is made of village government, BPD, institutions and residents).</summary>
public enum Element
{
    /// <summary>Pemerintah desa.</summary>
    VillageGovernment,

    /// <summary>BPD.</summary>
    Council,

    /// <summary>Lembaga kemasyarakatan desa.</summary>
    CommunityInstitution,

    /// <summary>Tokoh masyarakat.</summary>
    CommunityFigure,
}

/// <summary>What is typed about a member.</summary>
/// <param name="Name">Full name.</param>
/// <param name="VillageCode">Village that sends the person; a party.</param>
/// <param name="Element">What the person stands for.</param>
/// <param name="Role">Role in the team.</param>
/// <param name="From">First day of the mandate.</param>
/// <param name="To">Last day, or null while open.</param>
/// <param name="AccountId">Account through which the member works in the portal, or null.</param>
public sealed record MemberDetails(string Name, string VillageCode, Element Element, TeamRole Role, DateOnly From, DateOnly? To, Guid? AccountId);

/// <summary>A person on a seat of the team.</summary>
public sealed class TeamMember
{
    private TeamMember()
    {
    }

    internal TeamMember(Guid id, Guid teamId, MemberDetails details)
    {
        (Id, TeamId) = (id, teamId);
        Change(details);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The team.</summary>
    public Guid TeamId { get; private set; }

    /// <summary>Full name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Village that sends the person.</summary>
    public string VillageCode { get; private set; } = "";

    /// <summary>What the person stands for.</summary>
    public Element Element { get; private set; }

    /// <summary>Role in the team.</summary>
    public TeamRole Role { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Account of the member.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>Whether the seat counts on that day.</summary>
    public bool IsCurrent(DateOnly day) => From <= day && (To is null || day <= To);

    internal void Change(MemberDetails details)
    {
        if (details.To < details.From)
        {
            throw RuleBroken.At(nameof(To), "Tanggal akhir harus setelah tanggal mulai.");
        }

        Name = Guard.Text(details.Name, 120, nameof(Name), "Isi nama anggota.");
        (VillageCode, Element, Role) = (details.VillageCode, details.Element, details.Role);
        (From, To, AccountId) = (details.From, details.To, details.AccountId);
    }

    internal void End(DateOnly lastDay) => To = lastDay < From ? From.AddDays(-1) : lastDay;
}

/// <summary>The coordination team (BKAD or the organs of a BUM Desa Bersama): a seat for every village.</summary>
public sealed class CoordinationTeam
{
    private readonly List<TeamMember> _members = [];

    private CoordinationTeam()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The cooperation.</summary>
    public Guid CooperationId { get; private set; }

    /// <summary>Number of the decree (SK).</summary>
    public string? DecreeNumber { get; private set; }

    /// <summary>Date of the decree.</summary>
    public DateOnly? DecreeDay { get; private set; }

    /// <summary>Signed decree, when uploaded.</summary>
    public Guid? DecreeFileId { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>Members, present and past.</summary>
    public IReadOnlyCollection<TeamMember> Members => _members;

    internal static CoordinationTeam Empty(Guid cooperationId, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), CooperationId = cooperationId };

    /// <summary>The offices a team cannot work without, in their order, that nobody holds on that day.</summary>
    public IEnumerable<TeamRole> Vacant(DateOnly day) =>
        new[] { TeamRole.Chair, TeamRole.Secretary, TeamRole.Treasurer }.Where(role => !_members.Exists(m => m.Role == role && m.IsCurrent(day)));

    /// <summary>Whether the village has a member on that day.</summary>
    public bool Seats(string villageCode, DateOnly day) => _members.Exists(m => m.VillageCode == villageCode && m.IsCurrent(day));

    /// <summary>Seats a person. Refused: a second current chair, secretary or treasurer in the same time.</summary>
    /// <param name="details">Who, from where, as what, and how long.</param>
    /// <param name="id">Identity made by the page, so that a repeated send is recognised; a new one when null.</param>
    public TeamMember Seat(MemberDetails details, Guid? id = null)
    {
        OneOfAKind(details, null);
        var member = new TeamMember(id ?? Guid.CreateVersion7(), Id, details);
        _members.Add(member);
        return member;
    }

    /// <summary>Replaces what is known of a member.</summary>
    public void Change(TeamMember member, MemberDetails details)
    {
        OneOfAKind(details, member);
        member.Change(details);
    }

    /// <summary>Ends a mandate; the member stays in the history.</summary>
    public void End(TeamMember member, DateOnly lastDay) => member.End(lastDay);

    /// <summary>Records number and date of the decree; a day in the future is refused.</summary>
    public void RecordDecree(string number, DateOnly day, DateOnly today)
    {
        if (day > today)
        {
            throw RuleBroken.At(nameof(DecreeDay), "Tanggal keputusan tidak boleh di masa depan.");
        }

        (DecreeNumber, DecreeDay) = (Guard.Text(number, 80, nameof(DecreeNumber), "Isi nomor keputusan."), day);
    }

    /// <summary>Adds the signed decree.</summary>
    public void AttachDecree(Guid fileId) => DecreeFileId = fileId;

    private void OneOfAKind(MemberDetails details, TeamMember? replaced)
    {
        var overlaps = _members.Exists(m => m != replaced && m.Role == details.Role
            && (m.To is null || details.From <= m.To) && (details.To is null || m.From <= details.To));
        if (details.Role is TeamRole.Chair or TeamRole.Secretary or TeamRole.Treasurer && overlaps)
        {
            throw RuleBroken.At(nameof(TeamMember.Role), "Jabatan ini sudah diisi pada masa yang sama.");
        }
    }
}
