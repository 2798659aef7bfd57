using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Web.Tests.Features.Opportunities;
using KerjasamaDesa.Web.Tests.Infrastructure;

namespace KerjasamaDesa.Web.Tests.Features.Groups;

public sealed class GroupsTests : PortalTests
{
    [Fact]
    public async Task Villages_of_one_district_with_one_need_are_a_group_that_can_be_proposed_whole()
    {
        var villages = await Portal.FreshVillagesAsync(3);
        List<Guid> needs = [];
        foreach (var village in villages) { needs.Add(await Portal.NeedAsync(village, "BTH-BENCANA", $"Tanggul {village.Name}")); }
        var head = Portal.As(await Portal.PersonAsync(Role.VillageHead, villages[0].Code));

        var page = await head.GetAsync($"/desa/{villages[0].Code}/peluang/kelompok");

        var row = Assert.Single(page.Page.QuerySelectorAll(".opportunity"), r => r.TextContent.Contains("Kebencanaan", StringComparison.Ordinal));
        Assert.Equal(3, row.QuerySelectorAll(".group-members li").Length);
        Assert.Contains("3 desa mempunyai kebutuhan yang sama", row.TextContent, StringComparison.Ordinal);
        var link = row.QuerySelector("a.btn")!.GetAttribute("href")!;
        Assert.StartsWith($"/kerjasama/usul?desa={villages[0].Code}&undang=", link, StringComparison.Ordinal);
        Assert.All(needs, need => Assert.Contains($"&kebutuhan={need}", link, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await head.GetAsync(link)).Status);
        Assert.DoesNotContain("Kebencanaan", (await head.GetAsync($"/desa/{villages[0].Code}/peluang/kelompok?tentang=potensi")).Words, StringComparison.Ordinal);
        Assert.Contains("Kebencanaan", (await head.GetAsync($"/desa/{villages[0].Code}/peluang/kelompok?unduh=csv")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_facilitator_sees_the_groups_of_the_area_and_proposes_none()
    {
        var villages = await Portal.FreshVillagesAsync(3);
        foreach (var village in villages) { await Portal.PotentialAsync(village, "SDA-TERNAK", $"Sapi {village.Name}", 40); }
        var facilitator = Portal.As(await Portal.PersonAsync(Role.Facilitator, villages[0].DistrictCode));

        var page = await facilitator.GetAsync("/peluang/kelompok");

        Assert.Contains($"Sapi {villages[2].Name}", page.Words, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("main a[href^='/kerjasama/usul']"));
        var nation = Portal.As(await Portal.PersonAsync(Role.Administrator, ""));
        Assert.Contains("Pilih kabupaten lebih dahulu", (await nation.GetAsync("/peluang/kelompok")).Words, StringComparison.Ordinal);
        Assert.Contains($"Sapi {villages[2].Name}", (await nation.GetAsync($"/peluang/kelompok?wilayah={villages[0].DistrictCode}")).Words, StringComparison.Ordinal);
        var head = Portal.As(await Portal.PersonAsync(Role.VillageHead, villages[1].Code));
        Assert.Equal($"/desa/{villages[1].Code}/peluang/kelompok", (await head.GetAsync("/peluang/kelompok")).Location!.ToString());
    }
}
