using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Reports;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Features.Verification;
using KerjasamaDesa.Web.Files;
using KerjasamaDesa.Web.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PlanCalls;

/// <summary>What a call begins with, and what its papers say.</summary>
public sealed class CallFacts(PortalDb db, FileStore files, PortalClock clock, PaperChecks checks, IStringLocalizer<Text> t)
{
    /// <summary>Questions that are still open: threads nobody resolved, parts the facilitator wants revised, ballots that met an objection.</summary>
    public async Task<IReadOnlyList<string>> OpenQuestionsAsync(Cooperation c)
    {
        var threads = await db.Comments.AsNoTracking().Where(x => x.CooperationId == c.Id && x.ThreadId == null && x.ResolvedAt == null && x.Body != "")
            .OrderBy(x => x.At).Select(x => x.Body).Take(20).ToListAsync();
        var ballots = await db.Ballots.AsNoTracking().Include(b => b.Voices).Where(b => b.CooperationId == c.Id).OrderBy(b => b.At).ToListAsync();
        var review = await db.PlanVersions.AsNoTracking().Where(v => v.PlanId == c.Plan.Id && c.Plan.State == PlanState.RevisionRequested && v.Number == c.Plan.LatestVersionNumber)
            .SelectMany(v => v.Reviews).OrderByDescending(r => r.At).FirstOrDefaultAsync();
        var leaving = await db.Withdrawals.AsNoTracking().Where(w => w.CooperationId == c.Id && w.State == WithdrawalState.Requested).Select(w => w.VillageCode).ToListAsync();
        return
        [
            .. leaving.Select(code => t["Permohonan pengunduran diri {0}", c.PartyOf(code).Village!.FullName].Value),
            .. ballots.Where(b => b.Outcome(clock.Today) is BallotOutcome.Objected or BallotOutcome.TooFew).Select(b => b.Question),
            .. (review?.Parts ?? []).Where(p => !p.Accepted).Select(p => Short($"{t[Words.Of(p.Part)].Value}: {p.Reason}")),
            .. threads.Select(Short),
        ];
    }

    /// <summary>
    /// The record of the papers; they name whoever heads a village on the meeting's day. An invitation is recognised by the call
    /// alone, since the result that follows does not change it.
    /// </summary>
    public async Task<JointMeeting> MeetingAsync(Cooperation c, InterVillageDeliberation d, bool isCall)
    {
        var parties = c.PartiesAt(d).OrderBy(p => p.VillageCode != c.InitiatingVillageCode).ThenBy(p => p.VillageCode).ToList();
        var heads = await db.OfficeHolders.HeadsOnAsync([.. parties.Select(p => p.VillageCode)], d.Day);
        var host = await db.Villages.AsNoTracking().Include(v => v.District).Include(v => v.Regency).SingleAsync(v => v.Code == c.InitiatingVillageCode);
        var zone = IndonesianDate.Name(IndonesianDate.ZoneOf(host.Code));
        return new JointMeeting(
            Letterheads.Of(host, await files.CrestAsync(db, host)),
            c.Title,
            d.Day,
            d.Time is { } time ? $"{time:HH'.'mm} {zone}" : null,
            d.Place,
            d.Agenda,
            d.InvitationNumber,
            d.CalledAt is { } called ? PortalClock.DayOf(called) : d.Day.AddDays(-7),
            d.Number,
            d.ChairName,
            d.NoteTakerName,
            d.Quorum,
            d.State == MeetingState.Held,
            d.Decision is { } decision ? decision == DeliberationDecision.Agreed : null,
            d.Decisions,
            [.. parties.Select(p => Of(p, d, heads.GetValueOrDefault(p.VillageCode)))],
            [.. d.Items.Select(i => new JointQuestion(i.Question, i.Decision, i.Note))],
            c.IsDemo,
            clock.Now,
            checks.Of(d.Code, $"Musyawarah Antar Desa {IndonesianDate.Format(d.Day)}", isCall || d.State != MeetingState.Held ? d.CallMark() : d.ResultMark()));
    }

    private static JointVillage Of(Party party, InterVillageDeliberation d, OfficeHolder? head) => new(
        party.Village!.FullName,
        $"{(head?.Office ?? Office.Head).TitleIn(party.Village)} {party.Village.Name}",
        head?.Name,
        d.Attendances.FirstOrDefault(a => a.VillageCode == party.VillageCode)?.Present,
        [.. d.Attendees.Where(a => a.VillageCode == party.VillageCode).Select(a => (a.Name, a.Office))]);

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= AgendaItem.QuestionMaxLength ? line : line[..(AgendaItem.QuestionMaxLength - 1)] + "…";
    }
}
