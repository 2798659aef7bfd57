using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.NeedRankings;

public sealed class NeedRankingTests : PortalTests
{
    [Fact]
    public async Task Buttons_move_a_need_without_script_and_the_list_shows_and_sorts_by_the_places()
    {
        var (village, official, _) = await NeedsAsync("Air", "Jalan", "Listrik");
        var address = $"/desa/{village.Code}/kebutuhan/urutan";
        Assert.Equal(["Air", "Jalan", "Listrik"], await OrderAsync(official, address));

        await PressAsync(official, address, "Up", 1);
        await PressAsync(official, address, "Top", 2);
        await PressAsync(official, address, "Down", 1);

        Assert.Equal(["Listrik", "Air", "Jalan"], await OrderAsync(official, address));
        var list = (await official.GetAsync($"/desa/{village.Code}/kebutuhan?urut=urutan")).Page;
        Assert.Equal(["Listrik", "Air", "Jalan"], list.QuerySelectorAll("tbody th a").Select(a => a.TextContent));
        Assert.Equal(["1", "2", "3"], list.QuerySelectorAll("tbody td[data-label='Urutan desa']").Select(c => c.TextContent));
    }

    [Fact]
    public async Task A_new_need_joins_at_the_end_and_what_is_met_leaves_no_gap()
    {
        var (village, official, ids) = await NeedsAsync("Air", "Jalan");
        var address = $"/desa/{village.Code}/kebutuhan/urutan";
        await PressAsync(official, address, "Up", 1);
        await AddAsync(village, "Listrik");
        Assert.Equal(["Jalan", "Air", "Listrik"], await OrderAsync(official, address));

        await official.FillAndPostAsync($"/desa/{village.Code}/kebutuhan/{ids[1]}", new Dictionary<string, string>(), "/terpenuhi");
        Assert.Equal(["Air", "Listrik"], await OrderAsync(official, address));
        Assert.Contains("1 dari 2", (await official.GetAsync($"/desa/{village.Code}/kebutuhan/{ids[0]}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_rank_at_once_the_second_sees_both_orders_and_overwrites_nothing()
    {
        var (village, official, _) = await NeedsAsync("Air", "Jalan", "Listrik");
        var address = $"/desa/{village.Code}/kebutuhan/urutan";
        foreach (var already in new[] { false, true })
        {
            var opened = Browser.Fields(Browser.Form(await official.GetAsync(address)));
            await PressAsync(official, address, "Top", 2);
            var before = await OrderAsync(official, address);

            var answer = await official.PostRawAsync(address, [.. opened, new("Up", opened.Where(f => f.Key == "Order").ElementAt(1).Value)]);

            Assert.True(answer.Status == HttpStatusCode.Conflict, $"{already}: {answer.Status}");
            Assert.Contains("Yang tersimpan sekarang", answer.Words, StringComparison.Ordinal);
            Assert.Equal(before, await OrderAsync(official, address));
        }
    }

    [Fact]
    public async Task The_same_order_sent_twice_is_simply_there()
    {
        var (village, official, ids) = await NeedsAsync("Air", "Jalan");
        var address = $"/desa/{village.Code}/kebutuhan/urutan";
        List<KeyValuePair<string, string>> sent = [.. Browser.Fields(Browser.Form(await official.GetAsync(address))), new("Up", ids[1].ToString())];

        var answers = new[] { await official.PostRawAsync(address, sent), await official.PostRawAsync(address, sent) };

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Found, answer.Status));
        Assert.Equal(["Jalan", "Air"], await OrderAsync(official, address));
        Assert.Equal(1, await Portal.WithDbAsync(db => db.AuditTrail.CountAsync(a => a.Entity == "NeedRanking" && a.EntityId == village.Code)));
    }

    [Fact]
    public async Task Others_read_the_order_and_needs_of_another_village_are_not_there()
    {
        var (village, official, ids) = await NeedsAsync("Air", "Jalan");
        var (other, stranger, _) = await NeedsAsync("Sampah", "Pasar");
        var address = $"/desa/{village.Code}/kebutuhan/urutan";
        var order = new Dictionary<string, string> { ["Order"] = ids[1].ToString() };

        var page = await stranger.GetAsync(address);
        Assert.Contains("Jalan", page.Words, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("main button"));
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.PostHostileAsync(address, order)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostHostileAsync($"/desa/{other.Code}/kebutuhan/urutan", order)).Status);
        Assert.Equal(["Air", "Jalan"], await OrderAsync(official, address));
    }

    private static async Task<IEnumerable<string>> OrderAsync(Browser browser, string address) =>
        [.. (await browser.GetAsync(address)).Page.QuerySelectorAll(".rank-main a").Select(a => a.TextContent)];

    private static async Task PressAsync(Browser browser, string address, string button, int row)
    {
        var form = Browser.Form(await browser.GetAsync(address));
        var pressed = form.QuerySelectorAll($"button[name={button}]")[row].GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Found, (await browser.PostRawAsync(address, [.. Browser.Fields(form), new(button, pressed)])).Status);
    }

    private Task<Guid> AddAsync(Village village, string title) => Portal.WithDbAsync(async db =>
    {
        var water = await db.SubjectTypes.SingleAsync(t => t.Code == "BTH-AIR");
        var of = await db.Villages.SingleAsync(v => v.Code == village.Code);
        var need = Need.Record(Guid.CreateVersion7(), of, new NeedDetails(water, title, null, null, 3, 3, 3, null, null, null, null, null), DateTimeOffset.UtcNow);
        db.Add(need);
        await db.SaveChangesAsync();
        return need.Id;
    });

    private async Task<(Village Village, Browser Official, IReadOnlyList<Guid> Ids)> NeedsAsync(params string[] titles)
    {
        var village = (await Portal.FreshVillagesAsync(1))[0];
        List<Guid> ids = [];
        foreach (var title in titles) { ids.Add(await AddAsync(village, title)); }
        return (village, Portal.As(await Portal.PersonAsync(Role.VillageOfficial, village.Code)), ids);
    }
}
