namespace KerjasamaDesa.Domain.Coordination;

/// <summary>What is typed about a working group.</summary>
/// <param name="Name">At most 120 letters, one of its kind in the team.</param>
/// <param name="Assignment">What it is for, at most 1,000 letters.</param>
/// <param name="MemberIds">Seats of the team that work in it, at least one.</param>
/// <param name="LeadId">The one who leads it, one of them; null while open.</param>
public sealed record GroupDetails(string Name, string Assignment, IReadOnlyCollection<Guid> MemberIds, Guid? LeadId);

/// <summary>A working group (kelompok kerja) within the team.</summary>
public sealed class WorkingGroup
{
    private List<Guid> _memberIds = [];

    private WorkingGroup()
    {
    }

    internal WorkingGroup(Guid id, Guid teamId, GroupDetails details)
    {
        (Id, TeamId) = (id, teamId);
        Change(details);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The team.</summary>
    public Guid TeamId { get; private set; }

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it is for.</summary>
    public string Assignment { get; private set; } = "";

    /// <summary>Seats that work in it; those that ended stay listed, so that it is known who worked in it.</summary>
    public IReadOnlyList<Guid> MemberIds => _memberIds;

    /// <summary>The seat that leads it.</summary>
    public Guid? LeadId { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    internal void Change(GroupDetails details)
    {
        Name = Guard.Text(details.Name, 120, nameof(Name), "Isi nama kelompok kerja.");
        Assignment = Guard.Text(details.Assignment, 1000, nameof(Assignment), "Isi tugas kelompok kerja.");
        if (details.MemberIds.Count == 0)
        {
            throw RuleBroken.At(nameof(MemberIds), "Pilih paling sedikit satu anggota.");
        }

        if (details.LeadId is { } lead && !details.MemberIds.Contains(lead))
        {
            throw RuleBroken.At(nameof(LeadId), "Ketua kelompok harus salah satu anggotanya.");
        }

        (_memberIds, LeadId) = ([.. details.MemberIds.Distinct()], details.LeadId);
    }
}

public sealed partial class CoordinationTeam
{
    private readonly List<WorkingGroup> _groups = [];

    /// <summary>Its working groups.</summary>
    public IReadOnlyCollection<WorkingGroup> Groups => _groups;

    /// <summary>Forms a working group. Refused: a name that another group has, people who do not sit in the team.</summary>
    public WorkingGroup Form(GroupDetails details, Guid? id = null)
    {
        OfTheTeam(details, null);
        var group = new WorkingGroup(id ?? Guid.CreateVersion7(), Id, details);
        _groups.Add(group);
        return group;
    }

    /// <summary>Changes a working group. Refused as in <see cref="Form"/>.</summary>
    public void Change(WorkingGroup group, GroupDetails details)
    {
        OfTheTeam(details, group);
        group.Change(details);
    }

    /// <summary>Dissolves a working group; that it was there stays in the trail of the cooperation.</summary>
    public void Dissolve(WorkingGroup group) => _groups.Remove(group);

    private void OfTheTeam(GroupDetails details, WorkingGroup? replaced)
    {
        if (_groups.Exists(g => g != replaced && string.Equals(g.Name, details.Name?.Trim(), StringComparison.OrdinalIgnoreCase)))
        {
            throw RuleBroken.At(nameof(WorkingGroup.Name), "Sudah ada kelompok kerja dengan nama ini.");
        }

        if (details.MemberIds.Any(id => !_members.Exists(m => m.Id == id)))
        {
            throw RuleBroken.At(nameof(WorkingGroup.MemberIds), "Pilih orang yang duduk dalam tim ini.");
        }
    }
}
