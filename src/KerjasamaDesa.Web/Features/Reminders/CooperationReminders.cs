using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Notices;
using KerjasamaDesa.Web.Features.Offers;
using KerjasamaDesa.Web.Features.Planning;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Reminders;

/// <summary>An offer has to be answered in a week, tomorrow: told to the one contact of the asked village.</summary>
public sealed class OfferReminders(PortalDb db, NoticeDesk desk, OfferDesk offers) : Reminder
{
    public override async Task<int> RemindAsync(DateOnly today)
    {
        var last = today.AddDays(7);
        var waiting = await db.Offers.AsNoTracking().Where(o => o.State == OfferState.Sent && o.AnswerBy >= today && o.AnswerBy <= last)
            .Join(db.Cooperations.Where(c => c.Stage == Stage.Identification), o => o.CooperationId, c => c.Id, (o, c) => new { Offer = o, c.Title }).ToListAsync();
        var told = 0;
        foreach (var one in waiting)
        {
            var offer = one.Offer;
            if ((await offers.ContactAsync(offer)).AccountId is { } contact)
            {
                var step = Reached(offer.AnswerBy.DayNumber - today.DayNumber, 7, 1);
                told += await desk.TellOnceAsync([contact], new NoticeContent(NoticeKind.Offer, $"/kerjasama/{offer.CooperationId}/penawaran/{offer.Id}", new NoticeText("Penawaran “{0}” menunggu jawaban desa Anda", one.Title))
                {
                    Text = new NoticeText("Batas jawaban: {0}.", IndonesianDate.Format(offer.AnswerBy)),
                    CooperationId = offer.CooperationId,
                    VillageCode = offer.VillageCode,
                    IsUrgent = step == 1,
                    Once = $"penawaran {offer.Id} {offer.AnswerBy:yyyy-MM-dd} {step}",
                });
            }
        }

        return told;
    }
}

/// <summary>A Musyawarah Antar Desa is held in three days, tomorrow.</summary>
public sealed class DeliberationReminder(PortalDb db, NoticeDesk desk, Addressees addressees) : Reminder
{
    public override async Task<int> RemindAsync(DateOnly today)
    {
        var last = today.AddDays(3);
        var coming = await db.Deliberations.AsNoTracking().Where(d => d.State == MeetingState.Planned && d.Day >= today && d.Day <= last)
            .Select(d => new { d.Id, d.CooperationId, d.Day, d.Place }).ToListAsync();
        var told = 0;
        foreach (var meeting in coming)
        {
            var step = Reached(meeting.Day.DayNumber - today.DayNumber, 3, 1);
            var villages = await db.Parties.Where(p => p.CooperationId == meeting.CooperationId && p.State == PartyState.Accepted).Select(p => p.VillageCode).ToListAsync();
            told += await desk.TellOnceAsync(
                await addressees.OfVillagesAsync(villages, Role.VillageHead, Role.VillageOfficial, Role.VillageCouncil),
                new NoticeContent(NoticeKind.Deliberation, PlanPages.Address(meeting.CooperationId, "musyawarah"), new NoticeText("Musyawarah Antar Desa {0}", IndonesianDate.Format(meeting.Day)))
                {
                    Text = new NoticeText("Tempat: {0}.", meeting.Place),
                    CooperationId = meeting.CooperationId,
                    IsUrgent = step == 1,
                    Once = $"mad {meeting.Id} {meeting.Day:yyyy-MM-dd} {step}",
                });
        }

        return told;
    }
}

/// <summary>What waits for one person's hand is told again each week, four times at most: signatures, entries to verify, evaluations to approve.</summary>
public sealed class WaitingReminder(PortalDb db, NoticeDesk desk, Addressees addressees) : Reminder
{
    private const int Week = 7;
    private const int MostWeeks = 4;

    public override async Task<int> RemindAsync(DateOnly today) => await SignaturesAsync(today) + await EntriesAsync(today) + await EvaluationsAsync(today);

    private async Task<int> SignaturesAsync(DateOnly today)
    {
        var waiting = await db.Cooperations.AsNoTracking().Where(c => (c.Stage == Stage.Planning || c.IsAmending) && c.Plan.State == PlanState.Recommended)
            .Select(c => new { c.Id, c.Title, c.Plan.StateSince, c.Plan.LatestVersionNumber, Missing = c.Parties.Where(p => p.State == PartyState.Accepted && p.Signature == null).Select(p => p.VillageCode).ToList() })
            .ToListAsync();
        var told = 0;
        foreach (var plan in waiting.Where(p => p.Missing.Count > 0))
        {
            if (WeeksSince(plan.StateSince, today) is { } week)
            {
                told += await desk.TellOnceAsync(await addressees.OfVillagesAsync(plan.Missing, Role.VillageHead), Again(
                    new NoticeContent(NoticeKind.Signature, PlanPages.Address(plan.Id, "pengesahan"), new NoticeText("Rencana “{0}” menunggu tanda tangan Anda", plan.Title)), plan.Id, plan.StateSince, $"tanda {plan.Id} {plan.LatestVersionNumber} {week}"));
            }
        }

        return told;
    }

    private async Task<int> EntriesAsync(DateOnly today)
    {
        var waiting = await db.MonitoringEntries.AsNoTracking().Where(e => e.State == EntryState.Recorded)
            .GroupBy(e => e.CooperationId).Select(g => new { g.Key, Oldest = g.Min(e => e.RecordedAt), Count = g.Count() }).ToListAsync();
        var told = 0;
        foreach (var one in waiting)
        {
            if (WeeksSince(one.Oldest, today) is { } week)
            {
                told += await desk.TellOnceAsync(await addressees.OfTeamAsync(one.Key, TeamRole.Chair, TeamRole.MonitoringCoordinator), Again(
                    new NoticeContent(NoticeKind.Monitoring, $"/kerjasama/{one.Key}/pelaksanaan/catatan", new NoticeText("{0} catatan lapangan menunggu verifikasi", $"{one.Count}")), one.Key, one.Oldest, $"catatan {one.Key} {one.Oldest:yyyy-MM-dd} {week}"));
            }
        }

        return told;
    }

    private async Task<int> EvaluationsAsync(DateOnly today)
    {
        var waiting = await db.Evaluations.AsNoTracking().Where(e => e.ApprovedAt == null)
            .Join(db.Cooperations.Where(c => c.Stage == Stage.Implementation), e => e.CooperationId, c => c.Id, (e, c) => new { e.Id, e.CooperationId, e.CreatedAt, c.Title }).ToListAsync();
        var told = 0;
        foreach (var one in waiting)
        {
            if (WeeksSince(one.CreatedAt, today) is { } week)
            {
                told += await desk.TellOnceAsync(await addressees.OfTeamAsync(one.CooperationId, TeamRole.Chair), Again(
                    new NoticeContent(NoticeKind.Evaluation, $"/kerjasama/{one.CooperationId}/evaluasi/{one.Id}", new NoticeText("Evaluasi “{0}” menunggu persetujuan Anda", one.Title)), one.CooperationId, one.CreatedAt, $"evaluasi {one.Id} {week}"));
            }
        }

        return told;
    }

    private static NoticeContent Again(NoticeContent content, Guid cooperationId, DateTimeOffset since, string once) => content with
    {
        CooperationId = cooperationId,
        Text = new NoticeText("Menunggu sejak {0}.", IndonesianDate.Format(PortalClock.DayOf(since))),
        Once = once,
    };

    /// <summary>Whole weeks it has waited, from the first to the last that is told; null before and after.</summary>
    private static int? WeeksSince(DateTimeOffset since, DateOnly today)
    {
        var weeks = (today.DayNumber - PortalClock.DayOf(since).DayNumber) / Week;
        return weeks is >= 1 and <= MostWeeks ? weeks : null;
    }
}
