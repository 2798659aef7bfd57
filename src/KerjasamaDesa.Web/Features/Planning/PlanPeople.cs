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

    public async Task<IReadOnlyList<PlanPerson>> OfAsync(Cooperation c)
    {
        var today = clock.Today;
        var villages = c.Parties.Where(p => p.State == PartyState.Accepted).Select(p => p.VillageCode).ToList();
        var districts = c.Parties.Select(p => p.DistrictCode).Append(c.RegencyCode).Distinct().ToList();
        var rows = await db.Mandates.AsNoTracking()
            .Where(m => m.From <= today && (m.To == null || m.To >= today))
            .Where(m => (m.Role == Role.Facilitator && districts.Contains(m.Scope))
                || ((m.Role == Role.VillageHead || m.Role == Role.VillageOfficial || m.Role == Role.VillageCouncil) && villages.Contains(m.Scope)))
            .Join(db.Users, m => m.AccountId, a => a.Id, (m, a) => new { a.Id, a.FullName })
            .Distinct().OrderBy(a => a.FullName).Take(Most).ToListAsync();
        return [.. rows.Select(r => new PlanPerson(r.Id, r.FullName))];
    }

    /// <summary>Those named by their box, and those written into the text as "@Name".</summary>
    public static IEnumerable<Guid> CalledIn(IEnumerable<PlanPerson> people, IReadOnlyCollection<Guid> ticked, string? body) =>
        people.Where(p => ticked.Contains(p.AccountId) || body?.Contains($"@{p.Name}", StringComparison.OrdinalIgnoreCase) == true).Select(p => p.AccountId);
}
