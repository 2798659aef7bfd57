using KerjasamaDesa.Domain.Areas;

namespace KerjasamaDesa.Domain.Identification;

/// <summary>A village with the record by which it may join a group.</summary>
/// <param name="VillageCode">Its code.</param>
/// <param name="VillageName">With the word for what it is.</param>
/// <param name="District">Name of its kecamatan.</param>
/// <param name="Point">Where it lies, when known.</param>
/// <param name="RecordId">Its most pressing need, or its potential, of the theme.</param>
/// <param name="Title">Name of the record.</param>
/// <param name="Type">Name of the record's type.</param>
/// <param name="Priority">Priority of the need; 0 for a potential.</param>
public sealed record GroupMember(
    string VillageCode, string VillageName, string District, MapPoint? Point, Guid RecordId, string Title, string Type, int Priority);

/// <summary>Three to seven villages near each other with one need or potential in common.</summary>
/// <param name="IsNeed">Whether needs bring them together, not potentials.</param>
/// <param name="Theme">What they have in common.</param>
/// <param name="Type">The type most of the records have.</param>
/// <param name="Members">The villages, the one they gather around first.</param>
/// <param name="Points">0 to 100.</param>
/// <param name="Reasons">What the points stand for, in words.</param>
public sealed record VillageGroup(
    bool IsNeed, string Theme, string Type, IReadOnlyList<GroupMember> Members, int Points, IReadOnlyList<MatchReason> Reasons)
{
    /// <summary>Fewest villages of a group; with two it is a pair.</summary>
    public const int Fewest = 3;

    /// <summary>Most villages: more do not agree on a plan.</summary>
    public const int Most = 7;

    /// <summary>
    /// The best groups among the villages of one theme, best first; a village stands in one of them. Each holds a village that
    /// <paramref name="isOwn"/> accepts. Any two villages of a group lie within the weights' reach of each other, or in one
    /// district where a point is unknown. The points are those of theme, nearness, priority, and of quantity for the number of villages.
    /// </summary>
    public static IReadOnlyList<VillageGroup> Among(
        IReadOnlyList<GroupMember> villages, bool isNeed, string theme, Func<GroupMember, bool> isOwn, MatchWeights weights)
    {
        var best = villages.Where(isOwn)
            .Select(seed => Around(seed, villages, isNeed, theme, weights))
            .OfType<VillageGroup>()
            .OrderByDescending(group => group.Points).ThenByDescending(group => group.Members.Count)
            .ThenBy(group => group.Members[0].VillageCode, StringComparer.Ordinal);
        HashSet<string> taken = [];
        List<VillageGroup> kept = [];
        foreach (var group in best.Where(group => !group.Members.Any(m => taken.Contains(m.VillageCode))))
        {
            kept.Add(group);
            taken.UnionWith(group.Members.Select(m => m.VillageCode));
        }

        return kept;
    }

    private static VillageGroup? Around(GroupMember seed, IReadOnlyList<GroupMember> villages, bool isNeed, string theme, MatchWeights weights)
    {
        List<GroupMember> members = [seed];
        VillageGroup? best = null;
        var near = villages.Where(v => v.VillageCode != seed.VillageCode && AreWithinReach(seed, v, weights))
            .OrderBy(v => Km(seed, v) ?? 0).ThenByDescending(v => v.Priority).ThenBy(v => v.VillageCode, StringComparer.Ordinal);
        foreach (var village in near)
        {
            if (members.All(m => AreWithinReach(m, village, weights)))
            {
                members.Add(village);
                if (members.Count >= Fewest && Scored(members, isNeed, theme, weights) is var group && group.Points >= (best?.Points ?? 0))
                {
                    best = group;
                }
            }

            if (members.Count == Most) { break; }
        }

        return best;
    }

    private static VillageGroup Scored(List<GroupMember> members, bool isNeed, string theme, MatchWeights weights)
    {
        var common = members.GroupBy(m => m.Type).OrderByDescending(type => type.Count()).ThenBy(type => type.Key, StringComparer.Ordinal).First();
        var spread = Spread(members);
        var priority = members.Average(m => m.Priority);
        List<(MatchReason Reason, double Share)> parts =
        [
            (new("Jenis", isNeed ? "{0} desa mempunyai kebutuhan yang sama" : "{0} desa mempunyai potensi yang sama", [members.Count], 0, weights.Theme),
                MatchScore.ThemeAlone + ((1 - MatchScore.ThemeAlone) * common.Count() / members.Count)),
            (spread is { } km ? new("Kedekatan", "Paling jauh {0} km satu sama lain", [Math.Round(km, 1)], 0, weights.Nearness) : new("Kedekatan", "Satu kecamatan", [], 0, weights.Nearness),
                spread is { } far ? Math.Clamp(1 - (far / weights.ReachKm), 0, 1) : MatchScore.ShareOf(Proximity.SameDistrict)),
            (new("Jumlah", "Beban terbagi di antara {0} desa", [members.Count], 0, weights.Quantity), (members.Count - 2d) / (Most - 2)),
        ];
        if (isNeed)
        {
            parts.Add((new("Prioritas", "Rata-rata prioritas {0} dari 100", [Math.Round(priority)], 0, weights.Priority), priority / 100));
        }

        var most = parts.Sum(part => part.Reason.Most);
        var points = most == 0 ? 0 : (int)Math.Round(100 * parts.Sum(part => part.Reason.Most * part.Share) / most, MidpointRounding.AwayFromZero);
        return new VillageGroup(isNeed, theme, common.Key, [.. members], points, [.. parts.Where(part => part.Reason.Most > 0).Select(part => part.Reason)]);
    }

    /// <summary>The widest distance between two of them; null when a point is unknown.</summary>
    private static double? Spread(List<GroupMember> members) =>
        members.Exists(m => m.Point is null) ? null : members.SelectMany((a, i) => members.Skip(i + 1).Select(b => Km(a, b)!.Value)).Max();

    private static bool AreWithinReach(GroupMember a, GroupMember b, MatchWeights weights) => a.Point is { } from && b.Point is { } to
        ? Math.Abs(from.Latitude - to.Latitude) * 110 <= weights.GroupKm && Km(a, b) <= weights.GroupKm
        : AreaCode.District(a.VillageCode) == AreaCode.District(b.VillageCode);

    private static double? Km(GroupMember a, GroupMember b) =>
        a.Point is { } from && b.Point is { } to ? Coordinates.DistanceKm(from.Latitude, from.Longitude, to.Latitude, to.Longitude) : null;
}
