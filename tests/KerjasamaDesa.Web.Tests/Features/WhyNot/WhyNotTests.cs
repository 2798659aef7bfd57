using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Web.Tests.Features.Opportunities;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.WhyNot;

public sealed class WhyNotTests : PortalTests
{
    [Fact]
    public async Task Any_village_can_be_asked_about_and_every_part_of_the_score_is_shown_even_when_it_gave_nothing()
    {
        var villages = await Portal.FreshVillagesAsync(2);
        var need = await Portal.NeedAsync(villages[0], "BTH-ENERGI", "Listrik balai", 100);
        await Portal.NeedAsync(villages[0], "BTH-DIDIK", "Ruang belajar");
        await Portal.PotentialAsync(villages[1], "SDA-WISATA", "Air terjun", 3);
        var head = Portal.As(await Portal.PersonAsync(Role.VillageHead, villages[0].Code));
        var address = $"/desa/{villages[0].Code}/peluang/mengapa";

        var form = Browser.Form(await head.GetAsync(address));
        var asked = await head.PostRawAsync(address, [.. Browser.Fields(form).Where(f => f.Key != "Record"), new("Other", villages[1].Code), new("Record", need.ToString())]);
        Assert.Equal($"{address}?desa={villages[1].Code}&catatan={need}", asked.Location!.ToString());
        var page = await head.GetAsync(asked.Location!.ToString());

        var row = Assert.Single(page.Page.QuerySelectorAll(".opportunity"));
        Assert.Contains("Air terjun", row.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["Jenis", "Kedekatan", "Jumlah", "Uraian", "Prioritas", "Kepercayaan"],
            row.QuerySelectorAll("dt").Select(part => part.TextContent));
        Assert.Contains("Jenisnya berbeda", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("0 dari 35", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Belum pernah bekerja sama", row.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await head.GetAsync($"{address}?desa={villages[1].Code}")).Page.QuerySelectorAll(".opportunity").Length);
    }

    [Fact]
    public async Task A_kelurahan_and_a_village_of_another_regency_are_explained_by_the_law()
    {
        var village = (await Portal.FreshVillagesAsync(1))[0];
        var (ward, far) = await Portal.WithDbAsync(async db => (
            await db.Villages.AsNoTracking().FirstAsync(v => v.Kind == VillageKind.Kelurahan),
            await db.Villages.AsNoTracking().FirstAsync(v => v.Kind == VillageKind.Desa && v.RegencyCode != village.RegencyCode)));
        var head = Portal.As(await Portal.PersonAsync(Role.VillageHead, village.Code));
        var address = $"/desa/{village.Code}/peluang/mengapa";

        Assert.Contains("bukan desa", (await head.GetAsync($"{address}?desa={ward.Code}")).Words, StringComparison.Ordinal);
        Assert.Contains("kerja sama antar daerah", (await head.GetAsync($"{address}?desa={far.Code}")).Words, StringComparison.Ordinal);
        Assert.Contains("Ini desa yang sama", (await head.GetAsync($"{address}?desa={village.Code}")).Words, StringComparison.Ordinal);
        Assert.Contains("Pilih desa yang ditanyakan", (await head.FillAndPostAsync(address, new Dictionary<string, string>())).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await head.GetAsync($"{address}?desa=<script>&catatan=x")).Status);
    }

    [Fact]
    public async Task Only_who_sees_the_opportunities_of_a_village_may_ask()
    {
        var village = (await Portal.FreshVillagesAsync(1))[0];
        var other = (await Portal.FreshVillagesAsync(1))[0];
        var stranger = Portal.As(await Portal.PersonAsync(Role.VillageHead, other.Code));

        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync($"/desa/{village.Code}/peluang/mengapa?desa={other.Code}")).Status);
    }

    [Fact]
    public async Task The_help_page_prints_the_weights_in_use()
    {
        var village = (await Portal.FreshVillagesAsync(1))[0];
        var page = await Portal.As(await Portal.PersonAsync(Role.VillageCouncil, village.Code)).GetAsync("/bantuan/pencocokan");

        Assert.Equal(["35", "20", "15", "15", "10", "5", "100"], page.Page.QuerySelectorAll("table td.num").Select(cell => cell.TextContent));
        Assert.Contains("0 pada 30 km", page.Words, StringComparison.Ordinal);
    }
}
