namespace KerjasamaDesa.Domain.Access;

/// <summary>What a person may be, within a scope.</summary>
public enum Role
{
    /// <summary>Perangkat desa: keeps the village's data and drafts its plans.</summary>
    VillageOfficial,

    /// <summary>Kepala desa: answers, signs, and appoints the village's officials.</summary>
    VillageHead,

    /// <summary>BPD: convenes the village deliberation and oversees.</summary>
    VillageCouncil,

    /// <summary>Anggota tim koordinasi: a seat in one cooperation's team; never granted by hand, it follows from the seat.</summary>
    TeamMember,

    /// <summary>Pendamping, camat or DPMD: reviews and advises within a district or a regency.</summary>
    Facilitator,

    /// <summary>Administrator of a regency or of the whole portal.</summary>
    Administrator,
}
