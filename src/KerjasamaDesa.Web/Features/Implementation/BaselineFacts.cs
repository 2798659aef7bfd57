using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Implementation;

/// <summary>What the pages of the implementation measure against. Everything from the fourth stage on asks here, not the plan.</summary>
public static class BaselineFacts
{
    /// <summary>
    /// The signed plan of a cooperation. While nothing was amended it is the plan itself, which has to be loaded; after that it is
    /// grown from the versions that were signed.
    /// </summary>
    public static async Task<Baseline> BaselineAsync(this PortalDb db, Cooperation c)
    {
        var plan = c.Plan ?? await db.Plans.AsNoTracking().SingleAsync(p => p.CooperationId == c.Id);
        if (c.Amendments == 0 || plan.InForceVersion is not { } inForce)
        {
            return Baseline.Of(plan);
        }

        var since = await db.VersionSignatures.Where(s => s.CooperationId == c.Id && s.WithdrawnAt == null && s.PlanVersion <= inForce)
            .GroupBy(s => s.PlanVersion).Select(g => new { Number = g.Key, At = g.Max(s => s.At) }).ToDictionaryAsync(x => x.Number, x => x.At);
        since[inForce] = plan.InForceSince!.Value;
        var versions = await db.PlanVersions.AsNoTracking().Where(v => v.PlanId == plan.Id && since.Keys.Contains(v.Number)).OrderBy(v => v.Number)
            .Select(v => new { v.Number, v.Snapshot }).ToListAsync();
        return Baseline.Of(plan, [.. versions.Select(v => new SignedPlan(v.Number, PlanSnapshot.Read(v.Snapshot), PortalClock.DayOf(since[v.Number])))]);
    }
}
