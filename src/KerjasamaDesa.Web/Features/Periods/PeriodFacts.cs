using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Periods;

/// <summary>Which days of a cooperation are closed.</summary>
public static class PeriodFacts
{
    /// <summary>Last day that is closed; null while none is.</summary>
    public static Task<DateOnly?> ClosedThroughAsync(this PortalDb db, Guid cooperationId) =>
        db.PeriodClosings.Where(p => p.CooperationId == cooperationId && p.ReopenedAt == null).MaxAsync(p => (DateOnly?)p.End);

    /// <summary>First day of the work: that of the term, or of the first visit when somebody was earlier.</summary>
    public static async Task<DateOnly> FirstDayAsync(this PortalDb db, Cooperation c, Plan plan)
    {
        var begins = plan.TermStart ?? new DateOnly(c.StartYear, 1, 1);
        var visited = await db.MonitoringEntries.Where(e => e.CooperationId == c.Id).MinAsync(e => (DateOnly?)e.Day);
        return visited < begins ? visited.Value : begins;
    }
}
