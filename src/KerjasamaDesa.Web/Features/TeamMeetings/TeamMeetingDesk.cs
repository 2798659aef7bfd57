using System.Globalization;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Reports;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Notices;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Features.Verification;
using KerjasamaDesa.Web.Files;
using KerjasamaDesa.Web.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.TeamMeetings;

/// <summary>Opens meetings, drafts their agenda from what is open, and fills their papers.</summary>
public sealed class TeamMeetingDesk(Door door, PortalDb db, FileStore files, PortalClock clock, PaperChecks checks, NoticeDesk notices, Addressees addressees, IStringLocalizer<Text> t)
{
    private const int MostOfAKind = 10;

    /// <summary>A meeting of this cooperation, tracked for saving.</summary>
    public async Task<(Cooperation Cooperation, TeamMeeting Meeting)> OpenAsync(Guid id, Guid meetingId, Act act)
    {
        var c = await door.OpenAsync(id, Act.ReadTalk);
        var meeting = await db.TeamMeetings.SingleOrDefaultAsync(m => m.Id == meetingId && m.CooperationId == id) ?? throw new NotThereException();
        return door.Allows(act, c) ? (c, meeting) : throw new NotAllowedException();
    }

    /// <summary>Tells villages, team and facilitators of a meeting: called, moved, called off, or its times to be voted upon.</summary>
    public async Task TellAsync(Cooperation c, TeamMeeting m) => notices.Tell(
        [.. await addressees.OfPartiesAsync(c), .. await addressees.OfTeamAsync(c.Id), .. await addressees.FacilitatorsAsync(c)],
        new NoticeContent(NoticeKind.Meeting, MeetingAddresses.Of(c.Id, m.Id), m.State switch
        {
            TeamMeetingState.Polling => new NoticeText("Pilih waktu yang cocok untuk {0}", m.Title),
            TeamMeetingState.Cancelled => new NoticeText("{0} dibatalkan", m.Title),
            _ => new NoticeText("{0}: {1}, {2}", m.Title, m.When(), m.Place),
        })
        {
            CooperationId = c.Id,
            Text = new NoticeText("Dalam kerja sama {0}.", c.Title),
            IsUrgent = m.State != TeamMeetingState.Polling && m.Day <= clock.Today.AddDays(1),
        });

    /// <summary>Points for a new meeting: action items that are open or overdue, threads nobody has answered.</summary>
    public async Task<IReadOnlyList<string>> OpenPointsAsync(Guid id, CancellationToken stop)
    {
        var today = clock.Today;
        var items = await db.ActionItems.AsNoTracking().Where(a => a.CooperationId == id && (a.State == ActionState.Open || a.State == ActionState.InProgress))
            .OrderBy(a => a.Due).ThenBy(a => a.Id).Take(MostOfAKind).Select(a => new { a.What, a.OwnerName, a.Due }).ToListAsync(stop);
        var threads = await db.TalkThreads.AsNoTracking().Where(x => x.CooperationId == id && x.Kind == TalkKind.Discussion && x.ClosedAt == null && x.IsUnanswered)
            .OrderBy(x => x.At).Take(MostOfAKind).Select(x => x.Title).ToListAsync(stop);
        return
        [
            .. items.Select(a => Short(a.Due < today
                ? t["Tugas lewat tenggat: {0} ({1})", a.What, a.OwnerName].Value
                : t["Tugas terbuka: {0} ({1}, sampai {2})", a.What, a.OwnerName, IndonesianDate.Compact(a.Due)].Value)),
            .. threads.Select(title => Short(t["Diskusi belum dijawab: {0}", title].Value)),
        ];
    }

    /// <summary>The zone of the clock at the place of the cooperation's meetings: that of the proposing village.</summary>
    public static IndonesianZone ZoneOf(Cooperation c) => IndonesianDate.ZoneOf(c.InitiatingVillageCode);

    /// <summary>The invitation as one sends it by WhatsApp.</summary>
    public string Share(Cooperation c, TeamMeeting m, string origin)
    {
        var lines = new List<string> { $"*{m.Title}*", c.Title, "" };
        if (m.State == TeamMeetingState.Polling)
        {
            lines.Add(t["Pilih waktu yang cocok:"]);
            lines.AddRange(m.Options.Select(o => $"- {IndonesianDate.WithWeekday(o.Day)}, {o.Time.ToString("HH'.'mm", CultureInfo.InvariantCulture)} {IndonesianDate.Name(m.Zone)}"));
        }
        else if (m.State == TeamMeetingState.Cancelled)
        {
            lines.Add(t["Dibatalkan: {0}", m.CancelReason!]);
        }
        else
        {
            lines.Add(m.When());
        }

        lines.Add(t["Tempat: {0}", m.Place]);
        if (m.State == TeamMeetingState.Held && m.Decisions.Count > 0)
        {
            lines.AddRange(["", t["Keputusan:"], .. m.Decisions.Select((d, i) => $"{i + 1}. {d.Text}")]);
        }
        else if (m.Agenda.Count > 0)
        {
            lines.AddRange(["", t["Acara:"], .. m.Agenda.Select((point, i) => $"{i + 1}. {point}")]);
        }

        lines.AddRange(["", origin + MeetingAddresses.Of(c.Id, m.Id)]);
        return string.Join('\n', lines);
    }

    /// <summary>The record of a meeting's papers, on the paper of the proposing village.</summary>
    public async Task<TeamMeetingReport> ReportAsync(Cooperation c, TeamMeeting m)
    {
        var host = await db.Villages.AsNoTracking().Include(v => v.District).Include(v => v.Regency).SingleAsync(v => v.Code == c.InitiatingVillageCode);
        var chair = await db.Teams.Where(team => team.CooperationId == c.Id).SelectMany(team => team.Members)
            .Where(x => x.Role == TeamRole.Chair && x.From <= m.Day && (x.To == null || x.To >= m.Day)).Select(x => x.Name).FirstOrDefaultAsync();
        var ids = m.Decisions.Where(d => d.ActionId is not null).Select(d => d.ActionId!.Value).ToList();
        var items = await db.ActionItems.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id);
        return new TeamMeetingReport(
            Letterheads.Of(host, await files.CrestAsync(db, host)),
            c.Title,
            m.Title,
            m.State == TeamMeetingState.Polling ? null : m.Day,
            m.State == TeamMeetingState.Polling ? null : $"{m.Time.ToString("HH'.'mm", CultureInfo.InvariantCulture)} {IndonesianDate.Name(m.Zone)}",
            m.Place,
            m.Agenda,
            m.InvitationNumber,
            PortalClock.DayOf(m.At),
            m.MinutesNumber,
            m.ChairName ?? chair,
            m.NoteTakerName,
            m.Quorum,
            m.State == TeamMeetingState.Held,
            [.. c.AcceptedParties.OrderBy(p => p.VillageCode != c.InitiatingVillageCode).ThenBy(p => p.VillageCode).Select(p => Of(p, m))],
            m.Notes,
            [.. m.Decisions.Select(d => d.ActionId is { } action && items.TryGetValue(action, out var item) ? new ReportDecision(d.Text, item.OwnerName, item.Due) : new ReportDecision(d.Text, null, null))],
            c.IsDemo,
            clock.Now,
            checks.Of(m.Code, $"{m.Title}, {IndonesianDate.Format(m.Day)}", m.ContentMark()));
    }

    private static TeamVillage Of(Party party, TeamMeeting m)
    {
        var presence = m.Presences.FirstOrDefault(p => p.VillageCode == party.VillageCode);
        return new TeamVillage(party.Village!.FullName, presence?.Present, presence?.People ?? []);
    }

    private static string Short(string text) => text.Length <= TeamMeeting.PointMaxLength ? text : text[..(TeamMeeting.PointMaxLength - 1)] + "…";
}
