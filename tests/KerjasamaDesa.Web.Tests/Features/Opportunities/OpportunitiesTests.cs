using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
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
        var need = await NeedAsync(villages[0], "BTH-ENERGI", "Listrik balai dusun", 100);
        var enough = await PotentialAsync(villages[1], "SRN-ENERGI", "Mikrohidro sungai", 150);
        await PotentialAsync(villages[2], "SRN-ENERGI", "Genset cadangan", 10);
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
        var (mine, theirs) = (await NeedAsync(villages[0], "BTH-BENCANA", "Longsor lereng", null), await NeedAsync(villages[1], "BTH-BENCANA", "Longsor lereng timur", null));
        await PotentialAsync(villages[0], "SDA-GALI", "Pasir kali", null);
        await PotentialAsync(villages[1], "SDA-GALI", "Batu kali", null);
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
        await NeedAsync(villages[0], "BTH-INTERNET", "Internet sekolah", null);
        var archived = await PotentialAsync(villages[1], "SRN-KOM", "Menara tua", null);
        var met = await NeedAsync(villages[1], "BTH-INTERNET", "Internet posyandu", null);
        await PotentialAsync(elsewhere, "SRN-KOM", "Menara kabupaten lain", null);
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
    public async Task A_facilitator_chooses_a_village_and_proposes_nothing()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var facilitator = Portal.As(scene.Facilitator);
        var link = $"/desa/{scene.Villages[0].Code}/peluang";

        Assert.NotNull((await facilitator.GetAsync("/peluang")).Page.QuerySelector($"a[href='{link}']"));
        var page = await facilitator.GetAsync(link);
        Assert.Contains("Mata air", page.Words, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("main a[href^='/kerjasama/usul']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Stranger).GetAsync(link)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await facilitator.GetAsync("/desa/99.99.99.2999/peluang")).Status);
    }

    private Task<Guid> NeedAsync(Village village, string type, string title, decimal? quantity) => Portal.WithDbAsync(async db =>
    {
        var subject = await db.SubjectTypes.SingleAsync(t => t.Code == type);
        var need = Need.Record(Guid.CreateVersion7(), village, new NeedDetails(subject, title, null, null, 4, 4, 4, null, quantity, subject.Unit, null, null), Now);
        db.Add(need);
        await db.SaveChangesAsync();
        return need.Id;
    });

    private Task<Guid> PotentialAsync(Village village, string type, string title, decimal? shareable) => Portal.WithDbAsync(async db =>
    {
        var subject = await db.SubjectTypes.SingleAsync(t => t.Code == type);
        var potential = Potential.Record(
            Guid.CreateVersion7(), village, new PotentialDetails(subject, title, null, shareable, shareable, subject.Unit, null, 2026, null, null), Now);
        db.Add(potential);
        await db.SaveChangesAsync();
        return potential.Id;
    });

    private Task<Village> VillageOutsideAsync(string regency) => Portal.WithDbAsync(db =>
        db.Villages.AsNoTracking().Where(v => v.RegencyCode != regency && v.Kind == VillageKind.Desa).OrderByDescending(v => v.Code).FirstAsync());
}
