using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Notices;

/// <summary>Whom a notice goes to: the accounts that hold an office or a seat today. Who is deactivated gets none.</summary>
public sealed class Addressees(PortalDb db, PortalClock clock)
{
    private static readonly Role[] VillageOffice = [Role.VillageHead, Role.VillageOfficial];

    /// <summary>Those who hold these roles in these villages; without roles its head and officials.</summary>
    public async Task<IReadOnlyList<Guid>> OfVillagesAsync(IEnumerable<string> villageCodes, params Role[] roles)
    {
        List<string> scopes = [.. villageCodes];
        var wanted = roles.Length == 0 ? VillageOffice : roles;
        return await Holders().Where(m => scopes.Contains(m.Scope) && wanted.Contains(m.Role)).Select(m => m.AccountId).Distinct().ToListAsync();
    }

    /// <summary>The same of one village.</summary>
    public Task<IReadOnlyList<Guid>> OfVillageAsync(string villageCode, params Role[] roles) => OfVillagesAsync([villageCode], roles);

    /// <summary>The same of the cooperation's villages that agreed, and of the one that proposed. Needs the parties loaded.</summary>
    public Task<IReadOnlyList<Guid>> OfPartiesAsync(Cooperation c, params Role[] roles) =>
        OfVillagesAsync(c.Parties.Where(p => p.State == PartyState.Accepted).Select(p => p.VillageCode).Append(c.InitiatingVillageCode), roles);

    /// <summary>The members of the cooperation's team who have an account; without roles all of them.</summary>
    public async Task<IReadOnlyList<Guid>> OfTeamAsync(Guid cooperationId, params TeamRole[] roles)
    {
        var today = clock.Today;
        return await db.Teams.AsNoTracking().Where(t => t.CooperationId == cooperationId).SelectMany(t => t.Members)
            .Where(m => m.From <= today && (m.To == null || m.To >= today) && (roles.Length == 0 || roles.Contains(m.Role)))
            .Join(db.Users.Where(u => u.DeactivatedAt == null), m => m.AccountId, u => u.Id, (m, u) => u.Id)
            .Distinct().ToListAsync();
    }

    /// <summary>The facilitators of these villages' districts and regencies.</summary>
    public async Task<IReadOnlyList<Guid>> FacilitatorsAsync(IEnumerable<string> villageCodes)
    {
        List<string> scopes = [.. villageCodes.SelectMany(code => new[] { AreaCode.District(code), AreaCode.Regency(code) }).Distinct()];
        return await Holders().Where(m => m.Role == Role.Facilitator && scopes.Contains(m.Scope)).Select(m => m.AccountId).Distinct().ToListAsync();
    }

    /// <summary>The facilitators of the cooperation's area. Needs the parties loaded.</summary>
    public Task<IReadOnlyList<Guid>> FacilitatorsAsync(Cooperation c) => FacilitatorsAsync(c.Parties.Select(p => p.VillageCode));

    private IQueryable<Mandate> Holders()
    {
        var today = clock.Today;
        return db.Mandates.AsNoTracking().Where(m => m.From <= today && (m.To == null || m.To >= today) && db.Users.Any(u => u.Id == m.AccountId && u.DeactivatedAt == null));
    }
}
