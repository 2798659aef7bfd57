using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Planning;

/// <summary>The people who have a voice in a cooperation's plan: those of its villages, and the facilitators of their area.</summary>
public sealed class PlanPeople(PortalDb db, PortalClock clock)
{
    /// <summary>Longer lists than this help nobody to choose.</summary>
    private const int Most = 60;

    /// <param name="c">The cooperation, with its parties.</param>
    /// <param name="withTeam">Whether those on the team's seats are among them, where they have a voice.</param>
    public async Task<IReadOnlyList<PlanPerson>> OfAsync(Cooperation c, bool withTeam = false)
    {
        var today = clock.Today;
        var villages = c.Parties.Where(p => p.State == PartyState.Accepted).Select(p => p.VillageCode).ToList();
        var districts = c.Parties.Select(p => p.DistrictCode).Append(c.RegencyCode).Distinct().ToList();
        var mandated = db.Mandates.AsNoTracking()
            .Where(m => m.From <= today && (m.To == null || m.To >= today))
            .Where(m => (m.Role == Role.Facilitator && districts.Contains(m.Scope))
                || ((m.Role == Role.VillageHead || m.Role == Role.VillageOfficial || m.Role == Role.VillageCouncil) && villages.Contains(m.Scope)))
            .Select(m => m.AccountId);
        var seated = db.Teams.Where(team => withTeam && team.CooperationId == c.Id).SelectMany(team => team.Members)
            .Where(s => s.AccountId != null && s.From <= today && (s.To == null || s.To >= today) && villages.Contains(s.VillageCode)).Select(s => s.AccountId!.Value);
        var rows = await db.Users.Where(a => a.DeactivatedAt == null && (mandated.Contains(a.Id) || seated.Contains(a.Id)))
            .Select(a => new { a.Id, a.FullName })
            .OrderBy(a => a.FullName).Take(Most).ToListAsync();
        return [.. rows.Select(r => new PlanPerson(r.Id, r.FullName))];
    }

    /// <summary>Those named by their box, and those written into the text as "@Name".</summary>
    public static IEnumerable<Guid> CalledIn(IEnumerable<PlanPerson> people, IReadOnlyCollection<Guid> ticked, string? body) =>
        people.Where(p => ticked.Contains(p.AccountId) || body?.Contains($"@{p.Name}", StringComparison.OrdinalIgnoreCase) == true).Select(p => p.AccountId);
}
