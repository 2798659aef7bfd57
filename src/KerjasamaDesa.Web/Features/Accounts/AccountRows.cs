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

    public static IQueryable<AccountRow> Of(IQueryable<Account> accounts, AccountFilter filter, PortalDb db, DateOnly today) =>
        Matching(accounts, filter, db, today).Select(a => new AccountRow
        {
            Id = a.Id,
            FullName = a.FullName,
            UserName = a.UserName!,
            CreatedAt = a.CreatedAt,
            IsActive = a.DeactivatedAt == null,
            Mandates = Mandates(db.Mandates.Where(m => m.AccountId == a.Id && m.From <= today && (m.To == null || m.To >= today)), db).ToList(),
        });

    /// <summary>Mandates with the names of their areas.</summary>
    public static IQueryable<MandateRow> Mandates(IQueryable<Mandate> mandates, PortalDb db) =>
        from m in mandates
        join v in db.Villages on m.Scope equals v.Code into villages
        from v in villages.DefaultIfEmpty()
        join d in db.Districts on m.Scope equals d.Code into districts
        from d in districts.DefaultIfEmpty()
        join r in db.Regencies on m.Scope equals r.Code into regencies
        from r in regencies.DefaultIfEmpty()
        orderby m.From, m.Id
        select new MandateRow
        {
            Id = m.Id,
            Role = m.Role,
            Scope = m.Scope,
            From = m.From,
            To = m.To,
            VillageTerm = v.VillageTerm,
            HeadTerm = v.HeadTerm,
            Village = v.Name,
            District = d.Name,
            Regency = r.Name,
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
