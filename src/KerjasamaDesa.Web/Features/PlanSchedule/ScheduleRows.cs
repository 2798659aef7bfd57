using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Reports.Charts;

namespace KerjasamaDesa.Web.Features.PlanSchedule;

/// <summary>The bars of a plan's schedule, the same for page and paper.</summary>
internal static class ScheduleRows
{
    /// <summary>Bars under their programs, critical ones marked once something waits for something; slack as the day until which each may slip.</summary>
    internal static IReadOnlyList<ScheduleRow> Of(Plan plan, IReadOnlyDictionary<Guid, TaskTimes> times)
    {
        var hasOrder = plan.Activities.Any(a => a.Predecessors.Count > 0);
        return [.. plan.Programs.OrderBy(p => p.Order).SelectMany(p => p.Activities.OrderBy(a => a.Order), (p, a) =>
            new ScheduleRow(a.Title, a.Start, a.End, null, p.Title, hasOrder && times[a.Id].IsCritical, hasOrder ? times[a.Id].LateFinish : null))];
    }
}
