using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Home;

/// <summary>Villages that ask to leave a cooperation of the person's village: the others reckon, decide, and let them go.</summary>
public sealed class LeavingToDos(PortalDb db, PortalClock clock, IStringLocalizer<Text> t)
{
    public async Task<IEnumerable<ToDo>> ForAsync(Actor who)
    {
        if (who.Role is not (Role.VillageHead or Role.VillageOfficial))
        {
            return [];
        }

        var (scope, today) = (who.Scope, clock.Today);
        var open = await db.Withdrawals.AsNoTracking()
            .Where(w => w.VillageCode != scope && (w.State == WithdrawalState.Requested || (w.State == WithdrawalState.Agreed && w.LastDay < today)))
            .Join(db.Cooperations.Where(c => c.Parties.Any(p => p.VillageCode == scope && p.State == PartyState.Accepted)), w => w.CooperationId, c => c.Id, (w, c) => new { Withdrawal = w, c.Title })
            .Join(db.Villages, x => x.Withdrawal.VillageCode, v => v.Code, (x, v) => new { x.Withdrawal.Id, x.Withdrawal.CooperationId, x.Withdrawal.State, x.Withdrawal.Paid, x.Withdrawal.RequestedOn, x.Title, v.Name })
            .OrderBy(x => x.RequestedOn).ThenBy(x => x.Id).Take(ToDoList.Most).ToListAsync();
        return open.Where(x => x.Paid is null || who.Role == Role.VillageHead).Select(x => new ToDo(
            x.State == WithdrawalState.Agreed ? t["Catat penyelesaian pengunduran diri {0}", x.Name]
            : x.Paid is null ? t["Hitung aset dan iuran {0} yang ingin keluar", x.Name]
            : t["Putuskan pengunduran diri {0} dalam Musyawarah Antar Desa", x.Name],
            x.Title, new DateTimeOffset(x.RequestedOn, TimeOnly.MinValue, TimeSpan.Zero), $"/kerjasama/{x.CooperationId}/pengunduran/{x.Id}"));
    }
}
