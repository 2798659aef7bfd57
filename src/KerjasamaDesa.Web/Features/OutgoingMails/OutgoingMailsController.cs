using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.OutgoingMails;

/// <summary>What narrows the outbox.</summary>
public sealed class OutgoingFilter : ListFilter
{
    [FromQuery(Name = "keadaan")]
    public MailState? State { get; set; }
}

/// <summary>A mail as the outbox lists it: to whom and why, never what it says.</summary>
public sealed class OutgoingRow
{
    public static readonly SortKeys<OutgoingRow, Guid> Sorts = new SortKeys<OutgoingRow, Guid>(r => r.Id).Add("waktu", r => r.CreatedAt, isDefaultDescending: true);

    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public string? Email { get; init; }

    public MailKind Kind { get; init; }

    public MailState State { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset NextTryAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public int Attempts { get; init; }

    public string? LastError { get; init; }

    public static IQueryable<OutgoingRow> Of(IQueryable<Mail> mails, PortalDb db) => mails.Join(db.Users, m => m.AccountId, a => a.Id, (m, a) => new OutgoingRow
    {
        Id = m.Id,
        Name = a.FullName,
        Email = a.Email,
        Kind = m.Kind,
        State = m.State,
        CreatedAt = m.CreatedAt,
        NextTryAt = m.NextTryAt,
        SentAt = m.SentAt,
        Attempts = m.Attempts,
        LastError = m.LastError,
    });
}

/// <summary>The outbox.</summary>
public sealed record OutgoingPage(OutgoingFilter Filter, IReadOnlyList<SelectListItem> States, KeysetPage<OutgoingRow> List);

/// <summary>Mails that left, wait or were given up.</summary>
[Route("/pekerjaan/surel")]
public sealed class OutgoingMailsController(Door door, PortalDb db, AuditTrail trail, PortalClock clock, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery] OutgoingFilter filter, CancellationToken stop)
    {
        door.Demand(PortalAct.ManageJobs);
        var mails = db.Mails.AsNoTracking();
        var rows = OutgoingRow.Of(filter.State is { } state ? mails.Where(m => m.State == state) : mails, db);
        return Download.For(filter, "surel-keluar", OutgoingRow.Sorts.Order(rows, filter), Columns()) ?? View(new OutgoingPage(
            filter, Choices.Of(Enum.GetValues<MailState>(), s => t[Words.Of(s)]), await OutgoingRow.Sorts.PageAsync(rows, filter, stop)));
    }

    [HttpPost("{mailId:guid}/ulangi")]
    public Task<IActionResult> Retry(Guid mailId) => DecideAsync(mailId, mail => mail.Retry(clock.Now), Happening.MailRetried, t["Surel dicoba lagi."]);

    [HttpPost("{mailId:guid}/buang")]
    public Task<IActionResult> Discard(Guid mailId) => DecideAsync(mailId, mail => mail.Discard(), Happening.MailDiscarded, t["Surel dibuang."]);

    private async Task<IActionResult> DecideAsync(Guid mailId, Action<Mail> decide, Happening what, LocalizedString sentence)
    {
        door.Demand(PortalAct.ManageJobs);
        var mail = await db.Mails.SingleOrDefaultAsync(m => m.Id == mailId) ?? throw new NotThereException();
        if (this.TryOrFlash(() => decide(mail)))
        {
            trail.Happened(what, nameof(Mail), mailId.ToString());
            await db.SaveChangesAsync();
            this.Flash(sentence);
        }

        return LocalRedirect($"/pekerjaan/surel?keadaan={nameof(MailState.Dead)}");
    }

    private Column<OutgoingRow>[] Columns() =>
    [
        new(t["Waktu"], r => r.CreatedAt),
        new(t["Kepada"], r => r.Name),
        new(t["Alamat surel"], r => r.Email),
        new(t["Jenis"], r => t[Words.Of(r.Kind)].Value),
        new(t["Keadaan"], r => t[Words.Of(r.State)].Value),
        new(t["Percobaan"], r => r.Attempts),
        new(t["Dikirim"], r => r.SentAt),
        new(t["Pesan kesalahan"], r => r.LastError),
    ];
}
