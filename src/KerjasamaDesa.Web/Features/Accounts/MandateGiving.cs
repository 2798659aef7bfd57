using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Accounts;

/// <summary>What a person may give, and the giving of it.</summary>
public sealed class MandateGiving(PortalDb db, AccountDoor door, IStringLocalizer<Text> t)
{
    public MandateOffer Offer()
    {
        var me = door.Me;
        var roles = Enum.GetValues<Role>().Where(role => AccessRules.Governs(me, role, me.Scope));
        return new MandateOffer(Choices.Of(roles, role => t[Words.Of(role)]), me.Scope, me.Role == Role.VillageHead ? me.Scope : null);
    }

    /// <summary>The mandate of the form, not yet added. Refused: what one does not govern (403), an area that does not exist, a repetition.</summary>
    public async Task<Mandate> MakeAsync(MandateForm form, Guid accountId)
    {
        if (!AccessRules.Governs(door.Me, form.Role!.Value, form.Scope))
        {
            throw new NotAllowedException();
        }

        var mandate = Mandate.Grant(form.Id, accountId, form.Role.Value, form.Scope, form.From!.Value, form.To);
        if (!await ExistsAsync(form.Scope))
        {
            throw RuleBroken.At(form.IsOfVillage ? nameof(form.Village) : nameof(form.Area), "Wilayah dengan kode ini tidak ada, atau bukan desa.");
        }

        var held = await db.Mandates.AsNoTracking().Where(m => m.AccountId == accountId && m.Scope == form.Scope).ToListAsync();
        return held.Exists(mandate.Repeats)
            ? throw RuleBroken.At(nameof(form.Role), "Orang ini sudah memegang mandat yang sama dalam masa itu.")
            : mandate;
    }

    private Task<bool> ExistsAsync(string scope) => scope.Length switch
    {
        0 => Task.FromResult(true),
        5 => db.Regencies.AnyAsync(r => r.Code == scope),
        8 => db.Districts.AnyAsync(d => d.Code == scope),
        _ => db.Villages.AnyAsync(v => v.Code == scope && v.Kind != VillageKind.Kelurahan),
    };
}
