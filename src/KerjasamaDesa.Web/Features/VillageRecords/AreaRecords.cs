using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Lists;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.VillageRecords;

/// <summary>The records of a district or regency, asked for in the way in which an index finds a page of them.</summary>
internal static class AreaRecords
{
    /// <summary>The key of lists that sorts by the village's name.</summary>
    public const string ByVillage = "desa";

    /// <summary>
    /// The records of the area. Whoever sorts by village is led from village to village in their order, unless few records are due
    /// and asked for; everybody else along the index of the regency's records.
    /// </summary>
    public static IQueryable<T> In<T>(IQueryable<T> records, string area, ListFilter filter, bool onlyDue)
        where T : Subject =>
        area.Length == 8 ? records.Where(r => r.Village!.DistrictCode == area)
        : filter.Sort?.TrimStart('-') == ByVillage && !onlyDue ? records.Where(r => r.Village!.RegencyCode == area)
        : records.Where(r => r.RegencyCode == area);

    /// <summary>Those with the typed words in their name, their description, or the name of their village, which is looked for once.</summary>
    public static IQueryable<T> Containing<T>(IQueryable<T> records, IQueryable<Village> villages, string area, string? typed)
        where T : Subject
    {
        if (typed is not { Length: > 0 }) { return records; }

        var (pattern, regency) = (Like.Containing(typed), AreaCode.Regency(area));
        var named = villages.Where(v => v.RegencyCode == regency && EF.Functions.ILike(v.Name, pattern)).Select(v => v.Code);
        return records.Where(r => EF.Functions.ILike(r.Title, pattern) || EF.Functions.ILike(r.Description!, pattern) || named.Contains(r.VillageCode));
    }
}
