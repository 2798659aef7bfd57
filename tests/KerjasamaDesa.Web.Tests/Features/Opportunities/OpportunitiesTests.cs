using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.Opportunities;

public sealed class OpportunitiesTests : PortalTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    [Fact]
    public async Task A_need_is_answered_by_the_potential_that_fits_best_and_links_to_a_proposal()
    {
        var villages = await Portal.FreshVillagesAsync(3);
        var need = await Portal.NeedAsync(villages[0], "BTH-ENERGI", "Listrik balai dusun", 100);
        var enough = await Portal.PotentialAsync(villages[1], "SRN-ENERGI", "Mikrohidro sungai", 150);
        await Portal.PotentialAsync(villages[2], "SRN-ENERGI", "Genset cadangan", 10);
        var head = await Portal.PersonAsync(Role.VillageHead, villages[0].Code);

        var page = await Portal.As(head).GetAsync($"/desa/{villages[0].Code}/peluang");

        var rows = page.Page.QuerySelectorAll("section[aria-labelledby=jawaban] .opportunity").ToList();
        var (first, second) = (rows.FindIndex(r => r.TextContent.Contains("Mikrohidro sungai", StringComparison.Ordinal)), rows.FindIndex(r => r.TextContent.Contains("Genset cadangan", StringComparison.Ordinal)));
        Assert.True(first >= 0 && second > first, page.Words);
        Assert.Contains("Jumlahnya mencukupi", rows[first].TextContent, StringComparison.Ordinal);
        Assert.Contains("Mencukupi 10% kebutuhan", rows[second].TextContent, StringComparison.Ordinal);
        Assert.Contains("Satu kecamatan", rows[first].TextContent, StringComparison.Ordinal);
        Assert.Contains($"Kec. {villages[1].District!.Name}", rows[first].TextContent, StringComparison.Ordinal);
        Assert.Equal(
            $"/kerjasama/usul?desa={villages[0].Code}&kebutuhan={need}&potensi={enough}&undang={villages[1].Code}",
            rows[first].QuerySelector("a.btn")!.GetAttribute("href"));
        Assert.Contains("/peluang", (await Portal.As(head).GetAsync("/peluang")).Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Needs_and_potentials_of_the_same_kind_are_shared_ones()
    {
        var villages = await Portal.FreshVillagesAsync(2);
        var (mine, theirs) = (await Portal.NeedAsync(villages[0], "BTH-BENCANA", "Longsor lereng", null), await Portal.NeedAsync(villages[1], "BTH-BENCANA", "Longsor lereng timur", null));
        await Portal.PotentialAsync(villages[0], "SDA-GALI", "Pasir kali", null);
        await Portal.PotentialAsync(villages[1], "SDA-GALI", "Batu kali", null);
        var official = await Portal.PersonAsync(Role.VillageOfficial, villages[0].Code);

        var page = await Portal.As(official).GetAsync($"/desa/{villages[0].Code}/peluang?bagian=kebutuhan");
        Assert.Contains($"kebutuhan={mine}&kebutuhan={theirs}", page.Page.QuerySelector(".opportunity a.btn")!.GetAttribute("href")!, StringComparison.Ordinal);
        Assert.Contains("Uraiannya mirip", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Batu kali", page.Words, StringComparison.Ordinal);
        Assert.Contains("Batu kali", (await Portal.As(official).GetAsync($"/desa/{villages[0].Code}/peluang")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archived_met_and_far_records_are_no_opportunity()
    {
        var villages = await Portal.FreshVillagesAsync(2);
        var elsewhere = await VillageOutsideAsync(villages[0].RegencyCode);
        await Portal.NeedAsync(villages[0], "BTH-INTERNET", "Internet sekolah", null);
        var archived = await Portal.PotentialAsync(villages[1], "SRN-KOM", "Menara tua", null);
        var met = await Portal.NeedAsync(villages[1], "BTH-INTERNET", "Internet posyandu", null);
        await Portal.PotentialAsync(elsewhere, "SRN-KOM", "Menara kabupaten lain", null);
        await Portal.WithDbAsync(async db =>
        {
            (await db.Potentials.SingleAsync(p => p.Id == archived)).Archive(Now);
            (await db.Needs.SingleAsync(n => n.Id == met)).MarkMet();
            await db.SaveChangesAsync();
        });

        var page = await Portal.As(await Portal.PersonAsync(Role.VillageHead, villages[0].Code)).GetAsync($"/desa/{villages[0].Code}/peluang");

        Assert.DoesNotContain("Menara tua", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Internet posyandu", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Menara kabupaten lain", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_nothing_on_record_is_told_what_to_fill_in_first()
    {
        var village = (await Portal.FreshVillagesAsync(1))[0];

        var page = await Portal.As(await Portal.PersonAsync(Role.VillageHead, village.Code)).GetAsync($"/desa/{village.Code}/peluang");

        Assert.Contains("Belum ada kebutuhan yang dicatat", page.Words, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector($"a[href='/desa/{village.Code}/kebutuhan/baru']"));
    }

    [Fact]
    public async Task A_facilitator_chooses_a_village_proposes_nothing_and_is_not_offered_what_a_cooperation_links_already()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        await Portal.PotentialAsync(scene.Villages[2], "SRN-AIR", "Sumur dalam");
        var facilitator = Portal.As(scene.Facilitator);
        var link = $"/desa/{scene.Villages[0].Code}/peluang";

        Assert.NotNull((await facilitator.GetAsync("/peluang/desa")).Page.QuerySelector($"a[href='{link}']"));
        var page = await facilitator.GetAsync(link);
        Assert.Contains("Sumur dalam", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Page.QuerySelectorAll(".opportunity"), row =>
            row.TextContent.Contains("Mata air", StringComparison.Ordinal) && scene.Villages.Any(v => row.QuerySelector($"a[href='/desa/{v.Code}']") is not null));
        Assert.Empty(page.Page.QuerySelectorAll("main a[href^='/kerjasama/usul']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Stranger).GetAsync(link)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await facilitator.GetAsync("/desa/99.99.99.2999/peluang")).Status);
    }

    [Fact]
    public async Task Words_of_one_stem_count_as_the_same_and_their_letters_need_not()
    {
        var villages = await Portal.FreshVillagesAsync(3);
        await Portal.NeedAsync(villages[0], "BTH-IRIGASI", "Mengairi sawah kering");
        await Portal.PotentialAsync(villages[1], "SRN-IRIGASI", "Bendung", description: "Untuk pengairan sawah yang kering");
        await Portal.PotentialAsync(villages[2], "SRN-IRIGASI", "Bendungan", description: "Dibangun tahun lalu oleh provinsi");

        var page = await Portal.As(await Portal.PersonAsync(Role.VillageHead, villages[0].Code)).GetAsync($"/desa/{villages[0].Code}/peluang");

        var rows = page.Page.QuerySelectorAll("section[aria-labelledby=jawaban] .opportunity");
        Assert.Contains("Uraiannya mirip", rows.Single(r => r.TextContent.Contains($"Kec. {villages[1].District!.Name}", StringComparison.Ordinal) && r.QuerySelector(".match-what b")!.TextContent == "Bendung").QuerySelector(".reasons")!.TextContent, StringComparison.Ordinal);
        Assert.True(Points(rows, "Bendung") > Points(rows, "Bendungan") + 3, page.Words);
    }

    [Fact]
    public async Task A_distance_counts_where_it_is_known_and_trust_where_there_is_a_cooperation()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        var (mine, friend) = (scene.Villages[0], scene.Villages[1]);
        var stranger = (await Portal.FreshVillagesAsync(1))[0];
        await Portal.NeedAsync(mine, "BTH-ENERGI", "Listrik pasar", at: new MapPoint(-7.6, 110.2));
        await Portal.PotentialAsync(friend, "SRN-ENERGI", "Turbin dekat", at: new MapPoint(-7.6, 110.29));

        var page = await Portal.As(scene.Head).GetAsync($"/desa/{mine.Code}/peluang?bagian=jawaban");

        var row = page.Page.QuerySelectorAll(".opportunity").Single(r => r.TextContent.Contains("Turbin dekat", StringComparison.Ordinal)).TextContent;
        Assert.Contains("Jarak sekitar 9,9 km", row, StringComparison.Ordinal);
        Assert.Contains("Sudah bekerja sama", row, StringComparison.Ordinal);
        Assert.NotEqual(mine.DistrictCode, stranger.DistrictCode);
    }

    [Fact]
    public async Task The_whole_list_is_filtered_sorted_and_downloaded_with_its_reasons()
    {
        var villages = await Portal.FreshVillagesAsync(3);
        await Portal.NeedAsync(villages[0], "BTH-ENERGI", "Listrik pasar", 10);
        await Portal.PotentialAsync(villages[1], "SRN-ENERGI", "=Turbin", 10);
        await Portal.PotentialAsync(villages[2], "SRN-ENERGI", "Panel surya", 1);
        var head = Portal.As(await Portal.PersonAsync(Role.VillageHead, villages[0].Code));
        var list = $"/desa/{villages[0].Code}/peluang?bagian=jawaban";

        var sorted = await head.GetAsync(list + "&urut=-desa");
        var names = sorted.Page.QuerySelectorAll(".match-village a").Select(a => a.TextContent).ToList();
        Assert.Equal(names.OrderDescending(StringComparer.CurrentCulture), names);
        Assert.Contains("Tidak ada peluang yang tersisa", (await head.GetAsync(list + "&nilai=100")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Panel surya", (await head.GetAsync(list + "&nilai=75")).Words, StringComparison.Ordinal);
        var file = await head.GetAsync(list + "&unduh=csv");
        Assert.Contains("Mencukupi 10% kebutuhan", file.Text, StringComparison.Ordinal);
        Assert.Contains("'=Turbin", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_facilitator_sees_the_best_of_the_whole_district_each_pair_once_and_narrows_it_to_a_village()
    {
        var villages = await Portal.FreshVillagesAsync(3);
        await Portal.NeedAsync(villages[0], "BTH-TERTIB", "Pos ronda barat", 3);
        await Portal.NeedAsync(villages[1], "BTH-TERTIB", "Pos ronda timur", 3);
        await Portal.PotentialAsync(villages[2], "LBG-AMAN", "Linmas terlatih");
        var facilitator = Portal.As(await Portal.PersonAsync(Role.Facilitator, villages[0].DistrictCode));

        var page = await facilitator.GetAsync("/peluang");
        var shared = page.Page.QuerySelectorAll("section[aria-labelledby=kebutuhan] .opportunity").Where(r => r.TextContent.Contains("Pos ronda barat", StringComparison.Ordinal) && r.TextContent.Contains("Pos ronda timur", StringComparison.Ordinal));
        Assert.Single(shared);
        Assert.Contains("Linmas terlatih", page.Page.QuerySelector("section[aria-labelledby=jawaban]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("main a[href^='/kerjasama/usul']"));

        var one = await facilitator.GetAsync($"/peluang?desa={villages[2].Code}");
        Assert.DoesNotContain("Pos ronda", one.Page.QuerySelector("section[aria-labelledby=kebutuhan]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Pos ronda barat", (await facilitator.GetAsync("/peluang?bagian=kebutuhan&unduh=csv")).Text, StringComparison.Ordinal);
        var elsewhere = await VillageOutsideAsync(villages[0].RegencyCode);
        Assert.Contains("Pos ronda barat", (await facilitator.GetAsync($"/peluang?wilayah={elsewhere.RegencyCode}&desa={elsewhere.Code}")).Words, StringComparison.Ordinal);
        var nation = Portal.As(await Portal.PersonAsync(Role.Administrator, ""));
        Assert.Contains("Pilih kabupaten lebih dahulu", (await nation.GetAsync("/peluang")).Words, StringComparison.Ordinal);
    }

    private static int Points(IEnumerable<AngleSharp.Dom.IElement> rows, string title) =>
        int.Parse(rows.Single(r => r.QuerySelector(".match-what b")!.TextContent == title).QuerySelector(".match b")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);

    private Task<Village> VillageOutsideAsync(string regency) => Portal.WithDbAsync(db =>
        db.Villages.AsNoTracking().Where(v => v.RegencyCode != regency && v.Kind == VillageKind.Desa).OrderByDescending(v => v.Code).FirstAsync());
}
