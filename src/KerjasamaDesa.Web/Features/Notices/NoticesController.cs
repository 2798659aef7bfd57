using System.Globalization;
using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Notices;

/// <summary>What a person is told of. The notices are the account's, whatever mandate it acts under.</summary>
[OpenWithoutMandate]
[Route("/pemberitahuan")]
public sealed class NoticesController(PortalDb db, CurrentActor current, PortalClock clock, PublicAddress address, IStringLocalizer<Text> t) : Controller
{
    private IQueryable<Notice> Mine => db.Notices.Where(n => n.AccountId == current.AccountId);

    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery] NoticeFilter filter, CancellationToken stop)
    {
        var narrowed = Mine.AsNoTracking();
        if (filter.IsUnreadOnly) { narrowed = narrowed.Where(n => n.ReadAt == null); }
        if (filter.Kind is { } kind) { narrowed = narrowed.Where(n => n.Kind == kind); }

        var rows = NoticeRow.Of(narrowed, db);
        return Download.For(filter, "pemberitahuan", NoticeRow.Sorts.Order(rows, filter), Columns()) ?? View(new NoticesPage(
            filter,
            Choices.Of(Enum.GetValues<NoticeKind>(), k => t[Words.Of(k)]),
            await NoticeRow.Sorts.PageAsync(rows, filter, stop),
            address.Of("")));
    }

    /// <summary>How many wait. It was asked together with who asks, so a page left open costs nothing more, and mostly no answer but 304.</summary>
    [HttpGet("jumlah")]
    public IActionResult Count()
    {
        var tag = string.Create(CultureInfo.InvariantCulture, $"\"{current.Unread}\"");
        (Response.Headers.CacheControl, Response.Headers.ETag) = ("private, no-cache", tag);
        return Request.Headers.IfNoneMatch.Contains(tag)
            ? StatusCode(StatusCodes.Status304NotModified)
            : Content(current.Unread.ToString(CultureInfo.InvariantCulture), "text/plain");
    }

    /// <summary>Goes to where the notice is dealt with; following it is reading it.</summary>
    [HttpGet("{noticeId:guid}")]
    public async Task<IActionResult> Open(Guid noticeId)
    {
        var notice = await Mine.SingleOrDefaultAsync(n => n.Id == noticeId) ?? throw new NotThereException();
        notice.Read(clock.Now);
        await db.SaveChangesAsync();
        return LocalRedirect(notice.Link);
    }

    [HttpPost("{noticeId:guid}/dibaca")]
    public async Task<IActionResult> Read(Guid noticeId, string? kembali)
    {
        var notice = await Mine.SingleOrDefaultAsync(n => n.Id == noticeId) ?? throw new NotThereException();
        notice.Read(clock.Now);
        await db.SaveChangesAsync();
        return LocalRedirect(Url.IsLocalUrl(kembali) ? kembali : "/pemberitahuan");
    }

    /// <summary>Marks all that stood there when the page was drawn; what came since is still unread.</summary>
    [HttpPost("dibaca")]
    public async Task<IActionResult> ReadAll(Guid sampai)
    {
        var (now, me) = (clock.Now, current.AccountId);
        var last = await Mine.Where(n => n.Id == sampai).Select(n => (DateTimeOffset?)n.At).SingleOrDefaultAsync();
        var count = await db.Notices.Where(n => n.AccountId == me && n.ReadAt == null && n.At <= last).ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, now));
        this.Flash(t["{0} pemberitahuan ditandai sudah dibaca.", count]);
        return LocalRedirect("/pemberitahuan");
    }

    private Column<NoticeRow>[] Columns() =>
    [
        new(t["Waktu"], r => r.At),
        new(t["Jenis"], r => t[Words.Of(r.Kind)].Value),
        new(t["Pemberitahuan"], r => NoticeWords.Of(r.Title, t)),
        new(t["Keterangan"], r => r.Text is { } text ? NoticeWords.Of(text, t) : null),
        new(t["Kerja sama"], r => r.Cooperation),
        new(t["Dibaca"], r => r.ReadAt),
        new(t["Alamat"], r => address.Of(r.Link)),
    ];
}
