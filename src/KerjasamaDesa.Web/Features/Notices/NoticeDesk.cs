using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Notices;

/// <summary>
/// The one way to tell people: the notices are added to the context and stored by the save that stores what they tell of, so
/// there is never one without the other. Whoever does a thing is not told of it.
/// </summary>
public sealed class NoticeDesk(PortalDb db, CurrentActor current, PortalClock clock)
{
    /// <summary>Tells each of these accounts once. Nothing is stored before the caller saves.</summary>
    public void Tell(IEnumerable<Guid> accounts, NoticeContent content) =>
        db.Notices.AddRange(accounts.Distinct().Where(account => account != current.AccountId).Select(account => new Notice(Guid.CreateVersion7(clock.Now), account, content, clock.Now)));

    /// <summary>Tells those who were not told yet of what <see cref="NoticeContent.Once"/> names; the answer is how many.</summary>
    public async Task<int> TellOnceAsync(IReadOnlyCollection<Guid> accounts, NoticeContent content)
    {
        var once = content.Once ?? throw new ArgumentException("Say what is to be told once.", nameof(content));
        var told = await db.Notices.Where(n => accounts.Contains(n.AccountId) && n.Once == once).Select(n => n.AccountId).ToListAsync();
        List<Guid> others = [.. accounts.Except(told)];
        Tell(others, content);
        return others.Count;
    }
}
