namespace KerjasamaDesa.Domain.Coordination;

/// <summary>A role of the team that nobody holds.</summary>
/// <param name="Role">The role.</param>
/// <param name="LastHolder">Who held it last, or null when nobody ever did.</param>
/// <param name="Since">First day without a holder, or null when nobody ever was.</param>
public sealed record Vacancy(TeamRole Role, string? LastHolder, DateOnly? Since);

/// <summary>The coordination team (BKAD or the organs of a BUM Desa Bersama): a seat for every village.</summary>
public sealed partial class CoordinationTeam
{
    /// <summary>Days before its end from which an expiring mandate is told.</summary>
    public const int ExpiryNoticeDays = 60;

    private readonly List<TeamMember> _members = [];

    private CoordinationTeam()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The cooperation.</summary>
    public Guid CooperationId { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>Members, present and past.</summary>
    public IReadOnlyCollection<TeamMember> Members => _members;

    internal static CoordinationTeam Empty(Guid cooperationId, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), CooperationId = cooperationId };

    /// <summary>The offices a team cannot work without, in their order, that nobody holds on that day.</summary>
    public IEnumerable<TeamRole> Vacant(DateOnly day) => TeamRoles.Required.Where(role => Holder(role, day) is null);

    /// <summary>
    /// Everything vacant on that day: the offices no team works without, and other roles that somebody held and nobody holds now.
    /// Plain members are not counted; whether each village has one is asked by <see cref="Seats"/>.
    /// </summary>
    public IReadOnlyList<Vacancy> Vacancies(DateOnly day)
    {
        var held = _members.Where(m => !m.IsSubstitute && m.HasEnded(day) && m.To >= m.From).ToLookup(m => m.Role);
        return
        [
            .. TeamRoles.Required.Concat(held.Select(g => g.Key).Where(role => role != TeamRole.Member).Order()).Distinct()
                .Where(role => Holder(role, day) is null)
                .Select(role => held[role].MaxBy(m => m.To) is { } last ? new Vacancy(role, last.Name, last.To!.Value.AddDays(1)) : new Vacancy(role, null, null)),
        ];
    }

    /// <summary>
    /// Seats whose mandate ends within <see cref="ExpiryNoticeDays"/> and for which nobody is seated to follow, the first to end first.
    /// </summary>
    public IReadOnlyList<TeamMember> Expiring(DateOnly day) =>
    [
        .. _members.Where(m => !m.IsSubstitute && m.IsCurrent(day) && m.To <= day.AddDays(ExpiryNoticeDays))
            .Where(m => !_members.Exists(next => next != m && !next.IsSubstitute && next.Role == m.Role && next.VillageCode == m.VillageCode && next.From > m.To))
            .OrderBy(m => m.To),
    ];

    /// <summary>Who holds a role on that day in their own right, the last one seated where several do; null when nobody does.</summary>
    public TeamMember? Holder(TeamRole role, DateOnly day) =>
        _members.Where(m => m.Role == role && !m.IsSubstitute && m.IsCurrent(day)).MaxBy(m => m.From);

    /// <summary>Who replaces the holder of a seat on that day.</summary>
    public TeamMember? SubstituteOf(TeamMember seat, DateOnly day) => _members.Find(m => m.StandsInForId == seat.Id && m.IsCurrent(day));

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

    /// <summary>
    /// Names who replaces the holder of a seat for a time, and acts with its role meanwhile. Refused: days outside the seat's own, a
    /// second substitute in the same time, a substitute of a substitute.
    /// </summary>
    /// <param name="seat">The seat.</param>
    /// <param name="details">Who and how long; the role is the seat's, whatever is given.</param>
    /// <param name="id">Identity made by the page.</param>
    public TeamMember NameSubstitute(TeamMember seat, MemberDetails details, Guid? id = null)
    {
        if (seat.IsSubstitute)
        {
            throw new RuleBroken("Pengganti sementara tidak dapat digantikan lagi; tunjuk pengganti untuk pemegang jabatannya.");
        }

        var given = details with { Role = seat.Role };
        Within(seat, given, null);
        var member = new TeamMember(id ?? Guid.CreateVersion7(), Id, given, seat.Id);
        _members.Add(member);
        return member;
    }

    /// <summary>
    /// Corrects what is known of a member. Refused: another role or village for somebody who has served already, and anything but
    /// name, element and contacts of a seat that has ended, since both would change history.
    /// </summary>
    public void Change(TeamMember member, MemberDetails details, DateOnly today)
    {
        if (member.HasEnded(today) && (details.Role, details.VillageCode, details.From, details.To) != (member.Role, member.VillageCode, member.From, member.To))
        {
            throw new RuleBroken("Masa tugas yang sudah berakhir adalah riwayat: jabatan, desa, dan tanggalnya tidak dapat diubah.");
        }

        if (member.From < today && (details.Role, details.VillageCode) != (member.Role, member.VillageCode))
        {
            throw RuleBroken.At(nameof(TeamMember.Role), "Jabatan dan desa orang yang sudah bertugas tidak diganti. Akhiri masa tugasnya, lalu dudukkan lagi dengan jabatan barunya.");
        }

        if (_members.Find(m => m.Id == member.StandsInForId) is { } seat)
        {
            Within(seat, details, member);
        }
        else
        {
            OneOfAKind(details, member);
        }

        member.Change(details);
        EndSubstitutes(member);
    }

    /// <summary>
    /// Ends a mandate; the member stays in the history, and who replaced the member ends with it. Refused: a day after the mandate's
    /// own end, which would prolong it.
    /// </summary>
    public void End(TeamMember member, DateOnly lastDay)
    {
        if (member.To < lastDay)
        {
            throw RuleBroken.At(nameof(TeamMember.To), "Hari terakhir tidak boleh melewati masa tugasnya.");
        }

        member.End(lastDay);
        EndSubstitutes(member);
    }

    private void EndSubstitutes(TeamMember seat)
    {
        foreach (var substitute in _members.Where(m => m.StandsInForId == seat.Id && seat.To is not null && (m.To is null || m.To > seat.To)))
        {
            substitute.End(seat.To!.Value);
        }
    }

    private void Within(TeamMember seat, MemberDetails details, TeamMember? replaced)
    {
        if (details.From < seat.From || (seat.To is { } end && (details.To is null || details.To > end)))
        {
            throw RuleBroken.At(nameof(TeamMember.To), "Masa tugas pengganti harus berada dalam masa tugas yang digantikan.");
        }

        if (_members.Exists(m => m != replaced && m.StandsInForId == seat.Id && m.Meets(details.From, details.To)))
        {
            throw RuleBroken.At(nameof(TeamMember.From), "Pada masa itu sudah ada pengganti sementara lain.");
        }
    }

    private void OneOfAKind(MemberDetails details, TeamMember? replaced)
    {
        var overlaps = _members.Exists(m => m != replaced && !m.IsSubstitute && m.Role == details.Role && m.Meets(details.From, details.To));
        if (TeamRoles.Required.Contains(details.Role) && overlaps)
        {
            throw RuleBroken.At(nameof(TeamMember.Role), "Jabatan ini sudah diisi pada masa yang sama.");
        }
    }
}
