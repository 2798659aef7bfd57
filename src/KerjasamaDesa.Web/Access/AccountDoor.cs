using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Access;

/// <summary>The one door to other people's accounts: whom one may not know of does not exist (404), whom one may not govern is refused (403).</summary>
public sealed class AccountDoor(PortalDb db, CurrentActor current, PortalClock clock)
{
    public Actor Me => AccessRules.Allows(current.Actor, PortalAct.ManageAccounts) ? current.Actor! : throw new NotAllowedException();

    /// <summary>The accounts of <see cref="AccessRules.SeesAccount"/> as a query, for lists.</summary>
    public IQueryable<Account> Accounts()
    {
        var (me, all) = (Me, db.Users.AsNoTracking());
        var below = me.Scope + ".";
        return me switch
        {
            { Scope: "" } => all,
            { Role: Role.VillageHead } => all.Where(a =>
                db.Mandates.Any(m => m.AccountId == a.Id && m.Role == Role.VillageOfficial && m.Scope == me.Scope)
                || db.TeamMembers.Any(s => s.AccountId == a.Id && s.VillageCode == me.Scope)),
            _ => all.Where(a =>
                db.Mandates.Any(m => m.AccountId == a.Id && m.Role != Role.Administrator && (m.Scope == me.Scope || m.Scope.StartsWith(below)))
                || db.TeamMembers.Any(s => s.AccountId == a.Id && s.VillageCode.StartsWith(below))),
        };
    }

    /// <summary>Opens an account to show it.</summary>
    public async Task<OpenedAccount> OpenAsync(Guid id)
    {
        var (me, today) = (Me, clock.Today);
        var account = await db.Users.SingleOrDefaultAsync(a => a.Id == id) ?? throw new NotThereException();
        var mandates = await db.Mandates.Where(m => m.AccountId == id).OrderBy(m => m.From).ThenBy(m => m.Id).ToListAsync();
        var seats = await db.TeamMembers.AsNoTracking().Where(s => s.AccountId == id).Select(s => new { s.VillageCode, s.To }).ToListAsync();
        List<Holding> holdings =
        [
            .. mandates.Select(m => new Holding(m.Role, m.Scope, m.To < today)),
            .. seats.Select(s => new Holding(Role.TeamMember, s.VillageCode, s.To < today)),
        ];
        return AccessRules.SeesAccount(me, holdings)
            ? new OpenedAccount(account, mandates, AccessRules.GovernsAccount(me, id, holdings))
            : throw new NotThereException();
    }

    /// <summary>Opens an account to reset or deactivate it.</summary>
    public async Task<Account> OpenToGovernAsync(Guid id)
    {
        var opened = await OpenAsync(id);
        return opened.IsGoverned ? opened.Account : throw new NotAllowedException();
    }
}

/// <summary>An account one may see, with its mandates (tracked), and whether one governs it.</summary>
public sealed record OpenedAccount(Account Account, IReadOnlyList<Mandate> Mandates, bool IsGoverned);
