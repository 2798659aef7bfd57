using System.Net;
using System.Text.Json;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Web.Tests.Features.Imports;
using KerjasamaDesa.Web.Tests.Infrastructure;

namespace KerjasamaDesa.Web.Tests.Features.GeoJson;

public sealed class GeoJsonTests : PortalTests
{
    [Fact]
    public async Task A_village_gives_its_located_potentials_as_points_and_none_of_their_texts()
    {
        var village = await Importing.InAsync(Portal);
        await village.ConfirmAsync(await village.PreviewAsync($"""
            {Importing.PotentialHead}
            Sumber daya air;Mata "Tuk" Ségara;Milik Pak Karto;6,5;4;;Baik;2025;-7,60788;110,20375;
            Wisata;Tanpa titik;;1;;;;2026;;;
            """));

        var answer = await village.Official.GetAsync($"/desa/{village.Village.Code}/potensi.geojson");

        Assert.Equal("application/geo+json", answer.Message.Content.Headers.ContentType!.ToString());
        Assert.Equal($"attachment; filename=\"potensi-{village.Village.Code}.geojson\"", answer.Message.Content.Headers.GetValues("Content-Disposition").Single());
        Assert.DoesNotContain("Karto", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Ségara", answer.Text, StringComparison.Ordinal);
        var root = JsonDocument.Parse(answer.Text).RootElement;
        Assert.Equal("FeatureCollection", root.GetProperty("type").GetString());
        Assert.True(root.GetProperty("isWhole").GetBoolean());
        var feature = root.GetProperty("features").EnumerateArray().Single();
        Assert.Equal(["type", "id", "geometry", "properties"], feature.EnumerateObject().Select(p => p.Name));
        Assert.Equal("Point", feature.GetProperty("geometry").GetProperty("type").GetString());
        Assert.Equal([110.20375, -7.60788], feature.GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(c => c.GetDouble()));
        var properties = feature.GetProperty("properties");
        Assert.Equal("Mata \"Tuk\" Ségara", properties.GetProperty("nama").GetString());
        Assert.Equal(6.5m, properties.GetProperty("jumlah").GetDecimal());
        Assert.Equal(village.Village.Code, properties.GetProperty("kode_desa").GetString());
    }

    [Fact]
    public async Task A_facilitator_gets_the_needs_of_the_own_area_alone()
    {
        var village = await Importing.InAsync(Portal);
        await village.ConfirmAsync(await village.PreviewAsync($"{Importing.NeedHead}\nPersampahan;TPS 3R {village.Village.Code};;1.250;5;4;3;;2,5;;-7,6;110,2\n"));
        var district = Portal.As(await Portal.PersonAsync(Role.Facilitator, village.Village.DistrictCode));
        var elsewhere = Portal.As(await Portal.PersonAsync(Role.Facilitator, village.Village.RegencyCode == "33.08" ? "33.10" : "33.08"));

        var own = JsonDocument.Parse((await district.GetAsync("/peta/kebutuhan.geojson")).Text).RootElement.GetProperty("features").EnumerateArray().Single();
        Assert.Equal(80, own.GetProperty("properties").GetProperty("prioritas").GetInt32());
        Assert.Equal("Terbuka", own.GetProperty("properties").GetProperty("keadaan").GetString());
        Assert.DoesNotContain(village.Village.Code, (await elsewhere.GetAsync($"/peta/kebutuhan.geojson?wilayah={village.Village.DistrictCode}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(await Portal.PersonAsync(Role.Administrator, "")).GetAsync("/peta/potensi.geojson")).Status);
        Assert.Equal(0, JsonDocument.Parse((await village.Official.GetAsync($"/desa/{village.Village.Code}/potensi.geojson")).Text).RootElement.GetProperty("features").GetArrayLength());
    }
}
