using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Reports;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Implementation;
using KerjasamaDesa.Web.Files;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Reports;

/// <summary>What the Laporan Evaluasi says: the frozen evaluation, and the verified record up to its last day.</summary>
internal static class EvaluationFacts
{
    public const Load Needed = Load.Plan | Load.Team | Load.Evaluations;

    /// <summary>Photos that are set on paper; the rest stays in the portal.</summary>
    private const int MostPictures = 24;

    public static async Task<EvaluationReport> EvaluationReportAsync(
        this PortalDb db, Cooperation c, Domain.Implementation.Evaluation evaluation, CooperationHead head, DateOnly today)
    {
        var entries = await db.MonitoringEntries.AsNoTracking()
            .Where(e => e.CooperationId == c.Id && e.State == EntryState.Verified && e.CountsOn <= evaluation.PeriodEnd)
            .OrderBy(e => e.Day).ThenBy(e => e.RecordedAt).ToListAsync();
        var baseline = await db.BaselineAsync(c);
        var plan = baseline.Plan;
        var activities = plan.InOrder.Select(a => (Program: plan.Programs.First(p => p.Id == a.ProgramId).Title, Activity: a))
            .Concat(baseline.FormerActivities.Where(a => entries.Exists(e => e.ActivityId == a.Id)).Select(a => (Program: "Tidak lagi dalam rencana", Activity: a)))
            .ToList();
        var names = activities.ToDictionary(a => a.Activity.Id, a => a.Activity);
        return new EvaluationReport(
            head,
            evaluation.Kind,
            evaluation.PeriodEnd,
            evaluation.Figures,
            new Judgement(evaluation.Summary, evaluation.Answers, evaluation.Lessons, evaluation.Conclusion),
            [.. evaluation.Indicators],
            Curve(plan, entries),
            [.. Sources(plan, entries)],
            [.. activities.Select(a => Of(a.Program, a.Activity, entries, head))],
            [.. head.Villages.Select(v => Of(v, plan, evaluation)), .. Former(c, plan)],
            [.. evaluation.Recommendations.OrderBy(r => r.Order).Select(r => Of(r, head))],
            [.. entries.Select(e => Of(e, names.GetValueOrDefault(e.ActivityId)))],
            [.. entries.SelectMany(e => e.Photos, (e, p) => new ReportPhoto(p.FileId, p.Caption ?? $"{names.GetValueOrDefault(e.ActivityId)?.Title}, {IndonesianDate.Format(e.Day)}", null))],
            evaluation.AuthorName,
            PortalClock.DayOf(evaluation.CreatedAt),
            evaluation.ApprovedByName,
            evaluation.ApprovedAt is { } at ? PortalClock.DayOf(at) : null,
            Words.Of(TeamRole.Chair, c.Vehicle),
            Seated(c, TeamRole.Chair, today),
            Seated(c, TeamRole.Secretary, today));
    }

    /// <summary>The same report with its first pictures read from the store, for paper.</summary>
    public static async Task<EvaluationReport> WithPicturesAsync(this EvaluationReport report, PortalDb db, FileStore store, CancellationToken cancel)
    {
        var wanted = report.Photos.Take(MostPictures).Select(p => p.FileId).ToList();
        var files = await db.Files.AsNoTracking().Where(f => wanted.Contains(f.Id)).ToDictionaryAsync(f => f.Id, cancel);
        List<ReportPhoto> photos = [];
        foreach (var photo in report.Photos)
        {
            photos.Add(files.TryGetValue(photo.FileId, out var file) ? photo with { Picture = await BytesAsync(store, file, cancel) } : photo);
        }

        return report with { Photos = photos };
    }

    private static async Task<byte[]?> BytesAsync(FileStore store, StoredFile file, CancellationToken cancel)
    {
        if (store.Open(file) is not { } stream)
        {
            return null;
        }

        await using (stream)
        {
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes, cancel);
            return bytes;
        }
    }

    private static IReadOnlyList<CurvePoint> Curve(Plan plan, IEnumerable<MonitoringEntry> entries) => ProgressCurve.Points(
        plan.ProgressTargets,
        plan.Activities.ToDictionary(a => a.Id, a => a.Weight),
        [.. entries.Select(e => new VerifiedProgress(e.ActivityId, e.Day, e.RecordedAt, e.Progress, e.Spent, e.CountsOn))]);

    private static IEnumerable<SourceResult> Sources(Plan plan, IReadOnlyCollection<MonitoringEntry> entries)
    {
        var planned = plan.Activities.SelectMany(a => a.Allocations).GroupBy(a => a.Source).ToDictionary(g => g.Key, g => g.Sum(a => a.Amount));
        var spent = entries.SelectMany(e => e.Spending).GroupBy(s => s.Source).ToDictionary(g => g.Key, g => g.Sum(s => s.Amount));
        return planned.Keys.Union(spent.Keys).Order().Select(s => new SourceResult(s, planned.GetValueOrDefault(s), spent.GetValueOrDefault(s)));
    }

    private static ActivityResult Of(string program, Activity activity, IEnumerable<MonitoringEntry> entries, CooperationHead head)
    {
        var own = entries.Where(e => e.ActivityId == activity.Id).ToList();
        return new ActivityResult(
            program,
            activity.Title,
            head.VillageName(activity.VillageCode),
            activity.Weight,
            activity.Cost,
            own.Sum(e => e.Spent),
            own.LastOrDefault()?.Progress,
            activity.OutputName,
            activity.OutputUnit,
            activity.OutputTarget,
            own.LastOrDefault(e => e.OutputToDate is not null)?.OutputToDate);
    }

    private static VillageResult Of(ReportVillage village, Plan plan, Domain.Implementation.Evaluation evaluation)
    {
        var benefit = evaluation.Benefits.FirstOrDefault(b => b.VillageCode == village.Code);
        var given = plan.Activities.SelectMany(a => a.Allocations).Where(a => a.VillageCode == village.Code).Sum(a => a.Amount);
        return new VillageResult(village.Name, given, benefit?.Score, benefit?.Words);
    }

    /// <summary>Villages that left before the term: what they gave stays told.</summary>
    private static IEnumerable<VillageResult> Former(Cooperation c, Plan plan) => c.Parties.Where(p => p.State == PartyState.Left).OrderBy(p => p.VillageCode).Select(p => new VillageResult(
        $"{p.Village!.Name} (keluar {IndonesianDate.Format(p.LeftOn!.Value)})", plan.Activities.SelectMany(a => a.Allocations).Where(a => a.VillageCode == p.VillageCode).Sum(a => a.Amount), null, null));

    private static ReportRecommendation Of(Recommendation r, CooperationHead head) => new(
        r.Finding,
        r.Text,
        r.FollowUp?.Owner,
        r.FollowUp?.VillageCode is { } code ? head.VillageName(code) : null,
        r.FollowUp?.Due,
        r.FollowUp is { } followUp ? Words.Of(followUp.State) : null,
        r.FollowUp?.Note,
        r.NoFollowUpReason);

    private static ReportEntry Of(MonitoringEntry e, Activity? activity) => new(
        e.Day,
        activity?.Title ?? "",
        e.Progress,
        e.OutputToDate is { } output ? IndonesianNumber.Format(output, activity?.OutputUnit) : null,
        e.Spent,
        e.Narrative,
        e.ReporterName,
        e.JudgedByName);

    private static string? Seated(Cooperation c, TeamRole role, DateOnly today) =>
        c.Team.Holder(role, today)?.Name;
}
