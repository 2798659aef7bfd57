using System.Net;
using System.Text.Json;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Features.Map;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.Map;

/// <summary>The map and the list of the same points.</summary>
public sealed class MapTests : PortalTests
{
    [Fact]
    public async Task A_village_sees_the_points_of_its_regency_on_the_map_and_in_the_list()
    {
        var (village, official) = await PlacedAsync();
        await WithPotentialAsync(village, "<b>Mata air</b> Tuk", -7.61, 110.2);
        await WithPotentialAsync(village, "Tanpa titik", null, null);

        var page = await official.GetAsync($"/peta?wilayah={village.DistrictCode}");
        Assert.Contains($"/desa/{village.Code}", page.Text, StringComparison.Ordinal);
        var list = await official.GetAsync($"/peta?wilayah={village.DistrictCode}&lapis=potensi");
        Assert.Contains("<b>Mata air</b> Tuk", list.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Mata air", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tanpa titik", list.Words, StringComparison.Ordinal);

        var feature = Assert.Single(await FeaturesAsync(official, $"/peta/titik?wilayah={village.DistrictCode}&lapis=potensi"));
        Assert.Equal([110.2, -7.61], feature.GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(x => x.GetDouble()));
        Assert.Equal("<b>Mata air</b> Tuk", feature.GetProperty("properties").GetProperty("title").GetString());
    }

    [Fact]
    public async Task What_is_archived_or_met_leaves_the_map()
    {
        var (village, official) = await PlacedAsync();
        await WithPotentialAsync(village, "Lumbung", -7.61, 110.2);
        Assert.Single(await FeaturesAsync(official, $"/peta/titik?wilayah={village.DistrictCode}&lapis=potensi"));
        await Portal.WithDbAsync(async db =>
        {
            (await db.Potentials.SingleAsync(p => p.VillageCode == village.Code)).Archive(DateTimeOffset.UtcNow);
            await db.SaveChangesAsync();
        });
        Assert.Empty(await FeaturesAsync(official, $"/peta/titik?wilayah={village.DistrictCode}&lapis=potensi"));
    }

    [Fact]
    public async Task An_address_never_widens_the_own_area_and_nonsense_in_it_is_left_aside()
    {
        var (village, official) = await PlacedAsync();
        var (elsewhere, _) = await PlacedAsync();
        var own = await FeaturesAsync(official, "/peta/titik?lapis=desa");
        Assert.Contains(own, f => f.GetProperty("properties").GetProperty("url").GetString() == $"/desa/{village.Code}");

        if (elsewhere.RegencyCode != village.RegencyCode)
        {
            var asked = await FeaturesAsync(official, $"/peta/titik?lapis=desa&wilayah={elsewhere.RegencyCode}");
            Assert.DoesNotContain(asked, f => f.GetProperty("properties").GetProperty("url").GetString() == $"/desa/{elsewhere.Code}");
        }

        Assert.Equal(HttpStatusCode.OK, (await official.GetAsync("/peta?wilayah=%27%3B--&lapis=<script>&kursor=x&urut=-tidak")).Status);
    }

    [Fact]
    public async Task Suggested_groups_are_drawn_around_their_villages_and_lead_to_their_list()
    {
        var villages = await Portal.FreshVillagesAsync(3);
        for (var i = 0; i < villages.Count; i++)
        {
            await PlaceAsync(villages[i], -7.6 + (i * 0.01));
            await WithPotentialAsync(villages[i], "Rute wisata sungai", null, null);
        }

        var official = Portal.As(await Portal.PersonAsync(Role.VillageOfficial, villages[0].Code));
        var group = Assert.Single(await FeaturesAsync(official, "/peta/kelompok"));
        Assert.Equal(3, group.GetProperty("geometry").GetProperty("coordinates").GetArrayLength());
        Assert.Equal($"/desa/{villages[0].Code}/peluang/kelompok", group.GetProperty("properties").GetProperty("url").GetString());
        Assert.Contains("Kelompok yang disarankan", (await official.GetAsync("/peta")).Words, StringComparison.Ordinal);

        var facilitator = Portal.As(await Portal.PersonAsync(Role.Facilitator, villages[0].DistrictCode));
        Assert.Single(await FeaturesAsync(facilitator, "/peta/kelompok"));
    }

    [Fact]
    public async Task Who_looks_after_the_nation_chooses_an_area_first()
    {
        var administrator = Portal.As(await Portal.PersonAsync(Role.Administrator, ""));
        Assert.Contains("Pilih wilayah dahulu", (await administrator.GetAsync("/peta")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync("/peta/titik")).Status);
        var (village, _) = await PlacedAsync();
        Assert.NotEmpty(await FeaturesAsync(administrator, $"/peta/titik?wilayah={village.DistrictCode}"));
    }

    [Fact]
    public async Task Only_a_portal_with_tiles_lets_pages_load_pictures_from_their_server()
    {
        var plain = await Portal.As(null).GetAsync("/masuk");
        Assert.Contains("img-src 'self' data: blob:; ", Policy(plain), StringComparison.Ordinal);

        using var tiled = Portal.WithWebHostBuilder(host => host.UseSetting("Map:Tiles", "https://{s}.tile.example.org/{z}/{x}/{y}.png"));
        var page = await Portal.As(null, tiled).GetAsync("/masuk");
        Assert.Contains("img-src 'self' data: blob: https://*.tile.example.org; ", Policy(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("/ubin/{z}/{x}/{y}.png", null)]
    [InlineData("https://tile.example.org/{z}/{x}/{y}.png", "https://tile.example.org")]
    [InlineData("https://{s}.tile.example.org:8443/{z}.png", "https://*.tile.example.org:8443")]
    [InlineData("javascript:alert(1)", null)]
    public void The_origin_of_tiles_is_read_from_their_address(string tiles, string? origin) =>
        Assert.Equal(origin, new MapOptions { Tiles = tiles }.Origin);

    private static string Policy(Answer answer) => Assert.Single(answer.Message.Headers.GetValues("Content-Security-Policy"));

    private static async Task<JsonElement[]> FeaturesAsync(Browser browser, string address)
    {
        var answer = await browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return [.. JsonDocument.Parse(answer.Text).RootElement.GetProperty("features").EnumerateArray()];
    }

    private async Task<(Village Village, Browser Official)> PlacedAsync()
    {
        var village = (await Portal.FreshVillagesAsync(1))[0];
        await PlaceAsync(village, -7.6);
        return (village, Portal.As(await Portal.PersonAsync(Role.VillageOfficial, village.Code)));
    }

    private Task PlaceAsync(Village village, double latitude) => Portal.WithDbAsync(async db =>
    {
        (await db.Villages.SingleAsync(v => v.Code == village.Code)).UpdateProfile(
            new VillageProfile("Desa", "Kepala Desa", null, null, null, latitude, 110.2, null, null, null, null, null, null));
        await db.SaveChangesAsync();
    });

    private Task WithPotentialAsync(Village village, string title, double? latitude, double? longitude) => Portal.WithDbAsync(async db =>
    {
        var type = await db.SubjectTypes.FirstAsync(x => x.Kind == SubjectKind.Potential);
        db.Add(Potential.Record(Guid.CreateVersion7(), village, new PotentialDetails(type, title, null, null, null, null, null, 2026, latitude, longitude), DateTimeOffset.UtcNow));
        db.Entry(village).State = EntityState.Unchanged;
        await db.SaveChangesAsync();
    });
}
