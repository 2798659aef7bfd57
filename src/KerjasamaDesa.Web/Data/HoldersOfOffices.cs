using KerjasamaDesa.Domain.Areas;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Data;

/// <summary>
/// Who held an office on a day: <c>await db.OfficeHolders.OnAsync(code, Office.Head, day)</c>. Documents ask with their own day,
/// so that they name who was in office then. <c>holder.Office.TitleIn(village)</c> is the title, "Penjabat Keuchik" included.
/// </summary>
public static class HoldersOfOffices
{
    /// <summary>The holder, or null when nobody is on record; an acting head stands where there is no head, and the other way round.</summary>
    public static Task<OfficeHolder?> OnAsync(this IQueryable<OfficeHolder> holders, string villageCode, Office office, DateOnly day)
    {
        var seat = office.Seat();
        return holders.On(day).Where(h => h.VillageCode == villageCode && (seat == null ? h.Office == office : h.Seat == seat))
            .OrderByDescending(h => h.From).FirstOrDefaultAsync();
    }

    /// <summary>The heads, or acting heads, of several villages, by village code.</summary>
    public static Task<Dictionary<string, OfficeHolder>> HeadsOnAsync(this IQueryable<OfficeHolder> holders, IReadOnlyCollection<string> villageCodes, DateOnly day) =>
        holders.On(day).Where(h => h.Seat == Office.Head && villageCodes.Contains(h.VillageCode)).ToDictionaryAsync(h => h.VillageCode);

    /// <summary>Names of the village secretaries, by village code.</summary>
    public static Task<Dictionary<string, string>> SecretariesAsync(this IQueryable<OfficeHolder> holders, IReadOnlyCollection<string> villageCodes, DateOnly day) =>
        holders.On(day).Where(h => h.Seat == Office.Secretary && villageCodes.Contains(h.VillageCode)).ToDictionaryAsync(h => h.VillageCode, h => h.Name);

    private static IQueryable<OfficeHolder> On(this IQueryable<OfficeHolder> holders, DateOnly day) =>
        holders.AsNoTracking().Where(h => h.From <= day && (h.To == null || h.To >= day));
}
