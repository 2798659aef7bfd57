using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Villages;

/// <summary>How many potentials a village has of one group.</summary>
public sealed record CategoryCount(PotentialCategory Category, int Count);

/// <summary>How many needs a village has of one type, and the highest priority among them.</summary>
public sealed record NeedTypeCount(string Code, string Name, int Count, int Priority);

/// <summary>A cooperation on a village's page.</summary>
public sealed record VillageCooperation(Guid Id, string Title, Stage Stage, int StartYear, int EndYear, PartyState State);

/// <summary>All that a village's page shows.</summary>
public sealed record VillagePage(
    Village Village,
    IReadOnlyList<CategoryCount> Potentials,
    IReadOnlyList<NeedTypeCount> Needs,
    IReadOnlyList<VillageCooperation> Cooperations,
    ProfileCompleteness? Completeness,
    bool MayEdit,
    bool MaySeeOpportunities)
{
    private const int MostCooperations = 20;

    public string Address => $"/desa/{Village.Code}";

    public static async Task<VillagePage> OfAsync(Village village, PortalDb db, IQueryable<Cooperation> visible, bool mayEdit, bool maySeeOpportunities)
    {
        var potentials = await db.Potentials.Where(p => p.VillageCode == village.Code && p.ArchivedAt == null)
            .GroupBy(p => p.Category).Select(g => new CategoryCount(g.Key, g.Count())).ToListAsync();
        var needs = await db.Needs.Where(n => n.VillageCode == village.Code && n.ArchivedAt == null && n.State != NeedState.Met)
            .GroupBy(n => new { n.TypeCode, n.Type!.Name }).Select(g => new NeedTypeCount(g.Key.TypeCode, g.Key.Name, g.Count(), g.Max(n => n.Priority))).ToListAsync();
        var cooperations = await visible
            .SelectMany(c => c.Parties, (c, p) => new { c, p })
            .Where(x => x.p.VillageCode == village.Code && (x.p.State == PartyState.Invited || x.p.State == PartyState.Accepted))
            .OrderByDescending(x => x.c.UpdatedAt).Take(MostCooperations)
            .Select(x => new VillageCooperation(x.c.Id, x.c.Title, x.c.Stage, x.c.StartYear, x.c.EndYear, x.p.State)).ToListAsync();
        return new VillagePage(
            village,
            [.. potentials.OrderBy(p => p.Category)],
            [.. needs.OrderByDescending(n => n.Priority).ThenBy(n => n.Name)],
            cooperations,
            mayEdit ? ProfileCompleteness.Of(village, potentials.Count > 0, needs.Count > 0) : null,
            mayEdit,
            maySeeOpportunities);
    }
}
