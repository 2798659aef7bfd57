using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Audit;

/// <summary>The audit trail, for administrators, within the own regency.</summary>
public sealed class AuditController(PortalDb db, Door door, IStringLocalizer<Text> t) : Controller
{
    private static readonly TimeSpan Wib = TimeSpan.FromHours(7);

    /// <summary>Lines come in the order of their numbers, newest first.</summary>
    private static readonly SortKeys<AuditEntry, long> Sorts = new SortKeys<AuditEntry, long>(a => a.Id).Add("waktu", a => a.Id, isDefaultDescending: true);

    [HttpGet("/audit")]
    public async Task<IActionResult> Index(AuditFilter filter)
    {
        door.Demand(PortalAct.ViewAudit);
        var entries = Matching(filter, door.Me.Scope);
        if (Download.For(filter, "jejak-audit", Sorts.Order(entries, filter), Columns()) is { } file)
        {
            return file;
        }

        var list = await Sorts.PageAsync(entries, filter);
        return View(new AuditPage(
            list,
            [.. list.Rows.Select(e => AuditLine.Of(e, t))],
            filter,
            Choices.Of(AuditWords.AllEntities.OrderBy(e => e.Value, StringComparer.Ordinal), e => e.Key, e => t[e.Value]),
            Choices.Of(Enum.GetValues<AuditAction>(), a => t[AuditWords.Action(a)])));
    }

    private IQueryable<AuditEntry> Matching(AuditFilter filter, string scope)
    {
        var entries = db.AuditTrail.AsNoTracking();
        if (scope.Length > 0) { entries = entries.Where(a => a.RegencyCode == scope); }
        if (filter.Entity is { Length: > 0 } entity) { entries = entries.Where(a => a.Entity == entity); }
        if (filter.Action is { } action) { entries = entries.Where(a => a.Action == action); }
        if (filter.From is { } from) { entries = entries.Where(a => a.At >= Midnight(from)); }
        if (filter.To is { } to && to < DateOnly.MaxValue) { entries = entries.Where(a => a.At < Midnight(to.AddDays(1))); }
        if (filter.Person is { Length: > 0 } person)
        {
            var like = Like.Containing(person);
            entries = entries.Where(a => db.Users.Any(u =>
                u.Id == a.AccountId && (EF.Functions.ILike(u.FullName, like) || EF.Functions.ILike(u.UserName!, like))));
        }

        return entries;
    }

    private static DateTimeOffset Midnight(DateOnly day) =>
        day.Year > 1 ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Wib).ToUniversalTime() : DateTimeOffset.MinValue;

    private Column<AuditEntry>[] Columns() =>
    [
        new(t["Waktu"], e => e.At),
        new(t["Nama"], e => e.Name),
        new(t["Sebagai"], e => e.Capacity),
        new(t["Tindakan"], e => AuditLine.Of(e, t).What),
        new(t["Kode data"], e => e.EntityId),
        new(t["Perubahan"], e => AuditLine.Of(e, t).InWords),
    ];
}
