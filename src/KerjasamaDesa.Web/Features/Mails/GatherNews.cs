using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Mails;

/// <summary>
/// Gathers what people were told into mails: the mail and the mark on its notices are one transaction, so a notice is in no mail or in
/// one. What was read in the portal is not mailed.
/// </summary>
public sealed class GatherNews(PortalDb db, Outbox outbox, PortalClock clock)
{
    /// <summary>Older news are none.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromDays(14);

    /// <summary>Time between two mails of urgent matters to one person; what comes meanwhile comes together.</summary>
    public static readonly TimeSpan UrgentPause = TimeSpan.FromHours(1);

    /// <summary>The mails of a day, to those who are due; the answer is how many.</summary>
    public async Task<int> DigestsAsync(CancellationToken stop)
    {
        await ForgetAsync(stop);
        var made = 0;
        foreach (var account in await WaitingAsync(urgentOnly: false, stop))
        {
            stop.ThrowIfCancellationRequested();
            var last = await db.Mails.Where(m => m.AccountId == account && m.Kind == MailKind.Digest).MaxAsync(m => (DateTimeOffset?)m.CreatedAt, stop);
            var settings = await SettingsAsync(account, stop);
            DateOnly? lastDay = last is { } at ? PortalClock.DayOf(at) : null;
            made += settings.IsDue(clock.Today, lastDay) && await GatherAsync(account, settings, MailKind.Digest, stop) ? 1 : 0;
        }

        return made;
    }

    /// <summary>Mails of urgent matters; the answer is how many.</summary>
    public async Task<int> UrgentAsync(CancellationToken stop)
    {
        var made = 0;
        foreach (var account in await WaitingAsync(urgentOnly: true, stop))
        {
            stop.ThrowIfCancellationRequested();
            var settings = await SettingsAsync(account, stop);
            var wants = settings.UrgentAtOnce && settings.Frequency != MailFrequency.Never && !await outbox.HasSinceAsync(account, MailKind.Urgent, clock.Now - UrgentPause);
            made += wants && await GatherAsync(account, settings, MailKind.Urgent, stop) ? 1 : 0;
        }

        return made;
    }

    private async Task<MailSettings> SettingsAsync(Guid account, CancellationToken stop) =>
        await db.MailSettings.AsNoTracking().SingleOrDefaultAsync(s => s.AccountId == account, stop) ?? new MailSettings(account);

    /// <summary>What is too old, and what is told to who can or will have no mail, waits for none; so the list of what waits stays short.</summary>
    private Task<int> ForgetAsync(CancellationToken stop)
    {
        var old = clock.Now - Freshness;
        return db.Notices.Where(n => n.AwaitsMail)
            .Where(n => n.At < old || n.ReadAt != null
                || db.Users.Any(u => u.Id == n.AccountId && (u.DeactivatedAt != null || u.Email == null || !u.EmailConfirmed))
                || db.MailSettings.Any(s => s.AccountId == n.AccountId && s.Frequency == MailFrequency.Never))
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.AwaitsMail, false), stop);
    }

    private Task<List<Guid>> WaitingAsync(bool urgentOnly, CancellationToken stop) =>
        db.Notices.Where(n => n.AwaitsMail && (!urgentOnly || n.IsUrgent))
            .Select(n => n.AccountId).Distinct()
            .Where(id => db.Users.Any(u => u.Id == id && u.DeactivatedAt == null && u.Email != null && u.EmailConfirmed))
            .ToListAsync(stop);

    private async Task<bool> GatherAsync(Guid account, MailSettings settings, MailKind kind, CancellationToken stop)
    {
        await using var together = await db.Database.BeginTransactionAsync(stop);
        var waiting = db.Notices.Where(n => n.AccountId == account && n.AwaitsMail && (kind == MailKind.Digest || n.IsUrgent));
        var muted = settings.Muted;
        var news = waiting.Where(n => n.ReadAt == null && !muted.Contains(n.Kind));
        var isAny = await news.AnyAsync(stop);
        if (isAny)
        {
            var mail = new Mail(Guid.CreateVersion7(clock.Now), account, kind, clock.Now);
            db.Add(mail);
            await db.SaveChangesAsync(stop);
            await news.ExecuteUpdateAsync(set => set.SetProperty(n => n.MailId, mail.Id).SetProperty(n => n.AwaitsMail, false), stop);
        }

        // What is left was read or is not wanted; what is urgent but not wanted at once still comes with the rest.
        await waiting.Where(n => n.ReadAt != null || muted.Contains(n.Kind)).ExecuteUpdateAsync(set => set.SetProperty(n => n.AwaitsMail, false), stop);
        await together.CommitAsync(stop);
        db.ChangeTracker.Clear();
        return isAny;
    }
}
