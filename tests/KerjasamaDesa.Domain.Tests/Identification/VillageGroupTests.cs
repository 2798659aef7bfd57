using CsCheck;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;

namespace KerjasamaDesa.Domain.Tests.Identification;

public sealed class VillageGroupTests
{
    private static readonly MatchWeights Weights = MatchWeights.Standard;

    private static readonly Gen<GroupMember[]> AnyVillages = Gen.Select(Gen.Double[0, 0.6], Gen.Double[0, 0.6], Gen.Int[0, 3], Gen.Int[20, 100], Gen.Int[0, 9])
        .Array[0, 40].Select(all => all.Select((v, i) => Village(
            i, v.Item3, v.Item5 == 0 ? null : new MapPoint(-7.5 + v.Item1, 110 + v.Item2), v.Item4, v.Item5 % 2 == 0 ? "Irigasi" : "Pertanian")).ToArray());

    [Fact]
    public void A_group_has_three_to_seven_villages_near_each_other_and_a_village_stands_in_one_group() => AnyVillages.Sample(villages =>
    {
        var groups = VillageGroup.Among(villages, true, "air", _ => true, Weights);

        Assert.All(groups, group =>
        {
            Assert.InRange(group.Members.Count, VillageGroup.Fewest, VillageGroup.Most);
            Assert.InRange(group.Points, 0, 100);
            foreach (var (a, b) in group.Members.SelectMany(a => group.Members, (a, b) => (a, b)).Where(pair => pair.a != pair.b))
            {
                Assert.True(a.Point is { } from && b.Point is { } to
                    ? Coordinates.DistanceKm(from.Latitude, from.Longitude, to.Latitude, to.Longitude) <= Weights.GroupKm
                    : AreaCode.District(a.VillageCode) == AreaCode.District(b.VillageCode));
            }
        });
        var all = groups.SelectMany(g => g.Members).Select(m => m.VillageCode).ToList();
        Assert.Equal(all.Distinct().Count(), all.Count);
        Assert.Equal(groups.OrderByDescending(g => g.Points).Select(g => g.Points), groups.Select(g => g.Points));
    });

    [Fact]
    public void Two_villages_are_a_pair_and_three_a_group()
    {
        GroupMember[] villages = [Village(1, 1, null, 80, "Irigasi"), Village(2, 1, null, 60, "Irigasi"), Village(3, 1, null, 40, "Irigasi"), Village(4, 2, null, 90, "Irigasi")];

        Assert.Empty(VillageGroup.Among(villages[..2], true, "irigasi", _ => true, Weights));
        var group = Assert.Single(VillageGroup.Among(villages, true, "irigasi", _ => true, Weights));
        Assert.Equal(["33.08.01.2001", "33.08.01.2002", "33.08.01.2003"], group.Members.Select(m => m.VillageCode).Order());
        Assert.Contains(group.Reasons, r => r.Text == "Rata-rata prioritas {0} dari 100" && r.Values[0] is 60d);
    }

    [Fact]
    public void Only_groups_with_an_own_village_are_suggested()
    {
        GroupMember[] villages = [.. Enumerable.Range(1, 3).Select(i => Village(i, 1, null, 80, "Irigasi")), .. Enumerable.Range(4, 3).Select(i => Village(i, 2, null, 80, "Irigasi"))];

        var group = Assert.Single(VillageGroup.Among(villages, false, "irigasi", v => v.VillageCode == villages[4].VillageCode, Weights));
        Assert.All(group.Members, m => Assert.StartsWith("33.08.02", m.VillageCode, StringComparison.Ordinal));
        Assert.DoesNotContain(group.Reasons, r => r.Label == "Prioritas");
    }

    private static GroupMember Village(int number, int district, MapPoint? at, int priority, string type) => new(
        $"33.08.{district:00}.{2000 + number}", $"Desa {number}", $"Kecamatan {district}", at, Guid.CreateVersion7(), "Saluran", type, priority);
}
