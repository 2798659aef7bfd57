using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.VillageRecords;
using KerjasamaDesa.Web.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Home;

/// <summary>The village's own data that want to be looked at again, for those who keep them.</summary>
public sealed class ReviewToDos(PortalDb db, Door door, PortalClock clock, IStringLocalizer<Text> t)
{
    public async Task<IReadOnlyList<ToDo>> ForAsync(Actor who)
    {
        if (!door.Allows(VillageAct.Edit, who.Scope))
        {
            return [];
        }

        var (village, today) = (who.Scope, clock.Today);
        var potentials = await db.Potentials.Where(p => p.VillageCode == village).Where(Reviews.DuePotentials(today)).GroupBy(_ => 1)
            .Select(g => new { Count = g.Count(), Since = g.Min(p => p.ReviewOn) }).SingleOrDefaultAsync();
        var needs = await db.Needs.Where(n => n.VillageCode == village).Where(Reviews.DueNeeds(today)).GroupBy(_ => 1)
            .Select(g => new { Count = g.Count(), Since = g.Min(n => n.ReviewOn) }).SingleOrDefaultAsync();
        List<ToDo> waiting = [];
        if (potentials is not null)
        {
            waiting.Add(new ToDo(t["{0} data potensi perlu ditinjau ulang", potentials.Count], t["Potensi desa"], Begin(potentials.Since), $"/desa/{village}/potensi?tinjau={Reviews.Due}"));
        }

        if (needs is not null)
        {
            waiting.Add(new ToDo(t["{0} data kebutuhan perlu ditinjau ulang", needs.Count], t["Kebutuhan desa"], Begin(needs.Since), $"/desa/{village}/kebutuhan?tinjau={Reviews.Due}"));
        }

        return waiting;
    }

    private static DateTimeOffset Begin(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.FromHours(7));
}
