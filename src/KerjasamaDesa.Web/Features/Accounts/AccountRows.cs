using System.Linq.Expressions;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Lists;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Accounts;

/// <summary>The list's queries.</summary>
internal static class AccountRows
{
    public static readonly SortKeys<AccountRow, Guid> Sorts = new SortKeys<AccountRow, Guid>(r => r.Id)
        .Add("nama", r => r.FullName)
        .Add("dibuat", r => r.CreatedAt);

    public static IQueryable<AccountRow> Of(IQueryable<Account> accounts, AccountFilter filter, PortalDb db, DateOnly today)
    {
        var row = Mandate(db);
        return Matching(accounts, filter, db, today).Select(a => new AccountRow
        {
            Id = a.Id,
            FullName = a.FullName,
            UserName = a.UserName!,
            CreatedAt = a.CreatedAt,
            IsActive = a.DeactivatedAt == null,
            Mandates = db.Mandates.Where(m => m.AccountId == a.Id && m.From <= today && (m.To == null || m.To >= today)).OrderBy(m => m.From).Select(row).ToList(),
        });
    }

    /// <summary>A mandate with the names of its area.</summary>
    public static Expression<Func<Mandate, MandateRow>> Mandate(PortalDb db) => m => new MandateRow
    {
        Id = m.Id,
        Role = m.Role,
        Scope = m.Scope,
        From = m.From,
        To = m.To,
        VillageTerm = db.Villages.Where(v => v.Code == m.Scope).Select(v => v.VillageTerm).FirstOrDefault(),
        HeadTerm = db.Villages.Where(v => v.Code == m.Scope).Select(v => v.HeadTerm).FirstOrDefault(),
        Village = db.Villages.Where(v => v.Code == m.Scope).Select(v => v.Name).FirstOrDefault(),
        District = db.Districts.Where(d => d.Code == m.Scope).Select(d => d.Name).FirstOrDefault(),
        Regency = db.Regencies.Where(r => r.Code == m.Scope).Select(r => r.Name).FirstOrDefault(),
    };

    private static IQueryable<Account> Matching(IQueryable<Account> accounts, AccountFilter filter, PortalDb db, DateOnly today)
    {
        if (filter.Search is { Length: > 0 } text)
        {
            var like = Like.Containing(text);
            var upper = like.ToUpperInvariant();
            accounts = accounts.Where(a => EF.Functions.ILike(a.FullName, like) || EF.Functions.Like(a.NormalizedUserName!, upper));
        }

        if (filter.Role is not null || filter.Area is { Length: > 0 })
        {
            var (role, area) = (filter.Role, filter.Area ?? "");
            accounts = accounts.Where(a => db.Mandates.Any(m =>
                m.AccountId == a.Id && (role == null || m.Role == role) && (area == "" || m.Scope == area || m.Scope.StartsWith(area + "."))));
        }

        return filter.State switch
        {
            AccountState.Deactivated => accounts.Where(a => a.DeactivatedAt != null),
            AccountState.Active => accounts.Where(a => a.DeactivatedAt == null),
            AccountState.WithoutMandate => accounts.Where(a =>
                !db.Mandates.Any(m => m.AccountId == a.Id && m.From <= today && (m.To == null || m.To >= today))
                && !db.TeamMembers.Any(s => s.AccountId == a.Id && s.From <= today && (s.To == null || s.To >= today))),
            _ => accounts,
        };
    }
}
