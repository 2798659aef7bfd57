using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.AreaPotentials;

/// <summary>The potentials of a district or regency in one list.</summary>
public sealed class AreaPotentialsTests : PortalTests
{
    [Fact]
    public async Task A_facilitator_reads_what_the_villages_of_the_own_district_have_and_a_village_that_of_its_regency()
    {
        var villages = await Portal.FreshVillagesAsync(2);
        await RecordAsync(villages[0], "Lumbung <b>Sari</b>", 3);
        await RecordAsync(villages[1], "Embung Sari", null);
        var facilitator = Portal.As(await Portal.PersonAsync(Role.Facilitator, villages[0].DistrictCode));

        var page = await facilitator.GetAsync("/potensi");
        Assert.Equal(["Embung Sari", "Lumbung <b>Sari</b>"], Titles(page));
        Assert.Empty(page.Page.QuerySelectorAll("main th b"));
        Assert.Contains($"/desa/{villages[1].Code}/potensi/", page.Text, StringComparison.Ordinal);
        Assert.Equal("Saringan", page.Page.QuerySelector("details.fold > summary")!.TextContent);
        var shareable = await facilitator.GetAsync("/potensi?dibagi=true&cari=&urut=-desa&lain=1");
        Assert.Equal(["Lumbung <b>Sari</b>"], Titles(shareable));
        Assert.Equal("Saringan1 aktif", shareable.Page.QuerySelector("details.fold > summary")!.TextContent);
        Assert.NotNull(shareable.Page.QuerySelector("details.fold > form.filter"));
        Assert.Equal(["Embung Sari"], Titles(await facilitator.GetAsync($"/potensi?cari=embung&wilayah={villages[0].DistrictCode}&kategori=Natural&jenis=SDA-AIR&kondisi=Good")));
        Assert.Equal(["Lumbung <b>Sari</b>", "Embung Sari"], Titles(await facilitator.GetAsync("/potensi?urut=-nama")));
        Assert.Contains("Tidak ada yang cocok", (await facilitator.GetAsync("/potensi?cari=%25")).Words, StringComparison.Ordinal);
        Assert.Contains($"{villages[0].District!.Name};{villages[1].FullName};Embung Sari", (await facilitator.GetAsync("/potensi?unduh=csv")).Text, StringComparison.Ordinal);

        var official = Portal.As(await Portal.PersonAsync(Role.VillageOfficial, villages[0].Code));
        Assert.Contains("Embung Sari", Titles(await official.GetAsync("/potensi?cari=Embung Sari")));
    }

    [Fact]
    public async Task An_address_never_widens_the_own_area_and_the_nation_chooses_first()
    {
        var (mine, elsewhere) = ((await Portal.FreshVillagesAsync(1))[0], (await Portal.FreshVillagesAsync(1))[0]);
        await RecordAsync(elsewhere, "Potensi tempat lain", 1);
        var facilitator = Portal.As(await Portal.PersonAsync(Role.Facilitator, mine.DistrictCode));
        Assert.Empty(Titles(await facilitator.GetAsync($"/potensi?wilayah={elsewhere.DistrictCode}")));
        Assert.Equal(HttpStatusCode.OK, (await facilitator.GetAsync("/potensi?wilayah=%27%3B--&kategori=x&kursor=x&urut=-tidak&kondisi=9")).Status);

        var administrator = Portal.As(await Portal.PersonAsync(Role.Administrator, ""));
        Assert.Contains("Pilih wilayah dahulu", (await administrator.GetAsync("/potensi")).Words, StringComparison.Ordinal);
        Assert.Equal(["Potensi tempat lain"], Titles(await administrator.GetAsync($"/potensi?wilayah={elsewhere.DistrictCode}")));
    }

    [Fact]
    public async Task What_is_archived_leaves_the_list_and_a_long_list_is_paged()
    {
        var village = (await Portal.FreshVillagesAsync(1))[0];
        await RecordAsync(village, [.. Enumerable.Range(0, 60).Select(i => ($"Lahan {i:00}", (decimal?)i))]);
        var facilitator = Portal.As(await Portal.PersonAsync(Role.Facilitator, village.DistrictCode));
        var first = await facilitator.GetAsync("/potensi?urut=-dibagi");
        Assert.Equal(50, Titles(first).Count);
        var next = first.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"Lahan {i:00}").Reverse(), Titles(await facilitator.GetAsync(next)));

        await Portal.WithDbAsync(async db =>
        {
            (await db.Potentials.SingleAsync(p => p.VillageCode == village.Code && p.Title == "Lahan 07")).Archive(DateTimeOffset.UtcNow);
            await db.SaveChangesAsync();
        });
        Assert.DoesNotContain("Lahan 07", Titles(await facilitator.GetAsync(next)));
    }

    private static List<string> Titles(Answer page) => [.. page.Page.QuerySelectorAll("tbody th a").Select(a => a.TextContent)];

    private Task RecordAsync(Village village, string title, decimal? shareable) => RecordAsync(village, (title, shareable));

    private Task RecordAsync(Village village, params (string Title, decimal? Shareable)[] potentials) => Portal.WithDbAsync(async db =>
    {
        var type = await db.SubjectTypes.SingleAsync(x => x.Code == "SDA-AIR");
        foreach (var (title, shareable) in potentials)
        {
            db.Add(Potential.Record(Guid.CreateVersion7(), village, new PotentialDetails(type, title, null, shareable, shareable, null, Condition.Good, 2026, null, null), DateTimeOffset.UtcNow));
        }

        db.Entry(village).State = EntityState.Unchanged;
        await db.SaveChangesAsync();
    });
}
