using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.AreaNeeds;

/// <summary>The needs of a district or regency in one list.</summary>
public sealed class AreaNeedsTests : PortalTests
{
    [Fact]
    public async Task A_facilitator_sees_the_most_urgent_needs_of_the_own_district_first()
    {
        var villages = await Portal.FreshVillagesAsync(2);
        await RecordAsync(villages[0], "Jalan <i>tani</i>", 2, 2026);
        await RecordAsync(villages[1], "Air bersih", 5, 2027);
        var facilitator = Portal.As(await Portal.PersonAsync(Role.Facilitator, villages[0].DistrictCode));

        var page = await facilitator.GetAsync("/kebutuhan");
        Assert.Equal(["Air bersih", "Jalan <i>tani</i>"], Titles(page));
        Assert.Empty(page.Page.QuerySelectorAll("main th i"));
        Assert.Equal(["Air bersih"], Titles(await facilitator.GetAsync("/kebutuhan?prioritas=80")));
        Assert.Equal(["Air bersih"], Titles(await facilitator.GetAsync("/kebutuhan?tahun=2027&keadaan=Open&jenis=BTH-AIR")));
        Assert.Empty(Titles(await facilitator.GetAsync("/kebutuhan?keadaan=Met")));
        Assert.Equal(["Jalan <i>tani</i>"], Titles(await facilitator.GetAsync($"/kebutuhan?cari={Uri.EscapeDataString("<i>")}&wilayah={villages[0].DistrictCode}")));
        Assert.Equal(["Jalan <i>tani</i>", "Air bersih"], Titles(await facilitator.GetAsync("/kebutuhan?urut=-nama")));
        var sheet = await facilitator.GetAsync("/kebutuhan?unduh=csv");
        Assert.Contains($"{villages[0].District!.Name};{villages[1].FullName};Air bersih", sheet.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Urutan desa", sheet.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_never_widens_the_own_area_and_the_nation_chooses_first()
    {
        var (mine, elsewhere) = ((await Portal.FreshVillagesAsync(1))[0], (await Portal.FreshVillagesAsync(1))[0]);
        await RecordAsync(elsewhere, "Kebutuhan tempat lain", 3, 2026);
        var facilitator = Portal.As(await Portal.PersonAsync(Role.Facilitator, mine.DistrictCode));
        Assert.Empty(Titles(await facilitator.GetAsync($"/kebutuhan?wilayah={elsewhere.DistrictCode}")));
        Assert.Equal(HttpStatusCode.OK, (await facilitator.GetAsync("/kebutuhan?wilayah=%27%3B--&prioritas=x&kursor=x&urut=-tidak&tahun=99999")).Status);

        var administrator = Portal.As(await Portal.PersonAsync(Role.Administrator, ""));
        Assert.Contains("Pilih wilayah dahulu", (await administrator.GetAsync("/kebutuhan")).Words, StringComparison.Ordinal);
        Assert.Equal(["Kebutuhan tempat lain"], Titles(await administrator.GetAsync($"/kebutuhan?wilayah={elsewhere.DistrictCode}")));
        Assert.Equal("Kebutuhan", (await administrator.GetAsync("/desa")).Page.QuerySelector("nav a[href='/kebutuhan']")!.TextContent);
    }

    private static List<string> Titles(Answer page) => [.. page.Page.QuerySelectorAll("tbody th a").Select(a => a.TextContent)];

    private Task RecordAsync(Village village, string title, int score, int year) => Portal.WithDbAsync(async db =>
    {
        var type = await db.SubjectTypes.SingleAsync(x => x.Code == "BTH-AIR");
        db.Add(Need.Record(
            Guid.CreateVersion7(), village, new NeedDetails(type, title, null, null, score, score, score, null, null, null, null, null, PlannedYear: year), DateTimeOffset.UtcNow));
        db.Entry(village).State = EntityState.Unchanged;
        await db.SaveChangesAsync();
    });
}
