using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.FieldPhotos;
using KerjasamaDesa.Web.Features.Jobs;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Mails;

/// <summary>Takes away what nobody looks at any more; what was given up stays until an administrator decides.</summary>
public sealed class CleanUp(PortalDb db, PortalClock clock, PhotoParts parts) : Job
{
    private static readonly TimeSpan ReadNotices = TimeSpan.FromDays(180);
    private static readonly TimeSpan AllNotices = TimeSpan.FromDays(400);
    private static readonly TimeSpan Mails = TimeSpan.FromDays(90);
    private static readonly TimeSpan HalfPhotos = TimeSpan.FromDays(60);

    public override string Name => "bersihkan";

    public override string Title => "Hapus pemberitahuan dan surel lama";

    public override Timing Timing => Timing.Daily(new TimeOnly(3, 0));

    public override async Task<int> RunAsync(CancellationToken stop)
    {
        var (read, all, mails) = (clock.Now - ReadNotices, clock.Now - AllNotices, clock.Now - Mails);
        return await db.Notices.Where(n => n.At < all || (n.At < read && n.ReadAt != null)).ExecuteDeleteAsync(stop)
            + await db.Mails.Where(m => m.CreatedAt < mails && (m.State == MailState.Sent || m.State == MailState.Discarded)).ExecuteDeleteAsync(stop)
            + parts.DropOlderThan((clock.Now - HalfPhotos).UtcDateTime);
    }
}
