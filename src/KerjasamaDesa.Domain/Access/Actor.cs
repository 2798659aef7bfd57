using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Coordination;

namespace KerjasamaDesa.Domain.Access;

/// <summary>
/// Who acts, and under which one mandate. A person with several mandates acts under one at a time, so that every deed
/// has one name and one capacity in the record.
/// </summary>
/// <param name="AccountId">The account.</param>
/// <param name="Name">The person's name as shown and recorded.</param>
/// <param name="Role">Role of the acting mandate.</param>
/// <param name="Scope">Area code of the acting mandate; "" for a team seat and for an administrator of everything.</param>
/// <param name="Capacity">The mandate in words, "Kepala Desa Candirejo"; kept in the audit trail.</param>
/// <param name="Seat">The team seat acted from, when the role is <see cref="Role.TeamMember"/>.</param>
public sealed record Actor(Guid AccountId, string Name, Role Role, string Scope, string Capacity, Seat? Seat = null)
{
    /// <summary>Whether the acting mandate is one of a village's three roles.</summary>
    public bool IsOfVillage => Role is Role.VillageOfficial or Role.VillageHead or Role.VillageCouncil;

    /// <summary>The village acted for, or null.</summary>
    public string? VillageCode => IsOfVillage ? Scope : Seat?.VillageCode;

    /// <summary>Whether the actor's area holds the code; a team seat reaches no area.</summary>
    public bool Reaches(string areaCode) => Role != Role.TeamMember && AreaCode.IsWithin(areaCode, Scope);

    /// <summary>Whether the actor sits in this cooperation's team in one of these roles (any, when none is named).</summary>
    public bool SitsIn(Guid cooperationId, params ReadOnlySpan<TeamRole> roles) =>
        Seat is { } seat && seat.CooperationId == cooperationId && (roles.Length == 0 || roles.Contains(seat.TeamRole));
}

/// <summary>A seat in a coordination team, as far as rights look at it.</summary>
public sealed record Seat(Guid CooperationId, TeamRole TeamRole, string VillageCode);
