using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.Needs;

public sealed class NeedsTests : PortalTests
{
    private static readonly Dictionary<string, string> Water = new()
    {
        ["TypeCode"] = "BTH-AIR",
        ["Title"] = "Air bersih dusun atas",
        ["Urgency"] = "5",
        ["Seriousness"] = "4",
        ["Growth"] = "4",
        ["EstimatedCost"] = "750.000.000",
        ["Quantity"] = "420",
    };

    [Fact]
    public async Task Needs_are_listed_by_their_computed_priority()
    {
        var (village, official) = await OfficialAsync();
        var list = $"/desa/{village.Code}/kebutuhan";
        await official.FillAndPostAsync($"{list}/baru", With("Title", "Pelatihan", "Urgency", "1", "Seriousness", "2"));
        Assert.Equal(HttpStatusCode.Found, (await official.FillAndPostAsync($"{list}/baru", Water)).Status);

        var page = await official.GetAsync(list);

        Assert.Equal(["87", "47"], page.Page.QuerySelectorAll(".score").Select(e => e.TextContent));
        Assert.Contains("420 sambungan rumah", page.Words, StringComparison.Ordinal);
        Assert.Contains("Rp750.000.000", page.Words, StringComparison.Ordinal);
        Assert.Equal(["47", "87"], (await official.GetAsync($"{list}?urut=prioritas")).Page.QuerySelectorAll(".score").Select(e => e.TextContent));
    }

    [Fact]
    public async Task Each_of_the_three_scores_is_asked_for()
    {
        var (village, official) = await OfficialAsync();

        var answer = await official.FillAndPostAsync($"/desa/{village.Code}/kebutuhan/baru", new Dictionary<string, string> { ["Title"] = "Jalan usaha tani" });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        foreach (var field in new[] { "TypeCode", "Urgency", "Seriousness", "Growth" })
        {
            Assert.False(string.IsNullOrWhiteSpace(answer.Page.QuerySelector($"#{field}-galat")!.TextContent), field);
        }

        Assert.Equal("Jalan usaha tani", answer.Page.QuerySelector("#Title")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_score_from_outside_the_scale_is_refused()
    {
        var (village, official) = await OfficialAsync();

        var answer = await official.PostHostileAsync($"/desa/{village.Code}/kebutuhan/baru", With("Id", Guid.NewGuid().ToString(), "Growth", "6"));

        Assert.Contains("Pilih nilai 1 sampai 5.", answer.Words, StringComparison.Ordinal);
        Assert.False(await Portal.WithDbAsync(db => db.Needs.AnyAsync(n => n.VillageCode == village.Code)));
    }

    [Fact]
    public async Task A_need_is_met_reopened_archived_and_restored()
    {
        var (village, official) = await OfficialAsync();
        var list = $"/desa/{village.Code}/kebutuhan";
        await official.FillAndPostAsync($"{list}/baru", Water);
        var edit = (await official.GetAsync(list)).Page.QuerySelector("tbody th a")!.GetAttribute("href")!;

        await official.FillAndPostAsync(edit, new Dictionary<string, string>(), "/terpenuhi");
        Assert.Equal(NeedState.Met, (await NeedAsync(village)).State);
        await official.FillAndPostAsync(edit, new Dictionary<string, string>(), "/buka");
        Assert.Equal(NeedState.Open, (await NeedAsync(village)).State);
        await official.FillAndPostAsync(edit, new Dictionary<string, string>(), "/arsip");
        Assert.NotNull((await NeedAsync(village)).ArchivedAt);
        await official.FillAndPostAsync(edit, new Dictionary<string, string>(), "/pulihkan");
        Assert.Null((await NeedAsync(village)).ArchivedAt);
    }

    [Fact]
    public async Task A_need_in_a_cooperation_is_not_archived_and_the_reason_is_said()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var head = Portal.As(scene.Head);
        var need = await NeedAsync(scene.Villages[0]);

        await head.PostHostileAsync($"/desa/{need.VillageCode}/kebutuhan/{need.Id}/arsip", new Dictionary<string, string>());

        Assert.Contains("sedang ditangani sebuah kerja sama", (await head.GetAsync($"/desa/{need.VillageCode}/kebutuhan")).Words, StringComparison.Ordinal);
        Assert.Null((await NeedAsync(scene.Villages[0])).ArchivedAt);
    }

    [Fact]
    public async Task Others_read_the_list_and_change_nothing()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var need = await NeedAsync(scene.Villages[0]);
        var list = $"/desa/{need.VillageCode}/kebutuhan";
        foreach (var person in new[] { scene.Stranger, scene.Facilitator, scene.Council })
        {
            var page = await Portal.As(person).GetAsync(list);
            Assert.Contains(need.Title, page.Words, StringComparison.Ordinal);
            Assert.Empty(page.Page.QuerySelectorAll("a[href$='/baru'], a[href$='/ubah']"));
            Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(person).GetAsync($"{list}/{need.Id}/ubah")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(person).PostHostileAsync($"{list}/{need.Id}/terpenuhi", new Dictionary<string, string>())).Status);
        }

        Assert.Equal(HttpStatusCode.Found, (await Portal.As(null).GetAsync(list)).Status);
    }

    [Fact]
    public async Task A_need_left_open_rolls_over_to_this_year_by_itself()
    {
        var (village, official) = await OfficialAsync();
        var (list, year) = ($"/desa/{village.Code}/kebutuhan", DateTime.UtcNow.Year);
        await official.FillAndPostAsync($"{list}/baru", With("PlannedYear", $"{year - 1}"));
        await official.FillAndPostAsync($"{list}/baru", With("Title", "Jalan", "PlannedYear", $"{year + 1}"));

        var thisYear = await official.GetAsync($"{list}?tahun={year}");

        Assert.Contains($"bergulir dari {year - 1}", thisYear.Words, StringComparison.Ordinal);
        Assert.Equal(["Air bersih dusun atas"], thisYear.Page.QuerySelectorAll("tbody th a").Select(a => a.TextContent));
        Assert.Empty((await official.GetAsync($"{list}?tahun={year - 1}")).Page.QuerySelectorAll("tbody th a"));
        Assert.Equal(year - 1, await Portal.WithDbAsync(db => db.Needs.Where(n => n.VillageCode == village.Code && n.Title != "Jalan").Select(n => n.PlannedYear).SingleAsync()));
        Assert.Equal(["Air bersih dusun atas", "Jalan"], (await official.GetAsync($"{list}?urut=tahun")).Page.QuerySelectorAll("tbody th a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task Data_older_than_a_year_are_asked_about_on_Beranda_until_somebody_confirms_them()
    {
        var (village, official) = await OfficialAsync();
        var list = $"/desa/{village.Code}/kebutuhan";
        await official.FillAndPostAsync($"{list}/baru", Water);
        await official.FillAndPostAsync($"{list}/baru", With("Title", "Jalan"));
        Assert.DoesNotContain("ditinjau ulang", (await official.GetAsync("/")).Words, StringComparison.Ordinal);
        await Portal.WithDbAsync(db => db.Needs.Where(n => n.VillageCode == village.Code && n.Title == "Jalan").ExecuteUpdateAsync(n => n.SetProperty(x => x.ReviewOn, new DateOnly(2020, 1, 1))));

        var asked = (await official.GetAsync("/")).Page.QuerySelector($"a[href='{list}?tinjau=lewat']")!;
        Assert.Contains("1 data kebutuhan perlu ditinjau ulang", asked.TextContent, StringComparison.Ordinal);
        var due = await official.GetAsync(asked.GetAttribute("href")!);
        var record = Assert.Single(due.Page.QuerySelectorAll("tbody th a")).GetAttribute("href")!;
        Assert.Contains("perlu ditinjau ulang", (await official.GetAsync(record)).Words, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Found, (await official.FillAndPostAsync(record, new Dictionary<string, string>(), "/tinjau")).Status);
        Assert.DoesNotContain("ditinjau ulang", (await official.GetAsync("/")).Words, StringComparison.Ordinal);
        Assert.Contains("Riwayat perubahan", (await official.GetAsync(record)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_need_says_how_its_priority_comes_about_and_hides_who_did_what_from_strangers()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var need = await NeedAsync(scene.Villages[0]);
        var address = $"/desa/{need.VillageCode}/kebutuhan/{need.Id}";

        var own = await Portal.As(scene.Official).GetAsync(address);
        Assert.Contains("(5 + 4 + 4) ÷ 15 × 100 = 87", own.Words, StringComparison.Ordinal);
        Assert.NotEmpty(own.Page.QuerySelectorAll($"a[href='/kerjasama/{scene.CooperationId}']"));

        var other = await Portal.As(scene.Stranger).GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, other.Status);
        Assert.Empty(other.Page.QuerySelectorAll($"a[href='/kerjasama/{scene.CooperationId}'], main form"));
        Assert.DoesNotContain("Riwayat perubahan", other.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Stranger).PostHostileAsync($"{address}/tinjau", new Dictionary<string, string>())).Status);
    }

    private static Dictionary<string, string> With(params string[] pairs)
    {
        var values = new Dictionary<string, string>(Water);
        foreach (var pair in pairs.Chunk(2)) { values[pair[0]] = pair[1]; }
        return values;
    }

    private async Task<(Village Village, Browser Official)> OfficialAsync()
    {
        var village = (await Portal.FreshVillagesAsync(1))[0];
        return (village, Portal.As(await Portal.PersonAsync(Role.VillageOfficial, village.Code)));
    }

    private Task<Need> NeedAsync(Village village) => Portal.WithDbAsync(db => db.Needs.AsNoTracking().SingleAsync(n => n.VillageCode == village.Code));
}
