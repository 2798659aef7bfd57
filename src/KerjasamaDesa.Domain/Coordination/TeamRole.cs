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

/// <summary>The organs of a BUM Desa Bersama (PP 11/2021), by which its team is listed.</summary>
public enum Organ
{
    /// <summary>Penasihat.</summary>
    Advisers,

    /// <summary>Pelaksana operasional.</summary>
    Operations,

    /// <summary>Pengawas.</summary>
    Supervisors,
}

/// <summary>What a role means for the team as a whole.</summary>
public static class TeamRoles
{
    /// <summary>The offices a team cannot work without, in their order; each is held by one person at a time.</summary>
    public static readonly IReadOnlyList<TeamRole> Required = [TeamRole.Chair, TeamRole.Secretary, TeamRole.Treasurer];

    /// <summary>The organ a role belongs to.</summary>
    public static Organ InOrgan(this TeamRole role) => role switch
    {
        TeamRole.Patron or TeamRole.Adviser => Organ.Advisers,
        TeamRole.Supervisor => Organ.Supervisors,
        _ => Organ.Operations,
    };
}
