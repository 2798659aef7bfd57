using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Reports;
using KerjasamaDesa.Web.Access;

namespace KerjasamaDesa.Web.Features.Reports;

/// <summary>What the Laporan Rencana says, taken from the plan as it stands.</summary>
internal static class PlanFacts
{
    public const Load Needed = Load.Links | Load.Plan | Load.Versions | Load.Deliberations | Load.Team | Load.Signatures;

    /// <summary>The report of the plan as it stands: while it is being written, an earlier version is not what is printed.</summary>
    public static PlanReport Of(Cooperation c, CooperationHead head, DateOnly today) =>
        Of(c, c.Plan, c.Plan.IsOpen ? null : c.Plan.Versions.MaxBy(v => v.Number), head, today);

    /// <summary>The report of a version as it was frozen, with the signatures given under it.</summary>
    public static PlanReport Of(Cooperation c, PlanVersion version, CooperationHead head, DateOnly today) =>
        Of(c, c.Plan.As(PlanSnapshot.Read(version.Snapshot)), version, head.OfVersion(c, version.Number), today);

    private static PlanReport Of(Cooperation c, Plan plan, PlanVersion? version, CooperationHead head, DateOnly today)
    {
        var times = plan.Activities.Any(a => a.Predecessors.Count > 0) ? CriticalPath.Of(plan).ToDictionary(x => x.Id) : null;
        return new PlanReport(
            head,
            plan.State,
            VersionOf(version),
            plan.TermStart,
            plan.TermEnd,
            plan.Texts.ToDictionary(t => t.Section, t => t.Body),
            [.. c.Potentials.Select(p => p.Potential!).OrderBy(p => p.VillageCode).ThenBy(p => p.Title).Select(p => Of(p, head))],
            [.. c.Needs.Select(n => n.Need!).OrderByDescending(n => n.Priority).ThenBy(n => n.Title).Select(n => Of(n, head))],
            [.. plan.Goals.OrderBy(g => g.Order).Select(Of)],
            [.. plan.Strategies.OrderBy(s => s.Order).Select(s => (s.Title, s.Description))],
            [.. plan.Programs.OrderBy(p => p.Order).Select(p => Of(p, plan, head, times))],
            [.. (plan.Sharing?.Components ?? []).Select(s => new ReportSharing(s.Basis, s.Percent, s.Measure, s.Source, s.AsOf, [.. s.Weights.Select(w => (w.VillageCode, w.Weight))]))],
            plan.VillageShares(),
            [.. c.Team.Members.Where(m => m.IsCurrent(today) && !m.IsSubstitute).OrderBy(m => m.Role).ThenBy(m => m.Name)
                .Select(m => new ReportMember(m.Name, head.VillageName(m.VillageCode), Words.Of(m.Element), Words.Of(m.Role, c.Vehicle)))],
            c.Team.DecreeNumber,
            c.Team.DecreeDay,
            ProgressCurve.Points(plan.ProgressTargets, new Dictionary<Guid, decimal>(), []),
            [.. plan.Risks.OrderBy(r => r.Order).Select(r => new ReportRisk(r.Title, r.Likelihood, r.Impact, r.Mitigation) { Owner = r.Owner })],
            [.. c.Deliberations.Where(d => d.State == MeetingState.Held).OrderBy(d => d.Day).Select(d => new ReportDeliberation(
                d.Number, d.Day, d.Place, d.Agenda, d.Decisions, d.Decision == DeliberationDecision.Agreed,
                [.. d.Attendances.Select(a => (head.VillageName(a.VillageCode), a.Present))]))],
            [.. plan.Carried.Select(r => new ReportCarried(r.Finding, r.Text, r.Response))])
        {
            Fairness = FairnessFacts.Of(plan, head),
            Standing = Standing(c, version?.Number),
        };
    }

    /// <summary>Whether what is printed counts, wherever two could be mistaken for each other.</summary>
    private static string? Standing(Cooperation c, int? number) => (c.Plan.InForceVersion, number) switch
    {
        (null, _) => null,
        ({ } counts, { } printed) when counts == printed => c.IsAmending ? "Naskah ini berlaku; adendum sedang disusun" : "Naskah ini berlaku",
        ({ } counts, { } printed) when counts > printed => $"Naskah ini sudah diganti versi {counts}",
        ({ } counts, _) => $"Rancangan adendum; versi {counts} berlaku sampai semua pihak menandatanganinya",
    };

    private static ReportVersion? VersionOf(PlanVersion? version)
    {
        if (version is null)
        {
            return null;
        }

        var review = version.Reviews.OrderByDescending(r => r.At).FirstOrDefault();
        return new ReportVersion(
            version.Number,
            version.Hash,
            PortalClock.DayOf(version.At),
            review?.Name,
            review?.Capacity,
            review?.Decision == ReviewDecision.Recommended,
            review is null ? null : PortalClock.DayOf(review.At),
            review?.Note);
    }

    private static ReportPotential Of(Potential p, CooperationHead head) => new(
        head.VillageName(p.VillageCode), Words.Of(p.Category), p.Title, Quantity(p.Quantity, p.Unit), Quantity(p.ShareableQuantity, p.Unit), p.Condition is { } condition ? Words.Of(condition) : null);

    private static ReportNeed Of(Need n, CooperationHead head) => new(
        head.VillageName(n.VillageCode), n.Title, n.AffectedPeople, Quantity(n.Quantity, n.Unit), n.EstimatedCost, n.Urgency, n.Seriousness, n.Growth, n.Priority);

    private static ReportGoal Of(Goal goal) => new(
        goal.Title,
        goal.Description,
        [.. goal.Objectives.OrderBy(o => o.Order).Select(o => new ReportObjective(
            o.Title,
            [.. o.Indicators.OrderBy(i => i.Order).Select(i => new ReportIndicator(
                i.Name, i.Level, i.Unit, i.Baseline, i.Target, i.Direction, i.IsHeadline, i.Source, [.. i.Milestones.OrderBy(m => m.Due).Select(m => (m.Due, m.Target))])
            {
                Definition = i.Definition,
                Method = i.Method,
            })]))]);

    private static ReportProgram Of(WorkProgram program, Plan plan, CooperationHead head, Dictionary<Guid, TaskTimes>? times) => new(
        program.Title,
        plan.Goals.FirstOrDefault(g => g.Id == program.GoalId)?.Title,
        [.. program.Activities.OrderBy(a => a.Order).Select(a => new ReportActivity(
            a.Title,
            head.VillageName(a.VillageCode),
            a.Start,
            a.End,
            a.Weight,
            a.OutputName is null && a.OutputTarget is null ? null : $"{Quantity(a.OutputTarget, a.OutputUnit)} {a.OutputName}".Trim(),
            [.. a.Costs.OrderBy(x => x.Order).Select(x => new ReportCost(x.Description, x.Volume, x.Unit, x.UnitPrice, x.Amount) { AccountCode = x.AccountCode, PriceSource = x.PriceSource })],
            [.. a.Allocations.Select(x => new ReportAllocation(x.VillageCode, x.Source, x.Amount))])
        {
            BudgetCode = a.BudgetCode,
            Kind = a.Kind,
            After = [.. a.Predecessors.Select(p => After(p, plan)).OfType<string>()],
            IsCritical = times?[a.Id].IsCritical ?? false,
            MayEnd = times?[a.Id].LateFinish,
        })])
    {
        Sdgs = [.. program.Sdgs],
        References = [.. program.References.OrderBy(r => r.VillageCode).Select(r => new ReportReference(head.VillageName(r.VillageCode), r.Rpjm, r.Rkp))],
    };

    private static string? After(Predecessor before, Plan plan) => plan.Activities.FirstOrDefault(a => a.Id == before.BeforeId) is { } activity
        ? activity.Title + (before.LagDays switch { > 0 => $" + {before.LagDays} hari", < 0 => $" − {-before.LagDays} hari", _ => "" })
        : null;

    private static string? Quantity(decimal? quantity, string? unit) => quantity is { } number ? IndonesianNumber.Format(number, unit) : null;
}
