using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Tests.Infrastructure;

namespace KerjasamaDesa.Web.Tests.Features.Cooperations;

public sealed class CooperationListTests : PortalTests
{
    [Fact]
    public async Task Each_sees_the_own_list_and_on_request_what_others_have_opened()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        var other = await Scene.InAsync(Portal, Stage.Identification);
        await other.ChangeAsync(Portal, c => c.Publish(true, DateTimeOffset.UtcNow));
        foreach (var person in new[] { scene.Head, scene.Council, scene.Facilitator })
        {
            var own = await Portal.As(person).GetAsync("/kerjasama");
            Assert.Equal([scene.Address], Links(own));
            var row = own.Page.QuerySelector("tbody tr")!.TextContent;
            Assert.All(scene.Villages, village => Assert.Contains(village.Name, row, StringComparison.Ordinal));
            Assert.Contains(Words.Of(Stage.Planning), row, StringComparison.Ordinal);
        }

        Assert.Contains(other.Address, Links(await Portal.As(scene.Head).GetAsync("/kerjasama?lingkup=semua")));
        Assert.Contains(other.Address, Links(await Portal.As(null).GetAsync("/kerjasama")));
        Assert.DoesNotContain(scene.Address, Links(await Portal.As(null).GetAsync("/kerjasama?lingkup=semua")));
        Assert.Contains("Belum ada kerja sama", (await Portal.As(scene.Stranger).GetAsync("/kerjasama")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_narrow_and_what_cannot_be_read_harms_nothing()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        var browser = Portal.As(scene.Head);
        var name = scene.Villages[0].Name.Split(' ')[0];
        foreach (var fits in new[] { "tahap=Planning", "bidang=Development", "tahun=2027", $"cari={Uri.EscapeDataString("AIR " + name)}", "urut=judul", "urut=-tahap", "urut=tahun", "urut=x;drop", "kursor=rusak" })
        {
            Assert.Equal([scene.Address], Links(await browser.GetAsync($"/kerjasama?{fits}")));
        }

        var number = (await scene.ReadAsync(Portal)).Number;
        Assert.Equal([scene.Address], Links(await browser.GetAsync($"/kerjasama?cari={number.ToLowerInvariant()}")));
        foreach (var misses in new[] { "cari=%25", "cari=_ir", "cari=KAD-%25", "tahap=Closed", "bidang=Government", "tahun=2019", "cari=100%25_", "cari=%27%20or%201=1", "kecamatan=99.99.99" })
        {
            Assert.Empty(Links(await browser.GetAsync($"/kerjasama?{misses}")));
        }
    }

    [Theory]
    [InlineData("terbaru")]
    [InlineData("-terbaru")]
    [InlineData("judul")]
    [InlineData("tahap")]
    [InlineData("-tahun")]
    public async Task Pages_of_fifty_show_every_cooperation_once_in_every_order(string sort)
    {
        var villages = await Portal.FreshVillagesAsync(2);
        var codes = villages.Select(v => v.Code).ToList();
        await Portal.WithDbAsync(async db =>
        {
            var parties = db.Villages.Where(v => codes.Contains(v.Code)).OrderBy(v => v.Code).ToList();
            for (var i = 0; i < 103; i++)
            {
                var basics = new CooperationBasics($"Kerja sama {i % 7}", null, null, Vehicle.Bkad, 2020 + (i % 5), 2030);
                db.Add(Cooperation.Propose(Guid.CreateVersion7(), $"UJI-{codes[0]}-{i}", parties[0], [parties[1]], basics, DateTimeOffset.UnixEpoch.AddDays(20_000 + (i % 9))));
            }

            await db.SaveChangesAsync();
        });
        var browser = Portal.As(await Portal.PersonAsync(Role.Facilitator, villages[0].DistrictCode));
        var pages = new List<string[]>();
        for (var address = $"/kerjasama?urut={sort}"; address is not null;)
        {
            var page = await browser.GetAsync(address);
            pages.Add(Links(page));
            address = page.Page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal([50, 50, 3], pages.Select(p => p.Length));
        Assert.Equal(103, pages.SelectMany(p => p).Distinct().Count());
    }

    [Fact]
    public async Task The_filtered_list_is_downloaded_whole()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);
        var csv = await Portal.As(scene.Head).GetAsync("/kerjasama?tahap=Coordination&unduh=csv");
        Assert.Equal((HttpStatusCode.OK, "text/csv"), (csv.Status, csv.Message.Content.Headers.ContentType!.MediaType));
        var lines = csv.Text.Trim().Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Contains($"{scene.Villages[0].Name}, {scene.Villages[1].Name}, {scene.Villages[2].Name}", lines[1], StringComparison.Ordinal);
        var xlsx = await Portal.As(scene.Head).BytesAsync("/kerjasama?unduh=xlsx");
        Assert.Equal("PK"u8.ToArray(), xlsx[..2]);
    }

    private static string[] Links(Answer answer) =>
        [.. answer.Page.QuerySelectorAll("main tbody th a").Select(a => a.GetAttribute("href")!)];
}
