using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.PlanTree;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Talk;

/// <summary>The things of a cooperation that a thread may be about.</summary>
internal static class TalkTopics
{
    private const int Most = 300;

    /// <summary>Those one chooses from: linked needs and potentials, indicators, activities, constraints.</summary>
    public static async Task<IReadOnlyList<TalkTopic>> TopicsAsync(this PortalDb db, Guid cooperationId, CancellationToken stop)
    {
        var of = db.Cooperations.AsNoTracking().Where(c => c.Id == cooperationId);
        var needs = await of.SelectMany(c => c.Needs).Select(n => new { n.Need!.Id, n.Need.Title }).OrderBy(n => n.Title).Take(Most).ToListAsync(stop);
        var potentials = await of.SelectMany(c => c.Potentials).Select(p => new { p.Potential!.Id, p.Potential.Title }).OrderBy(p => p.Title).Take(Most).ToListAsync(stop);
        var indicators = await of.SelectMany(c => c.Plan.Goals).SelectMany(g => g.Objectives).SelectMany(o => o.Indicators)
            .Select(i => new { i.Id, Title = i.Name }).OrderBy(i => i.Title).Take(Most).ToListAsync(stop);
        var activities = await of.SelectMany(c => c.Plan.Programs).SelectMany(p => p.Activities).Select(a => new { a.Id, a.Title }).OrderBy(a => a.Title).Take(Most).ToListAsync(stop);
        var constraints = await db.Constraints.AsNoTracking().Where(k => k.CooperationId == cooperationId).Select(k => new { k.Id, Title = k.What }).OrderBy(k => k.Title).Take(Most).ToListAsync(stop);
        return
        [
            .. activities.Select(a => new TalkTopic(TalkSubject.Activity, a.Id, a.Title)),
            .. indicators.Select(i => new TalkTopic(TalkSubject.Indicator, i.Id, i.Title)),
            .. needs.Select(n => new TalkTopic(TalkSubject.Need, n.Id, n.Title)),
            .. potentials.Select(p => new TalkTopic(TalkSubject.Potential, p.Id, p.Title)),
            .. constraints.Select(k => new TalkTopic(TalkSubject.Constraint, k.Id, k.Title)),
        ];
    }

    /// <summary>One thing of this cooperation by its identity; null when it is none of it.</summary>
    public static async Task<TalkTopic?> TopicAsync(this PortalDb db, Guid cooperationId, TalkSubject kind, Guid id, CancellationToken stop)
    {
        if (kind != TalkSubject.Entry)
        {
            return (await db.TopicsAsync(cooperationId, stop)).FirstOrDefault(topic => topic.Kind == kind && topic.Id == id);
        }

        var entry = await db.MonitoringEntries.Where(e => e.Id == id && e.CooperationId == cooperationId).Select(e => new { e.ActivityTitle, e.Day }).SingleOrDefaultAsync(stop);
        return entry is null ? null : new TalkTopic(kind, id, $"{entry.ActivityTitle}, {IndonesianDate.Format(entry.Day)}");
    }

    /// <summary>Where the thing is shown.</summary>
    public static string UrlOf(string cooperation, TalkSubject kind, Guid id) => kind switch
    {
        TalkSubject.Activity => $"{cooperation}/rencana/susunan/{TreeWords.SlugOf(Domain.Planning.PlanItem.Activity)}/{id}",
        TalkSubject.Indicator => $"{cooperation}/rencana/susunan/{TreeWords.SlugOf(Domain.Planning.PlanItem.Indicator)}/{id}",
        TalkSubject.Entry => $"{cooperation}/pelaksanaan/catatan/{id}",
        TalkSubject.Constraint => $"{cooperation}/{Constraints.ConstraintPages.Slug}/{id}",
        _ => $"{cooperation}/potensi-kebutuhan",
    };
}
