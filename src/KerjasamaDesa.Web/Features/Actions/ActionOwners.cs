using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Forms;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Actions;

/// <summary>Who may see to an action item of a cooperation: its villages, and its people. A choice is a village's code or an account's identity.</summary>
public sealed class ActionOwners(PortalDb db, PlanPeople people, PortalClock clock)
{
    public async Task<IReadOnlyList<SelectListItem>> ChoicesAsync(Cooperation c) =>
    [
        .. Choices.Of(Villages(c), p => p.VillageCode, p => p.Village!.FullName),
        .. Choices.Of(await people.OfAsync(c, withTeam: true), p => p.AccountId, p => p.Name),
    ];

    /// <summary>The one chosen; null for what is no choice of this cooperation.</summary>
    public async Task<ActionOwner?> FindAsync(Cooperation c, string? choice)
    {
        if (Villages(c).FirstOrDefault(p => p.VillageCode == choice) is { } party)
        {
            return new ActionOwner(party.Village!.FullName, party.VillageCode, null);
        }

        return Guid.TryParse(choice, out var account) && (await people.OfAsync(c, withTeam: true)).FirstOrDefault(p => p.AccountId == account) is { } person
            ? new ActionOwner(person.Name, await VillageAsync(c, account), account)
            : null;
    }

    /// <summary>The village a person stands for in this cooperation: by the seat, else by the mandate.</summary>
    private async Task<string?> VillageAsync(Cooperation c, Guid account)
    {
        var today = clock.Today;
        var villages = Villages(c).Select(p => p.VillageCode).ToList();
        return await db.Teams.Where(team => team.CooperationId == c.Id).SelectMany(team => team.Members)
                .Where(m => m.AccountId == account && m.From <= today && (m.To == null || m.To >= today)).Select(m => m.VillageCode).FirstOrDefaultAsync()
            ?? await db.Mandates.Where(m => m.AccountId == account && villages.Contains(m.Scope) && m.From <= today && (m.To == null || m.To >= today))
                .OrderBy(m => m.From).Select(m => m.Scope).FirstOrDefaultAsync();
    }

    private static IEnumerable<Party> Villages(Cooperation c) => c.AcceptedParties.OrderBy(p => p.VillageCode);
}
