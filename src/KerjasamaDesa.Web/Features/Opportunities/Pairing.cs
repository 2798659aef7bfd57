using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;

namespace KerjasamaDesa.Web.Features.Opportunities;

/// <summary>What two records have in common, said the same way before and after their texts are read.</summary>
internal static class Pairing
{
    public static Likeness LikenessOf(OpportunityKind kind, bool sameType, bool sameTheme) =>
        sameType || (sameTheme && kind == OpportunityKind.Answer) ? Likeness.SameType : sameTheme ? Likeness.SameTheme : Likeness.None;

    public static Proximity ProximityOf(string mine, string theirs, bool neighbours) =>
        mine == theirs ? Proximity.SameDistrict
        : AreaCode.Regency(mine) != AreaCode.Regency(theirs) ? Proximity.Elsewhere
        : neighbours ? Proximity.NeighbouringDistrict : Proximity.SameRegency;

    public static double? DistanceOf(MapPoint? mine, MapPoint? theirs) =>
        mine is { } a && theirs is { } b ? Coordinates.DistanceKm(a.Latitude, a.Longitude, b.Latitude, b.Longitude) : null;

    public static decimal? CoveredOf(OpportunityKind kind, decimal? mine, string? mineUnit, decimal? theirs, string? theirsUnit)
    {
        if (mine is not { } own || own <= 0 || theirs is not { } other || mineUnit is null || !mineUnit.Equals(theirsUnit, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return kind == OpportunityKind.Answer ? other / own : Math.Min(own, other) / Math.Max(own, other);
    }
}
