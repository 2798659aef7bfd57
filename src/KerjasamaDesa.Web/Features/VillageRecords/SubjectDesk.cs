using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Audit;
using KerjasamaDesa.Web.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.VillageRecords;

/// <summary>Gathers what stands around a potential or need on its page.</summary>
public sealed class SubjectDesk(PortalDb db, Door door, PortalClock clock, IStringLocalizer<Text> t)
{
    /// <summary>Lines of history, and of meetings, that are shown.</summary>
    public const int MostLines = 30;

    public async Task<SubjectFrame> FrameAsync(Village village, Subject subject) => new(
        village,
        subject,
        village.CanBeParty && door.Allows(VillageAct.Edit, village.Code),
        Reviews.IsDue(subject, clock.Today),
        await CooperationsAsync(subject),
        await DecisionsAsync(subject),
        door.Allows(VillageAct.ViewPapers, village.Code) ? await HistoryAsync(subject) : null);

    private Task<List<LinkedTo>> CooperationsAsync(Subject subject)
    {
        var linked = subject is Potential
            ? door.Cooperations.Where(c => c.Potentials.Any(p => p.PotentialId == subject.Id))
            : door.Cooperations.Where(c => c.Needs.Any(n => n.NeedId == subject.Id));
        return linked.OrderByDescending(c => c.UpdatedAt).Select(c => new LinkedTo(c.Id, c.Title, c.Stage)).ToListAsync();
    }

    /// <summary>Meetings are open to whoever sees the record; a cancelled one decided nothing.</summary>
    private Task<List<DiscussedAt>> DecisionsAsync(Subject subject)
    {
        var items = subject is Potential ? db.MeetingItems.Where(i => i.PotentialId == subject.Id) : db.MeetingItems.Where(i => i.NeedId == subject.Id);
        return items.Join(db.VillageMeetings.Where(m => m.State != MeetingState.Cancelled), i => i.MeetingId, m => m.Id, (i, m) => new { i, m })
            .OrderByDescending(x => x.m.Day).ThenByDescending(x => x.m.Id).Take(MostLines)
            .Select(x => new DiscussedAt(x.m.Id, x.m.Day, x.m.State, x.i.Decision, x.i.Note)).ToListAsync();
    }

    /// <summary>Its own changes and those of its photos, which the trail files under it.</summary>
    private async Task<IReadOnlyList<AuditLine>> HistoryAsync(Subject subject)
    {
        var (kind, id) = (subject is Potential ? nameof(Potential) : nameof(Need), subject.Id.ToString());
        var entries = await db.AuditTrail.AsNoTracking()
            .Where(a => a.EntityId == id && (a.Entity == kind || a.Entity == nameof(SubjectPhoto)))
            .OrderByDescending(a => a.Id).Take(MostLines).ToListAsync();
        return entries.ConvertAll(entry => AuditLine.Of(entry, t));
    }
}
