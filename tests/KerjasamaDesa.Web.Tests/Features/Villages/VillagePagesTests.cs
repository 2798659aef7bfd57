using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.Villages;

/// <summary>A village's page, its profile, and the lists it stands in.</summary>
public sealed class VillagePagesTests : PortalTests
{
    private static readonly Dictionary<string, string> Profile = new()
    {
        ["VillageTerm"] = "Gampong",
        ["Population"] = "4.300",
        ["Households"] = "1.250",
        ["AreaKm2"] = "3,66",
        ["Point"] = "-7.60788, 110.20375",
        ["IndexStatus"] = "Mandiri",
        ["IndexName"] = "Indeks Desa",
        ["IndexYear"] = "2025",
        ["OfficeAddress"] = "Jalan <b>Balai</b> 1",
    };

    [Fact]
    public async Task Anybody_reads_a_villages_page_and_an_unknown_code_is_not_there()
    {
        var village = (await Portal.FreshVillagesAsync(1))[0];

        var page = await Portal.As(null).GetAsync($"/desa/{village.Code}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(village.FullName, page.Words, StringComparison.Ordinal);
        Assert.Contains(village.Regency!.Name, page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Kelengkapan data desa", page.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(null).GetAsync("/desa/99.99.99.2999")).Status);
    }

    [Fact]
    public async Task A_kelurahan_is_marked_as_no_party()
    {
        var ward = await Portal.WithDbAsync(db => db.Villages.AsNoTracking().FirstAsync(v => v.Kind == VillageKind.Kelurahan));

        var page = await Portal.As(null).GetAsync($"/desa/{ward.Code}");
        Assert.Contains($"Kelurahan {ward.Name}", page.Words, StringComparison.Ordinal);
        Assert.Contains("tidak dapat menjadi pihak", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_own_people_fill_the_profile_and_see_what_is_missing()
    {
        var village = (await Portal.FreshVillagesAsync(1))[0];
        var official = Portal.As(await Portal.PersonAsync(Role.VillageOfficial, village.Code));
        Assert.Contains("0 dari 11 terisi", (await official.GetAsync($"/desa/{village.Code}")).Words, StringComparison.Ordinal);

        var saved = await official.FillAndPostAsync($"/desa/{village.Code}/ubah", Profile);
        Assert.Equal(HttpStatusCode.Found, saved.Status);

        var page = await official.GetAsync($"/desa/{village.Code}");
        Assert.Contains($"Gampong {village.Name}", page.Words, StringComparison.Ordinal);
        Assert.Contains("4.300 jiwa", page.Words, StringComparison.Ordinal);
        Assert.Contains("Mandiri menurut Indeks Desa tahun 2025", page.Words, StringComparison.Ordinal);
        Assert.Contains("-7.60788, 110.20375", page.Words, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector($"main a[href='/peta?wilayah={village.DistrictCode}&pusat={village.Code}']"));
        var visitor = await Portal.As(null).GetAsync($"/desa/{village.Code}");
        Assert.Contains("-7.60788, 110.20375", visitor.Words, StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector("main a[href^='/peta']"));
        Assert.Contains("6 dari 11 terisi", page.Words, StringComparison.Ordinal);
        Assert.Contains("Jalan <b>Balai</b> 1", page.Words, StringComparison.Ordinal);
        var form = await official.GetAsync($"/desa/{village.Code}/ubah");
        Assert.Equal("2025", form.Page.QuerySelector("#IndexYear")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("Households", "9.999", "melebihi jumlah penduduk")]
    [InlineData("Point", "48.1, 9.2", "di luar wilayah Indonesia")]
    [InlineData("Point", "balai desa", "Tulis lintang dan bujur")]
    [InlineData("IndexYear", "", "Isi tahun indeks itu.")]
    [InlineData("VillageTerm", "", "Sebutan desa belum diisi.")]
    public async Task A_profile_that_cannot_be_is_refused_beside_its_field(string field, string typed, string sentence)
    {
        var village = (await Portal.FreshVillagesAsync(1))[0];
        var head = Portal.As(await Portal.PersonAsync(Role.VillageHead, village.Code));

        var answer = await head.FillAndPostAsync($"/desa/{village.Code}/ubah", new Dictionary<string, string>(Profile) { [field] = typed });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(sentence, answer.Page.QuerySelector($"#{field}-galat")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("3,66", answer.Page.QuerySelector("#AreaKm2")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Searching_a_village_from_within_a_form_judges_and_saves_nothing_of_it_yet()
    {
        var village = (await Portal.FreshVillagesAsync(1))[0];
        var head = Portal.As(await Portal.PersonAsync(Role.VillageHead, village.Code));

        var answer = await head.PostHostileAsync(
            $"/desa/{village.Code}/ubah", new Dictionary<string, string> { ["VillageTerm"] = "", ["Population"] = "77", ["cari-desa"] = "Point" });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(["Pilih desa dari hasil pencarian, lalu lanjutkan mengisi."], answer.Page.QuerySelectorAll(".error-summary li").Select(e => e.TextContent));
        Assert.Equal("77", answer.Page.QuerySelector("#Population")!.GetAttribute("value"));
        Assert.Null(await Portal.WithDbAsync(db => db.Villages.Where(v => v.Code == village.Code).Select(v => v.Population).SingleAsync()));
    }

    [Fact]
    public async Task Only_its_officials_and_head_change_a_village()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        foreach (var person in new[] { scene.Stranger, scene.Council, scene.Facilitator, scene.Administrator, scene.Heads[1] })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(person).GetAsync($"/desa/{scene.Villages[0].Code}/ubah")).Status);
        }

        Assert.Equal(HttpStatusCode.Found, (await Portal.As(null).GetAsync($"/desa/{scene.Villages[0].Code}/ubah")).Status);
    }

    [Fact]
    public async Task The_second_of_two_editors_sees_both_texts_and_overwrites_nothing()
    {
        var village = (await Portal.FreshVillagesAsync(1))[0];
        var (head, official) = (Portal.As(await Portal.PersonAsync(Role.VillageHead, village.Code)), Portal.As(await Portal.PersonAsync(Role.VillageOfficial, village.Code)));
        var address = $"/desa/{village.Code}/ubah";
        var opened = Browser.Form(await head.GetAsync(address));
        await official.FillAndPostAsync(address, new Dictionary<string, string> { ["Population"] = "100" });

        var answer = await head.PostAsync(opened, new Dictionary<string, string> { ["Population"] = "200" }, address);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("100", answer.Words, StringComparison.Ordinal);
        Assert.Contains("200", answer.Words, StringComparison.Ordinal);
        Assert.Equal(100, await Portal.WithDbAsync(db => db.Villages.Where(v => v.Code == village.Code).Select(v => v.Population).SingleAsync()));
    }

    [Fact]
    public async Task The_list_covers_the_readers_own_area_and_no_wider()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        var village = scene.Villages[0];

        var page = await Portal.As(scene.Facilitator).GetAsync($"/desa?wilayah={(village.RegencyCode == "11.01" ? "11.02" : "11.01")}");
        var codes = page.Page.QuerySelectorAll("tbody th small").Select(e => e.TextContent).ToList();
        Assert.Contains(village.Code, codes);
        Assert.All(codes, code => Assert.StartsWith(village.DistrictCode, code, StringComparison.Ordinal));
        var row = page.Page.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains(village.Code, StringComparison.Ordinal));
        Assert.Equal(["0", "1", "1"], row.QuerySelectorAll("td.num").Select(cell => cell.TextContent.Trim()));
        Assert.Contains($"Desa saya: {village.Name}", (await Portal.As(scene.Head).GetAsync("/desa")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_village_that_may_not_see_a_cooperation_does_not_see_it_on_anothers_page_either()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        var title = (await scene.ReadAsync(Portal)).Title;

        Assert.Contains(title, (await Portal.As(scene.Heads[2]).GetAsync($"/desa/{scene.Villages[0].Code}")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(title, (await Portal.As(scene.Stranger).GetAsync($"/desa/{scene.Villages[0].Code}")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(title, (await Portal.As(null).GetAsync($"/desa/{scene.Villages[0].Code}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_answers_with_links_for_people_and_data_for_pickers()
    {
        var person = Portal.As(await Portal.PersonAsync(Role.Facilitator, "35.07"));

        Assert.Equal("/desa/35.07.22.2008", (await person.GetAsync("/cari/desa?q=mulyoagung dau")).Page.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("Mulyoagung", (await person.GetAsync("/desa?q=mulyoagung dau")).Words, StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/cari/desa?q=kauman&hanya-desa=true");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        var hits = JsonDocument.Parse((await person.SendAsync(request)).Text).RootElement.EnumerateArray().ToList();
        Assert.Contains(hits, hit => hit.GetProperty("selectable").GetBoolean());
        Assert.All(hits, hit => Assert.Equal(
            hit.GetProperty("name").GetString()!.StartsWith("Kelurahan", StringComparison.Ordinal), !hit.GetProperty("selectable").GetBoolean()));
        Assert.Equal(HttpStatusCode.Found, (await Portal.As(null).GetAsync("/cari/desa?q=kauman")).Status);
    }
}
