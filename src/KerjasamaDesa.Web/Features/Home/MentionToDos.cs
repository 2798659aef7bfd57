using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Home;

/// <summary>Open threads on a plan in which somebody called upon the person, who has not answered since.</summary>
public sealed class MentionToDos(PortalDb db, IStringLocalizer<Text> t)
{
    public async Task<IEnumerable<ToDo>> ForAsync(Actor who)
    {
        Guid[] me = [who.AccountId];
        var called = await db.Comments.AsNoTracking()
            .Where(c => c.Mentions.Any(m => me.Contains(m)))
            .Where(c => db.Comments.Any(first => first.Id == (c.ThreadId ?? c.Id) && first.ResolvedAt == null))
            .Where(c => !db.Comments.Any(own => own.AccountId == me[0] && own.At > c.At && (own.ThreadId == (c.ThreadId ?? c.Id))))
            .Join(db.Cooperations.VisibleTo(who), c => c.CooperationId, cooperation => cooperation.Id, (c, cooperation) => new { Comment = c, cooperation.Title })
            .OrderByDescending(x => x.Comment.At).Take(ToDoList.Most)
            .Select(x => new { x.Comment.CooperationId, Thread = x.Comment.ThreadId ?? x.Comment.Id, x.Comment.Name, x.Comment.Subject, x.Comment.At, x.Title })
            .ToListAsync();
        return called.DistinctBy(c => c.Thread).Select(c => new ToDo(
            c.Subject is { } subject ? t["{0} menyebut Anda dalam diskusi tentang {1}", c.Name, subject] : t["{0} menyebut Anda dalam diskusi rencana", c.Name],
            c.Title, c.At, $"/kerjasama/{c.CooperationId}/rencana/diskusi#d-{c.Thread}"));
    }
}
