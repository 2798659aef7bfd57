using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Notices;
using KerjasamaDesa.Web.Features.VillageRecords;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Reminders;

/// <summary>A person's mandate ends in a month, in a week; unless one like it follows.</summary>
public sealed class MandateReminder(PortalDb db, NoticeDesk desk) : Reminder
{
    public override async Task<int> RemindAsync(DateOnly today)
    {
        var last = today.AddDays(30);
        var ending = await db.Mandates.AsNoTracking()
            .Where(m => m.From <= today && m.To >= today && m.To <= last)
            .Where(m => !db.Mandates.Any(next => next.AccountId == m.AccountId && next.Role == m.Role && next.Scope == m.Scope && (next.To == null || next.To > m.To)))
            .Join(db.Users.Where(u => u.DeactivatedAt == null), m => m.AccountId, u => u.Id, (m, u) => new { m.Id, m.AccountId, m.Role, m.To })
            .ToListAsync();
        var told = 0;
        foreach (var mandate in ending)
        {
            var step = Reached(mandate.To!.Value.DayNumber - today.DayNumber, 30, 7);
            told += await desk.TellOnceAsync([mandate.AccountId], new NoticeContent(NoticeKind.Mandate, "/akun", new NoticeText("Mandat Anda sebagai {0} berakhir {1}", Words.Of(mandate.Role), IndonesianDate.Format(mandate.To.Value)))
            {
                Text = new NoticeText("Bila masa tugas diperpanjang, minta pengelola memberi mandat baru sebelum hari itu."),
                Once = $"mandat {mandate.Id} {mandate.To:yyyy-MM-dd} {step}",
            });
        }

        return told;
    }
}

/// <summary>A Musyawarah Desa is held in three days, tomorrow.</summary>
public sealed class VillageMeetingReminder(PortalDb db, NoticeDesk desk, Addressees addressees) : Reminder
{
    public override async Task<int> RemindAsync(DateOnly today)
    {
        var last = today.AddDays(3);
        var coming = await db.VillageMeetings.AsNoTracking().Where(m => m.State == MeetingState.Planned && m.Day >= today && m.Day <= last)
            .Select(m => new { m.Id, m.VillageCode, m.Day, m.Time, m.Place }).ToListAsync();
        var told = 0;
        foreach (var meeting in coming)
        {
            var step = Reached(meeting.Day.DayNumber - today.DayNumber, 3, 1);
            told += await desk.TellOnceAsync(
                await addressees.OfVillageAsync(meeting.VillageCode, Role.VillageHead, Role.VillageOfficial, Role.VillageCouncil),
                new NoticeContent(NoticeKind.Deliberation, $"/desa/{meeting.VillageCode}/musyawarah/{meeting.Id}", new NoticeText("Musyawarah Desa {0}", IndonesianDate.Format(meeting.Day)))
                {
                    Text = new NoticeText("Pukul {0}, di {1}.", meeting.Time.ToString("HH.mm", Indonesian.Culture), meeting.Place),
                    VillageCode = meeting.VillageCode,
                    IsUrgent = step == 1,
                    Once = $"musyawarah {meeting.Id} {meeting.Day:yyyy-MM-dd} {step}",
                });
        }

        return told;
    }
}

/// <summary>Data of a village want to be looked at again: when the first of them is due, and every thirty days while one is.</summary>
public sealed class ReviewReminder(PortalDb db, NoticeDesk desk, Addressees addressees) : Reminder
{
    private const int Every = 30;

    public override async Task<int> RemindAsync(DateOnly today)
    {
        var potentials = await DueAsync(db.Potentials.Where(Reviews.DuePotentials(today)), today);
        var needs = await DueAsync(db.Needs.Where(Reviews.DueNeeds(today)), today);
        var told = 0;
        foreach (var (village, days) in potentials) { told += await TellAsync(village, days, "potensi", new NoticeText("Data potensi desa perlu ditinjau ulang")); }
        foreach (var (village, days) in needs) { told += await TellAsync(village, days, "kebutuhan", new NoticeText("Data kebutuhan desa perlu ditinjau ulang")); }
        return told;
    }

    private async Task<int> TellAsync(string village, (DateOnly Oldest, int Days) due, string list, NoticeText title) => await desk.TellOnceAsync(
        await addressees.OfVillageAsync(village),
        new NoticeContent(NoticeKind.DataReview, $"/desa/{village}/{list}?tinjau={Reviews.Due}", title)
        {
            Text = new NoticeText("Yang paling lama menunggu sejak {0}.", IndonesianDate.Format(due.Oldest)),
            VillageCode = village,
            Once = $"tinjau {list} {village} {due.Oldest:yyyy-MM-dd} {due.Days / Every}",
        });

    /// <summary>Villages that have somebody to remind, with the oldest day that is due.</summary>
    private async Task<Dictionary<string, (DateOnly Oldest, int Days)>> DueAsync<T>(IQueryable<T> due, DateOnly today)
        where T : Subject =>
        (await due.Where(s => db.Mandates.Any(m => m.Scope == s.VillageCode && (m.To == null || m.To >= today) && (m.Role == Role.VillageHead || m.Role == Role.VillageOfficial)))
            .GroupBy(s => s.VillageCode).Select(g => new { g.Key, Oldest = g.Min(s => s.ReviewOn) }).ToListAsync())
        .ToDictionary(g => g.Key, g => (g.Oldest, today.DayNumber - g.Oldest.DayNumber));
}
